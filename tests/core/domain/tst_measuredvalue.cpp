#include "core/domain/measuredvalue.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_MeasuredValue : public QObject
{
    Q_OBJECT

private slots:
    void takesSignNumberAndUnitApart_data();
    void takesSignNumberAndUnitApart();
    void shownAndReadAgainItIsTheSame();
    void spellingsOfAUnitAreOne();
};

void tst_MeasuredValue::takesSignNumberAndUnitApart_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("comparison"); // -1: none was typed
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");

    const auto row = [](const QString &typed,
                        std::optional<Comparison>
                            comparison,
                        const QString &value,
                        const QString &unit) {
        QTest::addRow("%s", qPrintable(typed))
            << typed << (comparison ? int(*comparison) : -1) << value << unit;
    };
    row(u"<= 0.5 dB"_s, Comparison::AtMost, u"0.5"_s, u"dB"_s);
    row(u"≤ 1 × 10⁻⁹ mbar·l/s"_s, Comparison::AtMost, u"1 × 10⁻⁹"_s, u"mbar·l/s"_s);
    row(u"≥ 50"_s, Comparison::AtLeast, u"50"_s, u""_s);
    row(u">1e-9 mbar l/s"_s, Comparison::More, u"1e-9"_s, u"mbar l/s"_s);
    row(u"10⁻⁶ mbar"_s, {}, u"10⁻⁶"_s, u"mbar"_s);
    row(u"10^-6 mbar"_s, {}, u"10^-6"_s, u"mbar"_s);
    row(u"at least 1 000 h"_s, Comparison::AtLeast, u"1 000"_s, u"h"_s);
    row(u"max. 30 min"_s, Comparison::AtMost, u"30"_s, u"min"_s);
    row(u"99.5%"_s, {}, u"99.5"_s, u"%"_s);
    row(u"30–50 K"_s, Comparison::Between, u"30–50"_s, u"K"_s);
    row(u"4 to 300 K"_s, Comparison::Between, u"4 to 300"_s, u"K"_s);
    row(u"-40 °C"_s, {}, u"-40"_s, u"°C"_s);
    row(u"0.5 dB after 1 MGy"_s, {}, u"0.5"_s, u"dB after 1 MGy"_s);
    row(u"5 eV"_s, {}, u"5"_s, u"eV"_s);
    row(u"316L"_s, {}, u"316L"_s, u""_s);
    row(u"about 50"_s, {}, u"about 50"_s, u""_s);
    row(u"pass CERN list"_s, {}, u"pass CERN list"_s, u""_s);
    row(u"maximum"_s, {}, u"maximum"_s, u""_s);
    row(u""_s, {}, u""_s, u""_s);
}

void tst_MeasuredValue::takesSignNumberAndUnitApart()
{
    QFETCH(const QString, typed);
    QFETCH(const int, comparison);
    QFETCH(const QString, value);
    QFETCH(const QString, unit);

    const MeasuredValue measured = parseMeasuredValue(typed);

    QCOMPARE(measured.comparison ? int(*measured.comparison) : -1, comparison);
    QCOMPARE(measured.value, value);
    QCOMPARE(measured.unit, unit);
}

void tst_MeasuredValue::shownAndReadAgainItIsTheSame()
{
    for (const QString &typed :
         {u"≤ 1 × 10⁻⁹ mbar·l/s"_s, u"≥ 50"_s, u"= 12 V"_s, u"pass CERN list"_s}) {
        const MeasuredValue measured = parseMeasuredValue(typed);

        QCOMPARE(withSignAndUnit(
                     measured.comparison.value_or(Comparison::None), measured.value, measured.unit),
                 typed);
    }
}

void tst_MeasuredValue::spellingsOfAUnitAreOne()
{
    QVERIFY(isSameUnit(u"mbar l/s"_s, u"mbar·l/s"_s));
    QVERIFY(!isSameUnit(u"min"_s, u"h"_s));
}

QTEST_GUILESS_MAIN(tst_MeasuredValue)
#include "tst_measuredvalue.moc"
