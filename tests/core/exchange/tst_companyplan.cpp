#include "core/exchange/companiescsv.h"
#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
#include "core/storage/companylist.h"
#include "core/storage/listimports.h"
#include "kit/verify.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// What an import does with companies that are here already, and with rows that say a thing twice.
class TestCompanyPlan : public QObject, private test::ListImporting
{
    Q_OBJECT

private slots:
    void init() { m_workspace = std::make_unique<test::TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void theSameFileAgainChangesNothing();
    void aNumberIsRecognisedAndFieldsFollowThePolicy_data();
    void aNumberIsRecognisedAndFieldsFollowThePolicy();
    void whatTheListLeavesOutIsNeverEmptied();
    void aSizeIsNotMadeLessExact();
    void aConsentIsNeverMadeToAllowMore();
    void anUntickedFieldStays();
    void aLikeNameIsAskedAboutWithItsEvidence();
    void whatNobodyDecidesIsLeftForLater();
    void answersDecide();
    void theIdInTheListRecognisesARenamedCompany();
    void twoListsThatCountFromOneAreNotMixedUp();
    void theProgramsOwnExportChangesNothing();
    void aRowThatComesAgainIsLeftOutByName();
    void twoRowsThatMeetOneCompanyMakeNoOther();
    void partsThatAreThereAreNotAddedAgain();
    void undoAfterLaterEditsLeavesTheseAndNamesThem();
    void aReceiptIsKeptEvenWhenTheImportIsTakenBack();
};

static const QByteArray portfolio = "Company;VAT;Town;Country;Employees;Tags\n"
                                    "Nordkryo ApS;DK12345678;Aarhus;DK;31;cryo\n"
                                    "Limsen Vakuum ApS;;Odense;DK;12;\n"
                                    "Fjordoptik A/S;DK87654321;Ribe;DK;;optics\n";

void TestCompanyPlan::theSameFileAgainChangesNothing()
{
    VERIFY_OK(run(portfolio));
    const QStringList before = m_workspace->contents();

    const ImportPlan plan = planOf(jobOf(portfolio));
    QCOMPARE(plan.unchanged, 3);
    QCOMPARE(plan.created + plan.updated + plan.asked + plan.rejected, 0);
    const auto again = run(portfolio);

    VERIFY_OK(again);
    QCOMPARE(again->receipt.changeset, 0);
    QCOMPARE(m_workspace->contents(), before);
}

void TestCompanyPlan::aNumberIsRecognisedAndFieldsFollowThePolicy_data()
{
    QTest::addColumn<UpdatePolicy>("policy");
    QTest::addColumn<int>("updated");
    QTest::addColumn<int>("headcount");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QStringList>("tags");
    QTest::newRow("overwrite") << UpdatePolicy::Overwrite << 1 << 34 << u"a@kryo.example"_s
                               << QStringList{u"cryo"_s, u"vacuum"_s};
    QTest::newRow("fill") << UpdatePolicy::Fill << 1 << 31 << u"a@kryo.example"_s
                          << QStringList{u"cryo"_s, u"vacuum"_s};
    QTest::newRow("keep") << UpdatePolicy::Keep << 0 << 31 << QString() << QStringList{u"cryo"_s};
}

void TestCompanyPlan::aNumberIsRecognisedAndFieldsFollowThePolicy()
{
    QFETCH(UpdatePolicy, policy);
    VERIFY_OK(run(portfolio));
    ImportJob job = jobOf("Company;VAT;Employees;E-mail;Tags\n"
                          "NORDKRYO APS;DK 12 34 56 78;34;a@kryo.example;vacuum\n");
    job.choices.updates = policy;

    const auto receipt = run(job);

    VERIFY_OK(receipt);
    QTEST(int(receipt->plan.updated), "updated");
    QCOMPARE(receipt->companies, 0);
    const auto all = companies();
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[2].name, u"Nordkryo ApS"_s);
    QTEST(all[2].headcount.value_or(0), "headcount");
    QTEST(all[2].email, "email");
    QTEST(all[2].tags, "tags");
}

void TestCompanyPlan::whatTheListLeavesOutIsNeverEmptied()
{
    VERIFY_OK(run(portfolio));

    VERIFY_OK(run("Company;VAT;Street;Town;Employees\nNordkryo ApS;DK12345678;Havnegade 1;;\n"));

    const Organisation nordkryo = companies()[2];
    QCOMPARE(nordkryo.street, u"Havnegade 1"_s);
    QCOMPARE(nordkryo.town, u"Aarhus"_s);
    QCOMPARE(nordkryo.country, u"DK"_s);
    QCOMPARE(nordkryo.headcount, 31);
}

void TestCompanyPlan::aSizeIsNotMadeLessExact()
{
    VERIFY_OK(run("Company;VAT;Size\nNordkryo ApS;DK12345678;small\nFjord ApS;DK87654321;SME\n"));

    QCOMPARE(planOf(jobOf("Company;VAT;SME\nNordkryo ApS;DK12345678;yes\n")).unchanged, 1);
    VERIFY_OK(run("Company;VAT;Size\nFjord ApS;DK87654321;micro\n"));

    const auto all = companies();
    QCOMPARE(all[0].sizeClass, SizeClass::Micro);
    QCOMPARE(all[1].sizeClass, SizeClass::Small);
}

