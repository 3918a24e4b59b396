#include "ui/needs/brieftrail.h"

#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int trailLines = 7; ///< of the list; what is below is scrolled to

} // namespace

BriefTrail::BriefTrail(QWidget *parent)
    : QWidget(parent)
    , m_last(TextLabel::secondary())
    , m_more(new QPushButton)
    , m_list(new QListWidget)
{
    m_last->setObjectName(u"briefSteps"_s);
    m_last->setWordWrap(true);
    m_more->setObjectName(u"briefTrailMore"_s);
    m_more->setCheckable(true);
    kit::setRole(m_more, ButtonRole::Link);
    m_list->setObjectName(u"briefTrail"_s);
    m_list->setAccessibleName(tr("Who gave the version its states"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->hide();

    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_last, 1);
    line->addWidget(m_more, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(line);
    column->addWidget(m_list);
    connect(m_more, &QPushButton::toggled, this, &BriefTrail::showAll);
}

void BriefTrail::setSteps(const std::vector<BriefStep> &steps)
{
    setVisible(!steps.empty());
    m_list->clear();
    for (const BriefStep &step : steps) {
        //: %1: state of a brief, %2: who gave it, %3: day and time
        const QString text =
            tr("%1: %2, %3")
                .arg(label(step.status),
                     step.who,
                     QLocale().toString(step.at.toLocalTime(), QLocale::ShortFormat));
        m_last->setText(text);
        //: a reason that a person gave for a state of a brief
        m_list->addItem(step.note.isEmpty() ? text
                                            : text + u'\n' + tr("Reason: %1").arg(step.note));
    }
    if (isApprovedByItsWriter(steps))
        m_last->setText(
            m_last->text() + u" · "_s
            + tr("Written and approved by the same person.", "after a state and a day"));
    m_more->setVisible(m_list->count() > 1);
    showAll(m_more->isChecked());
}

void BriefTrail::showAll(bool all)
{
    m_list->setVisible(all && m_list->count() > 1);
    m_more->setText(all ? tr("Hide the steps") : tr("All %n steps", nullptr, m_list->count()));
    fitList();
}

void BriefTrail::fitList()
{
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < m_list->count(); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(std::min(height, m_list->fontMetrics().lineSpacing() * trailLines));
}

void BriefTrail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitList();
}

} // namespace ilo
