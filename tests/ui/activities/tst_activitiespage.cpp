#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "ui/activities/activitiespage.h"
#include "ui/activities/quicklogdialog.h"
#include "ui/activities/worklook.h"
#include "ui/activities/workpane.h"
#include "ui/files/attachedfiles.h"
#include "ui/kit/context.h"
#include "ui/lists/listtable.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QDesktopServices>
#include <QFile>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today = QDate::currentDate();

Activity call(const Organisation &with, int minutes, const QString &subject)
{
    Activity made;
    made.id = Id<Activity>::create();
    made.day = today;
    made.kind = ActivityKind::Call;
    made.organisation = with.id;
    made.minutes = minutes;
    made.level = minutes >= 30 ? std::optional(3) : std::nullopt;
    made.subject = subject;
    return made;
}

Task task(const QString &title, QDate due)
{
    Task made;
    made.id = Id<Task>::create();
    made.title = title;
    made.dueOn = due;
    return made;
}

class PageUnderTest
{
public:
    explicit PageUnderTest(const ChangeSet &content)
    {
        if (Status done = workspace->apply(content, u"Content"_s); !done)
            qFatal("%s", qPrintable(done.error().detail));
        page = std::make_unique<ActivitiesPage>(context);
        page->resize(1366, 640);
        page->show();
        page->activateWindow();
    }

    RecordListView *list() const
    {
        for (RecordListView *view : page->findChildren<RecordListView *>()) {
            if (view->isVisible())
                return view;
        }
        return nullptr;
    }
    ListTable *table() const { return list()->table(); }

    QString cell(int row, const QString &column) const
    {
        ListModel &model = list()->model();
        const QModelIndex index = model.index(row, model.columnOf(column));
        const auto badge = index.data(ListModel::BadgeRole).value<BadgeText>();
        return badge.text.isEmpty() ? index.data().toString() : badge.text;
    }

    WorkPane *pane() const
    {
        for (WorkPane *each : page->findChildren<WorkPane *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    Task stored(const Task &one) { return *Repository<Task>(workspace.database()).get(one.id); }

    void showTasks() { page->goTo({u"activities"_s, {}, u"task"_s}); }

    TemporaryWorkspace workspace;
    FakePrompts prompts;
    Context context{*workspace, prompts};
    std::unique_ptr<ActivitiesPage> page;
};

} // namespace

class ActivitiesPageTest : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatWasDoneAndAddsUpTheTime();
    void thePaneEditsInPlace();
    void spaceMarksATaskDoneAndUndoOpensIt();
    void aTaskIsSnoozedUntilTomorrow();
    void tasksSayWhereTheyStand();
    void theLogOpensAboutARecord();
    void filesAreAttachedOpenedAndRemoved();
    void tooLargeAFileIsRefusedWithASentence();

public slots:
    void openUrl(const QUrl &url) { m_opened << url.toLocalFile(); }

private:
    QStringList m_opened;
    Organisation m_company = company(u"Nordkryo ApS"_s);
};

void ActivitiesPageTest::listsWhatWasDoneAndAddsUpTheTime()
{
    PageUnderTest host({created(m_company),
                        created(call(m_company, 75, u"Lead time is 9 weeks"_s)),
                        created(call(m_company, 10, u"Wrong number"_s))});
    QTRY_COMPARE(host.list()->model().rowCount(), 2);
    QTRY_COMPARE(host.page->statusText(), u"2 activities · 1 selected · 1 h 25 min"_s);
    const int row = host.cell(0, u"subject"_s) == u"Wrong number"_s ? 1 : 0;
    QCOMPARE(host.cell(row, u"kind"_s), u"Call"_s);
    QCOMPARE(host.cell(row, u"company"_s), u"Nordkryo ApS"_s);
    QCOMPARE(host.cell(row, u"minutes"_s), u"1 h 15 min"_s);
    QCOMPARE(host.cell(row, u"level"_s), u"Advice"_s);
}

