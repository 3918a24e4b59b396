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

    /// "Each magnet will carry a wireless tiltmeter", "we want heating cables": a condition that
    /// brings in a thing that is not there yet.
    std::optional<Match> brought(size_t at) const
    {
        const auto device = list(u"device", at);
        const auto thing = device ? device : machineOrNoun(at);
        if (!thing || !(sentenceHas(u"will", at) || sentenceHas(u"only", at))
            || sentenceHas(u"not", at) || sentenceHas(u"joins", at) || sentenceHas(u"existing", at)
            || sentenceHas(u"firm", at) || isDefiniteForm(thing->last)
            || isGiven(at, thing->last + 1) || namesMake(firstOfSentence(at), lastOfSentence(at)))
            return std::nullopt;
        const size_t first = firstOfSentence(at);
        for (size_t back = 1; back <= reachOfWant && at >= first + back; ++back) {
            if (list(u"the", at - back) || list(u"beside", at - back))
                return std::nullopt;
            if (list(u"article", at - back))
                return Match{at - back, thing->last};
        }
        const bool hasArticles = m_text.language != u"pl" && m_text.language != u"sk";
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

private:
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
