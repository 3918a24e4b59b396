#include "core/quicklog/directory.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

namespace {

const QDate tuesday(2026, 11, 24);

QuickLog read(const QString &sentence, const QString &language = u"en"_s, bool monthFirst = false)
{
    return readQuickLog(sentence, {tuesday, language, monthFirst}, everyone);
}

QStringList underlined(const QString &sentence)
{
    QStringList parts;
    for (const TextSpan &span : read(sentence).spans)
        parts << sentence.mid(span.start, span.length);
    return parts;
}

} // namespace

class QuickLogTest : public QObject
{
    Q_OBJECT

private slots:
    void daysLieBehindAndFollowUpsAhead_data();
    void daysLieBehindAndFollowUpsAhead();
    void orderOfDayAndMonthFollowsTheLocale();
    void aFollowUpWithoutADayIsDueInAWeek();
    void numbersThatAreNoTimesStayInTheNote_data();
    void numbersThatAreNoTimesStayInTheNote();
    void understoodWordsAreMarked();
    void anEmptySentenceSaysNothing();
    void withoutANameTheWordsStayInTheNote();
    void namesAreFoundBegunMisspeltAndInflected_data();
    void namesAreFoundBegunMisspeltAndInflected();
    void theWholeNameWinsOverItsBeginning();
    void aLongNoteIsNoSubject();
};

void QuickLogTest::daysLieBehindAndFollowUpsAhead_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QDate>("followUp");
    QTest::newRow("weekday") << u"call tue, follow up tue"_s << tuesday << QDate(2026, 12, 1);
    QTest::newRow("last weekday") << u"call last tuesday"_s << QDate(2026, 11, 17) << QDate();
    QTest::newRow("date of the year's end")
        << u"call 24 dec, follow up 24 dec"_s << QDate(2025, 12, 24) << QDate(2026, 12, 24);
    QTest::newRow("slashed") << u"call 1/2, follow up 1/2"_s << QDate(2026, 2, 1)
                             << QDate(2027, 2, 1);
    QTest::newRow("ISO") << u"call 2026-10-01, follow up 2027-01-15"_s << QDate(2026, 10, 1)
                         << QDate(2027, 1, 15);
    QTest::newRow("leap day") << u"call 29.2. follow up 29.2."_s << QDate(2024, 2, 29)
                              << QDate(2028, 2, 29);
    QTest::newRow("to come without a word")
        << u"call nordkryo, next friday"_s << QDate() << QDate(2026, 11, 27);
    QTest::newRow("a day to come is no day of a call")
        << u"call nordkryo delivery 2027-03-01"_s << QDate() << QDate();
    QTest::newRow("month's end") << u"call today +3m"_s << tuesday << QDate(2027, 2, 24);
    QTest::newRow("no such day") << u"call 31.2. and 32/11"_s << QDate() << QDate();
}

void QuickLogTest::daysLieBehindAndFollowUpsAhead()
{
    QFETCH(QString, sentence);
    QFETCH(QDate, day);
    QFETCH(QDate, followUp);
    const QuickLog entry = read(sentence);
    QCOMPARE(entry.day, day);
    QCOMPARE(entry.followUp, followUp);
}

void QuickLogTest::orderOfDayAndMonthFollowsTheLocale()
{
    QCOMPARE(read(u"call 3/11"_s).day, QDate(2026, 11, 3));
    QCOMPARE(read(u"call 3/11"_s, u"en"_s, true).day, QDate(2026, 3, 11));
    QCOMPARE(read(u"call 24/11"_s, u"en"_s, true).day, tuesday);
    QCOMPARE(read(u"call 11/24"_s).day, tuesday);
}

void QuickLogTest::aFollowUpWithoutADayIsDueInAWeek()
{
    QCOMPARE(read(u"call nordkryo, follow up"_s).followUp, QDate(2026, 12, 1));
    const QuickLog note = read(u"call nordkryo follow up on their questions"_s);
    QCOMPARE(note.followUp, QDate());
    QCOMPARE(note.note, u"follow up on their questions"_s);
}

void QuickLogTest::numbersThatAreNoTimesStayInTheNote_data()
{
    QTest::addColumn<QString>("note");
    for (const char *note : {"lead time is 9 weeks",
                             "works at 1.8 K and 4.2 K",
                             "TRL 6 to 7",
                             "offer of 12.500 EUR",
                             "version 2.1 of N-type diodes",
                             "10-12 weeks"})
        QTest::newRow(note) << QString::fromUtf8(note);
}

