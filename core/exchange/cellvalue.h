#pragma once

#include "core/base/money.h"
#include "core/base/stored.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace ilo {

/// What is to say about a cell or row of an import.
enum class Reason {
    NoName,        ///< the row names no company
    Total,         ///< the row sums up others
    HeaderAgain,   ///< the row repeats the header
    NotUnderstood, ///< the text is no value of the field; it is kept in the note
    OutOfRange,    ///< a number that the field cannot have; it is kept in the note
    Unclear,       ///< a word whose meaning a person has to say; it is kept in the note
    Approximate,   ///< a value was read from "ca. 50" or "11-20"
    SeveralValues, ///< the first of several was taken, the others are in the note
    NoCapability,  ///< said of a capability that the row does not name; it is kept in the note
    ExtraCells,    ///< the row has more cells than the table columns; they are in the note
    SameAsRow,     ///< a row further up is the same company; the value is its number
    LeftOut,       ///< a person left the row out; the value is the company that it may be
    Footnote,      ///< the row is a note below the table: "Source: …"
    OddQuote,      ///< a quote in the row never closes
    NoPerson,      ///< said of a person whom the row does not name; it is kept in the note
    NoBasis,       ///< the list states lawful bases and none of this person, who is left out
    NoAddress,     ///< the person's e-mail is none, and the person is left out
};

template<>
struct EnumKeys<Reason>
{
    static constexpr std::array keys{
        std::pair{Reason::NoName, "no_name"},
        std::pair{Reason::Total, "total"},
        std::pair{Reason::HeaderAgain, "header_again"},
        std::pair{Reason::NotUnderstood, "not_understood"},
        std::pair{Reason::OutOfRange, "out_of_range"},
        std::pair{Reason::Unclear, "unclear"},
        std::pair{Reason::Approximate, "approximate"},
        std::pair{Reason::SeveralValues, "several_values"},
        std::pair{Reason::NoCapability, "no_capability"},
        std::pair{Reason::ExtraCells, "extra_cells"},
        std::pair{Reason::SameAsRow, "same_as_row"},
        std::pair{Reason::LeftOut, "left_out"},
        std::pair{Reason::Footnote, "footnote"},
        std::pair{Reason::OddQuote, "odd_quote"},
        std::pair{Reason::NoPerson, "no_person"},
        std::pair{Reason::NoBasis, "no_basis"},
        std::pair{Reason::NoAddress, "no_address"},
    };
};

/// What parts whole numbers from their fractions in a column.
enum class DecimalSign { Unknown, Point, Comma };

template<>
struct EnumKeys<DecimalSign>
{
    static constexpr std::array keys{
        std::pair{DecimalSign::Unknown, "unknown"},
        std::pair{DecimalSign::Point, "point"},
        std::pair{DecimalSign::Comma, "comma"},
    };
};

/// Which comes first in the days of a column such as 03/04/2026.
enum class DayOrder { Unknown, DayFirst, MonthFirst };

template<>
struct EnumKeys<DayOrder>
{
    static constexpr std::array keys{
        std::pair{DayOrder::Unknown, "unknown"},
        std::pair{DayOrder::DayFirst, "day_first"},
        std::pair{DayOrder::MonthFirst, "month_first"},
    };
};

/// A value read from a cell. Without a value, `reason` says why there is none.
template<typename Value>
struct Read
{
    std::optional<Value> value;
    std::optional<Reason> reason;
    QString rest; ///< text of the cell that the value does not hold
};

template<typename Value>
Read<Value> noValue(Reason reason = Reason::NotUnderstood)
{
    return {std::nullopt, reason, {}};
}

/// `text` without spaces at its ends, invisible characters and double spaces; line breaks stay.
/// The apostrophe that keeps a spreadsheet from calculating ('=…) is dropped.
QString tidied(const QString &text);

Read<QString> readCountry(const QString &text);
Read<QString> readLanguage(const QString &text);

/// "DK 12 34 56 78", "BTW NL123456789B01" → with country prefix and no spaces. `country` (ISO) is
/// put before bare digits. What has not the form of its country's numbers, or zeros alone, is none.
Read<QString> readVat(const QString &text, const QString &country);

/// "00 00 01 47", "DK-00000147" → digits; anything that is not digits stays as written.
Read<QString> readRegisterNumber(const QString &text, const QString &country);

Read<QString> readPic(const QString &text);
Read<QString> readEmail(const QString &text);
Read<QString> readWeb(const QString &text);
Read<QString> readTelephone(const QString &text);
Read<QString> readNuts(const QString &text);

/// "34", "1.234", "ca. 50", "11-20" (its middle, Approximate), "50+".
Read<int> readHeadcount(const QString &text);

/// A year from "1998", "1998-05-01", "05/1998".
Read<int> readYear(const QString &text);

/// "7", "TRL 7"; of "6-7" the lower one, Approximate.
Read<int> readTrl(const QString &text);

/// A day with its year. Where both numbers can be the month, `order` says which is; unknown: the
/// second.
Read<QDate> readDay(const QString &text, DayOrder order = DayOrder::Unknown);

/// An amount; `factor` and `currency` are what the header says of all of them.
Read<Money> readAmount(const QString &text, qint64 factor, const QString &currency,
                       DecimalSign decimal = DecimalSign::Unknown);

/// `text` with its numbers written "1234567.89"; as it is when the sign is unknown.
QString withPlainNumbers(const QString &text, DecimalSign decimal);

/// Several values in one cell: parted at ; | and line ends, else at commas when `commas`.
QStringList readList(const QString &text, bool commas);

/// Codes of NACE or a national list made from it, with or without section letter and text: "28.12",
/// "C28.12 Pumps", "2812Z". Text that is no code is in `rest`.
Read<QStringList> readNace(const QString &text);

/// CPV codes with or without check digit, whatever stands between them.
Read<QStringList> readCpv(const QString &text);

} // namespace ilo
