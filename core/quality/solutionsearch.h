#pragma once

#include "core/quality/thingreading.h"

#include <algorithm>

namespace ilo {

/// Looks for things that solve where a need should say what is to be achieved.
class SolutionSearch : private ThingReading
{
public:
    using ThingReading::Match;

    SolutionSearch(const CheckedNeed &need, const CheckedText &text)
        : ThingReading(need.words, text)
    {
    }

    /// "blockchain", "AI-powered": a solution wherever it stands; "drone", "lidar" in what is
    /// asked, unless they are there already.
    std::optional<Match> fashion(size_t at) const
    {
        if (const auto match = hype(at))
            return match;
        if (m_text.isOf(u"challenge_question"))
            return answer(at);
        if (!m_text.isStatement())
            return std::nullopt;
        const auto device = list(u"device", at);
        return device && !isGiven(at, device->last + 1) ? device : std::nullopt;
    }

    /// "How might an exoskeleton …": a question that brings its answer along.
    std::optional<Match> answer(size_t at) const
    {
        constexpr size_t reach = 6;
        const auto device = list(u"device", at);
        const auto thing = device ? device : list(u"noun", at);
        if (!thing || at > reach || isGiven(at, thing->last + 1))
            return std::nullopt;
        for (size_t word = firstOfSentence(at); word < at; ++word) {
            if (list(u"we", word)) // "How might we close a flange": what it is done to
                return std::nullopt;
        }
        const bool isNew =
            (at >= 1 && list(u"article", at - 1)) || (at >= 2 && list(u"article", at - 2));
        return isNew ? thing : std::nullopt;
    }

    /// "by means of …", "mithilfe …": a way is prescribed, whatever it is; except a proof or a
    /// thing that is there.
    std::optional<Match> wayOf(size_t at) const
    {
        const auto means = m_text.isStatement() ? list(u"means", at) : std::nullopt;
        if (!means || means->last + 1 >= m_text.words.size() || isExcused(at, means->last + 1)
            || namesMake(means->last + 1, means->last + reachOfWant)
            || m_text.words[means->last + 1].sentence != m_text.words[at].sentence
            || isGiven(at, means->last + 1))
            return std::nullopt;
        for (size_t word = means->last + 1; word <= means->last + reachOfWant; ++word) {
            if (word < m_text.words.size() && list(u"proof", word))
                return std::nullopt;
        }
        return Match{at, std::min(means->last + reachOfWant, lastOfSentence(at))};
    }

    /// "in the form of a loop", "using a hoist", "we wish to buy a mast": a thing that no list
    /// knows is prescribed, unless it is a measure, people, a document or a word that leaves all
    /// open.
    std::optional<Match> unknownThing(size_t at) const
    {
        if (!m_text.isStatement())
            return std::nullopt;
        const auto way = list(u"way", at);
        const auto buy = way ? way : list(u"acquire", at);
        const auto lead = buy ? buy : firmInstalls(at);
        if (!lead || lead->last >= lastOfSentence(at) || isExcused(at, lead->last + 1)
            || isGiven(at, lead->last + 1) || isKnown(lead->last + 1, lead->last + 2)
            || namesMake(lead->last + 1, lead->last + reachOfWant))
            return std::nullopt;
        const size_t last = std::min(lead->last + reachOfWant, lastOfSentence(at));
        constexpr qsizetype shortestThing = 3;
        bool isNamed = false;
        for (size_t word = lead->last + 1; word <= last; ++word) {
            // "a water circuit" has a measure's word in it, and is none.
            const bool isHead = word == lead->last + 1 || word == last;
            if ((isHead && isPlain(word)) || list(u"people", word) || list(u"proof", word)
                || list(u"shape", word) || list(u"open_word", word))
                return std::nullopt;
            isNamed = isNamed || m_text.words[word].length >= shortestThing;
        }
        return isNamed ? std::optional(Match{at, last}) : std::nullopt;
    }

    /// "The supplier sets up a …": what the firm is to build is chosen already.
    std::optional<Match> firmInstalls(size_t at) const
    {
        const auto installs = list(u"installs", at);
        if (!installs || installs->last >= lastOfSentence(at))
            return std::nullopt;
        bool isFirm = false;
        for (size_t word = firstOfSentence(at); word < at; ++word)
            isFirm = isFirm || list(u"firm", word);
        const bool hasArticles = m_text.language != u"pl" && m_text.language != u"sk";
        if (!isFirm || (hasArticles && !list(u"article", installs->last + 1)))
            return std::nullopt;
        return installs;
    }

