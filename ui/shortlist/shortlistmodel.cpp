#include "ui/shortlist/shortlistmodel.h"

#include "ui/kit/consenttext.h"
#include "ui/kit/context.h"
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
    : FitTableModel(parent)
    , m_context(context)
    , m_source(source)
{
}

int ShortlistModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ranked.size());
}

void ShortlistModel::clear()
{
    beginResetModel();
    m_ranked.clear();
    m_names.clear();
    m_of = nullptr;
    m_all = 0;
    m_isAllShown = false;
    endResetModel();
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

int ShortlistModel::fit(int row) const
{
    return int(std::lround(m_ranked[size_t(row)].score * 10));
}

FitTableModel::Parts ShortlistModel::parts(int row) const
{
    const RankedCompany &ranked = m_ranked[size_t(row)];
    return {ranked.points, ranked.isTrlKnown};
}

std::optional<BadgeText> ShortlistModel::consent(int row) const
{
    const ShortlistedName *of = known(row);
    return of ? consentBadge(of->consent, of->consentUntil, QDate::currentDate()) : BadgeText();
}

std::optional<BadgeText> ShortlistModel::decision(int row) const
{
    const ShortlistDecision *decided = m_source.decisionOn(id(row));
    if (!decided)
        return {};
    if (decided->verdict == Verdict::Invite && m_source.isInvited(id(row)))
        //: a decision on a company: the letter went out
        return BadgeText{tr("Invited"), Tone::Info, u"checkmark"_s};
    return verdictBadge(decided->verdict);
}

} // namespace ilo
