#include "core/base/money.h"

#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Money : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatPeopleType_data();
    void readsWhatPeopleType();
    void refusesWhatIsNoAmount();
};

void tst_Money::readsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("expected");
    QTest::newRow("own form") << u"EUR 1250000.00"_s << u"EUR 1250000.00"_s;
    QTest::newRow("spaces") << u"1 250 000 EUR"_s << u"EUR 1250000.00"_s;
    QTest::newRow("German") << u"1.250.000,50 EUR"_s << u"EUR 1250000.50"_s;
    QTest::newRow("English") << u"€ 1,250,000"_s << u"EUR 1250000.00"_s;
    QTest::newRow("millions") << u"41,5 mio DKK"_s << u"DKK 41500000.00"_s;
    QTest::newRow("thousands") << u"PLN 12.5 k"_s << u"PLN 12500.00"_s;
    QTest::newRow("negative") << u"-3 EUR"_s << u"EUR -3.00"_s;
    QTest::newRow("default") << u"12.30"_s << u"CHF 12.30"_s;
    QTest::newRow("no cents") << u"JPY 1200"_s << u"JPY 1200"_s;
}

void tst_Money::readsWhatPeopleType()
{
    QFETCH(QString, typed);
    QFETCH(QString, expected);

    const Result<Money> money = parseMoney(typed, u"CHF"_s);

    VERIFY_OK(money);
    QCOMPARE(toText(*money), expected);
}

void tst_Money::refusesWhatIsNoAmount()
{
    QVERIFY(!parseMoney(u"n/a"_s, u"EUR"_s));
    QVERIFY(!parseMoney(u"1200"_s));
}

QTEST_APPLESS_MAIN(tst_Money)
#include "tst_money.moc"
