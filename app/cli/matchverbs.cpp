// Which companies fit a need, and which needs fit a company, with the reasons.
#include "app/cli/matchverbs.h"

#include "app/cli/console.h"
#include "app/cli/frozenmatch.h"
#include "app/cli/matchjson.h"
#include "app/cli/matchworkspace.h"
#include "app/cli/recordlists.h"
#include "app/cli/words.h"
#include "core/matching/explanationjson.h"
#include "core/storage/fits.h"
#include "core/storage/listkind.h"
#include "core/storage/listquery.h"
#include "core/storage/matchfacts.h"
#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"
#include "core/storage/shortlistreasons.h"

#include <QFile>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int kUsualTop = 20;

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    constexpr qint64 most = 1 << 20; // a need is a page, not a book
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    if (file.size() > most)
        return fail(Error::Code::Format, u"more than 1 MiB of text"_s, path);
    return file.readAll();
}

Result<int> topOf(const Call &call)
{
    if (!call.isSet(u"top"))
        return kUsualTop;
    bool isNumber = false;
    const int top = call.value(u"top").toInt(&isNumber);
    if (!isNumber || top < 1)
        return usageError(
            Words::tr("--top needs a number from 1, not “%1”").arg(call.value(u"top")));
    return top;
}

Result<MatchWeights> weightsOf(const Call &call)
{
    if (!call.isSet(u"weights"))
        return MatchWeights();
    const auto json = readWhole(call.value(u"weights"));
    return json ? weightsFromJson(*json) : fail(json.error());
}

/// The need that was named, or the text of a file, whose first line is the title.
struct Asked
{
    MatchRequest request;
    QJsonObject need;
};

Result<Asked> askedText(const Call &call, Database &database)
{
    const auto text = textGiven(call);
    if (!text)
        return fail(text.error());
    auto request =
        matchRequest(database, text->title, text->text, text->language, QDate::currentDate());
    if (!request)
        return fail(request.error());
    return Asked{std::move(*request), {{u"title"_s, text->title}}};
}

Result<Asked> askedOpportunity(Database &database, const Id<Opportunity> &id)
{
    const auto opportunity = Repository<Opportunity>(database).get(id);
    auto request = opportunity ? opportunityRequest(database, *opportunity, QDate::currentDate())
                               : fail(opportunity.error());
    if (!request)
        return fail(request.error());
    return Asked{std::move(*request),
                 {{u"id"_s, id.toString()},
                  {u"code"_s, opportunity->reference},
                  {u"title"_s, opportunity->title}}};
}

Result<Asked> askedNeed(const Call &call, Database &database)
{
    const auto found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type == typeName<Opportunity>())
        return askedOpportunity(database, Id<Opportunity>::parse(found->id));
    if (found->type != typeName<Need>())
        return fail(Error::Code::Invalid, u"not a need or opportunity"_s, call.arguments[1]);
    const auto id = Id<Need>::parse(found->id);
    const auto need = Repository<Need>(database).get(id);
    auto request = need ? matchRequest(database, id, QDate::currentDate()) : fail(need.error());
    if (!request)
        return fail(request.error());
    return Asked{std::move(*request),
                 {{u"id"_s, found->id}, {u"code"_s, need->code}, {u"title"_s, need->title}}};
}

Result<std::vector<MatchFilter>> filtersOf(const Call &call, Database &database)
{
    std::vector<MatchFilter> filters;
    const ListKind *companies = listKind(u"companies"_s);
    for (const QString &text : call.options.values(u"must"_s)) {
        const auto filter = readFilter(*companies, text);
        if (!filter)
            return fail(filter.error());
        auto numbers =
            listNumbers(database, *companies, {.filter = *filter, .sort = companies->sort});
        if (!numbers)
            return fail(numbers.error());
        std::ranges::sort(*numbers);
        filters.push_back({text, std::move(*numbers)});
    }
    return filters;
}

Result<MatchExplanation> explained(Database &database, const MatchRun &run,
                                   const RankedCompany &ranked, const MatchWeights &weights,
                                   const TextReader &reader, QString &id, QString &name)
{
    const auto company = matchCompany(database, ranked.number);
    if (!company)
        return fail(company.error());
    if (!*company)
        return fail(Error::Code::NotFound, u"no such company"_s);
    id = (*company)->id;
    name = (*company)->name;
    return explain(run, ranked, **company, weights, reader);
}

