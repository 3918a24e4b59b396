#pragma once

#include "core/domain/disclosure.h"
#include "core/domain/opportunity.h"
#include "core/sample/samplelinks.h"

#include <QDate>

#include <vector>

namespace ilo {

/// The persons of the sample, and what an office did and has still to do: without advisor, owner.
struct SampleWork
{
    std::vector<Contact> contacts;
    std::vector<Activity> activities; ///< oldest first
    std::vector<Task> tasks;
    std::vector<Opportunity> opportunities;
    std::vector<InformationDisclosure> disclosures; ///< who was told of them, when
};

/// Reads them. Adds the contacts and activities to `links`. Activities lie before `today`; tasks
/// are due before, on and after it.
Result<SampleWork> readSampleWork(SampleLinks &links, QDate today);

} // namespace ilo
