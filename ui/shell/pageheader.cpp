#include "ui/shell/pageheader.h"

#include "ui/kit/icons.h"
#include "ui/kit/page.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/thinprogress.h"
#include "ui/shell/commands.h"
#include "ui/shell/searchbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ilo {
namespace {

constexpr int gaps =
    44; ///< pixels between the parts of the header, which the title must not pay for
constexpr int lettersOfRecord = 16; ///< of a record's name, before buttons move into the menu

constexpr auto noWords = "iloNoWords"; ///< of a button that is its icon alone

QToolButton *arrowButton()
{
    auto *button = new QToolButton;
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(arrowButton())
    , m_forward(arrowButton())
    , m_up(new QPushButton)
    , m_arrow(new TextLabel(QStringLiteral("›"), TextSize::Page))
    , m_record(new QPushButton)
    , m_lastArrow(new TextLabel(QStringLiteral("›"), TextSize::Page))
    , m_title(new ElidedLabel({}, TextSize::Page, true))
    , m_view(arrowButton())
    , m_segments(new QWidget)
    , m_search(new SearchButton)
    , m_buttons(new QHBoxLayout)
    , m_more(arrowButton())
    , m_moreMenu(new QMenu(this))
    , m_progress(new ThinProgress)
{
    kit::setRole(m_up, ButtonRole::Link);
    connect(m_up, &QPushButton::clicked, this, [this] {
        if (m_page)
            emit pageWanted(m_page->key());
    });
    m_record->setObjectName(QStringLiteral("upToRecord"));
    kit::setRole(m_record, ButtonRole::Link);
    connect(m_record, &QPushButton::clicked, this, [this] {
        if (m_page)
            emit placeWanted({m_page->key(), m_page->place().record, {}});
    });
    m_more->setIcon(kit::icon(QStringLiteral("overflow-menu")));
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More actions of this page"));
    m_more->setMenu(m_moreMenu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_view->setPopupMode(QToolButton::InstantPopup);
    m_view->setToolButtonStyle(Qt::ToolButtonTextOnly);

    auto *segments = new QHBoxLayout(m_segments);
    segments->setContentsMargins(0, 0, 0, 0);
    segments->setSpacing(0);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(4);
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addSpacing(8);
    row->addWidget(m_up);
    row->addWidget(m_arrow);
    row->addWidget(m_record);
    row->addWidget(m_lastArrow);
    row->addWidget(m_title);
    row->addWidget(m_view);
    row->addSpacing(8);
    row->addWidget(m_segments);
    row->addStretch(1);
    row->addSpacing(8);
    row->addWidget(m_search);
    row->addSpacing(4);
    row->addLayout(m_buttons);
    connect(m_search, &QAbstractButton::clicked, this, &PageHeader::searchWanted);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_progress);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize PageHeader::sizeHint() const
{
    return QWidget::sizeHint().expandedTo({0, 52});
}

void PageHeader::setActions(QAction *back, QAction *forward)
{
    m_back->setDefaultAction(back);
    m_forward->setDefaultAction(forward);
    for (QToolButton *button : {m_back, m_forward}) {
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAccessibleName(plainText(*button->defaultAction()));
    }
}

void PageHeader::setPage(Page *page)
{
    m_page = page;
    refresh();
}

QPushButton *PageHeader::buttonFor(QAction *action)
{
    auto *button = new QPushButton(this); // or showing it would open a window
    const auto sync = [this, button, action] {
        button->setText(button->property(noWords).toBool() ? QString()
                                                           : withFreeKey(*action, button));
        button->setIcon(action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible() && !button->property("iloNoRoom").toBool());
        button->setAccessibleName(plainText(*action));
        const QString chord = action->shortcut().toString(QKeySequence::NativeText);
        if (!button->property(noWords).toBool())
            button->setToolTip(chord);
    };
    sync();
    connect(action, &QAction::changed, button, sync);
    if (action->menu())
        button->setMenu(action->menu());
    else
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

/// The words of `action` without the letter for Alt where a menu or a button before has that
/// letter, which would reach neither of both.
QString PageHeader::withFreeKey(const QAction &action, const QPushButton *button) const
{
    const QKeySequence key = QKeySequence::mnemonic(action.text());
    QStringList others;
    if (const auto *bar = window()->findChild<QMenuBar *>()) {
        for (const QAction *menu : bar->actions())
            others << menu->text();
    }
    for (const QPushButton *before : m_outlined) {
        if (before == button)
            break;
        others << before->text();
    }
    const bool isTaken = std::ranges::any_of(
        others, [&](const QString &text) { return QKeySequence::mnemonic(text) == key; });
    return !key.isEmpty() && isTaken ? plainText(action) : action.text();
}

void PageHeader::refresh()
{
    QList<QAction *> actions;
    if (m_page) {
        actions = m_page->headerActions();
        actions.removeAll(nullptr);
        actions << m_page->primaryAction();
    }
    // A button that is made anew while it is pressed loses the click: pressing it ends what was
    // being typed, and that may be why this is called.
    const bool isSame = m_page && actions == m_actions;
    m_actions = actions;
    if (!isSame)
        clearButtons();
    if (!m_page)
        return;

    const QStringList path = m_page->title().split(QStringLiteral(" › "));
    m_up->setText(path.constFirst());
    m_up->setVisible(path.size() > 1);
    m_arrow->setVisible(path.size() > 1);
    const bool isWithin = path.size() == 3 && !m_page->place().record.isEmpty();
    m_record->setVisible(isWithin);
    m_lastArrow->setVisible(isWithin);
    m_record->setText(isWithin ? path[1] : QString());
    m_title->setText(path.size() > 1 ? path.mid(isWithin ? 2 : 1).join(QStringLiteral(" › "))
                                     : path.constFirst());

    QMenu *views = m_page->viewMenu();
    m_view->setVisible(views);
    m_view->setMenu(views);
    m_view->setText(m_page->viewName());
    m_view->setAccessibleName(tr("View: %1").arg(m_page->viewName()));
    m_view->setToolTip(tr("Kept views of this list"));

    showSegments();
    if (!isSame)
        makeButtons();
    fit();
}

void PageHeader::clearButtons()
{
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        if (item->widget() && item->widget() != m_more)
            item->widget()->deleteLater();
        delete item;
    }
    m_outlined.clear();
    m_primary = nullptr;
    m_more->setParent(this);
}

void PageHeader::makeButtons()
{
    m_buttons->addWidget(m_more);
    for (QAction *action : m_page->headerActions()) {
        if (!action)
            continue;
        m_outlined << buttonFor(action);
        m_buttons->addWidget(m_outlined.constLast());
    }
    QAction *action = m_page->primaryAction();
    if (!action)
        return;
    m_primary = buttonFor(action);
    kit::setRole(m_primary, ButtonRole::Primary);
    const auto dress = [button = m_primary, action] {
        const QString name = action->icon().name();
        button->setIcon(kit::icon(name.isEmpty() ? QStringLiteral("list-add") : name,
                                  [](const Tokens &t) { return t.onAccent; }));
    };
    dress();
    connect(action, &QAction::changed, m_primary, dress);
    m_buttons->addWidget(m_primary);
}

void PageHeader::showSegments()
{
    const QList<QAction *> actions = m_page->segments();
    const auto shown = m_segments->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly);
    const bool isSame = shown.size() == actions.size()
        && std::equal(shown.begin(), shown.end(), actions.begin(), [](auto *button, auto *action) {
                            return button->defaultAction() == action;
                        });
    m_segments->setHidden(actions.isEmpty());
    if (isSame)
        return;
    qDeleteAll(shown);
    m_segments->setAccessibleName(tr("Views of %1").arg(m_page->title()));
    for (QAction *action : actions) {
        auto *button = new QToolButton;
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(plainText(*action));
        m_segments->layout()->addWidget(button);
        button->show(); // or its width is not counted yet
    }
}

void PageHeader::fit()
{
    if (!m_page)
        return;
    showPrimaryWords(true);
    // What the buttons want may have made the header wider than the window.
    const int shownWidth = std::min(width(), window()->width() - mapTo(window(), QPoint()).x());
    int room =
        shownWidth - 32 - m_back->sizeHint().width() - m_forward->sizeHint().width() - leastTitle();
    if (m_up->isVisibleTo(this))
        room -= m_up->sizeHint().width() + 24;
    if (m_record->isVisibleTo(this))
        room -= m_record->sizeHint().width() + 24;
    if (m_view->isVisibleTo(this))
        room -= m_view->sizeHint().width() + 8;
    if (!m_segments->isHidden())
        room -= m_segments->sizeHint().width() + 8;
    if (m_primary && m_primary->isVisibleTo(this))
        room -= m_primary->sizeHint().width() + 8;

    // The field for finding gives way first: its key is known from the menu.
    room -= m_search->leastWidth() + 8;
    int wanted = 0;
    for (const QPushButton *button : std::as_const(m_outlined))
        wanted += button->sizeHint().width() + 8;
    const bool all = wanted <= room;
    if (!all)
        room -= m_more->sizeHint().width() + 8;
    if (room < 0)
        showPrimaryWords(false); // the name of the page goes before that of its button

    m_moreMenu->clear();
    const QList<QAction *> actions = m_page->headerActions();
    qsizetype next = 0;
    for (QAction *action : actions) {
        if (!action)
            continue;
        QPushButton *button = m_outlined.value(next++);
        if (!button)
            break;
        const int width = button->sizeHint().width() + 8;
        const bool fits = all || width <= room;
        room = fits ? room - width : 0; // what follows goes into the menu too: order stays
        button->setProperty("iloNoRoom", !fits);
        button->setVisible(fits && action->isVisible());
        if (!fits)
            m_moreMenu->addAction(action);
    }
    m_more->setVisible(!m_moreMenu->isEmpty());
    const int spare = all ? room - (wholeTitle() - leastTitle()) - gaps : 0;
    const int shown = m_search->leastWidth() + std::max(0, spare);
    m_search->setShownWidth(shown < m_search->leastWidth() + 90
                                ? m_search->leastWidth()
                                : std::min(shown, m_search->wholeWidth()));
}

void PageHeader::showPrimaryWords(bool shown)
{
    QAction *action = m_page->primaryAction();
    if (!m_primary || !action || m_primary->property(noWords).toBool() != shown)
        return;
    m_primary->setProperty(noWords, !shown);
    m_primary->setText(shown ? withFreeKey(*action, m_primary) : QString());
    const QString chord = action->shortcut().toString(QKeySequence::NativeText);
    const QString words = chord.isEmpty()
        ? plainText(*action)
        : QStringLiteral("%1 (%2)").arg(plainText(*action), chord);
    m_primary->setToolTip(shown ? chord : words);
}

int PageHeader::wholeTitle() const
{
    return m_title->fontMetrics().horizontalAdvance(m_title->text()) + 16;
}

/// What the title keeps before buttons move into the menu: all of a page's name.
int PageHeader::leastTitle() const
{
    const int ofRecord = m_title->fontMetrics().averageCharWidth() * lettersOfRecord;
    return m_up->isVisibleTo(this) ? std::min(wholeTitle(), ofRecord) : wholeTitle();
}

void PageHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void PageHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

void PageHeader::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), kit::tokens().line);
}

} // namespace ilo
