#include "app/cli/similarverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/storage/recordlookup.h"
#include "core/storage/similarneeds.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int usualNeeds = 20;

QString reasonKey(WordReason reason)
{
    switch (reason) {
    case WordReason::SameWord: return u"same_word"_s;
    case WordReason::Glossary: return u"glossary"_s;
    case WordReason::Phrase: return u"glossary_phrase"_s;
    case WordReason::Learnt: return u"learnt"_s;
    case WordReason::LookAlike: return u"look_alike"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject asJson(const SimilarNeed &need)
{
    QJsonArray words;
    for (const SharedWord &word : need.words)
        words << QJsonObject{{u"word"_s, word.word},
                             {u"theirs"_s, word.theirs},
                             {u"reason"_s, reasonKey(word.reason)}};
    QJsonArray requirements;
    for (const SharedRequirement &shared : need.requirements)
        requirements << QJsonObject{{u"id"_s, shared.id.toString()},
                                    {u"text"_s, shared.text},
                                    {u"their_id"_s, shared.theirId.toString()},
                                    {u"their_text"_s, shared.theirText},
                                    {u"likeness"_s, shared.likeness}};
    return {{u"id"_s, need.id.toString()},
            {u"code"_s, need.code},
            {u"title"_s, need.title},
            {u"organisation"_s, need.organisation},
            {u"other_organisation"_s, need.isOtherOrganisation},
            {u"likeness"_s, need.likeness},
            {u"words"_s, words},
            {u"requirements"_s, requirements}};
}

void sayNeed(const SimilarNeed &need)
{
    //: %1: "N-0003", %2: title of a need, %3: name of an organisation, %4: percent
    printLine(need.organisation.isEmpty()
                  ? Words::tr("%1 %2, %3 %").arg(need.code, need.title).arg(need.likeness)
                  : Words::tr("%1 %2 (%3), %4 %")
                        .arg(need.code, need.title, need.organisation)
                        .arg(need.likeness));
    QStringList words;
    for (const SharedWord &word : need.words)
        words << (word.word.compare(word.theirs, Qt::CaseInsensitive) == 0
                      ? word.theirs
                      : word.word + u" = "_s + word.theirs);
    printLine(u"  "_s + Words::tr("words: %1").arg(words.join(u", "_s)));
    for (const SharedRequirement &shared : need.requirements)
        //: %1, %2: requirements, %3: percent
        printLine(u"  "_s
                  + Words::tr("requirement: %1 = %2, %3 %")
                        .arg(shared.text, shared.theirText)
                        .arg(shared.likeness));
}

Outcome similar(const Call &call)
{
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type != typeName<Need>())
        return fail(Error::Code::Invalid, Words::tr("a need is asked for"), call.arguments[1]);
    const auto knowledge = matchKnowledge(database);
    if (!knowledge)
        return fail(knowledge.error());
    const auto needs = similarNeeds(database, Id<Need>::parse(found->id), *knowledge, usualNeeds);
    if (!needs)
        return fail(needs.error());
    if (call.wantsJson()) {
        QJsonArray all;
        for (const SimilarNeed &need : *needs)
            all << asJson(need);
        printJson(QJsonObject{{u"needs"_s, all}});
        return ExitCode::Done;
    }
    if (needs->empty())
        printLine(Words::tr("No other need asks for the like."));
    for (const SimilarNeed &need : *needs)
        sayNeed(need);
    return ExitCode::Done;
}

} // namespace

Verb similarVerb()
{
    return {
        .name = u"similar"_s,
        .arguments = u"WORKSPACE NEED"_s,
        .least = 2,
        .most = 2,
        .summary = Words::tr("Lists needs that ask for the like, to buy together."),
        .details =
            Words::tr(
                "Compares the words of all needs across languages, with the imported lists and "
                "the glossary, and says which words and requirements two needs share. Likeness is "
                "the mean of both directions in percent of what a need has of itself; needs "
                "below %1 are left out.")
                .arg(leastLikeness),
        .options = {jsonOption()},
        .run = similar};
}

} // namespace ilo
