#include "ui/activities/taskactions.h"

#include "core/storage/repository.h"
#include "core/text/daytext.h"
#include "ui/kit/activitytext.h"
#include "ui/kit/context.h"

#include <QLineEdit>
#include <QMenu>
#include <QWidgetAction>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int daysAWeek = 7;

QDate nextMonday(QDate today)
{
    return today.addDays(daysAWeek + 1 - today.dayOfWeek());
}

} // namespace

TaskActions::TaskActions(Context &context, QObject *parent)
    : QObject(parent)
    , m_context(context) { }

std::vector<Task> TaskActions::read(const QStringList &ids)
{
    std::vector<Task> tasks;
    const Repository<Task> records(m_context.database());
    for (const QString &id : ids) {
        auto task = records.get(Id<Task>::parse(id));
        if (task)
            tasks.push_back(*std::move(task));
        else if (task.error().code != Error::Code::NotFound)
            m_context.report(task.error());
    }
    return tasks;
}

void TaskActions::toggleDone(const QStringList &ids)
{
    const std::vector<Task> tasks = read(ids);
    if (tasks.empty())
        return;
    const bool allDone =
        std::ranges::all_of(tasks, [](const Task &task) { return task.doneOn.isValid(); });
    ChangeSet changes;
    for (const Task &task : tasks) {
        Task after = task;
        after.doneOn = allDone ? QDate() : QDate::currentDate();
        if (allDone || !task.doneOn.isValid())
            changes.push_back(edited(task, after));
    }
    const auto count = int(changes.size());
    QString label;
    if (count == 1) {
        const QString title = std::get<Task>(*changes.front().before).title;
        label = allDone ? tr("Opened “%1” again").arg(title) : tr("Done: “%1”").arg(title);
    } else {
        label = allDone ? tr("Opened %n tasks again", nullptr, count)
                        : tr("Marked %n tasks as done", nullptr, count);
    }
    m_context.perform(label, changes, true);
}

void TaskActions::snooze(const QStringList &ids, QDate day)
{
    ChangeSet changes;
    for (const Task &task : read(ids)) {
        Task after = task;
        after.snoozedUntil = day;
        if (after != task)
            changes.push_back(edited(task, after));
    }
    if (changes.empty())
        return;
    const QString when = nearDayLabel(day, QDate::currentDate());
    const auto count = int(changes.size());
    m_context.perform(
        count == 1
            ? tr("Snoozed “%1” until %2").arg(std::get<Task>(*changes.front().before).title, when)
            : tr("Snoozed %n tasks until %1", nullptr, count).arg(when),
        changes,
        true);
}

QMenu *TaskActions::makeSnoozeMenu(const std::function<QStringList()> &ids, QWidget *parent)
{
    auto *menu = new QMenu(tr("Snooze"), parent);
    connect(menu->addAction(tr("Until tomorrow")), &QAction::triggered, this, [this, ids] {
        snooze(ids(), QDate::currentDate().addDays(1));
    });
    connect(menu->addAction(tr("Until next week")), &QAction::triggered, this, [this, ids] {
        snooze(ids(), nextMonday(QDate::currentDate()));
    });
    auto *line = new QLineEdit;
    line->setPlaceholderText(tr("or a day: fri, +2w, 30.6."));
    line->setAccessibleName(tr("Snooze until this day"));
    line->setMinimumWidth(line->fontMetrics().averageCharWidth() * 26);
    auto *typed = new QWidgetAction(menu);
    typed->setDefaultWidget(line);
    menu->addAction(typed);
    connect(line, &QLineEdit::returnPressed, this, [this, ids, line, menu] {
        const QDate day = parseDay(line->text(), QDate::currentDate());
        if (!day.isValid()) {
            line->selectAll();
            m_context.announce(
                tr("“%1” is no day. Write it as fri, +2w or 30.6.").arg(line->text()),
                false,
                false);
            return;
        }
        line->clear();
        menu->close();
        snooze(ids(), day);
    });
    connect(menu, &QMenu::aboutToShow, line, &QLineEdit::clear);
    return menu;
}

} // namespace ilo
