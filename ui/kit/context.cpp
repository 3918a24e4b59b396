#include "ui/kit/context.h"

#include "ui/kit/bigaction.h"

namespace ilo {
namespace {

constexpr qint64 mostAtOnce = 1000; // ops that are written without the window noticing

/// "Undone: Deleted “Criolaria S.L.”", and what stayed because something newer stands there.
QString toldOf(const UndoReport &report, bool redone)
{
    const QString label =
        report.label.isEmpty() ? Context::tr("an action about something erased") : report.label;
    const QString done =
        redone ? Context::tr("Done again: %1").arg(label) : Context::tr("Undone: %1").arg(label);
    if (report.leftCount == 0)
        return done;
    if (report.records == 0)
        //: %1 is an action such as "Deleted “Criolaria S.L.”"
        return Context::tr("Nothing of this could be taken back: %1. %n values stayed as they are, "
                           "because they were changed since.",
                           nullptr,
                           static_cast<int>(report.leftCount))
            .arg(label);
    //: %1 is a sentence such as "Undone: Deleted “Criolaria S.L.”"
    return Context::tr("%1. %n values stayed as they are, because they were changed since.",
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
    if (const Status applied = attempt(label, changes, toast); !applied) {
        report(applied.error());
        return false;
    }
    return true;
}

Status Context::attempt(const QString &label, const ChangeSet &changes, bool toast)
{
    if (Status applied = m_workspace.apply(changes, label); !applied)
        return applied;
    announce(label, toast, true);
    return {};
}

void Context::undo()
{
    if (!m_workspace.nextUndo()) {
        announce(tr("There is nothing to undo."), false, false);
        return;
    }
    stepBack(*m_workspace.nextUndo(), ActionKind::Undo);
}

void Context::redo()
{
    if (!m_workspace.nextRedo()) {
        announce(tr("There is nothing to do again."), false, false);
        return;
    }
    stepBack(*m_workspace.nextRedo(), ActionKind::Redo);
}

void Context::stepBack(const UndoStep &step, ActionKind kind)
{
    if (step.ops <= mostAtOnce)
        return tell(kind == ActionKind::Undo ? m_workspace.undo() : m_workspace.redo(), kind);

    const QString label = kind == ActionKind::Undo ? tr("Undone: %1").arg(step.label)
                                                   : tr("Done again: %1").arg(step.label);
    emit jobNamed(kind == ActionKind::Undo ? tr("Undoing: %1").arg(step.label)
                                           : tr("Doing again: %1").arg(step.label),
                  step.ops);
    startBigAction<UndoReport>(
        *this,
        m_job,
        label,
        [step, kind](const BigActionTools &tools) -> Result<UndoReport> {
            auto done = revertAction(
                tools.writer, tools.author, step, kind, WhenAllIsLeft::TakeStep, tools.progress);
            return done ? Result<UndoReport>(std::move(done->second)) : fail(done.error());
        },
        [this, kind](Result<UndoReport> report) { tell(report, kind); });
}

void Context::tell(const Result<UndoReport> &report, ActionKind kind)
{
    const bool redone = kind == ActionKind::Redo;
    if (report)
        announce(toldOf(*report, redone), report->leftCount > 0, redone);
    else if (report.error().code == Error::Code::Cancelled)
        announce(tr("Stopped. Everything is as it was before."), false, false);
    else
        this->report(report.error());
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

void Context::logActivity(const QString &record)
{
    emit logWanted(record);
}

void Context::go(const Place &place)
{
    emit wentTo(place);
}

void Context::goInNewWindow(const Place &place)
{
    emit wentToNewWindow(place);
}

} // namespace ilo
