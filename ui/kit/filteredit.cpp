#include "ui/kit/filteredit.h"

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <QAction>
#include <QKeyEvent>

namespace ilo {

FilterEdit::FilterEdit(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(kit::icon(QStringLiteral("view-filter"), [](const Tokens &t) { return t.text2; }),
              QLineEdit::LeadingPosition);
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (text().isEmpty())
            break; // nothing to take back here: Esc is somebody else's
        clear();
        emit cleared();
        return;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter: emit leftDown(); return;
    default: break;
    }
    QLineEdit::keyPressEvent(event);
}

} // namespace ilo
