#include "core/quality/checktexts.h"
#include "core/quality/quantity.h"

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
        || text.isOf(u"conditions") || text.isOf(u"time_note") || text.isOf(u"route");
}

/// Words that say nothing by themselves are looked for where something is asked.
bool asksSomething(const CheckedText &text)
{
    return isNarrative(text) || text.isStatement()
        || (text.isRequirement() && text.place.field == u"test_method");
}

/// "fast: < 2 s", "fast, under 2 s": the number says it.
bool isFollowedByLimit(const CheckedNeed &need, const CheckedText &text, size_t last)
{
    const qsizetype behind = text.words[last].from + text.words[last].length;
    static const QRegularExpression sign(u"^[\\s(,:]{0,3}[<>≤≥=]"_s);
    if (QStringView(text.text).mid(behind).toString().contains(sign))
        return true;
    const size_t next = last + 1;
    if (next >= text.words.size() || text.words[next].sentence != text.words[last].sentence)
        return false;
    for (const QString &kind : {u"at_most"_s, u"at_least"_s, u"less"_s, u"more"_s}) {
        const auto limit = need.words.matchAt(kind, text.language, text.words, next);
        if (limit && limit->last + 1 < text.words.size()
            && text.words[limit->last + 1].folded.front().isDigit())
            return true;
    }
    return need.words.matchAt(u"than"_s, text.language, text.words, next).has_value();
}

bool isNegated(const CheckedNeed &need, const CheckedText &text, size_t first)
{
    for (size_t back = 1; back <= 2 && back <= first; ++back) {
        if (text.words[first - back].sentence == text.words[first].sentence
            && need.words.matchAt(u"not"_s, text.language, text.words, first - back))
            return true;
    }
    return false;
}

/// Every number of a sentence with "million" and the like multiplied in; the largest.
double largestAmount(const QString &sentence, const QString &language)
{
    static const QRegularExpression number(u"\\d[\\d.,'’ \\x{00a0}\\x{202f}]*"_s);
    static const QRegularExpression million(
        u"^\\s*(?:mio|mill|mln|mil\\.|milj|milió|milion|millon|m€|MEUR)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression thousand(
        u"^\\s*(?:k€|kEUR|tusen|tusind|tys|tis|mille\\b|mil\\b|"
        "thousand|tausend|duizend)"_s,
        QRegularExpression::CaseInsensitiveOption);
    double largest = 0;
    for (auto all = number.globalMatch(sentence); all.hasNext();) {
        const auto match = all.next();
        auto value = readNumber(match.capturedView(), language);
        if (!value)
            continue;
        const QString rest = sentence.mid(match.capturedEnd());
        if (rest.contains(million))
            *value *= 1e6;
        else if (rest.contains(thousand))
            *value *= 1e3;
        largest = std::max(largest, *value);
    }
    return largest;
}

/// Article 58(3) of Directive 2014/24/EU: a turnover of at most twice the value of the contract may
/// be asked.
bool isTurnoverAllowed(const CheckedNeed &need, const CheckedText &text, int sentence)
{
    const Money &budget = need.input.need.budgetTo;
    if (budget.isNull())
        return false;
    const std::vector<Stretch> sentences = sentencesOf(text.text);
    const Stretch &span = sentences[size_t(sentence)];
    const double asked = largestAmount(text.text.mid(span.from, span.length), text.language);
    constexpr double timesValue = 2;
    const double budgetValue = double(budget.minor) / std::pow(10, minorDigits(budget.currency));
    return asked > 0 && asked <= timesValue * budgetValue;
}

bool sentenceHasWord(const CheckedNeed &need, const CheckedText &text, const QString &kind,
                     int sentence)
{
    for (size_t at = 0; at < text.words.size(); ++at) {
        if (text.words[at].sentence == sentence
            && need.words.matchAt(kind, text.language, text.words, at))
            return true;
    }
    return false;
}

