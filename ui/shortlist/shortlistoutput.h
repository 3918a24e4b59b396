#pragma once

#include "core/brief/document.h"
#include "core/exchange/tablefile.h"
#include "core/matching/matchreasons.h"

namespace ilo {

class Database;
class ShortlistModel;
class ShortlistSource;

/// A company of the shortlist with all that is said about it.
struct ExplainedCompany
{
    int place = 0;
    QString id;
    QString name;
    QString country;
    MatchExplanation fit;
    QString decision; ///< in words; empty: none
    QString reason;
};

/// The shown companies with their reasons, in their order. Errors are those of reading.
Result<std::vector<ExplainedCompany>>
explainedCompanies(Database &database, const ShortlistSource &source, const ShortlistModel &model);

/// The table for spreadsheets: a row a company, a column a criterion, reasons in words.
OutTable shortlistTable();
OutCells shortlistCells(const ExplainedCompany &company);

/// What the table was ranked by, a line each: the need, weights, must-haves, the day.
QStringList shortlistFoot(const ShortlistSource &source, const ShortlistModel &model,
                          const QString &need);

/// The same on paper.
/// @param title  of the need
Document shortlistPaper(const std::vector<ExplainedCompany> &companies, const QString &code,
                        const QString &title, const MatchWeights &weights,
                        const QStringList &mustHave, const QString &office, QDate today);

/// What is frozen with an invitation, as canonical JSON: the words and facts asked for, weights,
/// must-haves, versions, and every place with its points and decision.
QString frozenContent(const std::vector<ExplainedCompany> &companies, const ShortlistSource &source,
                      const ShortlistModel &model);

} // namespace ilo
