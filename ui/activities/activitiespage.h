#pragma once

#include "ui/kit/job.h"
#include "ui/kit/page.h"

#include <QPointer>

class QStackedWidget;

namespace ilo {

class Context;
class ListAndPane;
class QuickLogDialog;
class RecordListView;
class TaskActions;
class WorkPane;

/// What the office did and what it has to do: activities and tasks, each as a list with the current
/// one beside it. Brings the quick log to every page. A Place with "filter:…" as its part shows the
/// activities of that filter.
class ActivitiesPage : public Page
{
    Q_OBJECT

public:
    explicit ActivitiesPage(Context &context, QWidget *parent = nullptr);

    QString key() const override { return QStringLiteral("activities"); }
    QString title() const override { return tr("Activities"); }
    QIcon icon() const override;
    QList<QAction *> segments() const override { return m_segments; }
    QAction *primaryAction() const override;
    QMenu *viewMenu() const override;
    QString viewName() const override;
    QList<QAction *> menuActions() const override;
    QList<QAction *> everywhereActions() const override { return {m_logAnywhere}; }
    QString currentRecord() const override;
    void goTo(const Place &place) override;
    Place place() const override;
    QByteArray saveLayout() const override;
    void restoreLayout(const QByteArray &layout) override;
    QString statusText() const override;
    QWidget *filterField() const override;
    std::vector<PageOffer> offersFor(const QString &type, const QString &id) override;
    using Page::offersFor;

    /// Opens the quick log over the window; about `record` (company, contact or need), or without
    /// one about what the page shown has selected.
    void openLog(const QString &record = {});

private:
    enum View { ActivitiesView, TasksView };

    void build();
    void makeActions();
    void listen();
    bool showsTasks() const;
    RecordListView *list() const;
    void showView();
    void showTaskCount();
    void addUpMinutes();
    void newTask();
    QString selectedElsewhere() const;

    Context &m_context;
    TaskActions *m_taskActions;
    QList<QAction *> m_segments;
    QStackedWidget *m_stack;
    RecordListView *m_activities;
    RecordListView *m_tasks;
    WorkPane *m_activity;
    WorkPane *m_task;
    ListAndPane *m_besideActivities;
    ListAndPane *m_besideTasks;
    QAction *m_logAnywhere;
    QAction *m_log;
    QAction *m_newTask;
    QAction *m_edit;
    QAction *m_remove;
    QAction *m_done;
    QAction *m_snooze;
    QPointer<QuickLogDialog> m_dialog;
    Job m_adding;
    QString m_minutes; ///< "41 h 20 min": of the activities shown
};

} // namespace ilo
