#include "ui/bigscience/bigsciencepage.h"

#include "core/rules/shippedrecords.h"
#include "ui/bigscience/balanceimportdialog.h"
#include "ui/bigscience/factrow.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/messageframe.h"
#include "ui/lists/recordlistview.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_BigSciencePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anEmptyPageOffersWhatShips();
    void aSecondTimeNothingComes();
    void thePaneShowsAnOrganisationWithItsRulesInTiers();
    void checkedTodayTakesTheMarkOff();
    void rulesOfAllStandInOneListAndThresholdsApart();
    void aNewOrganisationBeginsWithItsName();
    void aNewRuleIsOfTheCurrentOrganisation();
    void aBalanceListIsSeenBeforeItIsImported();
    void ourCountryComesFirstAndPastListsStay();
    void everyButtonHasAName();

private:
    RecordListView *list() const;
    void bringIn();
    void select(const QString &key);
    QString textOf(const QWidget *widget) const;
    FactRow *rowOf(const QString &title) const;
    QAction *segment(int at) const { return m_page->segments()[at]; }
    void writeFile(const QByteArray &content);

    std::unique_ptr<TemporaryWorkspace> m_file;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<BigSciencePage> m_page;
};

void tst_BigSciencePage::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_file = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_page = std::make_unique<BigSciencePage>(*m_context);
    m_page->resize(1180, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_COMPARE(list()->total(), 0);
}

void tst_BigSciencePage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_file.reset();
}

RecordListView *tst_BigSciencePage::list() const
{
    for (RecordListView *view : m_page->findChildren<RecordListView *>()) {
        if (view->isVisible())
            return view;
    }
    return nullptr;
}

void tst_BigSciencePage::bringIn()
{
    const auto buttons = list()->findChild<EmptyState *>()->findChildren<QPushButton *>();
    QTest::mouseClick(buttons.front(), Qt::LeftButton);
    QTRY_COMPARE(list()->total(), 6);
}

void tst_BigSciencePage::select(const QString &key)
{
    list()->select(shippedOrganisation(key).toString());
    QTRY_COMPARE(list()->currentId(), shippedOrganisation(key).toString());
}

QString tst_BigSciencePage::textOf(const QWidget *widget) const
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts << label->text();
    }
    return texts.join(u'\n');
}

FactRow *tst_BigSciencePage::rowOf(const QString &title) const
{
    for (FactRow *row : m_page->findChildren<FactRow *>()) {
        if (row->isVisible() && row->accessibleName().startsWith(title))
            return row;
    }
    return nullptr;
}

void tst_BigSciencePage::writeFile(const QByteArray &content)
{
    QFile file(m_file->folder() + u"/balance.csv"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    m_prompts.file = file.fileName();
}

void tst_BigSciencePage::anEmptyPageOffersWhatShips()
{
    const auto buttons = list()->findChild<EmptyState *>()->findChildren<QPushButton *>();
    QVERIFY2(buttons.front()->text().startsWith(u"Add 6 organisations with "),
             qPrintable(buttons.front()->text()));
    bringIn();
    QCOMPARE(m_page->count(), 6);
    QVERIFY((*m_file)->nextUndo()->label.startsWith(u"Added 6 organisations with "));
    m_context->undo();
    QTRY_COMPARE(list()->total(), 0);
}

void tst_BigSciencePage::aSecondTimeNothingComes()
{
    bringIn();
    QString said;
    connect(m_context.get(), &Context::announced, this, [&](const QString &text) { said = text; });
    const auto actions = m_page->menuActions();
    const auto ship = std::ranges::find_if(actions, [](const QAction *action) {
        return action && action->text().contains(u"ship with the program");
    });
    QVERIFY(ship != actions.end());
    (*ship)->trigger();
    QCOMPARE(said, u"Nothing new ships with this version."_s);
}

void tst_BigSciencePage::thePaneShowsAnOrganisationWithItsRulesInTiers()
{
    bringIn();
    select(u"cern"_s);
    QTRY_VERIFY(rowOf(u"Price enquiry,"_s));
    const QString text = textOf(m_page.get());
    for (const QString &part : {u"Intergovernmental organisation · Meyrin, Switzerland"_s,
                                u"below CHF 50,000"_s,
                                u"CHF 50,000 to 200,000"_s,
                                u"from CHF 10,000,000"_s})
        QVERIFY2(text.contains(part), qPrintable(part));
    QVERIFY(text.indexOf(u"below CHF 50,000") < text.indexOf(u"from CHF 10,000,000"));
    const QString survey = rowOf(u"Market survey, then invitation"_s)->accessibleName();
    QVERIFY2(survey.contains(u"Source: CERN procurement service"), qPrintable(survey));
    QVERIFY(!survey.contains(u"check"));
    QVERIFY(rowOf(u"At least three bids"_s)->accessibleName().contains(u"check"));
    QVERIFY(
        rowOf(u"Country of origin of supplies"_s)->accessibleName().contains(u"ended 28 Feb 2025"));
    QVERIFY(textOf(m_page.get()).contains(u"not legal advice"));
}

void tst_BigSciencePage::checkedTodayTakesTheMarkOff()
{
    bringIn();
    select(u"cern"_s);
    QTRY_VERIFY(rowOf(u"At least three bids"_s));
    FactRow *row = rowOf(u"At least three bids"_s);
    row->setFocus();
    QTest::keyClick(row, Qt::Key_Return);
    QVERIFY(row->isOpen());
    const auto buttons = row->findChildren<QPushButton *>();
    const auto checked = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->text() == u"Checked today"; });
    QVERIFY(checked != buttons.end());
    QTest::mouseClick(*checked, Qt::LeftButton);
    const auto rule = std::get<ProcurementRule>(row->record());
    QVERIFY(!rule.check);
    QCOMPARE(rule.checkedOn, QDate::currentDate());
    QCOMPARE((*m_file)->nextUndo()->label, u"Checked “At least three bids”"_s);
}

