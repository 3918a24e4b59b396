#include "ui/kit/drawer.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/toast.h"
#include "ui/shell/workspaceview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

namespace ilo {
namespace {

bool takesFocus(const QWidget *widget)
{
    return (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled();
}

/// Where the focus was within `pane`, or its first stop.
QWidget *stopIn(QWidget *pane)
{
    if (QWidget *last = pane->focusWidget(); last && takesFocus(last))
        return last;
    if (takesFocus(pane))
        return pane;
    return firstStop(pane);
}

} // namespace

QList<QWidget *> WorkspaceView::panes() const
{
    QList<QWidget *> found{m_sidebar, m_header};
    const auto splitters = page() ? page()->findChildren<QSplitter *>() : QList<QSplitter *>();
    if (splitters.isEmpty() && page())
        found << page();
    for (const QSplitter *splitter : splitters) {
        for (int i = 0; i < splitter->count(); ++i) {
            // A splitter in a splitter stands for its parts, which come in their turn.
            if (!qobject_cast<QSplitter *>(splitter->widget(i)))
                found << splitter->widget(i);
        }
    }
    if (page()) {
        for (Drawer *drawer : page()->findChildren<Drawer *>())
            found << drawer; // closed ones are not visible
    }
    if (m_toast->isVisible())
        found << m_toast;
    found << m_status;
    found.removeIf([](QWidget *pane) { return !pane->isVisible() || !stopIn(pane); });
    return found;
}

bool WorkspaceView::show(const Place &place)
{
    Page *target = pageOf(place.page);
    if (!target)
        return false;
    m_isMoving = true;
    const bool other = target != page();
    const bool fromSidebar = m_sidebar->hasFocus(); // hiding a page hands its focus to anybody
    QWidget *last = target->focusWidget();
    m_stack->setCurrentWidget(target);
    const QWidget *handed = target->focusWidget(); // so does showing one
    if (!place.record.isEmpty() || !place.part.isEmpty() || !other)
        target->goTo(place);
    if (target->focusWidget() != handed)
        last = target->focusWidget();
    m_isMoving = false;
    if (other)
        m_fault->clear();
    // A record that is gone to is what comes next, not the filter that was typed into before.
    const bool fromFilter = !place.record.isEmpty() && last && last == target->filterField();
    if ((other && !fromSidebar) || (fromFilter && last->hasFocus()))
        focusPage(fromFilter ? nullptr : last);
    return true;
}

/// Puts the focus on `last`, where it was on the page before, or on what the page is about.
void WorkspaceView::focusPage(QWidget *last)
{
    if (!page())
        return;
    QWidget *target = page()->focusProxy() ? page()->focusProxy() : last;
    if (!target || !takesFocus(target)) {
        // A list is what a page is about; fields before it only narrow it down.
        target = stopIn(page());
        const auto views = page()->findChildren<QAbstractItemView *>();
        for (QAbstractItemView *view : views) {
            if (takesFocus(view)) {
                target = view;
                break;
            }
        }
    }
    if (target)
        target->setFocus(Qt::OtherFocusReason);
}

void WorkspaceView::focusPane(int step)
{
    const QList<QWidget *> all = panes();
    if (all.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    qsizetype at = -1;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (focus && (all.at(i) == focus || all.at(i)->isAncestorOf(focus)))
            at = i;
    }
    const qsizetype next = at < 0 ? 0 : (at + step + all.size()) % all.size();
    stopIn(all.at(next))->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

} // namespace ilo
