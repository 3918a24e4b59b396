#pragma once

#include "core/storage/companyrecord.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QTabBar;

namespace ilo {

class AttachedFiles;
class CompanyActions;
class CompanyActivities;
class CompanyContacts;
class CompanyForms;
class CompanyHeader;
class RecordTrail;
class CompanyOverview;
class Context;
struct Changed;

/// One company: beside the list in tabs, or in full in columns. Follows changes of it.
class CompanyPane : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Pane, Full };

    CompanyPane(Context &context, CompanyActions &actions, Form form, QWidget *parent = nullptr);

    /// Empty: nobody.
    void show(const QString &id);
    const QString &id() const { return m_id; }
    QString name() const { return m_company.organisation.name; }

    /// Begins editing a field of the organisation.
    void edit(const QString &field);

    /// Puts the focus on the first value.
    void focusFirst();

    CompanyHeader *header() const { return m_header; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeTabs(QWidget *body);
    void arrangeColumns(QWidget *body);
    void placeColumns();
    void reload();
    void follow(const Changed &changed);
    QString write(const QString &field, const QVariant &stored);

    Context &m_context;
    CompanyActions &m_actions;
    const Form m_form;
    QString m_id;
    CompanyInFull m_company;
    CompanyHeader *m_header;
    CompanyOverview *m_overview;
    CompanyActivities *m_activities;
    AttachedFiles *m_files;
    CompanyContacts *m_contacts;
    RecordTrail *m_recent;
    RecordTrail *m_history;
    std::vector<CompanyForms *> m_forms;
    QScrollArea *m_scroll;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<QWidget *> m_columns; ///< in full: side by side where there is room
    int m_columnsPlaced = 0;
};

} // namespace ilo
