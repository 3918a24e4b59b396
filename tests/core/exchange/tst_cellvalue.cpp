#include "core/exchange/cellvalue.h"
#include "core/exchange/isonames.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// How cells of lists become values.
class TestCellValue : public QObject
{
    Q_OBJECT

private slots:
    void tidies_data();
    void tidies();
    void countries_data();
    void countries();
    void vat_data();
    void vat();
    void headcounts_data();
    void headcounts();
    void days_data();
    void days();
    void amounts_data();
    void amounts();
    void levels();
    void years();
    void addresses();
    void lists();
    void numbersOfRegisters();
};

template<typename Value>
static QString shown(const Read<Value> &read, const QString &value)
{
    return (read.value ? value : u"-"_s) + (read.reason ? u' ' + toKey(*read.reason) : QString());
}

void TestCellValue::tidies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tidy");

    QTest::newRow("spaces") << u"  a \u00A0 b  "_s << u"a b"_s;
    QTest::newRow("invisible") << u"\uFEFFa\u200Bb\u00AD"_s << u"ab"_s;
    QTest::newRow("line breaks stay") << u"a \r\n b"_s << u"a\nb"_s;
    QTest::newRow("formula guard") << u"'+45 12 34"_s << u"+45 12 34"_s;
    QTest::newRow("apostrophe of a name") << u"'s-Hertogenbosch"_s << u"'s-Hertogenbosch"_s;
}

void TestCellValue::tidies()
{
    QFETCH(QString, text);
    QTEST(tidied(text), "tidy");
}

void TestCellValue::countries_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");

    for (const QString &name : {u"Germany"_s,
                                u"Allemagne"_s,
                                u"Tyskland"_s,
                                u"Duitsland"_s,
                                u"Alemania"_s,
                                u"Niemcy"_s,
                                u"Nemecko"_s,
                                u"Deutschland"_s,
                                u"DEUTSCHLAND"_s,
                                u"DE"_s,
                                u"DEU"_s,
                                u"D"_s,
                                u"de"_s})
        QTest::newRow(qPrintable(name)) << name << u"DE"_s;
    for (const QString &name :
         {u"Poland"_s, u"Pologne"_s, u"Polen"_s, u"Polonia"_s, u"Polska"_s, u"Poľsko"_s})
        QTest::newRow(qPrintable(name)) << name << u"PL"_s;
    QTest::newRow("UK") << u"UK"_s << u"GB"_s;
    QTest::newRow("EL") << u"EL"_s << u"GR"_s;
    QTest::newRow("England") << u"England"_s << u"GB"_s;
    QTest::newRow("Czech Republic") << u"Czech Republic"_s << u"CZ"_s;
    QTest::newRow("the Netherlands") << u"The Netherlands"_s << u"NL"_s;
    QTest::newRow("Holland") << u"Holland"_s << u"NL"_s;
    QTest::newRow("Suomi") << u"Suomi"_s << u"FI"_s;
    QTest::newRow("code and name") << u"DK - Danmark"_s << u"DK"_s;
    QTest::newRow("name and code") << u"Denmark (DK)"_s << u"DK"_s;
    QTest::newRow("twice") << u"FI;FI"_s << u"FI"_s;
    QTest::newRow("two") << u"FI;SE"_s << QString();
    QTest::newRow("none") << u"Narnia"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestCellValue::countries()
{
    QFETCH(QString, text);
    QTEST(countryCode(text), "code");
}

void TestCellValue::vat_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("read");

    QTest::newRow("spaces") << u"DK 12 34 56 78"_s << u""_s << u"DK12345678"_s;
    QTest::newRow("dots and word") << u"BTW NL1234.56.789.B01"_s << u""_s << u"NL123456789B01"_s;
    QTest::newRow("bare, country known") << u"12 34 56 78"_s << u"DK"_s << u"DK12345678"_s;
    QTest::newRow("bare, no country") << u"12345678"_s << u""_s << u"12345678"_s;
    QTest::newRow("Greece") << u"094 259 216"_s << u"GR"_s << u"EL094259216"_s;
    QTest::newRow("Switzerland") << u"CHE-123.456.789 MWST"_s << u"CH"_s << u"CHE123456789"_s;
    QTest::newRow("Polish NIP") << u"NIP: 526-104-08-28"_s << u"PL"_s << u"PL5261040828"_s;
    QTest::newRow("lower case") << u"de 136 695 976"_s << u""_s << u"DE136695976"_s;
    QTest::newRow("zeros") << u"DE 000000000"_s << u"DE"_s << u"- not_understood"_s;
    QTest::newRow("zeros, no country") << u"00000000"_s << u""_s << u"- not_understood"_s;
    QTest::newRow("too short") << u"DE12345"_s << u""_s << u"- not_understood"_s;
    QTest::newRow("Swedish register") << u"556012-5790"_s << u"SE"_s << u"SE556012579001"_s;
    QTest::newRow("old Belgian") << u"BE 428.759.497"_s << u"BE"_s << u"BE0428759497"_s;
    QTest::newRow("no number") << u"exempt"_s << u"DK"_s << u"- not_understood"_s;
}

