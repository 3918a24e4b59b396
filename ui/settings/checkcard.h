#pragma once

#include "core/storage/check.h"
#include "ui/kit/job.h"
#include "ui/settings/settingscard.h"

class QListWidget;
class QPushButton;

namespace ilo {

class Context;
class MessageFrame;
class ProgressLine;

/// Checks the whole file and says what it found in plain words; offers to make the tables anew from
/// the log where that mends it.
class CheckCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit CheckCard(Context &context, QWidget *parent = nullptr);

    void check();

signals:
    void grew(QWidget *part); ///< something new stands there and wants to be seen

private:
    void showReport(const CheckReport &report);
    void rebuildTables();
    void addFindings(const CheckReport &report, Finding::Kind kind);
    void updateButtons();

    Context &m_context;
    MessageFrame *m_message;
    QListWidget *m_findings;
    QPushButton *m_check;
    QPushButton *m_rebuild;
    Job m_job;
    ProgressLine *m_progress;
};

} // namespace ilo
