#pragma once

#include "core/base/json.h"
#include "core/exchange/recordtypes.h"

#include <QRandomGenerator>

namespace ilo::test {

/// Records of any described type with every field filled by chance, so that a new type or field is
/// tested without another line.
class ChanceRecords
{
public:
    explicit ChanceRecords(quint32 seed) : m_chance(seed) { }

    template<Described Record>
    Record make()
    {
        for (;;) {
            Record record;
            record.id = Id<Record>::create();
            forEachField<Record>([&](const auto &field) { fill(record.*field.member); });
            mend(record);
            if (invalidFields(record).isEmpty())
                return record;
        }
    }

    /// A new record of each type, each part after the new record that it is a part of.
    void addOneOfEach(ChangeSet &changes)
    {
        QHash<QString, QString> ids;
        for (int depth = 0; depth < 4; ++depth) {
            forEachRecordType([&]<typename Record>() {
                const RecordType &type = *recordType(typeName<Record>());
                if (depthOf(type) != depth)
                    return;
                QJsonObject object = toJson(make<Record>());
                if (const FieldInfo *owner = type.owner())
                    object.insert(owner->name, ids.value(owner->target));
                const Result<Record> made = fromJson<Record>(object);
                ids.insert(type.name, made->id.toString());
                changes.push_back(created(*made));
            });
        }
    }

private:
    void fill(QString &text)
    {
        const QString letters = QStringLiteral("aŁøß\"\\\n\t,;{}[]:\u2264\u00d7\U0001F600 'é0");
        const qsizetype length = m_chance.bounded(1, 30);
        text.clear();
        for (qsizetype i = 0; i < length; ++i)
            text += letters[m_chance.bounded(int(letters.size()))];
        if (!text.isValidUtf16() || text.trimmed().isEmpty())
            text = QStringLiteral("x");
    }

    void fill(int &number) { number = m_chance.bounded(1, 9); }
    void fill(bool &flag) { flag = m_chance.bounded(2) == 1; }
    void fill(QDate &date) { date = QDate(2020, 1, 1).addDays(m_chance.bounded(4000)); }
    void fill(Money &money) { money = {m_chance.bounded(1 << 30), QStringLiteral("EUR")}; }

    void fill(std::optional<int> &number)
    {
        number.reset();
        if (m_chance.bounded(4) > 0)
            number = m_chance.bounded(1, 9);
    }

    void fill(QStringList &set)
    {
        set = QStringList(m_chance.bounded(4), QString());
        for (QString &member : set)
            fill(member);
        set = asSet(set);
    }

    void fill(TextMap &texts) { texts = {{QStringLiteral("title"), QStringLiteral("public")}}; }

    template<typename Entity>
    void fill(Id<Entity> &id)
    {
        id = Id<Entity>::create();
    }

    template<Enum E>
    void fill(E &value)
    {
        value = EnumKeys<E>::keys[size_t(m_chance.bounded(int(EnumKeys<E>::keys.size())))].first;
    }

    /// What the rules ask of whole fields; the others are filled again until they are right.
    template<typename Record>
    void mend(Record &record)
    {
        if constexpr (requires { record.country; })
            record.country = QStringLiteral("DK");
        if constexpr (requires {
                          record.founded;
                          record.accountsYear;
                      })
            record.founded = record.accountsYear = 1998;
        if constexpr (requires { record.year; })
            record.year = 2020;
        if constexpr (std::is_same_v<Record, Activity>)
            record.time = QStringLiteral("14:05");
        if constexpr (std::is_same_v<Record, Opportunity>) {
            record.buyerCountry = QStringLiteral("DK");
            record.closesAt = record.questionsAt = record.opensAt = QStringLiteral("14:05");
        }
        if constexpr (std::is_same_v<Record, Lot>)
            record.closesAt = QStringLiteral("14:05");
        if constexpr (std::is_same_v<Record, InformationDisclosure>)
            record.toldAt = QStringLiteral("14:05");
        if constexpr (std::is_same_v<Record, ReturnBalance>)
            record.state = QStringLiteral("DK");
        if constexpr (std::is_same_v<Record, PriorArtSearch>) {
            record.yearFrom = 1990;
            record.hits = 19;
            record.relevant = 4;
        }
        if constexpr (std::is_same_v<Record, PriorArtHit>) {
            record.coverage = {{QStringLiteral("a"), toKey(Coverage::Meets)}};
            record.relevance = 2;
            record.trl = 5;
        }
        if constexpr (std::is_same_v<Record, NeedAssessment>) {
            record.unmet = {toKey(UnmetReason::NoSolution)};
            record.scores = {{QStringLiteral("urgency"), QStringLiteral("4")}};
            record.impact = 7;
            record.effort = 3;
        }
        if constexpr (std::is_same_v<decltype(record), Requirement &>)
            record.sharing = QStringLiteral("public");
    }

    QRandomGenerator m_chance;
};

} // namespace ilo::test
