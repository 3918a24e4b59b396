#include "ui/activities/activitiespage.h"

#include "core/storage/activityrecords.h"
#include "core/storage/repository.h"
#include "ui/activities/quicklogdialog.h"
#include "ui/activities/sentenceedit.h"
#include "ui/activities/taskactions.h"
#include "ui/activities/worklook.h"
#include "ui/activities/workpane.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QActionGroup>
#include <QDataStream>
#include <QIODevice>
#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto filterPart = "filter:"_L1; ///< of a Place: what the activities are filtered by
constexpr auto openOnly = "done:none"_L1;

} // namespace

ActivitiesPage::ActivitiesPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_taskActions(new TaskActions(context, this))
    , m_stack(new QStackedWidget)
    , m_activities(new RecordListView(context, *listKind(u"activities"_s)))
    , m_tasks(new RecordListView(context, *listKind(u"tasks"_s)))
    , m_activity(new WorkPane(context, *m_taskActions, WorkPane::Of::Activities))
    , m_task(new WorkPane(context, *m_taskActions, WorkPane::Of::Tasks))
    , m_besideActivities(new ListAndPane(m_activities, m_activity, tr("Details of the activity")))
    , m_besideTasks(new ListAndPane(m_tasks, m_task, tr("Details of the task")))
{
    build();
    makeActions();
    listen();
    dressActivityList(*m_activities);
    dressTaskList(*m_tasks);
    m_tasks->setFilterText(openOnly);
    showTaskCount();
}

void ActivitiesPage::build()
{
    auto *group = new QActionGroup(this);
    for (const QString &text : {tr("Activities"), tr("Tasks")}) {
        auto *segment = group->addAction(text);
        segment->setCheckable(true);
        segment->setShortcut(QKeySequence(u"Ctrl+Shift+%1"_s.arg(m_segments.size() + 1)));
        m_segments << segment;
    }
    m_segments[ActivitiesView]->setChecked(true);
    m_stack->addWidget(m_besideActivities);
    m_stack->addWidget(m_besideTasks);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

void ActivitiesPage::makeActions()
{
    const auto make = [this](const QString &icon, const QString &text, const QString &keys) {
        auto *action = new QAction(kit::icon(icon), text, this);
        action->setShortcut(QKeySequence(keys));
        return action;
    };
    m_logAnywhere = make(u"dialog-messages"_s, tr("Log activity…"), u"Ctrl+L"_s);
    connect(m_logAnywhere, &QAction::triggered, this, [this] { openLog(); });
    m_log = make(u"list-add"_s, tr("Log activity"), u"Ctrl+N"_s);
    connect(m_log, &QAction::triggered, this, [this] { openLog(); });
    m_newTask = make(u"list-add"_s, tr("New task"), u"Ctrl+N"_s);
    connect(m_newTask, &QAction::triggered, this, &ActivitiesPage::newTask);
    m_edit = make(u"edit-rename"_s, tr("Edit in place"), u"F2"_s);
    connect(m_edit, &QAction::triggered, this, [this] {
        list()->table()->setFocus(Qt::OtherFocusReason);
        list()->table()->editCurrent();
    });
    m_remove = make(u"edit-delete"_s, tr("Delete"), u"Del"_s);
    connect(m_remove, &QAction::triggered, this, [this] { list()->removeChosen(); });
    m_done = make(u"checkmark"_s, tr("Done"), u"Space"_s);
    connect(m_done, &QAction::triggered, this, [this] {
        m_taskActions->toggleDone(m_tasks->chosenIds());
    });
    QMenu *snooze = m_taskActions->makeSnoozeMenu([this] { return m_tasks->chosenIds(); }, this);
    m_snooze = snooze->menuAction();
    m_snooze->setIcon(kit::icon(u"appointment-reminder"_s));

    // Keys of the lists act while a list has the focus.
    for (QAction *action : {m_edit, m_remove, m_done})
        action->setShortcutContext(Qt::WidgetShortcut);
    m_activities->table()->addActions({m_edit, m_remove});
    m_tasks->table()->addActions({m_done, m_snooze, m_edit, m_remove});
    for (const RecordListView *view : {m_activities, m_tasks})
        view->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ActivitiesPage::listen()
{
    for (const QAction *segment : std::as_const(m_segments)) {
        connect(segment, &QAction::toggled, this, [this](bool isOn) {
            if (isOn)
                showView();
        });
    }
    for (RecordListView *view : {m_activities, m_tasks}) {
        WorkPane *pane = view == m_activities ? m_activity : m_task;
        ListAndPane *beside = view == m_activities ? m_besideActivities : m_besideTasks;
        connect(view, &RecordListView::currentChanged, pane, &WorkPane::show);
        connect(view, &RecordListView::opened, beside, &ListAndPane::enter);
        connect(view->views(), &ListViews::changed, this, &ActivitiesPage::headerChanged);
        connect(view, &RecordListView::statusChanged, this, [this] {
            emit statusChanged();
            emit headerChanged();
        });
    }
    connect(&m_activities->model(), &ListModel::loaded, this, &ActivitiesPage::addUpMinutes);
    connect(m_activities, &RecordListView::emptyPrimary, this, [this] { openLog(); });
    connect(m_tasks, &RecordListView::emptyPrimary, this, &ActivitiesPage::newTask);
    connect(m_activity, &WorkPane::taskWanted, this, [this](const QString &id) {
        m_context.go({key(), id, typeName<Task>()});
    });
    connect(&m_context, &Context::logWanted, this, &ActivitiesPage::openLog);
    connect(&m_context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Task>()))
            showTaskCount();
    });
}

