// What the quality checks say of the rows, in RequirementModel.
#include "core/quality/qualitytext.h"
#include "ui/needs/requirementmodel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// The column in which a field of a requirement is shown, as itself or as a quieter second line.
int columnShowing(const QString &field)
{
    if (field == u"today")
        return RequirementModel::Today;
    if (field == u"threshold" || field == u"unit" || field == u"comparison")
        return RequirementModel::Threshold;
    if (field == u"target")
        return RequirementModel::Target;
    return RequirementModel::Text;
}

} // namespace

void RequirementModel::setFindings(std::vector<QualityFinding> findings)
{
    std::erase_if(findings, [](const QualityFinding &finding) { return finding.place.row == 0; });
    if (findings == m_findings)
        return;
    m_findings = std::move(findings);
    if (!m_rows.empty())
        emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
}

CellFindings RequirementModel::findingsAt(const QModelIndex &index) const
{
    CellFindings cell;
    if (isNew(index.row()))
        return cell;
    const Id<Requirement> &id = m_rows[size_t(index.row())].id;
    QStringList words;
    for (const QualityFinding &finding : m_findings) {
        if (finding.place.requirement != id || columnShowing(finding.place.field) != index.column())
            continue;
        words << QualityText::headline(finding);
        // The frame is for the cell's own value; what stands below the table is marked there.
        const bool isShown = finding.place.field == u"text" || index.column() != Text;
        if (isShown)
            cell.result = std::max(cell.result, finding.result);
        if (finding.place.span && finding.place.field == u"text")
            cell.spans.push_back(*finding.place.span);
    }
    cell.words = words.join(u". "_s);
    return cell;
}

} // namespace ilo
