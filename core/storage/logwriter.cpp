#include "core/storage/logwriter.h"

#include "core/log/clock.h"
#include "core/storage/schema.h"

#include <QDateTime>

#include <algorithm>

namespace ilo {
namespace {

/// Empty text, which Qt would bind as NULL when it is a null QString.
QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace

LogWriter::LogWriter(Database &database, const Author &author)
    : m_database(database)
    , m_author(author)
{
}

Status LogWriter::begin(const QString &label, ActionKind kind, qint64 undoOf)
{
    m_label = label;
    m_kind = kind;
    m_undoOf = undoOf;
    m_wall = QDateTime::currentMSecsSinceEpoch();
    m_salt = newSalt();
    m_hash.emplace(m_salt);

    if (Status opened = m_database.execute(QStringLiteral("UPDATE guard SET open = 1")); !opened)
        return opened;
    if (Status read = m_database.forEach(QStringLiteral("SELECT number, uuid, office FROM origin"),
                                         {},
                                         [&](const Row &row) -> Status {
                                             m_origins.insert(row.number(0), row.text(1));
                                             if (row.number(0) == m_author.origin)
                                                 m_office = row.text(2);
                                             return {};
                                         });
        !read)
        return read;
    if (Status read = m_database.forEach(
            QStringLiteral(
                "SELECT seq, clock, hash FROM changeset WHERE origin = ? ORDER BY seq DESC LIMIT 1"),
            {m_author.origin},
            [&](const Row &row) -> Status {
                m_seq = row.number(0);
                m_lastClock = row.number(1);
                m_previousHash = row.bytes(2);
                return {};
            });
        !read)
        return read;
    ++m_seq;
    return m_database.forEach(
        QStringLiteral(
            "SELECT (SELECT coalesce(max(number), 0) FROM changeset), (SELECT coalesce(max(number), 0) FROM op)"),
        {},
        [&](const Row &row) -> Status {
            m_changeset = row.number(0) + 1;
            m_firstOp = row.number(1) + 1;
            return {};
        });
}

Result<Entity> LogWriter::createEntity(const RecordType &type, const QString &id)
{
    if (Status done = m_database.execute(
            QStringLiteral("INSERT OR IGNORE INTO entity (uuid, type, home) VALUES (?, ?, ?)"),
            {id, type.name, notNull(m_office)});
        !done)
        return fail(done.error());
    if (m_database.rowsChanged() == 0)
        return fail(
            Error::Code::Conflict, QStringLiteral("%1 is there already").arg(type.name), id);
    return Entity{m_database.lastInsertNumber(), id, &type};
}

Result<std::optional<Entity>> LogWriter::entity(const QString &id)
{
    std::optional<Entity> found;
    const Status read =
        m_database.forEach(QStringLiteral("SELECT number, type FROM entity WHERE uuid = ?"),
                           {id},
                           [&](const Row &row) -> Status {
                               found = Entity{row.number(0), id, recordType(row.text(1))};
                               return {};
                           });
    if (!read)
        return fail(read.error());
    return found;
}

Result<std::vector<ParentOp>> LogWriter::readHeads(const QString &where, const Binds &binds)
{
    // The running action's own line is written at its end: its ops have none yet.
    const QString sql =
        QStringLiteral(
            "SELECT o.number, o.stands_for, o.value, f.name, c.clock, c.origin, c.seq, c.first_op, o.key, o.state "
            "FROM op o JOIN field f ON f.number = o.field "
            "LEFT JOIN changeset c ON c.number = o.changeset WHERE o.head = 1 AND ")
        + where;
    return m_database.select<ParentOp>(sql, binds, [&](const Row &row) {
        ParentOp head{.number = row.number(0), .field = row.text(3), .key = row.text(8)};
        if (!row.isNull(2))
            head.value = row.value(2);
        head.isErased = OpState(row.number(9)) == OpState::Erased;
        head.standsFor = row.isNull(1) ? head.number : row.number(1);
        const bool running = row.isNull(4);
        head.clock = running ? 0 : row.number(4);
        head.name = {m_origins.value(running ? m_author.origin : row.number(5)),
                     running ? m_seq : row.number(6),
                     head.number - (running ? m_firstOp : row.number(7))};
        return head;
    });
}

Result<std::vector<ParentOp>> LogWriter::heads(const Entity &entity, const QString &field,
                                               const QString &key)
{
    const Result<qint64> number = fieldNumber(entity.type->name, field);
    if (!number)
        return fail(number.error());
    auto own = readHeads(QStringLiteral("o.entity = ? AND o.field = ? AND o.key = ?"),
                         {entity.number, *number, notNull(key)});
    if (!own || !own->empty() || field == kCreation)
        return own;
    return heads(entity, kCreation, {});
}

Result<std::vector<ParentOp>> LogWriter::allHeads(const Entity &entity)
{
    return readHeads(QStringLiteral("o.entity = ?"), {entity.number});
}

Status LogWriter::write(const Entity &entity, const QString &field, const QString &key,
                        const QVariant &value, const std::vector<ParentOp> &parents,
                        qint64 standsFor)
{
    const Result<qint64> number = fieldNumber(entity.type->name, field);
    if (!number)
        return fail(number.error());

    const qint64 op = m_firstOp + m_opCount;
    const QVariant single = parents.size() == 1 ? QVariant(parents.front().number) : QVariant();
    if (Status done = m_database.execute(
            QStringLiteral(
                "INSERT INTO op (number, changeset, entity, field, key, value, previous, stands_for, head) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)"),
            {op,
             m_changeset,
             entity.number,
             *number,
             notNull(key),
             value,
             single,
             standsFor == 0 ? QVariant() : QVariant(standsFor)});
        !done)
        return done;

    HashedOp hashed{entity.id, entity.type->name, field, key, value, {}};
    for (const ParentOp &parent : parents) {
        hashed.parents.push_back(parent.name);
        m_newestParent = std::max(m_newestParent, parent.clock);
        // A creation stays a head of the other cells it fills.
        if (parent.field != kCreation) {
            if (Status done = m_database.execute(
                    QStringLiteral("UPDATE op SET head = 0 WHERE number = ?"), {parent.number});
                !done)
                return done;
        }
        if (parents.size() > 1) {
            const qint64 origin = m_origins.key(parent.name.origin);
            if (Status done = m_database.execute(
                    QStringLiteral(
                        "INSERT INTO op_parent (op, origin, seq, position) VALUES (?, ?, ?, ?)"),
                    {op, origin, parent.name.seq, parent.name.position});
                !done)
                return done;
        }
    }
    std::ranges::sort(hashed.parents); // one order, in every office
    m_hash->add(std::move(hashed));
    ++m_opCount;
    return {};
}

Status LogWriter::finish()
{
    HashedHeader header{.origin = m_origins.value(m_author.origin),
                        .seq = m_seq,
                        .clock = nextClock(m_wall, m_lastClock, m_newestParent),
                        .wall = m_wall,
                        .kind = toKey(m_kind),
                        .schema = schemaVersion()};
    const Result<QString> actor = m_database.text(
        QStringLiteral("SELECT uuid FROM actor WHERE number = ?"), {m_author.actor});
    if (!actor)
        return fail(actor.error());
    header.actor = *actor;
    if (m_undoOf != 0) {
        if (Status read = m_database.forEach(
                QStringLiteral("SELECT origin, seq FROM changeset WHERE number = ?"),
                {m_undoOf},
                [&](const Row &row) -> Status {
                    header.undoOf = {m_origins.value(row.number(0)), row.number(1), 0};
                    return {};
                });
            !read)
            return read;
    }
    ActionHash &ops = m_hash->complete();
    const QByteArray hash = ops.finish(m_previousHash, header, ops.labelHash(m_label));
    if (Status done = m_database.execute(
            QStringLiteral(
                "INSERT INTO changeset (number, origin, seq, clock, wall, actor, label, kind, undo_of, schema, "
                "first_op, op_count, salt, previous_hash, hash) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {m_changeset,
             m_author.origin,
             m_seq,
             header.clock,
             m_wall,
             m_author.actor,
             m_label,
             header.kind,
             m_undoOf == 0 ? QVariant() : QVariant(m_undoOf),
             header.schema,
             m_firstOp,
             m_opCount,
             m_salt,
             m_previousHash.isNull() ? QByteArray("") : m_previousHash,
             hash});
        !done)
        return done;
    return m_database.execute(
        QStringLiteral("INSERT INTO have (origin, low, high) VALUES (?, 1, ?) "
                       "ON CONFLICT (origin, low) DO UPDATE SET high = excluded.high"),
        {m_author.origin, m_seq});
}

Result<qint64> LogWriter::fieldNumber(const QString &type, const QString &field)
{
    const QString name = type + u'/' + field;
    if (const auto known = m_fields.constFind(name); known != m_fields.cend())
        return *known;
    const auto number = m_database.number(
        QStringLiteral("SELECT number FROM field WHERE type = ? AND name = ?"), {type, field});
    if (!number)
        return fail(number.error());
    if (*number == 0)
        return fail(Error::Code::Storage,
                    QStringLiteral("the log does not know %1.%2").arg(type, field));
    m_fields.insert(name, *number);
    return *number;
}

} // namespace ilo
