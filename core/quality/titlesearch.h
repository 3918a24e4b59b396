#pragma once

#include "core/quality/thingreading.h"

#include <algorithm>

namespace ilo {

/// Looks for the thing that a title is about, where it should be about what is to be achieved.
class TitleSearch : private ThingReading
{
public:
    using ThingReading::Match;

    TitleSearch(const CheckedNeed &need, const CheckedText &text) : ThingReading(need.words, text)
    {
    }

    /// From its first word to the thing; nothing when it names none.
    std::optional<Match> head() const
    {
        if (m_text.words.empty())
            return std::nullopt;
        for (const auto look : {&TitleSearch::begun,
                                &TitleSearch::machine,
                                &TitleSearch::wanted,
                                &TitleSearch::bought,
                                &TitleSearch::boughtLast}) {
            if (const auto last = (this->*look)())
                return Match{0, *last};
        }
        return std::nullopt;
    }

private:
    static constexpr size_t mostAdjectives = 2;

    std::optional<size_t> thingAt(size_t at) const
    {
        for (const auto &kind : {u"noun", u"device"}) {
            if (const auto thing = list(kind, at))
                return thing->last;
        }
        const auto fashion = hype(at);
        return fashion ? std::optional(fashion->last) : std::nullopt;
    }

    /// "Robot for …", "Wireless sensor to …"; not "Check flanges …", where a verb comes first.
    std::optional<size_t> begun() const
    {
        size_t at = 0;
        for (size_t count = 0; count < mostAdjectives; ++count) {
            const auto adjective = list(u"adjective", at); // "remote-controlled" are two words
            if (!adjective || adjective->last + 1 >= m_text.words.size())
                break;
            at = adjective->last + 1;
        }
        if (const auto thing = deviceAt(at))
            return thing;
        // "Lanový robot na …": an adjective by its form, where what it is for follows.
        const auto led =
            m_text.words.size() > 2 && isFormedAdjective(m_text.words[0].folded, m_text.language)
            ? deviceAt(1)
            : std::nullopt;
        return led && list(u"purpose", *led + 1) ? led : std::nullopt;
    }

    std::optional<size_t> deviceAt(size_t at) const
    {
        const auto thing = list(u"noun", at);
        const auto device = thing ? thing : list(u"device", at);
        if (device && endsInVerb() && !list(u"purpose", device->last + 1))
            return std::nullopt;
        return device ? std::optional(device->last) : std::nullopt;
    }

    /// "Kabel … ersetzen", "Kabels … vervangen": what is done to the thing stands last.
    bool endsInVerb() const
    {
        const size_t last = lastOfSentence(0);
        return putsVerbLast() && last > 0 && !m_text.words[last].capital
            && endsIn(last, {u"en", u"eln", u"ern"});
    }

    /// "Acoustic levitator for …": a machine by the ending of its name, whatever it is.
    std::optional<size_t> machine() const
    {
        const auto &words = m_text.words;
        const auto isMachine = [&](size_t word) {
            return isMachineName(words[word].folded, m_text.language) && !list(u"people", word)
                && !list(u"facility", word);
        };
        const size_t last = lastOfSentence(0);
        const bool putsAdjectivesBehind =
            m_text.language == u"fr" || m_text.language == u"es" || m_text.language == u"pl";
        if (putsAdjectivesBehind && isMachine(0)) {
            constexpr size_t reach = 3;
            for (size_t word = 1; word <= std::min(reach, last); ++word) {
                if (list(u"purpose", word))
                    return 0;
            }
        }
        for (size_t word = 0; word < 2 && word < last; ++word) {
            const bool isLed = word == 0 || list(u"adjective", 0)
                || isFormedAdjective(words[0].folded, m_text.language);
            if (isLed && isMachine(word) && list(u"purpose", word + 1))
                return word;
        }
        return std::nullopt;
    }

    /// "Buy a leak-tight or equivalent laser scanner for …": what is bought, before what it is for.
    std::optional<size_t> wanted() const
    {
        constexpr size_t reach = 8;
        const size_t last = lastOfSentence(0);
        for (size_t at = 0; at < 2 && at <= last; ++at) {
            const auto buy = list(u"buy", at);
            for (size_t word = buy ? buy->last + 1 : last + 1;
                 word <= std::min(last, buy ? buy->last + reach : 0) && !list(u"purpose", word)
                 && !list(u"existing", word);
                 ++word) {
                if (const auto thing = thingAt(word))
                    return thing;
            }
        }
        return std::nullopt;
    }

    /// "Purchase of a heliostat", "Supply of a heliostat for …": a thing that no list knows.
    std::optional<size_t> bought() const
    {
        constexpr size_t reach = 4;
        const size_t last = lastOfSentence(0);
        for (size_t at = 0; at < 2 && at <= last; ++at) {
            for (const auto &kind : {u"buys", u"buys_a"}) {
                const auto buy = list(kind, at);
                if (!buy || buy->last >= last)
                    continue;
                size_t first = buy->last + 1;
                if (list(u"article", first) && first < last)
                    ++first;
                if (isOpen(first) || (first < last && isOpen(first + 1)))
                    continue;
                bool hasPurpose = QStringView(kind) == u"buys";
                for (size_t word = first + 1; word <= std::min(last, first + reach); ++word)
                    hasPurpose = hasPurpose || list(u"purpose", word);
                if (hasPurpose)
                    return first;
            }
        }
        return std::nullopt;
    }

    /// German and Dutch buy at the end.
    std::optional<size_t> boughtLast() const
    {
        const bool putsVerbLast = m_text.language == u"de" || m_text.language == u"nl";
        for (size_t at = 1; putsVerbLast && at < m_text.words.size(); ++at) {
            if (!list(u"buy", at))
                continue;
            for (size_t word = 0; word < at && !list(u"existing", word); ++word) {
                if (const auto thing = thingAt(word))
                    return thing;
            }
        }
        return std::nullopt;
    }

    /// A measure, people, a proof or a word that leaves all open.
    bool isOpen(size_t word) const
    {
        if (isPlain(word))
            return true;
        const auto kinds = {u"open_word", u"people", u"proof", u"the", u"in_place", u"not"};
        return std::ranges::any_of(kinds,
                                   [&](const auto &kind) { return list(kind, word).has_value(); });
    }
};

} // namespace ilo
