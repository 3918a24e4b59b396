#include "ui/kit/changetext.h"

#include "core/domain/recordtype.h"
#include "ui/kit/fieldlabels.h"

#include <QCoreApplication>
#include <QSet>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ChangeWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ChangeWords)
};

FieldShape shapeOf(const FieldChange &change)
{
    const RecordType *type = recordType(change.type);
    const int index = type ? type->indexOf(change.field) : -1;
    return index < 0 ? FieldShape::Value : type->fields[size_t(index)].shape;
}

bool isLink(const QString &field)
{
    return field.endsWith(u"_id"_s) && field != u"source_id";
}

/// Texts and sets may be kept by record: how far a hit covers a requirement.
bool isRecord(const QString &key)
{
    return !QUuid::fromString(key).isNull();
}

/// What a key of texts, or a member of a set, is called.
QString nameOfKey(const FieldChange &change, const RecordNames &names, const QString &otherwise)
{
    return isRecord(change.key)
        ? names.value(change.key, ChangeWords::tr("a record that is not here"))
        : otherwise;
}

void addKeys(const QVariant &value, QSet<QString> &ids)
{
    const QStringList keys =
        value.typeId() == QMetaType::QVariantMap ? value.toMap().keys() : QStringList{};
    for (const QString &key : keys) {
        if (isRecord(key))
            ids.insert(key);
    }
}

} // namespace

QString ChangeText::sentence() const
{
    if (from.isEmpty())
        //: a field got a value: "Town: Aalborg"
        return ChangeWords::tr("%1: %2").arg(field, to);
    if (to.isEmpty())
        //: a field lost its value: "Town: Aalborg removed"
        return ChangeWords::tr("%1: %2 removed").arg(field, from);
    //: a field got another value: "Town: from Ålborg to Aalborg"
    return ChangeWords::tr("%1: from %2 to %3").arg(field, from, to);
}

ChangeText changeText(const FieldChange &change, const RecordNames &names)
{
    ChangeText text{.field = fieldLabel(change.type, change.field)};
    if (change.field == u"_deleted") {
        text.field = ChangeWords::tr("Record");
        text.to = change.to.toBool() ? ChangeWords::tr("deleted") : ChangeWords::tr("restored");
    } else if (change.field == u"_created") {
        text.field = ChangeWords::tr("Record");
        text.to = ChangeWords::tr("new");
    } else if (!change.key.isEmpty() && shapeOf(change) == FieldShape::Set) {
        const QString member =
            nameOfKey(change, names, valueText(change.type, change.field, change.key, names));
        (change.to.isNull() ? text.from : text.to) = member;
    } else {
        if (!change.key.isEmpty())
            //: a field that has texts by key, and the key: "Sharing of single fields, Budget from"
            text.field = ChangeWords::tr("%1, %2").arg(
                text.field, nameOfKey(change, names, fieldLabel(change.type, change.key)));
        text.from = valueText(change.type, change.field, change.from, names);
        text.to = valueText(change.type, change.field, change.to, names);
    }
    if (change.erased)
        text.to = ChangeWords::tr("erased for good");
    return text;
}

QStringList linkedRecords(const std::vector<FieldChange> &changes)
{
    QSet<QString> ids;
    for (const FieldChange &change : changes) {
        if (isRecord(change.key))
            ids.insert(change.key);
        addKeys(change.from, ids);
        addKeys(change.to, ids);
        if (!isLink(change.field))
            continue;
        for (const QVariant &value : {change.from, change.to}) {
            if (!value.isNull())
                ids.insert(value.toString());
        }
    }
    return {ids.begin(), ids.end()};
}

QString leftText(const QString &left, const RecordNames &names)
{
    const QStringList parts = left.split(u'/');
    if (parts.size() < 3)
        return left;
    const QString name = names.value(parts[1], typeLabel(parts[0]));
    if (parts[2] == u"_deleted") // of a record, not of one of its fields
        return ChangeWords::tr("%1: deleted, restored or changed since").arg(name);
    if (parts[2] == u"_new")
        return ChangeWords::tr("%1: changed since, or something else leads to it").arg(name);
    //: a record and one of its fields: "Nordkryo ApS: Town"
    return ChangeWords::tr("%1: %2").arg(name, fieldLabel(parts[0], parts[2]));
}

QStringList leftRecords(const QStringList &left)
{
    QSet<QString> ids;
    for (const QString &cell : left)
        ids.insert(cell.section(u'/', 1, 1));
    return {ids.begin(), ids.end()};
}

} // namespace ilo