void QuickLogTest::numbersThatAreNoTimesStayInTheNote()
{
    QFETCH(QString, note);
    const QuickLog entry = read(u"call nordkryo 30m "_s + note);
    QCOMPARE(entry.note, note);
    QCOMPARE(entry.minutes, 30);
    QCOMPARE(entry.day, QDate());
    QCOMPARE(entry.followUp, QDate());
}

void QuickLogTest::understoodWordsAreMarked()
{
    QCOMPARE(underlined(u"call nordkryo 30m about N-0147 lead time is 9 weeks, follow up fri "_s),
             (QStringList{u"call"_s, u"nordkryo"_s, u"30m"_s, u"N-0147"_s, u"follow up fri"_s}));
}

void QuickLogTest::anEmptySentenceSaysNothing()
{
    for (const QString &nothing : {QString(), u"   "_s, u"…"_s, u"' - '"_s}) {
        const QuickLog entry = read(nothing);
        QVERIFY(!entry.kind && !entry.minutes && !entry.day.isValid());
        QVERIFY(entry.spans.empty());
        QCOMPARE(entry.note, QString());
    }
}

void QuickLogTest::withoutANameTheWordsStayInTheNote()
{
    const QuickLog entry = read(u"call zebraworks 20 min new owner"_s);
    QCOMPARE(entry.organisation.id, QString());
    QCOMPARE(entry.minutes, 20);
    QCOMPARE(entry.note, u"zebraworks new owner"_s);
}

void QuickLogTest::namesAreFoundBegunMisspeltAndInflected_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("match");
    const auto row = [](const char *typed, const QString &name, NameMatch match) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << name << int(match);
    };
    row("nordkryo aps", u"Nordkryo ApS"_s, NameMatch::Name);
    row("nordkryo", u"Nordkryo ApS"_s, NameMatch::Words);
    row("nervion", u"Metrológica Nervión S.L."_s, NameMatch::Words);
    row("nordk", u"Nordkryo ApS"_s, NameMatch::Beginning);
    row("no", u"Nordkryo ApS"_s, NameMatch::None);
    row("nordkyro", u"Nordkryo ApS"_s, NameMatch::Misspelt);
    row("kriowisem", u"Kriowis Sp. z o.o."_s, NameMatch::Misspelt);
    row("nordkryo lead", u"Nordkryo ApS"_s, NameMatch::None);
    row("nord aps", u"Nordkryo ApS"_s, NameMatch::None);
    row("time", u"Nordkryo ApS"_s, NameMatch::None);
}

void QuickLogTest::namesAreFoundBegunMisspeltAndInflected()
{
    QFETCH(QString, typed);
    QFETCH(QString, name);
    QFETCH(int, match);
    QCOMPARE(int(nameMatch(typed.split(u' '), name)), match);
}

void QuickLogTest::theWholeNameWinsOverItsBeginning()
{
    const auto lookup = [](const QStringList &) {
        return std::vector<QuickLogParty>{{u"1"_s, u"Cryotech Systems"_s, {}, false, {}, {}},
                                          {u"2"_s, u"Cryo"_s, {}, false, {}, {}}};
    };
    const QuickLog entry = readQuickLog(u"call cryo"_s, {tuesday, u"en"_s, false}, lookup);
    QCOMPARE(entry.organisation.id, u"2"_s);
}

void QuickLogTest::aLongNoteIsNoSubject()
{
    QCOMPARE(subjectAndNote(u"lead time is 9 weeks"_s).subject, u"lead time is 9 weeks"_s);
    const SubjectAndNote two = subjectAndNote(u"Prices are up. They look for steel."_s);
    QCOMPARE(two.subject, u"Prices are up."_s);
    QCOMPARE(two.note, u"They look for steel."_s);
    const QString tale = QString(u"word "_s).repeated(40).trimmed();
    QCOMPARE(subjectAndNote(tale).subject, QString());
    QCOMPARE(subjectAndNote(tale).note, tale);
}

QTEST_GUILESS_MAIN(QuickLogTest)

#include "tst_quicklog.moc"