void tst_BigSciencePage::rulesOfAllStandInOneListAndThresholdsApart()
{
    bringIn();
    segment(1)->trigger();
    QTRY_VERIFY(list()->total() > 30);
    const qint64 all = list()->total();
    m_page->headerActions().first()->trigger(); // "In force"
    QVERIFY(list()->filterText().contains(u"force:now"));
    QTRY_VERIFY(list()->model().isComplete() && list()->model().rowCount() < all);
    m_page->headerActions().first()->trigger();
    QTRY_COMPARE(list()->model().rowCount(), int(all));

    segment(2)->trigger();
    QTRY_COMPARE(list()->total(), 16);
    QTRY_VERIFY(!list()->currentId().isEmpty());
    QTRY_VERIFY(textOf(m_page.get()).contains(u"Thresholds of the EU directives") || [&] {
        return std::ranges::any_of(
            m_page->findChildren<MessageFrame *>(), [](const MessageFrame *frame) {
                return frame->isVisible() && frame->text().contains(u"CERN, EISCAT or ITER");
            });
    }());
    QCOMPARE(m_page->place().part, u"thresholds"_s);
}

void tst_BigSciencePage::aNewOrganisationBeginsWithItsName()
{
    m_page->primaryAction()->trigger();
    QTRY_COMPARE(list()->total(), 1);
    QTRY_VERIFY(qobject_cast<QLineEdit *>(m_page->focusWidget()));
    auto *line = qobject_cast<QLineEdit *>(m_page->focusWidget());
    QTest::keyClicks(line, u"SKAO"_s);
    QTest::keyClick(line, Qt::Key_Return);
    const auto made = Repository<Organisation>(m_file->database()).where(u"1"_s);
    VERIFY_OK(made);
    QCOMPARE(made->front().name, u"SKAO"_s);
    QCOMPARE(made->front().roles, QStringList({u"big_science"_s}));
}

void tst_BigSciencePage::aNewRuleIsOfTheCurrentOrganisation()
{
    bringIn();
    select(u"ess"_s);
    segment(1)->trigger();
    m_page->headerActions();
    QTRY_VERIFY(list()->total() > 30);
    list()->setFilterText(u"organisation:ESS"_s);
    QTRY_COMPARE(list()->model().rowCount(), 5);
    QTRY_VERIFY(!list()->currentId().isEmpty());
    m_page->primaryAction()->trigger();
    const auto made =
        Repository<ProcurementRule>(m_file->database()).where(u"title = 'New rule'"_s);
    VERIFY_OK(made);
    QCOMPARE(made->size(), size_t(1));
    QCOMPARE(made->front().organisation, shippedOrganisation(u"ess"_s));
    QVERIFY(made->front().check);
}

