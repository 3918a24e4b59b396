#include "ui/transfer/alikemodel.h"

#include "ui/kit/tokens.h"
#include "ui/pairs/pairdelegate.h"
#include "ui/pairs/proofwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString answerLabel(const RowPlan &plan, RowAnswer answer)
{
    switch (answer) {
    case RowAnswer::Update:
        return plan.join ? AlikeModel::tr("Taken as one") : AlikeModel::tr("Updates it");
    case RowAnswer::New: return AlikeModel::tr("New company");
    case RowAnswer::LeaveOut: return AlikeModel::tr("Left out");
    case RowAnswer::Later: return AlikeModel::tr("Left for later");
    }
    Q_UNREACHABLE();
}

/// The company that the row is, or may be.
QString otherText(const RowPlan &plan)
{
    if (plan.sameAs > 0 && !plan.join)
        return AlikeModel::tr("Row %1 of the file").arg(QLocale().toString(plan.sameAs));
    const RowTwin *twin = plan.join ? &plan.join->twin : plan.twin();
    const QString name = plan.meeting && !plan.join ? plan.meeting->stored.name
        : twin
        //: %1: row of the file, %2: name of the company in it
        ? AlikeModel::tr("Row %1: %2").arg(QLocale().toString(twin->row), twin->name.simplified())
        : QString();
    const qsizetype more = qsizetype(plan.twins.size()) - (plan.meeting ? 0 : 1);
    if (plan.join || more < 1)
        return name;
    //: %1: a company that a row may be; there are n others that it may be
    return AlikeModel::tr("%1, or %Ln more", nullptr, int(more)).arg(name);
}

} // namespace

AlikeModel::AlikeModel(ImportDraft &draft, QObject *parent)
    : QAbstractListModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::planMade, this, &AlikeModel::refill);
    connect(&draft, &ImportDraft::mappingChanged, this, &AlikeModel::refill);
    connect(&draft, &ImportDraft::fileRead, this, &AlikeModel::refill);
    connect(&draft, &ImportDraft::planStale, this, &AlikeModel::refill);
    connect(&draft, &ImportDraft::decided, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
    });
}

void AlikeModel::refill()
{
    beginResetModel();
    m_shown.clear();
    if (m_draft.plan()) {
        const auto &companies = m_draft.plan()->companies;
        for (size_t i = 0; i < companies.size(); ++i) {
            if (companies[i].isAsked)
                m_shown.push_back(i);
        }
        const auto score = [&](size_t place) {
            const Likeness *likeness = companies[place].likeness();
            return likeness ? likeness->tenths : -1;
        };
        std::ranges::stable_sort(m_shown, std::ranges::greater(), score);
    }
    endResetModel();
}

const RowPlan &AlikeModel::plan(int row) const
{
    return m_draft.plan()->companies[m_shown[size_t(row)]];
}

int AlikeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft.plan() ? 0 : int(m_shown.size());
}

bool AlikeModel::isDecided(int row) const
{
    const auto &rows = m_draft.choices().rows;
    const auto said = rows.find(plan(row).row);
    return said != rows.end() && said->second.answer.has_value();
}

int AlikeModel::decidedCount() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += isDecided(row) ? 1 : 0;
    return count;
}

int AlikeModel::nextOpen(int row) const
{
    const int count = rowCount();
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (!isDecided(next))
            return next;
    }
    return -1;
}

std::vector<size_t> AlikeModel::surePlaces() const
{
    std::vector<size_t> places;
    for (int row = 0; row < rowCount(); ++row) {
        const RowPlan &shown = plan(row);
        const Likeness *likeness = shown.likeness();
        if (!isDecided(row) && likeness && likeness->tenths >= kLikelySame)
            places.push_back(m_shown[size_t(row)]);
    }
    return places;
}

QVariant AlikeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const RowPlan &shown = plan(index.row());
    const RowAnswer answer = answerOf(shown, m_draft.choices());
    const QString other = otherText(shown);
    const Likeness *likeness = shown.likeness();
    const QString why = likeness ? evidenceText(*likeness)
        : shown.sameAs > 0       ? tr("same name, and same number or place")
                                 : QString();
    const QString score = likeness ? QLocale().toString(likeness->score(), 'f', 1) : QString();
    switch (role) {
    case Qt::DisplayRole: return shown.name.simplified();
    case PairDelegate::Second: return other;
    case PairDelegate::Why: return why;
    case PairDelegate::Score: return score;
    case PairDelegate::Badge:
        return isDecided(index.row()) ? answerLabel(shown, answer) : QString();
    case PairDelegate::BadgeTone:
        return int(answer == RowAnswer::LeaveOut ? Tone::Neutral : Tone::Positive);
    case Qt::AccessibleTextRole:
        //: row of a file and company that it may be, why, and what is done, read aloud
        return tr("%1 and %2: %3. %4").arg(shown.name, other, why, answerLabel(shown, answer));
    default: return {};
    }
}

} // namespace ilo
