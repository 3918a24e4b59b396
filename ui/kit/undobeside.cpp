#include "ui/kit/undobeside.h"

#include "core/storage/historyfilter.h"
#include "ui/kit/bigaction.h"
#include "ui/kit/changetext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 mostWhileWaiting = 1'000; // values an undo may write while the window waits
constexpr qsizetype mostLines = 8;

struct UndoWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::UndoBeside)
};

} // namespace

void undoBeside(Context &context, Job &job, const UndoStep &step,
                std::function<void(const Result<UndoReport> &)> then)
{
    if (step.ops <= mostWhileWaiting)
        return then(context.workspace().undoAction(step.changeset));
    startBigAction<UndoReport>(
        context,
        job,
        //: label of an action in the history; %1: label of the action taken back
        UndoWords::tr("Undid “%1”").arg(step.label),
        [step](const BigActionTools &tools) -> Result<UndoReport> {
            auto done = revertAction(tools.writer,
                                     tools.author,
                                     step,
                                     ActionKind::Undo,
                                     WhenAllIsLeft::WriteNothing,
                                     tools.progress);
            return done ? Result<UndoReport>(std::move(done->second)) : fail(done.error());
        },
        [then = std::move(then)](Result<UndoReport> report) { then(report); });
}

QString leftLines(Database &database, const UndoReport &report)
{
    const auto names = recordNames(database, leftRecords(report.left));
    QStringList lines;
    for (const QString &left : report.left.mid(0, mostLines))
        lines << u"• "_s + leftText(left, names ? *names : RecordNames());
    if (const qint64 more = report.leftCount - lines.size(); more > 0)
        lines << UndoWords::tr("and %1 more").arg(QLocale().toString(more));
    return lines.join(u'\n');
}

} // namespace ilo
