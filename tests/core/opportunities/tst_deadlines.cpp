#include "core/opportunities/calendarfile.h"
#include "core/opportunities/messagefile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Deadlines : public QObject
{
    Q_OBJECT

private slots:
    void theyStandInTheirOrder();
    void aDeadlineIsAMomentOfItsZone();
    void timeLeftIsCountedToTheHour();
    void withoutAZoneWholeDaysAreCounted();
    void aCalendarTellsMomentsInUtc();
    void longLinesAreFoldedBetweenSigns();
    void aMessageIsAFileWithoutASender();
    void aMailtoAddressIsEscaped();

private:
    static Opportunity opportunity()
    {
        Opportunity made;
        made.id = Id<Opportunity>::create();
        made.title = u"Vacuum chambers"_s;
        made.closesOn = {2026, 12, 8};
        made.closesAt = u"12:00"_s;
        made.timeZone = u"Europe/Zurich"_s;
        made.questionsUntil = {2026, 11, 30};
        made.decisionOn = {2027, 3, 10};
        return made;
    }
};

void tst_Deadlines::theyStandInTheirOrder()
{
    Lot same;
    same.closesOn = {2026, 12, 8};
    same.closesAt = u"12:00"_s;
    Lot later = same;
    later.number = u"2"_s;
    later.closesOn = {2026, 12, 15};

    const auto deadlines = deadlinesOf(opportunity(), {same, later});

    QCOMPARE(deadlines.size(), size_t(4));
    QCOMPARE(deadlines[0].kind, DeadlineKind::Questions);
    QCOMPARE(deadlines[1].kind, DeadlineKind::Closes);
    QCOMPARE(deadlines[2].kind, DeadlineKind::LotCloses);
    QCOMPARE(deadlines[2].lot, u"2"_s);
    QCOMPARE(deadlines[3].kind, DeadlineKind::Decision);
}

void tst_Deadlines::aDeadlineIsAMomentOfItsZone()
{
    const Deadline winter{
        DeadlineKind::Closes, QDate(2026, 12, 8), u"12:00"_s, u"Europe/Zurich"_s, {}};
    QCOMPARE(momentOf(winter).toUTC(), QDateTime(QDate(2026, 12, 8), QTime(11, 0), Qt::UTC));
    const Deadline summer{
        DeadlineKind::Closes, QDate(2026, 7, 8), u"12:00"_s, u"Europe/Zurich"_s, {}};
    QCOMPARE(momentOf(summer).toUTC(), QDateTime(QDate(2026, 7, 8), QTime(10, 0), Qt::UTC));
    const Deadline offset{DeadlineKind::Closes, QDate(2026, 7, 8), u"12:00"_s, u"-03:30"_s, {}};
    QCOMPARE(momentOf(offset).toUTC(), QDateTime(QDate(2026, 7, 8), QTime(15, 30), Qt::UTC));
    QVERIFY(!momentOf({DeadlineKind::Closes, QDate(2026, 7, 8), u"12:00"_s, {}, {}}).isValid());
    QVERIFY(!momentOf({DeadlineKind::Closes, QDate(2026, 7, 8), {}, u"UTC"_s, {}}).isValid());
}

void tst_Deadlines::timeLeftIsCountedToTheHour()
{
    const Deadline deadline{
        DeadlineKind::Closes, QDate(2026, 12, 8), u"12:00"_s, u"Europe/Zurich"_s, {}};
    const QDateTime before(QDate(2026, 12, 6), QTime(8, 0), Qt::UTC);

    const TimeLeft left = timeLeft(deadline, before);
    QCOMPARE(left, (TimeLeft{false, 2, 3, true}));
    QVERIFY(timeLeft(deadline, before.addDays(3)).isPast);
}

void tst_Deadlines::withoutAZoneWholeDaysAreCounted()
{
    const Deadline deadline{DeadlineKind::Closes, QDate(2026, 12, 8), u"12:00"_s, {}, {}};
    const QDateTime today(QDate(2026, 12, 8), QTime(23, 0), Qt::UTC);

    QCOMPARE(timeLeft(deadline, today), (TimeLeft{}));
    QVERIFY(timeLeft(deadline, today.addDays(1)).isPast);
}