    /// "A robot shall …", "Une borne accueillera …": what acts is named instead of what is to be
    /// reached. Not a person, a measure or trouble, nor what something is done to.
    std::optional<Match> actor(size_t at) const
    {
        if (!m_text.isStatement() || !m_text.words[at].opens || !list(u"article", at)
            || namesMake(at, lastOfSentence(at)))
            return std::nullopt;
        constexpr size_t longestName = 4;
        for (size_t word = at + 1; word <= at + longestName && word <= lastOfSentence(at); ++word) {
            if (word > at + 1 && (list(u"modal", word) || isFuture(word))) {
                const bool isPassive = (word < lastOfSentence(at) && list(u"be", word + 1))
                    || sentenceHas(u"passive", at);
                return isPassive ? std::nullopt : std::optional(Match{at, word - 1});
            }
            if (isPlain(word) || list(u"trouble", word))
                return std::nullopt;
        }
        return std::nullopt;
    }

    /// "turned by a …", "is kept in a …": an indefinite thing that does it or holds it is a
    /// solution, whatever it is called; not a measure, a person, a time or a place.
    std::optional<Match> agent(size_t at) const
    {
        if (!m_text.isStatement())
            return std::nullopt;
        // "von einer" is by and from; only a passive tells.
        auto by = list(u"by_a", at);
        if (by && m_text.language == u"de" && !sentenceHas(u"passive", at))
            by.reset();
        if (const auto in = by ? std::nullopt : list(u"in_a", at); in && sentenceHas(u"keep", at))
            by = in;
        if (const auto with = by ? std::nullopt : list(u"with_a", at); with && isDone(at))
            by = with;
        if (!by && isPassiveBy(at))
            by = Match{at, at};
        // "is to be corrected with bimorph actuators": no article, but something is done with it.
        const bool isBare = !by;
        const bool isOfFirm = at > 0 && list(u"firm", at - 1); // "firms with a seat in"
        if (isBare && !isOfFirm && !joinsBefore(at)) {
            if (const auto bare = list(u"with_bare", at); bare && isDone(at))
                by = bare;
        }
        if (!by || by->last + 1 > lastOfSentence(at) || isExcused(at, by->last + 1)
            || (isBare && isKnown(by->last + 1, by->last + 2)) || isOfOrPer(at, by->last)
            || namesMake(by->last + 1, by->last + reachOfWant))
            return std::nullopt;
        const size_t first = by->last + 1;
        const size_t last = std::min(by->last + reachOfWant, lastOfSentence(at));
        // "by hot-air nozzles": the air is none, the nozzles are.
        if (thingIn(first, last, false, true))
            return Match{at, first};
        for (size_t word = first; word <= last && !(word > first && joinsNoun(word)); ++word) {
            if (isPlain(word) || list(u"proof", word)
                || (word == first && list(u"open_word", word)))
                return std::nullopt;
        }
        return Match{at, first};
    }

    /// Polish and Slovak say with the case alone what is done by what: "ramieniem", "ramenom".
    std::optional<Match> instrumental(size_t at) const
    {
        const bool isPolish = m_text.language == u"pl";
        if (!m_text.isStatement() || (!isPolish && m_text.language != u"sk"))
            return std::nullopt;
        static const QStringList polish{
            QStringLiteral("ą"), QStringLiteral("em"), QStringLiteral("ami")};
        static const QStringList slovak{
            QStringLiteral("om"), QStringLiteral("ou"), QStringLiteral("mi")};
        const CheckedWord &word = m_text.words[at];
        const auto endsLike = [&](const QString &end) {
            return QStringView(m_text.text).mid(word.from, word.length).endsWith(end);
        };
        if (word.opens || std::ranges::none_of(isPolish ? polish : slovak, endsLike))
            return std::nullopt;
        const auto noun = list(u"noun", at);
        const auto thing = noun ? noun : isDoneWith(at) ? std::optional(Match{at, at}) : noun;
        if (!thing || isGiven(at, thing->last + 1))
            return std::nullopt;
        // "near the pump", "control the pump" ask for the same case.
        for (size_t before = 1; before <= 2 && before <= at; ++before) {
            if (list(u"beside", at - before)
                || (before == 1 && list(u"copula", at - before) && !isDoneWith(at)))
                return std::nullopt;
        }
        return Match{at, thing->last};
    }

