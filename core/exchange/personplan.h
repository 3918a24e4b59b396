#pragma once

#include "core/domain/contact.h"
#include "core/exchange/importchoices.h"
#include "core/storage/database.h"

#include <vector>

namespace ilo {

/// A person of a list who is here already, at the same company or at none.
struct MetPerson
{
    Contact stored;
    Contact listed;
    Contact result; ///< the stored one after the update

    bool isChanged() const { return result != stored; }
};

/// The people of a row, seen against those of the company that is here.
struct MetPeople
{
    std::vector<Contact> added;
    std::vector<MetPerson> met;

    bool changesSomething() const;
};

/// Whether both are the same person at one company: the same name, and addresses that agree or of
/// which one is missing; or the same name where the company has only one person of it.
MetPeople meetPeople(std::vector<Contact> listed, const std::vector<Contact> &stored,
                     const Id<Organisation> &owner);

/// Gives those who are here what the list says, as the policy has it. What the list does not say
/// stays, and so does the lawful basis and where the data came from, once they are known.
void decide(MetPeople &people, UpdatePolicy policy);

/// Adds people of further rows: who is there already is completed.
void joinPeople(std::vector<Contact> &people, std::vector<Contact> more,
                const Id<Organisation> &owner);

} // namespace ilo
