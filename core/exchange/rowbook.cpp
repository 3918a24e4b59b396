#include "core/exchange/rowbook.h"

#include <algorithm>

namespace ilo {
namespace {

template<typename Part>
void append(std::vector<Part> &parts, const std::vector<Part> &more)
{
    parts.insert(parts.end(), more.begin(), more.end());
}

void append(CompanyParts &parts, const CompanyParts &more)
{
    append(parts.capabilities, more.capabilities);
    append(parts.certificates, more.certificates);
    append(parts.references, more.references);
    append(parts.people, more.people);
}

void putResults(std::vector<Contact> &people, const std::vector<MetPerson> &met)
{
    for (const MetPerson &person : met) {
        const auto known = std::ranges::find(people, person.stored.id, &Contact::id);
        if (known != people.end())
            *known = person.result;
        else
            people.push_back(person.result); // who was without a company
    }
}

/// The company that a row makes by itself.
ListedCompany madeBy(const RowPlan &plan)
{
    const PlannedRow &listed = *plan.listed;
    ListedCompany company{plan.row,
                          false,
                          listed.organisation,
                          {listed.capabilities, listed.certificates, listed.references, {}}};
    company.parts.people = plan.free.empty() ? listed.contacts : plan.own.added;
    for (const MetPerson &person : plan.own.met)
        company.parts.people.push_back(person.result);
    return company;
}

/// The stored company with what the row does to it.
ListedCompany metBy(const RowPlan &plan)
{
    const Meeting &meeting = *plan.meeting;
    ListedCompany company{plan.row, true, meeting.stored, *meeting.there};
    if (plan.fate != RowFate::Updated)
        return company;
    company.company = meeting.result;
    append(company.parts,
           {meeting.capabilities, meeting.certificates, meeting.references, meeting.people.added});
    putResults(company.parts.people, meeting.people.met);
    return company;
}

ListedCompany joinedBy(const RowPlan &plan)
{
    ListedCompany company = *plan.join->twin.company;
    company.company = plan.join->result;
    append(company.parts, plan.join->added);
    putResults(company.parts.people, plan.join->met);
    return company;
}

} // namespace

std::vector<RowTwin> RowBook::twins(const std::vector<EarlierRow> &alike) const
{
    std::vector<RowTwin> twins;
    for (const EarlierRow &earlier : alike) {
        const auto row = m_rows.find(earlier.row);
        if (row == m_rows.end())
            continue;
        const auto &company = m_companies.at(row->second.company);
        const auto known = std::ranges::find(twins, company, &RowTwin::company);
        if (known != twins.end())
            known->others.push_back(earlier.row);
        else
            twins.push_back({earlier.row, row->second.name, earlier.likeness, company, {}});
    }
    return twins;
}

void RowBook::keep(const RowPlan &plan, ListedCompany company)
{
    const QString id = company.company.id.toString();
    m_rows.insert_or_assign(plan.row, Entry{plan.name, id});
    m_companies.insert_or_assign(id, std::make_shared<const ListedCompany>(std::move(company)));
}

void RowBook::note(const RowPlan &plan)
{
    if (!plan.listed)
        return;
    switch (plan.fate) {
    case RowFate::New:
    case RowFate::Later: return keep(plan, madeBy(plan));
    case RowFate::Updated:
    case RowFate::Unchanged: return keep(plan, metBy(plan));
    case RowFate::Joined: return keep(plan, joinedBy(plan));
    case RowFate::LeftOut:
        if (const auto first = m_rows.find(plan.sameAs); first != m_rows.end())
            m_rows.insert_or_assign(plan.row, Entry{plan.name, first->second.company});
        return;
    case RowFate::Rejected: return;
    }
}

} // namespace ilo
