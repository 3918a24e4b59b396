#pragma once

#include "core/storage/companylist.h"
#include "core/storage/companyrecord.h"
#include "ui/kit/badge.h"
#include "ui/kit/consenttext.h"

namespace ilo {

/// How a company's values are worded in the list and beside it.

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
