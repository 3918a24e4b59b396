#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"
#include "ui/kit/recordpane.h"

class QAction;
class QTabBar;
class QVBoxLayout;

namespace ilo {

class AttachedFiles;
class ContactActions;
class ContactHeader;
class FieldForm;
class MessageFrame;
class RecordTrail;
class SnugStack;
class TextLabel;
struct Changed;

/// One contact beside the list: who it is, how to reach it, what may be done with its data.
/// Follows changes of it.
class ContactPane : public RecordPane
{
    Q_OBJECT

public:
    ContactPane(Context &context, ContactActions &actions, QWidget *parent = nullptr);

    const Contact &contact() const { return m_contact; }

    /// Begins editing a field.
    void edit(const QString &field);

    /// In the menu at the right of the name.
    void setMenu(const QList<QAction *> &actions);

protected:
    void reload() override;
    void emptied() override;

private:
    QWidget *makeOverview();
    FieldForm *addForm(QVBoxLayout *column, const QString &title, const QStringList &fields);
    void showPrivacy();
    void follow(const Changed &changed);

    ContactActions &m_actions;
    Contact m_contact;
    ContactHeader *m_header;
    MessageFrame *m_objection;
    TextLabel *m_basis;
    TextLabel *m_retention;
    AttachedFiles *m_files;
    RecordTrail *m_history;
    std::vector<FieldForm *> m_forms;
    QTabBar *m_tabs;
    SnugStack *m_stack;
};

} // namespace ilo
