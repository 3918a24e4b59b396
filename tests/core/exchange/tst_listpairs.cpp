#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
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
    QVERIFY(row.twin);
    QCOMPARE(row.twin->row, 2);
    QCOMPARE(row.twin->name, u"Göteborgs Elektronik AB"_s);
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
    job.choices.alike = RowAnswer::Update; // of a row there is nothing to update

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

QTEST_GUILESS_MAIN(TestListPairs)
#include "tst_listpairs.moc"
