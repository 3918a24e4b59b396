#include "core/storage/history.h"

#include "core/storage/logwriter.h"

#include <QHash>

#include <limits>

namespace ilo {
namespace {

constexpr auto kCreated = QLatin1StringView("_created");

/// One op as the history reads it.
struct ReadOp
{
    qint64 number = 0;
    qint64 previous = 0;
    QString record;
    QString type;
    QString field;
    QString key;
    QVariant value;
    bool erased = false;
    FieldChange told; ///< who, when and which action
};

/// Turns ops into what a person sees of them.
class Teller
{
public:
    explicit Teller(Database &database) : m_database(database) { }

    Result<std::vector<ReadOp>> read(const QString &rest, const Binds &binds);
    Status tell(const ReadOp &op, const QString &onlyField, std::vector<FieldChange> &changes);

private:
    QString nameOf(const ReadOp &op);
    Result<QVariant> before(const ReadOp &op);
    Result<QVariant> creationCell(const ReadOp &op, const QString &text);

    Database &m_database;
    QHash<QString, QString> m_names;
};

Result<std::vector<ReadOp>> Teller::read(const QString &rest, const Binds &binds)
{
    return m_database.select<ReadOp>(
        QStringLiteral(
            "SELECT o.number, coalesce(o.previous, 0), e.uuid, e.type, f.name, o.key, o.value, o.state, "
            "c.number, c.wall, a.name, coalesce(c.label, '') FROM op o JOIN entity e ON e.number = o.entity "
            "JOIN field f ON f.number = o.field JOIN changeset c ON c.number = o.changeset "
            "JOIN actor a ON a.number = c.actor ")
            + rest,
        binds,
        [](const Row &row) {
            ReadOp op{
                row.number(0), row.number(1), row.text(2), row.text(3), row.text(4), row.text(5)};
            if (!row.isNull(6))
                op.value = row.value(6);
            const auto state = OpState(row.number(7));
            op.erased = state != OpState::Full && state != OpState::Redacted;
            op.told = {.changeset = row.number(8),
                       .at = QDateTime::fromMSecsSinceEpoch(row.number(9), Qt::UTC),
                       .who = row.text(10),
                       .label = row.text(11),
                       .type = op.type,
                       .record = op.record,
                       .key = op.key,
                       .erased = op.erased};
            return op;
        });
}

Status Teller::tell(const ReadOp &op, const QString &onlyField, std::vector<FieldChange> &changes)
{
    FieldChange change = op.told;
    change.recordName = nameOf(op);
    const RecordType *type = recordType(op.type);
    if (op.field == kCreation) {
        if (onlyField.isEmpty()) {
            change.field = kCreated;
            changes.push_back(change);
        }
        if (!type || op.erased)
            return {};
        const StoredValues values = creationValues(*type, op.value.toString());
        for (size_t i = 0; i < values.size(); ++i) {
            const QString &name = type->fields[i].name;
            if (values[i].isNull() || (!onlyField.isEmpty() && onlyField != name))
                continue;
            change.field = name;
            change.to = values[i];
            changes.push_back(change);
        }
        return {};
    }
    if (!onlyField.isEmpty() && onlyField != op.field)
        return {};

    change.field = op.field;
    if (op.field == kDeletion) {
        const bool deleted = op.value.toString().contains(QLatin1StringView("\"deleted\":true"));
        change.from = deleted ? QVariant() : QVariant(qlonglong(1));
        change.to = deleted ? QVariant(qlonglong(1)) : QVariant();
        changes.push_back(change);
        return {};
    }
    const Result<QVariant> from = before(op);
    if (!from)
        return fail(from.error());
    change.from = *from;
    change.to = op.value;
    const int index = type ? type->indexOf(op.field) : -1;
    if (index >= 0 && type->fields[size_t(index)].isAmount) {
        change.from = fromColumn(change.from, FieldShape::Value, true);
        change.to = fromColumn(change.to, FieldShape::Value, true);
    }
    changes.push_back(change);
    return {};
}

/// What the record is called now, or was called when it was deleted.
QString Teller::nameOf(const ReadOp &op)
{
    const auto known = m_names.constFind(op.record);
    if (known != m_names.cend())
        return *known;
    QString name;
    if (const RecordType *type = recordType(op.type)) {
        for (const char *candidate : {"name", "title", "text", "customer", "code", "subject"}) {
            if (!name.isEmpty() || type->indexOf(QLatin1StringView(candidate)) < 0)
                continue;
            const Result<QString> found = m_database.text(
                QStringLiteral(
                    "SELECT %1 FROM %2 WHERE number = (SELECT number FROM entity WHERE uuid = ?)")
                    .arg(QLatin1StringView(candidate), type->name),
                {op.record});
            if (found)
                name = *found;
        }
        if (name.isEmpty()) {
            const Result<QString> binned = m_database.text(
                QStringLiteral(
                    "SELECT name FROM bin WHERE entity = (SELECT number FROM entity WHERE uuid = ?)"),
                {op.record});
            if (binned)
                name = *binned;
        }
    }
    m_names.insert(op.record, name);
    return name;
}

Result<QVariant> Teller::before(const ReadOp &op)
{
    QVariant value;
    QString field;
    const Status read = m_database.forEach(
        QStringLiteral(
            "SELECT o.value, f.name FROM op o JOIN field f ON f.number = o.field WHERE o.number = ?"),
        {op.previous},
        [&](const Row &row) -> Status {
            if (!row.isNull(0))
                value = row.value(0);
            field = row.text(1);
            return {};
        });
    if (!read)
        return fail(read.error());
    return field == kCreation ? creationCell(op, value.toString()) : Result<QVariant>(value);
}

Result<QVariant> Teller::creationCell(const ReadOp &op, const QString &text)
{
    const RecordType *type = recordType(op.type);
    const int index = type ? type->indexOf(op.field) : -1;
    if (index < 0)
        return QVariant();
    const StoredValues values = creationValues(*type, text);
    return cellOf(type->fields[size_t(index)], values[size_t(index)], op.key);
}

} // namespace

Result<std::vector<HistoryEntry>> history(Database &database, qint64 before, int limit)
{
    // An undone action may be done again, and that be undone: the length of the chain tells.
    return database.select<HistoryEntry>(
        QStringLiteral(
            "SELECT c.number, c.wall, a.name, coalesce(c.label, ''), c.kind, coalesce(c.undo_of, 0), c.op_count, "
            "(WITH RECURSIVE chain (number, depth) AS (SELECT c.number, 0 UNION ALL SELECT u.number, depth + 1 FROM chain "
            "JOIN changeset u ON u.undo_of = chain.number) SELECT max(depth) % 2 FROM chain), "
            "c.origin = (SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'origin') "
            "FROM changeset c JOIN actor a ON a.number = c.actor WHERE c.number < ? ORDER BY c.number DESC LIMIT ?"),
        {before > 0 ? before : std::numeric_limits<qint64>::max(), limit},
        [](const Row &row) {
            HistoryEntry entry{.changeset = row.number(0),
                               .at = QDateTime::fromMSecsSinceEpoch(row.number(1), Qt::UTC),
                               .who = row.text(2),
                               .label = row.text(3),
                               .undoOf = row.number(5),
                               .ops = row.number(6),
                               .undone = row.number(7) == 1,
                               .own = row.number(8) == 1};
            (void)fromStored(row.value(4), entry.kind);
            return entry;
        });
}

Result<qint64> historyCount(Database &database)
{
    return database.number(QStringLiteral("SELECT count(*) FROM changeset"));
}

Result<std::vector<FieldChange>> changesOf(Database &database, qint64 changeset, int limit)
{
    Teller teller(database);
    const auto ops = teller.read(
        QStringLiteral(
            "WHERE o.number BETWEEN (SELECT first_op FROM changeset WHERE number = ?) AND "
            "(SELECT first_op + op_count - 1 FROM changeset WHERE number = ?) ORDER BY o.number LIMIT ?"),
        {changeset, changeset, limit});
    if (!ops)
        return fail(ops.error());
    std::vector<FieldChange> changes;
    for (const ReadOp &op : *ops) {
        if (Status told = teller.tell(op, {}, changes); !told)
            return fail(told.error());
        if (int(changes.size()) >= limit)
            break;
    }
    if (int(changes.size()) > limit)
        changes.resize(size_t(limit));
    return changes;
}

Result<std::vector<FieldChange>> recordHistory(Database &database, const QString &id,
                                               const QString &field)
{
    Teller teller(database);
    const auto ops = teller.read(
        QStringLiteral("WHERE o.entity = (SELECT number FROM entity WHERE uuid = ?) OR o.entity IN "
                       "(SELECT number FROM attached_file WHERE record_id = ? UNION ALL "
                       "SELECT entity FROM bin WHERE owner = ? AND type = 'attached_file') "
                       "ORDER BY o.number DESC"),
        {id, id, id});
    if (!ops)
        return fail(ops.error());
    std::vector<FieldChange> changes;
    for (const ReadOp &op : *ops) {
        if (Status told = teller.tell(op, field, changes); !told)
            return fail(told.error());
    }
    return changes;
}

} // namespace ilo
