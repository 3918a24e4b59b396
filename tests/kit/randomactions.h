#pragma once

#include "core/storage/workspace.h"
#include "kit/scramble.h"

namespace ilo::test {

/// Somebody who does one sensible thing after another: writes records of every kind down, edits
/// any of their fields, several at once, deletes and restores them.
class RandomActions
{
public:
    RandomActions(Workspace &workspace, quint32 seed) : m_workspace(workspace), m_chance(seed) { }

    /// Does the next action. It always leaves one more step to undo.
    Status next();

    /// From now on needs have no requirements.
    void leaveOutRequirements() { m_withRequirements = false; }

private:
    Status add();
    Status edit();
    Status remove();
    Status restore();

    Workspace &m_workspace;
    Chance m_chance;
    int m_done = 0;
    bool m_withRequirements = true;
};

} // namespace ilo::test
