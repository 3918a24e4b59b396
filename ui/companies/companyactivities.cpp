#include "ui/companies/companyactivities.h"

#include "core/storage/activityrecords.h"
#include "core/storage/engagement.h"
#include "ui/companies/companytext.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStyleOptionToolButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int shownActivities = 3;
constexpr int lettersOfLine = 12; ///< of an activity's line

/// A line that gives way to the width there is and is whole where there is room.
class ActivityButton : public QToolButton
{
public:
    ActivityButton() { setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed); }

    QSize minimumSizeHint() const override
    {
        const QSize whole = sizeHint();
        return {std::min(whole.width(), lettersOfLine * fontMetrics().averageCharWidth()),
                whole.height()};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        QStyleOptionToolButton option;
        initStyleOption(&option);
        const int cut = sizeHint().width() - width();
        if (cut > 0)
            option.text = fontMetrics().elidedText(
                text(), Qt::ElideRight, fontMetrics().horizontalAdvance(text()) - cut);
        painter.drawComplexControl(QStyle::CC_ToolButton, option);
    }
};

} // namespace

CompanyActivities::CompanyActivities(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_level(TextLabel::secondary())
    , m_lines(new QVBoxLayout)
{
    auto *header = new SectionHeader(tr("Recent"));
    m_all = header->addLink({});
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_context.go({u"activities"_s, {}, u"filter:company:=\"%1\""_s.arg(m_name)});
    });
    m_level->setWordWrap(true);
    m_lines->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(header);
    column->addLayout(m_lines);
    column->addWidget(m_level);
}

void CompanyActivities::show(const QString &id, const QString &name)
{
    m_name = name;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    Database &database = m_context.database();
    const auto lines = activitiesOf(database, id, shownActivities);
    const auto count = activityCountOf(database, id);
    const auto engagement = engagementOf(database, Id<Organisation>::parse(id));
    if (!lines || !count || !engagement) {
        m_lines->addWidget(TextLabel::secondary(tr("The activities could not be read.")));
        return;
    }
    //: %L1: a number, more than one
    m_all->setText(tr("All %L1 activities").arg(*count));
    m_all->setVisible(*count > shownActivities);
    const QDate today = QDate::currentDate();
    for (const ActivityLine &line : *lines) {
        m_lines->addWidget(lineOf(line.activity.id.toString(),
                                  activityIcon(line.activity.kind),
                                  activitySentence(line.activity, line.needCode),
                                  shortDay(line.activity.day, today)));
    }
    if (lines->empty())
        m_lines->addWidget(
            TextLabel::secondary(tr("Nothing yet. Log a call, a visit, an e-mail.")));
    m_level->setHidden(engagement->level == 0);
    //: %1: "Advice, level 3", %2: a day
    m_level->setText(
        tr("%1, since %2").arg(levelLabel(engagement->level), shortDay(engagement->since, today)));
}

QWidget *CompanyActivities::lineOf(const QString &activity, const QString &icon,
                                   const QString &text, const QString &day)
{
    auto *line = new QWidget;
    auto *what = new ActivityButton;
    what->setIcon(kit::icon(icon));
    what->setText(text);
    what->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    what->setAutoRaise(true);
    what->setFocusPolicy(Qt::TabFocus);
    what->setObjectName(u"recentActivity"_s);
    what->setToolTip(text);
    what->setAccessibleName(text + u", "_s + day);
    connect(what, &QToolButton::clicked, this, [this, activity] {
        m_context.go({u"activities"_s, activity, {}});
    });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(what, 1, Qt::AlignLeft | Qt::AlignVCenter);
    row->addWidget(TextLabel::secondary(day));
    return line;
}

} // namespace ilo