void tst_BigSciencePage::aBalanceListIsSeenBeforeItIsImported()
{
    bringIn();
    select(u"cern"_s);
    writeFile("State,Supplies,Services\nDenmark,0.62,0.35\nSweden,0.38,\nTotal,1,1\n");
    auto *import = m_page->findChild<QPushButton *>(u"importBalances"_s);
    QTRY_VERIFY(import->isVisible());
    import->click();
    auto *dialog = m_page->findChild<BalanceImportDialog *>();
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto *rows = dialog->findChild<QTreeWidget *>(u"balanceRows"_s);
    auto *go = dialog->findChild<QPushButton *>(u"importRows"_s);
    QVERIFY(!go->isEnabled()); // no day yet
    auto *from = dialog->findChild<QLineEdit *>(u"balanceFrom"_s);
    QTest::keyClicks(from, u"1.3.2026"_s);
    QCOMPARE(from->text(), u"1.3.2026"_s);
    QTest::keyClick(from, Qt::Key_Return);
    QTRY_COMPARE(rows->topLevelItemCount(), 3);
    QCOMPARE(dialog->findChild<QLineEdit *>(u"balanceUntil"_s)->text(), u"28.2.2027"_s);
    QCOMPARE(go->text(), u"Import 3 rows"_s);
    QVERIFY(dialog->findChild<MessageFrame *>(u"leftOut"_s)->text().contains(u"line 4"));
    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM return_balance"_s), 0);
    QTest::mouseClick(go, Qt::LeftButton);
    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM return_balance"_s), 3);
    QTRY_VERIFY(!m_page->findChild<BalanceImportDialog *>());
}

void tst_BigSciencePage::ourCountryComesFirstAndPastListsStay()
{
    bringIn();
    ChangeSet changes;
    for (const auto &[state, coefficient, year] : {std::tuple{u"SE"_s, u"0.31"_s, 2026},
                                                   std::tuple{u"DK"_s, u"0.62"_s, 2026},
                                                   std::tuple{u"DK"_s, u"0.50"_s, 2025}})
        changes.push_back(created(ReturnBalance{.id = Id<ReturnBalance>::create(),
                                                .organisation = shippedOrganisation(u"cern"_s),
                                                .state = state,
                                                .coefficient = coefficient,
                                                .validFrom = QDate(year, 3, 1),
                                                .validUntil = QDate(year + 1, 3, 1).addDays(-1)}));
    VERIFY_OK((*m_file)->apply(changes, u"Imported"_s));
    select(u"cern"_s);
    auto *table = m_page->findChild<QTreeWidget *>(u"balances"_s);
    QTRY_COMPARE(table->topLevelItemCount(), 2);
    QCOMPARE(table->topLevelItem(0)->text(0), u"Denmark"_s); // of the office, though not the lowest
    QCOMPARE(table->topLevelItem(0)->text(2), u"Poorly balanced *"_s);
    QVERIFY(table->topLevelItem(0)
                ->data(2, Qt::AccessibleTextRole)
                .toString()
                .contains(u"derived by older limits"));
    auto *choice = m_page->findChild<QComboBox *>(u"balanceList"_s);
    QCOMPARE(choice->count(), 2);
    QCOMPARE(choice->itemText(1), u"Supplies, 1 Mar 2025 to 28 Feb 2026"_s);
    choice->setCurrentIndex(1);
    QCOMPARE(table->topLevelItemCount(), 1);
    QCOMPARE(table->topLevelItem(0)->text(1), u"0.50"_s);
}

void tst_BigSciencePage::everyButtonHasAName()
{
    bringIn();
    select(u"cern"_s);
    QTRY_VERIFY(rowOf(u"At least three bids"_s));
    for (const QAbstractButton *button : m_page->findChildren<QAbstractButton *>()) {
        // That of Qt in a filter clears it, as Esc does.
        if (button->isVisible() && !qobject_cast<QLineEdit *>(button->parentWidget()))
            QVERIFY2(!button->text().isEmpty() || !button->accessibleName().isEmpty(),
                     button->parentWidget()->metaObject()->className());
    }
}

QTEST_MAIN(tst_BigSciencePage)
#include "tst_bigsciencepage.moc"
