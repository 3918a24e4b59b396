#include "ui/companies/companyforms.h"

#include "ui/kit/sectionheader.h"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

std::vector<FieldGroup> organisationGroups()
{
    return {
        {CompanyForms::tr("Identity"),
         {u"name"_s,
          u"short_name"_s,
          u"other_names"_s,
          u"roles"_s,
          u"legal_form"_s,
          u"vat_number"_s,
          u"register_number"_s,
          u"pic"_s,
          u"founded"_s}},
        {CompanyForms::tr("Address"),
         {u"street"_s, u"postcode"_s, u"town"_s, u"country"_s, u"nuts"_s}},
        {CompanyForms::tr("Contact"), {u"web"_s, u"email"_s, u"telephone"_s}},
        {CompanyForms::tr("Size"),
         {u"size_class"_s,
          u"size_declared_on"_s,
          u"headcount"_s,
          u"turnover"_s,
          u"balance_total"_s,
          u"accounts_year"_s}},
        {CompanyForms::tr("Consent"), {u"consent"_s, u"consent_on"_s, u"consent_until"_s}},
        {CompanyForms::tr("Codes"), {u"cpv"_s, u"nace"_s}},
        {CompanyForms::tr("In our office"),
         {u"tags"_s, u"advisor_id"_s, u"note"_s, u"source_id"_s}},
    };
}

CompanyForms::CompanyForms(Context &context, const std::vector<FieldGroup> &groups, QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (const FieldGroup &group : groups) {
        column->addWidget(new SectionHeader(group.title));
        auto *form = new FieldForm(context, typeName<Organisation>(), group.fields);
        column->addWidget(form);
        column->addSpacing(8);
        m_forms.push_back(form);
    }
}

void CompanyForms::setWrite(const FieldForm::Write &write)
{
    for (FieldForm *form : m_forms)
        form->setWrite(write);
}

void CompanyForms::show(const Organisation &company)
{
    for (FieldForm *form : m_forms)
        form->show(company);
}

bool CompanyForms::edit(const QString &field)
{
    return std::ranges::any_of(m_forms, [&](FieldForm *form) { return form->edit(field); });
}

} // namespace ilo
