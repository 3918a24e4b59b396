#include "core/storage/check.h"
#include "kit/newworkspace.h"
#include "kit/snapshot.h"
#include "kit/verify.h"

#include "core/storage/workspace.h"
#include "kit/temporaryworkspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <cstring>
#include <sys/mount.h>
#include <unistd.h>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// A file system that really is full. It needs root, to mount a small one.
class FullFileSystemTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void anActionWithoutRoomIsRefusedAndWorkGoesOnAfterwards();
    void aFileOnAFullDiskCanStillBeRead();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    bool m_mounted = false;
};

void FullFileSystemTest::initTestCase()
{
    if (geteuid() != 0)
        QSKIP("Only root can mount a small file system");
    if (mount("tmpfs", qPrintable(m_folder.path()), "tmpfs", 0, "size=4m,mode=755") != 0)
        QSKIP(std::strerror(errno));
    m_mounted = true;
}

void FullFileSystemTest::anActionWithoutRoomIsRefusedAndWorkGoesOnAfterwards()
{
    const QString path = m_folder.filePath(u"w.inprocap"_s);
    auto workspace = newWorkspace(path);
    VERIFY_OK(workspace);
    QFile filler(m_folder.filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    const auto before = snapshot((*workspace)->database());
    VERIFY_OK(before);
    ChangeSet changes;
    for (int row = 0; row < 500; ++row) {
        Organisation organisation{.id = Id<Organisation>::create()};
        organisation.name = u"Company %1"_s.arg(row);
        organisation.note = QString(400, u'n');
        changes.push_back(created(organisation));
    }

    const Status refused = (*workspace)->apply(changes, u"Imported 500 companies"_s);

    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::DiskFull);
    auto now = snapshot((*workspace)->database());
    VERIFY_OK(now);
    QCOMPARE(*now, *before);

    QVERIFY(filler.remove());
    VERIFY_OK((*workspace)->apply(changes, u"Imported 500 companies"_s));
    const auto report = checkWorkspace((*workspace)->database());
    VERIFY_OK(report);
    QVERIFY(report->isClean());
}

void FullFileSystemTest::aFileOnAFullDiskCanStillBeRead()
{
    const QString path = m_folder.filePath(u"read.inprocap"_s);
    auto workspace = newWorkspace(path);
    VERIFY_OK(workspace);
    VERIFY_OK((*workspace)->apply({created(company(u"Nord"_s))}, u"Added Nord"_s));
    workspace->reset();
    QFile filler(m_folder.filePath(u"filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(4096, 'x')) == 4096) { }

    auto reader = Workspace::open(path, Workspace::Access::Read);
    VERIFY_OK(reader);
    const auto companies = (*reader)->database().number(u"SELECT count(*) FROM organisation"_s);
    VERIFY_OK(companies);
    QCOMPARE(*companies, 1);
    reader->reset();
    const auto writer = Workspace::open(path);
    QVERIFY(!writer);
    QCOMPARE(writer.error().code, Error::Code::DiskFull);
    QVERIFY(filler.remove());
}

void FullFileSystemTest::cleanupTestCase()
{
    if (m_mounted)
        QCOMPARE(umount(qPrintable(m_folder.path())), 0);
}

QTEST_GUILESS_MAIN(FullFileSystemTest)
#include "tst_fullfilesystem.moc"
