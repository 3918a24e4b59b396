#include "ui/shortlist/opportunityfitmodel.h"

#include "ui/kit/consenttext.h"
#include "ui/shortlist/fitwords.h"

namespace ilo {

void OpportunityFitModel::showRanking(const OpportunityRanking &ranking,
                                      const QMap<QString, QDate> &told)
{
    m_names = ranking.names;
    m_told = told;
    show(ranking.companies, {});
}

bool OpportunityFitModel::mayBeTold(int row) const
{
    const Consent consent = m_names.value(id(row)).consent;
    return consent != Consent::Withdrawn && consent != Consent::Declined;
}

void OpportunityFitModel::turnMark(int row)
{
    const QString company = id(row);
    if (m_marked.removeAll(company) == 0 && mayBeTold(row))
        m_marked << company;
    emit dataChanged(index(row, DecisionColumn), index(row, DecisionColumn));
}

std::optional<BadgeText> OpportunityFitModel::consent(int row) const
{
    const auto known = m_names.constFind(id(row));
    if (known == m_names.cend())
        return {};
    return consentBadge(known->consent, known->consentUntil, QDate::currentDate());
}

std::optional<BadgeText> OpportunityFitModel::decision(int row) const
{
    if (m_marked.contains(id(row)))
        return verdictBadge(Verdict::Invite);
    const QDate told = m_told.value(id(row));
    if (!told.isValid())
        return {};
    //: %1: a day
    return BadgeText{tr("told %1").arg(shortDay(told, QDate::currentDate())), Tone::Positive};
}

} // namespace ilo
