#include "core/storage/check.h"
#include "core/storage/workspace.h"
#include "kit/filecontent.h"
#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <unistd.h>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

/// Nobody's rights while it lives: root may write everywhere.
class OrdinaryPerson
{
public:
    OrdinaryPerson()
    {
        if (geteuid() == 0)
            m_changed = setresuid(nobody, nobody, 0) == 0;
    }

    ~OrdinaryPerson()
    {
        if (m_changed && setresuid(0, 0, 0) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(OrdinaryPerson)

private:
    static constexpr uid_t nobody = 65534;
    bool m_changed = false;
};

} // namespace

/// What cannot be opened says why, each in its own way, and is not changed.
class RefusedFilesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void aFileThatIsNotOursIsLeftAlone_data();
    void aFileThatIsNotOursIsLeftAlone();
    void aNewerFileIsLeftAlone();
    void aDamagedFileIsLeftAlone_data();
    void aDamagedFileIsLeftAlone();
    void aReadOnlyPlaceIsSaidToBeOne_data();
    void aReadOnlyPlaceIsSaidToBeOne();
    void anOpenFileIsLockedUntilItsProgramEnds();

private:
    void verifyRefused(Error::Code code);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path; ///< a workspace that is sound and closed
};

void RefusedFilesTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"w.inprocap"_s);
    auto workspace = newWorkspace(m_path);
    VERIFY_OK(workspace);
    ChangeSet changes;
    for (int row = 0; row < 200; ++row) {
        Organisation organisation{.id = Id<Organisation>::create()};
        organisation.name = u"Company %1"_s.arg(row);
        changes.push_back(created(organisation));
    }
    VERIFY_OK((*workspace)->apply(changes, u"Imported 200 companies"_s));
}

void RefusedFilesTest::verifyRefused(Error::Code code)
{
    const QByteArray before = contentOf(m_path);
    const QStringList files = QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden);

    const auto opened = Workspace::open(m_path);

    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
    QCOMPARE(contentOf(m_path), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden), files);
}

void RefusedFilesTest::aFileThatIsNotOursIsLeftAlone_data()
{
    QTest::addColumn<QByteArray>("content");

    QTest::newRow("a text") << QByteArray("Name;Town\r\nNordkryo ApS;Odense\r\n");
    QTest::newRow("an archive") << QByteArray("PK\x03\x04") + QByteArray(5000, 'z');
    QTest::newRow("nothing") << QByteArray();
    QByteArray other(4096, '\0'); // a database of another program has another application id
    other.replace(0, 16, QByteArray("SQLite format 3\0", 16));
    QTest::newRow("a database's head") << other;
}

void RefusedFilesTest::aFileThatIsNotOursIsLeftAlone()
{
    QFETCH(QByteArray, content);
    write(m_path, content);

    verifyRefused(Error::Code::NotOurs);
}

void RefusedFilesTest::aNewerFileIsLeftAlone()
{
    {
        const auto database = Database::open(m_path);
        VERIFY_OK(database);
        VERIFY_OK((*database)->execute(u"PRAGMA user_version = 9999"_s));
    }

    verifyRefused(Error::Code::Newer);
}

void RefusedFilesTest::aDamagedFileIsLeftAlone_data()
{
    QTest::addColumn<qsizetype>("keep");
    QTest::addColumn<qsizetype>("overwriteFrom");

    QTest::newRow("cut off") << qsizetype(12'288) << qsizetype(12'288);
    QTest::newRow("the schema overwritten") << qsizetype(-1) << qsizetype(110);
}

void RefusedFilesTest::aDamagedFileIsLeftAlone()
{
    QFETCH(qsizetype, keep);
    QFETCH(qsizetype, overwriteFrom);
    QByteArray content = contentOf(m_path);
    if (keep >= 0)
        content.truncate(keep);
    for (qsizetype at = overwriteFrom; at < std::min(content.size(), overwriteFrom + 3000); ++at)
        content[at] = '\x5a';
    write(m_path, content);

    verifyRefused(Error::Code::Damaged);
}

void RefusedFilesTest::aReadOnlyPlaceIsSaidToBeOne_data()
{
    QTest::addColumn<bool>("folder");

    QTest::newRow("file") << false;
    QTest::newRow("folder") << true;
}

void RefusedFilesTest::aReadOnlyPlaceIsSaidToBeOne()
{
    QFETCH(bool, folder);
    QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther));
    const auto everybody = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup
        | QFile::ReadOther | QFile::ExeOther;
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  everybody | (folder ? QFile::Permission() : QFile::WriteOther)));

    {
        const OrdinaryPerson person;
        verifyRefused(Error::Code::ReadOnly);

        // Reading is another matter.
        VERIFY_OK(Workspace::open(m_path, Workspace::Access::Read));
    }
    QVERIFY(QFile::setPermissions(m_folder->path(), everybody | QFile::WriteOwner));
}

void RefusedFilesTest::anOpenFileIsLockedUntilItsProgramEnds()
{
    QProcess other;
    other.start(QStringLiteral(WORKER), {u"act"_s, m_path, u"1"_s});
    QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), 20'000);

    const auto second = Workspace::open(m_path);

    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Locked);
    VERIFY_OK(Workspace::open(m_path, Workspace::Access::Read));

    other.kill();
    QVERIFY(other.waitForFinished());
    VERIFY_OK(Workspace::open(m_path)); // the lock of a dead program is taken over
}

QTEST_GUILESS_MAIN(RefusedFilesTest)
#include "tst_refusedfiles.moc"
