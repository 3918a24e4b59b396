#include "core/storage/codelookup.h"

#include "core/domain/codescheme.h"
#include "core/storage/referencelists.h"
#include "core/text/fold.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int leastWord = 2;         // letters; one letter begins a tenth of all words
constexpr int mostCandidates = 3000; // labels looked at for one search

/// The label in the language bound first, else in English, else in any.
const QString &labelInLanguage()
{
    static const QString sql =
        u"(SELECT l.label FROM code_label l WHERE l.code = c.number ORDER BY l.language = ? DESC, "
        "l.language = 'en' DESC, l.language LIMIT 1)"_s;
    return sql;
}

QString codeLineColumns()
{
    return u"c.code, c.check_digit, c.parent, %1, EXISTS (SELECT 1 FROM code f WHERE f.codelist = "
           "c.codelist AND f.parent = c.code)"_s.arg(labelInLanguage());
}

CodeLine readCodeLine(const Row &row)
{
    return {.code = row.text(0),
            .checkDigit = row.text(1),
            .parent = row.text(2),
            .label = row.text(3),
            .found = {},
            .hasFiner = row.number(4) != 0};
}

Result<std::vector<CodeLine>> linesByCode(Database &database, qint64 list, const QString &start,
                                          const QString &language, int limit)
{
    return database.select<CodeLine>(
        u"SELECT %1 FROM code c WHERE c.codelist = ? AND c.code >= ? AND c.code < ? || char(1114111) "
        "ORDER BY c.code LIMIT %2"_s.arg(codeLineColumns())
            .arg(limit),
        {language, list, start, start},
        readCodeLine);
}

struct LabelHit
{
    qint64 code = 0;
    QString label;
    int rank = 0; ///< lower is better
};

/// How well a label says what was typed: 0 every word whole, 1 only begun.
int labelRank(const QString &label, const QStringList &words)
{
    const QStringList own = foldedWords(label);
    return std::ranges::all_of(words, [&](const QString &word) { return own.contains(word); }) ? 0
                                                                                               : 1;
}

/// An FTS5 query for labels of `list` in these languages that have every word begun.
QString wordQuery(const QStringList &words, qint64 list, const QStringList &languages)
{
    QStringList begun;
    for (const QString &word : words)
        begun << u"words : %1 *"_s.arg(u'"' + word + u'"');
    QStringList scopes;
    for (const QString &language : languages)
        scopes << u"scope : \"l%1%2\""_s.arg(list).arg(language);
    return begun.join(u" AND "_s) + u" AND ("_s + scopes.join(u" OR "_s) + u')';
}

Result<std::vector<LabelHit>> labelHits(Database &database, const QString &match,
                                        const QStringList &words)
{
    auto found = database.select<LabelHit>(
        u"SELECT l.code, l.label FROM (SELECT rowid AS label FROM code_words WHERE code_words MATCH ? "
        "LIMIT %1) w JOIN code_label l ON l.number = w.label"_s.arg(mostCandidates),
        {match},
        [&](const Row &row) {
            return LabelHit{row.number(0), row.text(1), labelRank(row.text(1), words)};
        });
    if (!found)
        return found;
    std::ranges::stable_sort(*found, {}, &LabelHit::rank);
    return found;
}

