#include "core/brief/amount.h"
#include "core/brief/documenttext.h"
#include "core/brief/makebrief.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

BriefInput magnetBench()
{
    return {.need = {.title = u"Carry optical signals out of a cold magnet bench"_s,
                     .organisation = Id<Organisation>::create(),
                     .facility = u"magnet tests"_s,
                     .trlNow = 4,
                     .trlNeeded = 7,
                     .sharing = Sharing::Public},
            .organisation = u"CERN"_s,
            .office = {.name = u"Industrial Liaison Office Denmark"_s},
            .level = Sharing::Public,
            .version = 4,
            .issuedOn = QDate(2026, 11, 24),
            .code = u"INP-CERN-2026-147"_s,
            .language = u"en"_s};
}

QString textOf(const BriefInput &input)
{
    return toText(makeBrief(input));
}

template<typename T>
const T *find(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const T *found = std::get_if<T>(&block))
            return found;
    }
    return nullptr;
}

} // namespace

class tst_MakeBrief : public QObject
{
    Q_OBJECT

private slots:
    void theHeadSaysNumberVersionAndDay();
    void aDraftSaysSo();
    void anEmptyNeedStillMakesAPaper();
    void theNumberHidesAClosedOrganisation();
    void requirementsStandInOrderWithSignAndUnit();
    void passagesPairUpWithoutGaps();
    void theAnswerSentenceHoldsWhatIsKnown_data();
    void theAnswerSentenceHoldsWhatIsKnown();
    void theLinkFitsTheAddress();
    void timeNamesConsultationAndBudget();
    void anUnknownLanguageGivesEnglish();
    void amountsReadAsSaid_data();
    void amountsReadAsSaid();
};

void tst_MakeBrief::theHeadSaysNumberVersionAndDay()
{
    const Document document = makeBrief(magnetBench());
    const auto *head = find<Masthead>(document);

    QVERIFY(head);
    QCOMPARE(head->line, u"Needs brief · INP-CERN-2026-147 · version 4 · 24 November 2026"_s);
    QCOMPARE(head->stamp, u"PUBLIC"_s);
    QCOMPARE(document.footer.middle, u"INP-CERN-2026-147 v4"_s);
    QCOMPARE(find<Strip>(document)->boxes[0].value, u"CERN magnet tests"_s);
    QCOMPARE(find<Strip>(document)->boxes[1].value, u"TRL 4 → TRL 7"_s);
}

void tst_MakeBrief::aDraftSaysSo()
{
    BriefInput input = magnetBench();
    input.version = 0;

    QVERIFY(find<Masthead>(makeBrief(input))->line.contains(u"· draft ·"_s));
}

void tst_MakeBrief::anEmptyNeedStillMakesAPaper()
{
    const Document document = makeBrief({.code = u"INP-2026-001"_s});

    QCOMPARE(document.title, u"INP-2026-001"_s);
    QVERIFY(!find<Strip>(document));
    QVERIFY(!find<Table>(document));
    QVERIFY(!find<AnswerBox>(document));
    QVERIFY(find<Note>(document));
}

void tst_MakeBrief::theNumberHidesAClosedOrganisation()
{
    BriefInput input = magnetBench();
    input.need.fieldSharing = {{u"organisation_id"_s, u"internal"_s}};

    const QString text = textOf(input);

    QVERIFY(text.contains(u"INP-BSO-2026-147"_s));
    QVERIFY(!text.contains(u"CERN"_s));
}

void tst_MakeBrief::requirementsStandInOrderWithSignAndUnit()
{
    BriefInput input = magnetBench();
    input.requirements = {{.position = 2, .text = u"Second"_s, .priority = Priority::Should},
                          {.position = 1,
                           .text = u"First"_s,
                           .measure = u"leak rate"_s,
                           .today = u"3 × 10⁻⁷"_s,
                           .comparison = Comparison::AtMost,
                           .threshold = u"1 × 10⁻⁹"_s,
                           .target = u"1e-10"_s,
                           .unit = u"mbar·l/s"_s,
                           .testMethod = u"cold test"_s}};

    const Document document = makeBrief(input);
    const auto *table = find<Table>(document);

    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2u);
    const TableRow first{{u"1"_s},
                         {u"First"_s, u"leak rate · Proof: cold test"_s},
                         {u"3 × 10⁻⁷"_s},
                         {u"≤ 1 × 10⁻⁹ mbar·l/s"_s},
                         {u"≤ 1 × 10⁻¹⁰ mbar·l/s"_s},
                         {u"Must"_s}};
    QVERIFY(table->rows[0] == first);
    QCOMPARE(table->rows[1][4].text, u"–"_s);
    QCOMPARE(table->rows[1][5].text, u"Should"_s);
}

void tst_MakeBrief::passagesPairUpWithoutGaps()
{
    BriefInput input = magnetBench();
    input.need.conditions = u"9 T\n4 K"_s;
    input.need.tried = u"Epoxy"_s;

    const Document document = makeBrief(input);

    // Route and rights is empty, so Tried so far moves up beside Conditions.
    const auto *columns = find<Columns>(document);
    QVERIFY(columns);
    QCOMPARE(columns->left.id, u"conditions"_s);
    QCOMPARE(columns->left.style, PassageStyle::List);
    QCOMPARE(columns->right.id, u"tried"_s);
    QCOMPARE(find<Passage>(document)->id, u"time_note"_s);
}

