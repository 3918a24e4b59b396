#include "ui/shortlist/shortlistpanes.h"

#include "ui/kit/drawer.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/shortlist/fittable.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// In average letters.
constexpr int weightsLetters = 24;
constexpr int reasonsLetters = 43;
constexpr int forWeights = 92;
constexpr int forReasons = 122;

constexpr int stripEdge = 16;

} // namespace

ShortlistPanes::ShortlistPanes(QWidget *weights, QWidget *middle, FitTable *table, QWidget *pane,
                               QWidget *parent)
    : QWidget(parent)
    , m_splitter(new QSplitter)
    , m_table(table)
    , m_buttons(new QWidget)
    , m_row(new QHBoxLayout(m_buttons))
    , m_weights(side(weights, tr("Weights"), u"view-filter"_s, weightsLetters, forWeights))
    , m_pane(
          side(pane, tr("Reasons and decision"), u"view-right-new"_s, reasonsLetters, forReasons))
{
    m_row->setContentsMargins(stripEdge, 2, stripEdge, 2);
    m_row->addStretch();
    m_buttons->hide();
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(weights);
    m_splitter->addWidget(middle);
    m_splitter->addWidget(pane);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setHandleWidth(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_buttons);
    column->addWidget(m_splitter, 1);
    m_table->installEventFilter(this);
    kit::dressWith(this, [this] { fit(); });
}

ShortlistPanes::Side ShortlistPanes::side(QWidget *content, const QString &name,
                                          const QString &icon, int least, int forIt)
{
    Side made{content, new Drawer(name, this), new QToolButton, least, forIt};
    made.button->setText(name);
    made.button->setIcon(kit::icon(icon));
    made.button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made.button->setAutoRaise(true);
    made.button->setCheckable(true);
    made.button->setFocusPolicy(Qt::StrongFocus);
    made.button->setAccessibleName(name);
    made.button->hide();
    m_row->addWidget(made.button);
    connect(made.drawer, &Drawer::closeWanted, this, &ShortlistPanes::leave);
    connect(made.button, &QToolButton::clicked, this, [this, drawer = made.drawer](bool isOn) {
        isOn ? enter(drawer == m_pane.drawer ? m_pane : m_weights) : leave();
    });
    return made;
}

bool ShortlistPanes::isPaneShown() const
{
    return !m_pane.isOver || m_pane.drawer->isOpen();
}

void ShortlistPanes::showPane()
{
    if (m_pane.isOver) {
        m_weights.drawer->hide();
        m_pane.drawer->open();
    }
    showButtons();
}

void ShortlistPanes::setRemarks(QHBoxLayout *usually, const QList<QWidget *> &remarks)
{
    m_usually = usually;
    m_remarks = remarks;
    placeRemarks();
}

void ShortlistPanes::placeRemarks()
{
    QHBoxLayout *row = m_pane.isOver ? m_row : m_usually;
    for (QWidget *remark : std::as_const(m_remarks)) {
        (row == m_row ? m_usually : m_row)->removeWidget(remark);
        row->addWidget(remark);
    }
}

void ShortlistPanes::enter(Side &side)
{
    (&side == &m_pane ? m_weights : m_pane).drawer->hide();
    if (side.isOver)
        side.drawer->enter();
    window()->setAttribute(Qt::WA_KeyboardFocusChange); // shows where Enter led
    QWidget *own = side.content->focusProxy();
    if (QWidget *stop = own && own->isVisible() ? own : firstStop(side.content))
        stop->setFocus(Qt::TabFocusReason);
    showButtons();
}

void ShortlistPanes::leave()
{
    m_table->setFocus(Qt::OtherFocusReason); // first, or hiding would give it to anyone
    m_weights.drawer->hide();
    m_pane.drawer->hide();
    showButtons();
}

void ShortlistPanes::showButtons()
{
    for (const Side *side : {&m_weights, &m_pane}) {
        side->button->setVisible(side->isOver);
        side->button->setChecked(side->isOver && side->drawer->isOpen());
    }
    m_buttons->setVisible(m_pane.isOver);
}

void ShortlistPanes::place(Side &side, bool isOver, int at)
{
    side.content->setMinimumWidth(isOver ? 0 : fontMetrics().averageCharWidth() * side.least);
    if (isOver == side.isOver)
        return;
    side.isOver = isOver;
    QWidget *focus = window()->focusWidget();
    QWidget *within = side.content->isAncestorOf(focus) ? focus : nullptr;
    if (isOver) {
        side.drawer->setContent(side.content);
        side.drawer->setVisible(within != nullptr);
    } else {
        m_splitter->insertWidget(at, side.content);
        side.content->show();
        side.drawer->hide();
    }
    if (!within)
        return;
    if (isOver)
        side.drawer->open();
    within->setFocus(Qt::OtherFocusReason);
}

void ShortlistPanes::fit()
{
    const int letter = fontMetrics().averageCharWidth();
    const std::pair before(m_weights.isOver, m_pane.isOver);
    place(m_weights, width() < letter * m_weights.forIt, 0);
    place(m_pane, width() < letter * m_pane.forIt, m_weights.isOver ? 1 : 2);
    if (before != std::pair(m_weights.isOver, m_pane.isOver)) {
        QList<int> sizes{letter * forReasons};
        if (!m_weights.isOver)
            sizes.prepend(letter * m_weights.least);
        if (!m_pane.isOver)
            sizes.append(letter * m_pane.least);
        m_splitter->setSizes(sizes);
        placeRemarks();
    }
    showButtons();
}

void ShortlistPanes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ShortlistPanes::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void ShortlistPanes::keyPressEvent(QKeyEvent *event)
{
    // What is typed has taken its Esc already: this one leads back into the ranking.
    QWidget *focus = window()->focusWidget();
    const bool isBeside =
        m_pane.content->isAncestorOf(focus) || m_weights.content->isAncestorOf(focus);
    if (event->key() == Qt::Key_Escape && isBeside)
        leave();
    else
        QWidget::keyPressEvent(event);
}

bool ShortlistPanes::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isOpen = m_pane.drawer->isOpen() || m_weights.drawer->isOpen();
    if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_table->currentRow() >= 0) {
        enter(m_pane);
        return true;
    }
    if (key == Qt::Key_Escape && isOpen) {
        leave();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ilo
