#include "core/storage/repository.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"
#include "ui/home/attentionlist.h"
#include "ui/home/attentionwords.h"
#include "ui/home/homepage.h"
#include "ui/home/openedcard.h"
#include "ui/home/startbutton.h"
#include "ui/kit/appearance.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

class NoPrompts : public Prompts
{
public:
    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return {};
    }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override
    {
        return false;
    }
};

} // namespace

class TestHomePage : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void theMostUrgentIsChosenAndEnterDoesIt();
    void theMenuOfATaskSnoozesIt();
    void theListTakesTheRoomThatIsLeft();
    void theCurrentLineIsReadInTheContrastTheme();
    void aNeedThatLacksSomethingLeadsThere();
    void whatLeadsToAPageThatIsNotThereIsLeftOut();
    void aPageBringsItsOwnKindOfAttention();
    void withoutAnythingWaitingItSaysSo();
    void mineShowsOnlyWhatIOwn();
    void mineAndTheOfficeAreReadAsOneChoice();
    void engagedCompaniesHaveBarsThatSayTheirNumber();
    void onlyWhatCanBeStartedHasAButton();
    void whatWasOpenedIsALink();
    void daysAreSaidAsPeopleSayThem();

private:
    AttentionList *list() const { return m_page->findChild<AttentionList *>(); }
    bool shows(const QString &text) const
    {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : m_page->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    void open()
    {
        m_page = std::make_unique<HomePage>(*m_context);
        m_page->resize(1180, 700);
        m_page->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get())); // else the next may come too early
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }
    void addTask(const QString &title, int days, bool mine)
    {
        Task task;
        task.id = Id<Task>::create();
        task.title = title;
        task.dueOn = QDate::currentDate().addDays(days);
        if (mine)
            task.owner = m_file->advisor.id;
        VERIFY_OK((*m_file)->apply({created(task)}, u"Added"_s));
    }

    NoPrompts m_prompts;
    std::unique_ptr<TemporaryWorkspace> m_file;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<HomePage> m_page;
    QStringList m_pages;
};

void TestHomePage::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_pages = QStringList{u"needs"_s, u"companies"_s, u"settings"_s};
    m_context->setHasPage([this](const QString &key) { return m_pages.contains(key); });
    m_context->setCanRun(
        [](const QString &page, const QKeySequence &) { return page == u"needs"; });
}

void TestHomePage::cleanup()
{
    m_page.reset();
    m_context.reset();
    m_file.reset();
}

void TestHomePage::theMostUrgentIsChosenAndEnterDoesIt()
{
    addTask(u"Later"_s, 2, true);
    addTask(u"Call back"_s, -2, true);
    open();
    QTRY_COMPARE(list()->count(), 2);
    QCOMPARE(list()->currentRow(), 0);
    QCOMPARE(list()->lines().front().title, u"Call back"_s);
    QVERIFY(list()->lines().front().isLate);

    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Return);
    QTRY_COMPARE(list()->count(), 1);
    QCOMPARE(list()->lines().front().title, u"Later"_s);
    // As any action it can be taken back.
    m_context->undo();
    QTRY_COMPARE(list()->count(), 2);
}

void TestHomePage::theMenuOfATaskSnoozesIt()
{
    addTask(u"Ask for the certificate"_s, 0, true);
    open();
    QTRY_COMPARE(list()->count(), 1);

    const QPoint middle = list()->visualItemRect(list()->item(0)).center();
    QContextMenuEvent wanted(
        QContextMenuEvent::Keyboard, middle, list()->viewport()->mapToGlobal(middle));
    QCoreApplication::sendEvent(list()->viewport(), &wanted);
    auto *menu = list()->findChild<QMenu *>();
    QVERIFY(menu && menu->isVisible());
    QCOMPARE(menu->actions().constFirst()->text(), u"Done"_s);
    menu->actions().constLast()->trigger();
    menu->close();

    const auto tasks = Repository<Task>((*m_file)->database()).where(u"1"_s);
    QVERIFY(tasks && tasks->size() == 1);
    QCOMPARE(tasks->front().snoozedUntil.dayOfWeek(), int(Qt::Monday));
    QVERIFY(tasks->front().snoozedUntil > QDate::currentDate());
    m_page->QWidget::hide();
    m_page->QWidget::show();
    QTRY_COMPARE(list()->count(), 0);
}

