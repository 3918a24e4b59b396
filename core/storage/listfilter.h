#pragma once

#include <QStringList>

#include <vector>

namespace ilo {

/// How a term of a filter compares.
enum class FilterOperator {
    Has,    ///< every word begins a word of the value; a number, day or choice is the same
    Equals, ///< the whole value
    Below,
    AtMost,
    Above,
    AtLeast,
    Between, ///< both ends included
    None,    ///< there is no value
    Some,    ///< there is one
};

/// One comparison. Texts are as typed, without operator and quotes; choices are their keys and
/// countries their codes.
struct FilterValue
{
    FilterOperator op = FilterOperator::Has;
    QString text;
    QString upper;        ///< of Between
    bool isExact = false; ///< was quoted: the words stand there whole and in this order

    friend bool operator==(const FilterValue &, const FilterValue &) = default;
};

/// "country:PL,SK": a column has any of the values; with a minus before it, none of them.
struct FilterTerm
{
    QString column;
    bool isNegated = false;
    std::vector<FilterValue> values;

    friend bool operator==(const FilterTerm &, const FilterTerm &) = default;
};

/// What a list is filtered by: everything must hold.
struct ListFilter
{
    QStringList words;   ///< folded; each begins a word of the record's texts
    QStringList phrases; ///< folded; stand there whole
    std::vector<FilterTerm> terms;

    bool isEmpty() const { return words.isEmpty() && phrases.isEmpty() && terms.empty(); }

    friend bool operator==(const ListFilter &, const ListFilter &) = default;
};

} // namespace ilo
