#include "ui/home/engagedcard.h"

#include "core/base/country.h"
#include "ui/kit/spoken.h"
#include "ui/kit/style.h"
#include "ui/kit/stylepaint.h"
#include "ui/kit/textlabel.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ilo {
namespace {

constexpr size_t mostBars = 6; ///< beyond, the rest is one bar

/// One bar from 0 to the largest of all.
class CountBar : public QWidget
{
public:
    CountBar(const QString &country, double share) : m_country(country), m_share(share)
    {
        kit::setSpoken(this, QAccessible::Graphic);
        setMinimumWidth(80);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    QSize sizeHint() const override { return {160, std::max(12, fontMetrics().height() - 4)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = kit::tokens();
        const int high = std::min(12, height());
        const QRect track(0, (height() - high) / 2, width(), high);
        const bool isContrast = t.scheme == Scheme::Contrast; // lines there are as dark as bars
        painter.fillRect(track, isContrast ? t.base : t.line);
        QRect bar = track;
        bar.setWidth(std::max(2, static_cast<int>(track.width() * m_share)));
        painter.fillRect(bar, isContrast ? t.text : kit::countryColour(m_country));
        if (isContrast) {
            painter.setPen(t.text);
            painter.drawRect(track.adjusted(0, 0, -1, -1));
        }
    }

private:
    QString m_country;
    double m_share;
};

QString nameOf(const EngagedCount &count)
{
    return count.country.isEmpty() ? EngagedCard::tr("Country not stated")
                                   : countryName(count.country);
}

} // namespace

EngagedCard::EngagedCard(QWidget *parent)
    : Card(parent)
    , m_number(new TextLabel({}, TextSize::Number, true))
    , m_explanation(TextLabel::secondary())
    , m_twin(new QPushButton(tr("Table")))
    , m_stack(new QStackedWidget)
    , m_chart(new QWidget)
    , m_bars(new QGridLayout(m_chart))
    , m_table(new QTableWidget)
{
    setAccessibleName(tr("Companies engaged"));
    kit::setRole(m_twin, ButtonRole::Link);
    m_twin->setAccessibleName(tr("Companies engaged as a table"));
    m_explanation->setWordWrap(true);
    m_bars->setContentsMargins(0, 0, 0, 0);
    m_bars->setHorizontalSpacing(10);
    m_bars->setVerticalSpacing(4);
    m_bars->setColumnStretch(1, 1);
    m_table->setAccessibleName(accessibleName());
    m_table->setColumnCount(2);
    m_table->setHorizontalHeaderLabels({tr("Country"), tr("Companies")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);

    auto *head = new QHBoxLayout;
    head->addWidget(new TextLabel(accessibleName(), TextSize::Section, true));
    head->addStretch();
    head->addWidget(m_twin);
    auto *number = new QHBoxLayout;
    number->setSpacing(10);
    number->addWidget(m_number);
    number->addWidget(m_explanation, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(15, 14, 15, 15);
    column->setSpacing(8);
    column->addLayout(head);
    column->addLayout(number);
    column->addWidget(m_stack);
    connect(m_twin, &QPushButton::clicked, this, [this] {
        const bool table = m_stack->currentWidget() == m_chart;
        m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_chart);
        m_twin->setText(table ? tr("Chart") : tr("Table"));
        m_twin->setAccessibleName(table ? tr("Companies engaged as a chart")
                                        : tr("Companies engaged as a table"));
    });
}

void EngagedCard::show(const std::vector<EngagedCount> &counts)
{
    qint64 all = 0;
    qint64 largest = 1;
    for (const EngagedCount &count : counts) {
        all += count.companies;
        largest = std::max(largest, count.companies);
    }
    m_number->setText(QLocale().toString(all));
    m_explanation->setText(
        all == 0 ? tr("No activity proves level 2 or more yet. Log what you do, with its level.")
                 : tr("with an activity that counts as level 2 or more, each once"));
    m_twin->setVisible(!counts.empty());
    m_stack->setVisible(!counts.empty());

    while (QLayoutItem *item = m_bars->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<EngagedCount> shown(counts.begin(),
                                    counts.begin() + qsizetype(std::min(mostBars, counts.size())));
    QString others;
    if (counts.size() > mostBars) {
        EngagedCount &rest = shown.back();
        others = tr("%n other countries", nullptr, int(counts.size() - mostBars + 1));
        for (size_t i = mostBars; i < counts.size(); ++i)
            rest.companies += counts[i].companies;
        rest.country = QStringLiteral("-");
    }
    for (int row = 0; row < static_cast<int>(shown.size()); ++row) {
        const EngagedCount &count = shown[size_t(row)];
        const QString name = count.country == u"-" ? others : nameOf(count);
        auto *bar = new CountBar(count.country, double(count.companies) / double(largest));
        //: %1: a country, %2: companies there, %3: companies in all countries
        bar->setAccessibleName(tr("%1, %2 of %3").arg(name).arg(count.companies).arg(all));
        auto *number = new TextLabel(QLocale().toString(count.companies));
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_bars->addWidget(new TextLabel(name), row, 0);
        m_bars->addWidget(bar, row, 1);
        m_bars->addWidget(number, row, 2);
    }
    fillTable(counts);
}

void EngagedCard::fillTable(const std::vector<EngagedCount> &counts)
{
    m_table->setRowCount(static_cast<int>(counts.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const EngagedCount &count = counts[size_t(row)];
        auto *number = new QTableWidgetItem(QLocale().toString(count.companies));
        number->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(row, 0, new QTableWidgetItem(nameOf(count)));
        m_table->setItem(row, 1, number);
    }
}

} // namespace ilo
