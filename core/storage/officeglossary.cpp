#include "core/storage/officeglossary.h"

#include "core/domain/glossaryentry.h"
#include "core/storage/repository.h"

using namespace Qt::StringLiterals;

namespace ilo {

Result<std::vector<GlossaryWord>> officeGlossary(Database &database)
{
    std::vector<GlossaryWord> words;
    const Status read = Repository<GlossaryEntry>(database).forEach(
        u"coalesce(off, 0) = 0 AND bond IS NOT ? ORDER BY word, other_word, language, "
        "other_language, bond"_s,
        {toKey(WordBond::Unused)},
        [&](GlossaryEntry &&entry) -> Status {
            words.push_back({textLanguageOf(entry.language),
                             entry.word,
                             textLanguageOf(entry.otherLanguage),
                             entry.otherWord,
                             entry.bond == WordBond::Same});
            return {};
        });
    if (!read)
        return fail(read.error());
    return words;
}

Result<std::optional<GlossaryEntry>> entryOnWords(Database &database, const GlossaryEntry &entry)
{
    const auto is = [](const QString &word,
                       const QString &language,
                       const QString &other,
                       const QString &otherLanguage) {
        return language == otherLanguage
            && word.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
    };
    std::optional<GlossaryEntry> found;
    const Status read = Repository<GlossaryEntry>(database).forEach(
        u"bond IS NOT ? ORDER BY number"_s,
        {toKey(WordBond::Unused)},
        [&](GlossaryEntry &&one) -> Status {
            const bool forth = is(one.word, one.language, entry.word, entry.language)
                && is(one.otherWord, one.otherLanguage, entry.otherWord, entry.otherLanguage);
            const bool back = is(one.word, one.language, entry.otherWord, entry.otherLanguage)
                && is(one.otherWord, one.otherLanguage, entry.word, entry.language);
            if (!found && one.id != entry.id && (forth || back))
                found = std::move(one);
            return {};
        });
    if (!read)
        return fail(read.error());
    return found;
}

Result<QStringList> unusedShippedWords(Database &database)
{
    auto words = database.select<QString>(
        u"SELECT DISTINCT word FROM glossary_entry WHERE bond = ? AND coalesce(off, 0) = 0 "
        "ORDER BY word"_s,
        {toKey(WordBond::Unused)},
        [](const Row &row) { return row.text(0); });
    if (!words)
        return fail(words.error());
    return QStringList(words->begin(), words->end());
}

} // namespace ilo
