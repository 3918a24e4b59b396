#pragma once

#include <QObject>

namespace ilo {

/// Lets Ctrl+Z in a text field take back typing first and, when no typing is left, reach the
/// window's Undo; Ctrl+Shift+Z likewise. Qt's fields would keep the keys for themselves. Installed
/// once for the whole program by Appearance.
class TypingUndo : public QObject
{
    Q_OBJECT

public:
    explicit TypingUndo(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace ilo
