#pragma once

#include "core/quality/thingreading.h"

namespace ilo {

/// Finds a thing that a condition brings in, where it should say what there is to live with.
class ConditionSearch : private ThingReading
{
public:
    using ThingReading::Match;

    ConditionSearch(const CheckedNeed &need, const CheckedText &text)
        : ThingReading(need.words, text)
    {
    }

    std::optional<Match> solution(size_t at) const
    {
        const auto thing = brought(at);
        return thing ? thing : given(at);
    }

private:
    /// "Every rack gets an air conditioner", "il faudra une cabine": a thing that no list need
    /// know, but no measure, people or paper.
    std::optional<Match> given(size_t at) const
    {
        auto lead = list(u"there_must", at);
        const bool isWhole = lead.has_value();
        if (!lead)
            lead = list(u"receives", at);
        if (!lead || lead->last >= lastOfSentence(at) || sentenceHas(u"firm", at)
            || sentenceHas(u"people", at) || sentenceHas(u"not", at) || sentenceHas(u"existing", at)
            || sentenceHas(u"joins", at) || namesMake(firstOfSentence(at), lastOfSentence(at)))
            return std::nullopt;
        size_t first = lead->last + 1;
        if (!isWhole) {
            if (!list(u"article", first) || first >= lastOfSentence(at))
                return std::nullopt;
            ++first;
        }
        const size_t last = std::min(first + 1, lastOfSentence(at));
        for (size_t word = first; word <= last; ++word) {
            if (isPlain(word) || isOpenHere(word) || list(u"trouble", word) || list(u"vague", word)
                || list(u"material", word) || (word == first && list(u"prep", word)))
                return std::nullopt;
        }
        return Match{at, first};
    }

    /// "Each magnet will carry a wireless tiltmeter", "we want heating cables": a condition that
    /// brings in a thing that is not there yet.
    std::optional<Match> brought(size_t at) const
    {
        const auto device = list(u"device", at);
        const auto thing = device ? device : machineOrNoun(at);
        if (!thing || !isToBe(at) || sentenceHas(u"not", at) || sentenceHas(u"joins", at)
            || sentenceHas(u"existing", at) || sentenceHas(u"firm", at)
            || isDefiniteForm(thing->last) || isGiven(at, thing->last + 1)
            || namesMake(firstOfSentence(at), lastOfSentence(at)))
            return std::nullopt;
        const size_t first = firstOfSentence(at);
        const bool hasArticles = m_text.language != u"pl" && m_text.language != u"sk";
        const size_t reach = hasArticles ? reachOfWant : 1;
        for (size_t back = 1; back <= reach && at >= first + back; ++back) {
            if (list(u"the", at - back) || list(u"beside", at - back))
                return std::nullopt;
            if (list(u"article", at - back))
                return Match{at - back, thing->last};
        }
        if (!hasArticles)
            return at > first && !isPlain(at - 1) ? thing : std::nullopt;
        // Several have no article: "we want heating cables".
        for (size_t back = 1; back <= 2 && at >= first + back; ++back) {
            const auto wish = list(u"get", at - back);
            const auto with = list(u"with_bare", at - back);
            if ((wish && wish->last < at) || with)
                return Match{at - back, thing->last};
        }
        return std::nullopt;
    }

    bool isToBe(size_t at) const
    {
        if (sentenceHas(u"will", at) || sentenceHas(u"only", at))
            return true;
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            if (isFuture(word))
                return true;
        }
        return false;
    }

    /// A thing by the lists, or a machine by the ending of its name.
    std::optional<Match> machineOrNoun(size_t at) const
    {
        if (const auto noun = list(u"noun", at))
            return noun;
        const bool isMachine = isMachineName(m_text.words[at].folded, m_text.language)
            && !isPlain(at) && !list(u"trouble", at);
        return isMachine ? std::optional(Match{at, at}) : std::nullopt;
    }
};

} // namespace ilo
