#include "ui/companies/companyheader.h"
#include "ui/companies/companypane.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/filteredit.h"
#include "ui/lists/selectionbar.h"

#include "core/storage/companyrecord.h"
#include "kit/verify.h"
#include "ui/companies/pagehost.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The list: what a person types, presses and clicks, and what they see.
class tst_CompaniesPage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_host.reset(); }

    void showsCompaniesByName();
    void filterFoldsAndCounts();
    void escBringsAllBackWithTheSameRow();
    void noMatchSaysSo();
    void headerClickSorts();
    void renamingInPlaceCanBeUndone();
    void countryAndSizeAreChosenInPlace();
    void aLevelIsChosenWithoutACapability();
    void anEmptyNameIsRefused();
    void deletingGoesToTheNextRowAndComesBack();
    void ticksActOnMany();
    void thePanesDeleteMeansItsOwnCompany();
    void shiftTicksARange();
    void typingJumps();
    void newCompanyIsCurrent();
    void newCompanyNeedsAName();
    void cellsSayColumnAndValue();
    void modelKeepsItsContract();
    void layoutIsKept();
    void aNarrowWindowOpensThePaneFirst();

private:
    Organisation m_bakery, m_criolaria, m_lodz, m_nordkryo;
    std::unique_ptr<PageHost> m_host;
};

void tst_CompaniesPage::init()
{
    m_bakery = company(u"Aarhus Vakuum ApS"_s);
    m_criolaria = company(u"Criolaria S.L."_s);
    m_criolaria.country = u"ES"_s;
    m_criolaria.consent = Consent::Given;
    m_criolaria.consentUntil = QDate::currentDate().addDays(10);
    m_lodz = company(u"Łódź Fotonika Sp. z o.o."_s);
    m_lodz.country = u"PL"_s;
    m_lodz.town = u"Łódź"_s;
    m_nordkryo = company(u"Nordkryo ApS"_s);
    m_nordkryo.town = u"Aalborg"_s;
    Capability feedthroughs = capability(m_nordkryo, u"Cryogenic feedthroughs"_s);
    feedthroughs.trl = 7;
    m_host = std::make_unique<PageHost>(ChangeSet{created(m_nordkryo),
                                                  created(feedthroughs),
                                                  created(m_lodz),
                                                  created(m_criolaria),
                                                  created(m_bakery)});
    QTRY_COMPARE(m_host->table->model()->rowCount(), 4);
}

void tst_CompaniesPage::showsCompaniesByName()
{
    QCOMPARE(m_host->names(),
             QStringList({m_bakery.name, m_criolaria.name, m_lodz.name, m_nordkryo.name}));
    QCOMPARE(m_host->page.statusText(), u"4 companies · 1 selected"_s);
    QCOMPARE(m_host->page.count(), 4);
    QCOMPARE(m_host->text(3, m_host->column(u"trl"_s)), u"7"_s);
}

void tst_CompaniesPage::filterFoldsAndCounts()
{
    m_host->page.filterField()->setFocus();
    m_host->type(u"lodz"_s);

    QTRY_COMPARE(m_host->names(), QStringList{m_lodz.name});
    QTRY_COMPARE(m_host->page.statusText(), u"1 of 4 companies · 1 selected"_s);
    bool isCountShown = false;
    for (const QLabel *label : m_host->page.findChildren<QLabel *>())
        isCountShown |= label->isVisible() && label->text() == u"1 of 4";
    QVERIFY(isCountShown);
}

void tst_CompaniesPage::escBringsAllBackWithTheSameRow()
{
    m_host->table->setCurrentRow(3);
    m_host->page.filterField()->setFocus();
    m_host->type(u"criolaria"_s);
    QTRY_COMPARE(m_host->names(), QStringList{m_criolaria.name});

    m_host->key(Qt::Key_Escape);

    QTRY_COMPARE(m_host->names().size(), 4);
    QTRY_COMPARE(m_host->currentName(), m_nordkryo.name);
}

