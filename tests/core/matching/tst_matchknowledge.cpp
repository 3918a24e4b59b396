#include "sentences.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What is learnt from lists of several languages and the glossary.
class tst_MatchKnowledge : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreLearntFromLabels();
    void whatTheGlossaryTeachesIsNoListsDoing();
    void theSameListsTeachTheSame();
    void bytesKeepIt();
    void damagedBytesAreRefused();
    void itCanBeStopped();
    void theGlossaryHasEveryLanguageOnce();

private:
    /// Labels of which each word stands with its own in the other language alone.
    static std::vector<ParallelLabel> labels()
    {
        std::vector<ParallelLabel> made;
        const std::vector<std::pair<QString, QString>> words{
            {u"quaggle"_s, u"fribbe"_s}, {u"wimmer"_s, u"sturz"_s}, {u"plonk"_s, u"bagger"_s}};
        for (const auto &[english, french] : words)
            for (const auto &[otherEnglish, otherFrench] : words) {
                ParallelLabel label{.code = english + otherEnglish, .isAxis = true};
                label.labels[placeOf(TextLanguage::En)] = english + u' ' + otherEnglish;
                label.labels[placeOf(TextLanguage::Fr)] = otherFrench + u' ' + french;
                made.push_back(label);
            }
        return made;
    }
    static const QByteArray &learntBytes()
    {
        static const QByteArray bytes = MatchKnowledge::learnt(labels())->toBytes();
        return bytes;
    }
};

void tst_MatchKnowledge::wordsAreLearntFromLabels()
{
    const auto knowledge = MatchKnowledge::learnt(labels());
    const WordStemmer english(TextLanguage::En);
    const WordStemmer french(TextLanguage::Fr);
    const auto source =
        knowledge->terms().find(TextLanguage::En, english.stem(u"quaggle"_s).toStdString());
    QVERIFY(source);
    const auto links = knowledge->learntLinks().of(*source);
    QVERIFY(!links.empty());
    const auto strongest = std::ranges::max_element(links, {}, &WordLink::weight);
    QCOMPARE(QString::fromStdString(knowledge->terms().stem(strongest->target)),
             french.stem(u"fribbe"_s));
    QVERIFY(strongest->weight > 200);
}

void tst_MatchKnowledge::whatTheGlossaryTeachesIsNoListsDoing()
{
    // "turbomolecular" stands in entries of several words alone, so that it is learnt.
    const auto fromLists = [](const MatchKnowledge &knowledge, const char *stem) {
        std::array<int, 2> counts{};
        const auto term = knowledge.terms().find(TextLanguage::En, stem);
        for (const WordLink &link :
             term ? knowledge.learntLinks().of(*term) : std::span<const WordLink>())
            ++counts[size_t(link.isFromLists)];
        return counts;
    };
    const auto alone = MatchKnowledge::learnt({});
    QVERIFY(fromLists(*alone, "turbomolecular")[0] > 0);
    for (quint32 term = 0; term < alone->terms().size(); ++term)
        for (const WordLink &link : alone->learntLinks().of(term))
            QVERIFY(!link.isFromLists);

    const auto both = MatchKnowledge::learnt(labels());
    QVERIFY(fromLists(*both, "turbomolecular")[0] > 0);
    QCOMPARE(fromLists(*both, "turbomolecular")[1], 0);
    QVERIFY(fromLists(*both, "quaggl")[1] > 0);
    QCOMPARE(fromLists(*both, "quaggl")[0], 0);
}

void tst_MatchKnowledge::theSameListsTeachTheSame()
{
    QCOMPARE(MatchKnowledge::learnt(labels())->toBytes(), learntBytes());
}

void tst_MatchKnowledge::bytesKeepIt()
{
    const QByteArray bytes = learntBytes();
    const auto read = MatchKnowledge::fromBytes(bytes);
    QVERIFY(read);
    QCOMPARE(read->toBytes(), bytes);
}

void tst_MatchKnowledge::damagedBytesAreRefused()
{
    const QByteArray bytes = learntBytes();
    for (const qsizetype size : {qsizetype(0), qsizetype(3), bytes.size() / 2, bytes.size() - 1})
        QVERIFY(!MatchKnowledge::fromBytes(bytes.left(size)));
    QByteArray other = bytes;
    other[7] = 99; // the version
    QVERIFY(!MatchKnowledge::fromBytes(other));
}

void tst_MatchKnowledge::itCanBeStopped()
{
    int calls = 0;
    QVERIFY(!MatchKnowledge::learnt(labels(), [&](int) { return ++calls < 3; }));
    QCOMPARE(calls, 3);
}

void tst_MatchKnowledge::theGlossaryHasEveryLanguageOnce()
{
    const std::vector<ParallelLabel> rows = shippedGlossary();
    QVERIFY(rows.size() >= 150);
    QStringList english;
    for (const ParallelLabel &row : rows) {
        english << row.labels[placeOf(TextLanguage::En)];
        for (const QString &words : row.labels)
            for (const QString &word : words.split(u';'))
                QVERIFY2(!textWords(word).empty(), qPrintable(english.back()));
    }
    const qsizetype all = english.size();
    english.removeDuplicates();
    QCOMPARE(english.size(), all);
}

QTEST_GUILESS_MAIN(tst_MatchKnowledge)
#include "tst_matchknowledge.moc"
