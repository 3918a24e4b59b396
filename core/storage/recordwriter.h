#pragma once

#include "core/storage/logwriter.h"

#include <QSet>

namespace ilo {

/// Writes one action: ops to the log, the same to the tables, and at the end the derived tables.
/// Inside a transaction of the caller, who rolls back when anything fails.
class RecordWriter
{
public:
    RecordWriter(Database &database, const Author &author)
        : m_database(database)
        , m_log(database, author)
    {
    }

    Status begin(const QString &label, ActionKind kind, qint64 undoOf = 0);

    /// Other words for the action, until finish().
    void rename(const QString &label);

    /// Conflict, Invalid and NotFound leave the transaction to be rolled back.
    Status write(const Change &change);

    /// Sets one cell of a record that is alive.
    Status putCell(const Entity &entity, const QString &field, const QString &key,
                   const QVariant &value, const std::vector<ParentOp> &parents, qint64 standsFor);

    /// Deletes a record or brings it back. @param standsFor see LogWriter::write
    Status putDeleted(const Entity &entity, bool deleted, qint64 standsFor);

    /// Gives a record these values, whatever it is now: edited, brought back or (none) deleted.
    Status putValues(const Entity &entity, const std::optional<StoredValues> &wanted);

    /// A record whose row was made anew from the log: lists and search follow at the end.
    Status noteChanged(qint64 entity);

    LogWriter &log() { return m_log; }
    bool hasWritten() const { return m_log.opCount() > 0; }

    /// Ends the action; the receipt says what it touched.
    Result<Receipt> finish();

private:
    Status create(const RecordType &type, const QString &id, const StoredValues &values);
    Status revive(const RecordType &type, const QString &id, const StoredValues &values,
                  const Error &conflict);
    Status edit(const RecordType &type, const QString &id, const StoredValues &before,
                const StoredValues &after);
    Status remove(const RecordType &type, const QString &id);
    Status touch(const Entity &entity, const QString &owner);
    Status touchParties(const RecordType &type, const StoredValues &values);
    Status touchRow(const Entity &entity, const StoredValues &values);
    Status refreshWords(const std::vector<qint64> &organisations, bool inBulk);
    Result<Entity> living(const RecordType &type, const QString &id);

    Database &m_database;
    LogWriter m_log;
    ActionKind m_kind = ActionKind::Do;
    qint64 m_undoOf = 0;
    Receipt m_receipt;
    qint64 m_named = 0;       ///< ids in the receipt
    qint64 m_lastTouched = 0; ///< entity
    std::optional<Entity> m_lastOwner;
    QSet<qint64> m_organisations;
    QHash<QString, QSet<qint64>> m_worded; ///< other types that are found by words
};

/// What a record is called: its name, title or first words; empty when it has none of these.
QString nameIn(const RecordType &type, const StoredValues &values);

/// The id of the record that this one goes into the bin with and that lists show anew with it: its
/// owner, and of an attached file what it lies with, which may be of any type.
QString ownerIdIn(const RecordType &type, const StoredValues &values);

/// Enters a deleted record in the bin's table.
Status putIntoBin(Database &writer, const Entity &entity, qint64 changeset,
                  const StoredValues &values);

/// The stored values of a record whose type is not known at compile time.
StoredValues storedValues(const AnyRecord &record);

} // namespace ilo
