#include "app/cli/briefstate.h"

#include "app/cli/words.h"
#include "core/needbrief/briefsource.h"
#include "core/needbrief/briefsteps.h"
#include "core/needbrief/readiness.h"
#include "core/publishing/briefpublishing.h"
#include "core/quality/qualitytext.h"
#include "core/render/fonts.h"
#include "core/render/layout.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Failure notAllowed(const Brief &brief, const QString &sentence)
{
    return fail(Error::Code::Invalid, sentence, brief.code);
}

/// Why it is published all the same, to be kept with it; empty: nothing speaks against it.
Result<QString> noteOfPublishing(const Call &call, Workspace &workspace, const NeedInFull &full,
                                 const Brief &before)
{
    const Result<Quality> quality =
        verdictOver(workspace.database(), full, workspace.office(), QDate::currentDate());
    if (!quality)
        return fail(quality.error());
    QStringList toCure;
    for (const QualityFinding &finding : obstacles(*quality))
        toCure << finding.check + u' ' + QualityText::headline(finding);
    if (!toCure.isEmpty())
        return notAllowed(
            before,
            //: %1: what fails
            Words::tr("this has to be cured before it is published: %1").arg(toCure.join(u"; "_s)));

    const QString reason = call.value(u"reason").trimmed();
    const bool isAgain = before.status == BriefStatus::Withdrawn;
    if (quality->isReady())
        return isAgain && reason.isEmpty()
            ? Result<QString>(notAllowed(before,
                                         Words::tr("a version that was withdrawn is published "
                                                   "again only with --reason")))
            : reason;
    const QString failing = failingChecks(*quality);
    const QString points = failing.isEmpty()
        //: %1: points
        ? Words::tr("%1 of 100 points").arg(quality->score())
        //: %1: points, %2: the failing checks
        : Words::tr("%1 of 100 points; %2").arg(quality->score()).arg(failing);
    if (reason.isEmpty())
        return notAllowed(before,
                          //: %1: points and failing checks
                          Words::tr("the need is not ready (%1); publish it with --reason, which "
                                    "is kept with the version")
                              .arg(points));
    return reason + u" ("_s + points + u')';
}

} // namespace

Result<ChangeSet> briefStateChanges(const Call &call, Workspace &workspace, const Brief &before,
                                    const Brief &after)
{
    const std::vector<BriefStatus> next = nextStates(before.status);
    if (!std::ranges::count(next, after.status)) {
        QStringList states;
        for (const BriefStatus state : next)
            states << toKey(state);
        return notAllowed(
            before,
            //: %1: number of a version, %2, %3: states, %4: the states that may follow
            states.isEmpty()
                ? Words::tr("version %1 is %2; no state follows that, so it cannot become %3")
                      .arg(QString::number(before.version),
                           toKey(before.status),
                           toKey(after.status))
                : Words::tr("version %1 is %2 and cannot become %3; what may follow is %4")
                      .arg(QString::number(before.version),
                           toKey(before.status),
                           toKey(after.status),
                           states.join(u", "_s)));
    }
    Database &database = workspace.database();
    const Result<NeedInFull> full = needInFull(database, before.need);
    if (!full)
        return fail(full.error());
    if (after.status != BriefStatus::Published)
        return statusChanges(workspace, *full, before, after.status, {}, {}, {});
    const Result<QString> note = noteOfPublishing(call, workspace, *full, before);
    if (!note)
        return fail(note.error());
    const Result<Fonts> fonts = findFonts();
    if (!fonts)
        return fail(fonts.error());
    const Result<Document> document = keptDocument(database, before);
    if (!document)
        return fail(document.error());
    return statusChanges(
        workspace, *full, before, after.status, *note, *document, layOut(*document, *fonts));
}

} // namespace ilo
