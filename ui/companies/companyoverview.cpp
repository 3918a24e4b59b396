#include "ui/companies/companyoverview.h"

#include "ui/companies/companyactions.h"
#include "ui/companies/companyforms.h"
#include "ui/companies/partlist.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/context.h"
#include "ui/kit/editlabel.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/sectionheader.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Part>
std::vector<AnyRecord> asRecords(const std::vector<Part> &parts)
{
    return {parts.begin(), parts.end()};
}

} // namespace

CompanyOverview::CompanyOverview(Context &context, CompanyActions &actions, bool whole,
                                 QWidget *parent)
    : QWidget(parent)
    , m_actions(actions)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);

    const auto write = [this](const QString &field, const QVariant &stored) {
        return m_actions.setField(
            m_company.organisation, field, stored, m_company.organisation.name);
    };
    if (whole) {
        m_note = new EditLabel(fieldLabel(u"organisation"_s, u"note"_s), EditLabel::Lines::Many);
        m_note->setPlaceholder(tr("Add a note"));
        connect(m_note, &EditLabel::edited, this, [this, write](const QString &text) {
            m_note->setFault(write(u"note"_s, toStored(text.trimmed())));
        });
        column->addWidget(m_note);
    }
    m_capabilities =
        addParts(context, typeName<Capability>(), tr("Capabilities"), tr("Add capability"));
    if (whole) {
        m_codes = new CompanyForms(context, {{tr("Codes"), {u"cpv"_s, u"nace"_s}}});
        m_codes->setWrite(write);
        column->addSpacing(8);
        column->addWidget(m_codes);
    }
    m_certificates =
        addParts(context, typeName<Certificate>(), tr("Certificates"), tr("Add certificate"));
    m_references = addParts(context, typeName<Reference>(), tr("Supplied to"), tr("Add reference"));
}

PartList *CompanyOverview::addParts(Context &context, const QString &type, const QString &title,
                                    const QString &add)
{
    auto *header = new SectionHeader(title);
    auto *list = new PartList(context, m_actions, type);
    list->setAccessibleName(title);
    QPushButton *link = header->addLink(add);
    connect(link, &QPushButton::clicked, list, &PartList::addNew);
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (column->count() > 0)
        column->addSpacing(8);
    column->addWidget(header);
    column->addWidget(list);
    return list;
}

void CompanyOverview::show(const CompanyInFull &company)
{
    m_company = company;
    const QString id = company.organisation.id.toString();
    const QString &name = company.organisation.name;
    if (m_note && !m_note->isEditing())
        m_note->setText(company.organisation.note);
    if (m_codes)
        m_codes->show(company.organisation);
    m_capabilities->show(id, name, asRecords(company.capabilities));
    m_certificates->show(id, name, asRecords(company.certificates));
    m_references->show(id, name, asRecords(company.references));
}

} // namespace ilo
