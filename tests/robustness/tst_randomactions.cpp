#include "core/storage/check.h"
#include "kit/randomactions.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Whatever is done: undo all gives what was before, redo all what was after, and the tables are
/// what the log says.
class RandomActionsTest : public QObject
{
    Q_OBJECT

private slots:
    void undoAllAndRedoAllAndRebuild_data();
    void undoAllAndRedoAllAndRebuild();
};

void RandomActionsTest::undoAllAndRedoAllAndRebuild_data()
{
    QTest::addColumn<quint32>("seed");

    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("INPROCAP_RANDOM_SEEDS", &given);
    for (quint32 seed = 1; seed <= quint32(given ? wanted : 4); ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void RandomActionsTest::undoAllAndRedoAllAndRebuild()
{
    QFETCH(quint32, seed);
    TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();

    RandomActions actions(*workspace, seed);
    constexpr int count = 60;
    for (int done = 0; done < count; ++done)
        VERIFY_OK(actions.next());
    const QStringList after = workspace.contents();
    QVERIFY(after != before);

    VERIFY_OK(workspace.reopen()); // the stack outlives the program
    int undone = 0;
    for (; workspace->nextUndo(); ++undone) {
        const auto report = workspace->undo();
        VERIFY_OK(report);
        QVERIFY2(report->left.isEmpty(),
                 qPrintable(report->label + u": "_s + report->left.join(u", "_s)));
    }
    QCOMPARE(undone, count);
    QCOMPARE(workspace.contents(), before);

    while (workspace->nextRedo()) {
        const auto report = workspace->redo();
        VERIFY_OK(report);
        QVERIFY2(report->left.isEmpty(),
                 qPrintable(report->label + u": "_s + report->left.join(u", "_s)));
    }
    QCOMPARE(workspace.contents(), after);

    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY2(report->isClean(),
             report->findings.empty() ? "" : qPrintable(report->findings[0].detail));
    VERIFY_OK(rebuild(workspace.database()));
    QCOMPARE(workspace.contents(), after);
}

QTEST_GUILESS_MAIN(RandomActionsTest)
#include "tst_randomactions.moc"
