#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/schema.h"

#include <QFile>
#include <QTest>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ilo;
using namespace ilo::test;

/// Files that cannot be opened: each has its own code, and none is changed.
class OpeningTest : public QObject
{
    Q_OBJECT

private slots:
    void refusesAndKeeps_data();
    void refusesAndKeeps();
    void refusesWhatAnotherProgramHas();
    void takesOverTheLockOfACrash();
    void takesOverALockThatNamesNobody_data();
    void takesOverALockThatNamesNobody();
    void leavesANamelessLockToWhoRuns();
    void refusesAReadOnlyFile();
    void doesNotOverwrite();
    void headerSaysWhatItIs();
    void aCopyGetsAnOriginOfItsOwn();
    void aMovedFileKeepsItsOrigin();
};

void OpeningTest::refusesAndKeeps_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringLiteral("missing") << int(Error::Code::NotFound);
    QTest::newRow("empty") << QStringLiteral("empty") << int(Error::Code::NotOurs);
    QTest::newRow("text") << QStringLiteral("text") << int(Error::Code::NotOurs);
    QTest::newRow("other database") << QStringLiteral("other") << int(Error::Code::NotOurs);
    QTest::newRow("newer") << QStringLiteral("newer") << int(Error::Code::Newer);
    QTest::newRow("cut off") << QStringLiteral("cut") << int(Error::Code::Damaged);
    QTest::newRow("header alone") << QStringLiteral("header") << int(Error::Code::Damaged);
    QTest::newRow("folder") << QStringLiteral("folder") << int(Error::Code::NotOurs);
}

void OpeningTest::refusesAndKeeps()
{
    QFETCH(QString, kind);
    TemporaryWorkspace workspace;
    workspace.close();
    const QString path = workspace.folder() + QStringLiteral("/file.inprocap");
    QFile ours(workspace.path());
    QVERIFY(ours.open(QIODevice::ReadOnly));
    QByteArray bytes = ours.readAll();
    if (kind == QStringLiteral("empty"))
        bytes.clear();
    else if (kind == QStringLiteral("text"))
        bytes = "name;town\nNord;Odense\n";
    else if (kind == QStringLiteral("other"))
        bytes.replace(68, 4, QByteArray(4, '\0'));
    else if (kind == QStringLiteral("newer"))
        bytes.replace(60, 4, QByteArray("\0\0\x7f\xff", 4));
    else if (kind == QStringLiteral("cut"))
        bytes.truncate(bytes.size() / 2);
    else if (kind == QStringLiteral("header"))
        bytes.truncate(60);
    if (kind == QStringLiteral("folder")) {
        QVERIFY(QDir().mkdir(path));
    } else if (kind != QStringLiteral("missing")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    for (const auto access : {Workspace::Access::Write, Workspace::Access::Read}) {
        const auto opened = Workspace::open(path, access);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error().code), [&] {
            QFETCH(int, code);
            return code;
        }());
        QCOMPARE(opened.error().subject, path);
    }
    if (QFile file(path); file.open(QIODevice::ReadOnly))
        QCOMPARE(file.readAll(), bytes);
    QVERIFY(!QFile::exists(path + QStringLiteral("-wal")));
    QVERIFY(!QFile::exists(path + QStringLiteral(".lock")));
}

void OpeningTest::refusesWhatAnotherProgramHas()
{
    TemporaryWorkspace workspace;
    const auto second = Workspace::open(workspace.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Locked);
    workspace.close();
    VERIFY_OK(Workspace::open(workspace.path()));
}

void OpeningTest::takesOverTheLockOfACrash()
{
    TemporaryWorkspace workspace;
    workspace.close();
    const pid_t child = fork();
    if (child == 0) {
        const auto opened = Workspace::open(workspace.path());
        ::kill(getpid(), opened ? SIGKILL : SIGTERM); // no destructor runs
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    QCOMPARE(WTERMSIG(status), SIGKILL);
    QVERIFY(QFile::exists(workspace.path() + QStringLiteral(".lock")));
    VERIFY_OK(workspace.reopen());
    QVERIFY(workspace->wasInterrupted());
    VERIFY_OK(workspace.reopen());
    QVERIFY(!workspace->wasInterrupted());
}

void OpeningTest::takesOverALockThatNamesNobody_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("killed before the name was written") << QByteArray();
    QTest::newRow("the name never reached the disk") << QByteArray(40, '\0');
}

