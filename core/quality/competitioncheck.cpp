#include "core/quality/presentmaker.h"
#include "core/quality/sentencereading.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Sentences of a story that tell of one firm only, whatever words they choose for it.
class MarketReading : private SentenceReading
{
public:
    using SentenceReading::Match;

    MarketReading(const QualityWords &words, const CheckedText &text) : SentenceReading(words, text)
    {
    }

    /// Where the story is told; what is asked for may name one firm that is to answer for all.
    std::optional<Match> loneMakerAt(size_t at) const
    {
        if (m_text.isOf(u"response_form"))
            return std::nullopt;
        if (m_text.isRequirement())
            return m_text.isStatement() ? onlyFrom(at) : std::nullopt;
        for (const auto look : {&MarketReading::oneMaker,
                                &MarketReading::noSecond,
                                &MarketReading::nobodyBut,
                                &MarketReading::othersLeft,
                                &MarketReading::tiedTo,
                                &MarketReading::onlyName,
                                &MarketReading::onlyFrom,
                                &MarketReading::alwaysSame,
                                &MarketReading::oneOfMany,
                                &MarketReading::straightTo}) {
            if (const auto match = (this->*look)(at))
                return match;
        }
        return std::nullopt;
    }

private:
    static constexpr size_t reach = 3;

    bool isIn(size_t word, size_t at) const
    {
        return word < m_text.words.size()
            && m_text.words[word].sentence == m_text.words[at].sentence;
    }

    /// Where a single offer is what came, not what a firm may hand in.
    bool isHistory() const
    {
        return m_text.isOf(u"tried") || m_text.isOf(u"why_it_matters") || m_text.isOf(u"today")
            || m_text.isOf(u"strategy");
    }

    bool isFirmWord(size_t word) const { return list(u"maker", word) || list(u"firm", word); }

    /// "Jena", "the house in Jena": a name where the language writes only names with a capital; in
    /// German behind a place's preposition only.
    bool isNameOfSomeone(size_t word) const
    {
        const CheckedWord &here = m_text.words[word];
        if (!here.capital || here.opens || here.folded.front().isDigit()
            || list(u"laboratory", word))
            return false;
        return m_text.language != u"de" || (word > 0 && list(u"in_place", word - 1))
            || list(u"brand", word);
    }

    std::optional<Match> makerBehind(const std::optional<Match> &lead, size_t at) const
    {
        for (size_t word = lead ? lead->last + 1 : m_text.words.size();
             isIn(word, at) && word <= lead->last + reach;
             ++word) {
            if (list(u"maker", word))
                return Match{at, word};
        }
        return std::nullopt;
    }

    /// "all from one workshop", "one offer came in"; "solo conocemos un proveedor".
    std::optional<Match> oneMaker(size_t at) const
    {
        const auto sole = list(u"sole", at);
        if (const auto alone = makerBehind(sole, at))
            return alone;
        for (size_t word = sole ? sole->last + 1 : m_text.words.size();
             isIn(word, at) && word <= sole->last + 2;
             ++word) {
            if (isHistory() && list(u"reply", word))
                return Match{at, word};
        }
        const auto only = list(u"only", at);
        constexpr size_t farReach = 4;
        for (size_t word = only ? only->last + 1 : m_text.words.size();
             isIn(word + 1, at) && word <= only->last + farReach;
             ++word) {
            if (list(u"article", word)
                && (list(u"maker", word + 1) || (isHistory() && list(u"reply", word + 1))))
                return Match{at, word + 1};
        }
        return std::nullopt;
    }

    /// "no second maker could be found", "no alternative to the present supplier"
    std::optional<Match> noSecond(size_t at) const
    {
        const auto another = list(u"another", at);
        auto other = makerBehind(another, at);
        if (!other && another && isIn(another->last + reach + 1, at)
            && list(u"builder", another->last + reach + 1))
            other = Match{at, another->last + reach + 1};
        if (!other && another && isHistory() && isIn(another->last + 1, at)
            && list(u"reply", another->last + 1))
            other = Match{at, another->last + 1};
        return other && (sentenceHas(u"not", at) || sentenceHas(u"nobody", at)) ? other
                                                                                : std::nullopt;
    }

