#pragma once

#include "core/quality/thingreading.h"

namespace ilo {

/// Finds a thing that solves where a requirement only names it: a row that says nothing of what is
/// to be reached.
class NounPhrase : private ThingReading
{
public:
    using ThingReading::Match;

    NounPhrase(const CheckedNeed &need, const CheckedText &text)
        : ThingReading(need.words, text) { }

    std::optional<Match> head(size_t at) const
    {
        if (const auto figure = lifelike(at))
            return figure;
        if (!m_text.isStatement() || !m_text.words[at].opens || sentenceHas(u"not", at)
            || list(u"the", at) || namesMake(at, lastOfSentence(at)))
            return std::nullopt;
        if (const auto thing = prescribed(at))
            return thing;
        if (const auto thing = doing(at))
            return thing;
        if (const auto thing = assembled(at))
            return thing;
        if (sentenceHas(u"modal", at))
            return acting(at);
        if (const auto use = useOf(at))
            return use;
        return isVerbForm(at) ? std::nullopt : placed(at);
    }

    /// "A self-learning camera is to do that": in a story, a new thing that is to act.
    std::optional<Match> actorInStory(size_t at) const
    {
        constexpr size_t reach = 5;
        if (!m_text.isOf(u"why_it_matters") || !m_text.words[at].opens || !list(u"article", at))
            return std::nullopt;
        for (size_t word = at + 1; word <= std::min(at + reach, lastOfSentence(at)); ++word) {
            if (isPlain(word) || list(u"trouble", word))
                return std::nullopt;
            const auto thing = thingAt(word);
            const size_t next = thing ? thing->last + 1 : 0;
            const auto wish =
                thing && next <= lastOfSentence(at) ? list(u"modal", next) : std::nullopt;
            if (wish && !list(u"be", wish->last + 1) && !isGiven(at, next))
                return Match{at, thing->last};
        }
        return std::nullopt;
    }

private:
    /// "a mechanical worm", "un nez électronique": a machine by another name.
    std::optional<Match> lifelike(size_t at) const
    {
        if (!m_text.isStatement() && !m_text.isOf(u"challenge_question"))
            return std::nullopt;
        const bool isLeading = list(u"lifelike", at).has_value();
        const auto kind = isLeading ? u"creature" : u"lifelike";
        if (!isLeading && !list(u"creature", at))
            return std::nullopt;
        const size_t last = std::min(at + (isLeading ? 2 : 1), lastOfSentence(at));
        for (size_t word = at + 1; word <= last; ++word) {
            if (list(kind, word) && !isGiven(at, word + 1))
                return Match{at, word};
        }
        return std::nullopt;
    }

    /// "A tiny finger wipes the mirror", "Magnets hold the lid": what does it is named, whatever it
    /// is called.
    std::optional<Match> doing(size_t at) const
    {
        for (size_t word = at; word <= lastOfSentence(at); ++word) {
            if (m_text.words[word].folded.front().isDigit()) // "A cover holds 3 bar": a property
                return std::nullopt;
        }
        const bool isOne = list(u"article", at).has_value();
        bool isThing = false;
        size_t skipped = 0;
        for (size_t word = at + (isOne ? 1 : 0); word <= at + mostWords + 1 + skipped; ++word) {
            // "a small cart on rails": where it runs
            if (isThing && skipped == 0 && list(u"prep", word) && word + 2 < lastOfSentence(at)) {
                skipped = 2;
                ++word;
                continue;
            }
            const bool isMerit = list(u"merit", word) || list(u"vague", word)
                || list(u"phenomenon", word) || list(u"adjective", word);
            if (word >= lastOfSentence(at) || (isPlain(word) && !isMerit) || list(u"people", word)
                || list(u"trouble", word) || list(u"open_word", word) || list(u"prep", word))
                return std::nullopt;
            const bool isDoing = list(u"does", word)
                && (!isOne || m_text.language != u"en" || written(word).endsWith(u's'));
            const bool isVerb =
                word > at + (isOne ? 1 : 0) && (isDoing || (isThing && isVerbWithObject(word)));
            if (isVerb)
                return (isOne || isThing) && !isGiven(at, word) ? std::optional(Match{at, word - 1})
                                                                : std::nullopt;
            isThing =
                isThing || thingAt(word) || list(u"creature", word) || list(u"phenomenon", word);
        }
        return std::nullopt;
    }