void TestCompanyPlan::aConsentIsNeverMadeToAllowMore()
{
    VERIFY_OK(run("Company;VAT;Consent\nNordkryo ApS;DK12345678;no\n"));

    VERIFY_OK(run("Company;VAT;Consent\nNordkryo ApS;DK12345678;yes\n"));

    QCOMPARE(companies()[0].consent, Consent::Declined);
}

void TestCompanyPlan::anUntickedFieldStays()
{
    VERIFY_OK(run(portfolio));
    ImportJob job = jobOf("Company;VAT;Town;Employees\nNordkryo ApS;DK12345678;Vejle;34\n");
    job.choices.rows[2].fields[u"headcount"_s] = Take::Kept;

    VERIFY_OK(run(job));

    QCOMPARE(companies()[2].town, u"Vejle"_s);
    QCOMPARE(companies()[2].headcount, 31);
}

void TestCompanyPlan::aLikeNameIsAskedAboutWithItsEvidence()
{
    VERIFY_OK(run(portfolio));

    const ImportPlan plan = planOf(jobOf("Company;Town;Country\nLimsen Vacuum;Odense;Denmark\n"));

    QCOMPARE(plan.asked, 1);
    const RowPlan &row = plan.companies.at(0);
    QVERIFY(row.isAsked);
    QVERIFY(row.meeting);
    QCOMPARE(row.meeting->stored.name, u"Limsen Vakuum ApS"_s);
    QVERIFY(!row.meeting->match.likeness.parts.empty());
    QCOMPARE(row.meeting->result.name, u"Limsen Vakuum ApS"_s); // a likeness renames nobody
}

void TestCompanyPlan::whatNobodyDecidesIsLeftForLater()
{
    VERIFY_OK(run(portfolio));

    // The very name and nothing against it: likely the same, and yet nobody said so.
    const auto receipt = run("Company;Town;Country;Employees\nLimsen Vakuum ApS;Odense;DK;99\n"
                             "Neu GmbH;Ulm;DE;7\n");

    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.later, 1);
    QCOMPARE(receipt->plan.created, 1);
    QCOMPARE(receipt->plan.updated, 0);
    QCOMPARE(receipt->companies, 2);
    QCOMPARE(receipt->receipt.changed.label, u"Imported 2 companies from list.csv"_s);
    const auto all = companies();
    QCOMPARE(all.size(), 5U);
    QCOMPARE(all[1].headcount.value_or(0) + all[2].headcount.value_or(0), 12 + 99);
}

void TestCompanyPlan::answersDecide()
{
    VERIFY_OK(run(portfolio));
    ImportJob job = jobOf("Company;Town;Country\nLimsen Vacuum;Odense;Denmark\n");

    job.choices.rows[2].answer = RowAnswer::New;
    QCOMPARE(planOf(job).created, 1);
    job.choices.rows[2].answer = RowAnswer::LeaveOut;
    QCOMPARE(planOf(job).leftOut, 1);
    job.choices.rows.clear();
    job.choices.alike = RowAnswer::Update;
    QCOMPARE(planOf(job).updated, 1);
    VERIFY_OK(run(job));
    QCOMPARE(companies().size(), 3U);
    QVERIFY(companies()[1].otherNames.contains(u"Limsen Vacuum"_s));

    // Decided one by one, the counts are those of a plan made anew.
    ImportPlan plan = planOf(job);
    ImportChoices choices = job.choices;
    choices.rows[2].answer = RowAnswer::New;
    for (size_t i = 0; i < plan.companies.size(); ++i)
        plan.decide(i, choices);
    QCOMPARE(plan.created, 1);
    QCOMPARE(plan.updated + plan.unchanged, 0);
}

void TestCompanyPlan::theIdInTheListRecognisesARenamedCompany()
{
    VERIFY_OK(run("Company;Town;Country;Number in the imported list\n"
                  "Havdata Systems ApS;Ribe;DK;C-17\n"));

    const ImportPlan plan = planOf(jobOf("Company;Town;Country;Number in the imported list\n"
                                         "Havdata ApS;Ribe;DK;C-17\n"));

    QCOMPARE(plan.created, 0);
    QCOMPARE(plan.updated, 1);
    QCOMPARE(plan.companies.at(0).meeting->match.by, MatchedBy::SourceId);
}

void TestCompanyPlan::twoListsThatCountFromOneAreNotMixedUp()
{
    VERIFY_OK(run("Company;Country;Number in the imported list\nHavdata ApS;DK;1\n"));

    const auto receipt =
        run("Company;Country;Number in the imported list\nBrzeg Optyka Sp. z o.o.;PL;1\n");

    VERIFY_OK(receipt);
    QCOMPARE(receipt->companies, 1);
    QCOMPARE(companies().size(), 2U);
}

