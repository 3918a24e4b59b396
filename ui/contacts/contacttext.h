#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"
#include "ui/kit/badge.h"

#include <vector>

namespace ilo {

/// How a contact's values are worded in the list and beside it.

/// "Do not contact", stronger than any other.
BadgeText objectionBadge();

/// What stands under the name: objection, consent, what is missing, when the time to keep ends.
std::vector<BadgeText> personBadges(const Contact &contact, const Retention &retention,
                                    QDate today);

/// "Keep until 5 May 2028", a warning from 60 days before, a fault from then on.
BadgeText retentionBadge(QDate until, QDate today);

/// "Head of sales · Sales"; empty when neither is said.
QString functionText(const Contact &contact);

} // namespace ilo
