#include "ui/home/homepage.h"

#include "ui/home/attentionlist.h"
#include "ui/home/attentionwords.h"
#include "ui/home/engagedcard.h"
#include "ui/home/openedcard.h"
#include "ui/home/startcard.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/icons.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int rightWidth = 384; ///< pixels at 100 % text
constexpr int leastLeft = 480;

} // namespace

HomePage::HomePage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_count(new TextLabel)
    , m_scope(new QButtonGroup(this))
    , m_list(new AttentionList)
    , m_nothing(new EmptyState)
    , m_engaged(new EngagedCard)
    , m_opened(new OpenedCard(context))
    , m_start(new StartCard(context))
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_right(new QWidget)
{
    auto *left = new QWidget;
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(16);
    m_attention = makeAttention();
    leftColumn->addWidget(m_attention, 1000); // takes the room that is left, as far as it has lines
    leftColumn->addWidget(m_opened);
    leftColumn->addStretch(1);
    auto *rightColumn = new QVBoxLayout(m_right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(16);
    rightColumn->addWidget(m_engaged);
    rightColumn->addWidget(m_start);
    rightColumn->addStretch(1);

    auto *inside = new QWidget;
    inside->setLayout(m_columns);
    m_columns->setContentsMargins(16, 16, 16, 16);
    m_columns->setSpacing(16);
    m_columns->addWidget(left, 1);
    m_columns->addWidget(m_right);
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(inside);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(area);
    setFocusProxy(m_list);

    connect(&context.workspace(), &Workspace::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

QWidget *HomePage::makeAttention()
{
    auto *card = new Card;
    card->setAccessibleName(tr("Needs your attention"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(15, 12, 15, 10);
    head->setSpacing(8);
    m_count->setInk(Ink::Secondary);
    head->addWidget(new TextLabel(card->accessibleName(), TextSize::Section, true));
    head->addWidget(m_count);
    head->addStretch();
    for (int id = 0; const QString &name : {tr("Mine"), tr("Whole office")}) {
        auto *button = new QPushButton(name);
        button->setCheckable(true);
        kit::setRole(button, ButtonRole::Flat);
        button->setAccessibleName(tr("Show: %1").arg(name));
        button->setAutoExclusive(true); // so that a screen reader says "one of"
        m_scope->addButton(button, id++);
        head->addWidget(button);
    }
    m_scope->button(1)->setChecked(true);
    connect(m_scope, &QButtonGroup::idClicked, this, &HomePage::refresh);

    m_nothing->show(u"checkmark"_s,
                    tr("Nothing waits for you"),
                    tr("Tasks that are due, consents and lists that end, and needs that lack "
                       "something for their brief are shown here."));
    m_nothing->hide();
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new Rule);
    column->addWidget(m_list);
    column->addWidget(m_nothing);
    return card;
}

QIcon HomePage::icon() const
{
    return kit::icon(u"go-home"_s);
}

QString HomePage::statusText() const
{
    const auto count = m_list->lines().size();
    return count == 0 ? tr("Nothing needs attention")
                      : tr("%n things need attention", nullptr, int(count));
}

QAction *HomePage::primaryAction() const
{
    return m_start->newNeed();
}

QByteArray HomePage::saveLayout() const
{
    return m_scope->checkedId() == 0 ? "mine" : "office";
}

void HomePage::restoreLayout(const QByteArray &layout)
{
    m_scope->button(layout == "mine" ? 0 : 1)->setChecked(true);
}

void HomePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    arrange();
    m_opened->refresh();
    m_start->refresh();
    refresh(); // the day may be another one
}

void HomePage::refresh()
{
    const bool mine = m_scope->checkedId() == 0;
    std::vector<AttentionQuery> more;
    for (const AttentionKind &kind : m_context.attention())
        more.push_back(kind.find);
    m_job.ask<HomeContent>(
        [path = m_context.workspace().path(),
         today = QDate::currentDate(),
         advisor = mine ? m_context.workspace().advisor().id.toString() : QString(),
         more](const Progress &) { return loadHome(path, today, advisor, more); },
        [this](Result<HomeContent> content) {
            if (content)
                show(*content);
            else if (content.error().code != Error::Code::Cancelled)
                m_context.report(content.error());
        });
}

void HomePage::show(const HomeContent &content)
{
    auto lines = attentionLines(content, m_context, QDate::currentDate());
    m_count->setText(lines.empty() ? QString() : QString::number(lines.size()));
    m_nothing->setVisible(lines.empty());
    m_list->setHidden(lines.empty());
    m_list->show(std::move(lines));
    fitAttention();
    m_engaged->show(content.engaged);
    emit statusChanged();
}

/// The card ends where its list ends.
void HomePage::fitAttention()
{
    const int around = m_attention->sizeHint().height() - m_list->sizeHint().height();
    m_attention->setMaximumHeight(m_list->isHidden() ? QWIDGETSIZE_MAX
                                                     : around + m_list->maximumHeight());
}

void HomePage::arrange()
{
    const double scale = std::max(1.0, fontMetrics().height() / 18.0);
    const int right = static_cast<int>(rightWidth * scale);
    const bool isWide = width() >= right + static_cast<int>(leastLeft * scale);
    m_columns->setDirection(isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_right->setMaximumWidth(isWide ? right : QWIDGETSIZE_MAX);
    m_right->setMinimumWidth(isWide ? right : 0);
}

void HomePage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void HomePage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    arrange();
    // The rows take the new size after this page.
    QMetaObject::invokeMethod(this, &HomePage::fitAttention, Qt::QueuedConnection);
}

} // namespace ilo
