#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/kit/context.h"
#include "ui/kit/pickedit.h"
#include "ui/lists/listdelegate.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"
#include "ui/lists/selectionbar.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// A list of contacts, as a page of its own kind would use it.
class tst_RecordListView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void showsAndCounts();
    void followsChanges();
    void aCellIsEditedInPlace();
    void whatCannotBeWrittenStaysInItsCell();
    void aDayIsTypedAsPeopleSayIt();
    void aLinkIsPickedInItsCell();
    void tabPicksALinkToo();
    void aLinkThatNobodyTouchedStays();
    void whatNamesNothingIsRefused();
    void whatCannotBeIsRefused();
    void anAddressThatCannotBeIsRefused();
    void theBarComesWithTheSecondTick();
    void theBarMovesNoRow();
    void theNameHasRoomFirst();
    void wordsBesideACellOnlyWhereItIsCut();
    void deletingTakesTheTickedOnes();
    void deletingManyRunsBesideTheWindow();
    void stateComesBack();
    void theModelKeepsItsContract();

private:
    QStringList names() const
    {
        QStringList found;
        for (int row = 0; row < m_list->model().rowCount(); ++row)
            found << m_list->model().titleOf(*m_list->model().line(row));
        return found;
    }
    QModelIndex at(int row, const QString &column) const
    {
        return m_list->model().index(row, m_list->model().columnOf(column));
    }
    Contact stored(const Contact &contact)
    {
        const auto found = Repository<Contact>(m_workspace->database()).get(contact.id);
        return found ? *found : Contact();
    }

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    std::unique_ptr<FakePrompts> m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<RecordListView> m_list;
    PickEdit *editCompanyOf(int row)
    {
        m_list->table()->setCurrentIndex(at(row, u"company"_s));
        QTest::keyClick(m_list->table(), Qt::Key_F2);
        const auto editors = m_list->table()->findChildren<PickEdit *>();
        return editors.isEmpty() ? nullptr : editors.last();
    }

    Organisation m_kryo;
    Contact m_anna, m_mette;
};

void tst_RecordListView::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_kryo = company(u"Nordkryo ApS"_s);
    m_anna = {.id = Id<Contact>::create(), .name = u"Anna Kowalska"_s};
    m_mette = {.id = Id<Contact>::create(), .name = u"Mette Sørensen"_s, .organisation = m_kryo.id};
    VERIFY_OK(
        (*m_workspace)->apply({created(m_kryo), created(m_anna), created(m_mette)}, u"Add"_s));
    m_prompts = std::make_unique<FakePrompts>();
    m_context = std::make_unique<Context>(**m_workspace, *m_prompts);
    m_list = std::make_unique<RecordListView>(*m_context, *listKind(u"contacts"_s));
    m_list->resize(1000, 400);
    m_list->show();
    m_list->table()->setFocus();
    QTRY_COMPARE(m_list->model().rowCount(), 2);
}

void tst_RecordListView::cleanup()
{
    m_list.reset();
    m_context.reset();
    m_workspace.reset();
}

void tst_RecordListView::showsAndCounts()
{
    QCOMPARE(names(), QStringList({m_anna.name, m_mette.name}));
    QCOMPARE(at(1, u"company"_s).data().toString(), u"Nordkryo ApS"_s);
    QCOMPARE(m_list->statusText(), u"2 contacts · 1 selected"_s);

    m_list->setFilterText(u"company:nordkryo"_s);
    QTRY_COMPARE(m_list->statusText(), u"1 of 2 contacts · 1 selected"_s);
    QCOMPARE(names(), QStringList{m_mette.name});
    QCOMPARE(m_list->currentId(), m_mette.id.toString());
}

void tst_RecordListView::followsChanges()
{
    Contact third{.id = Id<Contact>::create(), .name = u"Bo Andersen"_s};
    VERIFY_OK((*m_workspace)->apply({created(third)}, u"Add"_s));
    QTRY_COMPARE(names(), QStringList({m_anna.name, third.name, m_mette.name}));
    QTRY_COMPARE(m_list->currentId(), third.id.toString());
}

