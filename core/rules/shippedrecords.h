#pragma once

#include "core/domain/change.h"

#include <QHash>

namespace ilo {

/// A record of the facts that ship with the program (resources/rules).
struct ShippedRecord
{
    AnyRecord record;
    QString key; ///< "cern", "cern/survey", "thresholds/2026/works"

    /// Values that a field had in earlier releases, by its name: where a file still holds one of
    /// them, nobody in the office has changed it.
    QHash<QString, QVariantList> earlier;
};

/// All of them: each organisation before its portals and rules, then the thresholds. Their ids are
/// the same in every office, so that the records of two offices are one when they meet. No record
/// is marked as sample: these are facts, each with its source, or with a mark that it must be
/// checked before use.
Result<std::vector<ShippedRecord>> shippedFacts();

/// The records of shippedFacts() alone.
Result<std::vector<AnyRecord>> shippedRecords();

/// The id of the shipped organisation with this key: "cern", "xfel", "eiscat", "ess", "f4e",
/// "iter".
Id<Organisation> shippedOrganisation(const QString &key);

} // namespace ilo
