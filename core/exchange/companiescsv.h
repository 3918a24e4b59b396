#pragma once

#include "core/exchange/csvwriter.h"
#include "core/storage/changewriter.h"

namespace ilo {

/// The columns of a company list, in order: "id", every field of an organisation that a person
/// fills (its stored name), "capability_text", "technology_areas", "trl". From the record
/// description: a new field of Organisation is here by itself.
QStringList companyColumns();

/// Writes these companies (row numbers, see companyNumbers()), one a line, in this order: as XLSX
/// or ODS where the path ends so, else as CSV; deleted ones are left out. Sets are joined with ";
/// ", amounts are "EUR 1250000.00", days ISO 8601, choices their stored keys; capability texts are
/// parted by a blank line. The import reads all of it back.
/// @param headings  one for each of companyColumns(); empty: their names
/// Returns how many were written. The file stays as it was when something fails.
Result<qint64> exportCompanies(Database &database, const std::vector<qint64> &numbers,
                               const QString &path, const CsvStyle &style = {},
                               const QStringList &headings = {}, const Progress &progress = {});

} // namespace ilo
