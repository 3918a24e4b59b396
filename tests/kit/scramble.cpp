#include "kit/scramble.h"

using namespace Qt::StringLiterals;

namespace ilo::test {

QString Chance::text()
{
    static const QStringList words{u"Łódź"_s,
                                   u"kriogenika"_s,
                                   u"Ærø"_s,
                                   u"“quoted”"_s,
                                   u"a\nb"_s,
                                   u"10⁻⁹"_s,
                                   u"Straße"_s,
                                   u"O'Neill"_s,
                                   u"vacuum"_s,
                                   u"\"double\""_s,
                                   u"ñandú"_s,
                                   u"; DROP"_s,
                                   u"%_"_s,
                                   u"Profil"_s,
                                   u"вода"_s,
                                   u"𝔘"_s,
                                   u"ſ"_s,
                                   u"x"_s};
    QStringList chosen;
    for (int left = below(5); left > 0; --left)
        chosen << pick(words) + QString::number(below(100));
    return chosen.join(u' ');
}

void scramble(Chance &chance, const char *field, QString &value)
{
    const QByteArrayView name(field);
    if (name == "country")
        value = chance.pick(QStringList{u"DE"_s, u"DK"_s, u"PL"_s, u""_s});
    else if (name == "sharing")
        value = chance.oneIn(2) ? QString() : toKey(Sharing::Network);
    else
        value = chance.text();
}

void scramble(Chance &chance, const char *, int &value)
{
    value = 1 + chance.below(50);
}

void scramble(Chance &chance, const char *field, std::optional<int> &value)
{
    if (chance.oneIn(5))
        value.reset();
    else
        value = QByteArrayView(field).startsWith("trl") ? 1 + chance.below(9)
                                                        : 1900 + chance.below(130);
}

void scramble(Chance &, const char *, bool &value)
{
    value = !value;
}

void scramble(Chance &chance, const char *, QDate &value)
{
    value = chance.oneIn(5) ? QDate() : QDate(2026, 1, 1).addDays(chance.below(900));
}

void scramble(Chance &chance, const char *, Money &value)
{
    value = chance.oneIn(4)
        ? Money{}
        : Money{.minor = chance.below(1'000'000),
                .currency = chance.pick(QStringList{u"EUR"_s, u"DKK"_s, u"PLN"_s})};
}

void scramble(Chance &chance, const char *, QStringList &value)
{
    if (!value.isEmpty() && chance.oneIn(2))
        value.removeAt(chance.below(int(value.size())));
    const QString member = chance.text();
    if (!member.isEmpty() && !value.contains(member))
        value << member;
    value.sort();
}

void scramble(Chance &chance, const char *, TextMap &value)
{
    const QString key = chance.pick(QStringList{u"title"_s, u"today"_s, u"quantity"_s});
    if (chance.oneIn(3))
        value.remove(key);
    else
        value.insert(key, toKey(chance.pick(EnumKeys<Sharing>::keys).first));
}

} // namespace ilo::test
