#pragma once

#include "core/domain/contact.h"
#include "core/storage/retention.h"

#include <QWidget>

class QAction;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace ilo {

class ContactActions;
class ContactHeader;
class Context;
class FieldForm;
class MessageFrame;
class RecordTrail;
class SnugStack;
class TextLabel;
struct Changed;

/// One contact beside the list: who it is, how to reach it, what may be done with its data.
/// Follows changes of it.
class ContactPane : public QWidget
{
    Q_OBJECT

public:
    ContactPane(Context &context, ContactActions &actions, QWidget *parent = nullptr);

    /// Empty: nobody.
    void show(const QString &id);
    const QString &id() const { return m_id; }
    const Contact &contact() const { return m_contact; }

    /// Begins editing a field.
    void edit(const QString &field);

    /// In the menu at the right of the name.
    void setMenu(const QList<QAction *> &actions);

private:
    QWidget *makeOverview();
    FieldForm *addForm(QVBoxLayout *column, const QString &title, const QStringList &fields);
    void reload();
    void showPrivacy();
    void follow(const Changed &changed);

    Context &m_context;
    ContactActions &m_actions;
    QString m_id;
    Contact m_contact;
    ContactHeader *m_header;
    MessageFrame *m_objection;
    TextLabel *m_basis;
    TextLabel *m_retention;
    RecordTrail *m_history;
    std::vector<FieldForm *> m_forms;
    QScrollArea *m_scroll;
    QTabBar *m_tabs;
    SnugStack *m_stack;
};

} // namespace ilo
