#include "core/storage/frozenshortlist.h"

#include "core/matching/explanationjson.h"
#include "core/storage/history.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// A person looks at some dozens; the log keeps every one of these for good.
constexpr size_t mostExplained = 200;
constexpr size_t mostExcluded = 5000;
constexpr int writtenFormat = 2;

/// Those behind the explained ones on whom something was decided, each at its place.
Status addDecided(Database &database, const TextReader &reader, const MatchRun &run,
                  const ShortlistState &state, const MatchWeights &weights, FrozenShortlist &frozen)
{
    std::set<QString> open;
    for (const ShortlistDecision &decision : state.decisions)
        open.insert(decision.organisation.toString());
    for (const ExplainedCompany &company : frozen.ranked)
        open.erase(company.id);
    for (const ShortlistExclusion &company : frozen.excluded)
        open.erase(company.id);
    if (open.empty())
        return {};
    const std::vector<RankedCompany> all = run.ranked(weights);
    for (size_t at = mostExplained; at < all.size(); ++at) {
        if (!open.contains(QString::fromStdString(std::string(run.index().id(all[at].place)))))
            continue;
        auto explained = explainedCompanies(
            database, run, reader, weights, {all[at]}, state.decisions, int(at) + 1);
        if (!explained)
            return fail(explained.error());
        std::ranges::move(*explained, std::back_inserter(frozen.ranked));
    }
    return {};
}

QJsonArray glossaryJson(const std::vector<GlossaryWord> &words)
{
    QJsonArray glossary;
    for (const GlossaryWord &word : words)
        glossary << QJsonObject{{u"word"_s, word.word},
                                {u"language"_s, textLanguageCode(word.language)},
                                {u"other"_s, word.otherWord},
                                {u"other_language"_s, textLanguageCode(word.otherLanguage)},
                                {u"same"_s, word.isSame}};
    return glossary;
}

std::vector<GlossaryWord> glossaryFromJson(const QJsonArray &glossary)
{
    std::vector<GlossaryWord> words;
    for (const QJsonValue &value : glossary)
        words.push_back({textLanguageOf(value[u"language"_s].toString()),
                         value[u"word"_s].toString(),
                         textLanguageOf(value[u"other_language"_s].toString()),
                         value[u"other"_s].toString(),
                         value[u"same"_s].toBool(true)});
    return words;
}

QStringList stringsOf(const QJsonValue &array)
{
    QStringList all;
    for (const QJsonValue &value : array.toArray())
        all << value.toString();
    return all;
}

QJsonObject inputsJson(const FrozenShortlist &shortlist)
{
    const MatchRequest &asked = shortlist.request;
    QJsonArray codes;
    for (const quint32 code : asked.facts.cpv)
        codes << qint64(code);
    return {{u"title"_s, asked.text.title},
            {u"text"_s, asked.text.text},
            {u"language"_s, asked.text.language},
            {u"trl_needed"_s,
             asked.facts.trlNeeded ? QJsonValue(*asked.facts.trlNeeded) : QJsonValue()},
            {u"cpv"_s, codes},
            {u"certificates"_s, QJsonArray::fromStringList(asked.facts.certificates)},
            {u"customers"_s, QJsonArray::fromStringList(asked.facts.customers.names())},
            {u"office_glossary"_s, glossaryJson(asked.corrections)},
            {u"lists"_s, shortlist.lists},
            {u"companies"_s, shortlist.companies},
            {u"texts"_s, shortlist.texts},
            {u"passing"_s, shortlist.passing}};
}

QString verdictKey(const std::optional<Verdict> &verdict)
{
    return verdict ? toKey(*verdict) : QString();
}

std::optional<Verdict> verdictOf(const QJsonValue &key)
{
    Verdict verdict = Verdict::Maybe;
    if (!fromStored(key.toString(), verdict))
        return {};
    return verdict;
}

MatchWeights weightsIn(const QJsonObject &kept)
{
    MatchWeights weights;
    for (const MatchCriterion criterion : kMatchCriteria)
        weights.points[size_t(criterion)] = kept[matchCriterionKey(criterion)].toInt();
    return weights;
}

