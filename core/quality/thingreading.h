#pragma once

#include "core/quality/sentencereading.h"

#include <algorithm>

namespace ilo {

/// Tells things that solve from what is there already, is not wanted, or is another check's to
/// name.
class ThingReading : protected SentenceReading
{
public:
    using SentenceReading::Match;

    ThingReading(const QualityWords &words, const CheckedText &text) : SentenceReading(words, text)
    {
    }

protected:
    static constexpr size_t reachOfUse = 6;  ///< words between "based on" and what it is based on
    static constexpr size_t reachOfWant = 3; ///< words between "provide a" and the thing

    bool putsVerbLast() const { return m_text.language == u"de" || m_text.language == u"nl"; }

    std::optional<size_t> inRange(QStringView kind, size_t from, size_t to) const
    {
        for (size_t at = from; at <= to && at < m_text.words.size(); ++at) {
            if (m_text.words[at].sentence != m_text.words[from - 1].sentence
                || list(u"existing", at))
                break;
            if (const auto match = list(kind, at))
                return match->last;
        }
        return std::nullopt;
    }

    /// A fashion: "AI", not the Italian "ai".
    std::optional<Match> hype(size_t at) const
    {
        constexpr qsizetype longestAcronym = 3;
        const auto match = list(u"hype", at);
        const bool isWritten = match
            && (match->last > at || written(at).size() > longestAcronym
                || m_text.words[at].capital);
        return isWritten ? match : std::nullopt;
    }

    /// People, a proof, a form or a word that leaves all open.
    bool isOpenHere(size_t word) const
    {
        return list(u"people", word) || list(u"proof", word) || list(u"shape", word)
            || list(u"open_word", word);
    }

    /// "toberas de aire": what a thing is made of or for stands behind it.
    bool joinsNoun(size_t word) const
    {
        const QString &folded = m_text.words[word].folded;
        const bool isOfLanguage = m_text.language == u"fr" || m_text.language == u"es";
        return isOfLanguage
            && (folded == u"de" || folded == u"d" || folded == u"du" || folded == u"des"
                || folded == u"del");
    }

    /// "install the sensor": one that the reader knows already.
    bool isKnown(size_t from, size_t thing) const
    {
        for (size_t at = from; at < thing; ++at) {
            if (list(u"the", at))
                return true;
        }
        return false;
    }

    /// A make that is named there is another check's to tell.
    bool namesMake(size_t from, size_t to) const
    {
        for (size_t at = from; at <= to && at < m_text.words.size(); ++at) {
            if (list(u"make_of", at) || (m_text.words[at].capital && list(u"brand", at)))
                return true;
        }
        return false;
    }

    /// "compatible with", "exchange … with": an interface, not a means.
    bool joinsBefore(size_t at) const
    {
        for (size_t word = firstOfSentence(at); word < at; ++word) {
            if (list(u"joins", word))
                return true;
        }
        return false;
    }

    /// "Leje af kran koster 90000 kr.": a story that begins so tells what it takes today.
    bool isCostOf(size_t at) const
    {
        if (!m_text.isOf(u"why_it_matters") || !m_text.words[at].opens)
            return false;
        for (size_t word = at + 1, last = lastOfSentence(at); word <= last; ++word) {
            if (m_text.words[word].folded.front().isDigit())
                return true;
        }
        return false;
    }

    bool isVerbOfState(size_t word) const
    {
        const QString &verb = m_text.words[word].folded;
        return verb == u"ist" || verb == u"sind" || verb == u"is" || verb == u"wird"
            || verb == u"wordt";
    }

    /// "sköts av kameror", "føres af fire taljer": Danish and Swedish say with an s what is done,
    /// and with this word by what.
    bool isPassiveBy(size_t at) const
    {
        constexpr qsizetype shortestVerb = 5;
        const QString &by = m_text.words[at].folded;
        if (!(m_text.language == u"da" && by == u"af")
            && !(m_text.language == u"sv" && by == u"av"))
            return false;
        const size_t verb = at > 0 ? at - 1 : 0;
        return verb < at && verb > firstOfSentence(at) && m_text.words[verb].length >= shortestVerb
            && m_text.words[verb].folded.endsWith(m_text.language == u"da" ? u"es" : u"s")
            && !isPlain(verb) && !list(u"noun", verb);
    }

