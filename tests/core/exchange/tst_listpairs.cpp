#include "core/exchange/importer.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QFile>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Rows of one list that may be one company, and damaged names, as an import meets them.
class TestListPairs : public QObject
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

private:
    QString keep(const QByteArray &bytes, const QString &name = u"list.csv"_s) const
    {
        QFile file(m_workspace->folder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }

    ImportJob jobOf(const QByteArray &bytes) const
    {
        auto job = prepareImport(keep(bytes), {}, u"EUR"_s);
        if (!job)
            qFatal("%s", qPrintable(job.error().detail));
        return *std::move(job);
    }

    Result<ImportReceipt> run(const ImportJob &job)
    {
        (*m_workspace)->beginLongJob();
        auto writer = Database::open(m_workspace->path());
        if (!writer)
            return fail(writer.error());
        auto receipt = runImport(**writer, (*m_workspace)->author(), job);
        (*m_workspace)->endLongJob(receipt ? receipt->receipt.changed.label : QString());
        return receipt;
    }

    Result<ImportReceipt> run(const QByteArray &bytes) { return run(jobOf(bytes)); }

    ImportPlan planOf(const ImportJob &job)
    {
        auto plan = planImport(job, m_workspace->database());
        if (!plan)
            qFatal("%s", qPrintable(plan.error().detail));
        return *std::move(plan);
    }

    std::vector<Organisation> companies()
    {
        auto found = Repository<Organisation>(m_workspace->database()).where(u"1 ORDER BY name"_s);
        return found ? *std::move(found) : std::vector<Organisation>();
    }

    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
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
