#include "core/storage/attachments.h"
#include "core/storage/backup.h"
#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/history.h"
#include "core/storage/recordlookup.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

class AttachmentsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void equalContentIsKeptOnce();
    void tooLargeEmptyAndUnreadableFilesAreRefused();
    void removingIsUndoneAndKeepsTheBytes();
    void filesGoIntoTheBinWithTheirRecordAndComeBack();
    void erasingDropsTheBytes();
    void erasingLeavesBytesThatAnotherRecordNeeds();
    void aBackupBringsBytesBack();
    void theCheckFindsMissingAndAlteredBytes();
    void historyOfTheRecordTellsOfItsFiles();

private:
    QString fileOf(const QString &name, const QByteArray &content);
    AttachedFile attach(const Organisation &owner, const QString &name, const QByteArray &content);
    qint64 keptContents();

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_company;
};

void AttachmentsTest::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_company = company(u"Nordkryo ApS"_s);
    QVERIFY((*m_workspace)->apply({created(m_company)}, u"Added"_s));
}

QString AttachmentsTest::fileOf(const QString &name, const QByteArray &content)
{
    const QString path = m_workspace->folder() + u'/' + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

AttachedFile AttachmentsTest::attach(const Organisation &owner, const QString &name,
                                     const QByteArray &content)
{
    const auto file = keepFile(m_workspace->database(),
                               fileOf(name, content),
                               typeName<Organisation>(),
                               owner.id.toString(),
                               QDate(2026, 11, 24));
    if (!file || !(*m_workspace)->apply({created(*file)}, u"Attached"_s))
        qFatal("cannot attach");
    return *file;
}

qint64 AttachmentsTest::keptContents()
{
    return *m_workspace->database().number(u"SELECT count(*) FROM attachment"_s);
}

void AttachmentsTest::equalContentIsKeptOnce()
{
    const AttachedFile one = attach(m_company, u"datasheet.pdf"_s, "%PDF-1.4 cold");
    const AttachedFile two = attach(m_company, u"copy.pdf"_s, "%PDF-1.4 cold");
    const AttachedFile other = attach(m_company, u"notes.txt"_s, "warm");
    QCOMPARE(one.hash, two.hash);
    QCOMPARE(one.hash.size(), 64);
    QCOMPARE(one.size, 13);
    QCOMPARE(one.mime, u"application/pdf"_s);
    QCOMPARE(other.mime, u"text/plain"_s);
    QCOMPARE(keptContents(), 2);
    QCOMPARE(attachedFilesOf(m_workspace->database(), m_company.id.toString())->size(), 3u);
    QCOMPARE(*attachedBytes(m_workspace->database(), one.hash), "%PDF-1.4 cold");
}

void AttachmentsTest::tooLargeEmptyAndUnreadableFilesAreRefused()
{
    const auto keep = [this](const QString &path) {
        return keepFile(m_workspace->database(), path, u"organisation"_s, u"x"_s, {});
    };
    QFile large(fileOf(u"large.bin"_s, "x"));
    QVERIFY(large.resize(mostAttachedBytes + 1));
    const auto refused = keep(large.fileName());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QCOMPARE(refused.error().subject, u"large.bin"_s);
    QVERIFY(large.resize(mostAttachedBytes));
    QVERIFY(keep(large.fileName()));
    QCOMPARE(keep(fileOf(u"empty.txt"_s, "")).error().code, Error::Code::Invalid);
    QCOMPARE(keep(m_workspace->folder() + u"/absent.txt"_s).error().code, Error::Code::File);
    QCOMPARE(keep(m_workspace->folder()).error().code, Error::Code::File);
}

void AttachmentsTest::removingIsUndoneAndKeepsTheBytes()
{
    const AttachedFile file = attach(m_company, u"a.txt"_s, "cold");
    QVERIFY((*m_workspace)->apply({deleted(file)}, u"Removed"_s));
    QVERIFY(attachedFilesOf(m_workspace->database(), m_company.id.toString())->empty());
    QVERIFY((*m_workspace)->undo());
    QCOMPARE(attachedFilesOf(m_workspace->database(), m_company.id.toString())->size(), 1u);
    QCOMPARE(*attachedBytes(m_workspace->database(), file.hash), "cold");
}

void AttachmentsTest::filesGoIntoTheBinWithTheirRecordAndComeBack()
{
    attach(m_company, u"a.txt"_s, "cold");
    const QStringList before = m_workspace->contents();
    const QString id = m_company.id.toString();
    QVERIFY((*m_workspace)->apply(*deletionOf(m_workspace->database(), {id}), u"Deleted"_s));
    QVERIFY(attachedFilesOf(m_workspace->database(), id)->empty());
    const auto bin = binEntries(m_workspace->database(), 10);
    QCOMPARE(bin->size(), 1u);
    QCOMPARE(bin->front().children, 1);
    QVERIFY((*m_workspace)->restoreDeleted({id}, u"Restored"_s));
    QCOMPARE(m_workspace->contents(), before);
}

void AttachmentsTest::erasingDropsTheBytes()
{
    const AttachedFile file = attach(m_company, u"a.txt"_s, "a word that must go");
    const QString id = m_company.id.toString();
    QVERIFY((*m_workspace)->apply(*deletionOf(m_workspace->database(), {id}), u"Deleted"_s));
    QCOMPARE(keptContents(), 1);
    QVERIFY(eraseForGood(**m_workspace, id, u"Erased"_s));
    QCOMPARE(keptContents(), 0);
    m_workspace->close();
    QFile whole(m_workspace->path());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray bytes = whole.readAll();
    QVERIFY(!bytes.contains("a word that must go"));
    QVERIFY(!bytes.contains("a.txt"));
}

void AttachmentsTest::erasingLeavesBytesThatAnotherRecordNeeds()
{
    const Organisation other = company(u"Kriowis"_s);
    QVERIFY((*m_workspace)->apply({created(other)}, u"Added"_s));
    attach(m_company, u"a.txt"_s, "shared");
    const AttachedFile kept = attach(other, u"b.txt"_s, "shared");
    const AttachedFile binned = attach(other, u"c.txt"_s, "in the bin");
    QVERIFY((*m_workspace)->apply({deleted(binned)}, u"Removed"_s));
    const QString id = m_company.id.toString();
    QVERIFY((*m_workspace)->apply(*deletionOf(m_workspace->database(), {id}), u"Deleted"_s));
    QVERIFY(eraseForGood(**m_workspace, id, u"Erased"_s));
    QVERIFY(attachedBytes(m_workspace->database(), kept.hash));
    QVERIFY(attachedBytes(m_workspace->database(), binned.hash));
    QVERIFY(checkWorkspace(m_workspace->database())->isClean());
}

void AttachmentsTest::aBackupBringsBytesBack()
{
    const AttachedFile file = attach(m_company, u"a.txt"_s, "cold");
    const auto backup = makeBackup(m_workspace->path());
    QVERIFY(backup);
    QVERIFY((*m_workspace)->apply({deleted(file)}, u"Removed"_s));
    QVERIFY(m_workspace->database().execute(u"DELETE FROM attachment"_s));
    const auto plan = planRestore(m_workspace->database(), backup->path);
    QVERIFY(plan);
    QVERIFY(restoreBackup(**m_workspace, *plan, *backup, u"Restored"_s));
    QCOMPARE(*attachedBytes(m_workspace->database(), file.hash), "cold");
}

void AttachmentsTest::theCheckFindsMissingAndAlteredBytes()
{
    const auto faults = [this] {
        const auto report = checkWorkspace(m_workspace->database());
        return std::ranges::count(report->findings, Finding::Kind::Attachment, &Finding::kind);
    };
    attach(m_company, u"a.txt"_s, "cold");
    QCOMPARE(faults(), 0);
    QVERIFY(m_workspace->database().execute(u"UPDATE attachment SET data = x'00'"_s));
    QCOMPARE(faults(), 1);
    QVERIFY(m_workspace->database().execute(u"DELETE FROM attachment"_s));
    QCOMPARE(faults(), 1);
}

void AttachmentsTest::historyOfTheRecordTellsOfItsFiles()
{
    const AttachedFile file = attach(m_company, u"a.txt"_s, "cold");
    const auto told = [this] {
        const auto changes = recordHistory(m_workspace->database(), m_company.id.toString());
        return std::ranges::count(*changes, u"attached_file"_s, &FieldChange::type);
    };
    const auto added = told();
    QVERIFY(added > 0);
    QVERIFY((*m_workspace)->apply({deleted(file)}, u"Removed"_s));
    QCOMPARE(told(), added + 1);
}

QTEST_GUILESS_MAIN(AttachmentsTest)

#include "tst_attachments.moc"
