#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
#include "core/storage/mergers.h"
#include "kit/verify.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// Rows of one list that may be one company, and damaged names, as an import meets them.
class TestListPairs : public QObject, private test::ListImporting
{
    Q_OBJECT

private slots:
    void init() { m_workspace = std::make_unique<test::TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void spellingsWithinTheListAreAskedAboutAndLeftForLater();
    void whatIsAskedWithinTheListIsWhatTheSearchFindsAfterwards();
    void rowsSaidToBeTwoAreRemembered();
    void aRowMayBeLeftOutForOneFurtherUp();
    void aNameOfWhichEveryWordIsDamagedIsMet();
    void rowsTakenAsOneMakeOneCompanyWithTheValuesOfBoth();
    void whatRowsTakenAsOneDisagreeOnIsChosen();
    void takingAsOneIsTakenBackWithTheImport();
    void rowsTakenAsOneCanBeSeparated();
    void aThirdRowIsTakenAsOneWithTheRowThatIsNamed();
    void aRowIsTakenAsOneWithARowThatUpdates();
    void aRowLikeAStoredCompanyMayBeARowFurtherUp();
    void countsFollowDecisionsAsANewPlanWould_data();
    void countsFollowDecisionsAsANewPlanWould();

private:
    ImportJob jobTakingAsOne(const QByteArray &list)
    {
        ImportJob job = jobOf(list);
        job.choices.alike = RowAnswer::Update;
        return job;
    }
};

static const QByteArray spellings = "Company;Town;Country\n"
                                    "G\xc3\xb6teborgs Elektronik AB;G\xc3\xb6teborg;SE\n"
                                    "Fjordoptik A/S;Ribe;DK\n"
                                    "G?teborgs Elektr?nik;Gothenburg;SE\n"
                                    "Fjord Optik;Ribe;DK\n"
                                    "Limsen Vakuum ApS;Odense;DK\n";

void TestListPairs::spellingsWithinTheListAreAskedAboutAndLeftForLater()
{
    const ImportPlan plan = planOf(jobOf(spellings));

    QCOMPARE(plan.asked, 2);
    QCOMPARE(plan.later, 2);
    QCOMPARE(plan.created, 3);
    QVERIFY(plan.comparesRows);
    const RowPlan &row = plan.companies.at(2);
    QVERIFY(row.isAsked);
    QVERIFY(row.twin());
    QCOMPARE(row.twin()->row, 2);
    QCOMPARE(row.twin()->name, u"Göteborgs Elektronik AB"_s);
    QVERIFY(row.likeness()->tenths >= kPerhapsSame);
    QVERIFY(!row.likeness()->parts.empty());
}

void TestListPairs::whatIsAskedWithinTheListIsWhatTheSearchFindsAfterwards()
{
    const auto receipt = run(spellings);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->companies, 5);
    const auto pairs = findDuplicates(m_workspace->database(), kPerhapsSame);
    VERIFY_OK(pairs);
    QCOMPARE(qint64(pairs->size()), receipt->plan.asked);
}

void TestListPairs::rowsSaidToBeTwoAreRemembered()
{
    ImportJob job = jobOf(spellings);
    job.choices.alike = RowAnswer::New;

    const auto receipt = run(job);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.created, 5);
    const auto pairs = findDuplicates(m_workspace->database(), kPerhapsSame);
    VERIFY_OK(pairs);
    QVERIFY(pairs->empty());
}

void TestListPairs::aRowMayBeLeftOutForOneFurtherUp()
{
    ImportJob job = jobOf(spellings);
    job.choices.rows[4].answer = RowAnswer::LeaveOut;

    const auto receipt = run(job);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.leftOut, 1);
    QCOMPARE(receipt->plan.later, 1);
    QCOMPARE(receipt->companies, 4);
}

void TestListPairs::aNameOfWhichEveryWordIsDamagedIsMet()
{
    VERIFY_OK(run("Company;Town;Country\nG?teborgs Universit?t;;SE\n"));

    const ImportPlan plan =
        planOf(jobOf("Company;Town;Country\nG\xc3\xb6teborgs Universit\xc3\xa4t;;SE\n"));

    QCOMPARE(plan.asked, 1);
    QCOMPARE(plan.companies.at(0).meeting->stored.name, u"G?teborgs Universit?t"_s);
}

