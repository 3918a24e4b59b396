#include "ui/contacts/contactlook.h"

#include "core/domain/contact.h"
#include "ui/contacts/contacttext.h"
#include "ui/forms/fieldinput.h"
#include "ui/kit/consenttext.h"
#include "ui/lists/recordlistview.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ContactLook
{
    Q_DECLARE_TR_FUNCTIONS(ilo::ContactLook)
};

QVariant contactCell(const ListRow &row, const QString &key)
{
    static const ListKind &kind = *listKind(u"contacts"_s);
    const int index = kind.indexOf(key);
    return index < 0 ? QVariant() : row.values[size_t(index)];
}

bool objects(const ListRow &row)
{
    return contactCell(row, u"do_not_contact"_s).toBool();
}

BadgeText stateOf(const ListRow &row)
{
    Consent consent{};
    fromStored(contactCell(row, u"consent"_s), consent);
    return consentBadge(
        consent,
        QDate::fromString(contactCell(row, u"consent_until"_s).toString(), Qt::ISODate),
        QDate::currentDate());
}

} // namespace

void dressContactList(RecordListView &list)
{
    list.setLook(u"consent"_s, {.badge = [](const ListRow &row) {
                     return objects(row) ? objectionBadge() : stateOf(row);
                 }});
    // An address that may not be used steps back.
    for (const auto &column : {u"email"_s, u"telephone"_s, u"mobile"_s})
        list.setLook(column, {.isQuiet = objects});
    list.setFaultWords([](const QString &field) { return faultOf(typeName<Contact>(), field); });
    list.setEmpty({.icon = u"view-pim-contacts"_s,
                   .title = ContactLook::tr("No contacts yet"),
                   .sentence = ContactLook::tr(
                       "The people you work with at companies and Big Science Organisations. Drop "
                       "a vCard file (.vcf) here or add them one by one."),
                   .primary = ContactLook::tr("Import vCards…"),
                   .secondary = ContactLook::tr("New contact")});
}

} // namespace ilo
