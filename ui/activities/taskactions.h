#pragma once

#include "core/domain/activity.h"

#include <QObject>

class QMenu;

namespace ilo {

class Context;

/// What a person does with tasks, each as one action that can be undone.
class TaskActions : public QObject
{
    Q_OBJECT

public:
    explicit TaskActions(Context &context, QObject *parent = nullptr);

    /// Marks open ones done today, or opens them again when all are done.
    void toggleDone(const QStringList &ids);

    /// Not due before `day`.
    void snooze(const QStringList &ids, QDate day);

    /// Tomorrow, next week, or a day that is typed; `ids` is asked when one is chosen.
    QMenu *makeSnoozeMenu(const std::function<QStringList()> &ids, QWidget *parent);

private:
    std::vector<Task> read(const QStringList &ids);

    Context &m_context;
};

} // namespace ilo
