#include "core/quality/checktexts.h"
#include "core/quality/quantity.h"
#include "core/quality/wordforms.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Match = WordPatterns::Match;

bool isNarrative(const CheckedText &text)
{
    return text.isOf(u"title") || text.isOf(u"challenge_question") || text.isOf(u"why_it_matters")
        || text.isOf(u"conditions") || text.isOf(u"time_note") || text.isOf(u"route")
        || text.isOf(u"operation") || text.isOf(u"safety");
}

/// Words that say nothing by themselves are looked for where something is asked.
bool asksSomething(const CheckedText &text)
{
    return isNarrative(text) || text.isStatement()
        || (text.isRequirement() && text.place.field == u"test_method");
}

/// What stands there today, and how many: a number says it, and words only where there is none.
bool wantsNumber(const CheckedText &text)
{
    return text.isOf(u"today") || text.isOf(u"quantity");
}

/// "lighter than what we have" says nothing where a requirement has no number; a question or a
/// story may.
bool isComparisonSaid(const CheckedText &text, size_t at)
{
    return !text.isStatement() || text.isQuantified
        || std::ranges::any_of(text.words, [&](const CheckedWord &word) {
               return word.sentence == text.words[at].sentence && word.folded.front().isDigit();
           });
}

/// "fast: < 2 s", "fast, under 2 s": the number says it.
bool isFollowedByLimit(const CheckedText &text, size_t last)
{
    const qsizetype behind = text.words[last].from + text.words[last].length;
    static const QRegularExpression sign(u"^[\\s(,:]{0,3}[<>≤≥=]"_s);
    if (QStringView(text.text).mid(behind).toString().contains(sign))
        return true;
    const size_t next = last + 1;
    if (next >= text.words.size() || text.words[next].sentence != text.words[last].sentence)
        return false;
    for (const QString &kind : {u"at_most"_s, u"at_least"_s, u"less"_s, u"more"_s}) {
        const auto limit = text.listed(kind, next);
        if (limit && limit->last + 1 < text.words.size()
            && text.words[limit->last + 1].folded.front().isDigit())
            return true;
    }
    return isComparisonSaid(text, last) && text.listed(u"than", next);
}

/// "a minimal flow of 15 l/min": the number of a soft word stands close behind it.
bool isNumberNear(const CheckedText &text, size_t last)
{
    constexpr size_t reach = 4;
    for (size_t word = last + 1; word <= last + reach && word < text.words.size(); ++word) {
        if (text.words[word].sentence == text.words[last].sentence
            && text.words[word].folded.front().isDigit())
            return true;
    }
    return false;
}

/// "must not take too long" says as little as "short" does.
bool isNegated(const CheckedText &text, size_t first)
{
    if (text.listed(u"excess", first))
        return false;
    for (size_t back = 1; back <= 2 && back <= first; ++back) {
        if (text.words[first - back].sentence == text.words[first].sentence
            && text.listed(u"not", first - back))
            return true;
    }
    return false;
}

/// "with manageable effort", "una fiabilidad alta": a merit with a degree and no number. The
/// degree stands before the merit or behind it.
std::optional<Match> degreeAt(const CheckedText &text, size_t at)
{
    constexpr size_t reach = 2;
    const auto list = [&](const QString &kind, size_t word) { return text.listed(kind, word); };
    const auto first = list(u"degree"_s, at);
    const QString other = first ? u"merit"_s : u"degree"_s;
    if (!first && !list(u"merit"_s, at))
        return std::nullopt;
    const size_t from = first ? first->last + 1 : at + 1;
    for (size_t word = from; word < from + reach && word < text.words.size()
         && text.words[word].sentence == text.words[at].sentence;
         ++word) {
        if (const auto match = list(other, word))
            return Match{at, match->last};
    }
    return std::nullopt;
}

bool sentenceHasNumber(const CheckedText &text, int sentence)
{
    return std::ranges::any_of(text.words, [&](const CheckedWord &word) {
        return word.sentence == sentence && word.folded.front().isDigit();
    });
}

bool hasNumber(const CheckedText &text)
{
    return std::ranges::any_of(
        text.words, [](const CheckedWord &word) { return word.folded.front().isDigit(); });
}

