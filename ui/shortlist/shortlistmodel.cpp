#include "ui/shortlist/shortlistmodel.h"

#include "ui/kit/consenttext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/shortlistsource.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// A person looks at some dozens; the rest is counted and shown when asked for.
constexpr size_t usuallyShown = 200;
constexpr size_t mostShown = 5000;

} // namespace

ShortlistModel::ShortlistModel(Context &context, const ShortlistSource &source, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_source(source)
{
}

int ShortlistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ranked.size());
}

int ShortlistModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

void ShortlistModel::rank(const MatchWeights &weights)
{
    m_weights = weights;
    QHash<qint64, int> before;
    const QModelIndexList held = persistentIndexList();
    for (const QModelIndex &index : held)
        before.insert(m_ranked[size_t(index.row())].number, index.row());

    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<qint64> numbers;
    for (const QModelIndex &index : held)
        numbers.push_back(m_ranked[size_t(index.row())].number);
    const MatchRun *run = m_source.run();
    if (m_of != run)
        m_names.clear(); // records changed: a name or a consent may have
    m_of = run;
    m_ranked = run ? run->ranked(weights, m_isAllShown ? mostShown : usuallyShown)
                   : std::vector<RankedCompany>();
    m_all = run ? run->passing() : 0;
    readNames();
    for (qsizetype i = 0; i < held.size(); ++i) {
        const auto found = std::ranges::find(m_ranked, numbers[size_t(i)], &RankedCompany::number);
        changePersistentIndex(held[i],
                              found == m_ranked.end()
                                  ? QModelIndex()
                                  : index(int(found - m_ranked.begin()), held[i].column()));
    }
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

void ShortlistModel::showDecisions()
{
    if (!m_ranked.empty())
        emit dataChanged(index(0, DecisionColumn), index(rowCount() - 1, DecisionColumn));
}

void ShortlistModel::showAll(bool all)
{
    m_isAllShown = all;
    rank(m_weights);
}

void ShortlistModel::readNames()
{
    std::vector<qint64> unknown;
    for (const RankedCompany &company : m_ranked) {
        if (!m_names.contains(company.number))
            unknown.push_back(company.number);
    }
    if (unknown.empty())
        return;
    const auto names = shortlistedNames(m_context.database(), unknown);
    if (!names)
        return m_context.report(names.error());
    for (const ShortlistedName &name : *names)
        m_names.insert(name.number, name);
}

const ShortlistedName *ShortlistModel::known(int row) const
{
    const auto found = m_names.constFind(m_ranked[size_t(row)].number);
    return found == m_names.cend() ? nullptr : &*found;
}

QString ShortlistModel::id(int row) const
{
    const ShortlistedName *of = known(row);
    return of ? of->id : QString();
}

QString ShortlistModel::name(int row) const
{
    const ShortlistedName *of = known(row);
    return of ? of->name : QString();
}

QString ShortlistModel::country(int row) const
{
    const ShortlistedName *of = known(row);
    return of ? of->country : QString();
}

BadgeText ShortlistModel::consent(int row) const
{
    const ShortlistedName *of = known(row);
    return of ? consentBadge(of->consent, of->consentUntil, QDate::currentDate()) : BadgeText();
}

int ShortlistModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (this->id(row) == id)
            return row;
    }
    return -1;
}

QVariant ShortlistModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || size_t(index.row()) >= m_ranked.size())
        return {};
    const RankedCompany &company = m_ranked[size_t(index.row())];
    if (role == Qt::TextAlignmentRole
        && (index.column() == PlaceColumn || index.column() == FitColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        //: %1: name of a company, %2: whether it consented, "Given"
        return tr("%1 · consent: %2").arg(name(index.row()), consent(index.row()).text);
    if (role == Qt::AccessibleTextRole) {
        // A screen reader hears the column before the value.
        const bool isPainted = index.column() == PartsColumn || index.column() == NameColumn;
        const int told = isPainted ? Qt::ToolTipRole : Qt::DisplayRole;
        //: %1: heading of a column, %2: value
        return tr("%1, %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            data(index, told).toString());
    }
    if (role == Qt::ToolTipRole && index.column() == PartsColumn) {
        QStringList parts;
        for (const MatchCriterion criterion : kMatchCriteria) {
            //: %1: a criterion, %2: points
            parts << tr("%1 %2").arg(label(criterion),
                                     fitPointsText(qRound(company.points[size_t(criterion)] * 10)));
        }
        return parts.join(u", "_s);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QString id = this->id(index.row());
    switch (index.column()) {
    case PlaceColumn: return index.row() + 1;
    case NameColumn: return name(index.row());
    case CountryColumn: return country(index.row());
    case FitColumn: return shownFit(int(std::lround(company.score * 10)));
    case DecisionColumn: {
        const ShortlistDecision *decision = m_source.decisionOn(id);
        return decision ? label(decision->verdict) : tr("Decide…");
    }
    default: return {};
    }
}

QVariant ShortlistModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && (section == PlaceColumn || section == FitColumn))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PlaceColumn: return tr("#", "place in a ranking");
    case NameColumn: return tr("Company");
    case CountryColumn: return tr("Country");
    case FitColumn: return tr("Fit");
    case PartsColumn: return tr("Made of", "a score");
    case DecisionColumn: return tr("Decision");
    default: return {};
    }
}

} // namespace ilo
