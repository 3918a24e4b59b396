#pragma once

#include "core/domain/recordtype.h"
#include "core/storage/workspace.h"

/// Every record of the file, as text, for comparing states.
inline QStringList contentsOf(const QString &path)
{
    const auto workspace = ilo::Workspace::open(path, ilo::Workspace::Access::Read);
    if (!workspace)
        qFatal("cannot open: %s", qPrintable(workspace.error().detail));
    QStringList lines;
    for (const ilo::RecordType &type : ilo::recordTypes()) {
        QStringList columns{QStringLiteral("quote(id)")};
        for (const ilo::FieldInfo &field : type.fields)
            columns << QStringLiteral("quote(%1)").arg(field.name);
        const auto rows =
            (*workspace)
                ->database()
                .select<QString>(
                    QStringLiteral("SELECT %1 FROM %2 ORDER BY id")
                        .arg(columns.join(QStringLiteral(" || ' ' || ")), type.name),
                    {},
                    [&](const ilo::Row &row) { return type.name + u' ' + row.text(0); });
        if (!rows)
            qFatal("cannot read: %s", qPrintable(rows.error().detail));
        lines += QStringList(rows->begin(), rows->end());
    }
    return lines;
}
