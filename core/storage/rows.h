#pragma once

#include "core/domain/recordtype.h"
#include "core/storage/database.h"

#include <QStringList>

namespace ilo {

/// "id", then the described columns in order, each behind `prefix` ("o." in a join).
template<Described Record>
QStringList columnNames(const QString &prefix = {})
{
    QStringList names{prefix + QStringLiteral("id")};
    forEachField<Record>(
        [&](const auto &field) { names << prefix + QLatin1StringView(field.name); });
    return names;
}

/// Reads columnNames<Record>() from the current row, the first of them at column `from`.
template<Described Record>
Result<Record> readRecord(const Row &row, int from = 0)
{
    Record record;
    record.id = Id<Record>::parse(row.text(from++));
    const char *wrong = record.id.isNull() ? "id" : nullptr;
    forEachField<Record>([&]<typename F>(const F &field) {
        using Value = typename F::ValueType;
        constexpr FieldShape shape = std::is_same_v<Value, QStringList> ? FieldShape::Set
            : std::is_same_v<Value, TextMap>                            ? FieldShape::Map
                                                                        : FieldShape::Value;
        const QVariant stored = fromColumn(row.value(from++), shape, std::is_same_v<Value, Money>);
        if (!fromStored(stored, record.*field.member))
            wrong = field.name;
    });
    if (wrong)
        return fail(Error::Code::Damaged, typeName<Record>() + u'.' + QLatin1StringView(wrong));
    return record;
}

} // namespace ilo