void tst_MakeBrief::theAnswerSentenceHoldsWhatIsKnown_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QString>("languages");
    QTest::addColumn<QString>("expected");

    const QDate day(2027, 3, 12);
    QTest::newRow("mail") << u"a@b.eu"_s << QDate() << QString() << u"Write to a@b.eu. Say what"_s;
    QTest::newRow("day") << u"a@b.eu"_s << day << QString()
                         << u"Write to a@b.eu by 12 March 2027. Say"_s;
    QTest::newRow("languages") << u"a@b.eu"_s << QDate() << u"Danish or English"_s
                               << u"Write in Danish or English to a@b.eu. Say"_s;
    QTest::newRow("all") << u"a@b.eu"_s << day << u"Danish"_s
                         << u"Write in Danish to a@b.eu by 12 March 2027. Say"_s;
    QTest::newRow("page") << u"b.eu/n"_s << day << u"Danish"_s
                          << u"Answer in Danish at b.eu/n by 12 March 2027. Say"_s;
}

void tst_MakeBrief::theAnswerSentenceHoldsWhatIsKnown()
{
    QFETCH(QString, address);
    QFETCH(QDate, day);
    QFETCH(QString, languages);
    QFETCH(QString, expected);
    BriefInput input = magnetBench();
    input.need.responseAddress = address;
    input.need.responseUntil = day;
    input.need.responseLanguages = languages;

    QVERIFY2(textOf(input).contains(expected), qPrintable(textOf(input)));
}

void tst_MakeBrief::theLinkFitsTheAddress()
{
    BriefInput input = magnetBench();
    input.need.responseAddress = u"needs@ilo.example"_s;
    QCOMPARE(find<AnswerBox>(makeBrief(input))->link,
             u"mailto:needs@ilo.example?subject=INP-CERN-2026-147"_s);

    input.need.responseAddress = u"Anna Holm <anna@ilo.example>"_s;
    QCOMPARE(find<AnswerBox>(makeBrief(input))->link,
             u"mailto:anna@ilo.example?subject=INP-CERN-2026-147"_s);

    input.need.responseAddress = u"the office, Vej 1, Lyngby"_s;
    QCOMPARE(find<AnswerBox>(makeBrief(input))->link, QString());
    QVERIFY(textOf(input).contains(u"Write to the office, Vej 1, Lyngby."_s));

    input.need.responseAddress = u"ilo.example/needs"_s;
    QCOMPARE(find<AnswerBox>(makeBrief(input))->link, u"https://ilo.example/needs"_s);

    input.need.responseAddress.clear();
    input.office.responseAddress = u"http://office.example"_s;
    QCOMPARE(find<AnswerBox>(makeBrief(input))->link, u"http://office.example"_s);
}

void tst_MakeBrief::timeNamesConsultationAndBudget()
{
    BriefInput input = magnetBench();
    input.need.consultationFrom = QDate(2027, 1, 11);
    input.need.consultationUntil = QDate(2027, 3, 12);
    input.need.timeNote = u"call autumn 2027"_s;
    QVERIFY(textOf(input).contains(
        u"Consultation 11 January – 12 March 2027 · call autumn 2027\nBudget: not disclosed"_s));

    input.need.budgetFrom = {60'000'000, u"EUR"_s};
    input.need.budgetTo = {120'000'000, u"EUR"_s};
    QVERIFY(textOf(input).contains(u"Budget: not disclosed"_s));

    input.need.budgetDisclosed = true;
    QVERIFY(textOf(input).contains(u"Budget: € 0.6–1.2 million"_s));
}

void tst_MakeBrief::anUnknownLanguageGivesEnglish()
{
    BriefInput input = magnetBench();
    input.language = u"tlh"_s;

    QCOMPARE(makeBrief(input).language, u"en"_s);
}

void tst_MakeBrief::amountsReadAsSaid_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("expected");

    const QString eur = u"EUR"_s;
    QTest::newRow("millions") << 60'000'000LL << 120'000'000LL << eur << u"€ 0.6–1.2 million"_s;
    QTest::newRow("exact") << 61'234'500LL << 120'000'000LL << eur << u"€ 612,345 – 1,200,000"_s;
    QTest::newRow("thousands") << 4'000'000LL << 9'000'050LL << eur << u"€ 40,000 – 90,000.50"_s;
    QTest::newRow("up to") << -1LL << 5'000'000LL << eur << u"up to € 50,000"_s;
    QTest::newRow("from") << 5'000'000LL << -1LL << u"CHF"_s << u"from CHF 50,000"_s;
    QTest::newRow("one") << 200'000'000LL << 200'000'000LL << eur << u"€ 2 million"_s;
    QTest::newRow("none") << -1LL << -1LL << eur << QString();
}

void tst_MakeBrief::amountsReadAsSaid()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(QString, currency);
    QFETCH(QString, expected);
    const auto money = [&](qint64 minor) { return minor < 0 ? Money() : Money{minor, currency}; };

    QCOMPARE(amountRange(money(from), money(to), Phrases(u"en"_s)), expected);
}

QTEST_APPLESS_MAIN(tst_MakeBrief)
#include "tst_makebrief.moc"
