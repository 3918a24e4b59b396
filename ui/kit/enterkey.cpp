#include "ui/kit/enterkey.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>

namespace ilo::kit {
namespace {

class EnterPresses : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        const bool isPlain = (key->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
        auto *button = qobject_cast<QAbstractButton *>(watched);
        const auto *push = qobject_cast<QPushButton *>(button);
        if (!isEnter || !isPlain || !button || !button->isEnabled()
            || (push && (push->autoDefault() || push->isDefault())))
            return false;
        if (key->isAutoRepeat())
            return true; // held down: pressed once
        // By the keys that the button knows, so that one with a menu opens it.
        const QPointer<QAbstractButton> pressed(button);
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier);
        QCoreApplication::sendEvent(button, &press);
        if (pressed) {
            QKeyEvent release(QEvent::KeyRelease, Qt::Key_Space, Qt::NoModifier);
            QCoreApplication::sendEvent(pressed, &release);
        }
        return true;
    }
};

} // namespace

void pressByEnter(QWidget *widget)
{
    if (!qobject_cast<QAbstractButton *>(widget) || qobject_cast<QCheckBox *>(widget)
        || qobject_cast<QRadioButton *>(widget))
        return;
    // Of the application: buttons outlive styles, and each is asked again when the style changes.
    static const QPointer<QObject> filter = new EnterPresses(QCoreApplication::instance());
    if (filter)
        widget->installEventFilter(filter);
}

} // namespace ilo::kit