void TestHomePage::theListTakesTheRoomThatIsLeft()
{
    for (int day = 0; day < 20; ++day)
        addTask(u"Task %1"_s.arg(day), day - 10, true);
    open();
    QTRY_VERIFY(list()->count() > 8);
    const auto bottomOf = [](const QWidget *widget) {
        return widget->mapTo(widget->window(), QPoint(0, widget->height())).y();
    };
    const auto *opened = m_page->findChild<OpenedCard *>();
    QTRY_VERIFY(bottomOf(opened) > 660); // of 700: nothing is left below
    QVERIFY(bottomOf(opened) <= 700);    // and nothing needs scrolling
    const int tall = list()->height();

    m_page->resize(1180, 560);
    QTRY_VERIFY(list()->height() < tall);
    m_page->resize(1180, 1600);
    QTRY_COMPARE(list()->height(), list()->maximumHeight()); // no more than it has lines
}

void TestHomePage::theCurrentLineIsReadInTheContrastTheme()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    Appearance appearance(settings);
    appearance.setChoice(Appearance::Choice::Contrast);
    addTask(u"Call back"_s, -2, true);
    addTask(u"Later"_s, 2, true);
    open();
    QTRY_COMPARE(list()->count(), 2);
    const auto inkOf = [&](int row) {
        const QWidget *line = list()->itemWidget(list()->item(row));
        return line->findChild<ElidedLabel *>()->palette().color(QPalette::WindowText);
    };
    const Tokens &tokens = kit::tokens();
    QVERIFY(tokens.selection.ink != tokens.text);
    QCOMPARE(inkOf(0), tokens.selection.ink);
    QCOMPARE(inkOf(1), tokens.text);
    list()->setCurrentRow(1);
    QCOMPARE(inkOf(0), tokens.text);
    QCOMPARE(inkOf(1), tokens.selection.ink);
}

void TestHomePage::aNeedThatLacksSomethingLeadsThere()
{
    Need need;
    need.id = Id<Need>::create();
    need.code = u"N-0147"_s;
    need.title = u"Cryogenic feedthroughs"_s;
    VERIFY_OK((*m_file)->apply({created(need)}, u"Added"_s));
    open();
    QTRY_COMPARE(list()->count(), 1);
    QVERIFY2(list()->lines().front().title.startsWith(u"N-0147 lacks"_s),
             qPrintable(list()->lines().front().title));

    QSignalSpy went(m_context.get(), &Context::wentTo);
    QTest::mouseClick(button(u"Improve"_s), Qt::LeftButton);
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.front().front().value<Place>(), (Place{u"needs"_s, need.id.toString(), {}}));
}

void TestHomePage::whatLeadsToAPageThatIsNotThereIsLeftOut()
{
    Contact ada;
    ada.id = Id<Contact>::create();
    ada.name = u"Ada"_s;
    ada.retainUntil = QDate::currentDate();
    VERIFY_OK((*m_file)->apply({created(ada)}, u"Added"_s));
    open();
    QTRY_VERIFY(shows(u"Nothing waits for you"_s));

    m_pages << u"contacts"_s;
    open();
    QTRY_COMPARE(list()->count(), 1);
    QVERIFY(list()->lines().front().title.contains(u"Ada"_s));
}

void TestHomePage::aPageBringsItsOwnKindOfAttention()
{
    const QDate due = QDate::currentDate().addDays(3);
    QString opened;
    m_context->addAttention({.key = u"survey"_s,
                             .find =
                                 [due](Database &, const QDate &, const QString &) {
                                     return Result<std::vector<Attention>>(
                                         {{u"survey"_s, u"7"_s, u"Cold valves"_s, u"CERN"_s, due}});
                                 },
                             .line =
                                 [&opened](const Attention &one, AttentionLine begun) {
                                     begun.title = u"Market survey of %1 closes"_s.arg(one.about);
                                     begun.detail = one.title;
                                     begun.button = u"Tell companies"_s;
                                     begun.run = [&opened, id = one.id] { opened = id; };
                                     return std::optional(begun);
                                 }});
    addTask(u"Call back"_s, 1, true);
    open();

    QTRY_COMPARE(list()->count(), 2);
    QCOMPARE(list()->lines()[1].title, u"Market survey of CERN closes"_s);
    QCOMPARE(list()->lines()[1].when, u"in 3 days"_s);
    QVERIFY(shows(u"Cold valves"_s));
    list()->setCurrentRow(1);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(opened, u"7"_s);
}

