#include "core/brief/fundingnote.h"
#include "core/brief/numbersin.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_NumbersIn : public QObject
{
    Q_OBJECT

private slots:
    void aValueHasTheSignsOfTheEdition_data();
    void aValueHasTheSignsOfTheEdition();
    void theFundingNoteIsInTheLanguageOfTheEdition_data();
    void theFundingNoteIsInTheLanguageOfTheEdition();
};

void tst_NumbersIn::aValueHasTheSignsOfTheEdition_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("printed");
    const QString nothing;
    QTest::newRow("decimal") << u"2.5 h"_s << u"en"_s << u"da"_s << u"2,5 h"_s;
    QTest::newRow("its own language") << u"2.5 h"_s << u"en"_s << u"en"_s << u"2.5 h"_s;
    QTest::newRow("back") << u"≤ 0,3 dB"_s << u"de"_s << u"en"_s << u"≤ 0.3 dB"_s;
    QTest::newRow("range") << u"0.5–2.5 mm"_s << u"en"_s << u"fr"_s << u"0,5–2,5 mm"_s;
    QTest::newRow("power") << u"1.2 × 10^-9"_s << u"en"_s << u"pl"_s << u"1,2 × 10^-9"_s;
    QTest::newRow("thousand") << u"1,200 h"_s << u"en"_s << u"de"_s << u"1.200 h"_s;
    QTest::newRow("thousand and decimals") << u"1,200.5"_s << u"en"_s << u"de"_s << u"1.200,5"_s;
    QTest::newRow("three decimals") << u"1.250"_s << u"en"_s << u"da"_s << u"1,250"_s;
    QTest::newRow("below one") << u"0.125"_s << nothing << u"nl"_s << u"0,125"_s;
    QTest::newRow("two ways to read") << u"1.250"_s << nothing << u"nl"_s << u"1.250"_s;
    QTest::newRow("point in a comma language") << u"2.5 h"_s << u"da"_s << u"sv"_s << u"2,5 h"_s;
    QTest::newRow("date") << u"24.12.2026"_s << u"en"_s << u"da"_s << u"24.12.2026"_s;
    QTest::newRow("day") << u"by 24.12."_s << u"en"_s << u"da"_s << u"by 24.12."_s;
    QTest::newRow("version") << u"v2.5"_s << u"en"_s << u"da"_s << u"v2.5"_s;
    QTest::newRow("standard") << u"IEC 61508-3.2"_s << u"en"_s << u"da"_s << u"IEC 61508-3.2"_s;
    QTest::newRow("no number") << u"file by hand"_s << u"en"_s << u"da"_s << u"file by hand"_s;
}

void tst_NumbersIn::aValueHasTheSignsOfTheEdition()
{
    QFETCH(QString, typed);
    QFETCH(QString, own);
    QFETCH(QString, language);
    QFETCH(QString, printed);
    QCOMPARE(numbersIn(typed, own, language), printed);
}

void tst_NumbersIn::theFundingNoteIsInTheLanguageOfTheEdition_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("printed");
    const QString note = u"INPROCAP · funded by the European Union, grant 101157621"_s;
    QTest::newRow("own") << note << u"en"_s << note;
    QTest::newRow("fr")
        << note << u"fr"_s
        << u"INPROCAP · financé par l’Union européenne, convention de subvention n° 101157621"_s;
    QTest::newRow("da") << note << u"da"_s
                        << u"INPROCAP · finansieret af Den Europæiske Union, tilskudsaftale nr. "
                           "101157621"_s;
    QTest::newRow("at the beginning") << u"Co-funded by the European Union"_s << u"de"_s
                                      << u"Kofinanziert von der Europäischen Union"_s;
    QTest::newRow("from another language")
        << u"Financé par l'Union européenne"_s << u"sk"_s << u"Financované Európskou úniou"_s;
    QTest::newRow("other words") << u"Paid by the region of Skåne"_s << u"sv"_s
                                 << u"Paid by the region of Skåne"_s;
    QTest::newRow("a grant of another kind")
        << u"With a grant of 2026"_s << u"sv"_s << u"With a grant of 2026"_s;
}

void tst_NumbersIn::theFundingNoteIsInTheLanguageOfTheEdition()
{
    QFETCH(QString, typed);
    QFETCH(QString, language);
    QFETCH(QString, printed);
    QCOMPARE(fundingNoteIn(typed, language), printed);
}

QTEST_GUILESS_MAIN(tst_NumbersIn)
#include "tst_numbersin.moc"
