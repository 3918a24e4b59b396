#include "core/methods/scoring.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Weights between 0 and twice the present one at which places are looked at.
constexpr int steps = 20;

/// 1 + how many of the portfolio score higher.
int placeOf(double score, const std::vector<ScoredNeed> &portfolio, const ScoreWeights &weights)
{
    // Scores that print the same share a place.
    constexpr double same = 1e-9;
    int place = 1;
    for (const ScoredNeed &other : portfolio) {
        const std::optional<double> theirs = weightedScore(other.marks, weights);
        if (theirs && *theirs > score + same)
            ++place;
    }
    return place;
}

std::optional<double> markOf(const TextMap &marks, const QString &criterion)
{
    bool isNumber = false;
    const double mark = marks.value(criterion).toDouble(&isNumber);
    return isNumber ? std::optional(mark) : std::nullopt;
}

} // namespace

const std::vector<ScoreCriterion> &scoreCriteria()
{
    static const std::vector<ScoreCriterion> criteria{{u"urgency"_s, 15},
                                                      {u"scale"_s, 15},
                                                      {u"benefit"_s, 25},
                                                      {u"strategic_fit"_s, 10},
                                                      {u"other_demand"_s, 15},
                                                      {u"innovation"_s, 10},
                                                      {u"feasibility"_s, 10}};
    return criteria;
}

ScoreWeights scoreWeights(const Office &office)
{
    ScoreWeights weights;
    for (const ScoreCriterion &criterion : scoreCriteria()) {
        bool isNumber = false;
        const double own = office.needWeights.value(criterion.key).toDouble(&isNumber);
        weights.insert(criterion.key, isNumber && own >= 0 ? own : criterion.percent);
    }
    return weights;
}

std::optional<double> weightedScore(const TextMap &marks, const ScoreWeights &weights)
{
    double sum = 0;
    double total = 0;
    for (const ScoreCriterion &criterion : scoreCriteria()) {
        const std::optional<double> mark = markOf(marks, criterion.key);
        if (!mark)
            continue;
        sum += weights.value(criterion.key) * *mark;
        total += weights.value(criterion.key);
    }
    return total > 0 ? std::optional(sum / total) : std::nullopt;
}

int markedCriteria(const TextMap &marks)
{
    return int(std::ranges::count_if(scoreCriteria(), [&](const ScoreCriterion &criterion) {
        return markOf(marks, criterion.key).has_value();
    }));
}

ScoreVerdict verdictOf(double score)
{
    // As it is printed, with two decimals: 3.496 reads 3.50 and goes on.
    const double printed = std::round(score * 100) / 100;
    return printed >= goOnFrom  ? ScoreVerdict::GoOn
        : printed >= refineFrom ? ScoreVerdict::Refine
                                : ScoreVerdict::Park;
}

std::vector<WeightRange> sensitivity(const ScoredNeed &need,
                                     const std::vector<ScoredNeed> &portfolio,
                                     const ScoreWeights &weights)
{
    std::vector<WeightRange> ranges;
    const std::optional<double> now = weightedScore(need.marks, weights);
    if (!now)
        return ranges;
    std::vector<ScoredNeed> others = portfolio;
    std::erase_if(others, [&](const ScoredNeed &other) { return other.id == need.id; });
    for (const ScoreCriterion &criterion : scoreCriteria()) {
        if (!markOf(need.marks, criterion.key))
            continue;
        WeightRange range{.criterion = criterion.key};
        range.place = placeOf(*now, others, weights);
        range.bestPlace = range.place;
        range.worstPlace = range.place;
        for (int step = 0; step <= steps; ++step) {
            ScoreWeights moved = weights;
            moved[criterion.key] *= 2.0 * step / steps;
            // With the only weight that counts gone, there is no score to compare.
            const double score = weightedScore(need.marks, moved).value_or(*now);
            if (step == 0)
                range.atZero = score;
            if (step == steps)
                range.atDouble = score;
            const int place = placeOf(score, others, moved);
            range.bestPlace = std::min(range.bestPlace, place);
            range.worstPlace = std::max(range.worstPlace, place);
        }
        ranges.push_back(range);
    }
    std::ranges::stable_sort(ranges, std::ranges::greater(), [](const WeightRange &range) {
        return std::abs(range.atDouble - range.atZero);
    });
    return ranges;
}

Quadrant quadrantOf(int impact, int effort)
{
    const bool isHigh = impact > quadrantCut;
    const bool isHard = effort > quadrantCut;
    return isHigh ? (isHard ? Quadrant::MajorProject : Quadrant::QuickWin)
                  : (isHard ? Quadrant::Drop : Quadrant::FillIn);
}

} // namespace ilo
