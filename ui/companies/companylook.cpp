#include "ui/companies/companylook.h"

#include "ui/companies/companyactions.h"
#include "ui/companies/companytext.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/context.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CompanyLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CompanyLook)
};

QString cellOf(const ListRow &row, const QString &key)
{
    static const ListKind &kind = *listKind(u"companies"_s);
    const QVariant value = row.values[size_t(kind.indexOf(key))];
    return value.isNull() ? QString() : value.toString();
}

Consent consentOf(const ListRow &row)
{
    Consent consent{};
    fromStored(QVariant(cellOf(row, u"consent"_s)), consent);
    return consent;
}

QDate consentEnd(const ListRow &row)
{
    return QDate::fromString(cellOf(row, u"consent_until"_s), Qt::ISODate);
}

} // namespace

void dressCompanyList(RecordListView &list, Context &context, CompanyActions &actions)
{
    list.setLook(
        u"consent"_s,
        {.badge =
             [](const ListRow &row) {
                 return consentBadge(consentOf(row), consentEnd(row), QDate::currentDate());
             },
         .aloud =
             [](const ListRow &row) {
                 return consentAloud(consentOf(row), consentEnd(row), QDate::currentDate());
             }});
    list.setLook(u"trl"_s, {.isEditable = true});
    list.setWriter(u"trl"_s, [&](const ListRow &row, const QVariant &stored) {
        const auto company = companyInFull(context.database(), Id<Organisation>::parse(row.id));
        if (!company) {
            context.report(company.error());
            return false;
        }
        return actions.setTrl(*company, stored);
    });
    list.setFaultWords(
        [](const QString &field) { return faultOf(typeName<Organisation>(), field); });
    list.setEmpty({.icon = u"view-group"_s,
                   .title = CompanyLook::tr("No companies yet"),
                   .sentence = CompanyLook::tr(
                       "The companies you know, with what they can do. Drop a spreadsheet here or "
                       "add them one by one."),
                   .primary = CompanyLook::tr("Import a spreadsheet…"),
                   .secondary = CompanyLook::tr("New company")});
}

} // namespace ilo