    /// "Un groupe de pompage turbomoléculaire assure la descente": a machine told as a group, a set
    /// or a system, of what kind it is, and what it does.
    std::optional<Match> assembled(size_t at) const
    {
        if (!list(u"article", at))
            return std::nullopt;
        const size_t end = lastOfSentence(at);
        const bool isDescribed = at < end && list(u"adjective", at + 1);
        const auto machine = list(u"assembly", at + (isDescribed ? 2 : 1));
        if (!machine)
            return std::nullopt;
        for (size_t word = machine->last + 1; word <= end; ++word) {
            if (m_text.words[word].folded.front().isDigit())
                return std::nullopt;
        }
        bool isMachine = false;
        for (size_t word = machine->last + 1; word <= machine->last + mostWords && word < end;
             ++word) {
            if (word > machine->last + 1 && isMachine && (list(u"does", word) || takesObject(word)))
                return isGiven(at, word) ? std::nullopt : std::optional(Match{at, word - 1});
            if (isPlain(word) || isOpenHere(word) || list(u"trouble", word) || list(u"aux", word)
                || list(u"modal", word) || list(u"prep", word))
                return std::nullopt;
            isMachine = isMachine || thingAt(word)
                || isTechnical(m_text.words[word].folded, m_text.language);
        }
        return std::nullopt;
    }

    /// "assure la descente": what stands before an article, and is no participle.
    bool takesObject(size_t word) const
    {
        return (list(u"the", word + 1) || list(u"article", word + 1)) && !list(u"prep", word)
            && !list(u"joins", word) && !list(u"in_place", word) && !list(u"for", word)
            && !isParticiple(written(word), m_text.language);
    }

    /// "Dampers isolate the table": between a thing and an article stands what it does.
    bool isVerbWithObject(size_t word) const
    {
        const bool hasObject =
            word < lastOfSentence(word) && (list(u"the", word + 1) || list(u"article", word + 1));
        if (!hasObject || thingAt(word) || isVerbForm(firstOfSentence(word)))
            return false;
        for (size_t before = firstOfSentence(word); before < word; ++before) {
            if (list(u"the", before)) // "Fit the hoist to a hook"
                return false;
        }
        const auto others = {u"aux",
                             u"modal",
                             u"joins",
                             u"not",
                             u"for",
                             u"purpose",
                             u"prep",
                             u"in_place",
                             u"with_bare",
                             u"because"};
        if (std::ranges::any_of(others,
                                [&](const auto &kind) { return list(kind, word).has_value(); }))
            return false;
        const QString &language = m_text.language;
        if (language == u"fr")
            return endsIn(word, {u"ent"});
        if (language == u"es")
            return endsIn(word, {u"an", u"en"});
        if (language == u"de" || language == u"nl")
            return endsIn(word, {u"t"});
        return language == u"en" && !endsIn(word, {u"ing", u"ed"});
    }

    static constexpr size_t mostWords = 3; ///< of a name, an article and adjectives among them

    /// "Placer le capteur …", "… houden": something is to be done, where the form of a verb tells.
    bool isVerbForm(size_t at) const
    {
        const QString &language = m_text.language;
        if (language == u"fr")
            return endsIn(at, {u"er", u"ir", u"re"});
        if (language == u"es")
            return endsIn(at, {u"ar", u"er", u"ir"});
        if (language == u"pl")
            return endsIn(at, {u"ć", u"c"});
        if (language == u"sk")
            return endsIn(at, {u"ť"});
        const size_t last = lastOfSentence(at);
        return putsVerbLast() && !m_text.words[last].capital
            && endsIn(last, {u"en", u"ern", u"eln"});
    }

    std::optional<Match> thingAt(size_t word) const
    {
        for (const auto &kind : {u"noun", u"device"}) {
            if (const auto thing = list(kind, word))
                return thing;
        }
        return std::nullopt;
    }

