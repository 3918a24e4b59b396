#include "ui/kit/readingorder.h"

#include <QAbstractItemView>
#include <QDialog>
#include <QScrollArea>

namespace ilo {
namespace {

bool takesTab(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget->focusProxy();
}

void collect(QWidget &pane, std::vector<QWidget *> &stops)
{
    std::vector<std::pair<QRect, QWidget *>> parts;
    for (QObject *child : pane.children()) {
        auto *widget = qobject_cast<QWidget *>(child);
        if (widget && !widget->isWindow() && widget->isVisible() && widget->isEnabled()
            && !widget->size().isEmpty())
            parts.emplace_back(widget->geometry(), widget);
    }
    sortForReading(parts);
    for (const auto &[place, widget] : parts) {
        if (takesTab(widget))
            stops.push_back(widget);
        collect(*widget, stops);
    }
}

/// The dialog within the window that has the focus, else the window.
QWidget &rootOf(QWidget &window, QWidget *focus)
{
    for (QWidget *at = focus; at && at != &window; at = at->parentWidget()) {
        if (qobject_cast<QDialog *>(at))
            return *at;
    }
    return window;
}

} // namespace

std::vector<QWidget *> tabStops(QWidget &root)
{
    std::vector<QWidget *> stops;
    collect(root, stops);
    return stops;
}

bool moveFocus(QWidget &window, bool next)
{
    QWidget *focus = window.focusWidget();
    const std::vector<QWidget *> stops = tabStops(rootOf(window, focus));
    if (stops.empty())
        return false;
    // The focus may be in a part of a stop, or in something that takes it by the mouse alone.
    qsizetype at = -1;
    for (QWidget *in = focus; in && at < 0; in = in->parentWidget()) {
        const auto found = std::ranges::find(stops, in);
        if (found != stops.end())
            at = found - stops.begin();
    }
    const auto count = qsizetype(stops.size());
    const qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : -1) + count) % count;
    QWidget *stop = stops[size_t(to)];
    stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    scrollTo(*stop);
    return true;
}

void scrollTo(QWidget &widget)
{
    for (QWidget *around = widget.parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(&widget);
        else if (auto *view = qobject_cast<QAbstractItemView *>(around);
                 view && widget.window() == view->window())
            view->scrollTo(view->indexAt(
                widget.mapTo(view->viewport(), QPoint(widget.width() / 2, widget.height() / 2))));
    }
}

} // namespace ilo
