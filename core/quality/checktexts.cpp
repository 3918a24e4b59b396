#include "core/quality/checktexts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool hasDigit(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// Longer texts tell their own language; shorter ones are in that of the whole, unless they are
/// clearly in another: people write down what they were told as they were told it.
QString languageOfText(const QString &text, const QString &whole, const QualityWords &words)
{
    constexpr int enoughWords = 7;
    if (countWords(text) < enoughWords)
        return words.languageOfShort(text, whole);
    const QString own = words.languageOf({text});
    return own.isEmpty() ? whole : own;
}

/// "it will be settled together with the winner": anywhere in a text that has no number.
bool says(const CheckedNeed &need, const QString &kind, const std::vector<CheckedWord> &words)
{
    const bool isNumbered = std::ranges::any_of(
        words, [](const CheckedWord &word) { return word.folded.front().isDigit(); });
    return !isNumbered && !need.words.matches(kind, need.language, words).empty();
}

} // namespace

Stretch CheckedText::stretch(size_t first, size_t last) const
{
    const qsizetype from = words[first].from;
    return {from, words[last].from + words[last].length - from};
}

CheckedNeed::CheckedNeed(const QualityInput &given, const QualityWords &lists)
    : input(given)
    , words(lists)
    , language(given.language)
{
    const auto take = [&](FindingPlace place, const QString &text, bool isQuantified = false) {
        if (!text.trimmed().isEmpty())
            texts.push_back({std::move(place), text, {}, {}, isQuantified, &lists, {}});
    };
    const Need &need = given.need;
    take(placeOf(u"title"_s), need.title);
    take(placeOf(u"challenge_question"_s), need.challengeQuestion);
    take(placeOf(u"why_it_matters"_s), need.whyItMatters);
    take(placeOf(u"beneficiaries"_s), need.beneficiaries);
    take(placeOf(u"today"_s), need.today);
    int row = 0;
    for (const Requirement &requirement : given.requirements) {
        ++row;
        const bool isQuantified = hasDigit(requirement.threshold)
            || (requirement.priority != Priority::Must && hasDigit(requirement.target));
        take(placeOf(requirement, row, u"text"_s), requirement.text, isQuantified);
        take(placeOf(requirement, row, u"measure"_s), requirement.measure, isQuantified);
        take(placeOf(requirement, row, u"today"_s), requirement.today, isQuantified);
        take(placeOf(requirement, row, u"threshold"_s), requirement.threshold, isQuantified);
        take(placeOf(requirement, row, u"target"_s), requirement.target, isQuantified);
        take(placeOf(requirement, row, u"test_method"_s), requirement.testMethod, isQuantified);
    }
    take(placeOf(u"conditions"_s), need.conditions);
    take(placeOf(u"tried"_s), need.tried);
    take(placeOf(u"quantity"_s), need.quantity);
    take(placeOf(u"time_note"_s), need.timeNote);
    take(placeOf(u"route"_s), need.route);
    take(placeOf(u"ipr_note"_s), need.iprNote);
    take(placeOf(u"response_form"_s), need.responseForm);

    // Of the long form; what it says of the market and of what was found may name makes.
    take(placeOf(u"context"_s), need.context);
    take(placeOf(u"process"_s), need.process);
    take(placeOf(u"operation"_s), need.operation);
    take(placeOf(u"safety"_s), need.safety);
    take(placeOf(u"sustainability"_s), need.sustainability);
    take(placeOf(u"strategy"_s), need.strategy);
    take(placeOf(u"evaluation"_s), need.evaluation);

    if (!QualityWords::languages().contains(language)) { // not stated, or one without lists
        QStringList all;
        for (const CheckedText &text : texts)
            all << text.text;
        language = lists.languageOf(all);
    }
    if (language.isEmpty())
        language = u"en"_s; // no evidence at all: the language of the program
    for (CheckedText &text : texts) {
        text.language = languageOfText(text.text, language, lists);
        text.words = wordsOf(text.text);
        text.readByLists();
    }
}

void CheckedText::readByLists()
{
    kinds = lists->kindsOf(language, words);
    for (size_t at = 0; at < words.size(); ++at) {
        const auto sentence = size_t(words[at].sentence);
        if (kindsOfSentences.size() <= sentence)
            kindsOfSentences.resize(sentence + 1);
        std::vector<bool> &here = kindsOfSentences[sentence];
        for (const WordPatterns::KindMatch &match : kinds[at]) {
            if (here.size() <= size_t(match.kind))
                here.resize(size_t(match.kind) + 1);
            here[size_t(match.kind)] = true;
        }
    }
}

bool CheckedText::sentenceHas(QStringView kind, int sentence) const
{
    const int number = lists->kindOf(kind);
    if (number < 0 || size_t(sentence) >= kindsOfSentences.size())
        return false;
    const std::vector<bool> &here = kindsOfSentences[size_t(sentence)];
    return size_t(number) < here.size() && here[size_t(number)];
}

