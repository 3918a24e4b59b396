#include "core/notice/noticevalues.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_NoticeValues : public QObject
{
    Q_OBJECT

private slots:
    void languagesAndCountries();
    void daysHoursAndZones();
    void amounts_data();
    void amounts();
    void publicationNumbersHaveOneForm();
};

void tst_NoticeValues::languagesAndCountries()
{
    QCOMPARE(noticeLanguage(u"DEU"_s), u"de"_s);
    QCOMPARE(noticeLanguage(u"ELL"_s), u"el"_s);
    QCOMPARE(noticeLanguage(u"GLE"_s), u"ga"_s);
    QCOMPARE(noticeLanguage(u"FR"_s), u"fr"_s);
    QCOMPARE(noticeLanguage(u"NOR"_s), u"no"_s);
    QCOMPARE(noticeCountry(u"DEU"_s), u"DE"_s);
    QCOMPARE(noticeCountry(u"UK"_s), u"GB"_s);
    QCOMPARE(noticeCountry(u"EL"_s), u"GR"_s);
    QCOMPARE(noticeCountry(u"CHE"_s), u"CH"_s);
    QCOMPARE(noticeCountry(u"1A0"_s), u"XK"_s);
}

void tst_NoticeValues::daysHoursAndZones()
{
    QCOMPARE(noticeDay(u"2026-12-08+01:00"_s), QDate(2026, 12, 8));
    QCOMPARE(noticeDay(u"20191003 18:00"_s), QDate(2019, 10, 3));
    QVERIFY(!noticeDay(u"soon"_s).isValid());
    QVERIFY(!noticeDay(u"2026-13-40"_s).isValid());
    QCOMPARE(noticeHour(u"09:00:00.000+03:00"_s), u"09:00"_s);
    QCOMPARE(noticeHour(u"20191003 18:00"_s), u"18:00"_s);
    QCOMPARE(noticeHour(u"9:05"_s), u"09:05"_s);
    QCOMPARE(noticeHour(QString()), QString());
    QCOMPARE(noticeZone(u"12:00:00Z"_s), u"UTC"_s);
    QCOMPARE(noticeZone(u"2026-12-08+01:00"_s), u"+01:00"_s);
    QCOMPARE(noticeZone(u"12:00"_s), QString());
}

void tst_NoticeValues::amounts_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<Money>("money");
    QTest::newRow("plain") << u"6594671.00"_s << u"EUR"_s << Money{659467100, u"EUR"_s};
    QTest::newRow("no cents") << u"1450000"_s << u"EUR"_s << Money{145000000, u"EUR"_s};
    QTest::newRow("one digit") << u"250000.5"_s << u"EUR"_s << Money{25000050, u"EUR"_s};
    QTest::newRow("rounded") << u"1.999"_s << u"EUR"_s << Money{200, u"EUR"_s};
    QTest::newRow("French") << u"1\u00a0234\u00a0567,50"_s << u"EUR"_s
                            << Money{123456750, u"EUR"_s};
    QTest::newRow("yen") << u"500"_s << u"JPY"_s << Money{500, u"JPY"_s};
    QTest::newRow("words") << u"much"_s << u"EUR"_s << Money();
    QTest::newRow("no currency") << u"5"_s << QString() << Money();
    QTest::newRow("too large") << u"9999999999999999999"_s << u"EUR"_s << Money();
}

void tst_NoticeValues::amounts()
{
    QFETCH(QString, number);
    QFETCH(QString, currency);
    QFETCH(Money, money);

    QCOMPARE(noticeMoney(number, currency), money);
}

void tst_NoticeValues::publicationNumbersHaveOneForm()
{
    QCOMPARE(publicationNumber(u"2018/S 122-277879"_s), u"277879-2018"_s);
    QCOMPARE(publicationNumber(u"00741214-2023"_s), u"741214-2023"_s);
    QCOMPARE(publicationNumber(u"000234_2020"_s), u"234-2020"_s);
    QCOMPARE(publicationNumber(u"cb988d3a-79e9-4792-8739-da87831a20ef-01"_s),
             u"cb988d3a-79e9-4792-8739-da87831a20ef-01"_s);
}

QTEST_GUILESS_MAIN(tst_NoticeValues)
#include "tst_noticevalues.moc"