/// What a sentence asks of a firm: a fixed phrase; a place; what it did for a laboratory; a
/// certificate by its name.
std::optional<Match> restrictionAt(const CheckedNeed &need, const CheckedText &text, size_t at,
                                   bool isAboutFirms)
{
    const auto list = [&](const QString &kind) {
        return need.words.matchAt(kind, text.language, text.words, at);
    };
    const int sentence = text.words[at].sentence;
    const auto has = [&](const QString &kind) {
        return sentenceHasWord(need, text, kind, sentence);
    };
    if (const auto match = list(u"restrictive"_s))
        return match;
    if (const auto match = list(u"record"_s);
        match && has(u"laboratory"_s) && (isAboutFirms || text.isStatement() || has(u"firm"_s)))
        return match;
    if (const auto match = list(u"place"_s); match && (isAboutFirms || has(u"firm"_s)))
        return match;
    // "a workshop in Lund", "d'une antenne technique à Meyrin"
    if (const auto premises = list(u"premises"_s); premises && (isAboutFirms || has(u"firm"_s))) {
        constexpr size_t reach = 4;
        for (size_t next = premises->last + 1; next < premises->last + reach
             && next + 1 < text.words.size() && text.words[next + 1].sentence == sentence;
             ++next) {
            if (text.words[next + 1].capital
                && need.words.matchAt(u"in_place"_s, text.language, text.words, next))
                return Match{at, next + 1};
        }
    }
    // "employs no fewer than 40 engineers"
    if (const auto staff = list(u"employs"_s); staff && (isAboutFirms || has(u"firm"_s))) {
        constexpr size_t reach = 7;
        for (size_t next = staff->last + 1; next <= staff->last + reach && next < text.words.size()
             && text.words[next].sentence == sentence;
             ++next) {
            if (text.words[next].folded.front().isDigit()
                && need.words.matchAt(u"people"_s,
                                      text.language,
                                      text.words,
                                      std::min(next + 1, text.words.size() - 1)))
                return Match{at, next};
        }
    }
    // "three projects for ITER"
    if (const auto work = list(u"work"_s)) {
        constexpr size_t reach = 5;
        for (size_t next = work->last + 1; next <= work->last + reach && next < text.words.size()
             && text.words[next].sentence == sentence;
             ++next) {
            if (need.words.matchAt(u"laboratory"_s, text.language, text.words, next))
                return Match{at, next};
        }
    }
    const auto certificate = list(u"certificate"_s);
    return certificate && (isAboutFirms || has(u"firm"_s)) && !has(u"equivalent"_s) ? certificate
                                                                                    : std::nullopt;
}

/// "without experience", "no office is needed": the sentence opens a door.
bool isOpening(const CheckedNeed &need, const CheckedText &text, const Match &match)
{
    constexpr size_t before = 3;
    const int sentence = text.words[match.first].sentence;
    for (size_t back = 1; back <= before && back <= match.first; ++back) {
        const size_t at = match.first - back;
        // "not fewer than" closes it again.
        const bool isLimit = need.words.matchAnyAt(u"at_least"_s, text.words, at)
            || need.words.matchAnyAt(u"less"_s, text.words, at + 1);
        if (text.words[at].sentence == sentence && !isLimit
            && need.words.matchAt(u"not"_s, text.language, text.words, at))
            return true;
    }
    return sentenceHasWord(need, text, u"unneeded"_s, sentence);
}

} // namespace

void checkVagueWords(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        if (!asksSomething(text))
            continue;
        const auto allowed = need.words.matches(u"vague_not"_s, text.language, text.words);
        for (const Match &match : need.words.matches(u"vague"_s, text.language, text.words)) {
            const bool isAllowed = std::ranges::any_of(allowed, [&](const Match &other) {
                return other.first <= match.last && match.first <= other.last;
            });
            const auto soft = need.words.matchAt(u"soft"_s, text.language, text.words, match.first);
            const bool isSoft = soft && soft->last == match.last;
            // Words of size and number are no promise in a story, nor where the row has the number.
            if (isAllowed || (isSoft && (!text.isRequirement() || text.isQuantified)))
                continue;
            if (isFollowedByLimit(need, text, match.last) || isNegated(need, text, match.first))
                continue;
            findings.add(FindingKind::Vague, text, text.stretch(match.first, match.last));
        }
    }
}

void checkRestrictions(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        if (text.isOf(u"title") || text.place.field == u"today" || text.isOf(u"tried")
            || text.isOf(u"beneficiaries"))
            continue;
        const bool isAboutFirms = text.isOf(u"response_form");
        int lastSentence = -1;
        for (size_t at = 0; at < text.words.size(); ++at) {
            const int sentence = text.words[at].sentence;
            if (sentence == lastSentence)
                continue;
            const auto match = restrictionAt(need, text, at, isAboutFirms);
            if (!match)
                continue;
            const bool isTurnover =
                need.words.matchAt(u"turnover"_s, text.language, text.words, at).has_value();
            const bool isOpen = isTurnover ? isTurnoverAllowed(need, text, sentence)
                    || sentenceHasWord(need, text, u"unneeded"_s, sentence)
                                           : isOpening(need, text, *match);
            if (isOpen)
                continue;
            lastSentence = sentence;
            findings.add(FindingKind::Restrictive, text, text.stretch(match->first, match->last));
        }
    }
}

void checkCompetition(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        for (const Match &match : need.words.matches(u"onlyone"_s, text.language, text.words))
            findings.add(FindingKind::OneSupplier, text, text.stretch(match.first, match.last));
    }
    if (!need.input.knownSolutions)
        return;
    int row = 0;
    for (const Requirement &requirement : need.input.requirements) {
        ++row;
        const int known = need.input.knownSolutions->value(requirement.id, 0);
        if (requirement.priority == Priority::Must && known == 1)
            findings.add(FindingKind::FewSolutions, placeOf(requirement, row, u"text"_s));
    }
}

void checkBeneficiaries(const CheckedNeed &need, Findings &findings)
{
    if (!need.input.need.beneficiaries.trimmed().isEmpty())
        return;
    for (const CheckedText &text : need.texts) {
        if (!text.isOf(u"why_it_matters"))
            continue;
        if (!need.words.matches(u"people"_s, text.language, text.words).empty())
            return;
    }
    findings.add(FindingKind::NobodyBenefits, placeOf(u"beneficiaries"_s));
}

} // namespace ilo
