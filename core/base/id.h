#pragma once

#include <QDebug>
#include <QString>
#include <QUuid>

namespace ilo {

/// A new UUID of version 7 (RFC 9562): milliseconds since 1970, then chance. Ids made one after
/// another sort in that order, so that inserting a million of them fills index pages in sequence.
/// Safe to call from several threads.
QUuid createTimeOrderedUuid();

/// Names one record of type Entity, in this office and in every other.
/// An Id<Need> is not an Id<Organisation>, and the compiler says so. A null Id means
/// "none": SQL NULL in storage, an absent key in JSON.
template<typename Entity>
class Id
{
public:
    Id() = default;

    static Id create() { return Id(createTimeOrderedUuid()); }

    /// Null when `text` is not a UUID.
    static Id parse(const QString &text) { return Id(QUuid::fromString(text)); }

    bool isNull() const { return m_uuid.isNull(); }
    QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }
    friend QDebug operator<<(QDebug debug, const Id &id) { return debug << id.toString(); }

private:
    explicit Id(QUuid uuid) : m_uuid(uuid) { }

    QUuid m_uuid;
};

} // namespace ilo
