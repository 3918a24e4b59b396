#include "core/exchange/personjson.h"

#include "core/base/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<Described Record>
QJsonArray arrayOf(const std::vector<Record> &records)
{
    QJsonArray array;
    for (const Record &record : records)
        array.append(toJson(record));
    return array;
}

QJsonObject changeObject(const FieldChange &change)
{
    QJsonObject object{{u"at"_s, change.at.toString(Qt::ISODate)},
                       {u"who"_s, change.who},
                       {u"field"_s, change.field}};
    if (!change.key.isEmpty())
        object.insert(u"key"_s, change.key);
    if (!change.from.isNull())
        object.insert(u"from"_s, QJsonValue::fromVariant(change.from));
    if (!change.to.isNull())
        object.insert(u"to"_s, QJsonValue::fromVariant(change.to));
    if (change.erased)
        object.insert(u"erased"_s, true);
    return object;
}

QJsonObject mentionObject(const Mention &mention)
{
    const bool isLabel = mention.place == Mention::Place::Label;
    return {{u"type"_s, isLabel ? u"history"_s : mention.type},
            {u"name"_s, mention.recordName},
            {u"field"_s, mention.field},
            {u"text"_s, mention.text},
            {u"current"_s, mention.isCurrent}};
}

} // namespace

QJsonObject toPersonJson(const PersonFile &file, const QDateTime &madeAt)
{
    QJsonArray files;
    for (const AttachedFile &attached : file.files)
        files.append(QJsonObject{{u"name"_s, attached.name},
                                 {u"size"_s, attached.size},
                                 {u"addedOn"_s, attached.addedOn.toString(Qt::ISODate)}});
    QJsonArray mentions;
    for (const Mention &mention : file.mentions)
        mentions.append(mentionObject(mention));
    QJsonArray history;
    for (const FieldChange &change : file.history)
        history.append(changeObject(change));
    return {{u"format"_s, u"inprocap-person"_s},
            {u"formatVersion"_s, 1},
            {u"madeAt"_s, madeAt.toUTC().toString(Qt::ISODate)},
            {u"controller"_s,
             QJsonObject{{u"name"_s, file.office.name},
                         {u"country"_s, file.office.country},
                         {u"address"_s, file.office.responseAddress}}},
            {u"person"_s, toJson(file.contact)},
            {u"organisation"_s, file.organisation},
            {u"retention"_s,
             QJsonObject{{u"until"_s, file.retention.until.toString(Qt::ISODate)},
                         {u"lastContact"_s, file.retention.lastContact.toString(Qt::ISODate)},
                         {u"rule"_s, file.retention.isOfRule ? u"last_contact"_s : u"own_day"_s}}},
            {u"activities"_s, arrayOf(file.activities)},
            {u"tasks"_s, arrayOf(file.tasks)},
            {u"files"_s, files},
            {u"mentions"_s, mentions},
            {u"history"_s, history}};
}

} // namespace ilo
