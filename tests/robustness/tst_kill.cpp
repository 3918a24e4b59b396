#include "core/storage/backup.h"
#include "core/storage/check.h"
#include "core/storage/history.h"
#include "core/storage/repository.h"
#include "kit/newworkspace.h"
#include "kit/olderfile.h"
#include "kit/randomactions.h"
#include "kit/snapshot.h"
#include "kit/verify.h"
#include "robustness/worker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <thread>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

/// How often each kind of work is killed; the variable makes it a long run.
int rounds()
{
    bool given = false;
    const int wanted = qEnvironmentVariableIntValue("INPROCAP_KILL_ROUNDS", &given);
    return given ? wanted : 6;
}

struct Victim
{
    bool begun = false;      ///< it was killed while something was under way
    qint64 acknowledged = 0; ///< the last number that it said was kept
};

/// Starts the worker, lets it acknowledge `after` times, waits for `moment` more, kills it.
Victim startAndKill(const QStringList &arguments, int after, std::chrono::microseconds moment)
{
    QProcess worker;
    worker.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    worker.start(QStringLiteral(WORKER), arguments);
    Victim victim;
    int seen = 0;
    const auto take = [&] {
        while (worker.canReadLine()) {
            const QList<QByteArray> words = worker.readLine().trimmed().split(' ');
            victim.begun = words[0] == "begun";
            if (words[0] == "acknowledged") {
                victim.acknowledged = words[1].toLongLong();
                ++seen;
            }
        }
    };
    while (seen < after && worker.waitForReadyRead(30'000))
        take();
    std::this_thread::sleep_for(moment); // the random moment is what is tested
    worker.kill();
    worker.waitForFinished();
    take();
    return victim;
}

QString problems(Database &database)
{
    const auto report = checkWorkspace(database);
    if (!report)
        return report.error().detail;
    QStringList lines;
    for (const Finding &finding : report->findings)
        if (!finding.isNotice())
            lines << finding.detail;
    return lines.join(u'\n');
}

/// What the older program did not know, it did not write either: fields of a need that came after
/// schema 2.
const QStringList &laterFields()
{
    static const QStringList all{u"language"_s,
                                 u"translations"_s,
                                 u"context"_s,
                                 u"process"_s,
                                 u"operation"_s,
                                 u"safety"_s,
                                 u"standards"_s,
                                 u"sustainability"_s,
                                 u"market"_s,
                                 u"joint_with"_s,
                                 u"risks"_s,
                                 u"consultation_results"_s,
                                 u"business_case"_s,
                                 u"strategy"_s,
                                 u"background"_s,
                                 u"evaluation"_s};
    return all;
}

template<typename Record>
void forgetLater(Record &record)
{
    forEachField<Record>([&](const auto &field) {
        if (laterFields().contains(QLatin1StringView(field.name)))
            record.*field.member = std::remove_reference_t<decltype(record.*field.member)>();
    });
}

Status forgetNewFields(Workspace &workspace)
{
    const auto all = Repository<Organisation>(workspace.database()).where(u"1"_s);
    if (!all)
        return fail(all.error());
    ChangeSet changes;
    for (const Organisation &before : *all) {
        Organisation after = before;
        after.shortName.clear();
        after.governance.clear();
        after.members.clear();
        after.favourite = false;
        changes.push_back(edited(before, after));
    }
    const auto needs = Repository<Need>(workspace.database()).where(u"1"_s);
    if (!needs)
        return fail(needs.error());
    for (const Need &before : *needs) {
        Need after = before;
        after.beneficiaries.clear();
        after.problemOwner.clear();
        after.sponsor.clear();
        after.signedOffOn = {};
        after.qualityKept.clear();
        after.areas.clear();
        forgetLater(after);
        if (after != before)
            changes.push_back(edited(before, after));
    }
    return workspace.apply(changes, u"Forgot"_s);
}

} // namespace

/// kill -9 at random moments: the file opens, holds what was acknowledged, and is sound.
class KillTest : public QObject
{
    Q_OBJECT

private slots:
    void editingKeepsEveryAcknowledgedAction();
    void anImportIsThereAsAWholeOrNotAtAll();
    void attachedFilesHaveTheirBytes();
    void aNewFileIsWholeOrIsNoWorkspace();
    void anOlderFileIsBroughtUpToDateAfterAll();
};

void KillTest::editingKeepsEveryAcknowledgedAction()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);
    VERIFY_OK(newWorkspace(path));
    Chance chance(1);

    for (int round = 0; round < rounds(); ++round) {
        const Victim victim = startAndKill({u"act"_s, path, QString::number(round)},
                                           1 + chance.below(12),
                                           std::chrono::microseconds(chance.below(8000)));
        QVERIFY(victim.acknowledged > 0);

        const auto workspace = Workspace::open(path);
        VERIFY_OK(workspace);
        QVERIFY((*workspace)->wasInterrupted());
        QCOMPARE(problems((*workspace)->database()), QString());
        const auto kept = historyCount((*workspace)->database());
        VERIFY_OK(kept);
        QVERIFY2(*kept == victim.acknowledged || *kept == victim.acknowledged + 1,
                 qPrintable(u"%1 kept, %2 acknowledged"_s.arg(*kept).arg(victim.acknowledged)));
    }
}

