// How an import sees a company against those that are stored and against the rows above it.
#include "core/exchange/companyplan.h"

namespace ilo {

/// Sees the company against those that are stored, and against the rows above it.
/// @param earlier  where it was seen first by its marks; then also by the company that it is
Status PortfolioPlanner::compare(CompanyPlan &made, Seen &earlier)
{
    RowPlan &plan = made.plan;
    const Organisation &listed = made.company.planned.organisation;
    plan.sameAs = earlier.row;
    bool isSure = false;
    if (m_matcher) {
        const QStringList alike = m_pairs.storedLike(plan.row);
        const auto match =
            m_matcher->find(factsOf(listed), m_pairs.knowsStored() ? &alike : nullptr);
        if (!match)
            return fail(match.error());
        if (match->isFound()) {
            if (Status met = meet(made, *match); !met)
                return met;
            isSure = match->isSure();
            const auto [first, isFirst] = m_met.try_emplace(match->id, plan.row);
            if (!isFirst && plan.sameAs == 0 && (isSure || isLikelyUpdate(plan)))
                earlier = {first->second, Id<Organisation>::parse(match->id)};
            plan.sameAs = earlier.row;
            // Asked about, it must not change a record that another row changes.
            if (!isFirst && plan.sameAs == 0)
                plan.meeting.reset();
        }
    }
    if (plan.sameAs == 0 && !plan.meeting)
        plan.twin = twinOf(plan.row);
    plan.isAsked = plan.sameAs > 0 || plan.twin || (plan.meeting && !isSure);
    return {};
}

std::shared_ptr<RowTwin> PortfolioPlanner::twinOf(qint64 row) const
{
    for (const EarlierRow &earlier : m_pairs.earlierLike(row)) {
        const auto made = m_made.find(earlier.row);
        if (made != m_made.end())
            return std::make_shared<RowTwin>(
                RowTwin{earlier.row, made->second.name, made->second.id, earlier.likeness});
    }
    return {};
}

void PortfolioPlanner::note(const CompanyPlan &made)
{
    const RowPlan &plan = made.plan;
    if (!m_pairs.knowsRows() || plan.fate == RowFate::LeftOut)
        return;
    const bool isStored = plan.fate == RowFate::Updated || plan.fate == RowFate::Unchanged;
    const Organisation &company =
        isStored ? plan.meeting->stored : made.company.planned.organisation;
    m_made.emplace(plan.row, Made{plan.name, company.id.toString()});
}

} // namespace ilo
