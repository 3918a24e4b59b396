#pragma once

#include "core/base/result.h"
#include "core/base/stored.h"
#include "core/quality/tokens.h"

#include <QHash>
#include <QSet>

#include <array>
#include <unordered_map>

namespace ilo {

/// Words of one meaning: whole words, stems ("przyjazn*"), ends of compounds ("*pumpe"), and runs
/// of them with up to six words between ("muss ... verwenden").
class WordPatterns
{
public:
    struct Match
    {
        size_t first = 0; ///< index of the first word
        size_t last = 0;
    };

    /// A match and what it means.
    struct KindMatch
    {
        int kind = 0;
        size_t last = 0; ///< index of the last word
    };

    /// Words of several meanings are told apart by `kind`.
    void add(const QString &entry, int kind = 0);

    /// The longest that begins at word `at`; nothing when none does. Stays within a sentence.
    std::optional<Match> matchAt(const std::vector<CheckedWord> &words, size_t at,
                                 int kind = 0) const;

    /// The longest of every kind that begins at word `at`: added to `found`, or lengthens what it
    /// holds of the kind.
    void matchKinds(const std::vector<CheckedWord> &words, size_t at,
                    std::vector<KindMatch> &found) const;

    /// All of them, in order and not overlapping.
    std::vector<Match> matches(const std::vector<CheckedWord> &words) const;

private:
    struct Piece
    {
        QString word;
        bool openStart = false;
        bool openEnd = false;
        bool gap = false;

        bool fits(const QString &folded) const;
    };
    struct Pattern
    {
        std::vector<Piece> pieces;
        int kind = 0;
    };

    static std::optional<size_t> endOf(const std::vector<Piece> &pieces, size_t piece,
                                       const std::vector<CheckedWord> &words, size_t at);

    /// Calls `take(pattern, last word)` for all that fit at word `at`.
    template<typename Take>
    void eachAt(const std::vector<CheckedWord> &words, size_t at, const Take &take) const;

    QHash<QString, std::vector<Pattern>> m_exact; ///< by the first word
    QHash<quint64, std::vector<Pattern>> m_stems; ///< whose first word is a stem, by its beginning
    QHash<quint64, std::vector<Pattern>> m_ends;  ///< whose first word ends in something, by that
    std::vector<Pattern> m_inner;                 ///< whose first word has something in it
};

/// The word lists of the quality checks: the shipped ones (resources/quality) in nine languages and
/// what an office added.
class QualityWords
{
public:
    /// Kinds that an office may add to, with the same meaning in every language.
    static QStringList officeKinds();

    /// @param added  kind → words, one a line (Office::qualityWords)
    /// Fails only when a shipped list cannot be read.
    static Result<QualityWords> load(const TextMap &added = {});

    static const QStringList &languages(); ///< ISO 639-1, in the order of the lists

    /// The longest match that begins at word `at`, in `language` and in the list for all.
    std::optional<WordPatterns::Match> matchAt(const QString &kind, const QString &language,
                                               const std::vector<CheckedWord> &words,
                                               size_t at) const;
    std::vector<WordPatterns::Match> matches(const QString &kind, const QString &language,
                                             const std::vector<CheckedWord> &words) const;

    /// What every word of a text begins, once for all that ask: the longest match of each kind, in
    /// `language` and in the list for all.
    std::vector<std::vector<WordPatterns::KindMatch>>
    kindsOf(const QString &language, const std::vector<CheckedWord> &words) const;

    /// The number of a kind in what kindsOf() gives; -1: no list has it.
    int kindOf(QStringView kind) const
    {
        const auto known = m_kinds.find(kind);
        return known == m_kinds.end() ? -1 : known->second;
    }

    /// The same in any of the nine languages: operators and units are understood in all.
    std::optional<WordPatterns::Match>
    matchAnyAt(const QString &kind, const std::vector<CheckedWord> &words, size_t at) const;

    /// Units that have words in some language: "h" for "hours", "godzin".
    QStringList unitKinds() const;

    /// The language that the texts are in together; empty when they give no evidence.
    QString languageOf(const QStringList &texts) const;

    /// The language of a text of few words: `usual`, unless it speaks clearly for another.
    QString languageOfShort(const QString &text, const QString &usual) const;

    bool isKnownAcronym(const QString &acronym) const { return m_acronyms.contains(acronym); }

private:
    using LanguageBits = quint16; ///< a bit for each of languages()

    /// Kinds are asked for some thousand times a need, and are words of a few letters.
    struct ShortHash
    {
        size_t operator()(QStringView word) const
        {
            constexpr size_t prime = 31;
            size_t hash = 0;
            for (const QChar letter : word)
                hash = hash * prime + letter.unicode();
            return hash;
        }
    };

    Status read(const QString &language);
    void take(const QString &language, const QString &kind, const QStringList &entries);
    void learn(const QString &language, const QString &entry);
    void addEvidence(const QString &text, std::array<double, 9> &scores) const;

    QHash<QString, WordPatterns> m_words; ///< language, or "any" → all its kinds
    QStringList m_kindNames;              ///< what the keys of m_kinds look at
    std::unordered_map<QStringView, int, ShortHash> m_kinds;
    QHash<QString, WordPatterns> m_everywhere; ///< kinds that are understood in all languages
    QHash<QString, LanguageBits> m_stop;       ///< small words, as written
    QHash<QChar, LanguageBits> m_letters;      ///< letters that tell a language
    QHash<QString, LanguageBits> m_vocabulary; ///< whole words of the lists
    QHash<QString, LanguageBits> m_stems;      ///< beginnings of words
    QSet<QString> m_acronyms;
};

} // namespace ilo
