#pragma once

#include "core/storage/workspace.h"
#include "ui/kit/job.h"
#include "ui/kit/place.h"

#include <QObject>

namespace ilo {

class Prompts;

/// What every page needs, handed down from the window. There are no singletons beside it.
class Context : public QObject
{
    Q_OBJECT

public:
    Context(Workspace &workspace, Prompts &prompts, QObject *parent = nullptr);

    Workspace &workspace() { return m_workspace; }
    Database &database() { return m_workspace.database(); }
    Prompts &prompts() { return m_prompts; }

    /// Applies `changes` as one undoable action named `label` (past tense, shown as it is:
    /// "Deleted “Criolaria S.L.”"). Reports and returns false on error. `toast` also shows it with
    /// Undo over the page; without it the status bar alone tells.
    bool perform(const QString &label, const ChangeSet &changes, bool toast = false);

    /// Takes back or does again the last action and says so, with what was left alone. A big one
    /// runs in job().
    void undo();
    void redo();

    /// Long work that belongs to the window as a whole; the shell shows its progress and Cancel.
    Job &job() { return m_job; }

    /// Shows an error to the person in words (ui/kit/errortext.h).
    void report(const Error &error);

    /// Says something in the status bar, and in a toast when `toast`; `undo` offers Undo beside it.
    void announce(const QString &text, bool toast, bool undo);

    /// Shows that something longer goes on: "Reading list.csv", `done` of `total` (0: unknown) in
    /// the thin bar of the header, until rested().
    void working(const QString &what, qint64 done, qint64 total);
    void rested();

    /// Goes to a page or record, as a link does.
    void go(const Place &place);

    /// Opens the quick log; `record` (company, contact or need; empty: the one shown) is what it is
    /// about.
    void logActivity(const QString &record = {});

signals:
    void logWanted(const QString &record);
    void reported(const ilo::Error &error);
    void announced(const QString &text, bool toast, bool undo);
    void worked(const QString &what, qint64 done, qint64 total); ///< empty `what`: no more
    void wentTo(const ilo::Place &place);
    void jobNamed(const QString &words, qint64 total); ///< what job() is about to do

private:
    void stepBack(const UndoStep &step, ActionKind kind);
    void tell(const Result<UndoReport> &report, ActionKind kind);

    Workspace &m_workspace;
    Prompts &m_prompts;
    Job m_job;
};

} // namespace ilo
