#include "ui/kit/wheel.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QPointer>
#include <QSlider>

namespace ilo::kit {
namespace {

bool isOnSomethingThatScrolls(const QWidget *widget)
{
    const QWidget *around = widget;
    while (!around->isWindow()) {
        around = around->parentWidget();
        if (qobject_cast<const QAbstractScrollArea *>(around))
            return true;
    }
    return false;
}

class WheelPasses : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget =
            event->type() == QEvent::Wheel ? qobject_cast<QWidget *>(watched) : nullptr;
        if (!widget || !isOnSomethingThatScrolls(widget))
            return false;
        event->ignore(); // it goes on to what is around
        return true;
    }
};

} // namespace

void scrollByWheel(QWidget *widget)
{
    if (!qobject_cast<QComboBox *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget)
        && !qobject_cast<QSlider *>(widget))
        return;
    // Of the application: widgets outlive styles, and each is asked again when the style changes.
    static const QPointer<QObject> filter = new WheelPasses(QCoreApplication::instance());
    if (filter)
        widget->installEventFilter(filter);
}

} // namespace ilo::kit
