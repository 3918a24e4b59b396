#include "core/text/daytext.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_DayText : public QObject
{
    Q_OBJECT

private slots:
    void understandsWhatPeopleType_data();
    void understandsWhatPeopleType();
};

void tst_DayText::understandsWhatPeopleType_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");

    const auto row = [](const QString &typed, QDate day) {
        QTest::addRow("%s", qPrintable(typed)) << typed << day;
    };
    row(u"2028-06-30"_s, QDate(2028, 6, 30));
    row(u"30.6.2028"_s, QDate(2028, 6, 30));
    row(u" 30 . 6 . 28 "_s, QDate(2028, 6, 30));
    row(u"30/06/2028"_s, QDate(2028, 6, 30));
    row(u"30-6-28"_s, QDate(2028, 6, 30));
    row(u"30.6."_s, QDate(2027, 6, 30));
    row(u"30.6"_s, QDate(2027, 6, 30));
    row(u"25.11."_s, QDate(2026, 11, 25));
    row(u"24/11"_s, QDate(2027, 11, 24));
    row(u"29.2."_s, QDate(2028, 2, 29));
    row(u"30 June 2028"_s, QDate(2028, 6, 30));
    row(u"30 jun"_s, QDate(2027, 6, 30));
    row(u"30. juni 2028"_s, QDate(2028, 6, 30));
    row(u"30 de junio de 2028"_s, QDate(2028, 6, 30));
    row(u"30 czerwca 2028"_s, QDate(2028, 6, 30));
    row(u"1er"_s, QDate());
    row(u"June 30, 2028"_s, QDate(2028, 6, 30));
    row(u"3rd of march"_s, QDate(2027, 3, 3));
    row(u"+2w"_s, QDate(2026, 12, 9));
    row(u"+10"_s, QDate(2026, 12, 5));
    row(u"-3d"_s, QDate(2026, 11, 22));
    row(u"+3m"_s, QDate(2027, 2, 25));
    row(u"+1y"_s, QDate(2027, 11, 25));
    row(u"fri"_s, QDate(2026, 11, 27));
    row(u"Freitag"_s, QDate(2026, 11, 27));
    row(u"piątek"_s, QDate(2026, 11, 27));
    row(u"wed"_s, QDate(2026, 12, 2));
    row(u"tomorrow"_s, QDate(2026, 11, 26));
    row(u"31.2.2028"_s, QDate());
    row(u"soon"_s, QDate());
    row(u"12"_s, QDate());
    row(u""_s, QDate());
}

void tst_DayText::understandsWhatPeopleType()
{
    QFETCH(const QString, typed);
    QFETCH(const QDate, day);
    const QDate wednesday(2026, 11, 25);

    QCOMPARE(parseDay(typed, wednesday), day);
}

QTEST_GUILESS_MAIN(tst_DayText)
#include "tst_daytext.moc"
