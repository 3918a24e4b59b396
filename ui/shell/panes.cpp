#include "ui/kit/page.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/toast.h"
#include "ui/shell/workspaceview.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QSplitter>

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
    for (QWidget *next = pane->nextInFocusChain(); next && next != pane;
         next = next->nextInFocusChain()) {
        if (pane->isAncestorOf(next) && takesFocus(next))
            return next;
    }
    return nullptr;
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
    if (m_toast->isVisible())
        found << m_toast;
    found << m_status;
    found.removeIf([](QWidget *pane) { return !pane->isVisible() || !stopIn(pane); });
    return found;
}

void WorkspaceView::focusPage()
{
    if (!page())
        return;
    QWidget *target = page()->focusProxy();
    if (!target)
        target = page()->focusWidget();
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
