#include "ui/opportunities/lotlist.h"

#include "ui/kit/textlabel.h"
#include "ui/opportunities/lotrow.h"
#include "ui/opportunities/opportunityactions.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ilo {
namespace {

constexpr size_t mostLots = 100; ///< nobody reads more in a pane; the notice has them

} // namespace

LotList::LotList(Context &context, OpportunityActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_column(new QVBoxLayout(this))
    , m_more(TextLabel::secondary())
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_more);
    m_more->hide();
}

void LotList::show(const OpportunityInFull &opportunity)
{
    m_opportunity = opportunity.opportunity;
    m_count = opportunity.lots.size();
    // A line whose lot is still there stays with its open fields; the others come and go.
    std::vector<LotRow *> rows;
    for (size_t i = 0; i < std::min(mostLots, m_count); ++i) {
        const Lot &lot = opportunity.lots[i];
        const auto known =
            std::ranges::find_if(m_rows, [&](LotRow *row) { return row->lot().id == lot.id; });
        LotRow *row = known == m_rows.end() ? makeRow(lot) : *known;
        row->show(lot);
        rows.push_back(row);
    }
    for (LotRow *row : m_rows) {
        if (std::ranges::find(rows, row) != rows.end())
            continue;
        row->hide();
        row->deleteLater();
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        m_column->removeWidget(rows[i]);
        m_column->insertWidget(int(i), rows[i]);
    }
    m_rows = rows;
    m_more->setHidden(m_count <= mostLots);
    if (m_count > mostLots)
        m_more->setText(tr("… and %n more lots", nullptr, int(m_count - mostLots)));
}

LotRow *LotList::makeRow(const Lot &lot)
{
    auto *row = new LotRow(m_context, lot);
    row->setWrite([this, row](const QString &field, const QVariant &stored) {
        return m_actions.setLotField(m_opportunity, row->lot(), field, stored);
    });
    connect(row, &LotRow::removeWanted, this, [this, row] {
        m_actions.removeLot(m_opportunity, row->lot());
    });
    m_column->addWidget(row);
    row->setVisible(true); // at once: the focus goes there
    return row;
}

void LotList::addNew()
{
    const Id<Lot> id = m_actions.addLot(m_opportunity, int(m_count) + 1);
    const auto made =
        std::ranges::find_if(m_rows, [&](LotRow *row) { return row->lot().id == id; });
    if (made != m_rows.end())
        (*made)->editFirst();
}

} // namespace ilo
