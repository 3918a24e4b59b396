#pragma once

#include "core/quality/checktexts.h"
#include "core/quality/wordforms.h"

#include <algorithm>
#include <initializer_list>

namespace ilo {

/// What the words of a sentence are by the lists, and what they are by their form in its language.
class SentenceReading
{
public:
    using Match = WordPatterns::Match;

    SentenceReading(const QualityWords &words, const CheckedText &text)
        : m_words(words)
        , m_text(text)
    {
    }

    std::optional<Match> list(QStringView kind, size_t at) const { return m_text.listed(kind, at); }

    size_t lastOfSentence(size_t at) const
    {
        size_t last = at;
        while (last + 1 < m_text.words.size()
               && m_text.words[last + 1].sentence == m_text.words[at].sentence)
            ++last;
        return last;
    }

    size_t firstOfSentence(size_t at) const
    {
        while (at > 0 && m_text.words[at - 1].sentence == m_text.words[at].sentence)
            --at;
        return at;
    }

    bool sentenceHas(QStringView kind, size_t at) const
    {
        return m_text.sentenceHas(kind, m_text.words[at].sentence);
    }

    bool endsIn(size_t word, std::initializer_list<QStringView> ends) const
    {
        const QStringView form = written(word);
        return std::ranges::any_of(ends, [&](QStringView end) {
            return form.size() > end.size() + 2 && form.endsWith(end);
        });
    }

    /// A measure, a merit, people, a firm, a laboratory, a number or what is there already: nothing
    /// that solves.
    bool isPlain(size_t word) const
    {
        return m_text.words[word].folded.front().isDigit() || list(u"measured", word)
            || list(u"people", word) || list(u"firm", word) || list(u"existing", word)
            || list(u"merit", word) || list(u"laboratory", word) || list(u"facility", word);
    }

    /// French and Spanish say with an ending what shall be.
    bool isFuture(size_t word) const
    {
        static const QStringList french{QStringLiteral("era"),
                                        QStringLiteral("eront"),
                                        QStringLiteral("ira"),
                                        QStringLiteral("iront"),
                                        QStringLiteral("dra"),
                                        QStringLiteral("dront"),
                                        QStringLiteral("vra"),
                                        QStringLiteral("vront")};
        static const QStringList spanish{QStringLiteral("ará"),
                                         QStringLiteral("erá"),
                                         QStringLiteral("irá"),
                                         QStringLiteral("arán")};
        const bool isFrench = m_text.language == u"fr";
        if (!isFrench && m_text.language != u"es")
            return false;
        return std::ranges::any_of(isFrench ? french : spanish,
                                   [&](const QString &end) { return written(word).endsWith(end); });
    }

    /// "tłumione płytkami", "tlmiť (feritovými) dlaždicami", "sa odvádza plášťom": what is done,
    /// and with what.
    bool isDoneWith(size_t at) const
    {
        const bool isPolish = m_text.language == u"pl";
        constexpr qsizetype shortestThing = 5;
        if (at == 0 || isPlain(at) || list(u"proof", at) || m_text.words[at].length < shortestThing)
            return false;
        size_t before = at - 1;
        if (before > 0
            && (isPolish ? endsIn(before, {u"ym", u"im", u"ymi", u"imi"})
                         : endsIn(before, {u"ým", u"ím", u"ými", u"ími"})))
            --before;
        if (m_text.words[before].sentence != m_text.words[at].sentence || list(u"joins", before)
            || isPlain(before))
            return false;
        const auto isParticipleAt = [&](size_t word) {
            return isPolish
                ? endsIn(word, {u"ane", u"any", u"ana", u"one", u"ony", u"ona", u"ty"})
                : endsIn(word, {u"ovať", u"iť", u"ané", u"aný", u"aná", u"ené", u"ená", u"ený"});
        };
        if (isParticipleAt(before))
            return true;
        if (before == 0 || m_text.words[before - 1].sentence != m_text.words[at].sentence
            || list(u"joins", before - 1))
            return false;
        const auto isReflexive = [&](size_t word) {
            return m_text.words[word].folded == u"sa" || m_text.words[word].folded == u"sie";
        };
        return (list(u"aux", before) && (isParticipleAt(before - 1) || isReflexive(before)))
            || isReflexive(before - 1);
    }

    /// Something is done in the sentence: by the lists, or by the form of a verb before or, where
    /// the language puts it last, behind word `at`.
    bool isDone(size_t at) const
    {
        const QString &language = m_text.language;
        const bool putsVerbLast = language == u"de" || language == u"nl";
        const bool isPassive = sentenceHas(u"aux", at);
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            if (language == u"es" && word < at && m_text.words[word].folded == u"se")
                return true;
            if (list(u"act", word) || isFuture(word) || (language == u"en" && endsIn(word, {u"ed"}))
                || (language == u"da"
                    && endsIn(word,
                              {u"lles",
                               u"res",
                               u"nes",
                               u"des",
                               u"tes",
                               u"ges",
                               u"kes",
                               u"ves",
                               u"ses",
                               u"mes"}))
                || (language == u"sv" && endsIn(word, {u"as"})))
                return true;
            if (isPassive && (putsVerbLast || word < at) && isParticiple(written(word), language))
                return true;
        }
        // Swedish says with an s what is done: "hålls av", "binds med".
        constexpr qsizetype shortestVerb = 4;
        return language == u"sv" && at > firstOfSentence(at)
            && m_text.words[at - 1].length >= shortestVerb && endsIn(at - 1, {u"s"});
    }

protected:
    QStringView written(size_t word) const
    {
        const CheckedWord &place = m_text.words[word];
        return QStringView(m_text.text).mid(place.from, place.length);
    }

    const QualityWords &m_words;
    const CheckedText &m_text;
};

} // namespace ilo
