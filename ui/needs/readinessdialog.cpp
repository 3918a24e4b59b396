#include "ui/needs/readinessdialog.h"

#include "core/needbrief/readiness.h"
#include "core/quality/qualitytext.h"
#include "ui/kit/context.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// What speaks against it: the failing checks, or the warnings when these alone cost too much.
std::vector<QualityFinding> reasonsAgainst(const Quality &quality)
{
    std::vector<QualityFinding> found = quality.open();
    const bool fails = quality.count(CheckResult::Failure) > 0;
    std::erase_if(found, [&](const QualityFinding &finding) {
        return finding.result != (fails ? CheckResult::Failure : CheckResult::Warning);
    });
    return found;
}

} // namespace

ReadinessDialog::ReadinessDialog(const Quality &quality, const ReadinessQuestion &question,
                                 QWidget *parent)
    : QuestionDialog(question.title, parent)
{
    setProperty("iloHelp", u"brief"_s);
    const std::vector<QualityFinding> forbidden = obstacles(quality);
    addSentence(
        forbidden.empty()
            //: %1: points of 100
            ? tr("The need has %1 of 100 points. It is ready without a failing check and with %2.")
                  .arg(quality.score())
                  .arg(Quality::readyAt)
            : tr("This has to be cured first; no reason can stand in for it."));
    if (!quality.isReady()) {
        for (const QualityFinding &finding :
             forbidden.empty() ? reasonsAgainst(quality) : forbidden)
            //: %1: number of a check, %2: what is wrong
            addPoint(tr("%1 · %2").arg(finding.check, QualityText::headline(finding)),
                     QualityText::sentence(finding));
    }
    if (forbidden.empty()) {
        askReason(tr("Why it is done all the same"),
                  tr("Kept in the record, where it can be read later."));
        setAnswer(question.action);
    }
    ready();
}

void ReadinessDialog::ask(Context &context, const NeedInFull &full,
                          const ReadinessQuestion &question, When when, QWidget *parent,
                          const std::function<void(const QString &)> &go)
{
    const Result<Quality> quality =
        verdictOver(context.database(), full, context.workspace().office(), QDate::currentDate());
    if (!quality)
        return context.report(quality.error());
    if (quality->isReady() && when == When::NotReady)
        return go({});
    auto *dialog = new ReadinessDialog(*quality, question, parent ? parent->window() : nullptr);
    const QString failing = failingChecks(*quality);
    const int score = quality->score();
    const bool isReady = quality->isReady();
    connect(dialog, &QuestionDialog::answered, dialog, [=](const QString &reason) {
        if (isReady)
            return go(reason);
        //: %1: the reason that was given, %2: points, %3: the failing checks
        go(failing.isEmpty() ? tr("%1 (%2 of 100 points)").arg(reason).arg(score)
                             : tr("%1 (%2 of 100 points; %3)").arg(reason).arg(score).arg(failing));
    });
    dialog->open();
}

} // namespace ilo
