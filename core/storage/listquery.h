#pragma once

#include "core/storage/listkind.h"

#include <optional>

namespace ilo {

/// A line of a list.
struct ListRow
{
    qint64 number = 0; ///< row number in the file; stable while the record lives
    QString id;
    std::vector<QVariant> values; ///< one a column: text, qlonglong, or QStringList for Tags

    friend bool operator==(const ListRow &, const ListRow &) = default;
};

/// The row numbers of the result, all of them, in order; records without a value in the sorted
/// column last in both directions, equal ones by their title. Cancel with a CancelScope.
Result<std::vector<qint64>> listNumbers(Database &database, const ListKind &kind,
                                        const ListQuery &query);

/// The first `limit` of listNumbers(), for painting before the rest is known.
Result<std::vector<qint64>> firstListNumbers(Database &database, const ListKind &kind,
                                             const ListQuery &query, int limit);

/// The lines of these numbers, in this order; deleted ones are left out.
Result<std::vector<ListRow>> listRows(Database &database, const ListKind &kind,
                                      const std::vector<qint64> &numbers);

/// The line of one record by id; empty when it is deleted or not in the list.
Result<std::optional<ListRow>> listRow(Database &database, const ListKind &kind, const QString &id);

/// The ids of these numbers, in this order; deleted ones are left out.
Result<QStringList> listIds(Database &database, const ListKind &kind,
                            const std::vector<qint64> &numbers);

/// All records of the list, without filter.
Result<qint64> listCount(Database &database, const ListKind &kind);

/// Numbers of records whose title begins with `text`, the nearest in order of titles first.
Result<std::vector<qint64>> listJump(Database &database, const ListKind &kind, const QString &text,
                                     int limit);

/// How many records have a value.
struct GroupCount
{
    QString value; ///< stored text; null: no value
    qint64 count = 0;

    friend bool operator==(const GroupCount &, const GroupCount &) = default;
};

/// How many of `numbers` have which value of a column, the most frequent first, at most `limit`; a
/// record with several tags counts for each.
Result<std::vector<GroupCount>> listGroups(Database &database, const ListKind &kind,
                                           const std::vector<qint64> &numbers,
                                           const QString &column, int limit);

} // namespace ilo
