#pragma once

#include "core/exchange/columnvalues.h"
#include "core/sheets/guess.h"
#include "core/sheets/textdamage.h"

namespace ilo {

/// What one column holds over the whole file.
struct ColumnSurvey
{
    ColumnValues values;                       ///< the different texts and how often they come
    std::vector<ColumnDamage> damage;          ///< letters that were damaged, and what they were
    std::optional<Guess<DecimalSign>> decimal; ///< none: the column holds no fractions or thousands
    std::optional<Guess<DayOrder>> dayOrder; ///< none: it holds no days that could be read two ways
    QStringList marks; ///< words that only say yes ("x", "ja", "✓"), when the column has no others
};

/// What all columns hold, found in one pass over the file.
struct SheetSurvey
{
    qint64 rows = 0;
    std::vector<ColumnSurvey> columns; ///< by position, as SheetForm::columns
};

/// Reads the whole table once, in memory that does not follow its length. Cancelled by `progress`.
Result<SheetSurvey> surveySheet(const SheetForm &form, const FileProgress &progress = {});

/// Takes what the survey is sure of (decimal sign, order of days) where nobody has said otherwise.
/// Letters are never repaired by this: that is asked.
void settle(Mapping &mapping, const SheetSurvey &survey);

/// Columns that hold crosses where the rows they were matched by hold nothing go where crosses
/// below their header go, so that they are asked about. For a mapping that was guessed.
void takeLateCrosses(Mapping &mapping, const SheetForm &form, const SheetSurvey &survey);

/// Something to ask a person once for a column before the rows are planned.
struct ImportQuestion
{
    enum class Kind {
        Repair,      ///< letters are damaged: shall they become what they were?
        LostLetters, ///< letters are lost: what shall these values be?
        Crosses,     ///< what do crosses below this header say of a company?
        YesMark,     ///< what do "x" and "ja" in this column mean?
        Meaning,     ///< which of the choices of the field is this word?
        Decimal,     ///< is "1.234" a thousand or one and a bit?
        Currency,    ///< which currency are amounts in that name none?
        Days,        ///< is 03/04 in March or in April?
        Field,       ///< does the column go where it was sent?
    };

    Kind kind = Kind::Field;
    int column = -1;
    QString value;    ///< Crosses, YesMark, Meaning: the word; Decimal, Currency, Days: an example
    qint64 cells = 0; ///< that the answer decides about
    ColumnDamage damage; ///< Repair, LostLetters
    QStringList choices; ///< keys of what may be answered, the likeliest first; empty: free
};

/// The questions in the order of their columns, most cells first. None for what is sure or was
/// answered in the mapping.
std::vector<ImportQuestion> questionsOf(const ImportJob &job, const SheetSurvey &survey);

/// Puts an answer into the mapping: a key of `choices`, of Crosses also "skip"; of Repair "yes" or
/// "no"; of LostLetters nothing, its repairs that have an `after` are taken.
void answer(Mapping &mapping, const ImportQuestion &question, const QString &choice);

/// How sure the decimal sign of these cells is; none when no cell shows one.
std::optional<Guess<DecimalSign>> guessDecimalSign(const std::vector<ValueCount> &values);

/// How sure the order of day and month is; none when no cell could be read two ways.
std::optional<Guess<DayOrder>> guessDayOrder(const std::vector<ValueCount> &values);

} // namespace ilo