    /// A thing by the lists, or by the ending of its name.
    std::optional<Match> machineAt(size_t word) const
    {
        const auto thing = thingAt(word);
        const bool isMachine = !thing && isMachineName(m_text.words[word].folded, m_text.language)
            && !isPlain(word) && !list(u"trouble", word);
        return isMachine ? std::optional(Match{word, word}) : thing;
    }

    bool putsAdjectivesBehind() const
    {
        return m_text.language == u"pl" || m_text.language == u"sk";
    }

    /// "Hoses shall be laid along the wall", "a wire as sensor": what is built in, or what serves
    /// as what, is chosen already, whatever it is called.
    std::optional<Match> prescribed(size_t at) const
    {
        constexpr size_t reach = 7;
        if (isVerbForm(at) || isOpenHere(at))
            return std::nullopt;
        for (size_t word = at; word <= std::min(at + reach, lastOfSentence(at)); ++word) {
            const auto built = list(u"built_in", word);
            if (word > at && (built || list(u"serves_as", word)))
                return isGiven(at, word) ? std::nullopt : std::optional(Match{at, word - 1});
            if (isPlain(word) || list(u"people", word) || list(u"trouble", word)
                || list(u"open_word", word))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// "Use of a crane", "Einsatz von Drohnen"; not "use of power".
    std::optional<Match> useOf(size_t at) const
    {
        const auto use = list(u"use_of", at);
        if (!use || use->last >= lastOfSentence(at))
            return std::nullopt;
        size_t first = use->last + 1;
        if (list(u"article", first) && first < lastOfSentence(at))
            ++first;
        if (isPlain(first) || isOpenHere(first) || isGiven(at, first) || isKnown(at + 1, first + 1)
            || isExcused(at, first))
            return std::nullopt;
        // "Montaż odbywa się …": a verb, whose subject the use is.
        if (first < lastOfSentence(at)
            && (m_text.words[first + 1].folded == u"sie"
                || m_text.words[first + 1].folded == u"sa"))
            return std::nullopt;
        return Match{at, first};
    }

    /// "Labels with a chip on …", "A separator in …": a thing, and where it is to be.
    std::optional<Match> placed(size_t at) const
    {
        for (size_t word = at; word < at + mostWords && word < lastOfSentence(at); ++word) {
            if (isPlain(word) || list(u"people", word) || list(u"trouble", word)
                || list(u"prep", word) || list(u"the", word) || list(u"act", word))
                return std::nullopt;
            const auto thing = machineAt(word);
            size_t next = thing ? thing->last + 1 : word;
            // "Spektrofotometr przepływowy z …"
            const bool isDescribed = thing && next < lastOfSentence(at) && putsAdjectivesBehind()
                && isFormedAdjective(m_text.words[next].folded, m_text.language);
            next += isDescribed ? 1 : 0;
            if (!thing || next > lastOfSentence(at) || !list(u"prep", next)) {
                // "Turn drums with …": what is done to the thing stands before it.
                const bool leads = thing || list(u"article", word) || list(u"adjective", word)
                    || list(u"material", word)
                    || isFormedAdjective(m_text.words[word].folded, m_text.language);
                if (!leads)
                    return std::nullopt;
                continue;
            }
            return isGiven(at, next) ? std::nullopt : std::optional(Match{at, thing->last});
        }
        return std::nullopt;
    }

    /// "Copper braids shall join …": things of a material, or a thing, that do it.
    std::optional<Match> acting(size_t at) const
    {
        bool isThing = false;
        for (size_t word = at; word <= at + mostWords && word < lastOfSentence(at); ++word) {
            if (const auto modal = word > at ? list(u"modal", word) : std::nullopt) {
                const bool isPassive = list(u"be", modal->last + 1) || sentenceHas(u"passive", at);
                return isThing && !isPassive && !isGiven(at, word)
                    ? std::optional(Match{at, word - 1})
                    : std::nullopt;
            }
            if (isPlain(word) || list(u"trouble", word))
                return std::nullopt;
            // "Wymiana lampy ma …": behind a word of doing stands what it is done to.
            const bool isObject =
                word > at && (m_text.language == u"pl" || m_text.language == u"sk");
            isThing = isThing || (!isObject && (thingAt(word) || list(u"material", word)));
        }
        return std::nullopt;
    }
};

} // namespace ilo
