#include "ui/records/historypage.h"

#include "core/storage/bin.h"
#include "ui/kit/context.h"
#include "ui/records/changesmodel.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_HistoryPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void actionsStandNewestFirst();
    void aNewActionComesInAtTheTopAndTheSelectionStays();
    void theFilterNarrowsWhileTyping();
    void aFilterThatFindsNothingCanBeCleared();
    void anActionShowsItsFieldsInWords();
    void anOldActionIsUndoneFromThePage();
    void whatIsLeftAloneIsNamedWithTheReason();
    void aBigActionIsUndoneBesideTheWindow();
    void whoComesBackFindsTheNewestAction();
    void aRecordOpensWithEnter();
    void aFieldShowsItsHistory();
    void aLinkSelectsItsActionWhateverIsFiltered();
    void everyControlHasAName();

private:
    QTableView *table() const { return m_page->findChild<QTableView *>(u"history"_s); }
    QListView *changes() const { return m_page->findChild<QListView *>(u"changes"_s); }
    QPushButton *undoButton() const { return m_page->findChild<QPushButton *>(u"undoAction"_s); }
    QStringList labels() const;
    QStringList changeLines() const;
    void apply(const ChangeSet &changes, const QString &label);
    void selectLabel(const QString &label);

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<HistoryPage> m_page;
    Organisation m_alfa;
};

void tst_HistoryPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
}

void tst_HistoryPage::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_alfa = test::company(u"Alfa"_s);
    m_alfa.town = u"Ålborg"_s;
    apply({created(m_alfa)}, u"Added “Alfa”"_s);
    Organisation moved = m_alfa;
    moved.town = u"Aalborg"_s;
    moved.tags = {u"laser"_s};
    apply({edited(m_alfa, moved)}, u"Moved “Alfa”"_s);
    m_alfa = moved;

    m_page = std::make_unique<HistoryPage>(*m_context);
    m_page->resize(1180, 660);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void tst_HistoryPage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_workspace.reset();
}

QStringList tst_HistoryPage::labels() const
{
    QStringList found;
    for (int row = 0; row < table()->model()->rowCount(); ++row)
        found << table()->model()->index(row, 2).data().toString();
    return found;
}

QStringList tst_HistoryPage::changeLines() const
{
    QStringList lines;
    for (int row = 0; row < changes()->model()->rowCount(); ++row)
        lines << changes()->model()->index(row, 0).data().toString();
    return lines;
}

void tst_HistoryPage::apply(const ChangeSet &set, const QString &label)
{
    if (Status done = (*m_workspace)->apply(set, label); !done)
        qFatal("%s", qPrintable(done.error().detail));
}

void tst_HistoryPage::selectLabel(const QString &label)
{
    const qsizetype row = labels().indexOf(label);
    QVERIFY2(row >= 0, qPrintable(label));
    const QRect cell = table()->visualRect(table()->model()->index(int(row), 2));
    QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, cell.center());
}

void tst_HistoryPage::actionsStandNewestFirst()
{
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(labels(),
             QStringList({u"Moved “Alfa”"_s, u"Added “Alfa”"_s, u"Created the workspace"_s}));
    QCOMPARE(table()->model()->index(0, 1).data().toString(), u"Ada Advisor"_s);
    QVERIFY(table()->model()->index(0, 0).data().toString().startsWith(u"today"_s));
    QCOMPARE(m_page->statusText(), u"3 actions"_s);
    QCOMPARE(table()->currentIndex().row(), 0);
}

