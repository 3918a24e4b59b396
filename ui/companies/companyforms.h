#pragma once

#include "core/domain/organisation.h"
#include "ui/forms/fieldform.h"

namespace ilo {

/// Fields of an organisation that belong together.
struct FieldGroup
{
    QString title;
    QStringList fields;
};

/// All fields of an organisation that a person may write, in groups.
std::vector<FieldGroup> organisationGroups();

/// Groups of fields under their titles. Every form of it writes through one function.
class CompanyForms : public QWidget
{
    Q_OBJECT

public:
    CompanyForms(Context &context, const std::vector<FieldGroup> &groups,
                 QWidget *parent = nullptr);

    void setWrite(const FieldForm::Write &write);
    void show(const Organisation &company);

    /// Begins editing; false when no form of it has the field.
    bool edit(const QString &field);

private:
    std::vector<FieldForm *> m_forms; ///< children
};

} // namespace ilo
