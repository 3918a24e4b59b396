#pragma once

#include "core/base/describe.h"

#include <vector>

namespace ilo {

/// What the cells of a field are: one value, one cell a member, or one cell a key.
enum class FieldShape { Value, Set, Map };

/// A field as the log and the tables see it, without its C++ type.
struct FieldInfo
{
    QString name;
    FieldShape shape = FieldShape::Value;
    MergePolicy policy = MergePolicy::Latest;
    Audience audience = Audience::Office;
    bool isAmount = false; ///< Money
    bool isText = false;   ///< words that people wrote: QString and what is made of it
    QString target;        ///< type that a link names; empty: no link
};

/// A record type as the log and the tables see it.
struct RecordType
{
    QString name; ///< table, and name in the log
    std::vector<FieldInfo> fields;

    /// -1 when there is none.
    int indexOf(const QString &field) const;

    /// The link to the record that this one is a part of, null for a record of its own. A type
    /// whose first field is a link is a part of what it names: it is deleted and restored with it.
    const FieldInfo *owner() const;
};

/// Every type of AnyRecord, in its order.
const std::vector<RecordType> &recordTypes();

/// Null when no such type is known here (it may come from a newer version).
const RecordType *recordType(const QString &name);

/// A stored value as SQLite and the log hold it: text, integer or NULL; sets, texts by key and
/// amounts as canonical JSON text (keys sorted, no spaces).
QVariant toColumn(const QVariant &stored);

/// The stored value back.
QVariant fromColumn(const QVariant &column, FieldShape shape, bool isAmount);

/// One QVariant a field, in the order of RecordType::fields, as toStored() gives them.
using StoredValues = std::vector<QVariant>;

/// The types whose records are parts of a record of type `name`.
std::vector<const RecordType *> partsOf(const QString &name);

template<Described Record>
StoredValues storedValues(const Record &record)
{
    StoredValues values;
    forEachField<Record>(
        [&](const auto &field) { values.push_back(toStored(record.*field.member)); });
    return values;
}

} // namespace ilo