void KillTest::anImportIsThereAsAWholeOrNotAtAll()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);
    VERIFY_OK(newWorkspace(path));
    QElapsedTimer clock;
    clock.start();
    startAndKill({u"import"_s, path, u"0"_s}, 1, {});
    const int oneImport = int(clock.nsecsElapsed() / 1000);
    Chance chance(2);

    for (int round = 0; round < rounds(); ++round) {
        const Victim victim = startAndKill({u"import"_s, path, u"0"_s},
                                           chance.below(2),
                                           std::chrono::microseconds(chance.below(oneImport)));

        const auto workspace = Workspace::open(path);
        VERIFY_OK(workspace);
        QCOMPARE(problems((*workspace)->database()), QString());
        const auto count = (*workspace)->database().number(u"SELECT count(*) FROM organisation"_s);
        VERIFY_OK(count);
        QCOMPARE(*count % importBatch, 0);
        if (victim.acknowledged > 0)
            QVERIFY(*count / importBatch >= victim.acknowledged);
    }
}

void KillTest::attachedFilesHaveTheirBytes()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);
    VERIFY_OK(newWorkspace(path));
    Chance chance(6);
    for (int round = 0; round < rounds(); ++round) {
        const Victim victim = startAndKill({u"attach"_s, path, u"0"_s},
                                           1 + chance.below(3),
                                           std::chrono::microseconds(chance.below(8000)));
        const auto workspace = Workspace::open(path);
        VERIFY_OK(workspace);
        QCOMPARE(problems((*workspace)->database()), QString()); // compares bytes and hashes
        const auto count = (*workspace)->database().number(u"SELECT count(*) FROM attached_file"_s);
        VERIFY_OK(count);
        QVERIFY(*count >= victim.acknowledged);
    }
}

void KillTest::aNewFileIsWholeOrIsNoWorkspace()
{
    Chance chance(3);
    for (int round = 0; round < rounds(); ++round) {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"w"_s);
        const Victim victim = startAndKill({u"make"_s, path, u"0"_s},
                                           chance.below(2),
                                           std::chrono::microseconds(chance.below(60'000)));

        for (qint64 number = 0; number < victim.acknowledged; ++number) {
            const auto workspace = Workspace::open(path + QString::number(number));
            VERIFY_OK(workspace);
            QCOMPARE(problems((*workspace)->database()), QString());
        }
        const QString last = path + QString::number(victim.acknowledged);
        if (const auto workspace = Workspace::open(last))
            QCOMPARE(problems((*workspace)->database()), QString());
    }
}

void KillTest::anOlderFileIsBroughtUpToDateAfterAll()
{
    QTemporaryDir folder;
    const QString older = folder.filePath(u"older.inprocap"_s);
    QStringList records;
    {
        const auto workspace = newWorkspace(older);
        VERIFY_OK(workspace);
        RandomActions actions(**workspace, 5);
        // Their choices cannot be forgotten: they go back to a first key, which an older file never
        // had.
        actions.leaveOutRequirements();
        for (int done = 0; done < 30; ++done)
            VERIFY_OK(actions.next());
        VERIFY_OK(forgetNewFields(**workspace));
        const auto all = snapshot((*workspace)->database());
        VERIFY_OK(all);
        records = *all;
    }
    VERIFY_OK(makeOlder(older, 2));
    QVERIFY(!Workspace::open(older, Workspace::Access::Read)); // it has to be brought up to date
    Chance chance(4);

    for (int round = 0; round < rounds(); ++round) {
        QTemporaryDir place;
        const QString path = place.filePath(u"w.inprocap"_s);
        QVERIFY(QFile::copy(older, path));
        startAndKill(
            {u"open"_s, path, u"0"_s}, 0, std::chrono::microseconds(chance.below(120'000)));

        const auto workspace = Workspace::open(path);
        VERIFY_OK(workspace);
        QCOMPARE(problems((*workspace)->database()), QString());
        const auto all = snapshot((*workspace)->database());
        VERIFY_OK(all);
        QCOMPARE(*all, records);
    }
}

QTEST_GUILESS_MAIN(KillTest)
#include "tst_kill.moc"
