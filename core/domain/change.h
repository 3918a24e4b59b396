#pragma once

#include "core/domain/activity.h"
#include "core/domain/assessment.h"
#include "core/domain/attachedfile.h"
#include "core/domain/brief.h"
#include "core/domain/capability.h"
#include "core/domain/contractaward.h"
#include "core/domain/disclosure.h"
#include "core/domain/duplicate.h"
#include "core/domain/glossaryentry.h"
#include "core/domain/listimport.h"
#include "core/domain/office.h"
#include "core/domain/priorart.h"
#include "core/domain/procurementrule.h"
#include "core/domain/requirement.h"
#include "core/domain/savedview.h"
#include "core/domain/shortlist.h"
#include "core/domain/threshold.h"

#include <optional>
#include <variant>
#include <vector>

namespace ilo {

/// Any record that a person can edit. A new record type is added here once.
using AnyRecord =
    std::variant<Organisation, Capability, Certificate, Reference, Need, Requirement, Brief, Office,
                 Advisor, Contact, Activity, Task, AttachedFile, ProcurementRule, ReturnBalance,
                 Portal, Threshold, SavedView, Opportunity, Lot, ContractAward, Nomination,
                 InformationDisclosure, NotSame, Merger, ListImport, ShortlistDecision, Shortlist,
                 PriorArtSearch, PriorArtHit, PriorArtConclusion, NeedAssessment, NeedStatement,
                 GlossaryEntry>;

/// One record before and after. Without `before` it is new, without `after` it is deleted. Only the
/// fields in which the two differ are written, and only they can conflict.
struct Change
{
    std::optional<AnyRecord> before;
    std::optional<AnyRecord> after;
};

/// What one user action did. Applied as a whole or not at all.
using ChangeSet = std::vector<Change>;

inline Change created(AnyRecord record)
{
    return {std::nullopt, std::move(record)};
}

inline Change deleted(AnyRecord record)
{
    return {std::move(record), std::nullopt};
}

inline Change edited(AnyRecord before, AnyRecord after)
{
    return {std::move(before), std::move(after)};
}

/// The table name of the record's type.
QString typeOf(const AnyRecord &record);

/// The record's id as text.
QString idOf(const AnyRecord &record);

/// The record as JSON (core/base/json.h).
QJsonObject toJson(const AnyRecord &record);

/// Names of the fields that keep `record` from being stored; empty when it can be.
QStringList invalidFields(const AnyRecord &record);

} // namespace ilo
