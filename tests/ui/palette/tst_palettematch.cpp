#include "ui/palette/palettematch.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestPaletteMatch : public QObject
{
    Q_OBJECT

private slots:
    void lettersAreThoseThatTheWordsBeginWith_data();
    void lettersAreThoseThatTheWordsBeginWith();
    void aTitleThatBeginsWithTheTextIsBest();
};

void TestPaletteMatch::lettersAreThoseThatTheWordsBeginWith_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("bold");
    QTest::newRow("two words") << u"Cryogenic optical feedthroughs"_s
                               << QStringList{u"cryo"_s, u"fe"_s}
                               << QStringList{u"Cryo"_s, u"fe"_s};
    QTest::newRow("behind a hyphen")
        << u"Cryo-compatible RF feedthrough"_s << QStringList{u"comp"_s} << QStringList{u"comp"_s};
    QTest::newRow("accents") << u"Łódź Optyka"_s << QStringList{u"lod"_s} << QStringList{u"Łód"_s};
    QTest::newRow("one letter that is two")
        << u"Straße"_s << QStringList{u"strass"_s} << QStringList{u"Straß"_s};
    QTest::newRow("not inside a word") << u"Microcryo"_s << QStringList{u"cryo"_s} << QStringList{};
    QTest::newRow("the longest of several")
        << u"Cryogenics"_s << QStringList{u"c"_s, u"cryog"_s} << QStringList{u"Cryog"_s};
}

void TestPaletteMatch::lettersAreThoseThatTheWordsBeginWith()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QFETCH(QStringList, bold);
    QStringList found;
    for (const LetterSpan &span : matchedLetters(text, words))
        found << text.mid(span.start, span.length);
    QCOMPARE(found, bold);
}

void TestPaletteMatch::aTitleThatBeginsWithTheTextIsBest()
{
    QCOMPARE(matchRank(u"New need"_s, {}, {u"new"_s, u"ne"_s}), 0);
    QCOMPARE(matchRank(u"Filter needs"_s, {}, {u"need"_s}), 1);
    QCOMPARE(matchRank(u"Dark"_s, u"View › Appearance"_s, {u"app"_s, u"dark"_s}), 2);
    QVERIFY(matchRank(u"Dark"_s, u"View"_s, {u"light"_s}) < 0);
    QCOMPARE(matchRank(u"Anything"_s, {}, {}), 0);
}

QTEST_MAIN(TestPaletteMatch)
#include "tst_palettematch.moc"
