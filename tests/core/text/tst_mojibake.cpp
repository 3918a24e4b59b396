#include "core/text/mojibake.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Text that was read in the wrong encoding.
class tst_Mojibake : public QObject
{
    Q_OBJECT

private slots:
    void damageIsRepaired_data();
    void damageIsRepaired();
    void goodTextStays_data();
    void goodTextStays();
};

void tst_Mojibake::damageIsRepaired_data()
{
    QTest::addColumn<QString>("damaged");
    QTest::addColumn<QString>("repaired");
    QTest::newRow("windows") << u"GÃ¶teborg"_s << u"Göteborg"_s;
    QTest::newRow("mac") << u"J√∂ckel"_s << u"Jöckel"_s;
    QTest::newRow("twice") << u"GÃƒÂ¶teborg"_s << u"Göteborg"_s;
    QTest::newRow("central european") << u"ZaĹĽĂłĹ‚Ä‡"_s << u"Zażółć"_s;
    QTest::newRow("a no-break space made plain") << u"voilÃ !"_s << u"voilà!"_s;
    QTest::newRow("and one that also divided words")
        << u"SocietÃ Cooperativa"_s << u"Società Cooperativa"_s;
    QTest::newRow("a no-break space in a word") << u"Å koda RÃ dio"_s << u"Škoda Ràdio"_s;
    QTest::newRow("first letters of Czech words") << u"ÄŒEZ"_s << u"ČEZ"_s;
    QTest::newRow("first letters, mac") << u"ƒåEZ Divaƒça"_s << u"ČEZ Divača"_s;
    QTest::newRow("first letters, central european") << u"ÄŚEZ Ăşrad"_s << u"ČEZ úrad"_s;
    QTest::newRow("behind a capital") << u"SĂĽdharz"_s << u"Südharz"_s;
    QTest::newRow("with a modifier letter") << u"NĂˇrodnĂ˝"_s << u"Národný"_s;
    QTest::newRow("a dash, dos") << u"KB ÔÇô elektro"_s << u"KB – elektro"_s;
    QTest::newRow("quotes") << u"â€œOptikâ€\u009d"_s << u"“Optik”"_s;
}

void tst_Mojibake::damageIsRepaired()
{
    QFETCH(QString, damaged);
    QFETCH(QString, repaired);
    QCOMPARE(repairedText(damaged), repaired);
}

void tst_Mojibake::goodTextStays_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text : {u"Göteborg"_s,
                                u"SPÓŁKA Z O.O."_s,
                                u"VÝŠKOVÉ PRÁCE"_s,
                                u"ORĂŞTIE"_s,
                                u"Æblegård Ødegård"_s,
                                u"Łódź"_s,
                                u"PAMÄŤ"_s,
                                u"Générale d’Électricité"_s,
                                u"ĂSTA"_s,
                                u"ÔTE À ÇA"_s,
                                u"Œuvre ŒUVRE"_s,
                                u"ČŠŽ Ústí"_s,
                                u"Ñandú ©"_s,
                                u"Αθήνα"_s,
                                u""_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Mojibake::goodTextStays()
{
    QFETCH(QString, text);
    QCOMPARE(repairedText(text), text);
}

QTEST_APPLESS_MAIN(tst_Mojibake)
#include "tst_mojibake.moc"