    /// "must use a …", and "use a …" where the sentence begins.
    std::optional<Match> order(size_t at) const
    {
        auto match = list(u"must_use", at);
        if (!match && m_text.words[at].opens)
            match = list(u"use_first", at);
        if (!match || isExcused(at, match->last + 1) || namesPatent(at)
            || namesMake(firstOfSentence(at), lastOfSentence(at)))
            return std::nullopt;
        return Match{at, std::min(match->last + 2, lastOfSentence(at))};
    }

    /// "based on a robot", "made of titanium".
    std::optional<Match> means(size_t at) const
    {
        const auto use = list(u"use", at);
        if (!use || isExcused(at, use->last + 1))
            return std::nullopt;
        if (const auto thing = thingIn(use->last + 1, use->last + reachOfUse, true, false))
            return Match{at, *thing};
        // German and Dutch put the verb last: "eine Pumpe verwenden".
        const bool isModal = bool(list(u"modal", at)); // "soll aus … sein" has it behind
        if (putsVerbLast() && !isModal) {
            const size_t from = at >= reachOfUse ? at - reachOfUse : 0;
            if (const auto thing = thingIn(from, at, true, false);
                thing && !isExcused(from, *thing))
                return Match{startOf(*thing), use->last};
        }
        return std::nullopt;
    }

    /// "done by a drone", "with a camera"; and "is to be done with cameras", not "compatible with".
    std::optional<Match> withTool(size_t at) const
    {
        const auto with = list(u"with", at);
        if (with && !isExcused(at, with->last + 1)) {
            if (const auto thing = thingIn(with->last + 1, with->last + reachOfWant, false, true))
                return Match{at, *thing};
            const bool isTool = m_text.isStatement() && list(u"with_bare", at);
            if (const auto tool = isTool
                    ? inRange(u"tool", with->last + 1, with->last + reachOfWant)
                    : std::nullopt)
                return Match{at, *tool};
        }
        // "Control access with face recognition": a title that brings its answer along.
        const auto inTitle = m_text.isOf(u"title") ? list(u"with_bare", at) : std::nullopt;
        if (inTitle && !isExcused(at, inTitle->last + 1) && !joinsBefore(at)) {
            if (const auto device = inRange(u"device", inTitle->last + 1, inTitle->last + 2))
                return Match{at, *device};
            const auto thing = list(u"noun", inTitle->last + 1);
            if (thing && !isGiven(at, thing->last + 1))
                return Match{at, thing->last};
        }
        const auto bare = m_text.isStatement() && !with ? list(u"with_bare", at) : std::nullopt;
        if (!bare || isExcused(at, bare->last + 1) || joinsBefore(at) || isOfOrPer(at, bare->last))
            return std::nullopt;
        const auto thing = thingIn(bare->last + 1, bare->last + reachOfWant, false, true);
        return thing && !isDefiniteForm(*thing) ? std::optional(Match{at, *thing}) : std::nullopt;
    }

    /// "we need a robot", "provide software".
    std::optional<Match> wish(size_t at) const
    {
        const auto want = list(u"get", at);
        if (!want || want->last >= lastOfSentence(at) || isExcused(at, want->last + 1)
            || (sentenceHas(u"firm", at) && sentenceHas(u"already", at)) || isCostOf(at))
            return std::nullopt;
        if (const auto thing = thingIn(want->last + 1, want->last + reachOfWant, false, true))
            return isKnown(want->last + 1, *thing) ? std::nullopt
                                                   : std::optional(Match{at, *thing});
        // "Die Pumpe ist eine …" tells what is there, and orders nothing.
        if (putsVerbLast() && !isVerbOfState(at)) {
            const size_t from = at >= reachOfWant ? at - reachOfWant : 0;
            if (const auto thing = thingIn(from, at, false, true))
                return Match{startOf(*thing), want->last};
        }
        return std::nullopt;
    }