/// Whatever keeps the file from being written, a full disk or long work of another window.
void tst_RecordListView::whatCannotBeWrittenStaysInItsCell()
{
    m_list->table()->setCurrentIndex(at(1, u"email"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    QPointer<QLineEdit> editor = m_list->table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    (*m_workspace)->beginLongJob();
    QTest::keyClicks(editor, u"mette@nordkryo.example"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QVERIFY(editor && editor->isVisible());
    QCOMPARE(editor->text(), u"mette@nordkryo.example"_s);
    (*m_workspace)->endLongJob({});
    QTest::keyClick(editor, Qt::Key_Return);

    QTRY_COMPARE(stored(m_mette).email, u"mette@nordkryo.example"_s);
    QTRY_VERIFY(!editor || !editor->isVisible());
}

void tst_RecordListView::aCellIsEditedInPlace()
{
    m_list->table()->setCurrentIndex(at(1, u"email"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    auto *editor = m_list->table()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"mette@nordkryo.example"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QTRY_COMPARE(stored(m_mette).email, u"mette@nordkryo.example"_s);
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Changed “E-mail” of “Mette Sørensen”"_s);
    m_context->undo();
    QTRY_COMPARE(stored(m_mette).email, QString());
}

void tst_RecordListView::aDayIsTypedAsPeopleSayIt()
{
    m_list->table()->setShown(u"retain"_s, true);
    m_list->table()->setCurrentIndex(at(0, u"retain"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    auto *editor = m_list->table()->findChild<QLineEdit *>();
    editor->setText(u"+2w"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(stored(m_anna).retainUntil, QDate::currentDate().addDays(14));
}

void tst_RecordListView::aLinkIsPickedInItsCell()
{
    PickEdit *editor = editCompanyOf(0);
    QVERIFY(editor);
    QCOMPARE(editor->accessibleName(), u"Company"_s);
    QTest::keyClicks(editor, u"nord"_s);
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : editor,
                    Qt::Key_Return);

    QTRY_COMPARE(stored(m_anna).organisation, m_kryo.id);
    QTRY_COMPARE(at(0, u"company"_s).data().toString(), u"Nordkryo ApS"_s);
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Changed “Organisation” of “Anna Kowalska”"_s);
    m_context->undo();
    QTRY_VERIFY(stored(m_anna).organisation.isNull());

    // An empty line takes the link away.
    editor = editCompanyOf(1);
    editor->clear();
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_VERIFY(stored(m_mette).organisation.isNull());
}

void tst_RecordListView::tabPicksALinkToo()
{
    PickEdit *editor = editCompanyOf(0);
    QTest::keyClicks(editor, u"nord"_s);
    QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : editor,
                    Qt::Key_Tab);
    QTRY_COMPARE(stored(m_anna).organisation, m_kryo.id);
}

void tst_RecordListView::aLinkThatNobodyTouchedStays()
{
    // Another of the same name must not take its place.
    Organisation twin = company(m_kryo.name);
    VERIFY_OK((*m_workspace)->apply({created(twin)}, u"Add"_s));
    QTest::keyClick(editCompanyOf(1), Qt::Key_Return);
    QCOMPARE(stored(m_mette).organisation, m_kryo.id);
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Add"_s);
}

void tst_RecordListView::whatNamesNothingIsRefused()
{
    QSignalSpy told(m_context.get(), &Context::announced);
    PickEdit *editor = editCompanyOf(1);
    QTest::keyClicks(editor, u"zzz"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first().toString(),
             u"“zzz” names nothing that can stand under Company."_s);
    QCOMPARE(stored(m_mette).organisation, m_kryo.id);
}

void tst_RecordListView::whatCannotBeIsRefused()
{
    QSignalSpy told(m_context.get(), &Context::announced);
    m_list->table()->setShown(u"retain"_s, true);
    m_list->table()->setCurrentIndex(at(0, u"retain"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    m_list->table()->findChild<QLineEdit *>()->setText(u"soon"_s);
    QTest::keyClick(m_list->table()->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().first().toString().contains(u"“soon” is none"_s));

    m_list->table()->setCurrentIndex(at(0, u"name"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    m_list->table()->findChildren<QLineEdit *>().last()->clear();
    QTest::keyClick(m_list->table()->findChildren<QLineEdit *>().last(), Qt::Key_Return);
    QTRY_COMPARE(told.size(), 2);
    QCOMPARE(stored(m_anna).name, m_anna.name);
}

void tst_RecordListView::theBarComesWithTheSecondTick()
{
    m_list->table()->setCurrentRow(0);
    QTest::keyClick(m_list->table(), Qt::Key_Space);
    QVERIFY(!m_list->selectionBar()->isVisible());
    QTest::keyClick(m_list->table(), Qt::Key_Down);
    QTest::keyClick(m_list->table(), Qt::Key_Space);
    QVERIFY(m_list->selectionBar()->isVisible());
    QCOMPARE(m_list->chosenIds().size(), 2);
}

void tst_RecordListView::theBarMovesNoRow()
{
    m_list->table()->setCurrentRow(0);
    const auto place = [this] {
        return m_list->table()->viewport()->mapToGlobal(
            m_list->table()->visualRect(at(1, u"name"_s)).topLeft());
    };
    const QPoint before = place();
    QTest::keyClick(m_list->table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_list->selectionBar()->isVisible());
    QTest::qWait(0); // the layout settles
    QCOMPARE(place(), before);
}

void tst_RecordListView::theNameHasRoomFirst()
{
    RecordListView companies(*m_context, *listKind(u"companies"_s));
    Organisation long1 = company(u"Andamios y Montajes Urdazubi S.L."_s);
    VERIFY_OK((*m_workspace)->apply({created(long1)}, u"Add"_s));
    companies.resize(800, 400); // beside its pane at 1366 pixels
    companies.show();
    QTRY_COMPARE(companies.model().rowCount(), 2);
    const QModelIndex name = companies.model().index(0, companies.model().columnOf(u"name"_s));
    QCOMPARE(name.data().toString(), long1.name);
    const ListTable *table = companies.table();
    QVERIFY2(ListDelegate::widthOf(name, table->font()) <= table->columnWidth(name.column()),
             qPrintable(u"%1 of %2"_s.arg(table->columnWidth(name.column()))
                            .arg(ListDelegate::widthOf(name, table->font()))));
    // And no heading is cut for it.
    int all = 0;
    for (int column = 0; column < companies.model().columnCount(); ++column)
        all += table->isColumnHidden(column) ? 0 : table->columnWidth(column);
    QVERIFY(all <= table->viewport()->width());
}

void tst_RecordListView::wordsBesideACellOnlyWhereItIsCut()
{
    Contact changed = m_mette;
    changed.name = u"Mette Margrethe Sørensen-Østergaard of the northern branch office"_s;
    VERIFY_OK((*m_workspace)->apply({edited(m_mette, changed)}, u"Rename"_s));
    QTRY_VERIFY(names().contains(changed.name));
    const auto wordsAt = [this](const QModelIndex &cell) {
        QToolTip::hideText();
        const QPoint in = m_list->table()->visualRect(cell).center();
        QHelpEvent asked(QEvent::ToolTip, in, m_list->table()->viewport()->mapToGlobal(in));
        QApplication::sendEvent(m_list->table()->viewport(), &asked);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(wordsAt(at(1, u"name"_s)), changed.name);
    wordsAt(at(0, u"name"_s));
    QTRY_VERIFY(!QToolTip::isVisible());
}

void tst_RecordListView::anAddressThatCannotBeIsRefused()
{
    QSignalSpy told(m_context.get(), &Context::announced);
    m_list->table()->setCurrentIndex(at(1, u"email"_s));
    QTest::keyClick(m_list->table(), Qt::Key_F2);
    auto *editor = m_list->table()->findChild<QLineEdit *>();
    QTest::keyClicks(editor, u"mette"_s);
    QTest::keyClick(editor, Qt::Key_Return);

    QTRY_VERIFY(!told.isEmpty());
    QVERIFY(told.last().first().toString().startsWith(u"Write one e-mail address"_s));
    QCOMPARE(stored(m_mette).email, QString());
}

void tst_RecordListView::deletingTakesTheTickedOnes()
{
    QTest::keyClick(m_list->table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_list->removeChosen());
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Deleted 2 contacts"_s);
    QCOMPARE(names(), QStringList());
    m_context->undo();
    QTRY_COMPARE(names().size(), 2);
}

void tst_RecordListView::deletingManyRunsBesideTheWindow()
{
    ChangeSet many;
    for (int i = 0; i < 300; ++i)
        many.push_back(
            created(Contact{.id = Id<Contact>::create(), .name = u"Person %1"_s.arg(i)}));
    VERIFY_OK((*m_workspace)->apply(many, u"Imported 300 contacts"_s));
    QTRY_COMPARE(m_list->model().rowCount(), 302);
    const QSignalSpy named(m_context.get(), &Context::jobNamed);

    QTest::keyClick(m_list->table(), Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_list->removeChosen());

    QVERIFY(m_context->job().isRunning());
    QCOMPARE(named.front().front().toString(), u"Deleting 302 contacts"_s);
    QTRY_COMPARE(m_list->model().rowCount(), 0);
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Deleted 302 contacts"_s);
}

void tst_RecordListView::stateComesBack()
{
    m_list->table()->setShown(u"basis"_s, true);
    m_list->table()->setShown(u"telephone"_s, false);
    m_list->setFilterText(u"role:none"_s);
    m_list->select(m_mette.id.toString());
    QTRY_COMPARE(m_list->currentId(), m_mette.id.toString());

    RecordListView other(*m_context, *listKind(u"contacts"_s));
    other.restoreState(m_list->saveState());
    QTRY_COMPARE(other.currentId(), m_mette.id.toString());
    QVERIFY(other.table()->isShown(u"basis"_s));
    QVERIFY(!other.table()->isShown(u"telephone"_s));
    QCOMPARE(other.filterText(), u"role:none"_s);
}

void tst_RecordListView::theModelKeepsItsContract()
{
    for (const QString &name : listNames()) {
        ListModel model(*m_context, *listKind(name));
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &ListModel::loaded);
        model.setQuery({});
        QVERIFY(loaded.wait());
    }
}

QTEST_MAIN(tst_RecordListView)
#include "tst_recordlistview.moc"