void tst_HistoryPage::aNewActionComesInAtTheTopAndTheSelectionStays()
{
    const QAbstractItemModelTester tester(table()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    selectLabel(u"Added “Alfa”"_s);

    apply({created(test::company(u"Beta"_s))}, u"Added “Beta”"_s);

    QTRY_COMPARE(table()->model()->rowCount(), 4);
    QCOMPARE(labels().front(), u"Added “Beta”"_s);
    QCOMPARE(table()->currentIndex().siblingAtColumn(2).data().toString(), u"Added “Alfa”"_s);
}

void tst_HistoryPage::theFilterNarrowsWhileTyping()
{
    m_page->filterField()->setFocus();
    QTest::keyClicks(m_page->filterField(), u"moved"_s);

    QTRY_COMPARE(labels(), QStringList{u"Moved “Alfa”"_s});
    QCOMPARE(m_page->statusText(), u"1 action"_s);

    QTest::keyClick(m_page->filterField(), Qt::Key_Escape);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
}

void tst_HistoryPage::aFilterThatFindsNothingCanBeCleared()
{
    QTest::keyClicks(m_page->filterField(), u"zzz"_s);
    QTRY_VERIFY(!table()->isVisible());
    QCOMPARE(changes()->model()->rowCount(), 0);

    const QList<QPushButton *> buttons = m_page->findChildren<QPushButton *>();
    const auto clear = std::ranges::find_if(buttons, [](QPushButton *button) {
        return button->isVisible() && button->text() == u"Clear filter";
    });
    QVERIFY(clear != buttons.end());
    QTest::mouseClick(*clear, Qt::LeftButton);

    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QVERIFY(table()->isVisible());
}

void tst_HistoryPage::anActionShowsItsFieldsInWords()
{
    QCOMPARE(changeLines(),
             QStringList({u"Alfa (Company or organisation)"_s,
                          u"Town: from Ålborg to Aalborg"_s,
                          u"Tags: laser"_s}));

    selectLabel(u"Added “Alfa”"_s);

    QCOMPARE(changeLines(),
             QStringList({u"Alfa (Company or organisation, new)"_s,
                          u"Name: Alfa"_s,
                          u"Role: Company"_s,
                          u"Town: Ålborg"_s,
                          u"Country: Denmark"_s,
                          u"Size, as declared: Not declared"_s,
                          u"Consent: Not asked"_s}));
}

void tst_HistoryPage::anOldActionIsUndoneFromThePage()
{
    apply({created(test::company(u"Beta"_s))}, u"Added “Beta”"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    selectLabel(u"Moved “Alfa”"_s);
    QSignalSpy told(m_context.get(), &Context::announced);

    QTest::mouseClick(undoButton(), Qt::LeftButton);

    const auto alfa = Repository<Organisation>(m_workspace->database()).get(m_alfa.id);
    VERIFY_OK(alfa);
    QCOMPARE(alfa->town, u"Ålborg"_s);
    QCOMPARE(alfa->tags, QStringList());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.front().front().toString(), u"Undid “Moved “Alfa””"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QTRY_VERIFY(!undoButton()->isVisible()); // taken back: not a second time
}

void tst_HistoryPage::whatIsLeftAloneIsNamedWithTheReason()
{
    Organisation newer = m_alfa;
    newer.town = u"Aarhus"_s;
    apply({edited(m_alfa, newer)}, u"Moved “Alfa” again"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    selectLabel(u"Moved “Alfa”"_s);

    undoButton()->setFocus();
    QTest::keyClick(undoButton(), Qt::Key_Space);

    auto *report = m_page->findChild<QWidget *>(u"undoReport"_s);
    QTRY_VERIFY(report->isVisible());
    QString text;
    for (const QLabel *label : report->findChildren<QLabel *>())
        text += label->text();
    QVERIFY2(text.contains(u"• Alfa: Town"_s), qPrintable(text));
    QVERIFY2(text.contains(u"something newer stands there"_s), qPrintable(text));
    QCOMPARE(Repository<Organisation>(m_workspace->database()).get(m_alfa.id)->town, u"Aarhus"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QVERIFY(report->isVisible()); // the list's reload does not sweep it away
}

void tst_HistoryPage::aBigActionIsUndoneBesideTheWindow()
{
    ChangeSet many;
    for (int i = 0; i < 1'100; ++i)
        many.push_back(created(test::company(u"Company %1"_s.arg(i))));
    apply(many, u"Imported 1,100 companies"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 4);
    selectLabel(u"Imported 1,100 companies"_s);
    const auto companies = [this] {
        return *m_workspace->database().number(u"SELECT count(*) FROM organisation"_s);
    };
    QCOMPARE(companies(), 1'101);

    QTest::mouseClick(undoButton(), Qt::LeftButton);

    QVERIFY((*m_workspace)->isBusy()); // the window goes on meanwhile
    QVERIFY(!undoButton()->isEnabled());
    QTRY_COMPARE(companies(), 1);
    QTRY_VERIFY(!(*m_workspace)->isBusy());
    QTRY_COMPARE(table()->model()->rowCount(), 5);
}

void tst_HistoryPage::whoComesBackFindsTheNewestAction()
{
    m_page->hide();
    apply({created(test::company(u"Beta"_s))}, u"Added “Beta”"_s);
    m_page->show();
    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(2).data().toString(), u"Added “Beta”"_s);

    selectLabel(u"Added “Alfa”"_s);
    m_page->hide();
    apply({created(test::company(u"Gamma"_s))}, u"Added “Gamma”"_s);
    m_page->show();
    QTRY_COMPARE(table()->model()->rowCount(), 5);
    QCOMPARE(table()->currentIndex().siblingAtColumn(2).data().toString(), u"Added “Alfa”"_s);
}

void tst_HistoryPage::aRecordOpensWithEnter()
{
    QSignalSpy went(m_context.get(), &Context::wentTo);
    changes()->setFocus();
    changes()->setCurrentIndex(changes()->model()->index(0, 0));

    QTest::keyClick(changes(), Qt::Key_Return);

    QCOMPARE(went.size(), 1);
    QCOMPARE(went.front().front().value<Place>(),
             (Place{u"companies"_s, m_alfa.id.toString(), {}}));
}

void tst_HistoryPage::aFieldShowsItsHistory()
{
    changes()->setFocus();
    changes()->setCurrentIndex(changes()->model()->index(1, 0));

    QTest::keyClick(changes(), Qt::Key_Return);

    auto *window = m_page->findChild<QWidget *>(u"fieldHistory"_s);
    QVERIFY(window);
    QTRY_VERIFY(window->isVisible());
    const QAbstractItemModel *rows = window->findChild<QAbstractItemView *>()->model();
    QCOMPARE(rows->rowCount(), 2);
    QCOMPARE(rows->index(0, 2).data().toString(), u"Ålborg"_s);
    QCOMPARE(rows->index(0, 3).data().toString(), u"Aalborg"_s);
    QCOMPARE(rows->index(1, 4).data().toString(), u"Added “Alfa”"_s);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!m_page->findChild<QWidget *>(u"fieldHistory"_s));
}

void tst_HistoryPage::aLinkSelectsItsActionWhateverIsFiltered()
{
    selectLabel(u"Added “Alfa”"_s);
    const Place place = m_page->place();
    QTest::keyClicks(m_page->filterField(), u"moved"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 1);

    m_page->goTo(place);

    QTRY_COMPARE(table()->currentIndex().siblingAtColumn(2).data().toString(), u"Added “Alfa”"_s);
    QCOMPARE(m_page->place(), place);
}

void tst_HistoryPage::everyControlHasAName()
{
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(QString::fromLatin1(widget->metaObject()->className())
                            + widget->objectName()));
    }
}

QTEST_MAIN(tst_HistoryPage)
#include "tst_historypage.moc"
