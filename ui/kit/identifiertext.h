#pragma once

#include <QString>

namespace ilo {

/// What a person typed into a field of an identifier or address, as it is stored; or, when it
/// cannot be one, a sentence with the cure. Any text of other fields is taken as it is.
struct IdentifierText
{
    QString value;
    QString fault; ///< empty: none
};

/// @param field  of any record: "vat_number", "pic", "email", "web"
IdentifierText identifierText(const QString &field, const QString &typed);

} // namespace ilo