    /// "on a belt", "through a mill", where something is moved or done.
    std::optional<Match> carried(size_t at) const
    {
        const auto on = m_text.isStatement() ? list(u"on_a", at) : std::nullopt;
        if (!on || !(isDone(at) || sentenceHas(u"move", at)) || isExcused(at, on->last + 1)
            || isKnown(on->last + 1, on->last + 2))
            return std::nullopt;
        const size_t first = on->last + 1;
        if (const auto thing = thingIn(first, on->last + reachOfWant, false, true))
            return Match{at, *thing};
        // A thing that no list knows, where the article says that it is one: no name, measure or
        // way.
        const bool hasArticles = m_text.language != u"pl" && m_text.language != u"sk";
        const size_t last = std::min(on->last + 2, lastOfSentence(at));
        if (!hasArticles || first > last || !isDone(at)
            || (m_text.language != u"de" && m_text.words[first].capital))
            return std::nullopt;
        for (size_t word = first; word <= last && !(word > first && joinsNoun(word)); ++word) {
            if (isPlain(word) || isOpenHere(word) || list(u"trouble", word) || list(u"vague", word)
                || list(u"way", word))
                return std::nullopt;
        }
        return Match{at, first};
    }

    /// "is to be written in Python": how it is programmed is the firm's to choose.
    std::optional<Match> programmed(size_t at) const
    {
        const auto language = m_text.isStatement() && m_text.words[at].capital
            ? list(u"code_language", at)
            : std::nullopt;
        return language && sentenceHas(u"written", at) && !isGiven(at, language->last + 1)
            ? language
            : std::nullopt;
    }

    /// "A mobile crane sets the blocks down": a thing does it where the sentence begins with one.
    std::optional<Match> subject(size_t at) const
    {
        if (!m_text.isStatement() || !m_text.words[at].opens || !list(u"article", at)
            || sentenceHas(u"not", at) || namesMake(at, lastOfSentence(at)))
            return std::nullopt;
        for (size_t word = at + 1; word <= std::min(at + reachOfWant, lastOfSentence(at)); ++word) {
            if (isPlain(word) || list(u"trouble", word))
                return std::nullopt;
            const auto device = list(u"device", word);
            const auto thing = device ? device : list(u"noun", word);
            if (!thing)
                continue;
            const size_t next = thing->last + 1;
            // German and Dutch begin with an object too, and put what is done to it last.
            const bool acts = next <= lastOfSentence(at) && !isVerbOfState(next)
                && (!putsVerbLast() || written(next).endsWith(u't')) && !list(u"trouble", next)
                && !list(u"modal", next) && !list(u"aux", next);
            return acts && !isGiven(word, next) ? std::optional(Match{at, thing->last})
                                                : std::nullopt;
        }
        return std::nullopt;
    }

    /// "A glovebox … is needed", "… is een kast nodig".
    std::optional<Match> needed(size_t at) const
    {
        const auto need = m_text.isStatement() ? list(u"needed", at) : std::nullopt;
        const size_t first = firstOfSentence(at);
        const size_t last = lastOfSentence(at);
        if (!need || sentenceHas(u"not", at) || namesMake(first, last))
            return std::nullopt;
        for (size_t word = first; word < at; ++word) {
            if (list(u"existing", word) || isPlain(word))
                return std::nullopt;
        }
        for (size_t word = first; word <= last; ++word) {
            if (at <= word && word <= need->last)
                continue;
            for (const auto &kind : {u"noun", u"device"}) {
                if (const auto thing = list(kind, word); thing && !isGiven(word, thing->last + 1))
                    return Match{word, thing->last};
            }
        }
        return first < at && list(u"article", first) ? std::optional(Match{first, at - 1})
                                                     : std::nullopt;
    }

    /// "Install water jackets": an order to build in something that is not there yet opens the
    /// sentence.
    std::optional<Match> fitFirst(size_t at) const
    {
        const bool opens = m_text.isStatement() && m_text.words[at].opens;
        const auto fit = opens ? list(u"fit_first", at) : std::nullopt;
        if (!fit || fit->last >= lastOfSentence(at) || isExcused(at, fit->last + 1)
            || isGiven(at, fit->last + 1) || isKnown(fit->last + 1, fit->last + 2)
            || namesMake(fit->last + 1, fit->last + reachOfWant))
            return std::nullopt;
        const size_t first = fit->last + 1;
        const size_t last = std::min(fit->last + reachOfWant, lastOfSentence(at));
        for (const auto &kind : {u"for", u"in_place", u"joins", u"means", u"with_bare"}) {
            if (list(kind, first))
                return std::nullopt;
        }
        for (size_t word = first; word <= last; ++word) {
            if (((word == first || word == last) && isPlain(word)) || isOpenHere(word))
                return std::nullopt;
        }
        return Match{at, first};
    }
};

} // namespace ilo
