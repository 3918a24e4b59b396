#include "ui/contacts/retentionlist.h"

#include "ui/contacts/contacttext.h"
#include "ui/kit/card.h"
#include "ui/kit/consenttext.h"
#include "ui/kit/context.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostLines = 100; ///< more is not read by anyone at once
constexpr int betweenParts = 8;

/// A person with what can be done beside it, or below it where there is no room.
class PersonLine : public QWidget
{
public:
    PersonLine(QWidget *who, QWidget *actions)
        : m_who(who)
        , m_actions(actions)
        , m_parts(new QBoxLayout(QBoxLayout::LeftToRight, this))
    {
        m_parts->setContentsMargins(0, 6, 0, 6);
        m_parts->setSpacing(betweenParts);
        m_parts->addWidget(m_who, 1);
        m_parts->addWidget(m_actions);
    }

    /// As narrow as one below the other.
    QSize minimumSizeHint() const override
    {
        return {std::max(m_who->minimumSizeHint().width(), m_actions->minimumSizeHint().width()),
                QWidget::minimumSizeHint().height()};
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QWidget::resizeEvent(event);
        fit();
    }

    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            fit();
    }

private:
    void fit()
    {
        const int beside = m_who->sizeHint().width() + m_actions->sizeHint().width() + betweenParts;
        m_parts->setDirection(beside <= width() ? QBoxLayout::LeftToRight
                                                : QBoxLayout::TopToBottom);
    }

    QWidget *m_who;
    QWidget *m_actions;
    QBoxLayout *m_parts;
};

} // namespace

RetentionList::RetentionList(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_sentence(TextLabel::secondary())
    , m_lines(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_sentence->setWordWrap(true);
    m_lines->setSpacing(0);
    auto *header = new SectionHeader(tr("Retention ends"));
    connect(header->addLink(tr("Back to all contacts")),
            &QPushButton::clicked,
            this,
            &RetentionList::closed);
    auto *inner = new QWidget;
    inner->setAutoFillBackground(true);
    inner->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(m_lines);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 0);
    all->setSpacing(8);
    all->addWidget(header);
    all->addWidget(m_sentence);
    all->addWidget(scroll, 1);
}

void RetentionList::look()
{
    m_job.ask<std::vector<EndingRetention>>(
        [path = m_context.workspace().path(),
         months = retentionMonths(m_context.workspace().office())](
            const Progress &) -> Result<std::vector<EndingRetention>> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            const QDate today = QDate::currentDate();
            return endingRetentions(**database, months, today, today.addDays(soonDays));
        },
        [this](Result<std::vector<EndingRetention>> found) {
            if (!found)
                return m_context.report(found.error());
            m_ending = *std::move(found);
            fill();
            emit changed();
        });
}

void RetentionList::fill()
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_sentence->setText(
        m_ending.empty()
            ? tr("Nobody's time to be kept ends within 60 days.")
            : tr(
                "The time to keep these people ends within 60 days, or has ended. Keep whom the "
                "office still works with; erase the others. The program never does it by itself."));
    for (size_t i = 0; i < std::min(mostLines, m_ending.size()); ++i) {
        m_lines->addWidget(line(m_ending[i]));
        m_lines->addWidget(new Rule);
    }
    if (m_ending.size() > mostLines)
        m_lines->addWidget(
            TextLabel::secondary(tr("and %n more", nullptr, int(m_ending.size() - mostLines))));
}

QWidget *RetentionList::line(const EndingRetention &person)
{
    const int months = retentionMonths(m_context.workspace().office());
    auto *name = new QPushButton(QString(person.name).replace(u'&', u"&&"_s));
    kit::setRole(name, ButtonRole::Link);
    name->setToolTip(tr("Show this contact"));
    auto *where = TextLabel::secondary(person.organisation);
    auto *badge = new Badge(retentionBadge(person.retention.until, QDate::currentDate()));
    auto *keep = new QPushButton(tr("Keep %n months more", nullptr, months));
    keep->setAccessibleName(tr("Keep %1 %n months more", nullptr, months).arg(person.name));
    auto *erase = new QPushButton(tr("Erase…"));
    erase->setAccessibleName(tr("Erase %1 for good").arg(person.name));
    kit::setRole(erase, ButtonRole::Danger);
    const QString id = person.id;
    connect(name, &QPushButton::clicked, this, [this, id] { emit shown(id); });
    connect(keep, &QPushButton::clicked, this, [this, id] { emit keepWanted(id); });
    connect(erase, &QPushButton::clicked, this, [this, id] { emit eraseWanted(id); });

    auto *whoBox = new QWidget;
    auto *who = new QVBoxLayout(whoBox);
    who->setContentsMargins(0, 0, 0, 0);
    who->setSpacing(2);
    who->addWidget(name, 0, Qt::AlignLeft);
    where->setWordWrap(true);
    where->setHidden(person.organisation.isEmpty());
    who->addWidget(where);
    auto *actions = new QWidget;
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(betweenParts);
    row->addWidget(badge);
    row->addWidget(keep);
    row->addWidget(erase);
    row->addStretch(1);
    return new PersonLine(whoBox, actions);
}

} // namespace ilo
