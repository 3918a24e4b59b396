#include "core/quality/firmdemand.h"

#include "core/quality/sentencereading.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Match = WordPatterns::Match;

/// The classes of words that meet in a sentence about a firm.
class DemandReading : private SentenceReading
{
public:
    DemandReading(const CheckedNeed &need, const CheckedText &text, size_t at, bool isAboutFirms)
        : SentenceReading(need.words, text)
        , m_at(at)
        , m_isAboutFirms(isAboutFirms)
    {
    }

    std::optional<Match> demand() const
    {
        for (const auto look : {&DemandReading::closedCircle,
                                &DemandReading::workedHere,
                                &DemandReading::membership,
                                &DemandReading::education,
                                &DemandReading::speech,
                                &DemandReading::favour,
                                &DemandReading::home,
                                &DemandReading::size,
                                &DemandReading::contract,
                                &DemandReading::builtBefore,
                                &DemandReading::wasHere,
                                &DemandReading::completed,
                                &DemandReading::knownHere,
                                &DemandReading::lacksWork,
                                &DemandReading::workedFor,
                                &DemandReading::workedOnSite,
                                &DemandReading::origin,
                                &DemandReading::registration}) {
            if (const auto match = (this->*look)())
                return match;
        }
        return std::nullopt;
    }

private:
    std::optional<Match> here(QStringView kind) const { return list(kind, m_at); }
    bool has(QStringView kind) const { return sentenceHas(kind, m_at); }
    bool isAtLaboratory() const { return has(u"laboratory") || has(u"facility"); }

    bool isOfFirms() const { return m_isAboutFirms || has(u"firm"); }

    /// The word itself first: what else stands in the sentence takes longer to tell.
    template<typename Condition>
    std::optional<Match> hereIf(QStringView kind, Condition isDemanded) const
    {
        const auto match = here(kind);
        return match && isDemanded() ? match : std::nullopt;
    }

    bool hasUnit(std::initializer_list<QStringView> units) const
    {
        for (size_t word = firstOfSentence(m_at); word <= lastOfSentence(m_at); ++word) {
            for (const QStringView unit : units) {
                if (m_words.matchAnyAt(u"unit "_s + unit.toString(), m_text.words, word))
                    return true;
            }
        }
        return false;
    }

    bool isBound(size_t word) const
    {
        static const QStringList limits{u"at_least"_s, u"at_most"_s, u"less"_s, u"more"_s};
        return list(u"bound", word) || std::ranges::any_of(limits, [&](const QString &limit) {
                   return m_words.matchAnyAt(limit, m_text.words, word).has_value();
               });
    }

    /// "Only … may answer".
    std::optional<Match> closedCircle() const
    {
        return hereIf(u"only", [this] { return has(u"may_answer"); });
    }

    /// "Each welder has worked at CERN before".
    std::optional<Match> workedHere() const
    {
        return hereIf(u"worked", [this] {
            return has(u"laboratory") && has(u"already") && (m_text.isStatement() || isOfFirms());
        });
    }

    std::optional<Match> membership() const
    {
        return hereIf(u"member", [this] {
            return has(u"guild") && (isOfFirms() || has(u"only") || has(u"may_answer"));
        });
    }

    std::optional<Match> education() const
    {
        return hereIf(u"diploma", [this] { return isOfFirms() || has(u"lead_person"); });
    }

    /// "The supplier's staff speak French"; not "answers in French or English".
    std::optional<Match> speech() const
    {
        return hereIf(u"tongue", [this] { return isOfFirms() && has(u"speaks"); });
    }

    std::optional<Match> favour() const
    {
        return hereIf(u"preferred", [this] {
            return has(u"firm") || (has(u"whoever") && (has(u"with_us") || isAtLaboratory()))
                || (isOfFirms() && (has(u"knownto") || has(u"homeland")));
        });
    }

