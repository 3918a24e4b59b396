#pragma once

#include <QStringList>

class QWidget;

namespace ilo::test {

/// What is wrong in a window, a line each; empty: nothing. Each line names the widget by its
/// accessible name or place.

/// Every control has a name and a fitting role; a hint that is seen is its description.
QStringList namelessControls(const QWidget *window);

/// Cells of tables say column and value.
QStringList unreadCells(const QWidget *window);

/// Tab reaches every control, comes back, and follows reading order.
QStringList tabFaults(QWidget *window);

/// Controls smaller than 24 pixels (WCAG 2.2, 2.5.8).
QStringList smallTargets(const QWidget *window);

/// Letters for Alt that two menus or controls of one window have, so that they reach neither.
QStringList doubledKeys(const QWidget *window);

/// Icons that would be a plain square where the theme of icons is absent.
QStringList shapelessIcons(const QWidget *window);

/// Controls that look the same with and without the focus.
QStringList hiddenFocus(QWidget *window);

/// Text that does not fit its place, and what is cut off at the window's or its parent's edge.
QStringList cutText(const QWidget *window);

/// "QPushButton “Invite” in ListPage": for the lines above.
QString called(const QWidget *widget);

} // namespace ilo::test
