#include "core/sheets/textdamage.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Letters that were damaged on the way are recognised, and what they were is offered.
class TestTextDamage : public QObject
{
    Q_OBJECT

private slots:
    void repairs_data();
    void repairs();
    void wholeTextIsLeftAlone();
    void recognisesAWrongTableOfLetters();
    void amountsAreNoDamagedWords();
    void lostLettersAreFoundInOtherValues();
    void rulesAreKeptByKey();
};

static std::vector<ColumnDamage> damageOf(const QStringList &cells)
{
    DamageCensus census;
    for (const QString &cell : cells)
        census.add(cell);
    return census.damage();
}

void TestTextDamage::repairs_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<QString>("whole");
    QTest::addColumn<QString>("rule");

    QTest::newRow("read as windows-1252")
        << u"GÃ¶teborg"_s << u"Göteborg"_s << u"UTF-8>windows-1252"_s;
    QTest::newRow("a letter whose half is a control character")
        << u"BesanÃ§on, Ã\u0081guas"_s << u"Besançon, Águas"_s << u"UTF-8>windows-1252"_s;
    QTest::newRow("a space that held")
        << u"Ã  Paris, trÃ¨s"_s << u"à Paris, très"_s << u"UTF-8>windows-1252"_s;
    QTest::newRow("read as Mac Roman") << u"J√∂ckel"_s << u"Jöckel"_s << u"UTF-8>macintosh"_s;
    QTest::newRow("twice") << u"GÃƒÂ¶teborg"_s << u"Göteborg"_s << u"UTF-8>windows-1252"_s;
    QTest::newRow("quotes and dashes")
        << u"â€žKrioâ€œ â€“ AG"_s << u"„Krio“ – AG"_s << u"UTF-8>windows-1252"_s;
    QTest::newRow("letters that were whole beside it")
        << u"Łódź and GÃ¶teborg"_s << u"Łódź and Göteborg"_s << u"UTF-8>windows-1252"_s;
}

void TestTextDamage::repairs()
{
    QFETCH(QString, damaged);
    QFETCH(QString, whole);
    QFETCH(QString, rule);

    const auto damage = damageOf({u"Odense"_s, damaged, damaged});

    QCOMPARE(damage.size(), 1U);
    QCOMPARE(damage.front().kind, ColumnDamage::Kind::WrongEncoding);
    QCOMPARE(damage.front().rule.key(), rule);
    QCOMPARE(damage.front().cells, 2);
    QCOMPARE(damage.front().repairs, (std::vector<TextRepair>{{damaged, whole, 2}}));
    QVERIFY(damage.front().confidence >= 0.9);
    QCOMPARE(repaired(damaged, damage.front().rule), whole);
}

void TestTextDamage::wholeTextIsLeftAlone()
{
    QVERIFY(damageOf({u"Göteborg"_s,
                      u"Łódź"_s,
                      u"São Paulo"_s,
                      u"SÃO JOÃO"_s,
                      u"Ærø"_s,
                      u"Crème brûlée"_s,
                      u"Kovářů"_s,
                      u"Þórshöfn"_s,
                      u"Αθήνα"_s})
                .empty());
    QVERIFY(damageOf({u"Who? What?"_s, u"https://a.example/?b=c"_s, u"Really?!"_s}).empty());
}

void TestTextDamage::recognisesAWrongTableOfLetters()
{
    const auto damage = damageOf({u"Pøíbram"_s, u"Èeské Budìjovice"_s, u"Plzeò"_s, u"Ústí"_s});

    QCOMPARE(damage.size(), 1U);
    QCOMPARE(damage.front().rule.key(), u"windows-1250>windows-1252"_s);
    QVERIFY(damage.front().confidence < 0.9);
    QCOMPARE(repaired(u"Èeské Budìjovice"_s, damage.front().rule), u"České Budějovice"_s);
}

void TestTextDamage::amountsAreNoDamagedWords()
{
    // 0x80 is € on Windows and Ä on an old Macintosh.
    QVERIFY(damageOf({u"1 200 000 €"_s, u"12,5 M€"_s, u"€ 40"_s, u"3 Mio. €"_s}).empty());
}

void TestTextDamage::lostLettersAreFoundInOtherValues()
{
    const auto damage = damageOf({u"G?teborg"_s, u"Göteborg"_s, u"M\uFFFDnchen"_s, u"G?teborg"_s});

    QCOMPARE(damage.size(), 1U);
    QCOMPARE(damage.front().kind, ColumnDamage::Kind::LostLetters);
    QCOMPARE(damage.front().cells, 3);
    QCOMPARE(
        damage.front().repairs,
        (std::vector<TextRepair>{{u"G?teborg"_s, u"Göteborg"_s, 2}, {u"M\uFFFDnchen"_s, {}, 1}}));
}

void TestTextDamage::rulesAreKeptByKey()
{
    const auto rule = RepairRule::fromKey(u"UTF-8>macintosh"_s);

    QVERIFY(rule);
    QCOMPARE(rule->key(), u"UTF-8>macintosh"_s);
    QVERIFY(!RepairRule::fromKey(u"UTF-8>nothing"_s));
    QVERIFY(!RepairRule::fromKey({}));
}

QTEST_GUILESS_MAIN(TestTextDamage)
#include "tst_textdamage.moc"
