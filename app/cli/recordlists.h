#pragma once

#include "app/cli/lists.h"
#include "core/storage/listquery.h"

namespace ilo {

/// The search language of the lists (core/storage/filterparser.h); Error::Code::Invalid with the
/// wrong piece as subject and what to do as detail.
Result<ListFilter> readFilter(const ListKind &kind, const QString &text);

/// Prints any list by its description: the columns shown at first as a table, all of them as JSON
/// under their keys with values in their stored form.
Status printRecords(Database &database, const ListKind &kind, const ListOutput &output);

} // namespace ilo
