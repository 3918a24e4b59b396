#pragma once

#include "core/domain/organisation.h"
#include "ui/kit/badge.h"

namespace ilo {

/// Within so many days a consent or certificate "expires" rather than holds.
inline constexpr int soonDays = 60;

/// "9 Dec" in the year of `today`, else "9 Dec 2028".
QString shortDay(QDate day, QDate today);

/// "Given", "Expires 9 Dec", "Expired 9 Dec", "Withdrawn".
BadgeText consentBadge(Consent consent, QDate until, QDate today);

/// As the badge, for a screen reader: "given", "expires 9 December, warning".
QString consentAloud(Consent consent, QDate until, QDate today);

} // namespace ilo
