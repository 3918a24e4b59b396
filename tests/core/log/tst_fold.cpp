#include "core/log/fold.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// How heads add up to a record, also when offices disagree.
class FoldTest : public QObject
{
    Q_OBJECT

private slots:
    void headsReplaceWhatTheCreationSaid();
    void theNewestIsShown();
    void equalClocksAreDecidedTheSameEverywhere();
    void theStrictestConsentCounts();
    void aMemberIsInWhenAnyHeadSaysSo();
    void deletionThatSawEverythingIsDead();
    void aChangeTheDeletionDidNotSeeKeepsItAlive();
    void aRestoredRecordIsAlive();
    void withoutCreationThereIsNothing();

private:
    const RecordType &type = *recordType(u"organisation"_s);

    Head head(const QString &field, const QVariant &value, qint64 clock,
              const QString &origin = u"a"_s, const QString &key = {})
    {
        ++m_count;
        return {m_count, field, key, value, clock, {origin, m_count, 0}};
    }
    Head creation()
    {
        return head(kCreation, u"{\"consent\":\"given\",\"name\":\"Nord\",\"tags\":[\"x\"]}"_s, 1);
    }
    QVariant shown(const std::vector<Head> &heads, const QString &field)
    {
        const FoldedRecord record = foldHeads(type, heads);
        return record.alive ? record.values[size_t(type.indexOf(field))] : QVariant();
    }

    qint64 m_count = 0;
};

void FoldTest::headsReplaceWhatTheCreationSaid()
{
    const std::vector heads{
        creation(), head(u"town"_s, u"Odense"_s, 2), head(u"name"_s, u"Nord ApS"_s, 3)};
    QCOMPARE(shown(heads, u"town"_s), u"Odense"_s);
    QCOMPARE(shown(heads, u"name"_s), u"Nord ApS"_s);
    QCOMPARE(shown(heads, u"tags"_s), QStringList{u"x"_s});
}

void FoldTest::theNewestIsShown()
{
    const Head first = creation();
    const Head older = head(u"town"_s, u"Odense"_s, 5, u"b"_s);
    const Head newer = head(u"town"_s, u"Vejle"_s, 6, u"a"_s);
    QCOMPARE(shown({first, older, newer}, u"town"_s), u"Vejle"_s);
    QCOMPARE(shown({newer, older, first}, u"town"_s), u"Vejle"_s); // whatever order they come in
}

void FoldTest::equalClocksAreDecidedTheSameEverywhere()
{
    const Head first = creation();
    const Head a = head(u"town"_s, u"Odense"_s, 5, u"a"_s);
    const Head b = head(u"town"_s, u"Vejle"_s, 5, u"b"_s);
    QCOMPARE(shown({first, a, b}, u"town"_s), u"Vejle"_s);
    QCOMPARE(shown({first, b, a}, u"town"_s), u"Vejle"_s);
}

void FoldTest::theStrictestConsentCounts()
{
    const Head first = creation();
    const Head withdrawn = head(u"consent"_s, u"withdrawn"_s, 5);
    const Head given = head(u"consent"_s, u"given"_s, 9, u"b"_s);
    QCOMPARE(shown({first, withdrawn, given}, u"consent"_s), u"withdrawn"_s);
}

void FoldTest::aMemberIsInWhenAnyHeadSaysSo()
{
    const Head first = creation();
    const Head in = head(u"tags"_s, qlonglong(1), 5, u"a"_s, u"y"_s);
    const Head out = head(u"tags"_s, QVariant(), 9, u"b"_s, u"y"_s);
    const Head gone = head(u"tags"_s, QVariant(), 9, u"b"_s, u"x"_s);
    QCOMPARE(shown({first, in, out, gone}, u"tags"_s), QStringList{u"y"_s});
}

void FoldTest::deletionThatSawEverythingIsDead()
{
    const Head first = creation();
    const Head town = head(u"town"_s, u"Odense"_s, 2);
    const Head deletion = head(kDeletion, deletionText(true, {first.name, town.name}), 3);
    QVERIFY(!foldHeads(type, {first, town, deletion}).alive);
}

void FoldTest::aChangeTheDeletionDidNotSeeKeepsItAlive()
{
    const Head first = creation();
    const Head deletion = head(kDeletion, deletionText(true, {first.name}), 3);
    const Head town = head(u"town"_s, u"Odense"_s, 2, u"b"_s);
    QVERIFY(foldHeads(type, {first, deletion, town}).alive);
}

void FoldTest::aRestoredRecordIsAlive()
{
    const Head first = creation();
    const Head restored = head(kDeletion, deletionText(false, {}), 4);
    QVERIFY(foldHeads(type, {first, restored}).alive);
}

void FoldTest::withoutCreationThereIsNothing()
{
    QVERIFY(!foldHeads(type, {head(u"town"_s, u"Odense"_s, 2)}).alive);
}

QTEST_GUILESS_MAIN(FoldTest)

#include "tst_fold.moc"
