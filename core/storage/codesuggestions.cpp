#include "core/storage/codesuggestions.h"

#include "core/domain/capability.h"
#include "core/domain/codescheme.h"
#include "core/domain/need.h"
#include "core/domain/requirement.h"
#include "core/domain/technologyarea.h"
#include "core/matching/suggestions.h"
#include "core/storage/codelookup.h"
#include "core/storage/referencelists.h"
#include "core/storage/repository.h"
#include "core/storage/similarneeds.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostBecause = 4; // that are named for a proposal

Result<std::vector<QueryText>> textsOfCapabilities(Database &database, const QString &condition,
                                                   const QString &id)
{
    const auto capabilities =
        Repository<Capability>(database).where(condition + u" ORDER BY number"_s, {id});
    if (!capabilities)
        return fail(capabilities.error());
    std::vector<QueryText> texts;
    for (const Capability &one : *capabilities)
        texts.push_back({one.title, one.text, one.language});
    return texts;
}

Result<std::vector<QueryText>> textsOfNeed(Database &database, const QString &id)
{
    const auto needs = Repository<Need>(database).where(u"id = ?"_s, {id});
    const auto requirements =
        Repository<Requirement>(database).where(u"need_id = ? ORDER BY position, number"_s, {id});
    if (!needs || !requirements)
        return fail(needs ? requirements.error() : needs.error());
    std::vector<QueryText> texts;
    for (const Need &need : *needs) {
        QStringList lines{need.challengeQuestion};
        for (const Requirement &requirement : *requirements)
            lines << requirement.text << requirement.measure;
        lines.removeAll(QString());
        texts.push_back({need.title, lines.join(u'\n'), need.language});
    }
    return texts;
}

Result<std::vector<QueryText>> textsOf(Database &database, const QString &type, const QString &id)
{
    if (type == typeName<Organisation>())
        return textsOfCapabilities(database, u"organisation_id = ?"_s, id);
    if (type == typeName<Capability>())
        return textsOfCapabilities(database, u"id = ?"_s, id);
    if (type == typeName<Need>())
        return textsOfNeed(database, id);
    return std::vector<QueryText>();
}

/// The name of what is proposed, and the key as records store it.
Result<SuggestedKey> named(Database &database, SuggestionKind kind, const QString &key,
                           const QString &language)
{
    if (kind == SuggestionKind::TechnologyAreas)
        return SuggestedKey{key, technologyAreaLabel(key, language), {}};
    const auto reading = readCode(database, cpvScheme, key, language);
    if (!reading)
        return fail(reading.error());
    return SuggestedKey{shownCode(reading->code, reading->checkDigit), reading->label, {}};
}

std::vector<SuggestedBecause> because(const Suggestion &suggestion, const QString &label,
                                      TextLanguage language, const TextReader &reader)
{
    std::vector<SuggestedBecause> words;
    for (const SuggestionWord &word : suggestion.words) {
        if (words.size() == mostBecause)
            break;
        const bool isOther = word.language != language;
        words.push_back(
            {word.word, isOther ? wordOfLabel(word, label, language, reader) : QString()});
        if (words.back().meaning == word.word)
            words.back().meaning.clear();
    }
    return words;
}

} // namespace

Result<SuggestedKeys> suggestedKeys(Database &database, const QString &type, const QString &id,
                                    SuggestionKind kind, const QStringList &held,
                                    const QString &language, const Progress &progress, size_t most)
{
    auto texts = textsOf(database, type, id);
    if (!texts)
        return fail(texts.error());
    return suggestedKeys(database, std::move(*texts), kind, held, language, progress, most);
}

Result<SuggestedKeys> suggestedKeys(Database &database, std::vector<QueryText> texts,
                                    SuggestionKind kind, const QStringList &held,
                                    const QString &language, const Progress &progress, size_t most)
{
    SuggestedKeys made;
    if (kind == SuggestionKind::CpvCodes) {
        const auto list = listInUse(database, cpvScheme);
        if (!list)
            return fail(list.error());
        made.hasList = list->has_value();
        if (!made.hasList)
            return made;
    }
    std::erase_if(texts, [](const QueryText &text) {
        return text.title.trimmed().isEmpty() && text.text.trimmed().isEmpty();
    });
    made.hasTexts = !texts.empty();
    if (!made.hasTexts)
        return made;
    const auto knowledge = matchKnowledge(database, progress);
    if (!knowledge)
        return fail(knowledge.error());
    const TextReader reader(*knowledge);
    // Labels of a language that is not read are English ones where there are none.
    const TextLanguage read = textLanguageOf(language);
    const TextLanguage shown = read == TextLanguage::Other ? TextLanguage::En : read;
    QSet<QString> known;
    for (const QString &one : held)
        known.insert(kind == SuggestionKind::CpvCodes ? readTypedCode(cpvScheme, one).code : one);
    const size_t asked = most + size_t(known.size());
    const std::vector<Suggestion> suggestions = kind == SuggestionKind::CpvCodes
        ? suggestedCodes(texts, reader, asked)
        : suggestedAreas(texts, reader, asked);
    for (const Suggestion &suggestion : suggestions) {
        if (made.keys.size() == most || known.contains(suggestion.key))
            continue;
        auto key = named(database, kind, suggestion.key, language);
        if (!key)
            return fail(key.error());
        key->because = because(suggestion, key->label, shown, reader);
        made.keys.push_back(*std::move(key));
    }
    return made;
}

} // namespace ilo
