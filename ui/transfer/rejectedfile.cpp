#include "ui/transfer/rejectedfile.h"

#include "core/exchange/csvwriter.h"
#include "ui/kit/prompts.h"
#include "ui/transfer/transferwords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct RejectedWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::RejectedFile)
};

Status write(const ImportJob &job, const QString &workspace, const QString &path,
             const Progress &progress)
{
    const auto portfolio = Database::open(workspace, Database::Mode::ReadOnly);
    if (!portfolio)
        return fail(portfolio.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(Error::Code::File, file.errorString(), path);
    const Status written = writeRejected(
        job,
        portfolio->get(),
        file,
        {RejectedWords::tr("Row in the file"),
         RejectedWords::tr("Why"),
         RejectedWords::tr("Lawful basis")},
        [&](const Remark &remark) { return remarkText(remark, job.form); },
        [&](qint64 rows, double) { return progress(rows); });
    if (!written)
        return written;
    return file.commit() ? Status() : fail(writeError(file));
}

} // namespace

void saveRejectedRows(ImportDraft &draft, Context &context, QWidget *parent)
{
    const QFileInfo from(draft.form().path);
    //: suggested file name; %1: name of the imported file
    const QString suggested =
        RejectedWords::tr("%1 rejected rows.csv").arg(from.completeBaseName());
    const QString path = context.prompts().saveFile(parent,
                                                    RejectedWords::tr("Save rejected rows"),
                                                    suggested,
                                                    RejectedWords::tr("Tables (*.csv)"));
    if (path.isEmpty())
        return;
    draft.saving().start<QString>(
        [job = draft.job(), workspace = context.workspace().path(), path](
            const Progress &progress) -> Result<QString> {
            const Status written = write(job, workspace, path, progress);
            return written ? Result<QString>(path) : fail(written.error());
        },
        [&context](Result<QString> saved) {
            if (!saved)
                return context.report(saved.error());
            context.announce(RejectedWords::tr("Saved the rejected rows as %1")
                                 .arg(QFileInfo(*saved).fileName()),
                             false,
                             false);
        });
}

} // namespace ilo
