#include "checks.h"

#include "accesskit.h"
#include "ui/kit/readingorder.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollBar>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

constexpr int smallestTarget = 24;

bool isStop(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
        && !widget->focusProxy() && !widget->size().isEmpty();
}

/// What scrolls around a widget, the innermost first.
QList<const QWidget *> scrolling(const QWidget *widget)
{
    QList<const QWidget *> areas;
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(up))
            areas << up;
    }
    return areas;
}

/// Where `widget` stands beside `other`: what scrolls with one and not with the other counts as a
/// whole.
QRect placeBeside(const QWidget *widget, const QWidget *other)
{
    const QList<const QWidget *> around = scrolling(other);
    const QWidget *seen = widget;
    for (const QWidget *area : scrolling(widget)) {
        if (!around.contains(area))
            seen = area;
    }
    return {seen->mapTo(seen->window(), QPoint()), seen->size()};
}

/// A reader goes from `from` to `to` without going back up or to the left.
bool isOnward(const QRect &from, const QRect &to)
{
    const int overlap = std::min(from.bottom(), to.bottom()) - std::max(from.top(), to.top());
    if (overlap * 2 > std::min(from.height(), to.height()))
        return to.left() >= from.left() || to.contains(from) || to.top() > from.top() + 8;
    if (to.top() > from.top())
        return true;
    return to.left() >= from.right() - 8; // the next column
}

QWidget *next(QWidget *window)
{
    QTest::keyClick(window->focusWidget() ? window->focusWidget() : window, Qt::Key_Tab);
    return window->focusWidget();
}

} // namespace

QStringList tabFaults(QWidget *window)
{
    QStringList faults;
    QList<QWidget *> wanted;
    QWidget *root = AccessKit::inFront(*window);
    for (QWidget *widget : (root ? root : window)->findChildren<QWidget *>()) {
        if (widget->window() == window && isStop(widget))
            wanted << widget;
    }
    if (wanted.isEmpty())
        return {u"nothing takes the focus"_s};
    QWidget *first = next(window);
    QList<QWidget *> way{first};
    const qsizetype most = wanted.size() * 3 + 10;
    while (way.size() < most) {
        QWidget *at = next(window);
        if (!at || at == first)
            break;
        if (at == way.last()) {
            faults << u"Tab stays in "_s + called(at);
            return faults;
        }
        if (way.contains(at)) {
            faults << u"Tab goes in a circle without the rest from "_s + called(at);
            return faults;
        }
        way << at;
    }
    QStringList stops;
    for (const QWidget *stop : std::as_const(way))
        stops << stop->accessibleName() + u'/'
                + QString::fromLatin1(stop->metaObject()->className());
    const QString wayText = stops.join(u" → "_s);
    for (const QWidget *widget : wanted) {
        const bool isReached = std::ranges::any_of(way, [&](const QWidget *stop) {
            return stop == widget || widget->isAncestorOf(stop) || stop->isAncestorOf(widget);
        });
        if (!isReached && isStop(widget))
            faults << u"Tab does not reach "_s + called(widget) + u" by "_s + wayText;
    }
    // From the top left on: the way is a circle.
    const auto start = std::ranges::min_element(way, {}, [](const QWidget *stop) {
        const QList<const QWidget *> areas = scrolling(stop);
        const QWidget *seen = areas.isEmpty() ? stop : areas.last();
        const QPoint place = seen->mapTo(seen->window(), QPoint());
        const QPoint within = stop->mapTo(stop->window(), QPoint()); // the first of one area
        return std::pair(place.x() + place.y(), within.x() + within.y());
    });
    std::ranges::rotate(way, start);
    for (qsizetype at = 1; at < way.size(); ++at) {
        const QWidget *from = way[at - 1];
        const QWidget *to = way[at];
        if (from->isAncestorOf(to) || to->isAncestorOf(from))
            continue;
        if (!isOnward(placeBeside(from, to), placeBeside(to, from)))
            faults << u"Tab goes back from %1 to %2"_s.arg(called(from), called(to));
    }
    return faults;
}

QStringList smallTargets(const QWidget *window)
{
    QStringList faults;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        const bool isTarget = qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QLineEdit *>(widget)
            || isStop(widget);
        if (!isTarget || widget->visibleRegion().isEmpty()
            || qobject_cast<const QScrollBar *>(widget)
            || qobject_cast<const QSplitterHandle *>(widget)
            || widget->objectName().startsWith(u"qt_"_s)
            || qobject_cast<const QAbstractItemView *>(widget->parentWidget())
            || qobject_cast<const QTabBar *>(widget->parentWidget()))
            continue;
        // A button in a field is a part of the field, which is a target as a whole.
        if (qobject_cast<const QLineEdit *>(widget->parentWidget())
            || qobject_cast<const QComboBox *>(widget->parentWidget()))
            continue;
        if (std::min(widget->width(), widget->height()) < smallestTarget)
            faults << u"%1×%2: "_s.arg(widget->width()).arg(widget->height()) + called(widget);
    }
    for (const QTabBar *bar : window->findChildren<QTabBar *>()) {
        for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab) {
            if (bar->tabRect(tab).height() < smallestTarget)
                faults << u"tab “%1” is %2 high"_s.arg(bar->tabText(tab))
                              .arg(bar->tabRect(tab).height());
        }
    }
    return faults;
}

QStringList hiddenFocus(QWidget *window)
{
    QStringList faults;
    QList<QPointer<QWidget>> stops;                   // some are made anew when the focus leaves
    window->setAttribute(Qt::WA_KeyboardFocusChange); // as after a Tab
    QWidget *root = AccessKit::inFront(*window);
    for (QWidget *widget : (root ? root : window)->findChildren<QWidget *>()) {
        const auto *view = qobject_cast<QAbstractItemView *>(widget);
        const bool isEmpty = view && view->model() && view->model()->rowCount() == 0;
        // A text with links shows the link that has the focus, and only after a Tab.
        if (widget->window() == window && isStop(widget) && !isEmpty
            && !qobject_cast<QLabel *>(widget))
            stops << widget;
    }
    for (const QPointer<QWidget> &widget : std::as_const(stops)) {
        if (!widget || !isStop(widget))
            continue;
        widget->setFocus(Qt::TabFocusReason);
        scrollTo(*widget);
        QCoreApplication::processEvents();
        if (!widget || !widget->hasFocus() || !widget->isVisible())
            continue; // it hands the focus on
        const QRect place = QRect(widget->mapTo(window, QPoint()), widget->size())
                                .adjusted(-4, -4, 4, 4)
                                .intersected(window->rect());
        const QImage with = window->grab(place).toImage();
        QWidget *other = stops.front() == widget ? stops.back() : stops.front();
        if (other == widget)
            continue; // it always has the focus
        if (other)
            other->setFocus(Qt::TabFocusReason);
        QCoreApplication::processEvents();
        if (!widget || !other || !widget->isVisible())
            continue;
        const QImage without = window->grab(place).toImage();
        int differing = 0;
        for (int y = 0; y < std::min(with.height(), without.height()); ++y)
            for (int x = 0; x < std::min(with.width(), without.width()); ++x)
                differing += with.pixel(x, y) != without.pixel(x, y) ? 1 : 0;
        // A blinking cursor alone (one pixel wide) is enough only in the one field of a palette.
        if (differing < (root ? 16 : 30))
            faults << u"%1 pixels: "_s.arg(differing) + called(widget);
    }
    return faults;
}

} // namespace ilo::test