/// Who lacks a must-have, by name, and which ones.
Result<QJsonArray> excludedJson(Database &database, const MatchRun &run,
                                const std::vector<MatchFilter> &filters)
{
    const auto excluded =
        shortlistExclusions(database, run, filters, {}, run.index().companyCount());
    if (!excluded)
        return fail(excluded.error());
    QJsonArray all;
    for (const ShortlistExclusion &one : *excluded)
        all.append(QJsonObject{{u"id"_s, one.id},
                               {u"name"_s, one.name},
                               {u"must"_s, QJsonArray::fromStringList(one.lacks)}});
    return all;
}

Outcome printMatch(const Call &call, const MatchingWorkspace &at, Asked asked,
                   const MatchWeights &weights, int top)
{
    const auto filters = filtersOf(call, at.database());
    if (!filters)
        return fail(filters.error());
    const MatchRun run(std::move(asked.request), *at.store.reader, *at.store.index, *filters);
    asked.need[u"language"_s] = textLanguageCode(run.query().language);
    asked.need[u"language_confidence"_s] = std::round(run.query().confidence * 1000) / 1000;
    QJsonArray results;
    int place = 0;
    for (const RankedCompany &ranked : run.ranked(weights, size_t(top))) {
        QString id;
        QString name;
        const auto explanation =
            explained(at.database(), run, ranked, weights, *at.store.reader, id, name);
        if (!explanation)
            return fail(explanation.error());
        if (explanation->tenths == 0)
            break; // nor has any further company
        ++place;
        if (call.wantsJson()) {
            results.append(QJsonObject{{u"id"_s, id},
                                       {u"name"_s, name},
                                       {u"score"_s, shownPoints(explanation->tenths)},
                                       {u"parts"_s, partsJson(*explanation)},
                                       {u"missing"_s, missingJson(*explanation)}});
            continue;
        }
        printLine(u"%1. %2  %3"_s.arg(place, 3)
                      .arg(shownPoints(explanation->tenths), 5, 'f', 1)
                      .arg(name));
        printExplanation(*explanation);
    }
    const bool hasLists = at.store.index->knowledge().hasLabels();
    if (!call.wantsJson()) {
        if (place == 0)
            printLine(Words::tr("No company has any points for it."));
        else if (place < top && size_t(place) < run.passing())
            printLine(Words::tr("The others have no points for it: %1")
                          .arg(run.passing() - size_t(place)));
        if (const size_t count = at.store.index->companyCount() - run.passing(); count > 0)
            printLine(Words::tr("Excluded by what they must have: %1").arg(count));
        if (!hasLists)
            printLine(Words::tr("No code list is imported: other languages are matched by the "
                                "glossary and by look-alike words alone."));
        return ExitCode::Done;
    }
    QJsonArray must;
    for (const MatchFilter &filter : *filters)
        must.append(filter.name);
    const auto excluded = excludedJson(at.database(), run, *filters);
    if (!excluded)
        return fail(excluded.error());
    printJson(QJsonObject{{u"need"_s, asked.need},
                          {u"parameters"_s,
                           QJsonObject{{u"weights"_s, weightsJson(weights)},
                                       {u"top"_s, top},
                                       {u"day"_s, run.request().facts.today.toString(Qt::ISODate)},
                                       {u"engine"_s, MatchKnowledge::version},
                                       {u"lists"_s, hasLists},
                                       {u"must_have"_s, must}}},
                          {u"results"_s, results},
                          {u"excluded"_s, *excluded}});
    return ExitCode::Done;
}

Outcome match(const Call &call)
{
    if (call.isSet(u"frozen"))
        return call.arguments.size() < 2 ? usageError(Words::tr("Name the need of the shortlist"))
                                         : printFrozenMatch(call);
    if (call.arguments.size() > 2 || call.isSet(u"again"))
        return usageError(Words::tr("A number, and --again, belong to --frozen"));
    const bool hasText = call.isSet(u"text");
    if (hasText == (call.arguments.size() > 1))
        return usageError(Words::tr("Name a need, or a file with --text"));
    const auto top = topOf(call);
    const auto weights = top ? weightsOf(call) : fail(top.error());
    if (!weights)
        return fail(weights.error());
    const auto at = openForMatching(call.workspace());
    if (!at)
        return fail(at.error());
    auto asked = hasText ? askedText(call, at->database()) : askedNeed(call, at->database());
    if (!asked)
        return fail(asked.error());
    return printMatch(call, *at, std::move(*asked), *weights, *top);
}