void tst_CompaniesPage::noMatchSaysSo()
{
    m_host->page.filterField()->setFocus();
    m_host->type(u"xyz"_s);
    auto *empty = m_host->page.findChild<EmptyState *>();
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"No company matches “xyz”"_s);

    for (QPushButton *button : empty->findChildren<QPushButton *>()) {
        if (button->text() == u"Clear filter")
            button->click();
    }

    QTRY_COMPARE(m_host->names().size(), 4);
    QVERIFY(m_host->table->isVisible());
}

void tst_CompaniesPage::headerClickSorts()
{
    QHeaderView *header = m_host->table->horizontalHeader();
    const int x = header->sectionViewportPosition(m_host->column(u"country"_s)) + 20;
    const auto click = [&] {
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, {x, header->height() / 2});
    };

    click();
    QTRY_COMPARE(m_host->names(),
                 QStringList({m_bakery.name, m_nordkryo.name, m_criolaria.name, m_lodz.name}));
    click();
    QTRY_COMPARE(m_host->names(),
                 QStringList({m_lodz.name, m_criolaria.name, m_bakery.name, m_nordkryo.name}));
}

void tst_CompaniesPage::renamingInPlaceCanBeUndone()
{
    m_host->table->setCurrentRow(0);
    m_host->key(Qt::Key_F2);
    auto *editor = m_host->table->findChild<QLineEdit *>();
    QVERIFY(editor);
    editor->selectAll();
    m_host->type(u"Zealand Vakuum ApS"_s);
    m_host->key(Qt::Key_Return);

    QTRY_COMPARE(m_host->names().last(), u"Zealand Vakuum ApS"_s);
    QCOMPARE(m_host->currentName(), u"Zealand Vakuum ApS"_s); // the row moved, the choice with it
    QVERIFY(m_host->table->isVisible()); // Enter kept the name, it did not open the company
    QCOMPARE(m_host->workspace->nextUndo()->label,
             u"Renamed “Aarhus Vakuum ApS” to “Zealand Vakuum ApS”"_s);

    m_host->context.undo();
    QTRY_COMPARE(m_host->names().first(), m_bakery.name);
}

void tst_CompaniesPage::countryAndSizeAreChosenInPlace()
{
    m_host->table->setCurrentIndex(m_host->table->model()->index(3, m_host->column(u"size"_s)));
    m_host->key(Qt::Key_F2);
    auto *choice = m_host->table->findChild<QComboBox *>();
    QVERIFY(choice);
    choice->setCurrentIndex(choice->findData(u"small"_s));
    m_host->key(Qt::Key_Return);

    QTRY_COMPARE(m_host->stored(m_nordkryo).sizeClass, SizeClass::Small);
    QTRY_COMPARE(m_host->text(3, m_host->column(u"size"_s)), u"Small"_s);
}

void tst_CompaniesPage::aLevelIsChosenWithoutACapability()
{
    m_host->table->setCurrentIndex(m_host->table->model()->index(0, m_host->column(u"trl"_s)));
    m_host->key(Qt::Key_F2);
    auto *choice = m_host->table->findChild<QComboBox *>();
    QVERIFY(choice);
    choice->setCurrentIndex(choice->findData(u"6"_s));
    QVERIFY(choice->currentIndex() >= 0);
    m_host->key(Qt::Key_Return);

    QTRY_COMPARE(m_host->text(0, m_host->column(u"trl"_s)), u"6"_s);
    const auto full = companyInFull(m_host->workspace.database(), m_bakery.id);
    QCOMPARE(full->capabilities.size(), size_t(1));
    QCOMPARE(full->capabilities.front().trl, 6);
}

void tst_CompaniesPage::anEmptyNameIsRefused()
{
    QSignalSpy told(&m_host->context, &Context::announced);
    m_host->table->setCurrentRow(1);
    m_host->key(Qt::Key_F2);
    m_host->table->findChild<QLineEdit *>()->clear();
    m_host->key(Qt::Key_Return);

    QTRY_VERIFY(!told.isEmpty());
    QCOMPARE(m_host->stored(m_criolaria).name, m_criolaria.name);
    QCOMPARE(told.last().first().toString(),
             u"A company needs a name. “Criolaria S.L.” was kept."_s);
}

