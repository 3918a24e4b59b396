#include "ui/home/attentionloader.h"

#include "core/brief/missing.h"
#include "core/storage/backup.h"
#include "core/storage/needlist.h"
#include "core/storage/repository.h"

#include <algorithm>

namespace ilo {
namespace {

constexpr int mostNeeds = 60; ///< looked at
constexpr size_t mostShown = 5;
constexpr int daysWithoutBackup = 7;

Result<std::vector<LackingNeed>> lackingNeeds(Database &database, const QString &advisor)
{
    const auto ids = openNeeds(database, advisor, mostNeeds);
    if (!ids)
        return fail(ids.error());
    Office office;
    if (const auto offices = Repository<Office>(database).where(QStringLiteral("1 = 1"), {});
        offices && !offices->empty())
        office = offices->front();
    std::vector<LackingNeed> found;
    for (const QString &id : *ids) {
        const auto full = needInFull(database, Id<Need>::parse(id));
        if (!full)
            return fail(full.error());
        const auto missing = missingForBrief(full->need, full->requirements, office);
        if (missing.empty())
            continue;
        found.push_back({id,
                         full->need.code,
                         full->need.title,
                         full->organisation ? full->organisation->name : QString(),
                         static_cast<int>(missing.size())});
    }
    // The nearest to its brief first: a little work finishes it.
    std::ranges::stable_sort(found, {}, &LackingNeed::missing);
    if (found.size() > mostShown)
        found.resize(mostShown);
    return found;
}

} // namespace

Result<HomeContent> loadHome(const QString &path, const QDate &today, const QString &advisor,
                             const std::vector<AttentionQuery> &more)
{
    const auto database = Database::open(path, Database::Mode::ReadOnly);
    if (!database)
        return fail(database.error());
    HomeContent content;
    auto waiting = attentionOn(**database, today, advisor, more);
    if (!waiting)
        return fail(waiting.error());
    content.waiting = *std::move(waiting);
    auto needs = lackingNeeds(**database, advisor);
    if (!needs)
        return fail(needs.error());
    content.needs = *std::move(needs);
    auto engaged = engagedCompanies(**database);
    if (!engaged)
        return fail(engaged.error());
    content.engaged = *std::move(engaged);

    const auto due = backupIsDue(**database);
    const auto kept = backups(path);
    if (kept && !kept->empty())
        content.lastBackup = kept->front().at.toLocalTime().date();
    content.isBackupOld = due && *due && content.lastBackup.isValid()
        && content.lastBackup.daysTo(today) > daysWithoutBackup;
    return content;
}

} // namespace ilo
