#include "core/domain/recordtype.h"

#include "core/domain/change.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ilo {
namespace {

template<typename Value>
constexpr FieldShape shapeOf()
{
    if constexpr (std::is_same_v<Value, QStringList>)
        return FieldShape::Set;
    else if constexpr (std::is_same_v<Value, TextMap>)
        return FieldShape::Map;
    else
        return FieldShape::Value;
}

template<typename Value>
constexpr bool isTextValue = std::is_same_v<Value, QString> || std::is_same_v<Value, QStringList>
    || std::is_same_v<Value, TextMap>;

template<typename Value>
QString targetOf(const Value *)
{
    return {};
}

template<typename Target>
QString targetOf(const Id<Target> *)
{
    return typeName<Target>();
}

template<Described Record>
RecordType described()
{
    RecordType type{typeName<Record>(), {}};
    forEachField<Record>([&]<typename F>(const F &field) {
        type.fields.push_back({QString::fromLatin1(field.name),
                               shapeOf<typename F::ValueType>(),
                               field.policy,
                               field.audience,
                               std::is_same_v<typename F::ValueType, Money>,
                               isTextValue<typename F::ValueType>,
                               targetOf(static_cast<const typename F::ValueType *>(nullptr))});
    });
    return type;
}

template<typename... Records>
std::vector<RecordType> describedAll(std::variant<Records...> *)
{
    return {described<Records>()...};
}

} // namespace

int RecordType::indexOf(const QString &field) const
{
    const auto found = std::ranges::find(fields, field, &FieldInfo::name);
    return found == fields.end() ? -1 : int(found - fields.begin());
}

const FieldInfo *RecordType::owner() const
{
    return fields.empty() || fields.front().target.isEmpty() ? nullptr : &fields.front();
}

std::vector<const RecordType *> partsOf(const QString &name)
{
    std::vector<const RecordType *> parts;
    for (const RecordType &type : recordTypes()) {
        const FieldInfo *owner = type.owner();
        if (owner && owner->target == name)
            parts.push_back(&type);
    }
    return parts;
}

const std::vector<RecordType> &recordTypes()
{
    static const std::vector<RecordType> all = describedAll(static_cast<AnyRecord *>(nullptr));
    return all;
}

const RecordType *recordType(const QString &name)
{
    static const QHash<QString, const RecordType *> byName = [] {
        QHash<QString, const RecordType *> made;
        for (const RecordType &type : recordTypes())
            made.insert(type.name, &type);
        return made;
    }();
    return byName.value(name);
}

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
