// Which fields keep a record of the methods from being stored; the others stand in rules.cpp.
#include "core/domain/change.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isBeyond(const std::optional<int> &number, int least, int most)
{
    return number && (*number < least || *number > most);
}

template<Enum E>
bool isKeyOf(const QString &key)
{
    E value{};
    return !key.isEmpty() && fromStored(QVariant(key), value);
}

bool isMark(const QString &mark)
{
    bool isNumber = false;
    const int value = mark.toInt(&isNumber);
    return isNumber && value >= 0 && value <= 5;
}

constexpr int earliestYear = 1000;
constexpr int latestYear = 2200;
constexpr int mostHits = 1'000'000'000;

} // namespace

QStringList invalidFields(const PriorArtSearch &search)
{
    QStringList fields;
    if (search.need.isNull())
        fields << u"need_id"_s;
    if (isBeyond(search.yearFrom, earliestYear, latestYear))
        fields << u"year_from"_s;
    if (isBeyond(search.hits, 0, mostHits))
        fields << u"hits"_s;
    if (isBeyond(search.relevant, 0, search.hits.value_or(mostHits)))
        fields << u"relevant"_s;
    return fields;
}

QStringList invalidFields(const PriorArtHit &hit)
{
    QStringList fields;
    if (hit.need.isNull())
        fields << u"need_id"_s;
    if (hit.title.trimmed().isEmpty())
        fields << u"title"_s;
    if (isBeyond(hit.year, earliestYear, latestYear))
        fields << u"year"_s;
    if (isBeyond(hit.trl, 1, 9))
        fields << u"trl"_s;
    if (isBeyond(hit.relevance, 0, 3))
        fields << u"relevance"_s;
    if (!std::ranges::all_of(hit.coverage, isKeyOf<Coverage>))
        fields << u"coverage"_s;
    return fields;
}

QStringList invalidFields(const PriorArtConclusion &conclusion)
{
    QStringList fields;
    if (conclusion.need.isNull())
        fields << u"need_id"_s;
    if (!conclusion.proposed.isEmpty() && conclusion.proposed != toKey(conclusion.code)
        && conclusion.reason.trimmed().isEmpty())
        fields << u"reason"_s;
    return fields;
}

QStringList invalidFields(const NeedAssessment &assessment)
{
    QStringList fields;
    if (assessment.need.isNull())
        fields << u"need_id"_s;
    if (!std::ranges::all_of(assessment.unmet, isKeyOf<UnmetReason>))
        fields << u"unmet"_s;
    if (!std::ranges::all_of(assessment.scores, isMark))
        fields << u"scores"_s;
    if (isBeyond(assessment.impact, 1, 10))
        fields << u"impact"_s;
    if (isBeyond(assessment.effort, 1, 10))
        fields << u"effort"_s;
    return fields;
}

QStringList invalidFields(const NeedStatement &statement)
{
    QStringList fields;
    if (statement.need.isNull())
        fields << u"need_id"_s;
    if (statement.text.trimmed().isEmpty())
        fields << u"text"_s;
    if (isBeyond(statement.votes, 0, mostHits))
        fields << u"votes"_s;
    return fields;
}

} // namespace ilo
