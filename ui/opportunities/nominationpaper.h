#pragma once

#include "core/brief/document.h"
#include "core/storage/opportunityrecord.h"

namespace ilo {

/// Titles of the nomination list, in the order of nominationCells().
QStringList nominationTitles();

/// The nomination list of a market survey or call on paper: firm, address, contact person, e-mail
/// and telephone.
Document nominationPaper(const OpportunityInFull &opportunity, const QString &office, QDate today);

} // namespace ilo
