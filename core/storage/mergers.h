#pragma once

#include "core/dedupe/fieldchoice.h"
#include "core/domain/change.h"
#include "core/storage/linksto.h"

#include <map>

namespace ilo {

/// What merging two companies would do: shown first, then applied as one action.
struct MergePlan
{
    Organisation kept; ///< as it is
    Organisation gone;
    std::vector<FieldChoice> choices;
    Organisation result;
    std::map<QString, int> moved;   ///< type name → records that come along
    std::map<QString, int> dropped; ///< type name → parts that the one who stays has word for word
    ChangeSet changes;
};

/// Plans to make `gone` a part of `kept`. `chosen` (field → where from) goes before what would be
/// proposed. Error::Code::Invalid for one record twice or a field that there is not.
Result<MergePlan> planMerge(Database &database, const QString &kept, const QString &gone,
                            const QHash<QString, Take> &chosen, QDate today);

/// The changes for choices as a person left them, without reading what comes along anew.
ChangeSet mergeChanges(const MergePlan &plan, const std::vector<FieldChoice> &choices);

/// The merger of a company that was never here by itself, as a list has one on two rows.
/// @param moved  records that it would have had, which are those of the one that stays
Merger mergerOf(const Organisation &kept, const Organisation &result, const Organisation &gone,
                const std::vector<RecordRef> &moved, QDate today);

/// What stands where separating would put something back, and so stays.
struct LeftBehind
{
    enum class Reason {
        Changed,   ///< the field was edited since
        Gone,      ///< the record was deleted since
        Elsewhere, ///< it was given to another company since
    };

    Reason reason = Reason::Changed;
    RecordRef record;
    QString field;

    friend bool operator==(const LeftBehind &, const LeftBehind &) = default;
};

/// What separating would do.
struct SeparationPlan
{
    Merger merger;
    QString keptName;
    int movedBack = 0; ///< records that go back
    std::vector<LeftBehind> left;
    ChangeSet changes;
};

/// Plans to separate what the merger (its id) joined. What the merged company was given since stays
/// with it, what came along goes back if it still lies there, and that the two are not the same is
/// noted. NotFound when it was separated already.
Result<SeparationPlan> planSeparation(Database &database, const QString &merger, QDate today);

/// The mergers of a company, the latest first.
Result<std::vector<Merger>> mergersOf(Database &database, const QString &organisation);

/// When each field of the record was last written.
Result<FieldTimes> fieldTimes(Database &database, const QString &id);

} // namespace ilo
