#pragma once

#include "core/storage/companyrecord.h"

#include <QWidget>

namespace ilo {

class CompanyActions;
class CompanyForms;
class Context;
class EditLabel;
class PartList;

/// What a company can do and what proves it: note, capabilities, codes, certificates, references.
class CompanyOverview : public QWidget
{
    Q_OBJECT

public:
    /// @param whole  with note and codes, which stand among the fields elsewhere
    CompanyOverview(Context &context, CompanyActions &actions, bool whole,
                    QWidget *parent = nullptr);

    void show(const CompanyInFull &company);

private:
    PartList *addParts(Context &context, const QString &type, const QString &title,
                       const QString &add);

    CompanyActions &m_actions;
    CompanyInFull m_company;
    EditLabel *m_note = nullptr;
    CompanyForms *m_codes = nullptr;
    PartList *m_capabilities;
    PartList *m_certificates;
    PartList *m_references;
};

} // namespace ilo