Result<std::optional<CodeLine>> codeLineOf(Database &database, qint64 code, const QString &language)
{
    auto found = database.select<CodeLine>(
        u"SELECT %1 FROM code c WHERE c.number = ?"_s.arg(codeLineColumns()),
        {language, code},
        readCodeLine);
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

/// Adds the codes of `from` that `lines` has not yet.
Status addCodeLines(Database &database, const std::vector<LabelHit> &from, const QString &language,
                    bool inOther, int limit, std::vector<CodeLine> &lines, QSet<QString> &taken)
{
    for (const LabelHit &hit : from) {
        if (int(lines.size()) >= limit)
            return {};
        auto line = codeLineOf(database, hit.code, language);
        if (!line)
            return fail(line.error());
        if (!*line || taken.contains((*line)->code))
            continue;
        if (inOther && hit.label != (*line)->label)
            (*line)->found = hit.label;
        taken.insert((*line)->code);
        lines.push_back(**std::move(line));
    }
    return {};
}

Status addByWords(Database &database, const StoredList &list, const QStringList &words,
                  const QString &language, int limit, std::vector<CodeLine> &lines)
{
    QSet<QString> taken;
    for (const CodeLine &line : lines)
        taken.insert(line.code);
    QStringList others = list.languages;
    others.removeAll(language);
    for (const bool inOther : {false, true}) {
        const QStringList languages = inOther ? others : QStringList{language};
        if (languages.isEmpty() || int(lines.size()) >= limit)
            continue;
        const auto found = labelHits(database, wordQuery(words, list.number, languages), words);
        if (!found)
            return fail(found.error());
        if (Status added = addCodeLines(database, *found, language, inOther, limit, lines, taken);
            !added)
            return added;
    }
    return {};
}

/// The code in a former version, the newest that has it.
Result<std::optional<CodeReading>> formerReading(Database &database, const QString &scheme,
                                                 const QString &code, const QString &language)
{
    auto found = database.select<CodeReading>(
        u"SELECT c.code, c.check_digit, %1, t.version FROM code c JOIN codelist t ON t.number = "
        "c.codelist WHERE t.scheme = ? AND t.in_use = 0 AND c.code = ? ORDER BY t.imported DESC "
        "LIMIT 1"_s.arg(labelInLanguage()),
        {language, scheme, code},
        [](const Row &row) {
            return CodeReading{.state = CodeReading::State::Gone,
                               .code = row.text(0),
                               .checkDigit = row.text(1),
                               .label = row.text(2),
                               .version = {},
                               .former = row.text(3)};
        });
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

} // namespace

Result<std::vector<CodeLine>> codesUnder(Database &database, const QString &scheme,
                                         const QString &parent, const QString &language)
{
    return database.select<CodeLine>(
        u"SELECT %1 FROM code c WHERE c.codelist = (SELECT number FROM codelist WHERE scheme = ? AND "
        "in_use = 1) AND c.parent = ? ORDER BY c.number"_s.arg(codeLineColumns()),
        {language, scheme, parent.isNull() ? u""_s : parent},
        readCodeLine);
}

Result<std::vector<CodeLine>> codesMatching(Database &database, const QString &scheme,
                                            const QString &text, const QString &language, int limit)
{
    const auto list = listInUse(database, scheme);
    if (!list)
        return fail(list.error());
    if (!*list || text.trimmed().isEmpty())
        return std::vector<CodeLine>();

    const TypedCode typed = readTypedCode(scheme, text);
    QString start = typed.code.isEmpty() ? text.trimmed().toUpper() : typed.code;
    auto lines = linesByCode(database, (*list)->number, start, language, limit);
    if (!lines)
        return lines;
    const QStringList words = foldedWords(text);
    const auto isLong = [](const QString &word) { return word.size() >= leastWord; };
    if (words.isEmpty() || !std::ranges::any_of(words, isLong))
        return lines;
    if (Status added = addByWords(database, **list, words, language, limit, *lines); !added)
        return fail(added.error());
    return lines;
}

Result<QStringList> codePath(Database &database, const QString &scheme, const QString &code)
{
    QStringList path;
    for (QString at = code; path.size() < 16;) { // no list is deeper; a circle in one must end
        const auto parent = database.text(
            u"SELECT parent FROM code WHERE codelist = (SELECT number FROM codelist WHERE scheme = ? "
            "AND in_use = 1) AND code = ?"_s,
            {scheme, at});
        if (!parent)
            return fail(parent.error());
        if (parent->isEmpty())
            break;
        path.prepend(*parent);
        at = *parent;
    }
    return path;
}

Result<CodeReading> readCode(Database &database, const QString &scheme, const QString &text,
                             const QString &language)
{
    const auto list = listInUse(database, scheme);
    if (!list)
        return fail(list.error());
    const TypedCode typed = readTypedCode(scheme, text);
    CodeReading reading{.code = typed.code.isEmpty() ? text.trimmed() : typed.code};
    if (!*list)
        return reading;
    reading.version = (*list)->version;
    reading.state = CodeReading::State::Unknown;
    if (typed.code.isEmpty())
        return reading;

    const auto found = database.select<CodeLine>(
        u"SELECT %1 FROM code c WHERE c.codelist = ? AND c.code = ?"_s.arg(codeLineColumns()),
        {language, (*list)->number, typed.code},
        readCodeLine);
    if (!found)
        return fail(found.error());
    if (!found->empty()) {
        const CodeLine &line = found->front();
        reading.checkDigit = line.checkDigit;
        reading.label = line.label;
        const bool differs = !typed.checkDigit.isEmpty() && !line.checkDigit.isEmpty()
            && typed.checkDigit != line.checkDigit;
        reading.state = differs ? CodeReading::State::WrongCheckDigit : CodeReading::State::Known;
        return reading;
    }
    auto former = formerReading(database, scheme, typed.code, language);
    if (!former)
        return fail(former.error());
    if (*former) {
        (*former)->version = reading.version;
        return **former;
    }
    return reading;
}

} // namespace ilo