void TestHomePage::withoutAnythingWaitingItSaysSo()
{
    open();
    QTRY_VERIFY(shows(u"Nothing waits for you"_s));
    QVERIFY(!list()->isVisible());
    QCOMPARE(m_page->statusText(), u"Nothing needs attention"_s);
}

void TestHomePage::mineShowsOnlyWhatIOwn()
{
    addTask(u"Mine"_s, 0, true);
    addTask(u"Somebody's"_s, 0, false);
    open();
    QTRY_COMPARE(list()->count(), 2);
    QTest::mouseClick(button(u"Mine"_s), Qt::LeftButton);
    QTRY_COMPARE(list()->count(), 1);
    QCOMPARE(list()->lines().front().title, u"Mine"_s);

    const QByteArray layout = m_page->saveLayout();
    m_page = std::make_unique<HomePage>(*m_context);
    m_page->restoreLayout(layout);
    m_page->QWidget::show();
    QTRY_COMPARE(list()->count(), 1);
}

void TestHomePage::mineAndTheOfficeAreReadAsOneChoice()
{
    open();
    for (const QString &words : {QStringLiteral("Mine"), QStringLiteral("Whole office")}) {
        QAccessibleInterface *read = QAccessible::queryAccessibleInterface(button(words));
        QVERIFY(read);
        QCOMPARE(read->role(), QAccessible::RadioButton);
    }
}

void TestHomePage::engagedCompaniesHaveBarsThatSayTheirNumber()
{
    const Organisation nordkryo = company(u"Nordkryo ApS"_s);
    Activity visit;
    visit.id = Id<Activity>::create();
    visit.day = QDate::currentDate();
    visit.organisation = nordkryo.id;
    visit.level = 3;
    VERIFY_OK((*m_file)->apply({created(nordkryo), created(visit)}, u"Added"_s));
    open();
    const auto hasBar = [this] {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            if (widget->accessibleName() == u"Denmark, 1 of 1"_s)
                return true;
        }
        return false;
    };
    QTRY_VERIFY(hasBar());
    QTest::mouseClick(button(u"Table"_s), Qt::LeftButton);
    auto *table = m_page->findChild<QTableWidget *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->item(0, 0)->text(), u"Denmark"_s);
    QCOMPARE(table->item(0, 1)->text(), u"1"_s);
}

void TestHomePage::onlyWhatCanBeStartedHasAButton()
{
    open();
    QVERIFY(button(u"New need"_s));
    QVERIFY(button(u"Find"_s));
    QVERIFY(!button(u"Log activity"_s));
    QSignalSpy run(m_context.get(), &Context::runWanted);
    QTest::mouseClick(button(u"New need"_s), Qt::LeftButton);
    QCOMPARE(run.size(), 1);
    QCOMPARE(run.front().front().toString(), u"needs"_s);
    // The key that it shows works as well.
    QTest::keyClick(m_page.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(run.size(), 2);
    QCOMPARE(run.back().front().toString(), u"needs"_s);
}

void TestHomePage::whatWasOpenedIsALink()
{
    const Organisation nordkryo = company(u"Nordkryo ApS"_s);
    VERIFY_OK((*m_file)->apply({created(nordkryo)}, u"Added"_s));
    const Place place{u"companies"_s, nordkryo.id.toString(), {}};
    m_context->setOpened([place] {
        return std::vector<OpenedRecord>{{place, QDateTime::currentDateTimeUtc()},
                                         {{u"companies"_s, u"gone"_s, {}}, {}}};
    });
    open();
    QSignalSpy went(m_context.get(), &Context::wentTo);
    QVERIFY(button(nordkryo.name));
    QTest::mouseClick(button(nordkryo.name), Qt::LeftButton);
    QCOMPARE(went.front().front().value<Place>(), place);
}

void TestHomePage::daysAreSaidAsPeopleSayThem()
{
    const QDate today(2026, 11, 25);
    QCOMPARE(dayDistance(today, today), u"today"_s);
    QCOMPARE(dayDistance(today.addDays(1), today), u"tomorrow"_s);
    QCOMPARE(dayDistance(today.addDays(-1), today), u"yesterday"_s);
    QVERIFY(dayDistance(today.addDays(-4), today).contains(u"4"_s));
    QVERIFY(dayDistance(today.addDays(40), today).contains(u"Jan"_s));
    QVERIFY(dayDistance({}, today).isEmpty());
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
