#include "core/storage/mergers.h"

#include "core/domain/recordfields.h"
#include "core/storage/recordwriter.h"
#include "core/storage/repository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString canonical(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QJsonValue jsonOf(const QVariant &stored)
{
    return QJsonValue::fromVariant(stored);
}

/// The members of a set with `before` replaced by `after`.
QStringList withMember(QStringList members, const QString &before, const QString &after)
{
    members.removeAll(before);
    if (!members.contains(after))
        members << after;
    members.sort();
    return members;
}

/// The content of a part, to see whether the other has it word for word.
QByteArray contentOf(const AnyRecord &record)
{
    QJsonObject object = toJson(record);
    object.remove(u"id"_s);
    if (const FieldInfo *owner = recordTypes()[record.index()].owner())
        object.remove(owner->name);
    return typeOf(record).toUtf8() + QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Organisation> organisation(Database &database, const QString &id)
{
    return Repository<Organisation>(database).get(Id<Organisation>::parse(id));
}

/// Collects what comes along with the company that goes.
class Luggage
{
public:
    Luggage(Database &database, MergePlan &plan)
        : m_database(database)
        , m_plan(plan)
        , m_kept(plan.kept.id.toString())
        , m_gone(plan.gone.id.toString())
    {
    }

    Status pack()
    {
        const auto own = partsOfRecord(m_database, {typeName<Organisation>(), m_kept});
        if (!own)
            return fail(own.error());
        for (const AnyRecord &part : *own)
            m_there.insert(contentOf(part));
        const auto places = linksTo(m_database, typeName<Organisation>(), m_gone);
        if (!places)
            return fail(places.error());
        for (const LinkPlace &place : *places) {
            if (Status done = take(place); !done)
                return done;
        }
        for (auto &[id, change] : m_changes)
            m_plan.changes.push_back(std::move(change));
        return {};
    }

    QString moved() const { return canonical(QJsonDocument(m_moved)); }

private:
    /// The record as it stands after what was taken of it so far.
    Result<AnyRecord> current(const LinkPlace &place)
    {
        const auto found = std::ranges::find(
            m_changes, place.record.id, [](const auto &pair) { return pair.first; });
        if (found != m_changes.end())
            return found->second.after ? *found->second.after : *found->second.before;
        return readRecord(m_database, place.record);
    }

    void note(const LinkPlace &place, const AnyRecord &before, std::optional<AnyRecord> after)
    {
        const auto found = std::ranges::find(
            m_changes, place.record.id, [](const auto &pair) { return pair.first; });
        if (found != m_changes.end())
            found->second.after = std::move(after);
        else
            m_changes.emplace_back(place.record.id, Change{before, std::move(after)});
    }

    void drop(const LinkPlace &place, const AnyRecord &record, QJsonObject entry)
    {
        entry[u"dropped"_s] = toJson(record);
        m_moved.append(entry);
        note(place, record, std::nullopt);
    }

    Status take(const LinkPlace &place)
    {
        const Result<AnyRecord> record = current(place);
        if (!record)
            return fail(record.error());
        QJsonObject entry{
            {u"type"_s, place.record.type}, {u"id"_s, place.record.id}, {u"field"_s, place.field}};
        if (const NotSame *decision = std::get_if<NotSame>(&*record)) {
            const bool isTheirs =
                decision->organisation == m_plan.kept.id || decision->otherId == m_kept;
            if (isTheirs) { // somebody thinks better of it now
                drop(place, *record, entry);
                return {};
            }
        }
        const RecordType &type = recordTypes()[record->index()];
        const bool isPart = type.owner() && type.owner()->name == place.field;
        if (isPart && m_there.contains(contentOf(*record))) {
            ++m_plan.dropped[type.name];
            drop(place, *record, entry);
            return {};
        }
        QVariant value = m_kept;
        if (place.inSet) {
            const QStringList members = fieldOf(*record, place.field).toStringList();
            if (members.contains(m_kept))
                entry[u"both"_s] = 1;
            value = withMember(members, m_gone, m_kept);
        }
        std::optional<AnyRecord> after = withField(*record, place.field, value);
        if (!after)
            return fail(Error::Code::Invalid,
                        u"%1.%2 takes no other company"_s.arg(type.name, place.field));
        const bool isNew = std::ranges::none_of(m_moved, [&](const QJsonValue &known) {
            return known[u"id"_s].toString() == place.record.id;
        });
        if (isNew)
            ++m_plan.moved[type.name];
        m_moved.append(entry);
        note(place, *record, std::move(after));
        return {};
    }

    Database &m_database;
    MergePlan &m_plan;
    QString m_kept;
    QString m_gone;
    QSet<QByteArray> m_there;
    std::vector<std::pair<QString, Change>> m_changes;
    QJsonArray m_moved;
};

/// {"id": …, "fields": {name: [before, after]}} of what the merge changes in the one that stays.
QString chosenJson(const Organisation &kept, const Organisation &result)
{
    QJsonObject fields;
    forEachField<Organisation>([&](const auto &field) {
        const QVariant before = toStored(kept.*field.member);
        const QVariant after = toStored(result.*field.member);
        if (before != after)
            fields.insert(QLatin1StringView(field.name), QJsonArray{jsonOf(before), jsonOf(after)});
    });
    return canonical(
        QJsonDocument(QJsonObject{{u"id"_s, kept.id.toString()}, {u"fields"_s, fields}}));
}

} // namespace

