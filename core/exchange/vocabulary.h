#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace ilo {

/// A field that a column's header may mean.
struct NamedField
{
    QString field;
    double likeness = 0; ///< 1: the very name; 0.5: only part of it
};

/// The fields whose names in one of nine languages (resources/import/columns.csv) are like
/// `header`, best first. Case, accents, punctuation, abbreviation and small typing errors are
/// looked through.
std::vector<NamedField> fieldsNamed(const QString &header);

/// What `word` says as a value of `field` (resources/import/values.csv): the stored key of an enum,
/// "nothing" for one that says nothing; null when it is not clear.
QString meaningOf(const QString &field, const QString &word);

/// Words and signs for "no value": "n/a", "–", "k.A.".
bool isNothing(const QString &text);

/// What a header says about its amounts: "Turnover (m€)" → a million, EUR.
struct AmountUnit
{
    qint64 factor = 1;
    QString currency; ///< ISO 4217; empty: not said
};
AmountUnit amountUnit(const QString &header);

/// `text` for comparing: folded, without spaces.
QString squashed(const QString &text);

} // namespace ilo