void OpeningTest::takesOverALockThatNamesNobody()
{
    QFETCH(QByteArray, left);
    TemporaryWorkspace workspace;
    workspace.close();
    QFile lock(workspace.path() + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(left);
    lock.close();

    VERIFY_OK(workspace.reopen());
    QVERIFY(workspace->wasInterrupted());
    const auto second = Workspace::open(workspace.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Locked);
}

void OpeningTest::leavesANamelessLockToWhoRuns()
{
    TemporaryWorkspace workspace;
    QFile lock(workspace.path() + QStringLiteral(".lock"));
    QVERIFY(lock.resize(0)); // the holder still has the system's lock on it

    const auto second = Workspace::open(workspace.path());
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Locked);
}

void OpeningTest::refusesAReadOnlyFile()
{
    if (::geteuid() == 0)
        QSKIP("the superuser may write everywhere");
    TemporaryWorkspace workspace;
    workspace.close();
    QVERIFY(QFile::setPermissions(workspace.path(), QFile::ReadOwner));
    const auto opened = Workspace::open(workspace.path());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::ReadOnly);
    VERIFY_OK(Workspace::open(workspace.path(), Workspace::Access::Read));
}

void OpeningTest::doesNotOverwrite()
{
    TemporaryWorkspace workspace;
    workspace.close();
    const auto again = Workspace::create(workspace.path(), workspace.office, workspace.advisor);
    QVERIFY(!again);
    QCOMPARE(again.error().code, Error::Code::File);
    VERIFY_OK(workspace.reopen());
}

void OpeningTest::headerSaysWhatItIs()
{
    TemporaryWorkspace workspace;
    QCOMPARE(*workspace.database().number(QStringLiteral("PRAGMA application_id")), kApplicationId);
    QCOMPARE(*workspace.database().number(QStringLiteral("PRAGMA user_version")), schemaVersion());
    QCOMPARE(*workspace.database().text(QStringLiteral("PRAGMA journal_mode")),
             QStringLiteral("wal"));
    QCOMPARE(*workspace.database().number(QStringLiteral("PRAGMA synchronous")), 2);
    const auto loose = workspace.database().text(QStringLiteral(
        "SELECT group_concat(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND strict = 0 AND name NOT LIKE 'sqlite%'"));
    VERIFY_OK(loose);
    QCOMPARE(*loose, QString());
    QCOMPARE(QFile::permissions(workspace.path()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void OpeningTest::aCopyGetsAnOriginOfItsOwn()
{
    TemporaryWorkspace workspace;
    Need need;
    need.id = Id<Need>::create();
    need.code = *workspace->nextNeedCode();
    need.title = QStringLiteral("First");
    VERIFY_OK(workspace->apply({created(need)}, QStringLiteral("Added")));
    workspace.close();
    const QString copy = workspace.folder() + QStringLiteral("/copy.inprocap");
    QVERIFY(QFile::copy(workspace.path(), copy));

    const auto copied = Workspace::open(copy);
    VERIFY_OK(copied);
    QCOMPARE(*(*copied)->nextNeedCode(), QStringLiteral("N-B0001"));
    VERIFY_OK(workspace.reopen());
    QCOMPARE(*workspace->nextNeedCode(), QStringLiteral("N-0002"));
    QVERIFY(!(*copied)->nextUndo()); // what the other did is not this one's to take back
}

void OpeningTest::aMovedFileKeepsItsOrigin()
{
    TemporaryWorkspace workspace;
    workspace.close();
    const QString moved = workspace.folder() + QStringLiteral("/moved.inprocap");
    QVERIFY(QFile::rename(workspace.path(), moved));
    const auto opened = Workspace::open(moved);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->nextNeedCode(), QStringLiteral("N-0001"));
}

QTEST_GUILESS_MAIN(OpeningTest)

#include "tst_opening.moc"
