#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/backup.h"
#include "core/storage/bin.h"
#include "core/storage/check.h"

#include <QDir>
#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Backups: made beside the file while it is written to, opened before they count, taken back.
class BackupTest : public QObject
{
    Q_OBJECT

private slots:
    void copiesAndCounts();
    void isDueAfterADayOfUse();
    void keepsTenDaysOfUse();
    void cancelLeavesNothing();
    void restoringShowsFirstAndIsUndone();
    void restoringNothingSaysSo();
    void refusesABackupOfAnother();
    void replacesADamagedFile();
};

void BackupTest::copiesAndCounts()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(
        workspace->apply({created(company(u"Nord"_s)), created(company(u"Syd"_s))}, u"Added"_s));
    const auto backup = makeBackup(workspace.path());
    VERIFY_OK(backup);
    QCOMPARE(backup->organisations, 2);
    QCOMPARE(backup->needs, 0);
    QCOMPARE(backup->actions, 2);
    QVERIFY(backup->bytes > 0);
    QVERIFY(backup->path.startsWith(workspace.folder() + u"/test backups/test "_s));
    QCOMPARE(QFile::permissions(backup->path) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    const auto listed = backups(workspace.path());
    VERIFY_OK(listed);
    QCOMPARE(listed->size(), 1);
    QCOMPARE(listed->front(), *backup);
    QCOMPARE(QDir(backupFolder(workspace.path())).entryList(QDir::Files).size(),
             1); // and no side files
}

void BackupTest::isDueAfterADayOfUse()
{
    TemporaryWorkspace workspace;
    QVERIFY(!*backupIsDue(workspace.database())); // nobody has done anything yet
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added"_s));
    QVERIFY(*backupIsDue(workspace.database()));
    const auto backup = makeBackup(workspace.path());
    VERIFY_OK(backup);
    QVERIFY(!*backupIsDue(workspace.database()));
    QVERIFY(QFile::rename(
        backup->path, backupFolder(workspace.path()) + u"/test 2024-05-06 10.00.00.inprocap"_s));
    QVERIFY(*backupIsDue(workspace.database()));
}

void BackupTest::keepsTenDaysOfUse()
{
    TemporaryWorkspace workspace;
    const auto first = makeBackup(workspace.path());
    VERIFY_OK(first);
    const QString folder = backupFolder(workspace.path());
    for (int day = 1; day <= 14; ++day) {
        for (const QString &time : {u"09.00.00"_s, u"17.00.00"_s})
            QVERIFY(QFile::copy(first->path,
                                u"%1/test 2024-05-%2 %3.inprocap"_s.arg(folder)
                                    .arg(day, 2, 10, QLatin1Char('0'))
                                    .arg(time)));
    }
    VERIFY_OK(makeBackup(workspace.path()));
    const auto kept = backups(workspace.path());
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 11); // two of today, and the last of each of nine days
    QCOMPARE(kept->back().at, QDateTime(QDate(2024, 5, 6), QTime(17, 0), Qt::UTC));
}

void BackupTest::cancelLeavesNothing()
{
    TemporaryWorkspace workspace;
    const auto cancelled = makeBackup(workspace.path(), [](qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
    QVERIFY(QDir(backupFolder(workspace.path())).isEmpty());
}

void BackupTest::restoringShowsFirstAndIsUndone()
{
    TemporaryWorkspace workspace;
    const Organisation kept = company(u"Kept"_s);
    const Organisation lost = company(u"Lost"_s);
    VERIFY_OK(workspace->apply(
        {created(kept), created(lost), created(capability(lost, u"Cryostats"_s))}, u"Added"_s));
    const QStringList then = workspace.contents();
    const auto backup = makeBackup(workspace.path());
    VERIFY_OK(backup);

    Organisation edit = kept;
    edit.town = u"Odense"_s;
    edit.tags = {u"new"_s};
    const Organisation fresh = company(u"Fresh"_s);
    VERIFY_OK(workspace->apply({edited(kept, edit)}, u"Edited Kept"_s));
    const auto deletion = deletionOf(workspace.database(), {lost.id.toString()});
    VERIFY_OK(deletion);
    VERIFY_OK(workspace->apply(*deletion, u"Deleted Lost"_s));
    VERIFY_OK(workspace->apply({created(fresh), created(capability(fresh, u"Seals"_s))},
                               u"Added Fresh"_s));
    const QStringList now = workspace.contents();

    const auto plan = planRestore(workspace.database(), backup->path);
    VERIFY_OK(plan);
    QCOMPARE(workspace.contents(), now); // it only looked
    QCOMPARE(plan->actionCount, 3);
    QCOMPARE(plan->actions.front(), u"Added Fresh"_s);
    QCOMPARE(plan->lines.size(), 2);
    const RestorePlan::Line organisations = plan->lines.back();
    QCOMPARE(organisations.type, u"organisation"_s);
    QCOMPARE(organisations.created, 1);
    QCOMPARE(organisations.edited, 1);
    QCOMPARE(organisations.deleted, 1);

    VERIFY_OK(restoreBackup(*workspace, *plan, *backup, u"Went back to a backup"_s));
    QCOMPARE(workspace.contents(), then);
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
    QCOMPARE(workspace->nextUndo()->label, u"Went back to a backup"_s);
    const auto undone = workspace->undo();
    VERIFY_OK(undone);
    QCOMPARE(undone->leftCount, 0);
    QCOMPARE(workspace.contents(), now);
}

void BackupTest::restoringNothingSaysSo()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added"_s));
    const auto backup = makeBackup(workspace.path());
    VERIFY_OK(backup);
    VERIFY_OK(workspace->undo());
    VERIFY_OK(workspace->redo());
    const auto plan = planRestore(workspace.database(), backup->path);
    VERIFY_OK(plan);
    QVERIFY(plan->isEmpty());
}

void BackupTest::refusesABackupOfAnother()
{
    TemporaryWorkspace workspace;
    TemporaryWorkspace other;
    const auto backup = makeBackup(other.path());
    VERIFY_OK(backup);
    const auto plan = planRestore(workspace.database(), backup->path);
    QVERIFY(!plan);
    QCOMPARE(plan.error().code, Error::Code::Invalid);
}

void BackupTest::replacesADamagedFile()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added"_s));
    const QStringList then = workspace.contents();
    const auto backup = makeBackup(workspace.path());
    VERIFY_OK(backup);
    QVERIFY(!replaceByBackup(workspace.path(), backup->path)); // while it is open
    workspace.close();
    QFile file(workspace.path());
    QVERIFY(file.resize(file.size() / 2));
    QCOMPARE(Workspace::open(workspace.path()).error().code, Error::Code::Damaged);

    const auto aside = replaceByBackup(workspace.path(), backup->path);
    VERIFY_OK(aside);
    QVERIFY(QFile::exists(*aside));
    VERIFY_OK(workspace.reopen());
    QCOMPARE(workspace.contents(), then);
}

QTEST_GUILESS_MAIN(BackupTest)

#include "tst_backup.moc"
