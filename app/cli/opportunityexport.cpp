#include "app/cli/opportunityexport.h"

#include "app/cli/console.h"
#include "app/cli/recordlists.h"
#include "app/cli/words.h"
#include "core/base/writefile.h"
#include "core/opportunities/calendarfile.h"
#include "core/opportunities/ocds.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

Result<std::optional<std::vector<qint64>>> chosenNumbers(const Call &call, Workspace &workspace)
{
    if (!call.isSet(u"filter"))
        return std::optional<std::vector<qint64>>();
    const ListKind &kind = *listKind(u"opportunities"_s);
    const auto filter = readFilter(kind, call.value(u"filter"));
    if (!filter)
        return fail(filter.error());
    const auto numbers = listNumbers(workspace.database(), kind, {.filter = *filter});
    if (!numbers)
        return fail(numbers.error());
    return std::optional(*numbers);
}

QString deadlineWords(DeadlineKind kind)
{
    switch (kind) {
    case DeadlineKind::Questions: return Words::tr("questions until");
    case DeadlineKind::Closes:
    case DeadlineKind::LotCloses: return Words::tr("closes");
    case DeadlineKind::Opens: return Words::tr("answers are opened");
    case DeadlineKind::Call: return Words::tr("call planned");
    case DeadlineKind::Decision: return Words::tr("decision");
    }
    Q_UNREACHABLE();
}

void sayOpportunities(const Call &call, const QString &path, qint64 count)
{
    if (call.wantsJson())
        printJson(QJsonObject{{u"file"_s, path},
                              {u"records"_s, QJsonObject{{typeName<Opportunity>(), count}}}});
    else
        printLine(Words::tr("%1: %2 opportunities").arg(path).arg(count));
}

} // namespace

bool isOcdsName(const QString &path)
{
    return path.endsWith(u".ocds.json"_s, Qt::CaseInsensitive);
}

Outcome exportOcdsFile(const Call &call, Workspace &workspace, const QString &path)
{
    const auto numbers = chosenNumbers(call, workspace);
    if (!numbers)
        return fail(numbers.error());
    OcdsHead head{.publisher = workspace.office().name,
                  .publishedAt = QDateTime::currentDateTimeUtc()};
    if (call.isSet(u"ocid-prefix"))
        head.prefix = call.value(u"ocid-prefix");
    const Result<qint64> written = exportOcds(workspace.database(), path, head, *numbers);
    if (!written)
        return fail(written.error());
    sayOpportunities(call, path, *written);
    return ExitCode::Done;
}

Outcome exportCalendar(const Call &call, Workspace &workspace, const QString &path)
{
    const auto numbers = chosenNumbers(call, workspace);
    if (!numbers)
        return fail(numbers.error());
    const auto found = *numbers ? opportunitiesNumbered(workspace.database(), **numbers)
                                : openOpportunities(workspace.database(), QDate::currentDate());
    if (!found)
        return fail(found.error());
    std::vector<CalendarEntry> entries;
    for (const Opportunity &opportunity : *found) {
        const auto full = opportunityInFull(workspace.database(), opportunity.id);
        if (!full)
            return fail(full.error());
        for (const Deadline &deadline : deadlinesOf(opportunity, full->lots)) {
            QString summary = (opportunity.reference + u' ' + opportunity.title).simplified();
            if (!deadline.lot.isEmpty())
                summary += u", "_s + deadline.lot;
            summary += u": "_s + deadlineWords(deadline.kind);
            if (!momentOf(deadline).isValid() && !deadline.hour.isEmpty())
                summary += u' ' + deadline.hour;
            entries.push_back({calendarUid(opportunity, deadline),
                               deadline,
                               summary,
                               opportunity.buyerName,
                               opportunity.noticeWeb});
        }
    }
    const QByteArray file = calendarFile(entries, QDateTime::currentDateTimeUtc());
    if (Status written = writeFile(path, file); !written)
        return fail(written.error());
    sayOpportunities(call, path, qint64(found->size()));
    return ExitCode::Done;
}

} // namespace ilo
