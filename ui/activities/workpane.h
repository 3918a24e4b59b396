#pragma once

#include "core/domain/activity.h"
#include "ui/kit/recordpane.h"

class QPushButton;
class QVBoxLayout;

namespace ilo {

class AttachedFiles;
class Badge;
class ElidedLabel;
class FieldForm;
class RecordLink;
class SectionHeader;
class TaskActions;
class TextLabel;
struct Changed;

/// One activity or task beside its list: its fields, edited in place, what it is linked with, its
/// files. Follows changes.
class WorkPane : public RecordPane
{
    Q_OBJECT

public:
    enum class Of { Activities, Tasks };

    WorkPane(Context &context, TaskActions &actions, Of of, QWidget *parent = nullptr);

    /// Begins editing a field.
    void edit(const QString &field);

    AttachedFiles *files() const { return m_files; }

signals:
    void taskWanted(const QString &id); ///< a follow-up of the activity shown

protected:
    void reload() override;
    void emptied() override;

private:
    void build();
    void addButtons(TaskActions &actions);
    void follow(const Changed &changed);
    void showActivity(const Activity &activity);
    void showTask(const Task &task);
    void showLinks(const Id<Contact> &contact, const Id<Need> &need);
    void showFollowUps();
    QString write(const QString &field, const QVariant &stored);
    void link(const QString &field, const QString &id);
    QString name() const;

    const Of m_of;
    Activity m_activity;
    Task m_task;
    ElidedLabel *m_title;
    TextLabel *m_subline;
    Badge *m_badge;
    QPushButton *m_done = nullptr;
    QWidget *m_buttons;
    FieldForm *m_form;
    RecordLink *m_contact;
    RecordLink *m_need;
    SectionHeader *m_followUpHeader;
    QVBoxLayout *m_followUps;
    AttachedFiles *m_files;
};

} // namespace ilo
