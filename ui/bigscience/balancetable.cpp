#include "ui/bigscience/balancetable.h"

#include "core/base/country.h"
#include "ui/bigscience/rulestext.h"
#include "ui/kit/badge.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostRowsShown = 8;

enum BalanceTableColumn { StateColumn, CoefficientColumn, StatusColumn };

} // namespace

BalanceTable::BalanceTable(QWidget *parent)
    : QWidget(parent)
    , m_choice(new QComboBox)
    , m_state(new Badge)
    , m_table(new QTreeWidget)
    , m_derived(TextLabel::secondary())
    , m_source(TextLabel::secondary())
{
    m_choice->setObjectName(u"balanceList"_s);
    m_choice->setAccessibleName(tr("Balance list"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(12);
    m_table->setObjectName(u"balances"_s);
    m_table->setAccessibleName(tr("Return balances of the states"));
    m_table->setHeaderLabels({tr("State"), tr("Coefficient"), tr("Status")});
    m_table->setRootIsDecorated(false);
    m_table->setAllColumnsShowFocus(true);
    m_table->setUniformRowHeights(true);
    m_table->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->headerItem()->setTextAlignment(CoefficientColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_derived->setObjectName(u"derivedNote"_s);
    m_derived->setWordWrap(true);
    m_source->setWordWrap(true);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_choice);
    column->addWidget(m_state, 0, Qt::AlignLeft);
    column->addWidget(m_table);
    column->addWidget(m_derived);
    column->addWidget(m_source);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &BalanceTable::showList);
}

void BalanceTable::show(const std::vector<ReturnBalance> &balances, const QString &ours)
{
    m_ours = ours;
    const QString shown = m_choice->currentText();
    m_lists.clear();
    for (const ReturnBalance &balance : balances) {
        const auto known = std::ranges::find_if(m_lists, [&](const BalanceList &list) {
            return list.kind == balance.kind && list.from == balance.validFrom;
        });
        if (known == m_lists.end())
            m_lists.push_back({balance.kind, balance.validFrom, balance.validUntil, {balance}});
        else
            known->rows.push_back(balance);
    }
    const QSignalBlocker quiet(m_choice);
    m_choice->clear();
    for (const BalanceList &list : m_lists) {
        const QString days = validityText(list.from, list.until);
        m_choice->addItem(days.isEmpty() ? label(list.kind)
                                         //: %1: supplies or services, %2: from when to when
                                         : tr("%1, %2").arg(label(list.kind), days));
    }
    m_choice->setCurrentIndex(std::max(0, m_choice->findText(shown)));
    showList();
}

void BalanceTable::showList()
{
    m_table->clear();
    const int at = m_choice->currentIndex();
    if (at < 0 || at >= int(m_lists.size()))
        return;
    BalanceList list = m_lists[size_t(at)];
    std::ranges::stable_sort(list.rows, [this](const ReturnBalance &a, const ReturnBalance &b) {
        if ((a.state == m_ours) != (b.state == m_ours))
            return a.state == m_ours;
        return compareDecimals(a.coefficient, b.coefficient).value_or(0) < 0;
    });
    QStringList sources;
    DerivedStatus derived;
    for (const ReturnBalance &row : list.rows) {
        const DerivedStatus status = statusOf(row);
        if (status.isDerived)
            derived = status;
        // In a narrow pane a star stands for the words, which are said below and aloud.
        QString words =
            status.status == BalanceStatus::NotStated ? QString() : label(status.status);
        auto *item = new QTreeWidgetItem(m_table,
                                         {countryName(row.state, QLocale().name().left(2)),
                                          row.coefficient,
                                          status.isDerived ? words + u" *"_s : words});
        item->setToolTip(StatusColumn, balanceStatusText(status));
        item->setData(StatusColumn, Qt::AccessibleTextRole, balanceStatusText(status));
        item->setTextAlignment(CoefficientColumn, Qt::AlignRight | Qt::AlignVCenter);
        if (row.state == m_ours) {
            QFont bold = m_table->font();
            bold.setBold(true);
            for (const int column : {StateColumn, CoefficientColumn, StatusColumn})
                item->setFont(column, bold);
        }
        sources << row.source;
    }
    m_derived->setHidden(!derived.isDerived);
    m_derived->setText(
        derived.isByOldBounds
            ? tr("* Derived from the coefficient, by the limits that were published for an earlier "
                 "list: check before use.")
            : tr("* Derived from the coefficient; the list itself states no status."));
    const int rows = std::min(mostRowsShown, int(list.rows.size())) + 1;
    m_table->setFixedHeight(rows * kit::lineHeight(m_table->fontMetrics(), 28)
                            + 2 * m_table->frameWidth());

    BadgeText state = validityState(list.from, list.until, QDate::currentDate());
    if (state.text.isEmpty() && list.until.isValid())
        state = {tr("in force"), Tone::Positive};
    m_state->setBadge(state);
    m_state->setHidden(state.text.isEmpty());
    sources = asSet(sources);
    m_source->setText(sources.isEmpty() ? QString() : tr("Source: %1").arg(sources.join(u"; "_s)));
    m_source->setHidden(sources.isEmpty());
}

} // namespace ilo