    /// "rengøring af et kammer", "af ét eftersyn", "energía por bobina": what something is done to,
    /// a number, or a rate, where the same word elsewhere says by what it is done.
    bool isOfOrPer(size_t by, size_t last) const
    {
        const QString &language = m_text.language;
        const bool isNordic = language == u"da" || language == u"sv";
        if (isNordic && (written(last).contains(u'é') || written(last).contains(u'É')))
            return true;
        if (isNordic && by > firstOfSentence(by) && endsIn(by - 1, {u"ing", u"else", u"ande"}))
            return true;
        const QString &word = m_text.words[by].folded;
        const bool isBare = by == last && (word == u"por" || word == u"par" || word == u"per");
        const bool isSaid = sentenceHas(u"aux", by) || sentenceHas(u"modal", by)
            || std::ranges::any_of(m_text.words,
                                   [](const CheckedWord &other) { return other.folded == u"se"; });
        // "Kortar servicen av ett element": behind a noun with its article stands whose it is.
        if (isNordic && by > firstOfSentence(by) && isDefiniteForm(by - 1)
            && (!isSaid || by - 1 == firstOfSentence(by)))
            return true;
        return isBare && (!isSaid || list(u"measured", firstOfSentence(by)));
    }

    /// "antennen", "nätet": Danish and Swedish put the article behind the noun.
    bool isDefiniteForm(size_t word) const
    {
        const bool isNordic = m_text.language == u"da" || m_text.language == u"sv";
        return isNordic && endsIn(word, {u"en", u"et", u"erne", u"erna", u"orna", u"arna"});
    }

    /// It is there already, is not wanted, or is what a limit speaks of.
    bool isGiven(size_t first, size_t next) const
    {
        constexpr size_t around = 4;
        const auto &words = m_text.words;
        const size_t from = std::max(firstOfSentence(first), first > around ? first - around : 0);
        for (size_t at = from; at < next + around && at <= lastOfSentence(first); ++at) {
            if (at >= first && at < next)
                continue;
            if (list(u"existing", at) || (at < first && first - at <= 3 && list(u"not", at)))
                return true;
        }
        return next < words.size() && words[next].sentence == words[first].sentence
            && list(u"trouble", next).has_value();
    }

    bool namesPatent(size_t at) const
    {
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            if (list(u"patent", word))
                return true;
        }
        return false;
    }

    /// "must not use", "use less than", "use the existing …", "use 2 kW".
    bool isExcused(size_t at, size_t next) const
    {
        const auto &words = m_text.words;
        for (size_t before = 1; before <= 2 && before <= at; ++before) {
            if (words[at - before].sentence == words[at].sentence && list(u"not", at - before))
                return true;
        }
        for (size_t word = at; word < next; ++word) {
            if (word > at && list(u"not", word))
                return true;
        }
        for (size_t after = next; after < next + 3 && after < words.size(); ++after) {
            if (words[after].sentence != words[at].sentence)
                break;
            if (after == next && words[after].folded.front().isDigit()
                && !words[after].folded.back().isLetter())
                return true;
            if (list(u"limit", after) || list(u"existing", after))
                return true;
        }
        return false;
    }

    size_t startOf(size_t lastWord) const
    {
        return lastWord > 0 && list(u"noun", lastWord - 1) ? lastWord - 1 : lastWord;
    }

    std::optional<size_t> thingIn(size_t from, size_t to, bool alsoMaterial,
                                  bool onlyBeforePreposition) const
    {
        const auto &words = m_text.words;
        for (size_t at = from; at <= to && at < words.size(); ++at) {
            if (words[at].sentence != words[std::min(from, words.size() - 1)].sentence)
                break;
            if (list(u"existing", at) || (at > from && list(u"not", at)))
                break;
            // "a Pfeiffer or equivalent pump" is a pump still.
            if (const auto opened = list(u"equivalent", at)) {
                to += opened->last + 1 - at;
                at = opened->last;
                continue;
            }
            if (const auto thing = list(u"noun", at))
                return thing->last;
            if (const auto thing = list(u"device", at))
                return thing->last;
            if (const auto thing = hype(at))
                return thing->last;
            if (alsoMaterial) {
                if (const auto thing = list(u"material", at))
                    return thing->last;
            }
            if (onlyBeforePreposition && at > from && list(u"for", at))
                break;
        }
        return std::nullopt;
    }
};

} // namespace ilo
