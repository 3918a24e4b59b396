#pragma once

#include "core/domain/contact.h"
#include "core/exchange/rowplan.h"

namespace ilo {

/// A cell about a person.
struct PersonCell
{
    int person = 0; ///< several people of one row stand in columns of their own; from 0
    QString field;  ///< of importTargets(): "contact.email"
    int column = -1;
    QString text; ///< tidied
    TextMap meanings;
    DayOrder dayOrder = DayOrder::Unknown;
};

/// What the cells of a row say about people.
struct PeopleRead
{
    std::vector<Contact> contacts; ///< without id and organisation
    std::vector<Remark> remarks;
    std::vector<PersonCell> unnamed; ///< of a person whom the row does not name
};

/// Reads the people of a row. Who has no name, no lawful basis in a list that states them, or an
/// e-mail that is none makes no contact, and a remark says so.
PeopleRead readPeople(const std::vector<PersonCell> &cells, const PeopleTerms &terms);

/// The name of a person for comparing: folded, without titles, its words in order of the alphabet.
QString personKey(const QString &name);

/// Whether nothing came of a person because of it.
bool leavesPersonOut(const Remark &remark);

} // namespace ilo