void tst_CompaniesPage::deletingGoesToTheNextRowAndComesBack()
{
    QSignalSpy told(&m_host->context, &Context::announced);
    m_host->table->setCurrentRow(1);
    m_host->key(Qt::Key_Delete);

    QCOMPARE(m_host->names(), QStringList({m_bakery.name, m_lodz.name, m_nordkryo.name}));
    QCOMPARE(m_host->currentName(), m_lodz.name);
    QCOMPARE(QApplication::focusWidget(), m_host->table);
    QCOMPARE(told.last(), QVariantList({u"Deleted “Criolaria S.L.”"_s, true, true}));

    m_host->context.undo();
    QTRY_COMPARE(m_host->names().size(), 4);
    QTRY_COMPARE(m_host->currentName(), m_criolaria.name);
}

void tst_CompaniesPage::ticksActOnMany()
{
    m_host->table->setCurrentRow(0);
    m_host->key(Qt::Key_Space);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Space);
    auto *bar = m_host->page.findChild<SelectionBar *>();
    QVERIFY(bar->isVisible());
    QCOMPARE(m_host->page.statusText(), u"4 companies · 2 ticked"_s);

    auto *tag = bar->findChild<QLineEdit *>();
    tag->setFocus();
    m_host->type(u"visited"_s);
    m_host->key(Qt::Key_Return);
    QCOMPARE(m_host->stored(m_bakery).tags, QStringList{u"visited"_s});
    QCOMPARE(m_host->stored(m_criolaria).tags, QStringList{u"visited"_s});
    QCOMPARE(m_host->stored(m_lodz).tags, QStringList());
    QVERIFY(!tag->isUndoAvailable()); // Ctrl+Z takes the tags back, not the typing

    m_host->table->setFocus();
    m_host->key(Qt::Key_Delete);
    QTRY_COMPARE(m_host->names(), QStringList({m_lodz.name, m_nordkryo.name}));
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_host->workspace->nextUndo()->label, u"Deleted 2 companies"_s);
}

void tst_CompaniesPage::thePanesDeleteMeansItsOwnCompany()
{
    m_host->table->setCurrentRow(0);
    m_host->key(Qt::Key_Space);
    m_host->key(Qt::Key_Down);
    m_host->key(Qt::Key_Space);
    m_host->key(Qt::Key_Down);
    const QString shown = m_lodz.name;
    QTRY_COMPARE(m_host->names().value(m_host->table->currentIndex().row()), shown);

    for (const CompanyHeader *header : m_host->page.findChildren<CompanyHeader *>()) {
        if (!header->isVisible())
            continue;
        for (QAction *action : header->findChild<QMenu *>()->actions()) {
            if (action->text() == u"Delete"_s)
                action->trigger();
        }
    }

    QTRY_COMPARE(m_host->names(), QStringList({m_bakery.name, m_criolaria.name, m_nordkryo.name}));
    QCOMPARE(m_host->workspace->nextUndo()->label, u"Deleted “%1”"_s.arg(shown));
}

void tst_CompaniesPage::shiftTicksARange()
{
    m_host->table->setCurrentRow(0);
    m_host->key(Qt::Key_Down, Qt::ShiftModifier);
    m_host->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_host->page.statusText(), u"4 companies · 3 ticked"_s);

    m_host->key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(m_host->page.statusText(), u"4 companies · 4 ticked"_s);

    m_host->key(Qt::Key_Escape);
    QCOMPARE(m_host->page.statusText(), u"4 companies · 1 selected"_s);
}

void tst_CompaniesPage::typingJumps()
{
    m_host->type(u"lo"_s);

    QCOMPARE(m_host->currentName(), m_lodz.name);
}

