#include "core/storage/rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ilo {

QVariant toColumn(const QVariant &stored)
{
    switch (stored.typeId()) {
    case QMetaType::QStringList:
        return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(stored.toStringList()))
                                     .toJson(QJsonDocument::Compact));
    case QMetaType::QVariantMap:
        return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(stored.toMap()))
                                     .toJson(QJsonDocument::Compact));
    default: return stored;
    }
}

QVariant fromColumn(const QVariant &column, FieldShape shape, bool isAmount)
{
    if (column.isNull() || (shape == FieldShape::Value && !isAmount))
        return column;
    const QJsonDocument document = QJsonDocument::fromJson(column.toString().toUtf8());
    if (shape == FieldShape::Set)
        return QVariant(document.array().toVariantList()).toStringList();
    return document.object().toVariantMap();
}

} // namespace ilo
