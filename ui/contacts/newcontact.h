#pragma once

#include "core/domain/contact.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Context;
class FormField;
class OrganisationPicker;

/// A new contact in a few fields, in the pane's place. Says when the person seems to be here.
class NewContact : public QWidget
{
    Q_OBJECT

public:
    explicit NewContact(Context &context, QWidget *parent = nullptr);

    /// Empties the fields. @param organisation  id that is filled in; empty: none
    void begin(const QString &name, const QString &organisation = {});

signals:
    void wanted(const ilo::Contact &contact, const QString &newOrganisation);
    void openWanted(const QString &id);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lookForSame();
    void finish();

    Context &m_context;
    QLineEdit *m_name;
    OrganisationPicker *m_organisation;
    QLineEdit *m_email;
    QLineEdit *m_telephone;
    QComboBox *m_basis;
    FormField *m_nameField;
    FormField *m_organisationField;
    FormField *m_basisField;
    QPushButton *m_same;
    QString m_sameId;
};

} // namespace ilo
