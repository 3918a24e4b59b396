#pragma once

#include "core/base/id.h"
#include "core/base/money.h"

#include <QDate>
#include <QMap>
#include <QStringList>
#include <QVariant>

#include <array>
#include <optional>
#include <type_traits>

namespace ilo {

template<typename E> concept Enum = std::is_enum_v<E>;

/// Specialised beside each enum: value and stored key. A released key is never renamed; it stands
/// in users' files.
template<Enum E>
struct EnumKeys;

/// Texts by key: one cell of the log for each key.
using TextMap = QMap<QString, QString>;

/// The form a value has in SQL, JSON and the log: a null QVariant for "no value" (empty text, empty
/// set, null id), otherwise QString, qlonglong, QStringList (a set, sorted) or QVariantMap (texts
/// by key, or an amount with its currency). A new member type is added here once.
QVariant toStored(const QString &text);
QVariant toStored(int number);
QVariant toStored(const std::optional<int> &number);
QVariant toStored(bool flag); ///< 1, or no value for false
QVariant toStored(QDate date);
QVariant toStored(const Money &money);
QVariant toStored(const QStringList &set);
QVariant toStored(const TextMap &texts);

template<typename Entity>
QVariant toStored(const Id<Entity> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.toString());
}

/// The key of an enum value, as it stands in files.
template<Enum E>
QString toKey(E value)
{
    for (const auto &[candidate, key] : EnumKeys<E>::keys) {
        if (candidate == value)
            return QString::fromLatin1(key);
    }
    Q_UNREACHABLE();
}

template<Enum E>
QVariant toStored(E value)
{
    return toKey(value);
}

/// The value back; false when `stored` is not the form of one.
bool fromStored(const QVariant &stored, QString &text);
bool fromStored(const QVariant &stored, int &number);
bool fromStored(const QVariant &stored, std::optional<int> &number);
bool fromStored(const QVariant &stored, bool &flag);
bool fromStored(const QVariant &stored, QDate &date);
bool fromStored(const QVariant &stored, Money &money);
bool fromStored(const QVariant &stored, QStringList &set);
bool fromStored(const QVariant &stored, TextMap &texts);

template<typename Entity>
bool fromStored(const QVariant &stored, Id<Entity> &id)
{
    id = Id<Entity>::parse(stored.toString());
    return !id.isNull() || stored.isNull();
}

template<Enum E>
bool fromStored(const QVariant &stored, E &value)
{
    if (stored.isNull()) {
        value = E{};
        return true;
    }
    const QByteArray wanted = stored.toString().toLatin1();
    for (const auto &[candidate, key] : EnumKeys<E>::keys) {
        if (wanted == key) {
            value = candidate;
            return true;
        }
    }
    return false;
}

/// `set` without empty and repeated members, in a fixed order: the one form that is stored.
QStringList asSet(QStringList set);

} // namespace ilo
