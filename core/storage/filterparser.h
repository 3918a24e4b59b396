#pragma once

#include "core/storage/listkind.h"

#include <QDate>

#include <optional>

namespace ilo {

/// Why a typed filter cannot be understood, and where.
struct FilterFault
{
    enum class Kind {
        NoField,    ///< there is no column `field`; `suggestion` is the nearest, if any is near
        NoValue,    ///< nothing stands behind "field:"
        NotAChoice, ///< `value` is none of the column's
        NotACountry,
        NotANumber,
        NotADay,
        NotAFlag,
        NotARange,  ///< the upper end is missing or below the lower one
        NoOperator, ///< the column has no order, so that "<" and ".." say nothing
    };

    Kind kind = Kind::NoField;
    qsizetype at = 0; ///< of the wrong piece in the text
    qsizetype length = 0;
    QString field;
    QString value = {};
    QString suggestion = {};

    friend bool operator==(const FilterFault &, const FilterFault &) = default;
};

/// A typed filter as it was understood.
struct ParsedFilter
{
    /// Where a term stands in the text.
    struct Piece
    {
        qsizetype at = 0;
        qsizetype length = 0;
    };

    ListFilter filter;         ///< what was understood, also beside a fault
    std::vector<Piece> pieces; ///< of filter.terms
    std::optional<FilterFault> fault;
};

/// Reads the search language of the lists:
///
///     cryo vacuum          each word begins a word of the record's texts
///     "exact words"        stand there whole, in this order
///     country:PL,SK        a column has one of these values
///     -consent:withdrawn   it has none of them
///     trl:>=6  trl:4..6    numbers and days: < <= > >= and ranges
///     changed:2w           in the last two weeks; >2w: longer ago; due:<+2w: before then
///     day:2026-03          a day, month or year; today, yesterday, tomorrow
///     email:none  :any     has no value, has one
///     name:="Kriowis"      the whole value; name:"own words": whole words in this order
///     text:cryo            as the word alone; with a minus: does not occur
///
/// A word with a colon is a term when letters stand before it; quotes make it plain text.
ParsedFilter parseFilter(const ListKind &kind, const QString &text);

/// The text that parseFilter() reads as this.
QString filterText(const ListFilter &filter);
QString filterText(const FilterTerm &term);

/// First and last day that `text` means: "2026-03-14", "2026-03", "2026", "today", "+2w", "14.3.".
struct DayRange
{
    QDate first;
    QDate last;
};
std::optional<DayRange> dayRange(const QString &text, QDate today);

/// The day that lies so long before `today`: "2w", "10d", "3m", "1y"; invalid when it is no age.
QDate dayOfAge(const QString &text, QDate today);

} // namespace ilo
