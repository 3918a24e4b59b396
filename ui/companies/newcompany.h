#pragma once

#include "core/domain/organisation.h"
#include "ui/forms/newform.h"

class QComboBox;
class QLineEdit;

namespace ilo {

class Context;
class FormField;

/// Name, town and country of a company that is to be added. Says while typing when one that looks
/// like it is there already.
class NewCompany : public NewForm
{
    Q_OBJECT

public:
    explicit NewCompany(Context &context, QWidget *parent = nullptr);

    /// Takes the focus, with what was typed before and not added; else, or when a name is given,
    /// with empty fields.
    void begin(const QString &name);

signals:
    void wanted(const ilo::Organisation &company);

protected:
    void finish() override;

private:
    void lookForSame();
    void lookForAlike();
    Organisation entered() const;

    Context &m_context;
    QLineEdit *m_name;
    QLineEdit *m_town;
    QComboBox *m_country;
    FormField *m_nameField;
};

} // namespace ilo