void TestCellValue::vat()
{
    QFETCH(QString, text);
    QFETCH(QString, country);
    const auto read = readVat(text, country);
    QTEST(shown(read, read.value.value_or(QString())), "read");
}

void TestCellValue::headcounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");

    QTest::newRow("plain") << u"34"_s << u"34"_s;
    QTest::newRow("words") << u"34 employees"_s << u"34"_s;
    QTest::newRow("thousand point") << u"1.234"_s << u"1234"_s;
    QTest::newRow("thousand space") << u"12 345"_s << u"12345"_s;
    QTest::newRow("work units") << u"12,5"_s << u"13 approximate"_s;
    QTest::newRow("about") << u"ca. 50"_s << u"50 approximate"_s;
    QTest::newRow("tilde") << u"~50"_s << u"50 approximate"_s;
    QTest::newRow("more than") << u"50+"_s << u"50 approximate"_s;
    QTest::newRow("range") << u"11-20"_s << u"15 approximate"_s;
    QTest::newRow("range in words") << u"50 – 249 Mitarbeiter"_s << u"149 approximate"_s;
    QTest::newRow("less than") << u"<10"_s << u"- not_understood"_s;
    QTest::newRow("words only") << u"halvtreds"_s << u"- not_understood"_s;
    QTest::newRow("negative") << u"-5"_s << u"- not_understood"_s;
    QTest::newRow("too many") << u"99999999"_s << u"- out_of_range"_s;
    QTest::newRow("huge") << u"99999999999999999999"_s << u"- not_understood"_s;
}

void TestCellValue::headcounts()
{
    QFETCH(QString, text);
    const auto read = readHeadcount(text);
    QTEST(shown(read, QString::number(read.value.value_or(0))), "read");
}

void TestCellValue::days_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("read");

    QTest::newRow("iso") << u"2026-10-03"_s << u"2026-10-03"_s;
    QTest::newRow("iso with time") << u"2026-10-03 00:00:00"_s << u"2026-10-03"_s;
    QTest::newRow("points") << u"3.10.2026"_s << u"2026-10-03"_s;
    QTest::newRow("slashes, day first") << u"03/10/2026"_s << u"2026-10-03"_s;
    QTest::newRow("month first when clear") << u"10/23/2026"_s << u"2026-10-23"_s;
    QTest::newRow("dashes, short year") << u"31-12-26"_s << u"2026-12-31"_s;
    QTest::newRow("last century") << u"1.5.98"_s << u"1998-05-01"_s;
    QTest::newRow("year first") << u"2026/10/03"_s << u"2026-10-03"_s;
    QTest::newRow("Polish month") << u"3 października 2026"_s << u"2026-10-03"_s;
    QTest::newRow("no year") << u"3/10"_s << u"- not_understood"_s;
    QTest::newRow("no day") << u"31.2.2026"_s << u"- not_understood"_s;
    QTest::newRow("weekday") << u"fri"_s << u"- not_understood"_s;
}

void TestCellValue::days()
{
    QFETCH(QString, text);
    const auto read = readDay(text);
    QTEST(shown(read, read.value.value_or(QDate()).toString(Qt::ISODate)), "read");
}

void TestCellValue::amounts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("factor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("read");

    QTest::newRow("plain") << u"1 250 000"_s << qint64(1) << u"EUR"_s << u"EUR 1250000.00"_s;
    QTest::newRow("millions by header")
        << u"41,5"_s << qint64(1'000'000) << u"DKK"_s << u"DKK 41500000.00"_s;
    QTest::newRow("own scale wins")
        << u"41.5 m EUR"_s << qint64(1000) << u"DKK"_s << u"EUR 41500000.00"_s;
    QTest::newRow("no currency") << u"100"_s << qint64(1) << u""_s << u"- not_understood"_s;
    QTest::newRow("words") << u"confidential"_s << qint64(1) << u"EUR"_s << u"- not_understood"_s;
    QTest::newRow("too much") << u"900000000000"_s << qint64(1'000'000) << u"EUR"_s
                              << u"- out_of_range"_s;
}

