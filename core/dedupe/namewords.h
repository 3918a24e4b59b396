#pragma once

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace ilo {

/// The words with which names of companies and towns are read: legal forms by country, words of one
/// meaning in several languages, names of towns in several languages. From resources/dedupe.
class NameWords
{
public:
    /// Where in a name a form may stand. One that is also a word is none in the middle.
    enum class Place { Anywhere, End, Start, Ends };

    struct Form
    {
        QString key; ///< the same for all spellings of a form
        Place place = Place::Anywhere;
        QStringList countries; ///< ISO 3166-1 alpha-2; empty: all
        QStringList words;     ///< skeletons
    };

    static const NameWords &shipped();

    /// The longest form that begins at `at` in a name from `country` (empty: any); null when there
    /// is none. A form that is also a word elsewhere counts only at home.
    const Form *formAt(const QStringList &words, qsizetype at, const QString &country) const;

    /// "und", "of", "de la": says nothing about whose name it is.
    bool isFunctionWord(const QString &word) const { return m_function.contains(word); }

    /// The first of the words that mean the same ("universität" → "university"), or the word.
    QString meaningOf(const QString &word) const { return m_meaning.value(word, word); }

    /// A word whose lost letters ('?') leave but one known word that it can have been
    /// ("un?versit?"), put right; else as it is.
    QString restored(const QString &word) const;

    bool isKnown(const QString &word) const { return m_meaning.contains(word); }

    /// Whether many names hold the word, so that sharing it says little.
    bool isCommon(const QString &meaning) const { return m_common.contains(meaning); }

    /// "foundation", "company": what something is, which people write or leave out.
    bool isNature(const QString &meaning) const { return m_nature.contains(meaning); }

    /// One name for a town that has several; `town` is folded.
    QString townOf(const QString &town) const { return m_towns.value(town, town); }
    bool isTown(const QString &word) const { return m_towns.contains(word); }

private:
    NameWords();
    void addForms(const QString &key, const QStringList &countries, Place place,
                  const QString &names);
    QString knownFor(const QString &word) const;
    void addWords(const QString &kind, const QStringList &words);
    void collectKnown();

    /// A word that a damaged one can have been, and what it means.
    struct Known
    {
        QString word;
        QString meaning;
    };

    QHash<QString, std::vector<Form>> m_forms; ///< by first word, the longest first
    QSet<QString> m_function;
    QHash<QString, QString> m_meaning;
    QSet<QString> m_common;
    QSet<QString> m_nature;
    QHash<QString, QString> m_towns;
    QHash<QChar, std::vector<Known>> m_known; ///< by first letter
};

/// `word` (folded) as names that differ only in how they were typed share it: "goeteborg" and
/// "gothenborg" lose their doubled and paired letters.
QString skeleton(const QString &word);

} // namespace ilo
