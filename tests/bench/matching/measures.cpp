#include "measures.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t kSeen = 10;
constexpr int kSamples = 2000;

double shown(double value)
{
    constexpr double thousandths = 1000;
    return std::round(value * thousandths) / thousandths;
}

/// 95 % of what `measure` says of samples drawn with replacement.
QJsonArray interval(size_t count, const std::function<double(const std::vector<size_t> &)> &measure)
{
    std::mt19937 random(1);
    std::uniform_int_distribution<size_t> draw(0, count - 1);
    std::vector<double> values;
    std::vector<size_t> sample(count);
    for (int round = 0; round < kSamples; ++round) {
        for (size_t &place : sample)
            place = draw(random);
        values.push_back(measure(sample));
    }
    std::ranges::sort(values);
    return {shown(values[kSamples / 40]), shown(values[kSamples - kSamples / 40 - 1])};
}

double meanOf(const std::vector<RankQuality> &qualities, const std::vector<size_t> &places,
              double RankQuality::*measure)
{
    double sum = 0;
    for (const size_t place : places)
        sum += qualities[place].*measure;
    return sum / double(places.size());
}

std::vector<size_t> allPlaces(size_t count)
{
    std::vector<size_t> places(count);
    for (size_t at = 0; at < count; ++at)
        places[at] = at;
    return places;
}

} // namespace

RankQuality qualityOf(const std::vector<qint64> &ranking, const QHash<qint64, int> &grades)
{
    const auto gain = [](int grade) { return std::pow(2.0, grade) - 1; };
    const auto discount = [](size_t place) { return std::log2(double(place) + 2); };
    std::vector<int> best(grades.begin(), grades.end());
    std::ranges::sort(best, std::ranges::greater());
    double ideal = 0;
    for (size_t at = 0; at < std::min(kSeen, best.size()); ++at)
        ideal += gain(best[at]) / discount(at);
    const int good = std::min(2, best.empty() ? 0 : best.front());
    const auto wanted = std::ranges::count_if(best, [&](int grade) { return grade >= good; });
    RankQuality quality;
    int found = 0;
    for (size_t at = 0; at < ranking.size(); ++at) {
        const int grade = grades.value(ranking[at]);
        if (grade > 0 && quality.reciprocal == 0)
            quality.reciprocal = 1 / double(at + 1);
        if (at >= kSeen)
            continue;
        quality.ndcg += gain(grade) / discount(at);
        found += grade >= good && grade > 0 ? 1 : 0;
    }
    quality.ndcg = ideal > 0 ? quality.ndcg / ideal : 0;
    quality.recall = wanted > 0 ? double(found) / double(std::min<qsizetype>(wanted, kSeen)) : 0;
    return quality;
}

QJsonObject summary(const std::vector<RankQuality> &qualities)
{
    if (qualities.empty())
        return {};
    const auto of = [&](double RankQuality::*measure) {
        return QJsonObject{
            {u"mean"_s, shown(meanOf(qualities, allPlaces(qualities.size()), measure))},
            {u"interval"_s, interval(qualities.size(), [&](const std::vector<size_t> &sample) {
                 return meanOf(qualities, sample, measure);
             })}};
    };
    return {{u"needs"_s, int(qualities.size())},
            {u"nDCG@10"_s, of(&RankQuality::ndcg)},
            {u"recall@10"_s, of(&RankQuality::recall)},
            {u"MRR"_s, of(&RankQuality::reciprocal)}};
}

QJsonObject comparison(const std::vector<RankQuality> &ours, const std::vector<RankQuality> &theirs)
{
    if (ours.empty())
        return {};
    const auto difference = [&](const std::vector<size_t> &sample) {
        return meanOf(ours, sample, &RankQuality::ndcg)
            - meanOf(theirs, sample, &RankQuality::ndcg);
    };
    const auto ratio = [&](const std::vector<size_t> &sample) {
        return meanOf(ours, sample, &RankQuality::ndcg)
            / std::max(1e-4, meanOf(theirs, sample, &RankQuality::ndcg));
    };
    const std::vector<size_t> all = allPlaces(ours.size());
    return {{u"difference"_s, shown(difference(all))},
            {u"differenceInterval"_s, interval(ours.size(), difference)},
            {u"ratio"_s, shown(ratio(all))},
            {u"ratioInterval"_s, interval(ours.size(), ratio)}};
}

} // namespace ilo