void TestCellValue::amounts()
{
    QFETCH(QString, text);
    QFETCH(qint64, factor);
    QFETCH(QString, currency);
    const auto read = readAmount(text, factor, currency);
    QTEST(shown(read, toText(read.value.value_or(Money()))), "read");
}

void TestCellValue::levels()
{
    QCOMPARE(readTrl(u"7"_s).value, 7);
    QCOMPARE(readTrl(u"TRL 7"_s).value, 7);
    QCOMPARE(readTrl(u"TRL7/9"_s).value, 7);
    QCOMPARE(readTrl(u"6-7"_s).value, 6);
    QCOMPARE(readTrl(u"6-7"_s).reason, Reason::Approximate);
    QCOMPARE(readTrl(u"12"_s).reason, Reason::OutOfRange);
    QCOMPARE(readTrl(u"0"_s).reason, Reason::OutOfRange);
    QCOMPARE(readTrl(u"high"_s).reason, Reason::NotUnderstood);
}

void TestCellValue::years()
{
    QCOMPARE(readYear(u"1998"_s).value, 1998);
    QCOMPARE(readYear(u"1998-05-01"_s).value, 1998);
    QCOMPARE(readYear(u"05/1998"_s).value, 1998);
    QCOMPARE(readYear(u"0007"_s).reason, Reason::OutOfRange);
    QCOMPARE(readYear(u"long ago"_s).reason, Reason::NotUnderstood);
}

void TestCellValue::addresses()
{
    QCOMPARE(readEmail(u"Sales <salg@limsen.example>"_s).value, u"salg@limsen.example"_s);
    QCOMPARE(readEmail(u"a@x.example; b@x.example"_s).reason, Reason::SeveralValues);
    QCOMPARE(readEmail(u"by phone"_s).reason, Reason::NotUnderstood);
    QCOMPARE(readWeb(u"www.limsen.example"_s).value, u"https://www.limsen.example"_s);
    QCOMPARE(readWeb(u"http://limsen.example/"_s).value, u"http://limsen.example"_s);
    QCOMPARE(readWeb(u"limsen.example/om?x=1"_s).value, u"https://limsen.example/om?x=1"_s);
    QCOMPARE(readWeb(u"none yet"_s).reason, Reason::NotUnderstood);
    QCOMPARE(readTelephone(u"+45 12 34 56 78"_s).value, u"+45 12 34 56 78"_s);
    QCOMPARE(readTelephone(u"ext. 12"_s).reason, Reason::NotUnderstood);
    QCOMPARE(readNuts(u"dk042"_s).value, u"DK042"_s);
}

void TestCellValue::lists()
{
    QCOMPARE(readList(u"a; b|c\nd"_s, true), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(readList(u"a, b"_s, true), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(readList(u"Foo, Bar & Co"_s, false), QStringList{u"Foo, Bar & Co"_s});
    QCOMPARE(readCpv(u"38000000, 42122450-9 Pumps"_s).value,
             (QStringList{u"38000000"_s, u"42122450-9"_s}));
    QCOMPARE(readCpv(u"3100000"_s).value, QStringList{u"03100000"_s});
    QCOMPARE(readCpv(u"pumps"_s).reason, Reason::NotUnderstood);
}

void TestCellValue::numbersOfRegisters()
{
    QCOMPARE(readRegisterNumber(u"00 00 01 47"_s, {}).value, u"00000147"_s);
    QCOMPARE(readRegisterNumber(u"DK-00000212"_s, u"DK"_s).value, u"00000212"_s);
    QCOMPARE(readRegisterNumber(u"CVR-nr. 00000212"_s, u"DK"_s).value, u"00000212"_s);
    QCOMPARE(readRegisterNumber(u"HRB 1234 B"_s, u"DE"_s).value, u"HRB 1234 B"_s);
    QCOMPARE(readRegisterNumber(u"556012-5790"_s, u"SE"_s).value, u"556012-5790"_s);
    QCOMPARE(readPic(u"999 999 999"_s).value, u"999999999"_s);
    QCOMPARE(readPic(u"12"_s).reason, Reason::NotUnderstood);
}

QTEST_APPLESS_MAIN(TestCellValue)
#include "tst_cellvalue.moc"