void TestCompanyPlan::theProgramsOwnExportChangesNothing()
{
    VERIFY_OK(run("Company;VAT;Capability;TRL;Number in the imported list\n"
                  "Alfa ApS;DK11111111;Welding of vessels;7;A-1\nBeta ApS;;Pumps;;A-2\n"));
    const QString path = m_workspace->folder() + u"/export.csv"_s;
    const auto numbers = companyNumbers(m_workspace->database(), {});
    VERIFY_OK(numbers);
    VERIFY_OK(exportCompanies(m_workspace->database(), *numbers, path));

    const auto job = prepareImport(path);
    VERIFY_OK(job);
    const ImportPlan plan = planOf(*job);

    QCOMPARE(plan.unchanged, 2);
    QCOMPARE(plan.asked, 0);
}

void TestCompanyPlan::aRowThatComesAgainIsLeftOutByName()
{
    const auto receipt = run("Company;VAT;Country\n"
                             "Alfa ApS;DK11111111;DK\n"
                             "Beta ApS;DK22222222;DK\n"
                             "Alfa ApS;DK11111111;DK\n");

    VERIFY_OK(receipt);
    QCOMPARE(receipt->companies, 2);
    QCOMPARE(receipt->plan.leftOut, 1);
    QCOMPARE(receipt->plan.asked, 1);
    QCOMPARE(receipt->plan.companies.back().sameAs, 2);
    QCOMPARE(companies().size(), 2U);
}

void TestCompanyPlan::twoRowsThatMeetOneCompanyMakeNoOther()
{
    const QByteArray list = "Company;Country;Town;Street;Postcode\n"
                            "Just One Ltd;GB;Mold;1 Owen Centre, Mold;CH7 1AP\n"
                            "Beta Ltd;GB;Hull;;\n"
                            "Just One Ltd;GB;Mold;1 Owen Centre;CH7 1AB\n";
    VERIFY_OK(run(list));
    const size_t before = companies().size();

    const auto again = run(list);

    VERIFY_OK(again);
    QCOMPARE(again->companies, 0);
    QCOMPARE(companies().size(), before);
}

void TestCompanyPlan::partsThatAreThereAreNotAddedAgain()
{
    const QByteArray list = "Company;VAT;Certificates;Capability\n"
                            "Alfa ApS;DK11111111;ISO 9001;Welding of vessels\n";
    VERIFY_OK(run(list));

    const auto again = run("Company;VAT;Certificates;Capability\n"
                           "Alfa ApS;DK11111111;ISO 9001, ISO 14001;Welding of vessels\n");

    VERIFY_OK(again);
    QCOMPARE(again->plan.updated, 1);
    QCOMPARE(Repository<Certificate>(m_workspace->database()).where(u"1"_s)->size(), 2U);
    QCOMPARE(Repository<Capability>(m_workspace->database()).where(u"1"_s)->size(), 1U);
}

void TestCompanyPlan::undoAfterLaterEditsLeavesTheseAndNamesThem()
{
    VERIFY_OK(run(portfolio));
    const auto receipt = run("Company;VAT;Town;Employees\nNordkryo ApS;DK12345678;Vejle;34\n"
                             "Neu GmbH;DE123456789;Ulm;\n");
    VERIFY_OK(receipt);
    Organisation before;
    for (const Organisation &company : companies()) {
        if (company.name == u"Nordkryo ApS"_s)
            before = company;
    }
    Organisation after = before;
    after.headcount = 40;
    VERIFY_OK((*m_workspace)->apply({edited(before, after)}, u"Counted heads"_s));

    const auto undone = (*m_workspace)->undoAction(receipt->receipt.changeset);

    VERIFY_OK(undone);
    QCOMPARE(undone->leftCount, 1);
    QVERIFY(undone->left.front().endsWith(u"headcount"_s));
    const auto all = companies();
    QCOMPARE(all.size(), 3U);
    QCOMPARE(all[2].town, u"Aarhus"_s);
    QCOMPARE(all[2].headcount, 40);
}

void TestCompanyPlan::aReceiptIsKeptEvenWhenTheImportIsTakenBack()
{
    const auto receipt = run("Company;Country\nAlfa ApS;DK\n;PL\n");
    VERIFY_OK(receipt);
    const qint64 action = receipt->receipt.changeset;
    VERIFY_OK((*m_workspace)->undoAction(action));

    const auto kept = receiptOfAction(m_workspace->database(), action);

    VERIFY_OK(kept);
    QVERIFY(kept->has_value());
    QCOMPARE((*kept)->name, u"list.csv"_s);
    QCOMPARE((*kept)->hash.size(), 64);
    QVERIFY((*kept)->counts.contains(u"\"new\":1"_s));
    QVERIFY((*kept)->counts.contains(u"\"rejected\":1"_s));
    QVERIFY((*kept)->leftOut.contains(u"\"reason\":\"no_name\""_s));
    QVERIFY((*kept)->mapping.contains(u"\"field\":\"country\""_s));
    VERIFY_OK(lastImportOf(m_workspace->database(), (*kept)->hash));
    QVERIFY(!lastImportOf(m_workspace->database(), (*kept)->hash)->has_value());
}

QTEST_GUILESS_MAIN(TestCompanyPlan)
#include "tst_companyplan.moc"
