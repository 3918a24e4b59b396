#pragma once

#include "core/exchange/cellvalue.h"
#include "core/exchange/sheet.h"

#include <QJsonObject>

namespace ilo {

/// How sure it is that a column goes where it is said to go.
enum class MatchLevel {
    Skipped, ///< it is not imported
    Check,   ///< by part of its name or by its content only, or the two disagree
    Sure,    ///< by its name, or a person said so
};

template<>
struct EnumKeys<MatchLevel>
{
    static constexpr std::array keys{
        std::pair{MatchLevel::Skipped, "skipped"},
        std::pair{MatchLevel::Check, "check"},
        std::pair{MatchLevel::Sure, "sure"},
    };
};

/// Where one column goes.
struct ColumnMapping
{
    QString field; ///< of importTargets(); empty: not imported
    MatchLevel match = MatchLevel::Skipped;
    TextMap meanings;      ///< what a person said that values mean: squashed() value → stored key
    double confidence = 0; ///< of `field`, 0 to 1; a person's word is 1
    QStringList others;    ///< fields that it could be instead, next best first
    QString repair;        ///< RepairRule::key() a person agreed to; empty: letters stay
    TextMap replacements;  ///< values a person put right: whole cell → what it becomes
    DecimalSign decimal = DecimalSign::Unknown;
    DayOrder dayOrder = DayOrder::Unknown;
    QString currency; ///< ISO 4217, of amounts that name none, as a person said; empty: not said

    /// What the cell says after the repairs that a person agreed to.
    QString restored(const QString &cell) const;

    friend bool operator==(const ColumnMapping &, const ColumnMapping &) = default;
};

/// Where the columns of a table go.
struct Mapping
{
    std::vector<ColumnMapping> columns; ///< by position, as SheetForm::columns

    bool goesTo(const QString &field) const;

    /// Sends a column to `field` as a person says; another column that went there alone is skipped.
    void assign(size_t column, const QString &field);

    friend bool operator==(const Mapping &, const Mapping &) = default;
};

/// A column that the program adds to a file of rejected rows: `words`, marked as ours.
QString ownColumn(const QString &words);

/// Whether the column is one of those: it says nothing about a company.
bool isOwnColumn(const QString &header);

/// The likely mapping, by the names of the columns in nine languages and by what `rows` hold.
Mapping guessMapping(const SheetForm &form, const std::vector<SheetRow> &rows);

/// {"columns": [{"column": "Firmanavn", "position": 1, "field": "name", "match": "sure"}, …]},
/// with "meanings" where a person gave some.
QJsonObject toJson(const Mapping &mapping, const SheetForm &form);

/// Reads toJson()'s form, in which "column" or "position" is enough, or short {"Firmanavn":
/// "name"}. Columns that are not named are skipped. Error::Code::Invalid for a column that is not
/// in the table or a field that does not exist (the subject).
Result<Mapping> mappingFromJson(const QJsonObject &object, const SheetForm &form);

} // namespace ilo
