#pragma once

#include "core/domain/recordtype.h"

#include <QJsonObject>

namespace ilo {

// The two cells that every record has beside its fields.
inline constexpr auto kCreation = QLatin1StringView("_new"); ///< initial fields, canonical JSON
inline constexpr auto kDeletion =
    QLatin1StringView("_deleted"); ///< JSON: deleted, and what was seen

/// What one action does to one cell: one value, one member of a set, one key of a map.
struct PlannedOp
{
    int field = 0;   ///< index in RecordType::fields
    QString key;     ///< member or key; empty for a single value
    QVariant value;  ///< column form; null: none, not a member
    QVariant before; ///< what the person saw there

    friend bool operator==(const PlannedOp &, const PlannedOp &) = default;
};

/// The ops that turn `before` into `after`, in the order of the fields; none where they agree.
std::vector<PlannedOp> plannedOps(const RecordType &type, const StoredValues &before,
                                  const StoredValues &after);

/// `values` as the canonical JSON of a creation op; empty values are left out.
QString creationText(const RecordType &type, const StoredValues &values);

/// The stored values back; keys it does not know are ignored.
StoredValues creationValues(const RecordType &type, const QString &text);

/// What the cell (field, key) holds in these values, in column form.
QVariant cellOf(const FieldInfo &field, const QVariant &stored, const QString &key);

/// `stored` with one cell set; null takes the member or key out.
QVariant withCell(const FieldInfo &field, const QVariant &stored, const QString &key,
                  const QVariant &value);

} // namespace ilo