Result<FieldTimes> fieldTimes(Database &database, const QString &id)
{
    FieldTimes times;
    QStringList created;
    qint64 creation = 0;
    const Status read = database.forEach(
        u"SELECT f.name, max(c.clock) FROM op o JOIN entity e ON e.number = o.entity "
        "JOIN field f ON f.number = o.field JOIN changeset c ON c.number = o.changeset "
        "WHERE e.uuid = ? GROUP BY f.name"_s,
        {id},
        [&](const Row &row) -> Status {
            if (row.text(0) == "_new"_L1)
                creation = row.number(1);
            else
                times.insert(row.text(0), row.number(1));
            return {};
        });
    if (!read)
        return fail(read.error());
    for (const FieldInfo &field : recordType(typeName<Organisation>())->fields) {
        if (!times.contains(field.name))
            times.insert(field.name, creation);
    }
    return times;
}

Result<MergePlan> planMerge(Database &database, const QString &kept, const QString &gone,
                            const QHash<QString, Take> &chosen, QDate today)
{
    if (kept == gone)
        return fail(Error::Code::Invalid, u"one company twice"_s, kept);
    const Result<Organisation> one = organisation(database, kept);
    const Result<Organisation> other =
        one ? organisation(database, gone) : Result<Organisation>(fail(one.error()));
    if (!other)
        return fail(other.error());
    MergePlan plan{.kept = *one,
                   .gone = *other,
                   .choices = {},
                   .result = {},
                   .moved = {},
                   .dropped = {},
                   .changes = {}};
    const Result<FieldTimes> keptTimes = fieldTimes(database, kept);
    const Result<FieldTimes> goneTimes = fieldTimes(database, gone);
    if (!keptTimes || !goneTimes)
        return fail(keptTimes ? goneTimes.error() : keptTimes.error());
    plan.choices = fieldChoices(plan.kept, plan.gone, *keptTimes, *goneTimes);
    for (auto wish = chosen.cbegin(); wish != chosen.cend(); ++wish) {
        const auto found = std::ranges::find(plan.choices, wish.key(), &FieldChoice::field);
        const bool isField = recordType(typeName<Organisation>())->indexOf(wish.key()) >= 0;
        if (!isField || (found != plan.choices.end() && *wish == Take::Both && !found->mayBoth))
            return fail(Error::Code::Invalid, u"no such choice"_s, wish.key());
        if (found != plan.choices.end()) {
            found->take = *wish;
            found->reason = TakeReason::Person;
        }
    }

    Luggage luggage(database, plan);
    if (Status packed = luggage.pack(); !packed)
        return fail(packed.error());
    plan.changes.push_back(deleted(plan.gone));
    plan.changes.push_back(created(Merger{.id = Id<Merger>::create(),
                                          .organisation = plan.kept.id,
                                          .goneId = gone,
                                          .goneName = plan.gone.name,
                                          .mergedOn = today,
                                          .chosen = {},
                                          .gone = canonical(QJsonDocument(toJson(plan.gone))),
                                          .moved = luggage.moved()}));
    plan.changes = mergeChanges(plan, plan.choices);
    plan.result = mergedCompany(plan.kept, plan.gone, plan.choices);
    return plan;
}

ChangeSet mergeChanges(const MergePlan &plan, const std::vector<FieldChoice> &choices)
{
    const Organisation result = mergedCompany(plan.kept, plan.gone, choices);
    ChangeSet changes{edited(plan.kept, result)};
    for (const Change &change : plan.changes) {
        const bool isKept = change.before && idOf(*change.before) == plan.kept.id.toString();
        if (isKept)
            continue;
        changes.push_back(change);
        if (change.after) {
            if (Merger *merger = std::get_if<Merger>(&*changes.back().after);
                merger && !change.before)
                merger->chosen = chosenJson(plan.kept, result);
        }
    }
    return changes;
}

Merger mergerOf(const Organisation &kept, const Organisation &result, const Organisation &gone,
                const std::vector<RecordRef> &moved, QDate today)
{
    QJsonArray entries;
    for (const RecordRef &record : moved)
        entries.append(QJsonObject{
            {u"type"_s, record.type}, {u"id"_s, record.id}, {u"field"_s, u"organisation_id"_s}});
    return {.id = Id<Merger>::create(),
            .organisation = kept.id,
            .goneId = gone.id.toString(),
            .goneName = gone.name,
            .mergedOn = today,
            .chosen = chosenJson(kept, result),
            .gone = canonical(QJsonDocument(toJson(gone))),
            .moved = canonical(QJsonDocument(entries))};
}

Result<std::vector<Merger>> mergersOf(Database &database, const QString &organisation)
{
    return Repository<Merger>(database).where(u"organisation_id = ? ORDER BY number DESC"_s,
                                              {organisation});
}

} // namespace ilo
