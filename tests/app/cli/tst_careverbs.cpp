#include "app/cli/contents.h"
#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"
#include "core/storage/schema.h"

#include "kit/olderfile.h"
#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_CareVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aSoundFileIsClean();
    void anAlteredFileIsNotCleanUntilRebuilt();
    void aBackupCanBeListedAndRestored();
    void restoringCanBeTriedAndUndone();
    void aDamagedFileIsReplaced();
    void anOlderFileIsBroughtUpToDateByAReadingVerb();

private:
    Ended run(const QStringList &arguments) const
    {
        QStringList all = arguments;
        all.insert(1, m_path);
        return inprocap(all);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_CareVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_CareVerbs::cleanup()
{
    m_folder.reset();
}

void tst_CareVerbs::aSoundFileIsClean()
{
    const Ended check = run({u"check"_s, u"--json"_s});

    VERIFY_CODE(check, 0);
    QVERIFY(check.object()[u"clean"_s].toBool());
    QVERIFY(check.object()[u"actions"_s].toInt() > 0);
    QVERIFY(check.object()[u"findings"_s].toArray().isEmpty());
}

void tst_CareVerbs::anAlteredFileIsNotCleanUntilRebuilt()
{
    const QStringList before = contentsOf(m_path);
    {
        const auto database = Database::open(m_path);
        VERIFY_OK(database);
        for (const char *sql : {"UPDATE guard SET open = 1",
                                "UPDATE organisation SET town = 'Nowhere' WHERE name = 'CERN'",
                                "UPDATE guard SET open = 0"})
            VERIFY_OK((*database)->execute(QString::fromLatin1(sql)));
    }

    const Ended check = run({u"check"_s, u"--json"_s});
    VERIFY_CODE(check, 7);
    QVERIFY(!check.object()[u"clean"_s].toBool());
    QCOMPARE(check.object()[u"findings"_s][0][u"kind"_s].toString(), u"projection"_s);
    VERIFY_CODE(run({u"check"_s}), 7);

    VERIFY_CODE(run({u"rebuild"_s}), 0);
    VERIFY_CODE(run({u"check"_s}), 0);
    QCOMPARE(contentsOf(m_path), before);
}

void tst_CareVerbs::aBackupCanBeListedAndRestored()
{
    const QStringList before = contentsOf(m_path);
    const Ended backup = run({u"backup"_s, u"--json"_s});
    VERIFY_CODE(backup, 0);
    const QString file = backup.object()[u"path"_s].toString();
    QVERIFY2(QFile::exists(file), backup.out.constData());
    QCOMPARE(run({u"list"_s, u"backups"_s, u"--json"_s}).array()[0][u"path"_s].toString(), file);

    VERIFY_CODE(run({u"set"_s, u"CERN"_s, u"town"_s, u"Elsewhere"_s}), 0);
    VERIFY_CODE(run({u"restore"_s, QFileInfo(file).fileName()}), 0);

    QCOMPARE(contentsOf(m_path), before);
    VERIFY_CODE(run({u"restore"_s, u"no such backup"_s}), 3);
}

void tst_CareVerbs::restoringCanBeTriedAndUndone()
{
    VERIFY_CODE(run({u"backup"_s}), 0);
    VERIFY_CODE(run({u"set"_s, u"CERN"_s, u"town"_s, u"Elsewhere"_s}), 0);
    const QStringList after = contentsOf(m_path);

    const Ended trial = run({u"restore"_s, u"latest"_s, u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(trial, 0);
    QCOMPARE(trial.object()[u"changes"_s][0][u"edited"_s].toInt(), 1);
    QCOMPARE(trial.object()[u"actions_since"_s].toInt(), 1);
    QCOMPARE(contentsOf(m_path), after);

    VERIFY_CODE(run({u"restore"_s, u"latest"_s}), 0);
    QVERIFY(contentsOf(m_path) != after);
    VERIFY_CODE(run({u"undo"_s}), 0);
    QCOMPARE(contentsOf(m_path), after);
}

void tst_CareVerbs::aDamagedFileIsReplaced()
{
    const QStringList before = contentsOf(m_path);
    VERIFY_CODE(run({u"backup"_s}), 0);
    QFile file(m_path);
    QVERIFY(file.resize(5000));
    QFile::remove(m_path + u"-wal"_s);
    QFile::remove(m_path + u"-shm"_s);

    const Ended damaged = run({u"list"_s, u"needs"_s});
    VERIFY_CODE(damaged, 6);
    QVERIFY(damaged.words().contains(u"--replace"_s));
    const Ended replaced = run({u"restore"_s, u"latest"_s, u"--replace"_s, u"--json"_s});
    VERIFY_CODE(replaced, 0);

    QVERIFY(QFile::exists(replaced.object()[u"moved_to"_s].toString()));
    QCOMPARE(contentsOf(m_path), before);
}

void tst_CareVerbs::anOlderFileIsBroughtUpToDateByAReadingVerb()
{
    // What the last schema brought, an older file never had.
    const QJsonArray needs = run({u"list"_s, u"needs"_s, u"--json"_s}).array();
    for (const QJsonValue &need : needs)
        VERIFY_CODE(run({u"set"_s, need[u"code"_s].toString(), u"areas"_s, QString()}), 0);
    const QStringList before = contentsOf(m_path);
    VERIFY_OK(test::makeOlder(m_path, schemaVersion() - 1));

    const Ended listed = run({u"list"_s, u"needs"_s, u"--json"_s});
    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.array().size(), 10);
    QCOMPARE(listed.words(), QString());
    QCOMPARE(contentsOf(m_path), before);
    QCOMPARE(run({u"list"_s, u"backups"_s, u"--json"_s}).array().size(), 1);
}

QTEST_GUILESS_MAIN(tst_CareVerbs)
#include "tst_careverbs.moc"
