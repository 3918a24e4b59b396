#include "core/quality/checktexts.h"
#include "core/quality/firmdemand.h"
#include "core/quality/presentmaker.h"
#include "core/quality/quantity.h"
#include "core/quality/wordforms.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Match = WordPatterns::Match;

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

bool hasYearsIn(const CheckedNeed &need, const CheckedText &text, int sentence)
{
    return std::ranges::any_of(text.words, [&](const CheckedWord &word) {
        return word.sentence == sentence
            && need.words.matchAnyAt(u"unit year"_s, text.words, size_t(&word - text.words.data()));
    });
}

bool sentenceHasWord(const CheckedText &text, QStringView kind, int sentence)
{
    return text.sentenceHas(kind, sentence);
}

/// "The bidder shall have …": what is asked is the firm's, not the thing's. Only where the sentence
/// begins with the firm, and not time or access that it is given.
std::optional<Match> ownedAt(const CheckedText &text, size_t at)
{
    constexpr size_t reach = 4;
    const auto list = [&](const QString &kind, size_t word) { return text.listed(kind, word); };
    const auto owns = text.isStatement() ? list(u"owns"_s, at) : std::nullopt;
    if (!owns)
        return std::nullopt;
    const int sentence = text.words[at].sentence;
    size_t first = at;
    while (first > 0 && text.words[first - 1].sentence == sentence)
        --first;
    bool isFirm = false;
    for (size_t word = first; word < at && word < first + 2; ++word)
        isFirm = isFirm || list(u"firm"_s, word);
    // German puts the verb last, or second with what it has behind it.
    if (!isFirm || (text.language != u"de" && at > first + reach))
        return std::nullopt;
    for (size_t word = first; word < text.words.size() && text.words[word].sentence == sentence;
         ++word) {
        const bool isDenied = word > at && word <= at + 2 && list(u"not"_s, word);
        if (isDenied || list(u"owns_not"_s, word) || list(u"equivalent"_s, word))
            return std::nullopt;
    }
    return Match{at, owns->last};
}

/// What a firm is to have behind it, by the classes of words that meet in the sentence: how long it
/// exists, how long it has done this, where its references come from, what it delivered before.
std::optional<Match> pastAt(const CheckedNeed &need, const CheckedText &text, size_t at,
                            bool isAboutFirms)
{
    const int sentence = text.words[at].sentence;
    const auto list = [&](const QString &kind) { return text.listed(kind, at); };
    const auto has = [&](const QString &kind) { return sentenceHasWord(text, kind, sentence); };
    const auto isOfFirms = [&] { return isAboutFirms || has(u"firm"_s); };
    const auto hasYears = [&] { return hasYearsIn(need, text, sentence); };
    const auto isAtLaboratory = [&] { return has(u"laboratory"_s) || has(u"facility"_s); };
    const auto hasCalendarYear = [&] {
        return std::ranges::any_of(text.words, [&](const CheckedWord &word) {
            constexpr int first = 1900;
            constexpr int last = 2100;
            const int year = word.folded.toInt();
            return word.sentence == sentence && year > first && year < last;
        });
    };
    if (const auto match = list(u"in_business"_s); match && isOfFirms() && hasYears())
        return match;
    if (const auto match = list(u"finance"_s); match && isOfFirms())
        return match;
    // "les seules entreprises", "only SMEs", "ne parlons qu'avec des fournisseurs"
    // "only one supplier" tells of the market, which is another check's.
    if (const auto shut = list(u"only"_s); shut && !list(u"onlyone"_s) && !list(u"sole"_s)
        && (shut->last > at + 1 || !has(u"not"_s))) {
        constexpr size_t reach = 4;
        bool isFrom = false;
        for (size_t next = shut->last + 1; next <= shut->last + reach && next < text.words.size()
             && text.words[next].sentence == sentence;
             ++next) {
            // "only from the maker", "solo fabrica una empresa" are another check's.
            if ((next > shut->last + 1 && text.listed(u"article", next))
                || (isFrom && text.listed(u"builder", next)
                    && (text.language == u"sv"
                        || !isNameOfSeveral(text.words[next].folded, text.language))))
                break;
            isFrom = isFrom || text.listed(u"comes_from", next);
            if (text.listed(u"firm", next))
                return Match{at, next};
        }
    }
    if (const auto match = ownedAt(text, at))
        return match;
    // "firms founded after 2020"
    if (const auto match = list(u"founded"_s); match && isOfFirms() && hasCalendarYear())
        return match;
    // "bidders without … will not be considered"
    if (const auto match = list(u"excluded"_s); match && isOfFirms())
        return match;
    if (const auto match = list(u"experience"_s); match && (isOfFirms() || text.isOf(u"conditions"))
        && (hasYears() || isAtLaboratory() || has(u"homeland"_s)))
        return match;
    if (const auto match = list(u"reference"_s); match
        && (has(u"only"_s) || has(u"recent"_s)
            || ((isOfFirms() || text.isStatement()) && isAtLaboratory())))
        return match;
    if (const auto match = list(u"delivery"_s))
        return (isOfFirms() || has(u"similar"_s)) && has(u"recent"_s) ? match
            : isOfFirms() && has(u"already"_s) && (has(u"similar"_s) || isAtLaboratory())
            ? match
            : std::nullopt;
    return std::nullopt;
}