    /// "Apart from the house in Jena nobody has answered", "no one delivers it except Hilger".
    std::optional<Match> nobodyBut(size_t at) const
    {
        const auto except = list(u"except", at);
        if (!except || !sentenceHas(u"nobody", at))
            return std::nullopt;
        constexpr size_t farReach = 5;
        bool isFirm = false;
        size_t last = except->last;
        for (size_t word = except->last + 1; isIn(word, at) && word <= except->last + farReach;
             ++word) {
            if (list(u"nobody", word))
                break;
            const bool isName = isNameOfSomeone(word);
            if (isFirmWord(word) || isName) {
                isFirm = isFirm || isFirmWord(word);
                last = word;
            }
        }
        return last > except->last && (isFirm || sentenceHas(u"answers", at))
            ? std::optional(Match{at, last})
            : std::nullopt;
    }

    /// "All others have declined": who is left is one. Where two declined, others may be left.
    std::optional<Match> othersLeft(size_t at) const
    {
        const auto rest = list(u"the_rest", at);
        if (!rest || !sentenceHas(u"declines", at))
            return std::nullopt;
        // "the other trials were given up"
        const size_t next = rest->last + 1;
        bool isOfFirms = !isIn(next, at) || isFirmWord(next);
        for (const auto &kind : {u"aux", u"have", u"declines", u"modal", u"not"})
            isOfFirms = isOfFirms || list(kind, next);
        return isOfFirms ? rest : std::nullopt;
    }

    /// "Of the nine firms we wrote to, one came back".
    std::optional<Match> oneOfMany(size_t at) const
    {
        const auto lone = isHistory() ? list(u"lone", at) : std::nullopt;
        if (!lone || !(sentenceHas(u"asked", at) || sentenceHas(u"firm", at))
            || !hasOtherNumber(lone->first))
            return std::nullopt;
        // "one trial was made": an article.
        const size_t next = lone->last + 1;
        if (isIn(next, at) && !list(u"remains", next) && !list(u"answers", next))
            return std::nullopt;
        const size_t first = std::max(firstOfSentence(at), at >= 3 ? at - 3 : 0);
        for (size_t word = first; word <= std::min(lone->last + 2, lastOfSentence(at)); ++word) {
            const bool isBeside = word < lone->first || word > lone->last;
            if (isBeside && (list(u"remains", word) || list(u"answers", word)))
                return Match{std::min(word, at), std::max(word, lone->last)};
        }
        return std::nullopt;
    }

