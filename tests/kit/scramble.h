#pragma once

#include "core/domain/change.h"

#include <random>

namespace ilo::test {

/// Chance that can be repeated: the same seed gives the same records and actions on every machine.
class Chance
{
public:
    explicit Chance(quint32 seed) : m_engine(seed) { }

    /// 0 <= below(n) < n
    int below(int n) { return int(m_engine() % quint32(n)); }
    bool oneIn(int n) { return below(n) == 0; }

    template<typename Container>
    auto pick(const Container &values)
    {
        return values[typename Container::size_type(below(int(values.size())))];
    }

    /// Some words of several scripts, quotes and line breaks among them; empty now and then.
    QString text();

private:
    std::mt19937 m_engine;
};

void scramble(Chance &chance, const char *field, QString &value);
void scramble(Chance &chance, const char *field, int &value);
void scramble(Chance &chance, const char *field, std::optional<int> &value);
void scramble(Chance &chance, const char *field, bool &value);
void scramble(Chance &chance, const char *field, QDate &value);
void scramble(Chance &chance, const char *field, Money &value);
void scramble(Chance &chance, const char *field, QStringList &value);
void scramble(Chance &chance, const char *field, TextMap &value);

/// Links stay as they are: which record belongs to which is the caller's business.
template<typename Entity>
void scramble(Chance &, const char *, Id<Entity> &)
{
}

template<Enum E>
void scramble(Chance &chance, const char *, E &value)
{
    value = chance.pick(EnumKeys<E>::keys).first;
}

/// Gives about one in `rarity` of the record's fields another value, whatever fields it has, and
/// keeps the record one that may be stored.
template<Described Record>
void scramble(Chance &chance, Record &record, int rarity)
{
    forEachField<Record>([&](const auto &field) {
        if (!chance.oneIn(rarity))
            return;
        const auto kept = record.*field.member;
        scramble(chance, field.name, record.*field.member);
        if (!invalidFields(record).isEmpty())
            record.*field.member = kept;
    });
}

} // namespace ilo::test