/// What a sentence asks of a firm: a fixed phrase; a place; what it did for a laboratory; a
/// certificate by its name.
std::optional<Match> restrictionAt(const CheckedNeed &need, const CheckedText &text, size_t at,
                                   bool isAboutFirms)
{
    const auto list = [&](const QString &kind) { return text.listed(kind, at); };
    const int sentence = text.words[at].sentence;
    const auto has = [&](const QString &kind) { return sentenceHasWord(text, kind, sentence); };
    if (const auto match = list(u"restrictive"_s))
        return match;
    if (const auto match = list(u"record"_s); match
        && (has(u"laboratory"_s) || (has(u"facility"_s) && has(u"recent"_s)))
        && (isAboutFirms || text.isStatement() || has(u"firm"_s)))
        return match;
    if (const auto match = list(u"place"_s); match && (isAboutFirms || has(u"firm"_s)))
        return match;
    if (const auto match = pastAt(need, text, at, isAboutFirms))
        return match;
    // "a workshop in Lund", "d'une antenne technique à Meyrin"
    if (const auto premises = list(u"premises"_s); premises && (isAboutFirms || has(u"firm"_s))) {
        constexpr size_t reach = 4;
        for (size_t next = premises->last + 1; next < premises->last + reach
             && next + 1 < text.words.size() && text.words[next + 1].sentence == sentence;
             ++next) {
            if (text.words[next + 1].capital && text.listed(u"in_place", next))
                return Match{at, next + 1};
        }
    }
    // "Staff with at least ten years in public works": years of the people, where firms may answer.
    if (const auto team = list(u"lead_person"_s); team && text.isOf(u"conditions")
        && (has(u"bound"_s) || has(u"facility"_s) || has(u"laboratory"_s))
        && hasYearsIn(need, text, sentence))
        return team;
    if (const auto people = list(u"people"_s);
        people && has(u"employs"_s) && has(u"bound"_s) && (isAboutFirms || has(u"firm"_s)))
        return people;
    // "employs no fewer than 40 engineers", "heeft 40 ingenieurs in dienst"
    if (text.words[at].folded.front().isDigit() && at + 1 < text.words.size()
        && (text.listed(u"people", at + 1)
            || text.listed(u"people", std::min(at + 2, text.words.size() - 1)))
        && has(u"employs"_s) && (isAboutFirms || has(u"firm"_s)))
        return Match{at, at + 1};
    // "three projects for ITER"
    const auto isCounted = [&] {
        return has(u"number"_s) || has(u"already"_s) || has(u"perfect"_s)
            || std::ranges::any_of(text.words, [&](const CheckedWord &word) {
                   return word.sentence == sentence && word.folded.front().isDigit();
               });
    };
    if (const auto work = list(u"work"_s); work && isCounted()) {
        constexpr size_t reach = 5;
        for (size_t next = work->last + 1; next <= work->last + reach && next < text.words.size()
             && text.words[next].sentence == sentence;
             ++next) {
            if (text.listed(u"laboratory", next))
                return Match{at, next};
        }
    }
    if (const auto match = firmDemandAt(need, text, at, isAboutFirms))
        return match;
    const auto certificate = list(u"certificate"_s);
    return certificate && (isAboutFirms || has(u"firm"_s)) && !has(u"equivalent"_s) ? certificate
                                                                                    : std::nullopt;
}