void ActivitiesPageTest::thePaneEditsInPlace()
{
    const Activity one = call(m_company, 30, u"Prices"_s);
    PageUnderTest host({created(m_company), created(one)});
    QTRY_COMPARE(host.pane()->id(), one.id.toString());
    host.pane()->edit(u"subject"_s);
    QTest::keyClicks(QApplication::focusWidget(), u" again"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    const auto now = Repository<Activity>(host.workspace.database()).get(one.id);
    QVERIFY(now->subject.contains(u"again"_s));
}

void ActivitiesPageTest::spaceMarksATaskDoneAndUndoOpensIt()
{
    const Task one = task(u"Send the drawings"_s, today);
    PageUnderTest host({created(one)});
    host.showTasks();
    QTRY_COMPARE(host.list()->model().rowCount(), 1);
    host.table()->setFocus();
    QTest::keyClick(host.table(), Qt::Key_Space);
    QTRY_COMPARE(host.stored(one).doneOn, today);
    QTRY_COMPARE(host.list()->model().rowCount(), 0); // only open ones are shown at first
    host.context.undo();
    QCOMPARE(host.stored(one).doneOn, QDate());
    QTRY_COMPARE(host.list()->model().rowCount(), 1);
}

void ActivitiesPageTest::aTaskIsSnoozedUntilTomorrow()
{
    const Task one = task(u"Send the drawings"_s, today);
    PageUnderTest host({created(one)});
    host.showTasks();
    QTRY_COMPARE(host.list()->model().rowCount(), 1);
    QAction *tomorrow = nullptr;
    for (QMenu *menu : host.page->findChildren<QMenu *>()) {
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Until tomorrow"_s && menu->parent() == host.page.get())
                tomorrow = action;
        }
    }
    QVERIFY(tomorrow);
    tomorrow->trigger();
    QTRY_COMPARE(host.stored(one).snoozedUntil, today.addDays(1));
    QTRY_VERIFY(host.cell(0, u"due"_s).startsWith(u"Snoozed until"_s));
}

void ActivitiesPageTest::tasksSayWhereTheyStand()
{
    const QDate day(2026, 11, 24);
    QVERIFY(taskBadge(day, {}, {}, day).text == u"Due today"_s);
    QVERIFY(taskBadge(day.addDays(-1), {}, {}, day).text.startsWith(u"Overdue since"_s));
    QCOMPARE(taskBadge(day.addDays(-1), {}, {}, day).tone, Tone::Warning);
    QVERIFY(taskBadge(day, day.addDays(1), {}, day).text.startsWith(u"Snoozed until"_s));
    QVERIFY(taskBadge(day, day, {}, day).text == u"Due today"_s);
    QVERIFY(taskBadge(day, {}, day, day).text.startsWith(u"Done"_s));
    QCOMPARE(taskBadge({}, {}, {}, day).text, QString());
}

void ActivitiesPageTest::theLogOpensAboutARecord()
{
    PageUnderTest host({created(m_company)});
    host.context.logActivity(m_company.id.toString());
    auto *dialog = host.page->window()->findChild<QuickLogDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->form()->with(), u"Nordkryo ApS"_s);
}

void ActivitiesPageTest::filesAreAttachedOpenedAndRemoved()
{
    const Activity one = call(m_company, 30, u"Prices"_s);
    PageUnderTest host({created(m_company), created(one)});
    QTRY_COMPARE(host.pane()->id(), one.id.toString());
    QFile file(host.workspace.folder() + u"/prices.txt"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("12 EUR") == 6);
    file.close();
    AttachedFiles *files = host.pane()->files();
    files->attach({file.fileName()});
    QTRY_COMPARE(files->files().size(), 1u);

    m_opened.clear();
    QDesktopServices::setUrlHandler(u"file"_s, this, "openUrl");
    files->findChild<QPushButton *>(u"attachedName"_s)->click();
    QDesktopServices::unsetUrlHandler(u"file"_s);
    QCOMPARE(m_opened.size(), 1);
    QFile copy(m_opened.front());
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), "12 EUR");
    QVERIFY(!(copy.permissions() & QFile::WriteOwner));
    QVERIFY(copy.fileName().endsWith(u"/prices.txt"_s));

    for (QAction *action : files->findChild<QMenu *>()->actions()) {
        if (action->text() == u"Remove"_s)
            action->trigger();
    }
    QTRY_VERIFY(files->files().empty());
    host.context.undo();
    QTRY_COMPARE(files->files().size(), 1u);
    host.page.reset();
    QVERIFY(!QFile::exists(copy.fileName()));
}

void ActivitiesPageTest::tooLargeAFileIsRefusedWithASentence()
{
    const Activity one = call(m_company, 30, u"Prices"_s);
    PageUnderTest host({created(m_company), created(one)});
    QTRY_COMPARE(host.pane()->id(), one.id.toString());
    QFile file(host.workspace.folder() + u"/film.mp4"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(qint64(26) * 1024 * 1024));
    QSignalSpy said(&host.context, &Context::announced);
    host.pane()->files()->attach({file.fileName()});
    QTRY_COMPARE(said.size(), 1);
    const QString sentence = said.front().front().toString();
    QVERIFY2(sentence.contains(u"film.mp4"_s) && sentence.contains(u"backup"_s),
             qPrintable(sentence));
    QVERIFY(host.pane()->files()->files().empty());
}

QTEST_MAIN(ActivitiesPageTest)

#include "tst_activitiespage.moc"