void tst_Deadlines::aCalendarTellsMomentsInUtc()
{
    const Opportunity made = opportunity();
    std::vector<CalendarEntry> entries;
    for (const Deadline &deadline : deadlinesOf(made))
        entries.push_back({calendarUid(made, deadline), deadline, u"Chambers; closes"_s, {}, {}});

    const QByteArray file =
        calendarFile(entries, QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC));

    QVERIFY(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"));
    QVERIFY(file.endsWith("END:VCALENDAR\r\n"));
    QVERIFY(file.contains("DTSTART:20261208T110000Z\r\nSUMMARY:"));
    QVERIFY(file.contains("DTSTART;VALUE=DATE:20261130\r\nDTEND;VALUE=DATE:20261201\r\n"));
    QVERIFY(file.contains("SUMMARY:Chambers\\; closes\r\n"));
    QVERIFY(file.contains("DTSTAMP:20261126T090000Z\r\n"));
    QCOMPARE(file.count("UID:" + made.id.toString().toLatin1()), 3);
    QVERIFY(!QByteArray(file).replace("\r\n", "").contains('\n'));
}

void tst_Deadlines::longLinesAreFoldedBetweenSigns()
{
    const Opportunity made = opportunity();
    const QString title(200, u'ø');

    const QByteArray file = calendarFile({{u"x"_s, deadlinesOf(made)[0], title, {}, {}}},
                                         QDateTime::currentDateTimeUtc());

    for (const QByteArray &line : file.split('\n')) {
        QVERIFY(line.size() <= 76); // with its \r
        QVERIFY(QString::fromUtf8(line).count(QChar::ReplacementCharacter) == 0);
    }
    QVERIFY(QString::fromUtf8(QByteArray(file).replace("\r\n ", "")).contains(title));
}

void tst_Deadlines::aMessageIsAFileWithoutASender()
{
    const QByteArray file = messageFile({u"Åse Østerby"_s,
                                         u"aase@example.org"_s,
                                         u"Vakuum: Fristen er 8. december – svar til os"_s,
                                         u"Kære Åse,\nse her."_s});

    QVERIFY(file.startsWith("To: =?UTF-8?B?"));
    QVERIFY(file.contains("<aase@example.org>\r\n"));
    QVERIFY(file.contains("X-Unsent: 1\r\n"));
    QVERIFY(!file.contains("From:"));
    const qsizetype body = file.indexOf("\r\n\r\n") + 4;
    const QByteArray text = QByteArray::fromBase64(file.mid(body).replace("\r\n", ""));
    QCOMPARE(QString::fromUtf8(text), u"Kære Åse,\r\nse her."_s);
    for (const QByteArray &line :
         messageFile({u"Østerby og Sønner Vakuumteknik – Åse Østerby-Ågård"_s,
                      u"aase.oesterby-aagaard@vakuumteknik.example"_s,
                      u"Vakuum "_s.repeated(30) + u'…',
                      u"å"_s.repeated(500)})
             .split('\n'))
        QVERIFY2(line.size() <= 77, line.constData()); // 76 and a return, as RFC 2047 says
    // A name cannot add a header of its own.
    const QByteArray forged = messageFile({u"A\r\nBcc: x@y"_s, u"a@b"_s, u"S"_s, u"T"_s});
    QVERIFY(!forged.contains("\r\nBcc:"));
}

void tst_Deadlines::aMailtoAddressIsEscaped()
{
    QCOMPARE(mailtoAddress({{}, u"a@example.org"_s, u"A & B"_s, u"x\ny"_s}),
             QByteArray("mailto:a@example.org?subject=A%20%26%20B&body=x%0D%0Ay"));
    QCOMPARE(messageFileName(u"A/B: C*"_s, 3), u"003 A B C.eml"_s);
}

QTEST_GUILESS_MAIN(tst_Deadlines)
#include "tst_deadlines.moc"
