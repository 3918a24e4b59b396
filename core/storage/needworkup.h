#pragma once

#include "core/domain/assessment.h"
#include "core/domain/priorart.h"
#include "core/storage/database.h"

namespace ilo {

/// How a need was worked out: what people said, how it was weighed, what was found.
struct NeedWorkUp
{
    NeedAssessment assessment; ///< its id is null when there is none yet; its need is set
    std::vector<NeedStatement> statements;       ///< in the order in which they were made
    std::vector<PriorArtSearch> searches;        ///< likewise
    std::vector<PriorArtHit> hits;               ///< likewise
    std::vector<PriorArtConclusion> conclusions; ///< the newest first: that one counts

    friend bool operator==(const NeedWorkUp &, const NeedWorkUp &) = default;
};

Result<NeedWorkUp> needWorkUp(Database &database, const Id<Need> &need);

/// A need of the portfolio with how it was weighed.
struct AssessedNeed
{
    Id<Need> id;
    QString code;
    QString title;
    NeedAssessment assessment; ///< its id is null when there is none

    friend bool operator==(const AssessedNeed &, const AssessedNeed &) = default;
};

/// All needs that are neither closed nor parked, by number.
Result<std::vector<AssessedNeed>> assessedNeeds(Database &database);

} // namespace ilo
