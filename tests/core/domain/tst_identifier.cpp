#include "core/domain/identifier.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Identifier : public QObject
{
    Q_OBJECT

private slots:
    void takesWhatCanBeOne_data();
    void takesWhatCanBeOne();
    void refusesWhatCannotBeOne_data();
    void refusesWhatCannotBeOne();
    void namesANumberOfTheSameCountry();
    void otherFieldsHoldAnything();
};

void tst_Identifier::takesWhatCanBeOne_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("stored");

    const auto row = [](const QString &field, const QString &typed, const QString &stored) {
        QTest::addRow("%s: %s", qPrintable(field), qPrintable(typed)) << field << typed << stored;
    };
    const QString vat = u"vat_number"_s;
    row(vat, u"DK 12 34 56 78"_s, u"DK12345678"_s);
    row(vat, u"atu12345678"_s, u"ATU12345678"_s);
    row(vat, u"GR123456789"_s, u"EL123456789"_s);
    row(vat, u"BE 0123.456.789"_s, u"BE0123456789"_s);
    row(vat, u"CHE-123.456.789 MWST"_s, u"CHE123456789"_s);
    row(vat, u"NO 923 609 016 MVA"_s, u"NO923609016"_s);
    row(vat, u"NL123456789B01"_s, u"NL123456789B01"_s);
    row(vat, u"ESB12345678"_s, u"ESB12345678"_s);
    row(vat, u"IE1234567WA"_s, u"IE1234567WA"_s);
    row(vat, u"IE1234567TW"_s, u"IE1234567TW"_s);
    row(vat, u"BE 1012.345.678"_s, u"BE1012345678"_s);
    row(vat, u"RO12"_s, u"RO12"_s);
    row(vat, u"TR1234567890"_s, u"TR1234567890"_s); // a country whose form is not known here
    row(u"pic"_s, u"999 988 133"_s, u"999988133"_s);
    row(u"email"_s, u" anne.holm@nordkryo.example "_s, u"anne.holm@nordkryo.example"_s);
    row(u"email"_s, u"søren+cold@köln.example"_s, u"søren+cold@köln.example"_s);
    row(u"buyer_email"_s, u"calls@cern.example"_s, u"calls@cern.example"_s);
    row(u"web"_s, u"nordkryo.example"_s, u"nordkryo.example"_s);
    row(u"web"_s, u"https://nordkryo.example/da?x=1"_s, u"https://nordkryo.example/da?x=1"_s);
    row(u"web"_s, u"nordkryo.example:8080/da"_s, u"nordkryo.example:8080/da"_s);
    row(u"notice_web"_s, u"HTTP://ted.europa.eu"_s, u"HTTP://ted.europa.eu"_s);
}

void tst_Identifier::takesWhatCanBeOne()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, stored);
    const auto read = readIdentifier(field, typed);
    QVERIFY(read);
    QCOMPARE(read->fault, Identifier::Fault::None);
    QCOMPARE(read->value, stored);
}

void tst_Identifier::refusesWhatCannotBeOne_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("fault");

    const auto row = [](const QString &field, const QString &typed, Identifier::Fault fault) {
        QTest::addRow("%s: %s", qPrintable(field), qPrintable(typed))
            << field << typed << int(fault);
    };
    using Fault = Identifier::Fault;
    const QString vat = u"vat_number"_s;
    row(vat, u"ab"_s, Fault::Form);
    row(vat, u"12345678"_s, Fault::NoCountry);
    row(vat, u"?"_s, Fault::NoCountry);
    row(vat, u"DK1234567"_s, Fault::Form);
    row(vat, u"DE12345678X"_s, Fault::Form);
    row(vat, u"NL12345678XB01"_s, Fault::Form);
    row(vat, u"not known"_s, Fault::Form);
    row(vat, u"XXABCDEF"_s, Fault::Form);
    row(u"pic"_s, u"12345678"_s, Fault::Form);
    row(u"pic"_s, u"99998813a"_s, Fault::Form);
    row(u"email"_s, u"anne"_s, Fault::Form);
    row(u"email"_s, u"anne@nordkryo"_s, Fault::Form);
    row(u"email"_s, u"anne@nordkryo.example, bo@nordkryo.example"_s, Fault::Form);
    row(u"email"_s, u"Anne <anne@nordkryo.example>"_s, Fault::Form);
    row(u"web"_s, u"ab"_s, Fault::Form);
    row(u"web"_s, u"ask them"_s, Fault::Form);
    row(u"web"_s, u"file:///etc/passwd"_s, Fault::Form);
    row(u"web"_s, u"anne@nordkryo.example"_s, Fault::Form);
}

void tst_Identifier::refusesWhatCannotBeOne()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(int, fault);
    const auto read = readIdentifier(field, typed);
    QVERIFY(read);
    QCOMPARE(int(read->fault), fault);
    QCOMPARE(read->value, typed);
}

void tst_Identifier::namesANumberOfTheSameCountry()
{
    QCOMPARE(readIdentifier(u"vat_number"_s, u"PL123"_s)->example, u"PL1234567890"_s);
    QCOMPARE(readIdentifier(u"vat_number"_s, u"CHE1"_s)->example, u"CHE123456789"_s);
}

void tst_Identifier::otherFieldsHoldAnything()
{
    QVERIFY(!readIdentifier(u"town"_s, u"ab"_s));
    QVERIFY(!readIdentifier(u"vat_number"_s, u"  "_s)); // nothing is no fault
}

QTEST_APPLESS_MAIN(tst_Identifier)
#include "tst_identifier.moc"
