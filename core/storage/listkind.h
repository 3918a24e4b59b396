#pragma once

#include "core/storage/database.h"
#include "core/storage/listfilter.h"

#include <optional>

namespace ilo {

/// How the values of a column are compared, filtered, shown and edited.
enum class ColumnType {
    Text,
    Number,  ///< a whole number
    Decimal, ///< decimal text
    Amount,  ///< an amount with its currency; compared by the amount alone
    Day,     ///< ISO 8601
    Moment,  ///< milliseconds since 1970, UTC; filtered by the local day
    Choice,  ///< one of `keys`
    Country, ///< ISO 3166-1 alpha-2
    Flag,
    Tags, ///< several short texts
    Link, ///< another record, by its name
};

/// A column of a list. The SQL is over the tables of ListKind::from; NULL is "no value".
struct ListColumn
{
    QString key = {}; ///< in the search language, in kept views and exports; never renamed
    ColumnType type = ColumnType::Text;
    QString value = {};    ///< SQL of what is shown
    QString field = {};    ///< of the record, when a person may edit the cell
    QString compare = {};  ///< SQL that filter and order look at; empty: `value`
    bool isFolded = false; ///< `compare` holds folded text
    bool isListed = false; ///< `compare` is of the list's own table, c, not of the record
    qint64 nothing = 0;    ///< what a number's or moment's `compare` holds for "no value"
    QString stated = {};   ///< SQL over the list's own table: whether there is a value
    QString within = {};   ///< SQL over it around the condition (%1) on a linked record
    std::optional<QString> wordMark = {}; ///< before its words in the list's own index, which then
                                          ///< answers by itself which records have them
    QStringList keys = {};                ///< of a Choice, in their order; of Tags that are codes
    QString blankKey = {};                ///< the key that means "not stated"
    std::vector<int> places = {}; ///< what `compare` holds for each of `keys`; empty: the keys
    qint64 unit = 1;              ///< milliseconds in one step of a Moment's `compare`
    QString target = {};          ///< record type of a Link
    int most = 0;                 ///< a Number is chosen from 1 to this; 0: typed
    int letters = 14;             ///< first width in digits
    bool isShown = true;          ///< at first
    bool isSortable = true;
    bool isSearched = false;   ///< by words without a column
    bool isFilterOnly = false; ///< for terms alone, never a column on screen
    bool isWide = false;       ///< takes its share of the room that is left
};

struct ListKind;

/// Which records, in which order.
struct ListQuery
{
    ListFilter filter = {};
    QString sort = {}; ///< key of a column; empty: the list's own order
    bool descending = false;

    friend bool operator==(const ListQuery &, const ListQuery &) = default;
};

/// How a list that has tables of its own is read; what is null goes the general way.
struct ListEngine
{
    Result<std::vector<qint64>> (*numbers)(Database &, const ListQuery &) = nullptr;
    Result<std::vector<qint64>> (*first)(Database &, const ListQuery &, int limit) = nullptr;
    Result<qint64> (*count)(Database &) = nullptr;
};

/// One list of the program: what it holds and what can be asked of it.
struct ListKind
{
    QString name = {};  ///< stable: "companies", key of its page and kind of `inprocap list`
    QString type = {};  ///< type name of its records
    QString title = {}; ///< key of the column that names a record
    QString from = {};  ///< "contact r LEFT JOIN …"; `r` is the record's table
    QString where = {}; ///< what makes a record stand in the list; empty: all do
    std::vector<ListColumn> columns = {};
    QString sort = {};        ///< key of the column it is sorted by at first
    bool descending = false;  ///< and the direction
    QStringList follows = {}; ///< further types whose changes show here
    ListEngine engine = {};

    /// Null when there is none.
    const ListColumn *column(const QString &key) const;
    int indexOf(const QString &key) const; ///< -1: none

    /// The folded texts that words without a column are looked for in, as SQL.
    QString searched() const;
};

/// Every list, by name; null when there is none.
const ListKind *listKind(const QString &name);
QStringList listNames();

} // namespace ilo
