#include "core/quality/quantity.h"
#include "core/quality/words.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_Quantity : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void numbersAreReadInAnySpelling_data();
    void numbersAreReadInAnySpelling();
    void unitsAreReadInAnySpelling_data();
    void unitsAreReadInAnySpelling();
    void whatIsNoUnitIsRefused();
    void signsAreReadInNineLanguages_data();
    void signsAreReadInNineLanguages();
    void aRangeHasTwoEnds();
    void hoursCompareWithMinutes();
    void kindsThatDifferDoNotCompare();
    void theUnitOfTheRowStandsIn();

private:
    ReadQuantity read(const QString &text, const QString &unit = {},
                      const QString &language = u"en"_s)
    {
        const auto quantity = readQuantity(text, unit, language, m_words);
        return quantity.value_or(ReadQuantity{.value = -999});
    }

    QualityWords m_words;
};

void tst_Quantity::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

void tst_Quantity::numbersAreReadInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("language");
    QTest::addColumn<double>("value");
    QTest::newRow("power") << u"10^-9"_s << u"en"_s << 1e-9;
    QTest::newRow("raised") << u"10⁻⁹"_s << u"en"_s << 1e-9;
    QTest::newRow("e") << u"1e-9"_s << u"en"_s << 1e-9;
    QTest::newRow("times") << u"3 × 10⁻⁷"_s << u"en"_s << 3e-7;
    QTest::newRow("letter x") << u"3 x 10^-7"_s << u"en"_s << 3e-7;
    QTest::newRow("dot") << u"3·10^-7"_s << u"en"_s << 3e-7;
    QTest::newRow("comma") << u"0,3"_s << u"da"_s << 0.3;
    QTest::newRow("comma in English") << u"0,3"_s << u"en"_s << 0.3;
    QTest::newRow("point") << u"2.5"_s << u"de"_s << 2.5;
    QTest::newRow("thousand en") << u"40,000"_s << u"en"_s << 40000.;
    QTest::newRow("thousand de") << u"40.000"_s << u"de"_s << 40000.;
    QTest::newRow("decimals de") << u"1,125"_s << u"de"_s << 1.125;
    QTest::newRow("space") << u"1 000,5"_s << u"fr"_s << 1000.5;
    QTest::newRow("narrow space") << u"12\u202f000"_s << u"fr"_s << 12000.;
    QTest::newRow("both") << u"1.234.567,5"_s << u"es"_s << 1234567.5;
    QTest::newRow("minus") << u"−40"_s << u"en"_s << -40.;
}

void tst_Quantity::numbersAreReadInAnySpelling()
{
    QFETCH(QString, text);
    QFETCH(QString, language);
    QFETCH(double, value);
    const auto number = readNumber(text, language);
    QVERIFY(number);
    QVERIFY2(qFuzzyCompare(*number, value), qPrintable(QString::number(*number)));
}

void tst_Quantity::unitsAreReadInAnySpelling_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<double>("si");
    QTest::newRow("leak, dot") << u"1e-9 mbar·l/s"_s << 1e-10;
    QTest::newRow("leak, space") << u"10^-9 mbar l/s"_s << 1e-10;
    QTest::newRow("leak, power") << u"10⁻⁹ mbar l s⁻¹"_s << 1e-10;
    QTest::newRow("dose") << u"1 MGy"_s << 1e6;
    QTest::newRow("glued") << u"300kGy"_s << 3e5;
    QTest::newRow("micro sign") << u"20 µm"_s << 20e-6;
    QTest::newRow("greek mu") << u"20 μm"_s << 20e-6;
    QTest::newRow("u") << u"20 um"_s << 20e-6;
    QTest::newRow("hours") << u"2.5 h"_s << 9000.;
    QTest::newRow("celsius") << u"40 °C"_s << 313.15;
    QTest::newRow("flow") << u"120 m³/h"_s << 120. / 3600;
    QTest::newRow("energy") << u"1 kWh"_s << 3.6e6;
    QTest::newRow("frequency") << u"1,5 GHz"_s << 1.5e9;
    QTest::newRow("per cent") << u"5 %"_s << 0.05;
    QTest::newRow("ppm") << u"50 ppm"_s << 5e-5;
    QTest::newRow("Polish hours") << u"3 godziny"_s << 10800.;
    QTest::newRow("Slovak minutes") << u"30 minút"_s << 1800.;
    QTest::newRow("Swedish days") << u"2 dygn"_s << 172800.;
    QTest::newRow("French hours") << u"5 heures"_s << 18000.;
    QTest::newRow("German weeks") << u"2 Wochen"_s << 1209600.;
    QTest::newRow("Spanish seconds") << u"7 segundos"_s << 7.;
    QTest::newRow("Dutch minutes") << u"7 minuten"_s << 420.;
    QTest::newRow("Danish hours") << u"6 timer"_s << 21600.;
}

