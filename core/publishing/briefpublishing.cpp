#include "core/publishing/briefpublishing.h"

#include "core/render/pdf.h"
#include "core/storage/publishedpaper.h"
#include "core/storage/workspace.h"

namespace ilo {

Result<ChangeSet> statusChanges(Workspace &workspace, const NeedInFull &need, const Brief &kept,
                                BriefStatus status, const QString &note, const Document &document,
                                const Pages &pages)
{
    Brief after = kept;
    after.status = status;
    after.stateNote = note;
    ChangeSet changes{edited(kept, after)};
    if (status != BriefStatus::Published)
        return changes;

    // One version speaks for the need: the one published before makes way.
    for (const Brief &other : need.briefs) {
        if (other.id == kept.id || other.status != status)
            continue;
        Brief replaced = other;
        replaced.status = BriefStatus::Replaced;
        changes.push_back(edited(other, replaced));
    }
    const Result<QByteArray> before = publishedPaper(workspace.database(), kept);
    if (!before)
        return fail(before.error());
    if (!before->isEmpty())
        return changes; // published again after it was withdrawn: the same paper

    const Result<QByteArray> pdf = toPdf(document, pages, QDateTime::currentDateTimeUtc());
    if (!pdf)
        return fail(pdf.error());
    const auto writer = Database::open(workspace.path());
    if (!writer)
        return fail(writer.error());
    const Result<AttachedFile> paper =
        keepPublishedPaper(**writer, kept, *pdf, QDate::currentDate());
    if (!paper)
        return fail(paper.error());
    changes.push_back(created(*paper));
    return changes;
}

} // namespace ilo
