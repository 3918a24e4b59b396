#pragma once

#include "core/storage/companylist.h"
#include "core/storage/companyrecord.h"
#include "ui/kit/badge.h"

namespace ilo {

/// How a company's values are worded in the list and beside it.

/// Within so many days a consent or certificate "expires" rather than holds.
inline constexpr int soonDays = 60;

/// "9 Dec" in the year of `today`, else "9 Dec 2028".
QString shortDay(QDate day, QDate today);

/// "Given", "Expires 9 Dec", "Expired 9 Dec", "Withdrawn".
BadgeText consentBadge(Consent consent, QDate until, QDate today);

/// As the badge, for a screen reader: "given", "expires 9 December, warning".
QString consentAloud(Consent consent, QDate until, QDate today);

/// Of a certificate: "to Mar 2028" in plain words, or a warning; neutral without a date.
BadgeText validityBadge(QDate until, QDate today);

/// "Small"; empty when nothing was declared.
QString sizeText(const QString &key);
QString areaText(const QString &key);

/// "Aalborg, Denmark · CVR 00000147 · nordkryo.example"
QString subline(const Organisation &organisation);

/// What stands under the name: size as declared, people, consent.
std::vector<BadgeText> badgesOf(const Organisation &organisation, QDate today);

} // namespace ilo