    /// "two completed projects at the Lund site": work that is done, and where.
    std::optional<Match> completed() const
    {
        constexpr size_t reach = 3;
        const auto finished = here(u"finished");
        if (!finished || !(isAtLaboratory() || has(u"site")))
            return std::nullopt;
        const size_t from =
            m_at >= firstOfSentence(m_at) + reach ? m_at - reach : firstOfSentence(m_at);
        const size_t to = std::min(finished->last + reach, lastOfSentence(m_at));
        for (size_t word = from; word <= to; ++word) {
            if ((list(u"job", word) || list(u"work", word))
                && (isOfFirms() || has(u"whoever") || has(u"nobody") || has(u"demanded")
                    || has(u"preferred")))
                return Match{std::min(m_at, word), std::max(finished->last, word)};
        }
        return std::nullopt;
    }

    /// "Firms without an order from us or a sister institute": who was never there is left out.
    std::optional<Match> lacksWork() const
    {
        constexpr size_t reach = 4;
        const auto lacks = here(u"lacks");
        if (!lacks || !(isOfFirms() || has(u"whoever") || has(u"maker"))
            || !(has(u"with_us") || isAtLaboratory()))
            return std::nullopt;
        for (size_t word = lacks->last + 1;
             word <= std::min(lacks->last + reach, lastOfSentence(m_at));
             ++word) {
            if (list(u"job", word) || list(u"reference", word))
                return Match{m_at, word};
        }
        return std::nullopt;
    }

    /// "have wrapped up at least one contract for ESRF"
    std::optional<Match> workedFor() const
    {
        constexpr size_t reach = 5;
        const auto job = here(u"job");
        if (!job || !(m_text.isOf(u"conditions") || m_isAboutFirms || m_text.isStatement()))
            return std::nullopt;
        const size_t first = firstOfSentence(m_at);
        bool isOver = has(u"perfect") || has(u"already") || has(u"demanded") || has(u"number");
        for (size_t back = 1; back < reach && m_at >= first + back; ++back)
            isOver = isOver || isBound(m_at - back);
        for (size_t word = job->last + 1;
             isOver && word <= std::min(job->last + reach, lastOfSentence(m_at));
             ++word) {
            if ((list(u"laboratory", word) || list(u"facility", word))
                && (isOfFirms() || has(u"demanded")))
                return Match{m_at, word};
        }
        return std::nullopt;
    }

    /// A town of a laboratory, or "the site at …", "le site de …".
    bool isNamedSite(size_t word) const
    {
        if (list(u"site", word) || list(u"laboratory", word))
            return true;
        const auto isName = [&](size_t at) {
            return m_text.words[at].capital && !m_text.words[at].folded.front().isDigit();
        };
        if (m_text.language != u"de" && word > firstOfSentence(m_at) && isName(word - 1)
            && !m_text.words[word - 1].opens && list(u"grounds", word))
            return true; // "the Harwell site"
        const size_t last = std::min(word + 2, lastOfSentence(m_at));
        for (size_t next = word + 1; list(u"grounds", word) && next <= last; ++next) {
            if (isName(next))
                return m_text.language != u"de" || next == word + 1 || list(u"in_place", next - 1);
            if (!list(u"in_place", next))
                return false;
        }
        return false;
    }

    /// "will already have led at least one job on the Prévessin site", "has already run a project
    /// for us": an own past is asked for, whatever the verb.
    std::optional<Match> workedOnSite() const
    {
        constexpr size_t reach = 6;
        const auto job = here(u"job");
        if (!job || !isOfFirms() || has(u"owns_not") || !(has(u"already") || has(u"perfect"))
            || !(m_text.isOf(u"conditions") || m_isAboutFirms || m_text.isStatement()))
            return std::nullopt;
        const bool hasArticles = m_text.language != u"pl" && m_text.language != u"sk";
        const size_t first = firstOfSentence(m_at);
        bool isCounted = !hasArticles;
        for (size_t back = 1; back <= 3 && m_at >= first + back; ++back)
            isCounted = isCounted || list(u"article", m_at - back) || list(u"number", m_at - back)
                || isBound(m_at - back);
        for (size_t word = job->last + 1;
             isCounted && word <= std::min(job->last + reach, lastOfSentence(m_at));
             ++word) {
            if (isNamedSite(word) || list(u"with_us", word))
                return Match{m_at, word};
        }
        return std::nullopt;
    }

