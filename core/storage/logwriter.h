#pragma once

#include "core/log/fold.h"
#include "core/log/hashqueue.h"
#include "core/storage/changewriter.h"

#include <QHash>

namespace ilo {

/// Column `state` of `op`. From Withheld on, `hash` holds the hash of the op as it was written.
enum class OpState {
    Full = 0,
    Withheld = 1, ///< not given to this office
    Erased = 2,   ///< the value is gone
    Archived = 3,
    Redacted = 4, ///< some words of the value are gone
};

/// A record as the log numbers it in this file.
struct Entity
{
    qint64 number = 0;
    QString id;
    const RecordType *type = nullptr;
};

/// An op as a parent of a new one.
struct ParentOp
{
    qint64 number = 0;
    qint64 standsFor =
        0; ///< the op whose value it holds: its own number, or what an undo brought back
    qint64 clock = 0;
    OpName name;
    QString field; ///< kCreation for the creation that still stands for the cell
    QString key;
    QVariant value;
    bool isErased = false;
};

/// Writes one action's ops and its closing line, inside a transaction of the caller. Knows nothing
/// of the tables; RecordWriter keeps those in step.
class LogWriter
{
public:
    LogWriter(Database &database, const Author &author);

    /// Opens the guard and takes the next number. A failure anywhere is to be rolled back.
    Status begin(const QString &label, ActionKind kind, qint64 undoOf);

    /// Other words for the action, until finish().
    void rename(const QString &label) { m_label = label; }

    /// Conflict when the log has one of that id, deleted ones included.
    Result<Entity> createEntity(const RecordType &type, const QString &id);

    /// Empty when the log has no such record.
    Result<std::optional<Entity>> entity(const QString &id);

    /// What stands in the cell: its heads, or the creation while nothing replaced it there.
    Result<std::vector<ParentOp>> heads(const Entity &entity, const QString &field,
                                        const QString &key);

    /// Every head of the record.
    Result<std::vector<ParentOp>> allHeads(const Entity &entity);

    /// Writes an op that replaces `parents`. @param standsFor 0: it has a value of its own.
    Status write(const Entity &entity, const QString &field, const QString &key,
                 const QVariant &value, const std::vector<ParentOp> &parents, qint64 standsFor = 0);

    qint64 opCount() const { return m_opCount; }
    qint64 changeset() const { return m_changeset; }
    qint64 wall() const { return m_wall; }

    /// Writes the action's own line with its hash. The guard stays open for the derived tables.
    Status finish();

private:
    Result<std::vector<ParentOp>> readHeads(const QString &where, const Binds &binds);
    Result<qint64> fieldNumber(const QString &type, const QString &field);

    Database &m_database;
    const Author m_author;
    QString m_label;
    ActionKind m_kind = ActionKind::Do;
    qint64 m_undoOf = 0;
    qint64 m_changeset = 0;
    qint64 m_seq = 0;
    qint64 m_lastClock = 0;
    qint64 m_newestParent = 0;
    qint64 m_wall = 0;
    qint64 m_firstOp = 0;
    qint64 m_opCount = 0;
    QByteArray m_previousHash;
    QByteArray m_salt;
    QString m_office;
    std::optional<HashQueue> m_hash;
    QHash<qint64, QString> m_origins; ///< number → UUID
    QHash<QString, qint64> m_fields;  ///< "type/name" → number
};

} // namespace ilo
