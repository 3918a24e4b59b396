#pragma once

#include "core/storage/logwriter.h"

#include <QSet>

namespace ilo {

/// A file that lies with a record, in the bin or not.
struct OwnFile
{
    Entity entity;        ///< the AttachedFile
    QSet<QString> hashes; ///< of every content that it ever had
};

/// The files that lie or ever lay with the record.
Result<std::vector<OwnFile>> filesOf(Database &database, const QString &record);

/// Deletes the contents that no other file has. After the files themselves were blanked.
Status dropContents(Database &writer, const std::vector<OwnFile> &files);

} // namespace ilo
