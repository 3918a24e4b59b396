#pragma once

#include "core/quality/sentencereading.h"

namespace ilo {

/// "Only our present supplier can make it": who is there already is the one who can, has, knows or
/// keeps what is asked for. That tells of the market; it demands nothing of other firms.
class PresentMaker : private SentenceReading
{
public:
    using SentenceReading::Match;

    PresentMaker(const QualityWords &words, const CheckedText &text) : SentenceReading(words, text)
    {
    }

    std::optional<Match> alone(size_t at) const
    {
        if (m_text.isOf(u"response_form"))
            return std::nullopt;
        const auto lead = shutAt(at);
        const bool isShut = lead && !isOpened(at);
        if (isShut) {
            const auto firm = firmBehind(*lead);
            return firm && mastersAround(lead->last + 1, *firm) ? std::optional(Match{at, *firm})
                                                                : std::nullopt;
        }
        return firstOfAll(at);
    }

    std::vector<Match> all() const
    {
        std::vector<Match> found;
        for (size_t at = 0; at < m_text.words.size(); ++at) {
            if (const auto match = alone(at))
                found.push_back(*match);
        }
        return found;
    }

private:
    static constexpr size_t reachOfFirm = 5;
    static constexpr size_t reachOfVerb = 8;

    bool isOpened(size_t at) const
    {
        return sentenceHas(u"may_answer", at)
            || (at > firstOfSentence(at) && list(u"not", at - 1) && !sentenceHas(u"nobody", at));
    }

    /// "only", "the only", or "nobody except".
    std::optional<Match> shutAt(size_t at) const
    {
        for (const auto &kind : {u"only", u"sole"}) {
            if (const auto lead = list(kind, at))
                return lead;
        }
        const auto except = list(u"except", at);
        return except && sentenceHas(u"nobody", at) ? except : std::nullopt;
    }

    bool isOfPresent(size_t word) const
    {
        return list(u"incumbent", word) || list(u"present_firm", word);
    }

    /// The firm of "our present contractor", "le fournisseur actuel", "notre titulaire".
    std::optional<size_t> firmBehind(const Match &lead) const
    {
        const size_t last = std::min(lead.last + reachOfFirm, lastOfSentence(lead.first));
        bool isPresent = false;
        for (size_t word = lead.last + 1; word <= last; ++word) {
            const bool isBehind = list(u"comes_from", word) || list(u"prep", word)
                || list(u"with_bare", word) || list(u"in_place", word);
            if (!isPresent && isBehind && !list(u"the", word))
                return std::nullopt;
            isPresent = isPresent || isOfPresent(word);
            if (!list(u"one_firm", word) && !list(u"present_firm", word))
                continue;
            const size_t next = word + 1; // "le fournisseur actuel"
            isPresent = isPresent || (next <= lastOfSentence(word) && isOfPresent(next));
            return isPresent ? std::optional(word) : std::nullopt;
        }
        return std::nullopt;
    }

    bool mastersAround(size_t from, size_t firm) const
    {
        const size_t last = std::min(firm + reachOfVerb, lastOfSentence(firm));
        // "które wytwarza tylko obecny dostawca"
        constexpr size_t before = 3;
        const QString &language = m_text.language;
        const bool putsVerbFirst = language == u"pl" || language == u"sk" || language == u"es";
        if (putsVerbFirst)
            from = std::max(firstOfSentence(firm), from > before ? from - before : 0);
        for (size_t word = from; word <= last; ++word) {
            if (word != firm && list(u"masters", word))
                return true;
        }
        // "Nobody can … except our supplier"
        return sentenceHas(u"nobody", firm) && sentenceHas(u"masters", firm);
    }

    /// "Our present supplier is the only one who can".
    std::optional<Match> firstOfAll(size_t at) const
    {
        const auto alone = list(u"is_alone", at);
        if (!alone || isOpened(at))
            return std::nullopt;
        const size_t first = firstOfSentence(at);
        for (size_t back = 1; back <= reachOfFirm && at >= first + back; ++back) {
            const size_t word = at - back;
            if (!list(u"one_firm", word) && !list(u"present_firm", word))
                continue;
            const bool isBefore = list(u"present_firm", word)
                || (word > first && isOfPresent(word - 1))
                || (word > first + 1 && isOfPresent(word - 2)) || isOfPresent(word + 1);
            if (isBefore && mastersAround(first, word))
                return Match{word, alone->last};
        }
        return std::nullopt;
    }
};

} // namespace ilo