QIcon ActivitiesPage::icon() const
{
    return kit::icon(u"dialog-messages"_s);
}

bool ActivitiesPage::showsTasks() const
{
    return m_segments[TasksView]->isChecked();
}

RecordListView *ActivitiesPage::list() const
{
    return showsTasks() ? m_tasks : m_activities;
}

QAction *ActivitiesPage::primaryAction() const
{
    return showsTasks() ? m_newTask : m_log;
}

QList<QAction *> ActivitiesPage::menuActions() const
{
    QList<QAction *> actions = m_segments;
    actions << nullptr;
    if (showsTasks())
        actions << m_done << m_snooze;
    return actions << m_edit << nullptr << list()->commands() << nullptr << m_remove;
}

QMenu *ActivitiesPage::viewMenu() const
{
    return list()->views()->menu();
}

QString ActivitiesPage::viewName() const
{
    return list()->views()->shownName();
}

QString ActivitiesPage::currentRecord() const
{
    return list()->currentId();
}

void ActivitiesPage::showView()
{
    m_stack->setCurrentIndex(showsTasks() ? TasksView : ActivitiesView);
    emit headerChanged();
    emit statusChanged();
    emit placeChanged();
}

void ActivitiesPage::showTaskCount()
{
    const auto due = dueTaskCount(m_context.database(), QDate::currentDate());
    m_segments[TasksView]->setText(due && *due > 0 ? tr("Tasks %1").arg(QLocale().toString(*due))
                                                   : tr("Tasks"));
}

void ActivitiesPage::addUpMinutes()
{
    const std::vector<qint64> numbers = m_activities->model().numbers();
    m_adding.ask<qint64>(
        [file = m_context.workspace().path(), numbers](const Progress &) -> Result<qint64> {
            auto database = Database::open(file, Database::Mode::ReadOnly);
            return database ? minutesOf(**database, numbers) : fail(database.error());
        },
        [this](Result<qint64> minutes) {
            m_minutes = minutes && *minutes > 0 ? minutesLabel(*minutes) : QString();
            emit statusChanged();
        });
}

QString ActivitiesPage::statusText() const
{
    const QString text = list()->statusText();
    if (showsTasks() || m_minutes.isEmpty() || text.isEmpty())
        return text;
    return text + u" · "_s + m_minutes;
}

QWidget *ActivitiesPage::filterField() const
{
    return list()->filterField();
}

void ActivitiesPage::goTo(const Place &place)
{
    if (place.part.startsWith(filterPart)) {
        m_segments[ActivitiesView]->setChecked(true);
        m_activities->setFilterText(place.part.mid(filterPart.size()));
        return;
    }
    if (place.part == typeName<Task>() && place.record.isEmpty()) {
        m_segments[TasksView]->setChecked(true);
        return;
    }
    if (place.record.isEmpty())
        return;
    const bool isTask =
        bool(Repository<Task>(m_context.database()).get(Id<Task>::parse(place.record)));
    m_segments[isTask ? TasksView : ActivitiesView]->setChecked(true);
    list()->select(place.record);
}

Place ActivitiesPage::place() const
{
    return {key(), {}, showsTasks() ? typeName<Task>() : QString()};
}

void ActivitiesPage::newTask()
{
    m_context.go({key(), {}, typeName<Task>()});
    Task task;
    task.id = Id<Task>::create();
    task.title = tr("New task");
    task.dueOn = QDate::currentDate();
    task.owner = m_context.workspace().advisor().id;
    if (!m_context.perform(tr("Added a task"), {created(task)}))
        return;
    m_tasks->select(task.id.toString());
    m_task->show(task.id.toString());
    m_besideTasks->showPane();
    m_task->edit(u"title"_s);
}

QString ActivitiesPage::selectedElsewhere() const
{
    const auto pages = window()->findChildren<Page *>();
    for (const Page *page : pages) {
        if (page != this && page->isVisible())
            return page->currentRecord();
    }
    return {};
}

void ActivitiesPage::openLog(const QString &record)
{
    if (m_dialog) {
        m_dialog->field()->setFocus(Qt::OtherFocusReason);
        return;
    }
    const QString about = record.isEmpty() ? selectedElsewhere() : record;
    m_dialog =
        new QuickLogDialog(m_context, quickLogSubject(m_context.database(), about), window());
    m_dialog->open();
}

std::vector<PageOffer> ActivitiesPage::offersFor(const QString &type, const QString &id)
{
    if (type != typeName<Organisation>() && type != typeName<Contact>() && type != typeName<Need>())
        return {};
    return {{u"dialog-messages"_s, tr("Log activity"), u"Ctrl+L"_s, [this, id] { openLog(id); }}};
}

QByteArray ActivitiesPage::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint32(showsTasks() ? TasksView : ActivitiesView) << m_besideActivities->saveState()
        << m_besideTasks->saveState();
    return layout;
}

void ActivitiesPage::restoreLayout(const QByteArray &layout)
{
    qint32 view = 0;
    QByteArray activities;
    QByteArray tasks;
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_0);
    in >> view >> activities >> tasks;
    if (in.status() != QDataStream::Ok || (view != ActivitiesView && view != TasksView))
        return;
    m_besideActivities->restoreState(activities);
    m_besideTasks->restoreState(tasks);
    m_segments[view]->setChecked(true);
}

} // namespace ilo
