// What the bin says of a record: its name, and with which other it goes and comes back.
#include "core/storage/recordwriter.h"

namespace ilo {

QString ownerIdIn(const RecordType &type, const StoredValues &values)
{
    if (type.owner())
        return values.front().toString();
    static const QString attachedFile = typeName<AttachedFile>();
    if (type.name != attachedFile)
        return {};
    return values[size_t(type.indexOf(QStringLiteral("record_id")))].toString();
}

QString nameIn(const RecordType &type, const StoredValues &values)
{
    for (const char *field : {"name", "title", "text", "customer", "code", "subject"}) {
        const int index = type.indexOf(QLatin1StringView(field));
        if (index >= 0 && !values[size_t(index)].isNull())
            return values[size_t(index)].toString();
    }
    return {};
}

Status putIntoBin(Database &writer, const Entity &entity, qint64 changeset,
                  const StoredValues &values)
{
    const QString owner = ownerIdIn(*entity.type, values);
    return writer.execute(
        QStringLiteral(
            "INSERT OR REPLACE INTO bin (entity, type, changeset, owner, name) VALUES (?, ?, ?, ?, ?)"),
        {entity.number,
         entity.type->name,
         changeset,
         owner.isEmpty() ? QVariant() : QVariant(owner),
         nameIn(*entity.type, values)});
}

} // namespace ilo