void tst_Quantity::unitsAreReadInAnySpelling()
{
    QFETCH(QString, text);
    QFETCH(double, si);
    const ReadQuantity quantity = read(text);
    QVERIFY(quantity.unit);
    QVERIFY2(qFuzzyCompare(quantity.si(), si), qPrintable(QString::number(quantity.si())));
}

void tst_Quantity::whatIsNoUnitIsRefused()
{
    QVERIFY(!parseUnit(u"flanges"_s));
    QVERIFY(!parseUnit(QString()));
    QVERIFY(!parseUnit(u"mbar·flanges"_s));
    QVERIFY(read(u"50 cycles"_s).unit->isCount());
}

void tst_Quantity::signsAreReadInNineLanguages_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Comparison>("comparison");
    QTest::newRow("sign") << u"≤ 0,3 dB"_s << Comparison::AtMost;
    QTest::newRow("two signs") << u">= 50"_s << Comparison::AtLeast;
    QTest::newRow("en") << u"no more than 5 s"_s << Comparison::AtMost;
    QTest::newRow("fr") << u"au moins 50 cycles"_s << Comparison::AtLeast;
    QTest::newRow("da") << u"højst 5 min"_s << Comparison::AtMost;
    QTest::newRow("nl") << u"ten minste 5 jaar"_s << Comparison::AtLeast;
    QTest::newRow("es") << u"como máximo 3 kg"_s << Comparison::AtMost;
    QTest::newRow("pl") << u"co najmniej 50 cykli"_s << Comparison::AtLeast;
    QTest::newRow("sk") << u"najviac 3 kg"_s << Comparison::AtMost;
    QTest::newRow("de") << u"mindestens 8 h"_s << Comparison::AtLeast;
    QTest::newRow("sv") << u"mindre än 3 kg"_s << Comparison::Less;
    QTest::newRow("none") << u"50"_s << Comparison::None;
}

void tst_Quantity::signsAreReadInNineLanguages()
{
    QFETCH(QString, text);
    QFETCH(Comparison, comparison);
    QCOMPARE(read(text).comparison, comparison);
}

void tst_Quantity::aRangeHasTwoEnds()
{
    const ReadQuantity range = read(u"1.9–300 K"_s);
    QCOMPARE(range.value, 1.9);
    QCOMPARE(range.until, std::optional(300.0));
    QCOMPARE(range.comparison, Comparison::Between);
    QVERIFY(read(u"about 10"_s).isAbout);
    QVERIFY(!read(u"10"_s).isAbout);
}

void tst_Quantity::hoursCompareWithMinutes()
{
    const ReadQuantity today = read(u"2.5 h"_s);
    const ReadQuantity target = read(u"30"_s, u"min"_s);
    QVERIFY(areComparable(today, target));
    QVERIFY(target.si() < today.si());
}

void tst_Quantity::kindsThatDifferDoNotCompare()
{
    QVERIFY(!areComparable(read(u"2 h"_s), read(u"2 bar"_s)));
    QVERIFY(!areComparable(read(u"2 Gy"_s), read(u"2 kg"_s)));
    QVERIFY(areComparable(read(u"2 Pa"_s), read(u"2 mbar"_s)));
    QVERIFY(areComparable(read(u"2"_s), read(u"2 mbar"_s)));
}

void tst_Quantity::theUnitOfTheRowStandsIn()
{
    QCOMPARE(read(u"40"_s, u"h"_s).si(), 144000.0);
    QCOMPARE(read(u"40 min"_s, u"h"_s).si(), 2400.0);
}

QTEST_GUILESS_MAIN(tst_Quantity)
#include "tst_quantity.moc"
