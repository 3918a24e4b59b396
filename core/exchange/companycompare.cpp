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
    lookFurtherUp(made, isSure);
    plan.isAsked = plan.sameAs > 0 || !plan.alike.empty() || (plan.meeting && !isSure);
    return {};
}

/// Finds the rows further up that are like it. A row that is known by a number is one company and
/// no other.
void PortfolioPlanner::lookFurtherUp(CompanyPlan &made, bool isSure)
{
    RowPlan &plan = made.plan;
    if (!m_pairs.isLinked(plan.row))
        return;
    plan.listed = std::make_shared<const PlannedRow>(made.company.planned);
    if (isSure && plan.sameAs == 0)
        return;
    plan.alike = m_pairs.earlierLike(plan.row);
    plan.twins = m_book.twins(plan.alike);
}

} // namespace ilo
