#include "core/base/stored.h"

#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace ilo {

QVariant toStored(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant toStored(int number)
{
    return qlonglong(number);
}

QVariant toStored(const std::optional<int> &number)
{
    return number ? QVariant(qlonglong(*number)) : QVariant();
}

QVariant toStored(bool flag)
{
    return flag ? QVariant(qlonglong(1)) : QVariant();
}

QVariant toStored(QDate date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}

QVariant toStored(const Money &money)
{
    if (money.isNull())
        return {};
    return QVariantMap{{u"currency"_s, money.currency}, {u"minor"_s, money.minor}};
}

QVariant toStored(const QStringList &set)
{
    const QStringList members = asSet(set);
    return members.isEmpty() ? QVariant() : QVariant(members);
}

QVariant toStored(const TextMap &texts)
{
    QVariantMap map;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (!it.value().isEmpty())
            map.insert(it.key(), it.value());
    }
    return map.isEmpty() ? QVariant() : QVariant(map);
}

bool fromStored(const QVariant &stored, QString &text)
{
    text = stored.toString();
    return true;
}

bool fromStored(const QVariant &stored, int &number)
{
    bool ok = stored.isNull();
    number = ok ? 0 : stored.toInt(&ok);
    return ok;
}

bool fromStored(const QVariant &stored, std::optional<int> &number)
{
    number.reset();
    if (stored.isNull())
        return true;
    bool ok = false;
    number = stored.toInt(&ok);
    return ok;
}

bool fromStored(const QVariant &stored, bool &flag)
{
    flag = stored.toInt() != 0;
    return true;
}

bool fromStored(const QVariant &stored, QDate &date)
{
    date = QDate::fromString(stored.toString(), Qt::ISODate);
    return date.isValid() || stored.isNull();
}

bool fromStored(const QVariant &stored, Money &money)
{
    money = {};
    if (stored.isNull())
        return true;
    const QVariantMap map = stored.toMap();
    money = {map.value(u"minor"_s).toLongLong(), map.value(u"currency"_s).toString()};
    return !money.isNull() && map.contains(u"minor"_s);
}

bool fromStored(const QVariant &stored, QStringList &set)
{
    set = asSet(stored.toStringList());
    return stored.isNull() || stored.canConvert<QStringList>();
}

bool fromStored(const QVariant &stored, TextMap &texts)
{
    texts.clear();
    const QVariantMap map = stored.toMap();
    for (auto it = map.begin(); it != map.end(); ++it)
        texts.insert(it.key(), it.value().toString());
    return stored.isNull() || stored.typeId() == QMetaType::QVariantMap;
}

QStringList asSet(QStringList set)
{
    set.removeAll(QString());
    set.removeDuplicates();
    set.sort();
    return set;
}

} // namespace ilo
