#pragma once

#include "core/storage/workspace.h"
#include "ui/kit/attention.h"
#include "ui/kit/job.h"
#include "ui/kit/place.h"

#include <QKeySequence>
#include <QObject>

#include <functional>
#include <vector>

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

    /// As perform(), but an error is handed back and told to nobody: for who shows it at the field.
    Status attempt(const QString &label, const ChangeSet &changes, bool toast = false);

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

    /// Hands on a file that was chosen for import here and is for another page, as if it had been
    /// dropped on the window.
    void offerFile(const QString &path) { emit fileOffered(path); }

    /// Opens the quick log; `record` (company, contact or need; empty: the one shown) is what it is
    /// about.
    void logActivity(const QString &record = {});

    /// Shows it in a window of its own beside this one.
    void goInNewWindow(const Place &place);

    /// What was opened here last, newest first. Kept beside the workspace, not in its log.
    std::vector<OpenedRecord> opened() const
    {
        return m_opened ? m_opened() : std::vector<OpenedRecord>();
    }
    void setOpened(std::function<std::vector<OpenedRecord>()> opened)
    {
        m_opened = std::move(opened);
    }

    /// Whether the window has a page of this key: what leads there is offered only then.
    bool hasPage(const QString &key) const { return m_hasPage && m_hasPage(key); }
    void setHasPage(std::function<bool(const QString &)> hasPage)
    {
        m_hasPage = std::move(hasPage);
    }

    /// Whether a page has an action of this key, and running it there: "needs", Ctrl+N.
    bool canRun(const QString &page, const QKeySequence &keys) const
    {
        return m_canRun && m_canRun(page, keys);
    }
    void setCanRun(std::function<bool(const QString &, const QKeySequence &)> canRun)
    {
        m_canRun = std::move(canRun);
    }
    void run(const QString &page, const QKeySequence &keys) { emit runWanted(page, keys); }

    /// Home also shows what waits of this kind: a page brings its own when it is made.
    void addAttention(AttentionKind kind) { m_attention.push_back(std::move(kind)); }
    const std::vector<AttentionKind> &attention() const { return m_attention; }

    /// Opens the palette, or help on a topic, as their keys do.
    void find() { emit findWanted(); }
    void help(const QString &topic) { emit helpWanted(topic); }

signals:
    void logWanted(const QString &record);
    void reported(const ilo::Error &error);
    void announced(const QString &text, bool toast, bool undo);
    void worked(const QString &what, qint64 done, qint64 total); ///< empty `what`: no more
    void wentTo(const ilo::Place &place);
    void fileOffered(const QString &path);
    void runWanted(const QString &page, const QKeySequence &keys);
    void findWanted();
    void helpWanted(const QString &topic);
    void wentToNewWindow(const ilo::Place &place);
    void jobNamed(const QString &words, qint64 total); ///< what job() is about to do

private:
    void stepBack(const UndoStep &step, ActionKind kind);
    void tell(const Result<UndoReport> &report, ActionKind kind);

    Workspace &m_workspace;
    Prompts &m_prompts;
    Job m_job;
    std::vector<AttentionKind> m_attention;
    std::function<std::vector<OpenedRecord>()> m_opened;
    std::function<bool(const QString &)> m_hasPage;
    std::function<bool(const QString &, const QKeySequence &)> m_canRun;
};

} // namespace ilo
