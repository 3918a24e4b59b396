#include "ui/records/binpage.h"

#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_BinPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anEmptyBinSaysSo();
    void deletedRecordsAreListedWithWhatWentWithThem();
    void oneIsRestoredWithItsPartsAndTheNextIsSelected();
    void manyAreRestoredInOneStep();
    void theFilterNarrowsByWordsAndKind();
    void whatUndoTookBackIsKeptApart();
    void erasingAsksFirstAndSaysWhatStays();
    void anErasedRecordIsGoneAndTheChainHolds();
    void theDeleteKeyErasesToo();
    void aPartCannotComeBackBeforeItsOwner();
    void theActionIsALinkAway();

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(u"bin"_s); }
    QPushButton *button(const QString &name) const
    {
        return m_page->findChild<QPushButton *>(name);
    }
    QStringList names() const;
    QString said() const;
    Organisation deleteCompany(const QString &name, int parts);
    void waitForRows(int rows) const;

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<BinPage> m_page;
};

void tst_BinPage::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_prompts = {};
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_page = std::make_unique<BinPage>(*m_context);
    m_page->resize(1180, 660);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void tst_BinPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_workspace.reset();
}

QStringList tst_BinPage::names() const
{
    QStringList found;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        found << table()->model()->index(row, 0).data().toString();
    return found;
}

/// All that the visible labels of the page say.
QString tst_BinPage::said() const
{
    QString text;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            text += label->text() + u'\n';
    }
    return text;
}

Organisation tst_BinPage::deleteCompany(const QString &name, int parts)
{
    const Organisation company = test::company(name);
    ChangeSet changes{created(company)};
    for (int i = 0; i < parts; ++i)
        changes.push_back(created(test::capability(company, u"Capability %1"_s.arg(i))));
    if (Status done = (*m_workspace)->apply(changes, u"Added"_s); !done)
        qFatal("%s", qPrintable(done.error().detail));
    const auto deletion = deletionOf(m_workspace->database(), {company.id.toString()});
    if (Status done = (*m_workspace)->apply(*deletion, u"Deleted “%1”"_s.arg(name)); !done)
        qFatal("%s", qPrintable(done.error().detail));
    return company;
}

void tst_BinPage::waitForRows(int rows) const
{
    QTRY_COMPARE(table()->model()->rowCount(), rows);
}

void tst_BinPage::anEmptyBinSaysSo()
{
    QTRY_VERIFY(said().contains(u"The bin is empty"_s));
    QVERIFY(!button(u"restore"_s)->isVisible());
    QCOMPARE(m_page->statusText(), u"Empty"_s);
}

void tst_BinPage::deletedRecordsAreListedWithWhatWentWithThem()
{
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    deleteCompany(u"Alfa"_s, 2);
    deleteCompany(u"Beta"_s, 0);

    waitForRows(2);
    QCOMPARE(names(), QStringList({u"Beta"_s, u"Alfa"_s}));
    QCOMPARE(table()->model()->index(1, 2).data().toString(), u"2"_s);
    QCOMPARE(table()->model()->index(1, 4).data().toString(), u"Ada Advisor"_s);

    table()->selectRow(1);
    QVERIFY(said().contains(
        u"2 records that belong to it were deleted with it and come back with it."_s));
}

void tst_BinPage::oneIsRestoredWithItsPartsAndTheNextIsSelected()
{
    const Organisation alfa = deleteCompany(u"Alfa"_s, 2);
    deleteCompany(u"Beta"_s, 0);
    waitForRows(2);
    QTRY_COMPARE(table()->currentIndex().row(), 0);
    table()->selectRow(1);
    QSignalSpy told(m_context.get(), &Context::announced);

    QTest::mouseClick(button(u"restore"_s), Qt::LeftButton);

    QVERIFY(bool(Repository<Organisation>(m_workspace->database()).get(alfa.id)));
    QCOMPARE(*m_workspace->database().number(u"SELECT count(*) FROM capability"_s), 2);
    QCOMPARE(told.front().front().toString(), u"Restored “Alfa”"_s);
    waitForRows(1);
    QTRY_COMPARE(table()->selectionModel()->selectedRows().size(), 1);
    VERIFY_OK((*m_workspace)->undo());
    waitForRows(2);
}

void tst_BinPage::manyAreRestoredInOneStep()
{
    deleteCompany(u"Alfa"_s, 1);
    deleteCompany(u"Beta"_s, 0);
    deleteCompany(u"Gamma"_s, 0);
    waitForRows(3);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(button(u"restore"_s)->text(), u"Restore 3 records"_s);
    QCOMPARE(m_page->statusText(), u"3 deleted records · 3 selected"_s);

    button(u"restore"_s)->setFocus();
    QTest::keyClick(button(u"restore"_s), Qt::Key_Space);

    QTRY_VERIFY(said().contains(u"The bin is empty"_s));
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Restored 3 records"_s);
}

