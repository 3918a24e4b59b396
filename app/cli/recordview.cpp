#include "app/cli/recordview.h"

#include "app/cli/fieldtext.h"
#include "core/base/json.h"
#include "core/domain/recordtype.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int widestName = 20;

/// What a record is called by, best first.
const QStringList namingFields{
    u"name"_s, u"title"_s, u"code"_s, u"customer"_s, u"text"_s, u"subject"_s};

/// The key under which a record's parts of one type stand; a type that is not named here stands
/// under its own.
QString groupName(const QString &type)
{
    static const QHash<QString, QString> names{{typeName<Capability>(), u"capabilities"_s},
                                               {typeName<Certificate>(), u"certificates"_s},
                                               {typeName<Reference>(), u"references"_s},
                                               {typeName<Requirement>(), u"requirements"_s},
                                               {typeName<Brief>(), u"briefs"_s},
                                               {typeName<ProcurementRule>(), u"rules"_s},
                                               {typeName<ReturnBalance>(), u"balances"_s},
                                               {typeName<Portal>(), u"portals"_s},
                                               {typeName<AttachedFile>(), u"files"_s},
                                               {typeName<Lot>(), u"lots"_s},
                                               {typeName<ContractAward>(), u"awards"_s},
                                               {typeName<Nomination>(), u"nominations"_s},
                                               {typeName<PriorArtSearch>(), u"searches"_s},
                                               {typeName<PriorArtHit>(), u"hits"_s},
                                               {typeName<PriorArtConclusion>(), u"conclusions"_s},
                                               {typeName<NeedAssessment>(), u"assessments"_s},
                                               {typeName<NeedStatement>(), u"statements"_s}};
    return names.value(type, type);
}

QString lines(const QJsonObject &object, const QStringList &order, const QString &indent)
{
    QString text;
    for (const QString &name : order) {
        const QJsonValue value = object.value(name);
        if (value.isUndefined())
            continue;
        QString shown = valueText(value.toVariant());
        shown.replace(u'\n', u'\n' + QString(indent.size() + widestName + 1, u' '));
        text += indent + name.leftJustified(widestName) + u' ' + shown + u'\n';
    }
    return text;
}

QStringList fieldNames(const QString &type)
{
    QStringList names{u"id"_s};
    if (const RecordType *known = recordType(type)) {
        for (const FieldInfo &field : known->fields)
            names << field.name;
    }
    return names;
}

} // namespace

Result<QJsonObject> recordView(Database &database, const AnyRecord &record)
{
    QJsonObject view = toJson(record);
    view.insert(u"type"_s, typeOf(record));
    const Result<std::vector<AnyRecord>> children =
        partsOfRecord(database, {typeOf(record), idOf(record)});
    if (!children)
        return fail(children.error());

    QMap<QString, QJsonArray> groups; // also the empty ones, so that programs find their keys
    for (const RecordType *part : partsOf(typeOf(record)))
        groups.insert(groupName(part->name), {});
    for (const AnyRecord &child : *children) {
        QJsonObject object = toJson(child);
        object.insert(u"type"_s, typeOf(child));
        if (std::holds_alternative<Brief>(child))
            object.remove(u"content"_s);
        groups[groupName(typeOf(child))].append(object);
    }
    for (auto it = groups.begin(); it != groups.end(); ++it)
        view.insert(it.key(), it.value());
    return view;
}

QString nameOf(const AnyRecord &record)
{
    const QJsonObject object = toJson(record);
    for (const QString &field : namingFields) {
        if (const QString name = object.value(field).toString(); !name.isEmpty())
            return name.section(u'\n', 0, 0);
    }
    return idOf(record);
}

QString recordText(const QJsonObject &view)
{
    const QString type = view.value(u"type"_s).toString();
    QString text = lines(view, QStringList{u"type"_s} + fieldNames(type), {});
    for (auto it = view.begin(); it != view.end(); ++it) {
        const QJsonArray children = it.value().toArray();
        if (children.isEmpty() || !children.first().isObject())
            continue;
        text += u'\n' + it.key() + u'\n';
        for (const QJsonValue &child : children) {
            const QString childType = child.toObject().value(u"type"_s).toString();
            text += lines(child.toObject(), fieldNames(childType), u"  "_s) + u'\n';
        }
    }
    return text;
}

} // namespace ilo
