#include "ui/duplicates/pairmodel.h"

#include "core/dedupe/prooftext.h"
#include "ui/kit/tokens.h"
#include "ui/pairs/pairdelegate.h"
#include "ui/pairs/proofwords.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

int PairModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PairModel::data(const QModelIndex &index, int role) const
{
    const PairLine *shown = line(index.row());
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole: return shown->found.nameA;
    case NameB: return shown->found.nameB;
    case Why: return evidenceText(shown->likeness);
    case Score: return QLocale().toString(shown->likeness.score(), 'f', 1);
    case State: return int(shown->state);
    case PairDelegate::Badge:
        return shown->state == PairState::Merged  ? tr("Merged")
            : shown->state == PairState::Distinct ? tr("Not the same")
                                                  : QString();
    case PairDelegate::BadgeTone:
        return int(shown->state == PairState::Merged ? Tone::Positive : Tone::Neutral);
    case Qt::AccessibleTextRole:
        //: a pair of companies, what speaks for it and its score, read aloud
        return tr("%1 and %2: %3, score %4")
                   .arg(shown->found.nameA,
                        shown->found.nameB,
                        evidenceText(shown->likeness),
                        QLocale().toString(shown->likeness.score(), 'f', 1))
            + (shown->state == PairState::Merged         ? tr(", merged")
                   : shown->state == PairState::Distinct ? tr(", not the same")
                                                         : QString());
    default: return {};
    }
}

void PairModel::setLines(std::vector<PairLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

const PairLine *PairModel::line(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

void PairModel::decide(int row, PairState state, const QString &decision)
{
    m_lines[size_t(row)].state = state;
    m_lines[size_t(row)].decision = decision;
    emit dataChanged(index(row), index(row));
}

void PairModel::replace(const QString &gone, const QString &kept, const QString &name)
{
    for (PairLine &known : m_lines) {
        if (known.state != PairState::Open)
            continue;
        if (known.found.a == gone) {
            known.found.a = kept;
            known.found.nameA = name;
        }
        if (known.found.b == gone) {
            known.found.b = kept;
            known.found.nameB = name;
        }
    }
    // A pair of a company with itself is none any more, and one that stands twice stands once.
    for (int row = int(m_lines.size()) - 1; row >= 0; --row) {
        const FoundPair &pair = m_lines[size_t(row)].found;
        const bool isOpen = m_lines[size_t(row)].state == PairState::Open;
        const bool isTwice =
            std::any_of(m_lines.begin(), m_lines.begin() + row, [&](const PairLine &other) {
                return std::minmax(other.found.a, other.found.b) == std::minmax(pair.a, pair.b);
            });
        if (isOpen && (pair.a == pair.b || isTwice)) {
            beginRemoveRows({}, row, row);
            m_lines.erase(m_lines.begin() + row);
            endRemoveRows();
        }
    }
    if (!m_lines.empty())
        emit dataChanged(index(0), index(int(m_lines.size()) - 1));
}

int PairModel::nextOpen(int row) const
{
    const int count = int(m_lines.size());
    for (int step = 1; step <= count; ++step) {
        const int next = (row + step) % count;
        if (m_lines[size_t(next)].state == PairState::Open)
            return next;
    }
    return -1;
}

int PairModel::decidedCount() const
{
    return int(std::ranges::count_if(
        m_lines, [](const PairLine &known) { return known.state != PairState::Open; }));
}

} // namespace ilo
