#include "ui/duplicates/pairmodel.h"

#include "core/dedupe/prooftext.h"
#include "ui/kit/tokens.h"
#include "ui/pairs/pairdelegate.h"
#include "ui/pairs/proofwords.h"

#include <QLocale>
#include <QSet>

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
    m_found = std::move(lines);
    for (size_t place = 0; place < m_found.size(); ++place)
        m_found[place].place = place;
    m_lines = m_found;
    m_replaced.clear();
    endResetModel();
}

const PairLine *PairModel::line(int row) const
{
    return row >= 0 && row < int(m_lines.size()) ? &m_lines[size_t(row)] : nullptr;
}

void PairModel::decide(int row, PairState state, const QString &decision)
{
    PairLine &line = m_lines[size_t(row)];
    for (PairLine *known : {&line, &m_found[line.place]}) {
        known->state = state;
        known->decision = decision;
    }
    emit dataChanged(index(row), index(row));
}

void PairModel::apply(const Replacement &replacement, FoundPair &pair)
{
    if (pair.a == replacement.gone) {
        pair.a = replacement.kept;
        pair.nameA = replacement.name;
    }
    if (pair.b == replacement.gone) {
        pair.b = replacement.kept;
        pair.nameB = replacement.name;
    }
}

void PairModel::replace(const QString &gone, const QString &kept, const QString &name)
{
    m_replaced.push_back({gone, kept, name});
    for (PairLine &known : m_lines) {
        if (known.state == PairState::Open)
            apply(m_replaced.back(), known.found);
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

void PairModel::reopen(const QString &gone)
{
    beginResetModel();
    std::erase_if(m_replaced, [&](const Replacement &known) { return known.gone == gone; });
    m_lines.clear();
    QSet<std::pair<QString, QString>> shown;
    for (PairLine &found : m_found) {
        if (found.state == PairState::Merged && found.decision == gone) {
            found.state = PairState::Open;
            found.decision.clear();
        }
        PairLine line = found;
        for (const Replacement &known : m_replaced) {
            if (line.state == PairState::Open)
                apply(known, line.found);
        }
        const std::pair<QString, QString> pair = std::minmax(line.found.a, line.found.b);
        if (line.state == PairState::Open && (pair.first == pair.second || shown.contains(pair)))
            continue;
        shown.insert(pair);
        m_lines.push_back(std::move(line));
    }
    endResetModel();
}

int PairModel::rowOf(size_t place) const
{
    const auto found = std::ranges::find(m_lines, place, &PairLine::place);
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
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
