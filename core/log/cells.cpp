#include "core/log/cells.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ilo {
namespace {

/// The keys of the cells that `stored` fills.
QStringList keysOf(const FieldInfo &field, const QVariant &stored)
{
    return field.shape == FieldShape::Set ? stored.toStringList() : stored.toMap().keys();
}

} // namespace

std::vector<PlannedOp> plannedOps(const RecordType &type, const StoredValues &before,
                                  const StoredValues &after)
{
    std::vector<PlannedOp> ops;
    for (int i = 0; i < int(type.fields.size()); ++i) {
        const QVariant &from = before[size_t(i)];
        const QVariant &to = after[size_t(i)];
        if (from == to && from.isNull() == to.isNull())
            continue;

        const FieldInfo &field = type.fields[size_t(i)];
        if (field.shape == FieldShape::Value) {
            ops.push_back({i, {}, toColumn(to), toColumn(from)});
            continue;
        }
        for (const QString &key : asSet(keysOf(field, from) + keysOf(field, to))) {
            const QVariant was = cellOf(field, from, key);
            const QVariant is = cellOf(field, to, key);
            if (was != is)
                ops.push_back({i, key, is, was});
        }
    }
    return ops;
}

QString creationText(const RecordType &type, const StoredValues &values)
{
    QJsonObject object;
    for (size_t i = 0; i < values.size(); ++i) {
        if (!values[i].isNull())
            object.insert(type.fields[i].name, QJsonValue::fromVariant(values[i]));
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

StoredValues creationValues(const RecordType &type, const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    StoredValues values;
    values.reserve(type.fields.size());
    for (const FieldInfo &field : type.fields) {
        const QJsonValue value = object.value(field.name);
        switch (value.type()) {
        case QJsonValue::String: values.push_back(value.toString()); break;
        case QJsonValue::Double: values.push_back(value.toInteger()); break;
        case QJsonValue::Array:
            values.push_back(QVariant(value.toArray().toVariantList()).toStringList());
            break;
        case QJsonValue::Object: values.push_back(value.toObject().toVariantMap()); break;
        default: values.push_back({});
        }
    }
    return values;
}

QVariant cellOf(const FieldInfo &field, const QVariant &stored, const QString &key)
{
    switch (field.shape) {
    case FieldShape::Set:
        return stored.toStringList().contains(key) ? QVariant(qlonglong(1)) : QVariant();
    case FieldShape::Map: return stored.toMap().value(key);
    case FieldShape::Value: break;
    }
    return toColumn(stored);
}

QVariant withCell(const FieldInfo &field, const QVariant &stored, const QString &key,
                  const QVariant &value)
{
    switch (field.shape) {
    case FieldShape::Set: {
        QStringList members = stored.toStringList();
        members.removeAll(key);
        if (!value.isNull())
            members << key;
        return toStored(members);
    }
    case FieldShape::Map: {
        QVariantMap map = stored.toMap();
        if (value.isNull())
            map.remove(key);
        else
            map.insert(key, value);
        return map.isEmpty() ? QVariant() : QVariant(map);
    }
    case FieldShape::Value: break;
    }
    return fromColumn(value, FieldShape::Value, field.isAmount);
}

} // namespace ilo
