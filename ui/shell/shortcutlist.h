#pragma once

class QWidget;

namespace ilo {

class Menus;

/// Shows every chord of the window as it is now, and the keys of lists and forms.
void showShortcuts(const Menus &menus, QWidget *parent);

/// Name, version, licence, what it is made with.
void showAbout(QWidget *parent);

} // namespace ilo