    /// "Whoever is known to us from the last project": who was there before is let in.
    std::optional<Match> knownHere() const
    {
        return hereIf(u"knownto", [this] {
            return has(u"preferred") || has(u"may_answer") || has(u"only") || has(u"excluded")
                || (has(u"former") && (isOfFirms() || has(u"whoever")));
        });
    }

    /// "The engineer lives no more than one hour from the laboratory".
    std::optional<Match> home() const
    {
        return hereIf(u"lives", [this] {
            return (isOfFirms() || isAtLaboratory() || has(u"lead_person") || has(u"people"))
                && (hasWord(u"km") || hasUnit({u"h", u"min"}));
        });
    }

    /// "at least fifty employees".
    std::optional<Match> size() const
    {
        return hereIf(u"headcount", [this] {
            constexpr size_t reach = 6;
            const size_t first = firstOfSentence(m_at);
            for (size_t back = 1; back <= reach && m_at >= first + back; ++back) {
                if (isBound(m_at - back))
                    return isOfFirms() || (m_text.isOf(u"conditions") && has(u"own_staff"));
            }
            return false;
        });
    }

    /// "already has a framework contract with us".
    std::optional<Match> contract() const
    {
        for (const char16_t *kind : {u"contract", u"delivery", u"work", u"record"}) {
            const auto match =
                hereIf(kind, [this] { return has(u"with_us") && has(u"already") && isOfFirms(); });
            if (match)
                return match;
        }
        return hereIf(u"frame", [this] {
            return isOfFirms() && (has(u"with_us") || has(u"laboratory") || has(u"already"));
        });
    }

    /// "has built two such magnets for a synchrotron".
    std::optional<Match> builtBefore() const
    {
        return hereIf(u"has_built", [this] {
            return (m_text.isStatement() || isOfFirms() || has(u"whoever"))
                && (has(u"such") || isAtLaboratory());
        });
    }

    /// "Supplier must have run two campaigns at CERN"; not "must have access to CERN".
    std::optional<Match> wasHere() const
    {
        return hereIf(u"perfect",
                      [this] { return isOfFirms() && has(u"laboratory") && !has(u"owns_not"); });
    }

    /// "Offers of foreign firms will not be read"; not "firms from abroad are welcome".
    std::optional<Match> origin() const
    {
        return hereIf(u"foreign",
                      [this] { return isOfFirms() && (has(u"not") || has(u"excluded")); });
    }

    /// "a subsidiary in this country", "registered in the country", "licensed by the national …".
    std::optional<Match> registration() const
    {
        const auto isOfCountry = [this] { return has(u"country") && isOfFirms(); };
        const auto office = hereIf(u"premises", isOfCountry);
        const auto registered = office ? office : hereIf(u"registered", isOfCountry);
        return registered ? registered
                          : hereIf(u"approval", [this] { return has(u"national") && isOfFirms(); });
    }

    bool hasWord(QStringView folded) const
    {
        return std::ranges::any_of(m_text.words, [&](const CheckedWord &word) {
            return word.sentence == m_text.words[m_at].sentence && word.folded == folded;
        });
    }

    size_t m_at;
    bool m_isAboutFirms;
};

} // namespace

std::optional<WordPatterns::Match> firmDemandAt(const CheckedNeed &need, const CheckedText &text,
                                                size_t at, bool isAboutFirms)
{
    return DemandReading(need, text, at, isAboutFirms).demand();
}

std::vector<Stretch> nationalStandardsIn(const QString &text)
{
    static const QRegularExpression standard(
        u"\\b(?:(?:DIN|VDI|VDE|KTA|NEN|UNE|ČSN|STN|GOST|JIS|ANSI|ASTM|ASME|NFPA|UL)[ -]?"
        "(?:(?!EN|IS|IE)[A-Z]{1,2}[ .-]?)?\\d{2,}|(?:DS|BS)[ -]?\\d{3,}|SS[ -]?\\d{4,}"
        "|PN-[A-Z]-?\\d{2,}|NF [A-Z] ?\\d{2}|MIL[ -]STD[ -]?\\d+)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<Stretch> found;
    for (auto all = standard.globalMatch(text); all.hasNext();) {
        const auto match = all.next();
        found.push_back({match.capturedStart(), match.capturedLength()});
    }
    return found;
}

} // namespace ilo
