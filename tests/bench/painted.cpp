#include "tests/bench/painted.h"

#include "tests/bench/figures.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

namespace ilo::bench {

Painted::Painted(QWidget *widget, std::function<void()> painted)
    : QObject(widget)
    , m_painted(std::move(painted))
{
    widget->installEventFilter(this);
}

bool Painted::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Paint || m_isPainting)
        return false;
    m_isPainting = true;
    QCoreApplication::sendEvent(watched, event); // the real painting, now
    m_isPainting = false;
    m_painted();
    return true;
}

void waitFor(const std::function<bool()> &holds, const char *what)
{
    QElapsedTimer clock;
    clock.start();
    while (!holds()) {
        if (clock.elapsed() > 30'000)
            giveUp(QStringLiteral("waited in vain for ") + QString::fromLatin1(what));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    }
}

} // namespace ilo::bench
