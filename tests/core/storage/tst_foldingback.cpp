#include "kit/filecontent.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/check.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

// SQLite's file format, section 4.1.
constexpr qint64 walHeaderBytes = 32;
constexpr qint64 frameHeaderBytes = 24;

} // namespace

/// A file that was left, or is looked at, while SQLite folds its WAL back into it: the first page
/// is there with the new count of pages, the pages at the end are not yet.
class FoldingBackTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void opensWhatWasLeftInTheMiddle();
    void readsBesideTheOneThatFolds();
    void refusesWhenPagesAreNowhere();

private:
    std::unique_ptr<TemporaryWorkspace> m_workspace;
    QString m_copy; ///< of the file and its WAL, in the middle of folding back
    qint64 m_pageSize = 0;
};

void FoldingBackTest::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    TemporaryWorkspace &workspace = *m_workspace;
    VERIFY_OK(workspace.reopen()); // folds back what made the file
    m_pageSize = *workspace.database().number(u"PRAGMA page_size"_s);
    VERIFY_OK(workspace.database().select<int>(
        u"PRAGMA wal_autocheckpoint = 0"_s, {}, [](const Row &) { return 0; }));
    ChangeSet changes;
    for (int number = 0; number < 300; ++number)
        changes.push_back(created(company(u"Company %1"_s.arg(number))));
    VERIFY_OK(workspace->apply(changes, u"Added"_s));

    m_copy = workspace.folder() + u"/copy.inprocap"_s;
    QByteArray file = contentOf(workspace.path());
    const QByteArray wal = contentOf(workspace.path() + u"-wal"_s);
    for (qint64 at = walHeaderBytes; at < wal.size(); at += frameHeaderBytes + m_pageSize) {
        if (qFromBigEndian<quint32>(wal.constData() + at) == 1)
            file.replace(0, m_pageSize, wal.mid(at + frameHeaderBytes, m_pageSize));
    }
    write(m_copy, file);
    write(m_copy + u"-wal"_s, wal);
    constexpr qsizetype pageCountAt = 28;
    QVERIFY(qint64(qFromBigEndian<quint32>(file.constData() + pageCountAt)) * m_pageSize
            > file.size());
}

void FoldingBackTest::opensWhatWasLeftInTheMiddle()
{
    const auto opened = Workspace::open(m_copy);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->database().number(u"SELECT count(*) FROM organisation"_s), 300);
    const auto report = checkWorkspace((*opened)->database());
    VERIFY_OK(report);
    for (const Finding &finding : report->findings)
        QVERIFY2(finding.isNotice(), qPrintable(finding.detail));
}

void FoldingBackTest::readsBesideTheOneThatFolds()
{
    const auto opened = Workspace::open(m_copy, Workspace::Access::Read);
    VERIFY_OK(opened);
    QCOMPARE(*(*opened)->database().number(u"SELECT count(*) FROM organisation"_s), 300);
}

void FoldingBackTest::refusesWhenPagesAreNowhere()
{
    const QByteArray cut = contentOf(m_copy).left(m_pageSize);
    const QByteArray wal = contentOf(m_copy + u"-wal"_s);
    write(m_copy, cut);
    const auto opened = Workspace::open(m_copy);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, Error::Code::Damaged);
    QCOMPARE(contentOf(m_copy), cut);
    QCOMPARE(contentOf(m_copy + u"-wal"_s), wal);
}

QTEST_GUILESS_MAIN(FoldingBackTest)
#include "tst_foldingback.moc"
