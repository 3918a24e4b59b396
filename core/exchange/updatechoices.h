#pragma once

#include "core/exchange/importchoices.h"

namespace ilo {

/// The fields of a stored company and of what a list says about it, with a choice for each: `kept`
/// is the stored value. What the list does not say is never emptied, but for the days of a consent
/// that the list replaces; a consent is never made to allow more by a list; a name that differs in
/// capitals and spaces alone stays as it is.
/// @param said  what a person chose, by field; goes before the policy
/// @param keepsName  the two are only alike: the stored name stays, the other is another name
std::vector<FieldChoice> updateChoices(const Organisation &stored, const Organisation &listed,
                                       UpdatePolicy policy, const std::map<QString, Take> &said,
                                       bool keepsName = false);

/// The fields of a company that rows further up make and of a row that is the same one: as for two
/// stored companies that are merged, and of two texts the fuller.
std::vector<FieldChoice> joinChoices(const Organisation &made, const Organisation &listed,
                                     const std::map<QString, Take> &said);

/// The stored company with what was chosen. A name that it does not take is kept as another name.
Organisation updatedCompany(const Organisation &stored, const Organisation &listed,
                            const std::vector<FieldChoice> &choices);

} // namespace ilo
