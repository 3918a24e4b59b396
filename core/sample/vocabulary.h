#pragma once

#include "core/base/result.h"
#include "core/sample/random.h"

#include <QHash>
#include <QStringList>

#include <map>
#include <vector>

namespace ilo {

/// Words in order of how often they come up.
class WordList
{
public:
    WordList() : m_rank(1) { }
    explicit WordList(QStringList words) : m_words(std::move(words)), m_rank(size_t(m_words.size()))
    {
    }

    const QString &pick(Random &random) const { return m_words.at(qsizetype(m_rank(random))); }
    const QStringList &words() const { return m_words; }

private:
    QStringList m_words;
    Zipf m_rank;
};

/// A country in which companies of a language stand.
struct Locality
{
    QString country; ///< ISO 3166-1 alpha-2
    double weight = 1;
    QString postcode; ///< '#' stands for a digit, '@' for a letter
    WordList legalForms;
    WordList towns;
};

/// What companies of one language are made from.
struct Vocabulary
{
    QString language; ///< ISO 639-1
    std::vector<Locality> places;
    WordList streets;
    WordList beginnings, middles, endings; ///< of invented names
    WordList trades;                       ///< second word of a name
    WordList makes, uses, properties;      ///< phrases that fill sentences
    WordList sentences; ///< with {make} {object} {use} {property} {product} {size} {year} {n}
    std::map<QString, WordList> objects; ///< technology area → what is made there

    double weight() const;
};

/// What is the same in every language.
struct CommonVocabulary
{
    struct Area
    {
        QString key;
        QStringList cpv;
    };
    struct Currency
    {
        QString code;
        double perEuro = 1;
    };

    std::vector<Area> areas; ///< most frequent first
    WordList certificates;
    WordList customers;
    QHash<QString, Currency> currencies; ///< by country; others use the euro
};

/// The nine languages of the program.
Result<std::vector<Vocabulary>> readVocabularies();
Result<CommonVocabulary> readCommonVocabulary();

} // namespace ilo