/// Words of size and number are no promise in a story, nor where the row or the line has the
/// number.
bool isSaidByNumber(const CheckedText &text, const Match &match, bool isSoft)
{
    const int sentence = text.words[match.first].sentence;
    if (wantsNumber(text))
        return isSoft ? hasNumber(text) : sentenceHasNumber(text, sentence);
    if (!isSoft)
        return false;
    if (text.isOf(u"conditions"))
        return sentenceHasNumber(text, sentence);
    // Handbook 4.3 names "fast": in a requirement only a number beside it will do.
    const bool isSpeed = text.isStatement() && text.listed(u"speed", match.first);
    return !text.isRequirement() || (text.isQuantified && !isSpeed)
        || isNumberNear(text, match.last);
}

/// "laid tidily", "cómodamente": how something is to be done, where no list knows the word and no
/// number says it.
void addManners(const CheckedText &text, Findings &findings)
{
    if (!text.isStatement())
        return;
    for (size_t at = 0; at < text.words.size(); ++at) {
        if (isMannerAdverb(text.words[at].folded, text.language) && !text.words[at].opens
            && !text.listed(u"plain_adverb", at) && !isFollowedByLimit(text, at)
            && !isNegated(text, at))
            findings.add(FindingKind::Vague, text, text.stretch(at, at));
    }
}

void addDegrees(const CheckedText &text, Findings &findings)
{
    if (!text.isStatement() || text.isQuantified)
        return;
    for (size_t at = 0; at < text.words.size(); ++at) {
        const auto match = degreeAt(text, at);
        if (!match || sentenceHasNumber(text, text.words[at].sentence) || isNegated(text, at))
            continue;
        findings.add(FindingKind::Vague, text, text.stretch(match->first, match->last));
        at = match->last;
    }
}

} // namespace

void checkVagueWords(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        if (!asksSomething(text) && !wantsNumber(text))
            continue;
        const auto allowed = text.allListed(u"vague_not");
        const bool isMethod = text.isRequirement() && text.place.field == u"test_method";
        bool isFound = isMethod && isMethodOpen(need, text.text);
        if (isFound) {
            findings.add(FindingKind::Vague, text, {0, text.text.size()});
            continue;
        }
        // "okay-ish", "more or less": no number says what that is.
        for (const Match &match : text.allListed(u"hedge")) {
            findings.add(FindingKind::Vague, text, text.stretch(match.first, match.last));
            isFound = true;
        }
        if (isFound)
            continue;
        for (const Match &match : text.allListed(u"vague")) {
            const bool isAllowed = std::ranges::any_of(allowed, [&](const Match &other) {
                const bool isComparison = text.listed(u"than", other.last).has_value();
                return other.first <= match.last && match.first <= other.last
                    && (!isComparison || isComparisonSaid(text, match.first));
            });
            const auto soft = text.listed(u"soft", match.first);
            // "Wytrzymałość" is measured where the row has a number.
            const bool isQuality = isNameOfQuality(text.words[match.first].folded, text.language);
            const bool isSoft = isQuality || (soft && soft->last == match.last);
            if (isAllowed || isSaidByNumber(text, match, isSoft))
                continue;
            if (isFollowedByLimit(text, match.last) || isNegated(text, match.first))
                continue;
            findings.add(FindingKind::Vague, text, text.stretch(match.first, match.last));
            isFound = true;
        }
        if (isFound)
            continue;
        // What has an ending or a degree is often one of the words above.
        addManners(text, findings);
        addDegrees(text, findings);
    }
}

void checkBeneficiaries(const CheckedNeed &need, Findings &findings)
{
    const QString &named = need.input.need.beneficiaries;
    bool isNobody = consistsOf(need, u"everyone"_s, named);
    // "iedereen die ervan profiteert"
    static const QStringList who{
        u"who"_s, u"qui"_s, u"que"_s, u"die"_s, u"der"_s, u"som"_s, u"kto"_s, u"ktory"_s, u"co"_s};
    const std::vector<CheckedWord> words = wordsOf(named);
    const auto all =
        words.empty() ? std::nullopt : need.words.matchAt(u"everyone"_s, need.language, words, 0);
    isNobody = isNobody
        || (all && all->last + 1 < words.size() && who.contains(words[all->last + 1].folded));
    // "everybody at the laboratory"
    constexpr size_t longestOfAll = 7;
    isNobody = isNobody
        || (all && words.size() <= longestOfAll && all->last + 1 < words.size()
            && need.words.matchAt(u"in_place"_s, need.language, words, all->last + 1)
            && !need.words.matches(u"house"_s, need.language, words).empty()
            && need.words.matches(u"people"_s, need.language, words).empty());
    if (isPutOff(need, named) || refersElsewhere(need, named) || isNobody)
        findings.add(FindingKind::NobodyBenefits, placeOf(u"beneficiaries"_s));
}

} // namespace ilo
