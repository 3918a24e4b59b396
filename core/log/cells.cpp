#include "core/log/cells.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The keys of the cells that `stored` fills.
QStringList keysOf(const FieldInfo &field, const QVariant &stored)
{
    return field.shape == FieldShape::Set ? stored.toStringList() : stored.toMap().keys();
}

/// The fields in the order of their names, which canonical JSON has.
const std::vector<size_t> &sortedFields(const RecordType &type)
{
    static thread_local QHash<const RecordType *, std::vector<size_t>> made;
    std::vector<size_t> &order = made[&type];
    if (order.empty()) {
        order.resize(type.fields.size());
        std::iota(order.begin(), order.end(), 0);
        std::ranges::sort(order, {}, [&](size_t i) { return type.fields[i].name; });
    }
    return order;
}

/// `value` as a JSON string, as QJsonDocument writes it. (Through QJsonDocument a creation takes
/// ten times as long, and an import writes a million.)
void putJsonText(QString &text, const QString &value)
{
    text += u'"';
    for (const QChar character : value) {
        switch (character.unicode()) {
        case u'"': text += u"\\\""_s; break;
        case u'\\': text += u"\\\\"_s; break;
        case u'\b': text += u"\\b"_s; break;
        case u'\f': text += u"\\f"_s; break;
        case u'\n': text += u"\\n"_s; break;
        case u'\r': text += u"\\r"_s; break;
        case u'\t': text += u"\\t"_s; break;
        default:
            if (character.unicode() < 0x20)
                text += u"\\u%1"_s.arg(int(character.unicode()), 4, 16, QLatin1Char('0'));
            else
                text += character;
        }
    }
    text += u'"';
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
    QString text(u'{');
    text.reserve(512);
    for (const size_t i : sortedFields(type)) {
        if (values[i].isNull())
            continue;
        if (text.size() > 1)
            text += u',';
        putJsonText(text, type.fields[i].name);
        text += u':';
        switch (values[i].typeId()) {
        case QMetaType::LongLong:
        case QMetaType::Int: text += QString::number(values[i].toLongLong()); break;
        case QMetaType::QString: putJsonText(text, values[i].toString()); break;
        default: text += toColumn(values[i]).toString();
        }
    }
    return text + u'}';
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
