#pragma once

#include "core/storage/changewriter.h"
#include "core/storage/listquery.h"

namespace ilo {

/// One value for many records.
struct BulkChange
{
    enum class How { Set, Add, Remove }; ///< Add and Remove are of tags

    const ListColumn *column = nullptr;
    How how = How::Set;
    QVariant stored; ///< in the stored form of the field; null takes the value away
    QString words;   ///< of the value, as the list shows it

    /// The cell's value in the list afterwards.
    QVariant after(const QVariant &cell) const;
};

/// The records of `numbers` that the change makes others, one after the other, as changes of the
/// field; `left` counts those that are so already. Error::Code::Invalid with the record's title
/// when a record may not have the value: then nothing is to be written.
ChangeSource bulkChanges(Database &database, const ListKind &kind,
                         const std::vector<qint64> &numbers, const BulkChange &change,
                         qint64 *left = nullptr);

} // namespace ilo
