#include "core/dedupe/duplicatefinder.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// All pairs of a list.
class tst_DuplicateFinder : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryPairOnce();
    void aWordTypedWronglyIsFound_data();
    void aWordTypedWronglyIsFound();
    void aLetterIsAName();
    void initialsStandForWords_data();
    void initialsStandForWords();
    void theNumberOfThreadsChangesNothing();
    void canBeCancelled();
    void saysHowFarItIs();
    void anEmptyListHasNone();

private:
    static CompanyFacts company(qint64 number, const QString &name, const QString &town)
    {
        CompanyFacts facts;
        facts.number = number;
        facts.name = name;
        facts.town = town;
        facts.country = u"DK"_s;
        return facts;
    }
    /// So many companies with names of their own, and each third of them twice.
    static void fill(DuplicateFinder &finder, int count)
    {
        const QString letters = u"bdfgklmnprstv"_s;
        for (int i = 0; i < count; ++i) {
            QString name;
            for (int at = 0, rest = i + 7; at < 4; ++at, rest = rest / 13 + at * 5) {
                name += letters[rest % 13];
                name += u"aeiou"_s[(rest + i) % 5];
            }
            name += QString::number(i * 37);
            finder.add(company(2 * i + 1, name + u" Optik A/S"_s, u"Odense"_s));
            if (i % 3 == 0)
                finder.add(company(2 * i + 2, name.toUpper() + u" optik as"_s, u"ODENSE"_s));
        }
    }
};

void tst_DuplicateFinder::findsEveryPairOnce()
{
    DuplicateFinder finder;
    finder.add(company(5, u"Limsen Vakuum ApS"_s, u"Aarhus"_s));
    finder.add(company(9, u"Fjord Optik A/S"_s, u"Odense"_s));
    finder.add(company(2, u"LIMSEN VACUUM"_s, u"Århus"_s));
    const auto pairs = finder.allPairs(kPerhapsSame);
    QVERIFY(pairs);
    QCOMPARE(pairs->size(), 1);
    QCOMPARE(pairs->front().a, 2);
    QCOMPARE(pairs->front().b, 5);
}

void tst_DuplicateFinder::aWordTypedWronglyIsFound_data()
{
    QTest::addColumn<QString>("right");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("a wrong letter") << u"Amethyste"_s << u"Amethyate"_s;
    QTest::newRow("a wrong consonant early") << u"Arctik Optik ApS"_s << u"Arttik Optik ApS"_s;
    QTest::newRow("a letter lost") << u"Formicablu ApS"_s << u"Formiablu ApS"_s;
    QTest::newRow("a letter lost at the beginning") << u"Probelte A/S"_s << u"Pobelte A/S"_s;
}

void tst_DuplicateFinder::aWordTypedWronglyIsFound()
{
    QFETCH(QString, right);
    QFETCH(QString, wrong);
    DuplicateFinder finder;
    finder.add(company(1, right, u"Odense"_s));
    finder.add(company(2, wrong, u"Odense"_s));
    const auto pairs = finder.allPairs(kPerhapsSame);
    QVERIFY(pairs);
    QCOMPARE(pairs->size(), 1);
}

void tst_DuplicateFinder::aLetterIsAName()
{
    DuplicateFinder finder;
    finder.add(company(1, u"A ApS"_s, u"Odense"_s));
    finder.add(company(2, u"B ApS"_s, u"Odense"_s));
    finder.add(company(3, u"A ApS"_s, u"Odense"_s));
    const auto pairs = finder.allPairs(kPerhapsSame);
    QVERIFY(pairs);
    QCOMPARE(pairs->size(), 1);
    QCOMPARE(pairs->front().a, 1);
    QCOMPARE(pairs->front().b, 3);
}

void tst_DuplicateFinder::initialsStandForWords_data()
{
    QTest::addColumn<QString>("brief");
    QTest::addColumn<QString>("spelled");
    QTest::addColumn<QString>("web");
    QTest::addColumn<int>("pairs");
    const QString none;
    QTest::newRow("inside a name")
        << u"Limsen BKF A/S"_s << u"Limsen Bolværk Kransen Fjorden A/S"_s << none << 1;
    QTest::newRow("other words") << u"Limsen BKF A/S"_s << u"Limsen Bolværk Tangen Fjorden A/S"_s
                                 << none << 0;
    QTest::newRow("the whole of four words")
        << u"SGMT"_s << u"Societe Generale Mecanique Toulonnaise"_s << none << 1;
    QTest::newRow("other letters") << u"SGN"_s << u"Societe Generale Mecanique"_s << none << 0;
    QTest::newRow("the whole of three words, and the web")
        << u"SGM"_s << u"Societe Generale Mecanique"_s << u"https://www.sgm.example"_s << 1;
}

void tst_DuplicateFinder::initialsStandForWords()
{
    QFETCH(QString, brief);
    QFETCH(QString, spelled);
    QFETCH(QString, web);
    QFETCH(int, pairs);
    DuplicateFinder finder;
    for (const auto &[number, name] : {std::pair(1, brief), std::pair(2, spelled)}) {
        CompanyFacts facts = company(number, name, u"Odense"_s);
        facts.web = web;
        finder.add(facts);
    }
    const auto found = finder.allPairs(kPerhapsSame);
    QVERIFY(found);
    QCOMPARE(int(found->size()), pairs);
}

void tst_DuplicateFinder::theNumberOfThreadsChangesNothing()
{
    DuplicateFinder finder;
    fill(finder, 300);
    const auto one = finder.allPairs(kPerhapsSame, {}, 1);
    const auto three = finder.allPairs(kPerhapsSame, {}, 3);
    QVERIFY(one && three);
    QCOMPARE(*one, *three);
    for (int i = 0; i < 300; i += 3) {
        const bool found = std::ranges::any_of(*one, [&](const DuplicatePair &pair) {
            return pair.a == 2 * i + 1 && pair.b == 2 * i + 2;
        });
        QVERIFY2(found, qPrintable(QString::number(i)));
    }
}

void tst_DuplicateFinder::canBeCancelled()
{
    DuplicateFinder finder;
    fill(finder, 50);
    QVERIFY(!finder.allPairs(kPerhapsSame, [](int) { return false; }));
}

void tst_DuplicateFinder::saysHowFarItIs()
{
    DuplicateFinder finder;
    fill(finder, 50);
    std::vector<int> told;
    QVERIFY(finder.allPairs(
        kPerhapsSame,
        [&](int permille) {
            told.push_back(permille);
            return true;
        },
        1));
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 1000);
}

void tst_DuplicateFinder::anEmptyListHasNone()
{
    DuplicateFinder finder;
    const auto pairs = finder.allPairs(kPerhapsSame);
    QVERIFY(pairs);
    QVERIFY(pairs->empty());
}

QTEST_APPLESS_MAIN(tst_DuplicateFinder)
#include "tst_duplicatefinder.moc"
