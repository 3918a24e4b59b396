#include "core/dedupe/lostletters.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Where letters of a name are lost, and which are not.
class tst_LostLetters : public QObject
{
    Q_OBJECT

private slots:
    void lostLettersAreMarked_data();
    void lostLettersAreMarked();
    void goodNamesHaveNone_data();
    void goodNamesHaveNone();
    void whatLasts();
};

void tst_LostLetters::lostLettersAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("folded");
    QTest::newRow("question mark") << u"G?teborg"_s << u"SE"_s << u"g?teborg"_s;
    QTest::newRow("at the beginning") << u"?lisa SAS"_s << u"FR"_s << u"?lisa sas"_s;
    QTest::newRow("at the end") << u"Dopravn? ?rad"_s << u"SK"_s << u"dopravn? ?rad"_s;
    QTest::newRow("at both ends") << u"?ód?"_s << u"PL"_s << u"?od?"_s;
    QTest::newRow("two bytes") << u"Sp??ka"_s << u"PL"_s << u"sp??ka"_s;
    QTest::newRow("replacement") << u"G\ufffdteborg"_s << u"SE"_s << u"g?teborg"_s;
    QTest::newRow("a sign in a word") << u"Us³ugi"_s << u"PL"_s << u"us?ugi"_s;
    QTest::newRow("a fraction in a word") << u"Dom¾ale"_s << u"SI"_s << u"dom?ale"_s;
    QTest::newRow("a quote in a word") << u"G”teborg"_s << u"SE"_s << u"g?teborg"_s;
    QTest::newRow("a control character") << u"Ob\u009fina"_s << u"SI"_s << u"ob?ina"_s;
    QTest::newRow("a capital behind small ones") << u"SociŽtŽ"_s << u"FR"_s << u"soci?t?"_s;
    QTest::newRow("first half of a letter") << u"SlaviÄ"_s << u"CZ"_s << u"slavi?"_s;
    QTest::newRow("a letter of the west") << u"Divaèa"_s << u"SI"_s << u"diva?a"_s;
    QTest::newRow("a letter of the middle") << u"Sřborg"_s << u"DK"_s << u"s?borg"_s;
    QTest::newRow("entities") << u"G&ouml;teborg &amp; Sp&#243;&#x142;ka"_s << u""_s
                              << u"goteborg spolka"_s;
    QTest::newRow("what can be put right") << u"GÃ¶teborg"_s << u"SE"_s << u"goteborg"_s;
}

void tst_LostLetters::lostLettersAreMarked()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QFETCH(QString, folded);
    QCOMPARE(foldedWithGaps(text, country), folded);
}

void tst_LostLetters::goodNamesHaveNone_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::newRow("danish") << u"Søborg Kølemaskiner ApS"_s << u"DK"_s;
    QTest::newRow("czech") << u"Dřevařské závody Příbram"_s << u"CZ"_s;
    QTest::newRow("french") << u"Générale d’Électricité à Orléans"_s << u"FR"_s;
    QTest::newRow("catalan") << u"Instal·lacions Núria"_s << u"ES"_s;
    QTest::newRow("portuguese") << u"FUNDAÇÃO SÃO JOÃO"_s << u"PT"_s;
    QTest::newRow("quoted") << u"„Łódzkie Zakłady” Sp. z o.o."_s << u"PL"_s;
    QTest::newRow("registered") << u"Kryo® GmbH"_s << u"DE"_s;
    QTest::newRow("numbered") << u"Werk N° 3, 2ª fase"_s << u"ES"_s;
    QTest::newRow("finnish") << u"Šakki Oy"_s << u"FI"_s;
    QTest::newRow("a question") << u"Was nun?"_s << u"DE"_s;
}

void tst_LostLetters::goodNamesHaveNone()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    QVERIFY2(!foldedWithGaps(text, country).contains(u'?'),
             qPrintable(foldedWithGaps(text, country)));
}

void tst_LostLetters::whatLasts()
{
    QCOMPARE(lastingLetters(u"Gävleborgs läns landsting"_s), u"gvleborgslnslandsting"_s);
    QCOMPARE(lastingLetters(u"G„vleborgs l„ns landsting"_s), u"gvleborgslnslandsting"_s);
    QCOMPARE(lastingLetters(u"Ga\u0308vleborgs l?ns landsting"_s), u"gvleborgslnslandsting"_s);
}

QTEST_APPLESS_MAIN(tst_LostLetters)
#include "tst_lostletters.moc"
