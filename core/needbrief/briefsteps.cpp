#include "core/needbrief/briefsteps.h"

#include "core/storage/history.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

namespace {

/// Whether the action took another one back.
Result<bool> isUndo(Database &database, qint64 changeset)
{
    const auto entry = history(database, changeset + 1, 1);
    if (!entry)
        return fail(entry.error());
    return !entry->empty() && entry->front().kind == ActionKind::Undo;
}

} // namespace

Result<std::vector<BriefStep>> briefSteps(Database &database, const Brief &brief)
{
    auto changes = recordHistory(database, brief.id.toString());
    if (!changes)
        return fail(changes.error());
    std::ranges::reverse(*changes);
    std::erase_if(*changes,
                  [&](const FieldChange &change) { return change.record != brief.id.toString(); });
    std::vector<BriefStep> steps;
    std::vector<qint64> changesets; // of each step
    for (const FieldChange &change : *changes) {
        BriefStep step{.who = change.who, .at = change.at};
        if (change.field != "status"_L1 || !fromStored(change.to, step.status))
            continue;
        const Result<bool> undo = isUndo(database, change.changeset);
        if (!undo)
            return fail(undo.error());
        if (*undo && steps.size() > 1) {
            steps.pop_back();
            changesets.pop_back();
        } else {
            steps.push_back(step);
            changesets.push_back(change.changeset);
        }
    }
    for (const FieldChange &change : *changes) {
        const auto at = std::ranges::find(changesets, change.changeset);
        if (change.field == "state_note"_L1 && at != changesets.end())
            steps[size_t(at - changesets.begin())].note = change.to.toString();
    }
    return steps;
}

std::vector<BriefStatus> nextStates(BriefStatus status)
{
    switch (status) {
    case BriefStatus::Draft: return {BriefStatus::InReview};
    case BriefStatus::InReview: return {BriefStatus::Draft, BriefStatus::Approved};
    case BriefStatus::Approved: return {BriefStatus::Draft, BriefStatus::Published};
    case BriefStatus::Published: return {BriefStatus::Withdrawn};
    case BriefStatus::Withdrawn: return {BriefStatus::Published};
    case BriefStatus::Replaced: return {};
    }
    Q_UNREACHABLE();
}

bool isApprovedByItsWriter(const std::vector<BriefStep> &steps)
{
    const auto approved = std::ranges::find(steps, BriefStatus::Approved, &BriefStep::status);
    return approved != steps.end() && !steps.empty() && approved->who == steps.front().who;
}

} // namespace ilo
