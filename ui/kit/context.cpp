#include "ui/kit/context.h"

namespace ilo {
namespace {

/// "Undone: Deleted “Criolaria S.L.”", and what stayed because something newer stands there.
QString toldOf(const UndoReport &report, bool redone)
{
    const QString done = redone ? Context::tr("Done again: %1").arg(report.label)
                                : Context::tr("Undone: %1").arg(report.label);
    if (report.leftCount == 0)
        return done;
    //: %1 is a sentence such as "Undone: Deleted “Criolaria S.L.”"
    return Context::tr("%1. %n value(s) stayed as they are, because they were changed since.",
                       nullptr,
                       static_cast<int>(report.leftCount))
        .arg(done);
}

} // namespace

Context::Context(Workspace &workspace, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
{
}

bool Context::perform(const QString &label, const ChangeSet &changes, bool toast)
{
    if (Status applied = m_workspace.apply(changes, label); !applied) {
        report(applied.error());
        return false;
    }
    announce(label, toast, true);
    return true;
}

void Context::undo()
{
    if (!m_workspace.nextUndo()) {
        announce(tr("There is nothing to undo."), false, false);
        return;
    }
    const Result<UndoReport> done = m_workspace.undo();
    if (done)
        announce(toldOf(*done, false), done->leftCount > 0, false);
    else
        report(done.error());
}

void Context::redo()
{
    if (!m_workspace.nextRedo()) {
        announce(tr("There is nothing to do again."), false, false);
        return;
    }
    const Result<UndoReport> done = m_workspace.redo();
    if (done)
        announce(toldOf(*done, true), done->leftCount > 0, true);
    else
        report(done.error());
}

void Context::report(const Error &error)
{
    emit reported(error);
}

void Context::announce(const QString &text, bool toast, bool undo)
{
    emit announced(text, toast, undo);
}

void Context::working(const QString &what, qint64 done, qint64 total)
{
    emit worked(what, done, total);
}

void Context::rested()
{
    emit worked({}, 0, 0);
}

void Context::go(const Place &place)
{
    emit wentTo(place);
}

} // namespace ilo