Outcome needsFor(const Call &call)
{
    const auto top = topOf(call);
    const auto weights = top ? weightsOf(call) : fail(top.error());
    if (!weights)
        return fail(weights.error());
    const auto at = openForMatching(call.workspace());
    if (!at)
        return fail(at.error());
    const auto found = findRecord(at->database(), call.arguments[1]);
    const auto number = found ? companyRowNumber(at->database(), found->id) : fail(found.error());
    if (!number)
        return fail(number.error());
    auto fitting = needsThatFit(at->database(),
                                *at->store.index,
                                *at->store.reader,
                                *number,
                                *weights,
                                QDate::currentDate());
    if (!fitting)
        return fail(fitting.error());
    if (fitting->empty() && !call.wantsJson())
        printLine(Words::tr("No open need fits."));
    if (fitting->size() > size_t(*top))
        fitting->resize(size_t(*top));
    QJsonArray results;
    for (const FittingNeed &one : *fitting) {
        if (call.wantsJson()) {
            results.append(QJsonObject{{u"id"_s, one.need.toString()},
                                       {u"code"_s, one.code},
                                       {u"title"_s, one.title},
                                       {u"score"_s, shownPoints(one.fit.tenths)},
                                       {u"parts"_s, partsJson(one.fit)},
                                       {u"missing"_s, missingJson(one.fit)}});
            continue;
        }
        printLine(
            u"%1  %2  %3"_s.arg(shownPoints(one.fit.tenths), 5, 'f', 1).arg(one.code, one.title));
        printExplanation(one.fit);
    }
    if (call.wantsJson())
        printJson(QJsonObject{{u"company"_s, found->id},
                              {u"parameters"_s, QJsonObject{{u"weights"_s, weightsJson(*weights)}}},
                              {u"results"_s, results}});
    return ExitCode::Done;
}

} // namespace

Result<QueryText> textGiven(const Call &call)
{
    const QString language = call.value(u"lang");
    if (!language.isEmpty() && textLanguageOf(language) == TextLanguage::Other)
        return usageError(
            Words::tr("--lang needs one of en, fr, da, nl, es, pl, sk, de, sv, not “%1”")
                .arg(language));
    const auto bytes = readWhole(call.value(u"text"));
    if (!bytes)
        return fail(bytes.error());
    const QString text = QString::fromUtf8(*bytes).trimmed();
    if (text.isEmpty())
        return fail(Error::Code::Format, u"the file holds no text"_s, call.value(u"text"));
    return QueryText{text.section(u'\n', 0, 0).trimmed(), text.section(u'\n', 1), language};
}

std::vector<Verb> matchVerbs()
{
    const QCommandLineOption top{u"top"_s, Words::tr("How many are shown (20)."), u"N"_s};
    const QCommandLineOption weights{
        u"weights"_s,
        Words::tr("A JSON file with the points of capabilities, trl, references, certificates and "
                  "cpv, as {\"cpv\": 0}; scaled to 100."),
        u"FILE"_s};
    return {
        {.name = u"match"_s,
         .arguments = u"WORKSPACE [NEED [NUMBER]]"_s,
         .least = 1,
         .most = 3,
         .summary = Words::tr("Ranks the companies for a need, with the reasons of every point."),
         .details = Words::tr(
             "Companies are found in nine languages, whatever the need is written in. Country, "
             "office and how well a company is known never count; what a company does not state is "
             "named as what would raise its fit. A fit is no probability. Companies without any "
             "points are not shown. The first line of a file given with --text is the title."),
         .options = {top,
                     weights,
                     {u"text"_s, Words::tr("Ranks for the text of a file instead."), u"FILE"_s},
                     {u"lang"_s, Words::tr("The language of the text (found out)."), u"LANGUAGE"_s},
                     {u"must"_s,
                      Words::tr("Only companies that this filter of the companies' list finds, as "
                                "consent:given; may be given again."),
                      u"FILTER"_s},
                     {u"frozen"_s,
                      Words::tr("Prints the shortlist as it was when companies were invited: the "
                                "newest, or that of the number, counted from the first.")},
                     {u"again"_s,
                      Words::tr("With --frozen: ranks what was stored again, and says what "
                                "differs.")},
                     jsonOption()},
         .run = match},
        {.name = u"needs-for"_s,
         .arguments = u"WORKSPACE COMPANY"_s,
         .least = 2,
         .most = 2,
         .summary = Words::tr("Ranks the open needs for a company, by the same fit."),
         .details =
             Words::tr("Needs that are closed or parked, and those for which the company has "
                       "no points, are left out."),
         .options = {top, weights, jsonOption()},
         .run = needsFor},
    };
}

} // namespace ilo
