#pragma once

#include "core/domain/contractaward.h"
#include "core/exchange/tablefile.h"
#include "core/opportunities/telling.h"

namespace ilo {

/// A company as a line of the list of potential bidders: firm, address, contact person, e-mail and
/// telephone, as it is today.
Nomination nominationOf(const Id<Opportunity> &opportunity, const TellingParty &party);

/// The address in lines: street; postcode and town; country in English.
QString addressLines(const Organisation &organisation);

/// The list as a table for a spreadsheet program, in the columns that organisations ask for.
OutTable nominationTable(const QStringList &titles);
OutCells nominationCells(const Nomination &nomination);

} // namespace ilo