    bool hasOtherNumber(size_t at) const
    {
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            const bool isDigit = m_text.words[word].folded.front().isDigit();
            if (word != at && !list(u"lone", word) && (isDigit || list(u"number", word)))
                return true;
        }
        return false;
    }

    /// "We go straight to the firm that made the first one".
    std::optional<Match> straightTo(size_t at) const
    {
        const auto straight =
            m_text.isOf(u"route") || isHistory() ? list(u"straight", at) : std::nullopt;
        for (size_t word = straight ? straight->last + 1 : m_text.words.size();
             isIn(word, at) && word <= straight->last + reach;
             ++word) {
            if ((list(u"number", word) && !list(u"lone", word)) || list(u"everyone", word))
                return std::nullopt;
            if (isFirmWord(word))
                return Match{at, word};
        }
        return std::nullopt;
    }

    /// "We are tied to the firm that built it", "wir sind dem Hersteller ausgeliefert"; not to the
    /// company that brings the power.
    std::optional<Match> tiedTo(size_t at) const
    {
        const auto tied = list(u"tied", at);
        if (!tied || sentenceHas(u"utility", at))
            return std::nullopt;
        constexpr size_t farReach = 5;
        for (size_t word = tied->last + 1; isIn(word, at) && word <= tied->last + farReach;
             ++word) {
            if (list(u"firm", word) || list(u"builder", word))
                return Match{at, word};
        }
        const bool putsVerbLast = m_text.language == u"de" || m_text.language == u"nl";
        for (size_t back = 1; putsVerbLast && back <= farReach && at >= firstOfSentence(at) + back;
             ++back) {
            if (list(u"builder", at - back))
                return Match{at - back, tied->last};
        }
        return std::nullopt;
    }

    /// "we always end up with the same workshop"
    std::optional<Match> alwaysSame(size_t at) const
    {
        const auto always =
            isHistory() || m_text.isOf(u"route") ? list(u"always", at) : std::nullopt;
        constexpr size_t farReach = 7;
        std::optional<size_t> same;
        for (size_t word = always ? always->last + 1 : m_text.words.size();
             isIn(word, at) && word <= always->last + farReach;
             ++word) {
            if (same && word <= *same + 2 && isFirmWord(word))
                return Match{at, word};
            if (const auto match = list(u"same", word))
                same = match->last;
        }
        return std::nullopt;
    }

    /// Not "from makers with a certificate"; Swedish says with the article that it is one.
    bool isOneBuilder(size_t word) const
    {
        if (!list(u"builder", word))
            return false;
        const bool isBare = isNameOfSeveral(m_text.words[word].folded, m_text.language);
        return !isBare || (m_text.language == u"sv" && word > 0 && list(u"incumbent", word - 1))
            || (m_text.language == u"sv" && word > 0 && endsIn(word - 1, {u"ens", u"ets", u"nas"}));
    }

    /// "may only be bought from the crane's maker", "identical with the couplings of our present
    /// supplier": one maker is asked for, without its name.
    std::optional<Match> onlyFrom(size_t at) const
    {
        if (!m_text.isOf(u"conditions") && !m_text.isStatement() && !m_text.isOf(u"route")
            && !isHistory())
            return std::nullopt;
        const auto only = list(u"only", at);
        const auto lead = only ? only : list(u"identical", at);
        if (!lead || sentenceHas(u"certificate", at) || sentenceHas(u"approval", at)
            || sentenceHas(u"homeland", at) || sentenceHas(u"foreign", at))
            return std::nullopt;
        constexpr size_t farReach = 8;
        constexpr size_t nearReach = 4;
        std::optional<size_t> from;
        const size_t first = lead->last + 1;
        for (size_t word = first; isIn(word, at) && word <= lead->last + farReach; ++word) {
            const bool isNear = from && word <= *from + nearReach;
            if (isNear && isOneBuilder(word))
                return Match{at, word};
            if (list(u"comes_from", word))
                from = word;
        }
        // German and Dutch put the maker first: "mit den Kupplungen des bisherigen Lieferanten
        // baugleich".
        for (size_t back = 1; !only && back <= nearReach && at >= firstOfSentence(at) + back + 1;
             ++back) {
            if (list(u"builder", at - back) && list(u"incumbent", at - back - 1))
                return Match{at - back - 1, lead->last};
        }
        return std::nullopt;
    }

    /// "Only Danfysik can wind such coils": a name that no list need know.
    std::optional<Match> onlyName(size_t at) const
    {
        const auto only = isHistory() ? list(u"only", at) : std::nullopt;
        for (size_t word = only ? only->last + 1 : m_text.words.size();
             isIn(word, at) && word <= only->last + 2;
             ++word) {
            if (isNameOfSomeone(word) && !list(u"name", word) && sentenceHas(u"answers", at))
                return Match{at, word};
        }
        return std::nullopt;
    }
};

} // namespace

void checkCompetition(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        const MarketReading market(need.words, text);
        const PresentMaker present(need.words, text);
        for (size_t at = 0; at < text.words.size(); ++at) {
            const auto known = text.listed(u"onlyone", at);
            auto match = known ? known : market.loneMakerAt(at);
            if (!match)
                match = present.alone(at);
            if (!match)
                continue;
            findings.add(FindingKind::OneSupplier, text, text.stretch(match->first, match->last));
            at = match->last;
        }
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

} // namespace ilo
