#include "core/log/clock.h"

#include <QTest>

using namespace ilo;

/// The hybrid clock: newer than what an action replaces, whatever the laptop's own clock says.
class ClockTest : public QObject
{
    Q_OBJECT

private slots:
    void follows_data();
    void follows();
};

void ClockTest::follows_data()
{
    constexpr qint64 minute = 60 * 1000;
    const auto at = [](qint64 ms) { return ms << 16; };
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("last");
    QTest::addColumn<qint64>("parent");
    QTest::addColumn<qint64>("expected");
    const qint64 now = 1'790'000'000'000;
    QTest::newRow("the first action takes the wall clock")
        << now << qint64(0) << qint64(0) << at(now);
    QTest::newRow("the same millisecond counts on") << now << at(now) << qint64(0) << at(now) + 1;
    QTest::newRow("a clock set back a little counts on")
        << now << at(now + minute) << qint64(0) << at(now + minute) + 1;
    QTest::newRow("a clock far ahead is not followed")
        << now << at(now + 60 * minute) << qint64(0) << at(now);
    QTest::newRow("but what it wrote is replaced by something newer")
        << now << qint64(0) << at(now + 600 * minute) << at(now + 600 * minute) + 1;
}

void ClockTest::follows()
{
    QFETCH(qint64, now);
    QFETCH(qint64, last);
    QFETCH(qint64, parent);
    QFETCH(qint64, expected);
    QCOMPARE(nextClock(now, last, parent), expected);
}

QTEST_GUILESS_MAIN(ClockTest)

#include "tst_clock.moc"
