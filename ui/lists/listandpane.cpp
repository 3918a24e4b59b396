#include "ui/lists/listandpane.h"

#include "ui/kit/drawer.h"
#include "ui/kit/icons.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"

#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QKeyEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// In average letters.
constexpr int paneLetters = 46;
constexpr int leastPane = 30;
constexpr int leastForBoth = 110;

} // namespace

ListAndPane::ListAndPane(RecordListView *list, QWidget *pane, const QString &name, QWidget *around)
    : m_list(list)
    , m_left(around ? around : list)
    , m_pane(pane)
    , m_splitter(new QSplitter)
    , m_drawer(new Drawer(name, this))
    , m_button(new QToolButton)
{
    const int letter = fontMetrics().averageCharWidth();
    m_letter = letter;
    m_pane->setMinimumWidth(letter * leastPane);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_pane);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({letter * paneLetters * 3, letter * paneLetters});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_splitter);

    m_button->setIcon(kit::icon(u"view-right-new"_s));
    m_button->setAutoRaise(true);
    m_button->setCheckable(true);
    m_button->setAccessibleName(name);
    m_button->setToolTip(tr("%1 (Enter, Esc closes)").arg(name));
    m_button->hide();
    m_list->addTool(m_button);
    connect(m_button, &QToolButton::clicked, this, [this](bool isOn) { isOn ? enter() : leave(); });
    connect(m_drawer, &Drawer::closeWanted, this, &ListAndPane::leave);
    m_list->table()->installEventFilter(this);
}

bool ListAndPane::isPaneShown() const
{
    return !m_isNarrow || m_drawer->isOpen();
}

void ListAndPane::enter()
{
    if (m_isNarrow)
        m_drawer->enter();
    else if (QWidget *stop = firstStop(m_pane))
        stop->setFocus(Qt::TabFocusReason);
    showButton();
}

void ListAndPane::showPane()
{
    if (m_isNarrow)
        m_drawer->open();
    showButton();
}

void ListAndPane::leave()
{
    // What holds the list may show something else in its place.
    QWidget *before = m_left->focusWidget();
    QWidget *back = before && !m_list->isVisible() ? before : m_list->table();
    back->setFocus(Qt::OtherFocusReason); // first, or hiding would give it to anyone
    m_drawer->hide();
    showButton();
}

void ListAndPane::showButton()
{
    m_button->setVisible(m_isNarrow);
    m_button->setChecked(m_isNarrow && m_drawer->isOpen());
}

void ListAndPane::fit()
{
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * leastForBoth;
    if (isNarrow == m_isNarrow)
        return;
    // Who types in the pane goes on doing so wherever it is.
    QWidget *within =
        m_pane->isAncestorOf(window()->focusWidget()) ? window()->focusWidget() : nullptr;
    if (isNarrow) {
        m_sizes = m_splitter->saveState();
        m_drawer->setContent(m_pane);
        m_drawer->setVisible(within != nullptr);
    } else {
        m_splitter->addWidget(m_pane);
        m_pane->show();
        m_splitter->restoreState(m_sizes);
        m_drawer->hide();
    }
    m_isNarrow = isNarrow;
    keepLetters();
    if (within) {
        if (isNarrow)
            m_drawer->open();
        within->setFocus(Qt::OtherFocusReason);
    }
    showButton();
}

/// Widths in letters of another size are not those that were meant: the usual ones come back.
void ListAndPane::keepLetters()
{
    const int letter = fontMetrics().averageCharWidth();
    if (m_isNarrow || letter == m_letter)
        return;
    const int pane = letter * paneLetters;
    m_splitter->setSizes({std::max(pane, m_splitter->width() - pane), pane});
    m_letter = letter;
}

void ListAndPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ListAndPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    m_pane->setMinimumWidth(fontMetrics().averageCharWidth() * leastPane);
    fit();
    keepLetters();
}

void ListAndPane::keyPressEvent(QKeyEvent *event)
{
    // What is typed has taken its Esc already: this one leads back into the list.
    if (event->key() == Qt::Key_Escape && m_pane->isAncestorOf(window()->focusWidget()))
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool ListAndPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->table() && event->type() == QEvent::KeyPress && m_isNarrow
        && m_drawer->isOpen() && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        leave();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QByteArray ListAndPane::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << m_list->saveState() << (m_isNarrow ? m_sizes : m_splitter->saveState());
    return state;
}

void ListAndPane::restoreState(const QByteArray &state)
{
    QByteArray list;
    QByteArray sizes;
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_0);
    in >> list >> sizes;
    if (in.status() != QDataStream::Ok)
        return;
    m_list->restoreState(list);
    if (m_isNarrow)
        m_sizes = sizes;
    else
        m_splitter->restoreState(sizes);
}

} // namespace ilo
