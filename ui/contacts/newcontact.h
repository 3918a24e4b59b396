#pragma once

#include "core/domain/contact.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace ilo {

class Context;
class FormDraft;
class FormField;
class OrganisationPicker;
class TextLabel;

/// A new contact in a few fields, in the pane's place. Says when the person seems to be here.
class NewContact : public QWidget
{
    Q_OBJECT

public:
    explicit NewContact(Context &context, QWidget *parent = nullptr);

    /// Takes the focus, with what was typed before and not added; else, or when something is given,
    /// with empty fields. @param organisation  id that is filled in; empty: none
    void begin(const QString &name, const QString &organisation = {});

    /// Whether something was typed before and not added.
    bool hasDraft() const;

    /// What is typed was added, or is not wanted.
    void dropDraft();

signals:
    void wanted(const ilo::Contact &contact, const QString &newOrganisation);
    void openWanted(const QString &id);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lookForSame();
    void finish();
    void cancel();

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
    QPushButton *m_same;
    TextLabel *m_typedBefore; ///< says so
    FormDraft *m_draft;
    QString m_sameId;
};

} // namespace ilo
