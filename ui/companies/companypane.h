#pragma once

#include "core/storage/companyrecord.h"
#include "ui/kit/recordpane.h"

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
class NeedsThatFit;
struct Changed;

/// One company: beside the list in tabs, or in full in columns. Follows changes of it.
class CompanyPane : public RecordPane
{
    Q_OBJECT

public:
    enum class Form { Pane, Full };

    CompanyPane(Context &context, CompanyActions &actions, Form form, QWidget *parent = nullptr);

    QString name() const { return m_company.organisation.name; }

    /// Begins editing a field of the organisation.
    void edit(const QString &field);

    /// Puts the focus on the first value.
    void focusFirst();

    CompanyHeader *header() const { return m_header; }

protected:
    void reload() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeTabs();
    void arrangeColumns();
    void placeColumns();
    void follow(const Changed &changed);
    QString write(const QString &field, const QVariant &stored);

    CompanyActions &m_actions;
    const Form m_form;
    CompanyInFull m_company;
    CompanyHeader *m_header;
    CompanyOverview *m_overview;
    CompanyActivities *m_activities;
    NeedsThatFit *m_needs;
    AttachedFiles *m_files;
    CompanyContacts *m_contacts;
    RecordTrail *m_recent;
    RecordTrail *m_history;
    std::vector<CompanyForms *> m_forms;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    std::vector<QWidget *> m_columns; ///< in full: side by side where there is room
    int m_columnsPlaced = 0;
};

} // namespace ilo
