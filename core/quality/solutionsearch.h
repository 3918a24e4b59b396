#pragma once

#include "core/quality/sentencereading.h"

#include <algorithm>

namespace ilo {

/// Looks for things that solve where a need should say what is to be achieved.
class SolutionSearch : private SentenceReading
{
public:
    using SentenceReading::Match;

    SolutionSearch(const CheckedNeed &need, const CheckedText &text)
        : SentenceReading(need.words, text)
    {
    }

    /// "blockchain", "AI-powered": a solution wherever it stands; "drone", "lidar" in what is
    /// asked, unless they are there already.
    std::optional<Match> fashion(size_t at) const
    {
        if (const auto match = list(u"hype", at))
            return match;
        if (!m_text.isStatement())
            return std::nullopt;
        const auto device = list(u"device", at);
        return device && !isGiven(at, device->last + 1) ? device : std::nullopt;
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
        if (!m_text.isStatement() || !m_text.words[at].opens || !list(u"article", at))
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
        // "is to be corrected with bimorph actuators": no article, but something is done with it.
        const bool isBare = !by;
        if (isBare && !joinsBefore(at)) {
            if (const auto bare = list(u"with_bare", at); bare && isDone(at))
                by = bare;
        }
        if (!by || by->last + 1 > lastOfSentence(at) || isExcused(at, by->last + 1)
            || (isBare && isKnown(by->last + 1, by->last + 2))
            || namesMake(by->last + 1, by->last + reachOfWant))
            return std::nullopt;
        const size_t first = by->last + 1;
        const size_t last = std::min(by->last + reachOfWant, lastOfSentence(at));
        for (size_t word = first; word <= last; ++word) {
            if (isPlain(word) || list(u"proof", word))
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
            if (list(u"beside", at - before) || (before == 1 && list(u"copula", at - before)))
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
            || namesMake(match->last + 1, match->last + 2))
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
        if (putsVerbLast()) {
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
        const auto bare = m_text.isStatement() && !with ? list(u"with_bare", at) : std::nullopt;
        if (!bare || isExcused(at, bare->last + 1) || joinsBefore(at))
            return std::nullopt;
        const auto thing = thingIn(bare->last + 1, bare->last + 2, false, true);
        return thing ? std::optional(Match{at, *thing}) : std::nullopt;
    }

    /// "we need a robot", "provide software".
    std::optional<Match> wish(size_t at) const
    {
        const auto want = list(u"get", at);
        if (!want || isExcused(at, want->last + 1)
            || (sentenceHas(u"firm", at) && sentenceHas(u"already", at)))
            return std::nullopt;
        if (const auto thing = thingIn(want->last + 1, want->last + reachOfWant, false, true))
            return isKnown(want->last + 1, *thing) ? std::nullopt
                                                   : std::optional(Match{at, *thing});
        if (putsVerbLast()) {
            const size_t from = at >= reachOfWant ? at - reachOfWant : 0;
            if (const auto thing = thingIn(from, at, false, true))
                return Match{startOf(*thing), want->last};
        }
        return std::nullopt;
    }

    /// "Robot for …", "Wireless sensor to …"; not "Check flanges …", where a verb comes first.
    std::optional<Match> head() const
    {
        const auto &words = m_text.words;
        const size_t at = !words.empty() && list(u"adjective", 0) ? 1 : 0;
        auto thing = at < words.size() ? list(u"noun", at) : std::nullopt;
        if (!thing && at < words.size())
            thing = list(u"device", at);
        return thing ? std::optional(Match{0, thing->last}) : std::nullopt;
    }

private:
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
            if (list(u"existing", at))
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
            if (const auto thing = list(u"hype", at))
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
