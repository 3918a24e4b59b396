#include "core/domain/glossaryentry.h"
#include "core/matching/textlanguage.h"
#include "core/storage/listkinds.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

ListColumn wordColumn(const QString &key, const QString &field)
{
    ListColumn column = ownColumn(key, ColumnType::Text, field);
    column.isSearched = true;
    column.letters = 20;
    return column;
}

/// One of the languages of which matching reads words; an entry that is no pair has no other one.
ListColumn languageColumn(const QString &key)
{
    QStringList keys;
    for (const TextLanguage language : kEveryReadLanguage)
        keys << textLanguageCode(language);
    ListColumn column = choiceColumn(key, key, keys);
    column.value = u"r."_s + key;
    column.letters = 12;
    return column;
}

} // namespace

ListKind glossaryList()
{
    ListKind kind{.name = u"glossary"_s,
                  .type = typeName<GlossaryEntry>(),
                  .title = u"word"_s,
                  .from = u"glossary_entry r"_s,
                  .sort = u"word"_s};
    ListColumn bond = choiceColumn(u"bond"_s, u"bond"_s, choiceKeys<WordBond>());
    bond.letters = 20;
    bond.field.clear(); // what an entry says is what it is
    kind.columns = {wordColumn(u"word"_s, u"word"_s),
                    languageColumn(u"language"_s),
                    bond,
                    wordColumn(u"other_word"_s, u"other_word"_s),
                    languageColumn(u"other_language"_s),
                    ownColumn(u"off"_s, ColumnType::Flag, u"off"_s),
                    wordColumn(u"note"_s, u"note"_s)};
    kind.columns.front().isWide = true;
    kind.columns[3].isWide = true;
    addSearchedText(kind);
    return kind;
}

} // namespace ilo
