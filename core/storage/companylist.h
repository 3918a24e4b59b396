#pragma once

#include "core/storage/database.h"
#include "core/storage/listfilter.h"

#include <QDate>
#include <QStringList>

namespace ilo {

/// What the Companies list is sorted by.
enum class CompanySort { Name, Country, Size, Areas, Trl, Consent, Town, Contacted, Changed };

/// Which companies, in which order.
struct CompanyQuery
{
    QString filter; ///< as typed: every word must begin a word of the company's texts
    CompanySort sort = CompanySort::Name;
    bool descending = false;
    ListFilter more = {}; ///< what else must hold: phrases and terms

    friend bool operator==(const CompanyQuery &, const CompanyQuery &) = default;
};

/// A line of the Companies list.
struct CompanyRow
{
    qint64 number = 0; ///< row number in the file; stable while the company lives
    QString id;
    QString name;
    QString town;
    QString country;
    QString sizeClass; ///< key of SizeClass
    QStringList areas; ///< keys of technology areas, most used first
    int trl = 0;       ///< highest stated; 0: none
    QString consent;   ///< key of Consent
    QDate consentUntil;
    QDate contactedOn; ///< day of the last activity with it
    QDate changedOn;   ///< local day of the last change
    bool sample = false;

    friend bool operator==(const CompanyRow &, const CompanyRow &) = default;
};

/// The list has every organisation but Big Science Organisations that are not companies as well.

/// The row numbers of the result, all of them, in order: exact. With a filter and sorted by name,
/// names that begin with the text come first. Companies without a value (no town, no TRL) come last
/// in both directions, equal ones by name. Cancel with a CancelScope (core/storage/numbers.h).
Result<std::vector<qint64>> companyNumbers(Database &database, const CompanyQuery &query);

/// The first `limit` numbers of companyNumbers(), for painting before the rest is counted: a few
/// hundred companies in order are looked at first, and the full-text index is asked only when they
/// do not fill the screen, which is when its answer is short.
Result<std::vector<qint64>> firstCompanyNumbers(Database &database, const CompanyQuery &query,
                                                int limit);

/// The lines of these numbers, in this order; deleted ones are left out.
Result<std::vector<CompanyRow>> companyRows(Database &database, const std::vector<qint64> &numbers);

/// The line of one company, by id; empty when it is deleted.
Result<std::optional<CompanyRow>> companyRow(Database &database, const QString &id);

/// All companies, deleted ones not counted.
Result<qint64> companyCount(Database &database);

} // namespace ilo
