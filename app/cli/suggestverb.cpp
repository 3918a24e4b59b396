#include "app/cli/suggestverb.h"

#include "app/cli/console.h"
#include "app/cli/matchverbs.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/domain/change.h"
#include "core/storage/codesuggestions.h"
#include "core/storage/matchstore.h"
#include "core/storage/recordlookup.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonArray suggestedJson(const SuggestedKeys &suggested, const QString &keyName)
{
    QJsonArray all;
    for (const SuggestedKey &key : suggested.keys) {
        QJsonArray words;
        for (const SuggestedBecause &one : key.because)
            words << QJsonObject{{u"word"_s, one.word}, {u"meaning"_s, one.meaning}};
        all << QJsonObject{{keyName, key.key}, {u"label"_s, key.label}, {u"words"_s, words}};
    }
    return all;
}

void saySuggested(const SuggestedKeys &suggested)
{
    for (const SuggestedKey &key : suggested.keys) {
        QStringList words;
        for (const SuggestedBecause &one : key.because)
            words << (one.meaning.isEmpty() ? one.word : one.word + u" = "_s + one.meaning);
        //: %1: a code or the key of an area, %2: its name, %3: words
        printLine(u"  "_s
                  + Words::tr("%1 %2, because of %3").arg(key.key, key.label, words.join(u", "_s)));
    }
}

Result<SuggestedKeys> suggestedFor(Database &database, const Call &call, SuggestionKind kind)
{
    const QString language = call.isSet(u"labels") ? call.value(u"labels") : u"en"_s;
    if (call.isSet(u"text")) {
        const auto text = textGiven(call);
        if (!text)
            return fail(text.error());
        return suggestedKeys(database, {*text}, kind, {}, language);
    }
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    const QString company = typeName<Organisation>();
    if (found->type != company && found->type != typeName<Need>()
        && found->type != typeName<Capability>())
        return fail(Error::Code::Invalid,
                    Words::tr("a company, a capability or a need is asked for"),
                    call.arguments[1]);
    return suggestedKeys(database, found->type, found->id, kind, {}, language);
}

Outcome suggest(const Call &call)
{
    if (call.arguments.size() == 2 && call.isSet(u"text"))
        return usageError(Words::tr("Give a record or --text, not both."));
    if (call.arguments.size() < 2 && !call.isSet(u"text"))
        return usageError(Words::tr("Give a record, or a text with --text."));
    // What is learnt is kept, as for a ranking; beside a window that has the file it is not.
    auto workspace = openForWriting(call.workspace());
    if (workspace) {
        if (const auto kept = keepMatchKnowledge((*workspace)->database()); !kept)
            return fail(kept.error());
    } else if (workspace.error().code == Error::Code::Locked
               || workspace.error().code == Error::Code::ReadOnly) {
        workspace = openForReading(call.workspace());
    }
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const auto codes = suggestedFor(database, call, SuggestionKind::CpvCodes);
    const auto areas =
        codes ? suggestedFor(database, call, SuggestionKind::TechnologyAreas) : fail(codes.error());
    if (!areas)
        return fail(areas.error());
    if (call.wantsJson()) {
        printJson(QJsonObject{{u"has_list"_s, codes->hasList},
                              {u"codes"_s, suggestedJson(*codes, u"code"_s)},
                              {u"areas"_s, suggestedJson(*areas, u"area"_s)}});
        return ExitCode::Done;
    }
    printLine(!codes->hasList           ? Words::tr("No CPV list is imported: no codes.")
                  : codes->keys.empty() ? Words::tr("No code has words of these texts.")
                                        : Words::tr("CPV codes:"));
    saySuggested(*codes);
    printLine(areas->keys.empty() ? Words::tr("No technology area has words of these texts.")
                                  : Words::tr("Technology areas:"));
    saySuggested(*areas);
    return ExitCode::Done;
}

} // namespace

Verb suggestVerb()
{
    return {.name = u"suggest"_s,
            .arguments = u"WORKSPACE [RECORD]"_s,
            .least = 1,
            .most = 2,
            .summary =
                Words::tr("Proposes CPV codes and technology areas for a company or a need."),
            .details = Words::tr(
                "At most ten of each, with the words they are proposed by; a word of another "
                "language has its meaning behind it. Nothing is written: use set to take one. "
                "Codes need an imported CPV list, areas do not."),
            .options = {{u"text"_s, Words::tr("Takes a text from <file> (UTF-8)."), u"file"_s},
                        {u"lang"_s,
                         Words::tr("The text is in <language> (ISO 639-1); found out otherwise."),
                         u"language"_s},
                        {u"labels"_s,
                         Words::tr("Names and meanings in <language> (ISO 639-1); English "
                                   "otherwise."),
                         u"language"_s},
                        jsonOption()},
            .run = suggest};
}

} // namespace ilo
