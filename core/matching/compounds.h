#pragma once

#include "core/matching/wordstem.h"

#include <QHash>
#include <QStringList>

class QDataStream;

namespace ilo {

/// Takes compound words apart ("vakuumpumpen": vakuum, pumpen), as German, Danish, Dutch and
/// Swedish write them. Which parts there are is learnt from the words of official labels: no
/// dictionary.
class CompoundSplitter
{
public:
    /// Languages whose compounds are written in one.
    static bool isFor(TextLanguage language);

    CompoundSplitter() = default;

    /// @param counts  how often each word stands in the labels of `language`
    static CompoundSplitter learnt(TextLanguage language, const QHash<QString, int> &counts,
                                   const WordStemmer &stemmer);

    /// The parts of `word` in order, without link letters; empty when it is none.
    QStringList parts(const QString &word, const WordStemmer &stemmer) const;

    void write(QDataStream &stream) const;
    void read(QDataStream &stream);

private:
    struct Split
    {
        QString head;
        QString tail;
        double score = 0;
    };

    Split bestSplit(const QString &word, const WordStemmer &stemmer) const;
    void takeApart(const QString &word, int depth, const WordStemmer &stemmer,
                   QStringList &parts) const;
    /// How often it was seen as a head, with or without the link letters that are cut off then.
    int headCount(QString &head, const WordStemmer &stemmer) const;

    TextLanguage m_language = TextLanguage::Other;
    QHash<QString, int> m_alone; ///< stem → how often words of it stand alone
    QHash<QString, int> m_heads; ///< beginning → different words it begins, with a known tail
};

} // namespace ilo
