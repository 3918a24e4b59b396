#pragma once

#include "core/domain/change.h"
#include "core/storage/changed.h"
#include "core/storage/changewriter.h"
#include "core/storage/database.h"
#include "core/storage/undo.h"

#include <QObject>

#include <memory>

namespace ilo {

class WorkspaceLock;
struct Origin;

/// The open file. The only door through which records change, whoever asks: window, import,
/// session phones, exchange, command line.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class Access {
        Write, ///< takes the lock; Error::Code::Locked when another program has it
        Read,  ///< beside an open window; apply() and the rest fail as ReadOnly
    };

    /// Makes a new, empty workspace of `office`; fails when `path` exists.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Office &office,
                                                     const Advisor &advisor);

    /// Opens a workspace and brings its schema up to date, after a backup. The errors NotFound,
    /// NotOurs, Newer, Damaged, ReadOnly, DiskFull and Locked leave the file as it was.
    static Result<std::unique_ptr<Workspace>> open(const QString &path,
                                                   Access access = Access::Write);
    ~Workspace() override;

    QString path() const { return m_database->path(); }

    /// True when the program did not end properly last time: check() is due.
    bool wasInterrupted() const { return m_wasInterrupted; }

    /// For reading only; writes go through apply().
    Database &database() { return *m_database; }

    /// Writes all of `changes` and their log lines in one transaction, or nothing. `label` is what
    /// the person did ("Rename Nordkryo ApS"). Error::Code::Conflict when a touched field is no
    /// longer as `before` says, Invalid when a record may not be stored (subject: the field).
    Status apply(const ChangeSet &changes, const QString &label);

    /// Brings deleted records back from the bin, with the children that were deleted in the same
    /// action.
    Status restoreDeleted(const QStringList &ids, const QString &label);

    /// What the next undo() and redo() would do; null label when there is nothing.
    std::optional<UndoStep> nextUndo() const { return m_stacks.nextUndo(); }
    std::optional<UndoStep> nextRedo() const { return m_stacks.nextRedo(); }

    /// Takes back the last action as a new, logged one; only where nothing newer stands.
    Result<UndoReport> undo();
    Result<UndoReport> redo();

    /// Takes back one action of any age (its number in the history).
    Result<UndoReport> undoAction(qint64 changeset);

    /// Who writes: for applyStream() on a worker's own connection.
    Author author() const;

    /// While a worker writes a big action (between the two calls), apply() and undo() fail as Busy.
    /// endLongJob() reads the new state and emits changed() with `many` when `label` is not empty.
    void beginLongJob();
    void endLongJob(const QString &label);
    bool isBusy() const { return m_busy; }

    /// Makes `advisor` the one named in the history from now on (a record of this workspace).
    Status setAdvisor(const Id<Advisor> &advisor);

    Office office() const;
    Advisor advisor() const;

    /// "N-0001", "N-B0001": the next number that this laptop gives.
    Result<QString> nextNeedCode();

signals:
    /// The file has them. Emitted after every committed action, undo and redo included.
    void changed(const ilo::Changed &changed);

private:
    Workspace(std::unique_ptr<Database> database, std::unique_ptr<WorkspaceLock> lock);

    Status prepare();
    Status writable() const;
    Status load();
    Status enterActor(const Advisor &advisor);
    Result<UndoReport> revert(const UndoStep &step, ActionKind kind, WhenAllIsLeft whenAllIsLeft);
    void committed(const Receipt &receipt);

    std::unique_ptr<WorkspaceLock> m_lock; ///< null when opened for reading
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Origin> m_origin;
    UndoStacks m_stacks;
    qint64 m_actor = 0;
    int m_actionsSinceNote = 0;
    bool m_busy = false;
    bool m_wasInterrupted = false;
};

} // namespace ilo