/// Format 1: places with the points of each criterion.
FrozenShortlist firstFormat(const QJsonObject &kept)
{
    FrozenShortlist frozen;
    frozen.format = 1;
    frozen.request.text.title = kept[u"title"_s].toString();
    frozen.request.text.text = kept[u"text"_s].toString();
    frozen.needTitle = frozen.request.text.title;
    frozen.request.facts.today = QDate::fromString(kept[u"day"_s].toString(), Qt::ISODate);
    frozen.engine = kept[u"engine"_s].toInt();
    frozen.hasLists = kept[u"lists"_s].toBool();
    frozen.weights = weightsIn(kept[u"weights"_s].toObject());
    frozen.mustHave = stringsOf(kept[u"must_have"_s]);
    for (const QJsonValue &place : kept[u"places"_s].toArray()) {
        ExplainedCompany company{.place = place[u"place"_s].toInt(),
                                 .id = place[u"id"_s].toString(),
                                 .name = place[u"name"_s].toString(),
                                 .country = {},
                                 .fit = {},
                                 .verdict = verdictOf(place[u"decision"_s]),
                                 .reason = place[u"reason"_s].toString(),
                                 .stated = {}};
        const auto tenths = [](const QJsonValue &points) {
            return int(std::lround(points.toDouble() * 10));
        };
        company.fit.tenths = tenths(place[u"score"_s]);
        for (const MatchCriterion criterion : kMatchCriteria) {
            const QJsonValue part = place[u"parts"_s][matchCriterionKey(criterion)];
            company.fit.parts.push_back({.criterion = criterion,
                                         .tenths = tenths(part[u"points"_s]),
                                         .ofTenths = tenths(part[u"of"_s]),
                                         .reasons = {}});
        }
        if (company.verdict == Verdict::Invite)
            frozen.invited << company.id;
        frozen.ranked.push_back(std::move(company));
    }
    frozen.passing = frozen.companies = qint64(frozen.ranked.size());
    return frozen;
}

MatchRequest requestIn(const QJsonObject &inputs, const QString &day)
{
    MatchRequest asked;
    asked.text = {inputs[u"title"_s].toString(),
                  inputs[u"text"_s].toString(),
                  inputs[u"language"_s].toString()};
    if (inputs[u"trl_needed"_s].isDouble())
        asked.facts.trlNeeded = inputs[u"trl_needed"_s].toInt();
    for (const QJsonValue &code : inputs[u"cpv"_s].toArray())
        asked.facts.cpv.push_back(quint32(code.toInteger()));
    asked.facts.certificates = stringsOf(inputs[u"certificates"_s]);
    asked.facts.customers = stringsOf(inputs[u"customers"_s]);
    asked.facts.today = QDate::fromString(day, Qt::ISODate);
    asked.corrections = glossaryFromJson(inputs[u"office_glossary"_s].toArray());
    return asked;
}

} // namespace

Result<FrozenShortlist> shortlistNow(Database &database, const MatchStore &store,
                                     const TextReader &reader, const MatchRun &run,
                                     const std::vector<MatchFilter> &filters, const Need &need,
                                     const ShortlistState &state, const MatchWeights &weights)
{
    FrozenShortlist frozen{.needId = need.id.toString(),
                           .needCode = need.code,
                           .needTitle = need.title,
                           .language = textLanguageCode(run.query().language),
                           .confidence = run.query().confidence,
                           .request = run.request(),
                           .weights = weights,
                           .mustHave = {},
                           .engine = MatchKnowledge::version,
                           .hasLists = run.index().knowledge().hasLabels(),
                           .lists = store.source,
                           .companies = qint64(run.index().companyCount()),
                           .texts = qint64(run.index().textCount()),
                           .passing = qint64(run.passing()),
                           .ranked = {},
                           .excluded = {},
                           .invited = {}};
    for (const MatchFilter &filter : filters)
        frozen.mustHave << filter.name;
    auto explained = explainedCompanies(
        database, run, reader, weights, run.ranked(weights, mostExplained), state.decisions);
    if (!explained)
        return fail(explained.error());
    frozen.ranked = std::move(*explained);
    auto excluded = shortlistExclusions(database, run, filters, state.decisions, mostExcluded);
    if (!excluded)
        return fail(excluded.error());
    frozen.excluded = std::move(*excluded);
    if (const Status added = addDecided(database, reader, run, state, weights, frozen); !added)
        return fail(added.error());
    return frozen;
}

