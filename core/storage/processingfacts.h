#pragma once

#include "core/storage/retention.h"

namespace ilo {

/// What the office keeps about people, in numbers: what a record of processing activities says
/// (Article 30 GDPR, handbook 3.7).
struct ProcessingFacts
{
    template<typename Key>
    using Counts = std::vector<std::pair<Key, qint64>>;

    Office office; ///< who is responsible
    qint64 people = 0;
    qint64 activities = 0; ///< with one of them
    qint64 tasks = 0;      ///< about one of them
    qint64 files = 0;      ///< kept with one of them
    qint64 advisors = 0;   ///< whose names stand beside what they entered
    qint64 inBin = 0;      ///< deleted people that can be restored
    qint64 objectors = 0;
    qint64 withOwnDay = 0; ///< people with a last day of their own
    qint64 withoutPurpose = 0;
    Counts<LawfulBasis> bases; ///< the largest first, as the next two
    Counts<Consent> consents;
    Counts<QString> purposes;
    std::vector<EndingRetention> ended; ///< kept though their time has ended, the longest first
};

/// Counts the whole file as of `today`: on a worker's connection.
Result<ProcessingFacts> processingFacts(Database &database, QDate today);

} // namespace ilo