void tst_BinPage::theFilterNarrowsByWordsAndKind()
{
    deleteCompany(u"Łódź Optyka"_s, 0);
    const Need need{.id = Id<Need>::create(), .code = u"N-0001"_s, .title = u"Seal at 4 K"_s};
    VERIFY_OK((*m_workspace)->apply({created(need)}, u"Added"_s));
    VERIFY_OK((*m_workspace)->apply({deleted(need)}, u"Deleted"_s));
    waitForRows(2);

    QTest::keyClicks(m_page->filterField(), u"lodz"_s);
    QTRY_COMPARE(names(), QStringList{u"Łódź Optyka"_s});
    QTest::keyClick(m_page->filterField(), Qt::Key_Escape);
    waitForRows(2);

    auto *types = m_page->findChild<QComboBox *>(u"binTypes"_s);
    types->setCurrentIndex(types->findText(u"Need"_s));
    QTRY_COMPARE(names(), QStringList{u"Seal at 4 K"_s});

    QTest::keyClicks(m_page->filterField(), u"zzz"_s);
    QTRY_VERIFY(said().contains(u"Nothing in the bin matches"_s));
}

void tst_BinPage::whatUndoTookBackIsKeptApart()
{
    deleteCompany(u"Alfa"_s, 0);
    waitForRows(1);
    VERIFY_OK((*m_workspace)->apply({created(test::company(u"Beta"_s))}, u"Added"_s));
    VERIFY_OK((*m_workspace)->undo());
    auto *types = m_page->findChild<QComboBox *>(u"binTypes"_s);
    QTRY_VERIFY(types->findText(u"Taken back by Undo"_s) > 0);
    QCOMPARE(names(), QStringList{u"Alfa"_s});

    types->setCurrentIndex(types->findText(u"Taken back by Undo"_s));

    QTRY_COMPARE(names(), QStringList{u"Beta"_s});
    table()->selectRow(0);
    QVERIFY(said().contains(u"taken back by Undo"_s));
}

void tst_BinPage::erasingAsksFirstAndSaysWhatStays()
{
    deleteCompany(u"Alfa"_s, 2);
    waitForRows(1);
    QTRY_VERIFY(button(u"erase"_s)->isVisible());
    m_prompts.agrees = false;

    QTest::mouseClick(button(u"erase"_s), Qt::LeftButton);

    QCOMPARE(m_prompts.asked, QStringList{u"Erase “Alfa” for good?"_s});
    QCOMPARE(m_prompts.lastAction, u"Erase for good"_s);
    QVERIFY(m_prompts.lastText.contains(u"2 records that belong to it"_s));
    QVERIFY(m_prompts.lastText.contains(u"What stays:"_s));
    QVERIFY(m_prompts.lastText.contains(u"cannot be undone"_s));
    QCOMPARE(*binCount(m_workspace->database()), 1);
}

void tst_BinPage::anErasedRecordIsGoneAndTheChainHolds()
{
    deleteCompany(u"Unmistakable Secret GmbH"_s, 2);
    waitForRows(1);
    QTRY_VERIFY(button(u"erase"_s)->isEnabled());
    m_prompts.agrees = true;

    QTest::mouseClick(button(u"erase"_s), Qt::LeftButton);

    QTRY_VERIFY(said().contains(u"The bin is empty"_s));
    QTRY_VERIFY(!(*m_workspace)->isBusy());
    const auto report = checkWorkspace(m_workspace->database());
    VERIFY_OK(report);
    QVERIFY(report->isClean());
    m_page.reset();
    m_workspace->close();
    QFile file(m_workspace->path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("Unmistakable Secret"));
    VERIFY_OK(m_workspace->reopen());
}

void tst_BinPage::theDeleteKeyErasesToo()
{
    deleteCompany(u"Alfa"_s, 0);
    deleteCompany(u"Beta"_s, 0);
    waitForRows(2);
    table()->setFocus();
    QTest::keyClick(table(), Qt::Key_A, Qt::ControlModifier);
    m_prompts.agrees = true;

    QTest::keyClick(table(), Qt::Key_Delete);

    QCOMPARE(m_prompts.asked, QStringList{u"Erase 2 records for good?"_s});
    QTRY_COMPARE(*binCount(m_workspace->database()), 0);
    QTRY_VERIFY(!(*m_workspace)->isBusy());
}

void tst_BinPage::aPartCannotComeBackBeforeItsOwner()
{
    const Organisation alfa = test::company(u"Alfa"_s);
    const Capability part = test::capability(alfa, u"Lasers"_s);
    VERIFY_OK((*m_workspace)->apply({created(alfa), created(part)}, u"Added"_s));
    VERIFY_OK((*m_workspace)->apply({deleted(part)}, u"Deleted a capability"_s));
    VERIFY_OK((*m_workspace)->apply({deleted(alfa)}, u"Deleted “Alfa”"_s));
    waitForRows(2);
    table()->selectRow(1);

    QTest::mouseClick(button(u"restore"_s), Qt::LeftButton);

    QVERIFY(said().contains(u"What this belongs to was deleted as well."_s));
    QCOMPARE(*binCount(m_workspace->database()), 2);
}

void tst_BinPage::theActionIsALinkAway()
{
    deleteCompany(u"Alfa"_s, 0);
    waitForRows(1);
    QTRY_VERIFY(button(u"showAction"_s)->isVisible());
    QSignalSpy went(m_context.get(), &Context::wentTo);

    QTest::mouseClick(button(u"showAction"_s), Qt::LeftButton);

    QCOMPARE(went.front().front().value<Place>().page, u"history"_s);
    QCOMPARE(went.front().front().value<Place>().record, u"3"_s);
}

QTEST_MAIN(tst_BinPage)
#include "tst_binpage.moc"
