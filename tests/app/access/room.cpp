#include "checks.h"

#include "ui/kit/textlabel.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo::test {
namespace {

/// Whether the widget can be scrolled into view.
bool isScrolled(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(up))
            return true;
    }
    return false;
}

void lookAtLabel(const QLabel *label, QStringList &faults)
{
    if (label->text().isEmpty() || !label->pixmap(Qt::ReturnByValue).isNull())
        return;
    if (qobject_cast<const ElidedLabel *>(label)) {
        if (label->contentsRect().width() < label->fontMetrics().averageCharWidth() * 3)
            faults << u"nothing is left of "_s + called(label);
        return; // made to end in “…”, and says the rest in its tooltip
    }
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(label->width());
        if (label->height() < needed - 1)
            faults << u"%1 of %2 high: "_s.arg(label->height()).arg(needed) + called(label);
        return;
    }
    const QSize needed = label->sizeHint();
    if (label->width() < needed.width() - 1 || label->height() < needed.height() - 2)
        faults << u"%1×%2 of %3×%4: "_s.arg(label->width())
                      .arg(label->height())
                      .arg(needed.width())
                      .arg(needed.height())
                + called(label);
}

void lookAtButton(const QAbstractButton *button, QStringList &faults)
{
    if (button->text().isEmpty() || button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
        return;
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull())
        return;
    if (!button->toolTip().isEmpty() && button->toolTip().contains(button->text()))
        return; // made to end in “…”
    const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
    if (button->width() < std::min(button->sizeHint().width(), words + 8) - 1
        || button->height() < button->fontMetrics().height())
        faults << u"%1×%2 of %3×%4: "_s.arg(button->width())
                      .arg(button->height())
                      .arg(button->sizeHint().width())
                      .arg(button->sizeHint().height())
                + called(button);
}

void lookAtTabs(const QTabBar *bar, QStringList &faults)
{
    for (int tab = 0; tab < bar->count(); ++tab) {
        const int words = bar->fontMetrics().size(Qt::TextShowMnemonic, bar->tabText(tab)).width();
        if (bar->isTabVisible(tab) && bar->tabRect(tab).width() < words)
            faults << u"tab “%1” %2 of %3"_s.arg(bar->tabText(tab))
                          .arg(bar->tabRect(tab).width())
                          .arg(words);
    }
}

void lookAtHeader(const QHeaderView *header, QStringList &faults)
{
    if (header->orientation() != Qt::Horizontal || !header->model())
        return;
    for (int section = 0; section < header->count(); ++section) {
        const QString text = header->model()->headerData(section, Qt::Horizontal).toString();
        if (header->isSectionHidden(section) || text.isEmpty())
            continue;
        const QFontMetrics metrics(header->font());
        const QString tip =
            header->model()->headerData(section, Qt::Horizontal, Qt::ToolTipRole).toString();
        if (header->sectionSize(section) < metrics.horizontalAdvance(text) && tip.isEmpty())
            faults << u"heading “%1” %2 of %3"_s.arg(text)
                          .arg(header->sectionSize(section))
                          .arg(metrics.horizontalAdvance(text));
    }
}

/// Whether something around the widget gives it no room at all: a part that is put away.
bool isPutAway(const QWidget *widget)
{
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget()) {
        if (up->height() <= 2 || up->width() <= 2)
            return true;
    }
    return false;
}

/// Whether an open drawer or the palette lies over it, which Esc puts away.
bool isCovered(const QWidget *widget)
{
    const QRect place(widget->mapToGlobal(QPoint()), widget->size());
    for (const QWidget *cover : widget->window()->findChildren<const QWidget *>()) {
        if (!cover->isVisible() || cover->isAncestorOf(widget) || cover == widget
            || !(cover->inherits("ilo::Drawer") || cover->inherits("ilo::CommandPalette")))
            continue;
        if (QRect(cover->mapToGlobal(QPoint()), cover->size()).intersects(place))
            return true;
    }
    return false;
}

void lookAtEdge(const QWidget *widget, QStringList &faults)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (isScrolled(widget) || isCovered(widget) || (label && label->text().isEmpty()))
        return;
    const QRect seen = widget->visibleRegion().boundingRect();
    if (seen.width() < widget->width() - 1 || seen.height() < widget->height() - 1)
        faults << u"%1×%2 seen of %3×%4: "_s.arg(seen.width())
                      .arg(seen.height())
                      .arg(widget->width())
                      .arg(widget->height())
                + called(widget);
}

} // namespace

QStringList cutText(const QWidget *window)
{
    QStringList faults;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != window || isPutAway(widget)
            || widget->objectName().startsWith(u"qt_"_s))
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lookAtLabel(label, faults);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lookAtButton(button, faults);
        else if (const auto *bar = qobject_cast<const QTabBar *>(widget))
            lookAtTabs(bar, faults);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            lookAtHeader(header, faults);
        else if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
            if (area->horizontalScrollBar()->maximum() > 0)
                faults << u"has to be scrolled sideways (%1 px): "_s.arg(
                              area->horizontalScrollBar()->maximum())
                        + called(widget);
        }
        if (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget)
            || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget))
            lookAtEdge(widget, faults);
    }
    return faults;
}

} // namespace ilo::test
