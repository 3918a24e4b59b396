#include "ui/kit/dailybackup.h"

#include "core/storage/backup.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_DailyBackup : public QObject
{
    Q_OBJECT

private slots:
    void aWorkspaceOfTodayWaits();
    void anOlderOneIsBackedUpOnce();

private:
    static void makeOlder(TemporaryWorkspace &workspace);
};

/// As if its first action had been done yesterday.
void tst_DailyBackup::makeOlder(TemporaryWorkspace &workspace)
{
    Database &database = workspace.database();
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 2"_s));
    VERIFY_OK(database.execute(u"UPDATE changeset SET wall = wall - 86400000 WHERE number = 1"_s));
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 0"_s));
}

void tst_DailyBackup::aWorkspaceOfTodayWaits()
{
    TemporaryWorkspace workspace;
    test::FakePrompts prompts;
    Context context(*workspace, prompts);
    DailyBackup daily(context);
    QSignalSpy made(&daily, &DailyBackup::made);

    daily.look();

    QVERIFY(!made.wait(200));
    QVERIFY(backups(workspace.path())->empty());
}

void tst_DailyBackup::anOlderOneIsBackedUpOnce()
{
    TemporaryWorkspace workspace;
    makeOlder(workspace);
    VERIFY_OK(workspace->apply({created(test::company(u"Alfa"_s))}, u"Added “Alfa”"_s));
    test::FakePrompts prompts;
    Context context(*workspace, prompts);
    DailyBackup daily(context);
    QSignalSpy made(&daily, &DailyBackup::made);

    daily.look();
    QVERIFY(made.wait());
    QCOMPARE(made.front().front().toString(), backups(workspace.path())->front().path);
    QCOMPARE(backups(workspace.path())->front().organisations, 1);

    daily.look(); // nothing more today
    QVERIFY(!made.wait(200));
    QCOMPARE(backups(workspace.path())->size(), size_t(1));
}

QTEST_MAIN(tst_DailyBackup)
#include "tst_dailybackup.moc"
