#include "core/exchange/sheetsurvey.h"
#include "kit/verify.h"

#include <QFile>
#include <QTemporaryDir>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What the columns of a file hold as a whole, and what a person is asked because of it.
class TestSheetSurvey : public QObject
{
    Q_OBJECT

private slots:
    void decimalSigns_data();
    void decimalSigns();
    void orderOfDays_data();
    void orderOfDays();
    void asksOnceForAMark();
    void asksOnceWhatAColumnOfCrossesSays();
    void crossesFarDownAreAskedAboutToo();
    void asksForACurrencyThatNobodyNames();
    void offersRepairsAndRepairsOnlyWhenAgreed();
    void decidedSignsAreUsed();
    void nothingToAskOfACleanList();

private:
    ImportJob jobOf(const QString &text);

    QTemporaryDir m_folder;
    int m_count = 0;
};

ImportJob TestSheetSurvey::jobOf(const QString &text)
{
    QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_count)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("the test's file cannot be written");
    file.close();
    auto job = prepareImport(file.fileName(), {}, u"EUR"_s);
    if (!job)
        qFatal("%s", qPrintable(job.error().detail));
    return *std::move(job);
}

static std::vector<ValueCount> valuesOf(const QStringList &texts)
{
    std::vector<ValueCount> values;
    for (const QString &text : texts)
        values.push_back({text, 1});
    return values;
}

void TestSheetSurvey::decimalSigns_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("sign");
    QTest::addColumn<bool>("sure");

    QTest::newRow("commas") << QStringList{u"1,5"_s, u"2,25"_s, u"1.234,5"_s, u"7,1"_s, u"3,3"_s}
                            << u"comma"_s << true;
    QTest::newRow("points") << QStringList{u"1.5"_s, u"2.25"_s, u"1,234.5"_s, u"7.1"_s, u"3.3"_s}
                            << u"point"_s << true;
    QTest::newRow("one that says both")
        << QStringList{u"1.234.567,89"_s, u"5 Mio. EUR"_s} << u"comma"_s << true;
    QTest::newRow("two that say both, differently")
        << QStringList{u"1.234,5"_s, u"1,234.5"_s} << u"comma"_s << false;
    QTest::newRow("thousands of thousands")
        << QStringList{u"1.234.567"_s, u"2.000.000"_s, u"7.000.000"_s, u"8.100.000"_s} << u"comma"_s
        << true;
    QTest::newRow("one with a scale") << QStringList{u"12,5 M€"_s} << u"comma"_s << true;
    QTest::newRow("points with a scale")
        << QStringList{u"12.5 M"_s, u"3.2 M"_s} << u"point"_s << true;
    QTest::newRow("could be either") << QStringList{u"1.234"_s, u"2.500"_s} << u"comma"_s << false;
    QTest::newRow("they disagree") << QStringList{u"1,5"_s, u"2.5"_s} << u"comma"_s << false;
    QTest::newRow("whole numbers") << QStringList{u"15"_s, u"2500"_s} << QString() << false;
}

void TestSheetSurvey::decimalSigns()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, sign);
    QFETCH(bool, sure);

    const auto guess = guessDecimalSign(valuesOf(texts));

    QCOMPARE(guess ? toKey(guess->value) : QString(), sign);
    QCOMPARE(guess && guess->isSure(), sure);
}

void TestSheetSurvey::orderOfDays_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::addColumn<QString>("order");
    QTest::addColumn<bool>("sure");

    QTest::newRow("days first") << QStringList{u"13/01/2026"_s, u"28/02/2026"_s, u"01/02/2026"_s}
                                << u"day_first"_s << false;
    QTest::newRow("days first, many")
        << QStringList{u"13/01/2026"_s, u"28/02/2026"_s, u"30/03/2026"_s, u"14/02/2026"_s}
        << u"day_first"_s << true;
    QTest::newRow("months first") << QStringList{u"1/13/2026"_s,
                                                 u"2/28/26"_s,
                                                 u"3/30/2026"_s,
                                                 u"12/31/2026"_s}
                                  << u"month_first"_s << true;
    QTest::newRow("could be either") << QStringList{u"03/04/2026"_s} << u"day_first"_s << false;
    QTest::newRow("ISO") << QStringList{u"2026-04-03"_s} << QString() << false;
}