QJsonObject frozenJson(const FrozenShortlist &shortlist)
{
    QJsonArray results;
    for (const ExplainedCompany &company : shortlist.ranked)
        results << QJsonObject{{u"place"_s, company.place},
                               {u"id"_s, company.id},
                               {u"name"_s, company.name},
                               {u"country"_s, company.country},
                               {u"score"_s, shownPoints(company.fit.tenths)},
                               {u"parts"_s, partsJson(company.fit)},
                               {u"missing"_s, missingJson(company.fit)},
                               {u"not_found"_s, QJsonArray::fromStringList(company.fit.notFound)},
                               {u"decision"_s, verdictKey(company.verdict)},
                               {u"reason"_s, company.reason},
                               {u"stated"_s, company.stated}};
    QJsonArray excluded;
    for (const ShortlistExclusion &company : shortlist.excluded)
        excluded << QJsonObject{{u"id"_s, company.id},
                                {u"name"_s, company.name},
                                {u"must"_s, QJsonArray::fromStringList(company.lacks)},
                                {u"decision"_s, verdictKey(company.verdict)}};
    constexpr double thousand = 1000;
    return {{u"format"_s, shortlist.format},
            {u"need"_s,
             QJsonObject{{u"id"_s, shortlist.needId},
                         {u"code"_s, shortlist.needCode},
                         {u"title"_s, shortlist.needTitle},
                         {u"language"_s, shortlist.language},
                         {u"language_confidence"_s,
                          std::round(shortlist.confidence * thousand) / thousand}}},
            {u"parameters"_s,
             QJsonObject{{u"weights"_s, weightsJson(shortlist.weights)},
                         {u"top"_s, qint64(shortlist.ranked.size())},
                         {u"day"_s, shortlist.request.facts.today.toString(Qt::ISODate)},
                         {u"engine"_s, shortlist.engine},
                         {u"lists"_s, shortlist.hasLists},
                         {u"must_have"_s, QJsonArray::fromStringList(shortlist.mustHave)}}},
            {u"inputs"_s, inputsJson(shortlist)},
            {u"results"_s, results},
            {u"excluded"_s, excluded},
            {u"invited"_s, QJsonArray::fromStringList(shortlist.invited)}};
}

Result<FrozenShortlist> frozenShortlist(const Shortlist &kept)
{
    const QJsonObject whole = QJsonDocument::fromJson(kept.content.toUtf8()).object();
    if (whole[u"format"_s].toInt() == 1)
        return firstFormat(whole);
    if (whole[u"format"_s].toInt() > writtenFormat)
        return fail(Error::Code::Newer, u"a newer program froze this shortlist"_s);
    if (whole[u"format"_s].toInt() < writtenFormat || !whole[u"results"_s].isArray())
        return fail(Error::Code::Format, u"the frozen shortlist cannot be read"_s);
    const QJsonObject need = whole[u"need"_s].toObject();
    const QJsonObject parameters = whole[u"parameters"_s].toObject();
    const QJsonObject inputs = whole[u"inputs"_s].toObject();
    FrozenShortlist frozen{.format = whole[u"format"_s].toInt(),
                           .needId = need[u"id"_s].toString(),
                           .needCode = need[u"code"_s].toString(),
                           .needTitle = need[u"title"_s].toString(),
                           .language = need[u"language"_s].toString(),
                           .confidence = need[u"language_confidence"_s].toDouble(),
                           .request = requestIn(inputs, parameters[u"day"_s].toString()),
                           .weights = weightsIn(parameters[u"weights"_s].toObject()),
                           .mustHave = stringsOf(parameters[u"must_have"_s]),
                           .engine = parameters[u"engine"_s].toInt(),
                           .hasLists = parameters[u"lists"_s].toBool(),
                           .lists = inputs[u"lists"_s].toString(),
                           .companies = inputs[u"companies"_s].toInteger(),
                           .texts = inputs[u"texts"_s].toInteger(),
                           .passing = inputs[u"passing"_s].toInteger(),
                           .ranked = {},
                           .excluded = {},
                           .invited = stringsOf(whole[u"invited"_s])};
    for (const QJsonValue &value : whole[u"results"_s].toArray()) {
        const QJsonObject result = value.toObject();
        ExplainedCompany company{.place = result[u"place"_s].toInt(),
                                 .id = result[u"id"_s].toString(),
                                 .name = result[u"name"_s].toString(),
                                 .country = result[u"country"_s].toString(),
                                 .fit = explanationFromJson(result),
                                 .verdict = verdictOf(result[u"decision"_s]),
                                 .reason = result[u"reason"_s].toString(),
                                 .stated = result[u"stated"_s].toString()};
        company.fit.notFound = stringsOf(result[u"not_found"_s]);
        frozen.ranked.push_back(std::move(company));
    }
    for (const QJsonValue &value : whole[u"excluded"_s].toArray())
        frozen.excluded.push_back({value[u"id"_s].toString(),
                                   value[u"name"_s].toString(),
                                   stringsOf(value[u"must"_s]),
                                   verdictOf(value[u"decision"_s])});
    return frozen;
}

QStringList invitedWith(const Shortlist &kept)
{
    const QJsonObject whole = QJsonDocument::fromJson(kept.content.toUtf8()).object();
    if (whole.contains(u"invited"_s))
        return stringsOf(whole[u"invited"_s]);
    QStringList invited;
    for (const QJsonValue &place : whole[u"places"_s].toArray())
        if (verdictOf(place[u"decision"_s]) == Verdict::Invite)
            invited << place[u"id"_s].toString();
    return invited;
}

Result<FrozenBy> frozenBy(Database &database, const Id<Shortlist> &id)
{
    const auto changes = recordHistory(database, id.toString(), u"invited_on"_s);
    if (!changes)
        return fail(changes.error());
    return changes->empty() ? FrozenBy() : FrozenBy{changes->back().who, changes->back().at};
}

} // namespace ilo
