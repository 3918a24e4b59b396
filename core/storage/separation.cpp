#include "core/domain/recordfields.h"
#include "core/storage/mergers.h"
#include "core/storage/recordwriter.h"
#include "core/storage/repository.h"

#include "core/base/json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A record of a type that is known by name only.
template<typename... Records>
Result<AnyRecord> recordFromJson(const QString &type, const QJsonObject &object,
                                 std::variant<Records...> *)
{
    Result<AnyRecord> made = fail(Error::Code::Format, u"no type "_s + type, type);
    const auto tryType = [&]<typename Record>(Record *) {
        if (typeName<Record>() != type)
            return;
        Result<Record> read = fromJson<Record>(object);
        made = read ? Result<AnyRecord>(*std::move(read)) : fail(read.error());
    };
    (tryType(static_cast<Records *>(nullptr)), ...);
    return made;
}

/// A set as it was before the merge, with what a person did to it since.
QStringList withoutAdded(const QStringList &now, const QStringList &before,
                         const QStringList &after)
{
    QStringList members = now;
    for (const QString &member : after) {
        if (!before.contains(member))
            members.removeAll(member);
    }
    for (const QString &member : before) {
        if (!after.contains(member) && !members.contains(member))
            members << member;
    }
    members.sort();
    return members;
}

class Separation
{
public:
    Separation(Database &database, SeparationPlan &plan, Organisation kept)
        : m_database(database)
        , m_plan(plan)
        , m_kept(std::move(kept))
        , m_keptId(m_kept.id.toString())
        , m_goneId(plan.merger.goneId)
    {
    }

    Status plan(QDate today)
    {
        if (Status done = bringBack(); !done)
            return done;
        if (Status done = takeBackFields(); !done)
            return done;
        if (Status done = giveBack(); !done)
            return done;
        m_plan.changes.push_back(deleted(m_plan.merger));
        m_plan.changes.push_back(created(NotSame{.id = Id<NotSame>::create(),
                                                 .organisation = m_kept.id,
                                                 .otherId = m_goneId,
                                                 .decidedOn = today}));
        return {};
    }

private:
    static QJsonDocument read(const QString &text)
    {
        return QJsonDocument::fromJson(text.toUtf8());
    }

    Status bringBack()
    {
        const Result<Organisation> gone = fromJson<Organisation>(read(m_plan.merger.gone).object());
        if (!gone)
            return fail(gone.error());
        m_plan.changes.push_back(created(*gone));
        return {};
    }

    Status takeBackFields()
    {
        const QJsonObject chosen = read(m_plan.merger.chosen).object();
        // Merged once more since: its fields are those of that choice.
        const bool isSameCompany = chosen[u"id"_s].toString() == m_keptId;
        Organisation after = m_kept;
        const QJsonObject fields = chosen[u"fields"_s].toObject();
        for (auto field = fields.begin(); field != fields.end(); ++field) {
            const int index = recordType(typeName<Organisation>())->indexOf(field.key());
            if (index < 0)
                continue;
            const QVariant before = field->toArray().at(0).toVariant();
            const QVariant merged = field->toArray().at(1).toVariant();
            const QVariant now = fieldOf(m_kept, field.key());
            const FieldInfo &info = recordType(typeName<Organisation>())->fields[size_t(index)];
            std::optional<QVariant> value;
            if (info.shape == FieldShape::Set)
                value =
                    withoutAdded(now.toStringList(), before.toStringList(), merged.toStringList());
            else if (isSameCompany && QJsonValue::fromVariant(now) == field->toArray().at(1))
                value = before;
            if (!isSameCompany || !value) {
                m_plan.left.push_back({LeftBehind::Reason::Changed,
                                       {typeName<Organisation>(), m_keptId},
                                       field.key()});
                continue;
            }
            const bool isNothing = info.shape == FieldShape::Set && value->toStringList().isEmpty();
            if (const auto changed = withField(after, field.key(), isNothing ? QVariant() : *value))
                after = std::get<Organisation>(*changed);
        }
        if (after != m_kept)
            m_plan.changes.push_back(edited(m_kept, after));
        return {};
    }

    Status giveBack()
    {
        const QJsonArray moved = read(m_plan.merger.moved).array();
        for (const QJsonValue &entry : moved) {
            if (Status done = giveBack(entry.toObject()); !done)
                return done;
        }
        for (Change &change : m_edits) {
            ++m_plan.movedBack;
            m_plan.changes.push_back(std::move(change));
        }
        return {};
    }

    Status giveBack(const QJsonObject &entry)
    {
        const RecordRef ref{entry[u"type"_s].toString(), entry[u"id"_s].toString()};
        const QString field = entry[u"field"_s].toString();
        if (entry.contains(u"dropped"_s)) {
            // That the two are not the same is said anew below.
            if (ref.type == typeName<NotSame>())
                return {};
            const auto record = recordFromJson(
                ref.type, entry[u"dropped"_s].toObject(), static_cast<AnyRecord *>(nullptr));
            if (!record)
                return fail(record.error());
            m_plan.changes.push_back(created(*record));
            return {};
        }
        const auto known = std::ranges::find_if(
            m_edits, [&](const Change &change) { return idOf(*change.before) == ref.id; });
        Result<AnyRecord> record =
            known != m_edits.end() ? Result<AnyRecord>(*known->after) : readRecord(m_database, ref);
        if (!record) {
            if (record.error().code != Error::Code::NotFound)
                return fail(record.error());
            m_plan.left.push_back({LeftBehind::Reason::Gone, ref, field});
            return {};
        }
        const QVariant now = fieldOf(*record, field);
        QVariant value = m_goneId;
        bool isThere = now.toString() == m_keptId;
        if (now.typeId() == QMetaType::QStringList) {
            QStringList members = now.toStringList();
            isThere = members.contains(m_keptId);
            if (!entry.contains(u"both"_s))
                members.removeAll(m_keptId);
            members << m_goneId;
            members.sort();
            members.removeDuplicates();
            value = members;
        }
        if (!isThere) {
            m_plan.left.push_back({LeftBehind::Reason::Elsewhere, ref, field});
            return {};
        }
        const auto after = withField(*record, field, value);
        if (!after)
            return fail(Error::Code::Invalid, u"%1.%2"_s.arg(ref.type, field), field);
        if (known != m_edits.end())
            known->after = *after;
        else
            m_edits.push_back(edited(*record, *after));
        return {};
    }

    Database &m_database;
    SeparationPlan &m_plan;
    Organisation m_kept;
    QString m_keptId;
    QString m_goneId;
    std::vector<Change> m_edits;
};

} // namespace

Result<SeparationPlan> planSeparation(Database &database, const QString &merger, QDate today)
{
    const Result<Merger> record = Repository<Merger>(database).get(Id<Merger>::parse(merger));
    if (!record)
        return fail(record.error());
    const Result<Organisation> kept = Repository<Organisation>(database).get(record->organisation);
    if (!kept)
        return fail(kept.error());
    SeparationPlan plan{
        .merger = *record, .keptName = kept->name, .movedBack = 0, .left = {}, .changes = {}};
    if (Status planned = Separation(database, plan, *kept).plan(today); !planned)
        return fail(planned.error());
    return plan;
}

} // namespace ilo
