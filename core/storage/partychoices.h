#pragma once

#include "core/storage/database.h"

#include <QStringList>

namespace ilo {

/// An organisation or a contact that typed words may mean.
struct PartyChoice
{
    QString id;
    QString name;
    QStringList otherNames; ///< short name and other names of an organisation
    bool isContact = false;
    QString organisation; ///< of a contact: id and name of where it works
    QString organisationName;

    friend bool operator==(const PartyChoice &, const PartyChoice &) = default;
};

/// Parties with a word for each of `words` (folded) in their names that begins with it; when there
/// are none, those whose words begin with fewer letters of these, down to three, so that a letter
/// typed wrong or a case ending does not hide a name. Big Science Organisations, companies,
/// contacts; at most `limit` of each. Who means which, the caller decides.
Result<std::vector<PartyChoice>> partyChoices(Database &database, const QStringList &words,
                                              int limit);

/// The same of one record; empty when it is neither or deleted.
Result<std::optional<PartyChoice>> partyChoice(Database &database, const QString &id);

} // namespace ilo
