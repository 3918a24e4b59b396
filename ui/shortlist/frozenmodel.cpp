#include "ui/shortlist/frozenmodel.h"

#include "ui/shortlist/fitwords.h"

using namespace Qt::StringLiterals;

namespace ilo {

void FrozenModel::show(const std::vector<ExplainedCompany> &companies, const QStringList &invited)
{
    beginResetModel();
    m_companies = companies;
    m_invited = invited;
    endResetModel();
}

int FrozenModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_companies.size());
}

FitTableModel::Parts FrozenModel::parts(int row) const
{
    Parts made;
    for (const MatchPart &part : company(row).fit.parts) {
        made.points[size_t(part.criterion)] = part.tenths / 10.;
        if (part.criterion == MatchCriterion::Trl)
            made.isTrlKnown = part.isKnown;
    }
    return made;
}

std::optional<BadgeText> FrozenModel::decision(int row) const
{
    if (m_invited.contains(company(row).id))
        return BadgeText{tr("Invited"), Tone::Info, u"checkmark"_s};
    if (!company(row).verdict)
        return {};
    return verdictBadge(*company(row).verdict);
}

} // namespace ilo
