#pragma once

#include "core/storage/backup.h"

#include <QWidget>

class QListWidget;
class QPushButton;
class QTreeWidget;

namespace ilo {

class TextLabel;

/// What going back to a backup would do, before it is done: records by type, and the actions since.
class RestorePreview : public QWidget
{
    Q_OBJECT

public:
    explicit RestorePreview(QWidget *parent = nullptr);

    void showPlan(const RestorePlan &plan, const Backup &backup);

signals:
    void shown(bool visible);
    void restoreWanted(const ilo::RestorePlan &plan, const ilo::Backup &backup);
    void cancelled();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void fillLines();
    void fillActions();

    RestorePlan m_plan;
    Backup m_backup;
    TextLabel *m_heading;
    TextLabel *m_actionsHeading;
    QTreeWidget *m_lines;
    QListWidget *m_actions;
    QPushButton *m_restore;
};

} // namespace ilo
