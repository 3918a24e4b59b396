#pragma once

#include "core/domain/change.h"

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
    std::vector<AnyRecord>
        organisations; ///< companies and Big Science Organisations, with what belongs to them
    std::vector<SampleNeed> needs;
};

/// Reads them. Days were written as seen from one Monday in November 2026; they are moved by whole
/// weeks to lie in the same way around `today`, so that a sample made later is not out of date.
Result<SampleRecords> readSampleRecords(QDate today);

} // namespace ilo
