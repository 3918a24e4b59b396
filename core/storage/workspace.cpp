#include "core/storage/workspace.h"

#include "core/storage/backup.h"
#include "core/storage/binwriter.h"
#include "core/storage/origin.h"
#include "core/storage/recordwriter.h"
#include "core/storage/repository.h"
#include "core/storage/schema.h"
#include "core/storage/transaction.h"
#include "core/storage/workspacefile.h"

#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace ilo {
namespace {

constexpr int kActionsBetweenNotes = 16; // see rememberOrigin()

/// The WAL goes back into the file, so that its header is right for anyone who looks at it.
void foldWalBack(Database &database)
{
    sqlite3_wal_checkpoint_v2(
        database.handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

void removeUnfinished(const QString &path)
{
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(path + QLatin1StringView(suffix));
}

} // namespace

Workspace::Workspace(std::unique_ptr<Database> database, std::unique_ptr<WorkspaceLock> lock)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

Workspace::~Workspace()
{
    if (m_lock && m_origin) {
        rememberOrigin(*m_database, *m_origin);
        // Only makes later queries quicker, and statistics of a small file make those of the big
        // one that it becomes in one import slower.
        constexpr qint64 kSmallLog = 20'000;
        const auto ops = m_database->number(QStringLiteral("SELECT max(number) FROM op"));
        if (ops && *ops > kSmallLog)
            (void)m_database->execute(QStringLiteral("PRAGMA optimize"));
    }
    m_database.reset(); // before the lock goes
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Office &office,
                                                     const Advisor &advisor)
{
    if (QFileInfo::exists(path))
        return fail(Error::Code::File, QStringLiteral("there is a file of that name"), path);
    auto lock = WorkspaceLock::take(path);
    if (!lock)
        return fail(lock.error());
    auto database = Database::open(path, Database::Mode::Create);
    if (!database) {
        removeUnfinished(path);
        return fail(database.error());
    }

    std::unique_ptr<Workspace> workspace(new Workspace(*std::move(database), *std::move(lock)));
    Database &writer = *workspace->m_database;
    const auto make = [&]() -> Status {
        if (Status done = migrate(writer); !done)
            return done;
        if (Status done = settle(writer); !done)
            return done;
        const QString fileId = createTimeOrderedUuid().toString(QUuid::WithoutBraces);
        if (Status done = setMeta(writer, QStringLiteral("file_id"), fileId); !done)
            return done;
        if (Status done = setMeta(writer, QStringLiteral("office"), office.id.toString()); !done)
            return done;
        const Result<Origin> origin = findOrigin(writer, office.id.toString());
        if (!origin)
            return fail(origin.error());
        if (Status done = workspace->enterActor(advisor); !done)
            return done;
        const Result<Receipt> first = writeAction(writer, [&]() -> Result<Receipt> {
            // Of the system's kind: the office itself cannot be undone.
            RecordWriter records(writer, {origin->number, workspace->m_actor});
            if (Status begun = records.begin(tr("Created the workspace"), ActionKind::System);
                !begun)
                return fail(begun.error());
            for (const Change &change : {created(office), created(advisor)}) {
                if (Status done = records.write(change); !done)
                    return fail(done.error());
            }
            return records.finish();
        });
        if (!first)
            return fail(first.error());
        foldWalBack(writer);
        return workspace->load();
    };
    if (Status made = make(); !made) {
        workspace.reset();
        removeUnfinished(path);
        return fail(made.error());
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access)
{
    if (Status known = examineFile(path); !known)
        return fail(known.error());
    if (access == Access::Read) {
        auto database = Database::open(path, Database::Mode::ReadOnly);
        if (!database)
            return fail(database.error());
        const Result<qint64> schema = schemaOf(**database);
        if (!schema)
            return fail(schema.error());
        if (*schema > schemaVersion())
            return fail(Error::Code::Newer, QStringLiteral("schema %1").arg(*schema), path);
        if (*schema < schemaVersion())
            return fail(Error::Code::ReadOnly,
                        QStringLiteral("schema %1 has to be brought up to date first").arg(*schema),
                        path);
        std::unique_ptr<Workspace> workspace(new Workspace(*std::move(database), nullptr));
        return workspace;
    }

    const QFileInfo file(path);
    if (!file.isWritable() || !QFileInfo(file.absolutePath()).isWritable())
        return fail(Error::Code::ReadOnly,
                    QStringLiteral("the file or its folder cannot be written to"),
                    path);
    auto lock = WorkspaceLock::take(path);
    if (!lock)
        return fail(lock.error());
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database)
        return fail(database.error());
    const bool wasInterrupted = (*lock)->wasLeftBehind();
    std::unique_ptr<Workspace> workspace(new Workspace(*std::move(database), *std::move(lock)));
    workspace->m_wasInterrupted = wasInterrupted;
    if (Status prepared = workspace->prepare(); !prepared)
        return fail(prepared.error());
    return workspace;
}

/// Brings the schema up to date, after a backup, and finds out who writes where.
Status Workspace::prepare()
{
    const Result<qint64> schema = schemaOf(*m_database);
    if (!schema)
        return fail(schema.error());
    if (*schema > schemaVersion())
        return fail(Error::Code::Newer, QStringLiteral("schema %1").arg(*schema), path());
    if (*schema < schemaVersion()) {
        if (const auto backup = makeBackup(path()); !backup)
            return fail(backup.error());
        if (Status done = migrate(*m_database); !done)
            return done;
    }
    if (Status done = settle(*m_database); !done)
        return done;
    return load();
}

Status Workspace::load()
{
    const Result<QString> office = meta(*m_database, QStringLiteral("office"));
    if (!office)
        return fail(office.error());
    const Result<Origin> origin = findOrigin(*m_database, *office);
    if (!origin)
        return fail(origin.error());
    m_origin = std::make_unique<Origin>(*origin);
    const QString number = QString::number(origin->number);
    const Result<QString> noted = meta(*m_database, QStringLiteral("origin"));
    if (!noted)
        return fail(noted.error());
    if (*noted != number) {
        if (Status done = setMeta(*m_database, QStringLiteral("origin"), number); !done)
            return done;
    }
    rememberOrigin(*m_database, *m_origin);

    const auto actor = m_database->number(
        QStringLiteral("SELECT a.number FROM actor a JOIN meta m ON m.value = a.uuid "
                       "WHERE m.key = 'advisor'"));
    if (!actor)
        return fail(actor.error());
    m_actor = *actor;

    Result<UndoStacks> stacks = UndoStacks::load(*m_database, m_origin->number);
    if (!stacks)
        return fail(stacks.error());
    m_stacks = *std::move(stacks);
    return {};
}

Status Workspace::writable() const
{
    if (!m_lock)
        return fail(Error::Code::ReadOnly, QStringLiteral("opened for reading"), path());
    if (m_busy)
        return fail(Error::Code::Busy, QStringLiteral("a long job is writing"), path());
    return {};
}

Status Workspace::apply(const ChangeSet &changes, const QString &label)
{
    if (Status may = writable(); !may)
        return may;
    size_t next = 0;
    const Result<Receipt> receipt =
        applyStream(*m_database, author(), label, [&]() -> Result<std::optional<Change>> {
            return next < changes.size() ? std::optional(changes[next++]) : std::nullopt;
        });
    if (!receipt)
        return fail(receipt.error());
    committed(*receipt);
    return {};
}

Status Workspace::restoreDeleted(const QStringList &ids, const QString &label)
{
    if (Status may = writable(); !may)
        return may;
    const Result<Receipt> receipt = writeAction(*m_database, [&]() -> Result<Receipt> {
        RecordWriter records(*m_database, author());
        if (Status begun = records.begin(label, ActionKind::Do); !begun)
            return fail(begun.error());
        if (Status done = writeRestoration(*m_database, records, ids); !done)
            return fail(done.error());
        return records.hasWritten() ? records.finish() : Receipt{};
    });
    if (!receipt)
        return fail(receipt.error());
    committed(*receipt);
    return {};
}

Result<UndoReport> Workspace::undo()
{
    const auto step = nextUndo();
    return step ? revert(*step, ActionKind::Undo, WhenAllIsLeft::TakeStep)
                : fail(Error::Code::NotFound, QStringLiteral("nothing to undo"));
}

Result<UndoReport> Workspace::redo()
{
    const auto step = nextRedo();
    return step ? revert(*step, ActionKind::Redo, WhenAllIsLeft::TakeStep)
                : fail(Error::Code::NotFound, QStringLiteral("nothing to redo"));
}

Result<UndoReport> Workspace::undoAction(qint64 changeset)
{
    UndoStep step;
    const Status read = m_database->forEach(
        QStringLiteral(
            "SELECT number, coalesce(label, ''), op_count FROM changeset WHERE number = ? AND kind <> 'system'"),
        {changeset},
        [&](const Row &row) -> Status {
            step = {row.number(0), row.text(1), row.number(2)};
            return {};
        });
    if (!read)
        return fail(read.error());
    if (step.changeset == 0)
        return fail(
            Error::Code::NotFound, QStringLiteral("no such action"), QString::number(changeset));
    return revert(step, ActionKind::Undo, WhenAllIsLeft::WriteNothing);
}

Result<UndoReport> Workspace::revert(const UndoStep &step, ActionKind kind,
                                     WhenAllIsLeft whenAllIsLeft)
{
    if (Status may = writable(); !may)
        return fail(may.error());
    const auto done = revertAction(*m_database, author(), step, kind, whenAllIsLeft);
    if (!done)
        return fail(done.error());
    committed(done->first);
    return done->second;
}

void Workspace::committed(const Receipt &receipt)
{
    if (receipt.changeset == 0)
        return;
    const auto ops = m_database->number(
        QStringLiteral("SELECT op_count FROM changeset WHERE number = ?"), {receipt.changeset});
    m_stacks.add(
        receipt.kind, receipt.undoOf, {receipt.changeset, receipt.changed.label, ops ? *ops : 0});
    if (++m_actionsSinceNote >= kActionsBetweenNotes) {
        m_actionsSinceNote = 0;
        rememberOrigin(*m_database, *m_origin);
    }
    emit changed(receipt.changed);
}

Author Workspace::author() const
{
    return m_origin ? Author{m_origin->number, m_actor} : Author{};
}

void Workspace::beginLongJob()
{
    m_busy = true;
}

void Workspace::endLongJob(const QString &label)
{
    m_busy = false;
    if (auto stacks = UndoStacks::load(*m_database, m_origin->number))
        m_stacks = *std::move(stacks);
    if (!label.isEmpty())
        emit changed({.label = label, .many = true});
}

Status Workspace::enterActor(const Advisor &advisor)
{
    // By their record's id: the history keeps the name that was right when they acted.
    if (Status done = m_database->execute(
            QStringLiteral("INSERT INTO actor (uuid, name, office) VALUES (?, ?, ?) "
                           "ON CONFLICT (uuid) DO UPDATE SET name = excluded.name"),
            {advisor.id.toString(), advisor.name, advisor.office.toString()});
        !done)
        return done;
    const auto number = m_database->number(
        QStringLiteral("SELECT number FROM actor WHERE uuid = ?"), {advisor.id.toString()});
    if (!number)
        return fail(number.error());
    m_actor = *number;
    return setMeta(*m_database, QStringLiteral("advisor"), advisor.id.toString());
}

Status Workspace::setAdvisor(const Id<Advisor> &advisor)
{
    if (Status may = writable(); !may)
        return may;
    const Result<Advisor> record = Repository<Advisor>(*m_database).get(advisor);
    return record ? enterActor(*record) : fail(record.error());
}

Office Workspace::office() const
{
    const Result<QString> id = meta(*m_database, QStringLiteral("office"));
    const auto office = id ? Repository<Office>(*m_database).get(Id<Office>::parse(*id))
                           : Result<Office>(fail(id.error()));
    return office ? *office : Office{};
}

Advisor Workspace::advisor() const
{
    const Result<QString> id = meta(*m_database, QStringLiteral("advisor"));
    const auto advisor = id ? Repository<Advisor>(*m_database).get(Id<Advisor>::parse(*id))
                            : Result<Advisor>(fail(id.error()));
    return advisor ? *advisor : Advisor{};
}

Result<QString> Workspace::nextNeedCode()
{
    // Numbers of deleted needs are not given again: people have said them aloud.
    const QString prefix = QStringLiteral("N-") + (m_origin ? m_origin->letter : QString());
    qint64 highest = 0;
    const auto look = [&](const Row &row) -> Status {
        bool isNumber = false;
        const qint64 number = row.text(0).mid(prefix.size()).toLongLong(&isNumber);
        if (isNumber && row.text(0).startsWith(prefix))
            highest = std::max(highest, number);
        return {};
    };
    if (Status read = m_database->forEach(
            QStringLiteral("SELECT code FROM need WHERE code IS NOT NULL"), {}, look);
        !read)
        return fail(read.error());
    if (Status read = m_database->forEach(
            QStringLiteral(
                "SELECT json_extract(o.value, '$.code') FROM bin b JOIN op o ON o.entity = b.entity "
                "JOIN field f ON f.number = o.field AND f.name = '_new' WHERE b.type = 'need'"),
            {},
            look);
        !read)
        return fail(read.error());
    return prefix + QStringLiteral("%1").arg(highest + 1, 4, 10, QLatin1Char('0'));
}

} // namespace ilo
