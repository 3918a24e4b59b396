#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <vector>

namespace ilo {

/// How good one ranking is.
struct RankQuality
{
    double ndcg = 0;       ///< of the first ten, gain 2^grade - 1
    double recall = 0;     ///< share of what is graded 2 or 3 (else of all) among the first ten
    double reciprocal = 0; ///< one over the first place with a grade
};

RankQuality qualityOf(const std::vector<qint64> &ranking, const QHash<qint64, int> &grades);

/// Means of the qualities, with 95 % intervals of the mean by 2,000 bootstrap samples (fixed seed).
QJsonObject summary(const std::vector<RankQuality> &qualities);

/// Interval of the mean difference in nDCG, and of the ratio of the means, need by need.
QJsonObject comparison(const std::vector<RankQuality> &ours,
                       const std::vector<RankQuality> &theirs);

} // namespace ilo
