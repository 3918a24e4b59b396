#pragma once

#include "core/domain/change.h"
#include "core/sample/samplework.h"
#include "core/sample/sampleworkup.h"

#include <QDate>

namespace ilo {

/// A need of the sample with what belongs to it.
struct SampleNeed
{
    Need need; ///< without code, owner
    std::vector<Requirement> requirements;
    bool briefKept = false; ///< a first version of its brief is to be kept
};

/// What the sample workspace holds: written by hand in resources/sample, every record marked.
struct SampleRecords
{
    Office office;
    Advisor advisor;
    std::vector<AnyRecord> organisations; ///< companies, with what belongs to them
    std::vector<SampleNeed> needs;        ///< of organisations that core/rules ships
    std::vector<SampleWorkUp> workUps;    ///< of some of the needs
    SampleWork work;
};

/// Reads them. Days are moved to lie around `today` as they were written around one Monday
/// (core/sample/sampledays.h), so that a sample made later is not out of date.
Result<SampleRecords> readSampleRecords(QDate today);

} // namespace ilo