static const QByteArray twice =
    "Company;Town;Country;Headcount;Contact;Contact e-mail;Certificates;Capability\n"
    "Fjord Optik;Ribe;DK;;Ann Holm;;ISO 9001;Lenses\n"
    "Limsen Vakuum ApS;Odense;DK;;;;;\n"
    "Fjordoptik A/S;Ribe;DK;34;Ann Holm;ann@fjord.example;ISO 9001, ISO 14001;Mirrors\n";

void TestListPairs::rowsTakenAsOneMakeOneCompanyWithTheValuesOfBoth()
{
    const auto receipt = run(jobTakingAsOne(twice));

    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.joined, 1);
    QCOMPARE(receipt->plan.created, 2);
    QCOMPARE(receipt->companies, 2);
    const auto all = companies();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].name, u"Fjordoptik A/S"_s); // the fuller of the two
    QCOMPARE(all[0].otherNames, QStringList{u"Fjord Optik"_s});
    QCOMPARE(all[0].headcount, 34);
    const auto people = byName<Contact>();
    QCOMPARE(people.size(), 1U);
    QCOMPARE(people[0].email, u"ann@fjord.example"_s);
    QCOMPARE(people[0].organisation, all[0].id);
    QCOMPARE(byName<Certificate>().size(), 2U);
    QCOMPARE(receipt->plan.people.created, 1);
    QCOMPARE(receipt->plan.people.updated, 1);
}

void TestListPairs::whatRowsTakenAsOneDisagreeOnIsChosen()
{
    ImportJob job = jobOf("Company;Town;Country;E-mail\n"
                          "Fjordoptik A/S;Ribe;DK;a@fjord.example\n"
                          "Fjord Optik;Ribe;DK;b@fjord.example\n");
    const ImportPlan asked = planOf(job);
    const RowJoin join =
        joinOf(asked.companies.at(1), asked.companies.at(1).twins.at(0), job.choices);
    const auto choice = std::ranges::find(join.choices, u"email"_s, &FieldChoice::field);
    QCOMPARE(choice->kept.toString(), u"a@fjord.example"_s);
    QCOMPARE(choice->gone.toString(), u"b@fjord.example"_s);
    QCOMPARE(choice->take, Take::Kept);

    job.choices.rows[3] = {RowAnswer::Update, {{u"email"_s, Take::Gone}}};
    VERIFY_OK(run(job));

    QCOMPARE(companies().at(0).email, u"b@fjord.example"_s);
}

void TestListPairs::takingAsOneIsTakenBackWithTheImport()
{
    const auto receipt = run(jobTakingAsOne(twice));
    VERIFY_OK(receipt);

    const auto undone = (*m_workspace)->undoAction(receipt->receipt.changeset);

    VERIFY_OK(undone);
    QCOMPARE(undone->leftCount, 0);
    QVERIFY(companies().empty());
    QVERIFY(byName<Contact>().empty());
    QVERIFY(byName<Certificate>().empty());
}

void TestListPairs::rowsTakenAsOneCanBeSeparated()
{
    VERIFY_OK(run(jobTakingAsOne(twice)));
    const auto mergers = mergersOf(m_workspace->database(), companies().at(0).id.toString());
    VERIFY_OK(mergers);
    QCOMPARE(mergers->size(), 1U);

    const auto plan = planSeparation(
        m_workspace->database(), mergers->front().id.toString(), QDate::currentDate());
    VERIFY_OK(plan);
    VERIFY_OK((*m_workspace)->apply(plan->changes, u"Separated"_s));

    const auto all = companies();
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[0].name, u"Fjord Optik"_s);
    QVERIFY(!all[0].headcount);
    QCOMPARE(all[1].name, u"Fjordoptik A/S"_s);
    QCOMPARE(all[1].headcount, 34);
    for (const Certificate &certificate : byName<Certificate>())
        QCOMPARE(certificate.organisation,
                 certificate.name == u"ISO 14001"_s ? all[1].id : all[0].id);
}

static const QByteArray thrice = "Company;Town;Country;Headcount\n"
                                 "Fjordoptik A/S;Ribe;DK;\n"
                                 "Fjord Optik;Ribe;DK;12\n"
                                 "Fjord-Optik ApS;Ribe;DK;34\n";

