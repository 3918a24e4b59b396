#pragma once

#include "core/domain/contact.h"
#include "core/storage/database.h"

#include <QHash>
#include <QSet>

namespace ilo {

/// Contacts that may be the people one is about to add.
struct KnownPeople
{
    QMultiHash<QString, Contact> byName;  ///< folded name
    QMultiHash<QString, Contact> byEmail; ///< address in lower case
};

/// The living contacts that have one of these names (folded) or addresses (lower case). One pass
/// over the contacts; only what was asked for is kept.
Result<KnownPeople> knownPeople(Database &database, const QSet<QString> &names,
                                const QSet<QString> &emails);

/// The ids of living contacts by their address, in lower case.
Result<QMultiHash<QString, QString>> contactsByEmail(Database &database);

/// The living contacts of an organisation, by name.
Result<std::vector<Contact>> contactsOf(Database &database, const Id<Organisation> &organisation);

/// Organisations that are called exactly `name`, by their name, short name or one of their other
/// names, case and accents aside. Usually none or one.
Result<std::vector<Organisation>> organisationsNamed(Database &database, const QString &name);

} // namespace ilo
