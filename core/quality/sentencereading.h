#pragma once

#include "core/quality/checktexts.h"

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

    std::optional<Match> list(QStringView kind, size_t at) const
    {
        return m_words.matchAt(kind.toString(), m_text.language, m_text.words, at);
    }

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
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            if (list(kind, word))
                return true;
        }
        return false;
    }

    bool endsIn(size_t word, std::initializer_list<QStringView> ends) const
    {
        const CheckedWord &place = m_text.words[word];
        const auto written = QStringView(m_text.text).mid(place.from, place.length);
        return std::ranges::any_of(ends, [&](QStringView end) {
            return written.size() > end.size() + 2 && written.endsWith(end);
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
                                        QStringLiteral("iront")};
        static const QStringList spanish{QStringLiteral("ará"),
                                         QStringLiteral("erá"),
                                         QStringLiteral("irá"),
                                         QStringLiteral("arán")};
        const bool isFrench = m_text.language == u"fr";
        if (!isFrench && m_text.language != u"es")
            return false;
        const CheckedWord &place = m_text.words[word];
        const auto written = QStringView(m_text.text).mid(place.from, place.length);
        return std::ranges::any_of(isFrench ? french : spanish,
                                   [&](const QString &end) { return written.endsWith(end); });
    }

    /// "tłumione płytkami", "tlmiť (feritovými) dlaždicami": what is done, and with what.
    bool isDoneWith(size_t at) const
    {
        const bool isPolish = m_text.language == u"pl";
        if (at == 0 || isPlain(at) || list(u"proof", at) || m_text.words[at].length < 5)
            return false;
        size_t before = at - 1;
        if (before > 0
            && (isPolish ? endsIn(before, {u"ym", u"im", u"ymi", u"imi"})
                         : endsIn(before, {u"ým", u"ím", u"ými", u"ími"})))
            --before;
        return m_text.words[before].sentence == m_text.words[at].sentence && !list(u"joins", before)
            && (isPolish
                    ? endsIn(before, {u"ane", u"any", u"ana", u"one", u"ony", u"ona"})
                    : endsIn(before, {u"ovať", u"iť", u"ané", u"aný", u"aná", u"ené", u"ená"}));
    }

    /// Something is done in the sentence: by the lists, or by the form of a verb.
    bool isDone(size_t at) const
    {
        const QString &language = m_text.language;
        for (size_t word = firstOfSentence(at); word <= lastOfSentence(at); ++word) {
            if (list(u"act", word) || isFuture(word) || (language == u"en" && endsIn(word, {u"ed"}))
                || (language == u"da" && endsIn(word, {u"lles", u"res", u"nes", u"des", u"tes"}))
                || (language == u"sv" && endsIn(word, {u"ras", u"nas", u"las", u"kas", u"tas"})))
                return true;
        }
        return false;
    }

protected:
    const QualityWords &m_words;
    const CheckedText &m_text;
};

} // namespace ilo
