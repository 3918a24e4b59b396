#include "ui/methods/coveragemodel.h"

#include "core/domain/change.h"
#include "core/methods/priorart.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/tokens.h"
#include "ui/methods/methodsource.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int headLetters = 22;

Tone toneOfCoverage(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Unknown: return Tone::Neutral;
    case Coverage::Meets: return Tone::Positive;
    case Coverage::Partly: return Tone::Warning;
    case Coverage::NotMet: return Tone::Negative;
    }
    Q_UNREACHABLE();
}

QString shortened(const QString &text)
{
    return text.size() > headLetters ? text.left(headLetters).trimmed() + u'…' : text;
}

} // namespace

CoverageModel::CoverageModel(MethodSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
{
}

void CoverageModel::load()
{
    const auto &requirements = m_source.requirements();
    const auto &hits = m_source.work().hits;
    const bool same =
        std::ranges::equal(requirements, m_requirements, {}, &Requirement::id, &Requirement::id)
        && std::ranges::equal(hits, m_hits, {}, &PriorArtHit::id, &PriorArtHit::id);
    if (!same)
        beginResetModel();
    m_requirements = requirements;
    m_hits = hits;
    if (!same)
        endResetModel();
    else if (rowCount() > 0) {
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    }
}

int CoverageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requirements.size());
}

int CoverageModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size()) + 1;
}

Coverage CoverageModel::coverageAt(const QModelIndex &index) const
{
    return coverageOf(m_hits[size_t(index.column())], m_requirements[size_t(index.row())].id);
}

QVariant CoverageModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Requirement &requirement = m_requirements[size_t(index.row())];
    if (isCountColumn(index.column())) {
        const auto meets = std::ranges::count_if(m_hits, [&](const PriorArtHit &hit) {
            return coverageOf(hit, requirement.id) == Coverage::Meets;
        });
        if (role == Qt::DisplayRole)
            return int(meets);
        if (role == Qt::AccessibleTextRole)
            return tr("Met by %n hits", nullptr, int(meets));
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignCenter) : QVariant();
    }
    const Coverage coverage = coverageAt(index);
    const ColourPair &colours = kit::tokens().tone(toneOfCoverage(coverage));
    switch (role) {
    case Qt::DisplayRole: return coverage == Coverage::Unknown ? u"?"_s : label(coverage);
    case Qt::TextAlignmentRole: return Qt::AlignCenter;
    case CoverageRole: return toKey(coverage);
    case Qt::ForegroundRole:
        return coverage == Coverage::Unknown ? kit::tokens().text2 : colours.ink;
    case Qt::BackgroundRole:
        return coverage == Coverage::Unknown ? QVariant() : QVariant(colours.ground);
    case Qt::ToolTipRole:
        //: %1: a requirement, %2: title of a hit, %3: how far it covers it
        return tr("%1\n%2: %3")
            .arg(requirement.text, m_hits[size_t(index.column())].title, label(coverage));
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(requirement.text, m_hits[size_t(index.column())].title, label(coverage));
    default: return {};
    }
}

QVariant CoverageModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole)
        return QVariant(orientation == Qt::Vertical ? Qt::AlignLeft | Qt::AlignVCenter
                                                    : Qt::AlignCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal) {
        if (isCountColumn(section))
            return tr("Met by");
        const QString &title = m_hits[size_t(section)].title;
        return role == Qt::ToolTipRole ? title : shortened(title);
    }
    const Requirement &requirement = m_requirements[size_t(section)];
    if (role == Qt::ToolTipRole)
        return requirement.text;
    //: %1: number of a requirement, %2: its text, %3: "Must"
    return tr("%1  %2 (%3)")
        .arg(section + 1)
        .arg(shortened(requirement.text), label(requirement.priority));
}

bool CoverageModel::set(const QModelIndex &index, Coverage coverage)
{
    if (!index.isValid() || isCountColumn(index.column()) || coverageAt(index) == coverage)
        return false;
    const PriorArtHit before = m_hits[size_t(index.column())];
    PriorArtHit after = before;
    const QString id = m_requirements[size_t(index.row())].id.toString();
    if (coverage == Coverage::Unknown)
        after.coverage.remove(id);
    else
        after.coverage.insert(id, toKey(coverage));
    //: %1: title of a hit, %2: number of a requirement, %3: "Meets"
    return m_source.perform(tr("Set what “%1” does for requirement %2: %3")
                                .arg(before.title)
                                .arg(index.row() + 1)
                                .arg(label(coverage)),
                            {edited(before, after)});
}

} // namespace ilo