/// "without experience", "no office is needed": the sentence opens a door.
bool isOpening(const CheckedNeed &need, const CheckedText &text, const Match &match)
{
    constexpr size_t before = 3;
    const int sentence = text.words[match.first].sentence;
    // "need not apply" shuts it.
    for (const QString &kind : {u"excluded"_s, u"foreign"_s}) {
        const auto shut = text.listed(kind, match.first);
        if (shut && shut->last == match.last)
            return sentenceHasWord(text, u"unneeded"_s, sentence) && kind == u"foreign";
    }
    // "Firms without experience are not invited": what is denied is the door.
    if (sentenceHasWord(text, u"excluded"_s, sentence)
        && (text.listed(u"lacks", match.first) || !sentenceHasWord(text, u"unneeded"_s, sentence)))
        return false;
    // "must not be younger than …" closes it too.
    const bool isCompared = sentenceHasWord(text, u"younger"_s, sentence);
    for (size_t back = 1; !isCompared && back <= before && back <= match.first; ++back) {
        const size_t at = match.first - back;
        // "not fewer than" closes it again.
        const bool isLimit = need.words.matchAnyAt(u"at_least"_s, text.words, at)
            || need.words.matchAnyAt(u"less"_s, text.words, at + 1);
        if (text.words[at].sentence == sentence && !isLimit && text.listed(u"not", at))
            return true;
    }
    return sentenceHasWord(text, u"unneeded"_s, sentence);
}

/// "only our present supplier can": what tells of the market is another check's.
bool isOfMarket(const std::vector<Match> &told, const Match &match)
{
    return std::ranges::any_of(told, [&](const Match &other) {
        return match.first <= other.last && other.first <= match.last;
    });
}

/// Standards of one country where something is asked, each once.
void addNationalStandards(const CheckedNeed &need, const CheckedText &text, Findings &findings)
{
    if (!text.isStatement() && text.place.field != u"test_method" && !text.isOf(u"conditions"))
        return;
    for (const Stretch &standard : nationalStandardsIn(text.text)) {
        const auto word = std::ranges::find_if(
            text.words, [&](const CheckedWord &other) { return other.from >= standard.from; });
        const bool isOpen =
            word != text.words.end()
            && std::ranges::any_of(QualityWords::languages(), [&](const QString &language) {
                   for (size_t at = 0; at < text.words.size(); ++at) {
                       if (text.words[at].sentence == word->sentence
                           && need.words.matchAt(u"equivalent"_s, language, text.words, at))
                           return true;
                   }
                   return false;
               });
        if (isOpen)
            continue;
        QString opened = text.text;
        opened.insert(standard.end(), u' ' + orEquivalent(text.language));
        findings.add(FindingKind::Restrictive, text, standard).cure =
            QualityEdit{text.place.field, text.place.requirement, opened};
    }
}

} // namespace

void checkRestrictions(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        if (text.isOf(u"title") || text.place.field == u"today" || text.isOf(u"tried")
            || text.isOf(u"beneficiaries"))
            continue;
        const bool isAboutFirms = text.isOf(u"response_form");
        const std::vector<Match> ofMarket = PresentMaker(need.words, text).all();
        int lastSentence = -1;
        for (size_t at = 0; at < text.words.size(); ++at) {
            const int sentence = text.words[at].sentence;
            if (sentence == lastSentence)
                continue;
            const auto match = restrictionAt(need, text, at, isAboutFirms);
            if (!match || isOfMarket(ofMarket, *match))
                continue;
            const bool isTurnover = text.listed(u"turnover", at).has_value();
            const bool isOpen = isTurnover ? isTurnoverAllowed(need, text, sentence)
                    || sentenceHasWord(text, u"unneeded"_s, sentence)
                                           : isOpening(need, text, *match);
            if (isOpen)
                continue;
            lastSentence = sentence;
            findings.add(FindingKind::Restrictive, text, text.stretch(match->first, match->last));
        }
        if (lastSentence < 0)
            addNationalStandards(need, text, findings);
    }
}

} // namespace ilo
