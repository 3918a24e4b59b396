#include "core/rules/balancestatus.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_BalanceStatus : public QObject
{
    Q_OBJECT

private slots:
    void decimalsCompareExactly_data();
    void decimalsCompareExactly();
    void aCoefficientMeansAStatus_data();
    void aCoefficientMeansAStatus();
    void whatTheListStatesCounts();
    void aLaterListIsReadByOldBounds();
};

void tst_BalanceStatus::decimalsCompareExactly_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("expected");
    QTest::newRow("below") << u"0.39"_s << u"0.40"_s << -1;
    QTest::newRow("equal") << u"0.4"_s << u"0.40"_s << 0;
    QTest::newRow("comma") << u"0,400"_s << u"0.4"_s << 0;
    QTest::newRow("longer fraction") << u"0.399999"_s << u"0.4"_s << -1;
    QTest::newRow("above") << u"10.2"_s << u"9.9"_s << 1;
    QTest::newRow("whole") << u"1"_s << u"1.00"_s << 0;
    QTest::newRow("no zero") << u".5"_s << u"0.40"_s << 1;
    QTest::newRow("zero") << u"0"_s << u"0.00"_s << 0;
    QTest::newRow("word") << u"about 1"_s << u"1"_s << 99;
    QTest::newRow("nothing") << u"."_s << u"1"_s << 99;
}

void tst_BalanceStatus::decimalsCompareExactly()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QTEST(compareDecimals(a, b).value_or(99), "expected");
}

void tst_BalanceStatus::aCoefficientMeansAStatus_data()
{
    QTest::addColumn<ContractKind>("kind");
    QTest::addColumn<QString>("coefficient");
    QTest::addColumn<BalanceStatus>("status");
    const auto supplies = ContractKind::Supplies;
    const auto services = ContractKind::Services;
    QTest::newRow("supplies 0.39") << supplies << u"0.39"_s << BalanceStatus::VeryPoorlyBalanced;
    QTest::newRow("supplies 0.40") << supplies << u"0.40"_s << BalanceStatus::PoorlyBalanced;
    QTest::newRow("supplies 0.99") << supplies << u"0.99"_s << BalanceStatus::PoorlyBalanced;
    QTest::newRow("supplies 1") << supplies << u"1"_s << BalanceStatus::WellBalanced;
    QTest::newRow("services 0.39") << services << u"0.39"_s << BalanceStatus::PoorlyBalanced;
    QTest::newRow("services 0.40") << services << u"0.40"_s << BalanceStatus::WellBalanced;
}

void tst_BalanceStatus::aCoefficientMeansAStatus()
{
    QFETCH(ContractKind, kind);
    QFETCH(QString, coefficient);
    const ReturnBalance balance{
        .kind = kind, .coefficient = coefficient, .validFrom = QDate(2024, 3, 1)};
    const DerivedStatus found = statusOf(balance);
    QTEST(found.status, "status");
    QVERIFY(found.isDerived);
    QVERIFY(!found.isByOldBounds);
}

void tst_BalanceStatus::whatTheListStatesCounts()
{
    const ReturnBalance stated{.coefficient = u"0.10"_s, .status = BalanceStatus::WellBalanced};
    QCOMPARE(statusOf(stated), (DerivedStatus{.status = BalanceStatus::WellBalanced}));
    QCOMPARE(statusOf(ReturnBalance{}), DerivedStatus());
    QCOMPARE(statusOf(ReturnBalance{.coefficient = u"n/a"_s}), DerivedStatus());
    QCOMPARE(statusOf(ReturnBalance{.kind = ContractKind::Works, .coefficient = u"1"_s}),
             DerivedStatus());
}

void tst_BalanceStatus::aLaterListIsReadByOldBounds()
{
    const ReturnBalance later{.coefficient = u"0.62"_s, .validFrom = QDate(2026, 3, 1)};
    const DerivedStatus found = statusOf(later);
    QCOMPARE(found.status, BalanceStatus::PoorlyBalanced);
    QVERIFY(found.isByOldBounds);
}

QTEST_GUILESS_MAIN(tst_BalanceStatus)
#include "tst_balancestatus.moc"
