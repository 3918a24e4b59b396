#include "core/brief/documenthtml.h"
#include "core/brief/documentmail.h"
#include "core/brief/documenttext.h"
#include "core/brief/eenrequest.h"
#include "core/brief/inprint.h"
#include "core/brief/makebrief.h"

#include <QRegularExpression>
#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_InPrint : public QObject
{
    Q_OBJECT

private slots:
    void signsAndNumbersAreSet_data();
    void signsAndNumbersAreSet();
    void whatIsSetStaysAsItIs();
    void aValueHasItsSignAndUnit_data();
    void aValueHasItsSignAndUnit();
    void everyFormOfAPaperSaysTheSame();
    void theDecimalSignIsThatOfTheEdition();
};

void tst_InPrint::signsAndNumbersAreSet_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("printed");
    const auto row = [](const QString &typed, const QString &printed) {
        QTest::newRow(qPrintable(typed)) << typed << printed;
    };
    row(u"1e-7"_s, u"1 × 10⁻⁷"_s);
    row(u"2.5E+3 h"_s, u"2.5 × 10³ h"_s);
    row(u"0,3e-9"_s, u"0,3 × 10⁻⁹"_s);
    row(u"1e6 cycles"_s, u"1 × 10⁶ cycles"_s);
    row(u"10^-10"_s, u"10⁻¹⁰"_s);
    row(u"10^(-9) mbar"_s, u"10⁻⁹ mbar"_s);
    row(u"1 x 10^-9 mbar l/s"_s, u"1 × 10⁻⁹ mbar l/s"_s);
    row(u"3*10^4 Gy"_s, u"3 × 10⁴ Gy"_s);
    row(u"12 m^2, 4 cm^-3"_s, u"12 m², 4 cm⁻³"_s);
    row(u"<= 0.5 dB"_s, u"≤ 0.5 dB"_s);
    row(u">=50"_s, u"≥ 50"_s);
    row(u"+/-5 µm"_s, u"±5 µm"_s);
    row(u"20 +- 2 °C"_s, u"20 ±2 °C"_s);
    row(u"between 1e-9 and 1e-7 mbar"_s, u"between 1 × 10⁻⁹ and 1 × 10⁻⁷ mbar"_s);
    // What only looks like a number of that kind.
    row(u"drawing A1e-5"_s, u"drawing A1e-5"_s);
    row(u"valve 3E12"_s, u"valve 3E12"_s);
    row(u"0e1f-2e5a"_s, u"0e1f-2e5a"_s);
    row(u"a step <= the next"_s, u"a step <= the next"_s);
    row(u"it opens => it leaks"_s, u"it opens => it leaks"_s);
    row(u"2 x 4 boxes"_s, u"2 x 4 boxes"_s);
    row(u"part 10-9"_s, u"part 10-9"_s);
}

void tst_InPrint::signsAndNumbersAreSet()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, printed);
    QCOMPARE(inPrint(typed), printed);
    QCOMPARE(inPrint(printed), printed);
}

void tst_InPrint::whatIsSetStaysAsItIs()
{
    const QString set = u"≤ 1 × 10⁻⁹ mbar·l/s at 1.9–300 K, ±5 µm, 12 m²"_s;
    QCOMPARE(inPrint(set), set);
}

void tst_InPrint::aValueHasItsSignAndUnit_data()
{
    QTest::addColumn<int>("comparison");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<QString>("printed");
    const auto row = [](Comparison comparison,
                        const QString &value,
                        const QString &unit,
                        const QString &printed) {
        QTest::newRow(qPrintable(value)) << int(comparison) << value << unit << printed;
    };
    row(Comparison::AtMost, u"10"_s, u"min"_s, u"≤ 10 min"_s);
    row(Comparison::AtMost, u"1e-10"_s, u"mbar*l/s"_s, u"≤ 1 × 10⁻¹⁰ mbar·l/s"_s);
    row(Comparison::AtMost, u"30 min"_s, u"h"_s, u"≤ 30 min"_s);
    row(Comparison::None, u"<= 0.2 mm"_s, u""_s, u"≤ 0.2 mm"_s);
    row(Comparison::AtMost, u"<= 0.2"_s, u"mm"_s, u"≤ 0.2 mm"_s);
    row(Comparison::Between, u"30–50"_s, u"K"_s, u"30–50 K"_s);
    row(Comparison::AtLeast, u"pass CERN list"_s, u"K"_s, u"pass CERN list"_s);
    row(Comparison::AtLeast, u""_s, u"K"_s, u""_s);
}

void tst_InPrint::aValueHasItsSignAndUnit()
{
    QFETCH(const int, comparison);
    QFETCH(const QString, value);
    QFETCH(const QString, unit);
    QFETCH(const QString, printed);
    Requirement requirement;
    requirement.comparison = Comparison(comparison);
    requirement.unit = unit;
    QCOMPARE(printedValue(requirement, value), printed);
}

namespace {

BriefInput typedByHand()
{
    BriefInput input;
    input.need.title = u"Hold <= 10^-9 mbar"_s;
    input.need.language = u"en"_s;
    input.need.conditions = u"1e-6 mbar insulation vacuum\nDose up to 3*10^4 Gy"_s;
    input.need.responseAddress = u"https://ilo.example/a^2"_s;
    input.need.sharing = Sharing::Public;
    Requirement requirement;
    requirement.text = u"Stay tight at 10^-6 mbar"_s;
    requirement.measure = u"after 1e2 cycles"_s;
    requirement.today = u"3.5e-7"_s;
    requirement.comparison = Comparison::AtMost;
    requirement.threshold = u"1.5e-9"_s;
    requirement.target = u"10^-10"_s;
    requirement.unit = u"mbar l/s"_s;
    input.requirements = {requirement};
    input.level = Sharing::Public;
    input.language = u"en"_s;
    return input;
}

} // namespace

void tst_InPrint::everyFormOfAPaperSaysTheSame()
{
    const BriefInput input = typedByHand();
    const Document document = makeBrief(input);
    const QString html = QString::fromUtf8(toHtml(document));
    for (QString text : {toText(document), toMailText(document), html, toEenRequest(input)}) {
        text.replace(u'\n', u' ');
        text.replace(QRegularExpression(u" +"_s), u" "_s);
        for (const QString &printed : {u"Hold ≤ 10⁻⁹ mbar"_s,
                                       u"1 × 10⁻⁶ mbar insulation"_s,
                                       u"3 × 10⁴ Gy"_s,
                                       u"tight at 10⁻⁶ mbar"_s,
                                       u"1 × 10² cycles"_s,
                                       u"3.5 × 10⁻⁷"_s,
                                       u"≤ 1.5 × 10⁻⁹ mbar l/s"_s,
                                       u"≤ 10⁻¹⁰ mbar l/s"_s})
            QVERIFY2(text.contains(printed), qPrintable(printed + u" in "_s + text));
        QVERIFY(text.contains(u"ilo.example/a^2"_s)); // an address is no number
    }
    QCOMPARE(document.title, u"Hold ≤ 10⁻⁹ mbar"_s);
}

void tst_InPrint::theDecimalSignIsThatOfTheEdition()
{
    BriefInput input = typedByHand();
    input.language = u"da"_s;
    const QString text = toText(makeBrief(input));
    QVERIFY(text.contains(u"≤ 1,5 × 10⁻⁹ mbar l/s"_s));
    QVERIFY(text.contains(u"3,5 × 10⁻⁷"_s));
}

QTEST_GUILESS_MAIN(tst_InPrint)
#include "tst_inprint.moc"
