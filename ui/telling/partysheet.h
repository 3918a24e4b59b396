#pragma once

#include "core/opportunities/telling.h"

#include <QStringList>

namespace ilo {

/// What stands over the columns of a list of companies and whom to write to there: firm, address,
/// contact person, e-mail, telephone.
QStringList partyTitles();

/// Writes them as a sheet (XLSX, ODS or CSV, as the path ends).
Status writeParties(const std::vector<TellingParty> &parties, const QString &path);

} // namespace ilo
