#pragma once

#include "core/storage/database.h"

namespace ilo {

/// An organisation that a person may pick.
struct OrganisationChoice
{
    QString id;
    QString name;
    QString town;
    QString country; ///< ISO 3166-1 alpha-2
    bool bigScience = false;

    friend bool operator==(const OrganisationChoice &, const OrganisationChoice &) = default;
};

/// Organisations of which words begin as those of `text` do, at most `limit`: Big Science
/// Organisations first, by name. Without a text, the Big Science Organisations alone.
Result<std::vector<OrganisationChoice>> organisationChoices(Database &database, const QString &text,
                                                            int limit);

} // namespace ilo
