#include "core/storage/projection.h"

#include <QHash>

#include <numeric>
#include <optional>

namespace ilo {
namespace {

/// Built once a type: an import runs it a million times.
const QString &insertSql(const RecordType &type)
{
    static thread_local QHash<const RecordType *, QString> made;
    QString &sql = made[&type];
    if (sql.isEmpty()) {
        sql = QStringLiteral("INSERT INTO %1 (number, id, %2) VALUES (?, ?%3)")
                  .arg(type.name,
                       columnList(type),
                       QStringLiteral(", ?").repeated(qsizetype(type.fields.size())));
    }
    return sql;
}

} // namespace

QString columnList(const RecordType &type)
{
    QStringList names;
    for (const FieldInfo &field : type.fields)
        names << field.name;
    return names.join(QStringLiteral(", "));
}

Status insertRow(Database &writer, const RecordType &type, qint64 number, const QString &id,
                 const StoredValues &values)
{
    Binds binds{number, id};
    binds.reserve(values.size() + 2);
    for (const QVariant &value : values)
        binds.push_back(toColumn(value));
    return writer.execute(insertSql(type), binds);
}

Status deleteRow(Database &writer, const RecordType &type, qint64 number)
{
    return writer.execute(QStringLiteral("DELETE FROM %1 WHERE number = ?").arg(type.name),
                          {number});
}

Status updateRow(Database &writer, const RecordType &type, qint64 number,
                 const std::vector<int> &fields, const StoredValues &values)
{
    QStringList sets;
    Binds binds;
    for (size_t i = 0; i < fields.size(); ++i) {
        sets << type.fields[size_t(fields[i])].name + QStringLiteral(" = ?");
        binds.push_back(toColumn(values[i]));
    }
    binds.push_back(number);
    return writer.execute(QStringLiteral("UPDATE %1 SET %2 WHERE number = ?")
                              .arg(type.name, sets.join(QStringLiteral(", "))),
                          binds);
}

Result<std::optional<StoredValues>> readRow(Database &database, const RecordType &type,
                                            qint64 number, const std::vector<int> &fields)
{
    std::vector<int> wanted = fields;
    if (wanted.empty()) {
        wanted.resize(type.fields.size());
        std::iota(wanted.begin(), wanted.end(), 0);
    }
    QStringList names;
    for (const int field : wanted)
        names << type.fields[size_t(field)].name;

    std::optional<StoredValues> found;
    const Status read =
        database.forEach(QStringLiteral("SELECT %1 FROM %2 WHERE number = ?")
                             .arg(names.join(QStringLiteral(", ")), type.name),
                         {number},
                         [&](const Row &row) -> Status {
                             found.emplace();
                             for (size_t i = 0; i < wanted.size(); ++i) {
                                 const FieldInfo &field = type.fields[size_t(wanted[i])];
                                 const QVariant value =
                                     row.isNull(int(i)) ? QVariant() : row.value(int(i));
                                 found->push_back(fromColumn(value, field.shape, field.isAmount));
                             }
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace ilo
