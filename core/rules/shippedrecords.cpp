#include "core/rules/shippedrecords.h"

#include "core/base/json.h"
#include "core/rules/rulesfile.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Names the facts among all UUIDs of version 5. Never changes: files hold ids made from it.
constexpr QUuid factsNamespace(0x6d1f0c52, 0x6f2b, 0x4c1e, 0x9a, 0x53, 0x1b, 0x7e, 0x2d, 0x40, 0x8c,
                               0x16);

template<typename Record>
Id<Record> factId(const QString &key)
{
    const QString name = typeName<Record>() + u'/' + key;
    return Id<Record>::parse(
        QUuid::createUuidV5(factsNamespace, name).toString(QUuid::WithoutBraces));
}

/// "source" of a row names one of the file's sources.
void resolveSource(QJsonObject &object, const QJsonObject &sources)
{
    const QJsonValue named = sources.value(object.value(u"source"_s).toString());
    if (!named.isObject())
        return;
    object.insert(u"source"_s, named.toObject().value(u"text"_s));
    if (const QJsonValue link = named.toObject().value(u"link"_s); link.isString())
        object.insert(u"source_link"_s, link);
}

template<typename Record>
Status addFact(QJsonObject object, const QString &key, std::vector<ShippedRecord> &to)
{
    object.insert(u"id"_s, factId<Record>(key).toString());
    Result<Record> record = fromJson<Record>(object);
    if (!record)
        return fail(record.error().code, key + u": "_s + record.error().detail);
    ShippedRecord fact{.record = *std::move(record), .key = key, .earlier = {}};
    const QJsonObject earlier = object.value(u"earlier"_s).toObject();
    for (auto it = earlier.begin(); it != earlier.end(); ++it)
        fact.earlier.insert(it.key(), it.value().toArray().toVariantList());
    to.push_back(std::move(fact));
    return {};
}

template<typename Record>
Status addParts(const QJsonObject &file, const QString &list, const QString &owner,
                std::vector<ShippedRecord> &to)
{
    const QJsonObject sources = file.value(u"sources"_s).toObject();
    for (const QJsonValue &value : file.value(list).toArray()) {
        QJsonObject object = value.toObject();
        object.insert(u"organisation_id"_s, shippedOrganisation(owner).toString());
        resolveSource(object, sources);
        const QString key = owner + u'/' + object.value(u"key"_s).toString();
        if (Status done = addFact<Record>(object, key, to); !done)
            return done;
    }
    return {};
}

Status addOrganisation(const QString &name, std::vector<ShippedRecord> &to)
{
    const auto file = readRulesFile(name);
    if (!file)
        return fail(file.error());
    if (Status done = addFact<Organisation>(file->value(u"organisation"_s).toObject(), name, to);
        !done)
        return done;
    if (Status done = addParts<Portal>(*file, u"portals"_s, name, to); !done)
        return done;
    return addParts<ProcurementRule>(*file, u"rules"_s, name, to);
}

Status addThresholds(std::vector<ShippedRecord> &to)
{
    const auto file = readRulesFile(u"thresholds"_s);
    if (!file)
        return fail(file.error());
    for (const QJsonValue &value : file->value(u"thresholds"_s).toArray()) {
        const QJsonObject object = value.toObject();
        const QString key = u"thresholds/"_s + object.value(u"key"_s).toString();
        if (Status done = addFact<Threshold>(object, key, to); !done)
            return done;
    }
    return {};
}

} // namespace

Id<Organisation> shippedOrganisation(const QString &key)
{
    return factId<Organisation>(key);
}

Result<std::vector<ShippedRecord>> shippedFacts()
{
    std::vector<ShippedRecord> facts;
    for (const QString &name : {u"cern"_s, u"xfel"_s, u"eiscat"_s, u"ess"_s, u"f4e"_s, u"iter"_s}) {
        if (Status done = addOrganisation(name, facts); !done)
            return fail(done.error());
    }
    if (Status done = addThresholds(facts); !done)
        return fail(done.error());
    return facts;
}

Result<std::vector<AnyRecord>> shippedRecords()
{
    auto facts = shippedFacts();
    if (!facts)
        return fail(facts.error());
    std::vector<AnyRecord> records;
    for (ShippedRecord &fact : *facts)
        records.push_back(std::move(fact.record));
    return records;
}

} // namespace ilo