void TestListPairs::aThirdRowIsTakenAsOneWithTheRowThatIsNamed()
{
    ImportJob job = jobOf(thrice);
    const ImportPlan plan = planOf(job);
    QCOMPARE(plan.companies.at(2).twins.size(), 2U);

    // Where the second is one with the first, the third has one company to be.
    job.choices.rows[3].answer = RowAnswer::Update;
    job.choices.rows[4].answer = RowAnswer::Update;
    job.choices.rows[4].with = 3;
    const ImportPlan joined = planOf(job);
    QCOMPARE(joined.joined, 2);
    QCOMPARE(joined.companies.at(2).twins.size(), 1U);

    job.choices.rows[3].answer = RowAnswer::New;
    VERIFY_OK(run(job));
    const auto all = companies();
    QCOMPARE(all.size(), 2U);
    QCOMPARE(all[0].headcount, 12);
    QVERIFY(all[0].otherNames.contains(u"Fjord-Optik ApS"_s)
            || all[0].name == u"Fjord-Optik ApS"_s);
    QVERIFY(!all[1].headcount);
}

void TestListPairs::aRowIsTakenAsOneWithARowThatUpdates()
{
    VERIFY_OK(run("Company;VAT;Town;Country\nFjordoptik A/S;DK12345678;Ribe;DK\n"));
    ImportJob job = jobOf("Company;VAT;Town;Country;Headcount;E-mail\n"
                          "Fjordoptik A/S;DK12345678;Ribe;DK;34;\n"
                          "Fjord Optik;;Ribe;DK;;a@fjord.example\n");
    QCOMPARE(planOf(job).asked, 1);
    job.choices.rows[3].answer = RowAnswer::Update;

    const auto receipt = run(job);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.updated, 1);
    QCOMPARE(receipt->plan.joined, 1);
    const auto all = companies();
    QCOMPARE(all.size(), 1U);
    QCOMPARE(all[0].name, u"Fjordoptik A/S"_s);
    QCOMPARE(all[0].headcount, 34);
    QCOMPARE(all[0].email, u"a@fjord.example"_s);
    const auto undone = (*m_workspace)->undoAction(receipt->receipt.changeset);
    VERIFY_OK(undone);
    QCOMPARE(undone->leftCount, 0);
    QVERIFY(companies().at(0).email.isEmpty());
}

void TestListPairs::aRowLikeAStoredCompanyMayBeARowFurtherUp()
{
    VERIFY_OK(run("Company;Town;Country\nFjordoptik A/S;Ribe;DK\n"));
    ImportJob job = jobOf("Company;Town;Country;Headcount\n"
                          "Fjord Optik Danmark;Ribe;DK;12\n"
                          "Fjord-Optik;Ribe;DK;34\n");
    job.choices.rows[2].answer = RowAnswer::New;
    const ImportPlan plan = planOf(job);
    const RowPlan &row = plan.companies.at(1);
    QVERIFY(row.meeting);
    QCOMPARE(row.twins.size(), 1U);

    job.choices.rows[3].answer = RowAnswer::Update;
    job.choices.rows[3].with = 2;
    VERIFY_OK(run(job));
    QCOMPARE(companies().size(), 2U);
}

void TestListPairs::countsFollowDecisionsAsANewPlanWould_data()
{
    QTest::addColumn<std::vector<RowAnswer>>("answers"); // of rows 3 and 4, in this order

    using enum RowAnswer;
    QTest::newRow("both taken as one") << std::vector{Update, Update};
    QTest::newRow("the first left out") << std::vector{LeaveOut, Update};
    QTest::newRow("two and two") << std::vector{New, Update};
    QTest::newRow("changed twice") << std::vector{Update, Update, LeaveOut, Update};
    QTest::newRow("for later again") << std::vector{Update, Update, Later, Later};
}

void TestListPairs::countsFollowDecisionsAsANewPlanWould()
{
    QFETCH(std::vector<RowAnswer>, answers);
    ImportJob job = jobOf(thrice);
    ImportPlan plan = planOf(job);

    for (size_t i = 0; i < answers.size(); ++i) {
        const size_t place = 1 + i % 2;
        job.choices.rows[plan.companies.at(place).row].answer = answers[i];
        plan.decide(place, job.choices);
    }

    const ImportPlan anew = planOf(job);
    const auto counts = [](const ImportPlan &of) {
        return std::vector<qint64>{
            of.created,
            of.later,
            of.joined,
            of.leftOut,
            of.asked,
            of.companies.at(2).fate == RowFate::Joined ? of.companies.at(2).join->twin.row : 0};
    };
    QCOMPARE(counts(plan), counts(anew));
    QCOMPARE(plan.created + plan.later + plan.joined + plan.leftOut, plan.rows);
    const auto receipt = run(job);
    VERIFY_OK(receipt);
    QCOMPARE(counts(receipt->plan), counts(anew));
}

QTEST_GUILESS_MAIN(TestListPairs)
#include "tst_listpairs.moc"
