#pragma once

#include "ui/kit/job.h"

#include <QTimer>

namespace ilo {

class Context;

/// Makes a backup by itself once a day of use: soon after a workspace is opened and while it stays
/// open, whenever there are changes of a day that has no backup. A workspace made today waits until
/// tomorrow. Ends before the context.
class DailyBackup : public QObject
{
    Q_OBJECT

public:
    explicit DailyBackup(Context &context, QObject *parent = nullptr);

    /// Looks whether one is due and makes it beside the window.
    void look();

signals:
    void made(const QString &path);

private:
    bool isDue();

    Context &m_context;
    QTimer m_timer;
    Job m_job;
};

} // namespace ilo
