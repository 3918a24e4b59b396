#pragma once

#include "core/domain/activity.h"
#include "core/storage/database.h"

#include <array>

namespace ilo {

/// The highest level that the activities of an organisation prove, and since which day.
struct Engagement
{
    int level = 0; ///< 1 to 5; 0: nothing counts
    QDate since;   ///< first activity of that level

    friend bool operator==(const Engagement &, const Engagement &) = default;
};

/// Of one organisation: activities with it, and those where it is among further ones.
Result<Engagement> engagementOf(Database &database, const Id<Organisation> &organisation);

struct OrganisationEngagement
{
    QString organisation; ///< id
    Engagement engagement;
};

/// Of every organisation that has one, by activities of the days `from` to `until` (invalid: open
/// ended). For reports and the start page.
Result<std::vector<OrganisationEngagement>> engagements(Database &database, QDate from = {},
                                                        QDate until = {});

/// How many organisations have which level as their highest: place 0 for level 1. The same days.
Result<std::array<qint64, 5>> engagementFunnel(Database &database, QDate from = {},
                                               QDate until = {});

} // namespace ilo
