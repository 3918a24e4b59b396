#include "core/storage/check.h"
#include "kit/disk.h"
#include "kit/randomactions.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// A disk that refuses at any moment: the action says so and nothing of it is kept; once there is
/// room again, work goes on in the same window.
class FailingDiskTest : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedActionLeavesNothingBehind_data();
    void aRefusedActionLeavesNothingBehind();
};

void FailingDiskTest::aRefusedActionLeavesNothingBehind_data()
{
    QTest::addColumn<Disk::Failure>("failure");
    QTest::addColumn<Error::Code>("code");

    QTest::newRow("full") << Disk::Failure::Full << Error::Code::DiskFull;
    QTest::newRow("broken") << Disk::Failure::Broken << Error::Code::Storage;
}

void FailingDiskTest::aRefusedActionLeavesNothingBehind()
{
    QFETCH(Disk::Failure, failure);
    QFETCH(Error::Code, code);
    Disk disk;
    TemporaryWorkspace workspace;
    RandomActions actions(*workspace, 7);
    Chance chance(8);
    int refused = 0;

    for (int round = 0; round < 80; ++round) {
        const QStringList before = workspace.contents();

        disk.failAfter(chance.below(6), failure);
        const Status done = actions.next();
        disk.mend();

        const QStringList after = workspace.contents();
        if (done) {
            QVERIFY(after != before);
            continue;
        }
        ++refused;
        QVERIFY(disk.hasFailed());
        QCOMPARE(done.error().code, code);
        QCOMPARE(after, before);
    }
    QVERIFY(refused > 20);

    const QStringList last = workspace.contents();
    VERIFY_OK(workspace.reopen());
    QCOMPARE(workspace.contents(), last);
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY2(report->isClean(),
             report->findings.empty() ? "" : qPrintable(report->findings[0].detail));
}

QTEST_GUILESS_MAIN(FailingDiskTest)
#include "tst_failingdisk.moc"