void tst_CompaniesPage::newCompanyIsCurrent()
{
    m_host->page.primaryAction()->trigger();
    m_host->type(u"Kwadrant Motion B.V."_s);
    m_host->key(Qt::Key_Return);

    QTRY_COMPARE(m_host->names().size(), 5);
    QTRY_COMPARE(m_host->currentName(), u"Kwadrant Motion B.V."_s);
    QCOMPARE(QApplication::focusWidget(), m_host->table);
    QCOMPARE(m_host->text(m_host->table->currentIndex().row(), m_host->column(u"country"_s)),
             u"DK"_s);
}

void tst_CompaniesPage::newCompanyNeedsAName()
{
    m_host->page.primaryAction()->trigger();
    m_host->key(Qt::Key_Return);

    QCOMPARE(m_host->names().size(), 4);
    QCOMPARE(QApplication::focusWidget()->accessibleDescription(), u"A company needs a name."_s);

    m_host->type(u"nordkryo"_s);
    bool isNamed = false;
    for (const QPushButton *button : m_host->page.findChildren<QPushButton *>())
        isNamed |= button->isVisible() && button->text() == u"Already here: Nordkryo ApS, Aalborg";
    QVERIFY(isNamed);
}

void tst_CompaniesPage::cellsSayColumnAndValue()
{
    const auto aloud = [&](int row, int column) {
        return m_host->table->model()->index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    QCOMPARE(aloud(2, m_host->column(u"country"_s)), u"Country, Poland"_s);
    QVERIFY(aloud(1, m_host->column(u"consent"_s)).startsWith(u"Consent, expires "));
    QVERIFY(aloud(1, m_host->column(u"consent"_s)).endsWith(u", warning"));
    QCOMPARE(aloud(2, m_host->column(u"size"_s)), u"Size, empty"_s);
    QCOMPARE(aloud(0, ListModel::Tick), u"Aarhus Vakuum ApS, not ticked"_s);
}

void tst_CompaniesPage::modelKeepsItsContract()
{
    ListModel model(m_host->context, *listKind(u"companies"_s));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &ListModel::loaded);

    model.setQuery({});
    QVERIFY(loaded.wait());
    model.setQuery({.filter = {.words = {u"aps"_s}}});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 2);
    model.dropRows({model.numberAt(0)});
    QCOMPARE(model.rowCount(), 1);
    model.setQuery({.sort = u"country"_s, .descending = true});
    QVERIFY(loaded.wait());
    QCOMPARE(model.rowCount(), 4);
}

void tst_CompaniesPage::layoutIsKept()
{
    m_host->page.filterField()->setFocus();
    m_host->type(u"aps"_s);
    QTRY_COMPARE(m_host->names().size(), 2);
    m_host->table->setCurrentRow(1);
    const QByteArray layout = m_host->page.saveLayout();

    CompaniesPage other(m_host->context);
    other.restoreLayout(layout);

    auto *table = other.findChild<ListTable *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QTRY_COMPARE(table->currentIndex().siblingAtColumn(m_host->column(u"name"_s)).data().toString(),
                 m_nordkryo.name);
    QCOMPARE(other.findChild<FilterEdit *>()->text(), u"aps"_s);
}

void tst_CompaniesPage::aNarrowWindowOpensThePaneFirst()
{
    m_host->page.resize(m_host->page.fontMetrics().averageCharWidth() * 90, 640);
    auto *pane = m_host->page.findChild<CompanyPane *>(u"beside"_s);
    QVERIFY(!pane->isVisible());

    m_host->key(Qt::Key_Return);
    QVERIFY(pane->isVisible());
    QVERIFY(pane->isAncestorOf(QApplication::focusWidget()));
    QCOMPARE(m_host->page.title(), u"Companies"_s);
    m_host->key(Qt::Key_Escape);
    QVERIFY(!pane->isVisible());
    QCOMPARE(QApplication::focusWidget(), m_host->table);

    m_host->key(Qt::Key_Return);
    m_host->table->setFocus();
    m_host->key(Qt::Key_Return); // what is seen already is opened in full
    QCOMPARE(m_host->page.title(), u"Companies › Aarhus Vakuum ApS"_s);
}

QTEST_MAIN(tst_CompaniesPage)
#include "tst_companiespage.moc"
