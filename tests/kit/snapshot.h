#pragma once

#include "core/domain/recordtype.h"
#include "core/storage/database.h"

#include <QStringList>

namespace ilo::test {

/// Every row of every record table, as text in a fixed order: equal exactly when the records are.
inline Result<QStringList> snapshot(Database &database)
{
    QStringList lines;
    for (const RecordType &type : recordTypes()) {
        QStringList columns{QStringLiteral("id")};
        for (const FieldInfo &field : type.fields)
            columns << field.name;
        const Status read =
            database.forEach(QStringLiteral("SELECT json_array(%1) FROM %2 ORDER BY id")
                                 .arg(columns.join(u','), type.name),
                             {},
                             [&](const Row &row) -> Status {
                                 lines << type.name + u' ' + row.text(0);
                                 return {};
                             });
        if (!read)
            return fail(read.error());
    }
    return lines;
}

} // namespace ilo::test
