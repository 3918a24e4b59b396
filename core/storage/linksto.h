#pragma once

#include "core/storage/recordlookup.h"

#include <vector>

namespace ilo {

/// A place in another record that leads to a record.
struct LinkPlace
{
    RecordRef record;
    QString field;
    bool inSet = false; ///< one of several ids

    friend bool operator==(const LinkPlace &, const LinkPlace &) = default;
};

/// Every living record that leads to the record `id` of type `type`: by a link, by a text field
/// named "..._id" (what an attached file lies with) or as a member of a set (the companies of an
/// activity). Follows from the descriptions, so that a record type that is added later is found
/// without a word here.
Result<std::vector<LinkPlace>> linksTo(Database &database, const QString &type, const QString &id);

} // namespace ilo
