#include "core/domain/codescheme.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_CodeScheme : public QObject
{
    Q_OBJECT

private slots:
    void codesAreReadAsPeopleWriteThem_data();
    void codesAreReadAsPeopleWriteThem();
    void widerCodesFollowFromTheForm();
    void fieldsKnowTheirScheme();
};

void tst_CodeScheme::codesAreReadAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("checkDigit");

    QTest::newRow("cpv") << cpvScheme << u"31643000"_s << u"31643000"_s << u""_s;
    QTest::newRow("cpv with digit") << cpvScheme << u" 31643000-5 "_s << u"31643000"_s << u"5"_s;
    QTest::newRow("cpv with dash") << cpvScheme << u"31643000 – 5"_s << u"31643000"_s << u"5"_s;
    QTest::newRow("cpv too short") << cpvScheme << u"3164300"_s << u""_s << u""_s;
    QTest::newRow("cpv in words") << cpvScheme << u"pumps"_s << u""_s << u""_s;
    QTest::newRow("nuts") << nutsScheme << u"dk01"_s << u"DK01"_s << u""_s;
    QTest::newRow("nuts too long") << nutsScheme << u"DK0123"_s << u""_s << u""_s;
    QTest::newRow("nace class") << naceScheme << u"0111"_s << u"01.11"_s << u""_s;
    QTest::newRow("nace with section") << naceScheme << u"C28.13"_s << u"28.13"_s << u""_s;
    QTest::newRow("nace group") << naceScheme << u"28.1"_s << u"28.1"_s << u""_s;
    QTest::newRow("nace section") << naceScheme << u"c"_s << u"C"_s << u""_s;
    QTest::newRow("other") << u"buyer-kind"_s << u"int-org"_s << u"int-org"_s << u""_s;
}

void tst_CodeScheme::codesAreReadAsPeopleWriteThem()
{
    QFETCH(QString, scheme);
    QFETCH(QString, text);
    const TypedCode typed = readTypedCode(scheme, text);
    QTEST(typed.code, "code");
    QTEST(typed.checkDigit, "checkDigit");
}

void tst_CodeScheme::widerCodesFollowFromTheForm()
{
    QCOMPARE(codesAbove(cpvScheme, u"31643100"_s),
             QStringList({u"31643000"_s, u"31640000"_s, u"31600000"_s, u"31000000"_s}));
    QCOMPARE(codesAbove(cpvScheme, u"30000000"_s), QStringList());
    QCOMPARE(codesAbove(nutsScheme, u"DK011"_s), QStringList({u"DK01"_s, u"DK0"_s, u"DK"_s}));
    QCOMPARE(codesAbove(naceScheme, u"01.11"_s), QStringList({u"01.1"_s, u"01"_s}));
    QCOMPARE(codesAbove(naceScheme, u"01"_s), QStringList());
}

void tst_CodeScheme::fieldsKnowTheirScheme()
{
    QCOMPARE(schemeOfField(u"need"_s, u"cpv"_s), cpvScheme);
    QCOMPARE(schemeOfField(u"organisation"_s, u"nuts"_s), nutsScheme);
    QCOMPARE(schemeOfField(u"organisation"_s, u"name"_s), QString());
}

QTEST_GUILESS_MAIN(tst_CodeScheme)
#include "tst_codescheme.moc"
