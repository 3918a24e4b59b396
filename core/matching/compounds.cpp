#include "core/matching/compounds.h"

#include <QDataStream>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype kLeastCompound = 8; // letters
constexpr qsizetype kLeastHead = 3;
constexpr qsizetype kLeastTail = 4;
constexpr int kLeastAlone = 2;
constexpr int kLeastBegun = 3;
constexpr int kDeepest = 3;

const QStringList &linksOf(TextLanguage language)
{
    static const QStringList german{u"s"_s, u"es"_s, u"n"_s, u"en"_s, u"er"_s};
    static const QStringList danish{u"s"_s, u"e"_s};
    static const QStringList dutch{u"s"_s, u"e"_s, u"en"_s};
    static const QStringList swedish{u"s"_s};
    return language == TextLanguage::De ? german
        : language == TextLanguage::Da  ? danish
        : language == TextLanguage::Nl  ? dutch
                                        : swedish;
}

/// A copy with the keys whose count is at least `least`.
QHash<QString, int> frequent(const QHash<QString, int> &counts, int least)
{
    QHash<QString, int> kept;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        if (count.value() >= least)
            kept.insert(count.key(), count.value());
    return kept;
}

} // namespace

bool CompoundSplitter::isFor(TextLanguage language)
{
    return language == TextLanguage::De || language == TextLanguage::Da
        || language == TextLanguage::Nl || language == TextLanguage::Sv;
}

CompoundSplitter CompoundSplitter::learnt(TextLanguage language, const QHash<QString, int> &counts,
                                          const WordStemmer &stemmer)
{
    CompoundSplitter made;
    made.m_language = language;
    if (!isFor(language))
        return made;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        made.m_alone[stemmer.stem(count.key())] += count.value();
    made.m_alone = frequent(made.m_alone, kLeastAlone);

    QHash<QString, int> begun;
    QHash<QString, bool> isTail; // stemming each end of each word again would take seconds
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        const QString &word = count.key();
        if (word.size() < kLeastCompound)
            continue;
        for (qsizetype at = kLeastHead; at <= word.size() - kLeastTail; ++at) {
            const QString tail = word.mid(at);
            auto known = isTail.find(tail);
            if (known == isTail.end())
                known = isTail.insert(tail, made.m_alone.contains(stemmer.stem(tail)));
            if (*known)
                ++begun[word.left(at)];
        }
    }
    made.m_heads = frequent(begun, kLeastBegun);
    return made;
}

int CompoundSplitter::headCount(QString &head, const WordStemmer &stemmer) const
{
    const auto seen = [&](const QString &form) {
        return std::max(m_alone.value(stemmer.stem(form)), m_heads.value(form));
    };
    int best = seen(head);
    QString bare = head;
    for (const QString &link : linksOf(m_language)) {
        if (!head.endsWith(link) || head.size() - link.size() < kLeastHead)
            continue;
        const QString form = head.chopped(link.size());
        if (const int count = m_alone.value(stemmer.stem(form)); count > best) {
            best = count;
            bare = form;
        }
    }
    head = bare;
    return best;
}

CompoundSplitter::Split CompoundSplitter::bestSplit(const QString &word,
                                                    const WordStemmer &stemmer) const
{
    Split best;
    for (qsizetype at = kLeastHead; at <= word.size() - kLeastTail; ++at) {
        const QString tail = word.mid(at);
        const int ends = m_alone.value(stemmer.stem(tail));
        if (ends == 0)
            continue;
        QString head = word.left(at);
        const int begins = headCount(head, stemmer);
        const double score = std::sqrt(double(ends) * begins) * std::sqrt(double(tail.size()));
        if (score > best.score)
            best = {head, tail, score};
    }
    return best;
}

void CompoundSplitter::takeApart(const QString &word, int depth, const WordStemmer &stemmer,
                                 QStringList &parts) const
{
    if (word.size() >= kLeastCompound && depth < kDeepest) {
        if (const Split split = bestSplit(word, stemmer); split.score > 0) {
            takeApart(split.head, depth + 1, stemmer, parts);
            takeApart(split.tail, depth + 1, stemmer, parts);
            return;
        }
    }
    parts << word;
}

QStringList CompoundSplitter::parts(const QString &word, const WordStemmer &stemmer) const
{
    QStringList parts;
    if (isFor(m_language))
        takeApart(word, 0, stemmer, parts);
    return parts.size() > 1 ? parts : QStringList();
}

void CompoundSplitter::write(QDataStream &stream) const
{
    stream << quint8(m_language);
    for (const auto *counts : {&m_alone, &m_heads}) {
        QStringList keys = counts->keys();
        keys.sort(); // equal knowledge, equal bytes
        stream << quint32(keys.size());
        for (const QString &key : std::as_const(keys))
            stream << key.toUtf8() << qint32(counts->value(key));
    }
}

void CompoundSplitter::read(QDataStream &stream)
{
    quint8 language = 0;
    stream >> language;
    m_language = TextLanguage(language);
    for (auto *counts : {&m_alone, &m_heads}) {
        quint32 size = 0;
        stream >> size;
        for (quint32 at = 0; at < size && stream.status() == QDataStream::Ok; ++at) {
            QByteArray key;
            qint32 count = 0;
            stream >> key >> count;
            counts->insert(QString::fromUtf8(key), count);
        }
    }
}

} // namespace ilo
