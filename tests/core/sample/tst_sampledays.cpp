#include "core/sample/sampledays.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_SampleDays : public QObject
{
    Q_OBJECT

private slots:
    void daysMoveByWholeWeeks_data();
    void daysMoveByWholeWeeks();
    void otherTextsStay();
    void whatIsDueTodayIsDueOnAnyToday();
    void workingDaysStayWorkingDays();
};

void tst_SampleDays::daysMoveByWholeWeeks_data()
{
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QString>("moved");

    QTest::newRow("the Monday itself") << QDate(2026, 11, 23) << u"2026-11-24"_s;
    QTest::newRow("its Sunday") << QDate(2026, 11, 29) << u"2026-11-24"_s;
    QTest::newRow("the Monday after") << QDate(2026, 11, 30) << u"2026-12-01"_s;
    QTest::newRow("the day before") << QDate(2026, 11, 22) << u"2026-11-17"_s;
    QTest::newRow("two years later") << QDate(2028, 11, 22) << u"2028-11-21"_s;
}

void tst_SampleDays::daysMoveByWholeWeeks()
{
    QFETCH(const QDate, today);
    QFETCH(const QString, moved);

    const QJsonArray days{u"2026-11-24"_s};

    QCOMPARE(movedByWeeks(days, today).toArray().first().toString(), moved);
}

void tst_SampleDays::otherTextsStay()
{
    const QJsonArray texts{u"since 2026-11-24"_s, 2026, u""_s};

    QCOMPARE(movedByWeeks(texts, QDate(2027, 5, 1)).toArray(), texts);
}

void tst_SampleDays::whatIsDueTodayIsDueOnAnyToday()
{
    for (int day = 0; day < 7; ++day) {
        const QDate today = QDate(2027, 3, 1).addDays(day);
        QCOMPARE(movedByDays(sampleWrittenOn(), today), today);
    }
    QVERIFY(!movedByDays(QDate(), QDate(2027, 3, 1)).isValid());
}

void tst_SampleDays::workingDaysStayWorkingDays()
{
    for (int day = 0; day < 7; ++day) {
        const QDate today = QDate(2027, 3, 1).addDays(day);
        for (int away = 1; away <= 7; ++away) {
            const QDate before = movedByDays(sampleWrittenOn().addDays(-away), today);
            QVERIFY(before < today && before.dayOfWeek() <= Qt::Friday);
            const QDate after = movedByDays(sampleWrittenOn().addDays(away), today);
            QVERIFY(after > today && after.dayOfWeek() <= Qt::Friday);
        }
    }
}

QTEST_APPLESS_MAIN(tst_SampleDays)
#include "tst_sampledays.moc"
