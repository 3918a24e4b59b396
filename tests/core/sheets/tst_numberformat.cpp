#include "core/sheets/xlsxbook.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Numbers of a workbook as a spreadsheet program shows them.
class TestNumberFormat : public QObject
{
    Q_OBJECT

private slots:
    void shows_data();
    void shows();
};

void TestNumberFormat::shows_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<double>("number");
    QTest::addColumn<QString>("shown");

    const auto row = [](const QString &code, double number, const QString &shown) {
        QTest::addRow("%s of %g", qPrintable(code), number) << code << number << shown;
    };
    row(u"General"_s, 0.1 + 0.2, u"0.3"_s);
    row(u"General"_s, 1234567, u"1234567"_s);
    row(u"0%"_s, 0.256, u"26%"_s);
    row(u"0.0%"_s, 0.256, u"25.6%"_s);
    row(u"0.00"_s, 2.675, u"2.68"_s);
    row(u"0.00"_s, -0.001, u"0.00"_s);
    row(u"0"_s, 9.5, u"10"_s);
    row(u"#,##0"_s, 1234567, u"1,234,567"_s);
    row(u"#,##0.00"_s, 999.995, u"1,000.00"_s);
    row(u"#,##0.00\\ \"kr.\""_s, 1234.5, u"1,234.50 kr."_s);
    row(u"[$€-407]\\ #,##0"_s, 1234, u"€ 1,234"_s);
    row(u"_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-"_s, -12.5, u"-12.50 €"_s);
    row(u"#,##0;(#,##0)"_s, -1234, u"(1,234)"_s);
    row(u"0.00;[Red]-0.00"_s, -1.5, u"-1.50"_s);
    row(u"0;-0;\"none\""_s, 0, u"none"_s);
    row(u"00-00 00"_s, 123456, u"12-34 56"_s);
    row(u"00-00 00"_s, 1234567, u"123-45 67"_s);
    row(u"0000000"_s, 12345, u"0012345"_s);
    row(u"0.###"_s, 1.5, u"1.5"_s);
    row(u"0.###"_s, 2, u"2"_s);
    row(u"0.0,"_s, 12345, u"12.3"_s);
    row(u"0.00E+00"_s, 12345, u"1.23E+04"_s);
    row(u"[>=1000]0.0,\"k\";0"_s, 1500, u"1.5k"_s);
    row(u"[>=1000]0.0,\"k\";0"_s, 15, u"15"_s);
    row(u"# ?/?"_s, 0.5, u"0.5"_s);
    row(u"@"_s, 42, u"42"_s);
    row(u"[h]:mm"_s, 1.5, u"36:00:00"_s);
    row(u"hh:mm"_s, 46298.5, u"12:00:00"_s);
    row(u"hh:mm"_s, 0.9999999, u"00:00:00"_s);
    row(u"yyyy"_s, 40000, u"2009"_s);
    row(u"yyyy-mm-dd hh:mm"_s, 46298.9999999, u"2026-10-04"_s);
    row(u"General"_s, 12345678901234568, u"12345678901234600"_s);
    row(u"General"_s, 0.00001234, u"0.00001234"_s);
    row(u"General"_s, -1e15, u"-1000000000000000"_s);
    row(u""_s, 1.5, u"1.5"_s);
    row(u"00000"_s, 42, u"00042"_s);
    row(u"00000"_s, -42, u"-00042"_s);
    row(u"00000"_s, 1234.5, u"01235"_s);
    row(u"\\(000\\)\\ 000\\-0000"_s, 5551234567, u"(555) 123-4567"_s);
    row(u"General\" kg\""_s, -12.5, u"-12.5 kg"_s);
    row(u"\"no. \"General;\"minus \"General"_s, -3, u"minus 3"_s);
    row(u"0\" @ site\""_s, 3, u"3 @ site"_s);
    row(u"[>=0]#,##0.00;[RED]-#,##0.00"_s, -1234.5, u"-1,234.50"_s);
    row(u"[<0]\"minus \"0;0"_s, -5, u"minus 5"_s);
    row(u"[>100]0;0.0"_s, -5, u"-5.0"_s);
    row(u"##0.0E+0"_s, 123456, u"123.5E+3"_s);
    row(u"##0.0E+0"_s, 0.00001234, u"12.3E-6"_s);
    row(u"##0.0E+0"_s, 999990, u"1.0E+6"_s);
    row(u"0.00E+00"_s, 99.999, u"1.00E+02"_s);
    row(u"0.0E-0"_s, 1500, u"1.5E3"_s);
    row(u"?0.0?"_s, 2.5, u"2.5"_s);
    row(u"0.00"_s, 1e300, u"1E+300"_s);
    row(u"0.0E%"_s + u"%"_s.repeated(200), 5, u"5"_s);
    row(u"0.0E+0"_s, 4.94e-324, u"4.94065645841247E-324"_s);
}

void TestNumberFormat::shows()
{
    QFETCH(QString, code);
    QFETCH(double, number);
    QFETCH(QString, shown);
    QCOMPARE(numberText(number, styleOfFormat(code), false), shown);
}

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_numberformat.moc"
