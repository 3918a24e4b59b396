#pragma once

#include "ui/palette/paletteentry.h"
#include "ui/shell/pageentry.h"

class QAction;
class QMenuBar;

namespace ilo {

/// Every entry of the menus that can be used now, with its path and key.
std::vector<PaletteEntry> menuCommands(const QMenuBar &bar);

/// What the pages that are not shown can do: goes there first. @param go  shows the page of a key
std::vector<PaletteEntry> pageCommands(const std::vector<PageEntry> &pages, const Page *shown,
                                       const std::function<void(const QString &key)> &go);

/// The parts of the pages that can be gone to by name: sections of the settings.
std::vector<PaletteEntry> partCommands(const std::vector<PageEntry> &pages);

/// All actions of a page, in the order of its header and menu.
QList<QAction *> pageActions(const Page &page);

/// The heading over commands.
QString commandGroup();

/// An action's text without its mnemonic.
QString plainText(const QAction &action);

/// The same for an action whose words follow what it would do ("Undo: …"): what it is always
/// called.
QString lastingName(const QAction &action);

} // namespace ilo
