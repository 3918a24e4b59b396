#pragma once

#include "core/storage/workspacefacts.h"
#include "ui/kit/job.h"

#include <QWidget>

namespace ilo {

class BackupsCard;
class SettingsCard;
class CheckCard;
class Context;
class TextLabel;
class WorkspaceExport;

/// The file: where it is, what it holds, that it is not encrypted, its backups and its check.
class WorkspaceSection : public QWidget
{
    Q_OBJECT

public:
    explicit WorkspaceSection(Context &context, QWidget *parent = nullptr);

    /// Reads counts and backups anew: when it comes into sight.
    void reload();

    /// Start it and bring its card into sight.
    void backUpNow();
    void checkNow();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeFileCard();
    QWidget *makeSampleCard();
    void showFacts(const WorkspaceFacts &facts);
    void removeSample();
    void bringIntoSight(QWidget *part);
    void scrollToWanted();

    Context &m_context;
    TextLabel *m_path = nullptr;
    TextLabel *m_counts = nullptr;
    SettingsCard *m_sample = nullptr;
    BackupsCard *m_backups;
    CheckCard *m_check;
    WorkspaceExport *m_export;
    Job m_reading;
    QWidget *m_wanted = nullptr; ///< a part to keep in sight while the section grows
};

} // namespace ilo
