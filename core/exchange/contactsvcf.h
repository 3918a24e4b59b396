#pragma once

#include "core/exchange/vcard.h"
#include "core/storage/database.h"

#include <functional>
#include <vector>

namespace ilo {

/// Which contacts go into a file.
struct VcardExport
{
    std::vector<qint64> numbers; ///< row numbers of contacts, in this order; empty: all, by name
    QString filter; ///< every word must begin a word of name, organisation, job title or e-mail
    VcardVersion version = VcardVersion::V4;
    bool withObjectors = false; ///< also those who must not be contacted
};

/// What an export of contacts wrote.
struct VcardCounts
{
    qint64 written = 0;
    qint64 objectors = 0; ///< left out, because they must not be contacted
};

/// Writes the contacts that are not deleted as vCards to `path`, which stays as it was when
/// something fails.
Result<VcardCounts> exportVcards(Database &database, const QString &path, const VcardExport &wanted,
                                 const std::function<bool(qint64 done)> &progress = {});

} // namespace ilo
