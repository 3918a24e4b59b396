#pragma once

#include "core/domain/contact.h"
#include "ui/forms/newform.h"

class QComboBox;
class QLineEdit;

namespace ilo {

class Context;
class FormField;
class OrganisationPicker;

/// A new contact in a few fields, in the pane's place. Says when the person seems to be here.
class NewContact : public NewForm
{
    Q_OBJECT

public:
    explicit NewContact(Context &context, QWidget *parent = nullptr);

    /// Takes the focus, with what was typed before and not added; else, or when something is given,
    /// with empty fields. @param organisation  id that is filled in; empty: none
    void begin(const QString &name, const QString &organisation = {});

signals:
    void wanted(const ilo::Contact &contact, const QString &newOrganisation);

protected:
    void finish() override;

private:
    void lookForSame();

    Context &m_context;
    QLineEdit *m_name;
    OrganisationPicker *m_organisation;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QComboBox *m_basis;
    FormField *m_nameField;
    FormField *m_organisationField;
    FormField *m_basisField;
    FormField *m_emailField;
};

} // namespace ilo
