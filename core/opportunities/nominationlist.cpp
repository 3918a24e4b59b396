#include "core/opportunities/nominationlist.h"

#include "core/base/country.h"

using namespace Qt::StringLiterals;

namespace ilo {

QString addressLines(const Organisation &organisation)
{
    QStringList lines{organisation.street,
                      (organisation.postcode + u' ' + organisation.town).trimmed(),
                      organisation.country.isEmpty() ? QString()
                                                     : countryName(organisation.country)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

Nomination nominationOf(const Id<Opportunity> &opportunity, const TellingParty &party)
{
    Nomination made;
    made.id = Id<Nomination>::create();
    made.opportunity = opportunity;
    made.organisation = party.company.id;
    made.name = party.company.name;
    made.address = addressLines(party.company);
    made.email = party.email;
    made.telephone = party.company.telephone;
    if (party.contact) {
        made.contact = party.contact->id;
        made.contactName = party.contact->name;
        const QString number =
            party.contact->telephone.isEmpty() ? party.contact->mobile : party.contact->telephone;
        if (!number.isEmpty())
            made.telephone = number;
    }
    return made;
}

OutTable nominationTable(const QStringList &titles)
{
    OutTable table;
    table.name = titles.value(0);
    const int letters[] = {30, 36, 24, 30, 18};
    for (int i = 0; i < 5; ++i)
        table.columns.push_back(
            {titles.value(i), OutTable::Column::Form::Text, letters[size_t(i)]});
    return table;
}

OutCells nominationCells(const Nomination &nomination)
{
    return {nomination.name,
            QString(nomination.address).replace(u'\n', u", "_s),
            nomination.contactName,
            nomination.email,
            nomination.telephone};
}

} // namespace ilo
