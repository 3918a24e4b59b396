#pragma once

#include "core/storage/bin.h"

namespace ilo {

/// Which deleted records.
struct BinQuery
{
    QString text;           ///< as typed: every word must stand in the name or in who deleted it
    QString type;           ///< type name; empty: all
    bool takenBack = false; ///< instead: what Undo took back before anybody deleted it

    bool isEmpty() const { return text.trimmed().isEmpty() && type.isEmpty() && !takenBack; }
    friend bool operator==(const BinQuery &, const BinQuery &) = default;
};

/// The row numbers of the deleted records that a person would look for (those that went with their
/// parent come with it), latest deletion first. Cancel with Database::interrupt().
Result<std::vector<qint64>> binNumbers(Database &database, const BinQuery &query);

/// A line of the bin with its row number.
struct BinRow
{
    qint64 number = 0;
    BinEntry entry;

    friend bool operator==(const BinRow &, const BinRow &) = default;
};

/// The lines of these numbers, in this order.
Result<std::vector<BinRow>> binRows(Database &database, const std::vector<qint64> &numbers);

/// The types of which something was deleted and is in the bin, by name.
Result<QStringList> binTypes(Database &database);

/// Whether there is something that Undo took back.
Result<bool> hasTakenBack(Database &database);

} // namespace ilo