std::optional<WordPatterns::Match> CheckedText::listed(int kind, size_t at) const
{
    if (at >= kinds.size())
        return std::nullopt;
    const auto match = std::ranges::find(kinds[at], kind, &WordPatterns::KindMatch::kind);
    return match == kinds[at].end() ? std::nullopt
                                    : std::optional(WordPatterns::Match{at, match->last});
}

std::vector<WordPatterns::Match> CheckedText::allListed(QStringView kind) const
{
    std::vector<WordPatterns::Match> found;
    const int number = lists->kindOf(kind);
    for (size_t at = 0; at < words.size();) {
        const auto match = listed(number, at);
        if (match)
            found.push_back(*match);
        at = match ? match->last + 1 : at + 1;
    }
    return found;
}

QualityFinding &Findings::add(FindingKind kind, FindingPlace place, const QString &subject,
                              const QString &detail)
{
    m_found.push_back(
        {m_check, kind, m_severity, std::move(place), subject, detail, std::nullopt, {}});
    return m_found.back();
}

QualityFinding &Findings::add(FindingKind kind, const CheckedText &text, const Stretch &span,
                              const QString &detail)
{
    FindingPlace place = text.place;
    place.span = span;
    return add(kind, std::move(place), text.text.mid(span.from, span.length), detail);
}

bool consistsOf(const CheckedNeed &need, const QString &kind, const QString &text)
{
    const std::vector<CheckedWord> all = wordsOf(text);
    for (size_t at = 0; at < all.size();) {
        const auto match = need.words.matchAt(kind, need.language, all, at);
        if (!match)
            return false;
        at = match->last + 1;
    }
    return true;
}

bool namesNobody(const CheckedNeed &need, const QString &text)
{
    const std::vector<CheckedWord> words = wordsOf(text);
    return isPutOff(need, text) || refersElsewhere(need, text) || says(need, u"undecided"_s, words)
        || says(need, u"settle"_s, words);
}

bool isPutOff(const CheckedNeed &need, const QString &text)
{
    if (consistsOf(need, u"placeholder"_s, text))
        return true;
    // "to be agreed with the supplier", "see annex 3"
    constexpr size_t longest = 9;
    const std::vector<CheckedWord> all = wordsOf(text);
    if (all.size() <= longest + 3 && says(need, u"deferred"_s, all))
        return true;
    const auto lead = need.words.matchAt(u"placeholder"_s, need.language, all, 0);
    const bool isNumbered = std::ranges::any_of(
        all, [](const CheckedWord &word) { return word.folded.front().isDigit(); });
    if (!lead || (isNumbered && all.size() > lead->last + 2))
        return false;
    // One word may be anything, but "aftales med leverandøren" is none yet.
    constexpr size_t longestOfOne = 5;
    const bool isFollowed =
        all.size() > 1 && need.words.matchAt(u"prep"_s, need.language, all, 1).has_value();
    return lead->last > 0 ? all.size() <= longest : isFollowed && all.size() <= longestOfOne;
}

bool refersElsewhere(const CheckedNeed &need, const QString &text)
{
    constexpr size_t longest = 9;
    constexpr size_t reach = 4;
    constexpr size_t reachOfWeak = 2;
    const std::vector<CheckedWord> all = wordsOf(text);
    if (all.empty() || all.size() > longest || text.contains(u"://") || text.contains(u"www.")
        || text.contains(u'@'))
        return false;
    const auto list = [&](const QString &kind, size_t at) {
        return need.words.matchAt(kind, need.language, all, at);
    };
    const auto see = list(u"see_lead"_s, 0);
    const auto lead = see ? see : list(u"by_lead"_s, 0);
    std::optional<WordPatterns::Match> paper;
    for (size_t at = lead ? lead->last + 1 : all.size();
         !paper && at < all.size() && at <= lead->last + (see ? reach : reachOfWeak);
         ++at)
        paper = list(u"other_paper"_s, at);
    // "in the annex of the hall": a place.
    if (!paper || (!see && paper->last + 2 < all.size()))
        return false;
    // Whoever is named, or a test that has a name, stands here all the same.
    for (size_t at = lead->last + 1; at < all.size(); ++at) {
        const bool isOfPaper = at >= paper->first && at <= paper->last;
        if (list(u"people"_s, at) || (!isOfPaper && list(u"proof"_s, at)))
            return false;
    }
    return true;
}

bool isMethodOpen(const CheckedNeed &need, const QString &text)
{
    constexpr size_t longest = 12;
    const std::vector<CheckedWord> words = wordsOf(text);
    const auto speaks = [&](const QString &kind) {
        return !need.words.matches(kind, need.language, words).empty();
    };
    return isPutOff(need, text) || refersElsewhere(need, text)
        || (words.size() <= longest && !hasDigit(text)
            && (speaks(u"unthought"_s) || (speaks(u"firm"_s) && speaks(u"proposes"_s))
                || (!speaks(u"proof"_s) && (speaks(u"settle"_s) || speaks(u"later_on"_s)))));
}

FindingPlace placeOf(const QString &field)
{
    return {field, {}, 0, std::nullopt};
}

FindingPlace placeOf(const Requirement &requirement, int row, const QString &field)
{
    return {field, requirement.id, row, std::nullopt};
}

} // namespace ilo
