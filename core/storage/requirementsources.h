#pragma once

#include "core/domain/need.h"
#include "core/storage/recordlookup.h"

namespace ilo {

/// A record that a requirement can go back to.
struct RequirementSource
{
    RecordRef record;
    QString title; ///< "Visit to the magnet test facility", "M. Rossi", "spec.pdf"
    QDate day;     ///< of an activity, statement or file; invalid: none

    friend bool operator==(const RequirementSource &, const RequirementSource &) = default;
};

/// What there is for a need: statements of people, activities about it, files that lie with it,
/// contacts and activities of its organisation, and the organisation itself. Of each kind the
/// newest first, at most `most`.
Result<std::vector<RequirementSource>> requirementSources(Database &database, const Need &need,
                                                          int most = 100);

/// The one that a requirement names; NotFound when it is not there (any more).
Result<RequirementSource> requirementSource(Database &database, const RecordRef &record);

} // namespace ilo