void TestSheetSurvey::orderOfDays()
{
    QFETCH(QStringList, texts);
    QFETCH(QString, order);
    QFETCH(bool, sure);

    const auto guess = guessDayOrder(valuesOf(texts));

    QCOMPARE(guess ? toKey(guess->value) : QString(), order);
    QCOMPARE(guess && guess->isSure(), sure);
}

void TestSheetSurvey::crossesFarDownAreAskedAboutToo()
{
    QString list = u"Company,Country,Cryogenics,Batch\n"_s;
    for (int row = 0; row < 300; ++row)
        list += u"Company %1 ApS,DK,,\n"_s.arg(row);
    ImportJob job = jobOf(list + u"Alfa GmbH,DE,x,1\nBeta AG,DE,ja,1\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);
    QVERIFY(job.mapping.columns[2].field.isEmpty()); // nothing stands in the first rows

    takeLateCrosses(job.mapping, job.form, *survey);

    const auto questions = questionsOf(job, *survey);
    QCOMPARE(questions.size(), 1U);
    QCOMPARE(questions[0].kind, ImportQuestion::Kind::Crosses);
    QCOMPARE(questions[0].column, 2);
    QCOMPARE(questions[0].cells, 2);
    QCOMPARE(questions[0].choices.front(), u"capability.area"_s);
    QVERIFY(job.mapping.columns[3].field.isEmpty()); // numbers tick nothing
}

void TestSheetSurvey::asksOnceWhatAColumnOfCrossesSays()
{
    ImportJob job = jobOf(u"Company,Country,Cryogenics,Wendelstein,ISO 9001,Consent\n"
                          "Alfa GmbH,DE,x,ja,x,yes\nBeta AG,DE,,nein,,yes\nGama AG,DE,X,,x,no\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);

    auto questions = questionsOf(job, *survey);
    std::erase_if(questions, [](const ImportQuestion &question) {
        return question.kind != ImportQuestion::Kind::Crosses;
    });
    QVERIFY(questions.size() >= 2);
    QCOMPARE(questions[0].column, 2);
    QCOMPARE(questions[0].choices.front(), u"capability.area"_s);
    QCOMPARE(questions[0].cells, 2);
    QCOMPARE(questions[1].column, 3);
    QCOMPARE(questions[1].choices.front(), u"tags"_s);
    QCOMPARE(job.mapping.columns[3].match, MatchLevel::Check);
    QCOMPARE(job.mapping.columns[4].field, u"certificate.name"_s);

    const RowPlanner planner(job.form, job.mapping, {});
    const auto rows = firstRows(job.form, 3);
    const PlannedRow alfa = planner.plan(rows->at(0));
    QCOMPARE(alfa.capabilities.size(), 1U);
    QCOMPARE(alfa.capabilities[0].area, u"cryogenics"_s);
    QCOMPARE(alfa.organisation.tags, QStringList{u"Wendelstein"_s});
    QCOMPARE(alfa.certificates.size(), 1U);
    QVERIFY(planner.plan(rows->at(1)).organisation.tags.isEmpty());

    answer(job.mapping, questions[0], u"tags"_s);
    answer(job.mapping, questions[1], u"skip"_s);
    for (const ImportQuestion &question : questionsOf(job, *survey))
        QVERIFY(question.column != 2 && question.column != 3);
    QCOMPARE(RowPlanner(job.form, job.mapping, {}).plan(rows->at(0)).organisation.tags,
             QStringList{u"Cryogenics"_s});
}

void TestSheetSurvey::asksForACurrencyThatNobodyNames()
{
    ImportJob job = jobOf(u"Company,Turnover\nAlfa GmbH,1250000\nBeta AG,PLN 800000\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);
    QVERIFY(questionsOf(job, *survey).empty()); // the office's

    job.defaultCurrency.clear();
    const auto questions = questionsOf(job, *survey);
    QCOMPARE(questions.size(), 1U);
    QCOMPARE(questions[0].kind, ImportQuestion::Kind::Currency);
    QCOMPARE(questions[0].value, u"1250000"_s);
    QCOMPARE(questions[0].choices.front(), u"PLN"_s);

    answer(job.mapping, questions[0], u"DKK"_s);
    const PlannedRow alfa =
        RowPlanner(job.form, job.mapping, {}).plan(firstRows(job.form, 1)->front());
    QCOMPARE(toText(alfa.organisation.turnover), u"DKK 1250000.00"_s);
    QVERIFY(questionsOf(job, *survey).empty());
}

void TestSheetSurvey::asksOnceForAMark()
{
    ImportJob job = jobOf(u"Name,Country,Consent\nA,DK,x\nB,DK,x\nC,PL,\nD,PL,x\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);

    const auto questions = questionsOf(job, *survey);

    QCOMPARE(questions.size(), 1U);
    QCOMPARE(questions.front().kind, ImportQuestion::Kind::YesMark);
    QCOMPARE(questions.front().column, 2);
    QCOMPARE(questions.front().value, u"x"_s);
    QCOMPARE(questions.front().cells, 3);
    QVERIFY(questions.front().choices.contains(u"given"_s));

    answer(job.mapping, questions.front(), u"given"_s);

    QVERIFY(questionsOf(job, *survey).empty());
    const auto rows = firstRows(job.form, 1);
    const PlannedRow row = RowPlanner(job.form, job.mapping, {}).plan(rows->front());
    QCOMPARE(row.organisation.consent, Consent::Given);
}

void TestSheetSurvey::offersRepairsAndRepairsOnlyWhenAgreed()
{
    ImportJob job = jobOf(u"Name,City\nA,GÃ¶teborg\nB,Göteborg\nC,MalmÃ¶\nD,G?teborg\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);
    const auto townOf = [&](size_t row) {
        const auto rows = firstRows(job.form, 10);
        return RowPlanner(job.form, job.mapping, {}).plan((*rows)[row]).organisation.town;
    };
    QCOMPARE(townOf(0), u"GÃ¶teborg"_s);

    const auto questions = questionsOf(job, *survey);

    QCOMPARE(questions.size(), 2U);
    QCOMPARE(questions[0].kind, ImportQuestion::Kind::Repair);
    QCOMPARE(questions[0].cells, 2);
    QCOMPARE(questions[1].kind, ImportQuestion::Kind::LostLetters);
    answer(job.mapping, questions[0], u"yes"_s);
    answer(job.mapping, questions[1], {});
    QCOMPARE(townOf(0), u"Göteborg"_s);
    QCOMPARE(townOf(2), u"Malmö"_s);
    QCOMPARE(townOf(3), u"Göteborg"_s);
    QVERIFY(questionsOf(job, *survey).empty());
}

void TestSheetSurvey::decidedSignsAreUsed()
{
    ImportJob job = jobOf(u"Name;Turnover;Consent date\nA;1.234;3/13/2026\nB;2.345;2/4/2026\n"
                          "C;7,5;1/30/2026\nD;8,25;12/31/2026\nE;9,5;11/21/2026\nF;3,1;5/5/2026\n"
                          "G;2,75;3/4/2026\n"_s);
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);

    settle(job.mapping, *survey);

    const auto rows = firstRows(job.form, 10);
    const RowPlanner planner(job.form, job.mapping, u"EUR"_s);
    QCOMPARE(planner.plan((*rows)[0]).organisation.turnover.minor, 123'400);
    QCOMPARE(planner.plan((*rows)[2]).organisation.turnover.minor, 750);
    QCOMPARE(planner.plan((*rows)[1]).organisation.consentOn, QDate(2026, 2, 4));
}

void TestSheetSurvey::nothingToAskOfACleanList()
{
    const ImportJob job = jobOf(
        u"Name,Country,City,E-mail\nØrsted ApS,DK,Odense,a@b.example\nŁódź,PL,Łódź,c@d.example\n"_s);
    const auto survey = surveySheet(job.form);

    VERIFY_OK(survey);
    QCOMPARE(survey->rows, 2);
    QVERIFY(questionsOf(job, *survey).empty());
    const auto cancelled = surveySheet(job.form, [](qint64, double) { return false; });
    QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(TestSheetSurvey)
#include "tst_sheetsurvey.moc"
