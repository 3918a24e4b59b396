#pragma once

#include "core/domain/assessment.h"
#include "core/domain/priorart.h"
#include "core/sample/samplelinks.h"

#include <QDate>

#include <optional>
#include <vector>

namespace ilo {

struct SampleNeed;

/// How a need of the sample was worked out: what was searched for and found, what that comes to,
/// and how the need was framed and weighed. Without advisor.
struct SampleWorkUp
{
    std::vector<PriorArtSearch> searches;
    std::vector<PriorArtHit> hits;
    std::optional<PriorArtConclusion> conclusion;
    std::optional<NeedAssessment> assessment;
};

/// Reads resources/sample/workups.json. Makers, patents and papers in it are invented.
Result<std::vector<SampleWorkUp>> readSampleWorkUps(const std::vector<SampleNeed> &needs,
                                                    const SampleLinks &links, QDate today);

} // namespace ilo
