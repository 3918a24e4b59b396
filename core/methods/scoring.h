#pragma once

#include "core/domain/assessment.h"
#include "core/domain/office.h"

#include <vector>

namespace ilo {

/// The criteria of the weighted score (handbook 2.4, model 1). Their keys stand in
/// NeedAssessment::scores and Office::needWeights.
struct ScoreCriterion
{
    QString key;
    int percent = 0; ///< the handbook's weight
};

/// Urgency 15 %, scale and frequency 15, quantified benefit 25, strategic fit 10, demand of other
/// organisations 15, innovation potential 10, feasibility 10 (handbook 2.4; a proposal that the
/// office may change).
const std::vector<ScoreCriterion> &scoreCriteria();

/// Key of a criterion → weight in percent. They need not add up to 100: a score divides by their
/// sum.
using ScoreWeights = QMap<QString, double>;

/// The office's weights, the handbook's where it has none.
ScoreWeights scoreWeights(const Office &office);

/// Σ w·s / Σ w over the criteria that have a mark, 0 to 5; nothing while none has one.
std::optional<double> weightedScore(const TextMap &marks, const ScoreWeights &weights);

/// How many criteria have a mark.
int markedCriteria(const TextMap &marks);

/// What a score means (handbook 2.4): from 3.5 on the need goes on, from 2.5 it is refined, below
/// it is parked.
enum class ScoreVerdict { GoOn, Refine, Park };
constexpr double goOnFrom = 3.5;
constexpr double refineFrom = 2.5;
constexpr double highestMark = 5;
ScoreVerdict verdictOf(double score);

/// A need with its marks.
struct ScoredNeed
{
    QString id;
    QString code;
    QString title;
    TextMap marks;
    std::optional<int> impact; ///< 1 to 10
    std::optional<int> effort; ///< 1 to 10

    friend bool operator==(const ScoredNeed &, const ScoredNeed &) = default;
};

/// How the score of a need moves while one weight goes from 0 to twice what it is, the others
/// staying in proportion among each other.
struct WeightRange
{
    QString criterion;
    double atZero = 0;
    double atDouble = 0;
    /// Places among the needs of the portfolio, 1 the best: now and the best and worst within the
    /// range.
    int place = 0;
    int bestPlace = 0;
    int worstPlace = 0;

    friend bool operator==(const WeightRange &, const WeightRange &) = default;
};

/// One range for each criterion, the one that moves the score most first. Empty while the need has
/// no mark.
/// @param portfolio  the other needs; those without a mark have no place
std::vector<WeightRange> sensitivity(const ScoredNeed &need,
                                     const std::vector<ScoredNeed> &portfolio,
                                     const ScoreWeights &weights);

/// Impact and effort (handbook 2.4, model 2): axes from 1 to 10, cut at 5.5.
enum class Quadrant { QuickWin, MajorProject, FillIn, Drop };
constexpr double quadrantCut = 5.5;
Quadrant quadrantOf(int impact, int effort);

} // namespace ilo
