#pragma once

#include <QString>
#include <QStringList>

namespace ilo {

/// What the list and search tables of companies are made of, as SQL over `organisation o`: the one
/// text for refreshing, rebuilding and checking them.

/// The columns of company_list behind its number, and the expression of each.
const QStringList &companyColumnNames();
const QStringList &companyColumnValues();

/// What the list's columns size and consent hold for a key.
int companySizePlace(const QString &key);
int companyConsentPlace(const QString &key);

/// The bit of company_list.stated that says whether the company has a value of a field of its
/// record, or any row of a part ("capability", "certificate", "reference_project").
qint64 companyStatedBit(const QString &field);

/// Stands before each word of a tag once more among the words of company_names, so that a search in
/// tags alone finds them. No folded word has it.
inline constexpr QChar tagMark = u'\u00a4';

/// The folded words of company_names and company_texts.
const QString &companyNameWords();
const QString &companyTextWords();

/// Whether the organisation stands in the list.
const QString &isListedCompany();

/// SELECT of these expressions over all organisations that stand in the list.
QString selectFromCompanies(const QString &values);

} // namespace ilo
