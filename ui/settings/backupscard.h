#pragma once

#include "core/storage/backup.h"
#include "ui/kit/job.h"
#include "ui/settings/settingscard.h"

class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class MessageFrame;
class ProgressLine;
class RestorePreview;

/// The backups of the workspace: list, make one now, go back to one after seeing what that does.
class BackupsCard : public SettingsCard
{
    Q_OBJECT

public:
    explicit BackupsCard(Context &context, QWidget *parent = nullptr);

    /// Reads the list of backups anew.
    void reload();

    void backUp();

signals:
    void grew(QWidget *part); ///< something new stands there and wants to be seen

private:
    void makeList();
    void makeButtons();
    void showBackups(std::vector<Backup> backups);
    void updateButtons();
    void preview();
    void restore(const RestorePlan &plan, const Backup &backup);
    void openFolder();
    const Backup *current() const;

    Context &m_context;
    std::vector<Backup> m_backups;
    QTreeWidget *m_list = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_preview = nullptr;
    RestorePreview *m_plan;
    MessageFrame *m_message;
    Job m_job;
    ProgressLine *m_progress;
    Job m_reading;
};

} // namespace ilo
