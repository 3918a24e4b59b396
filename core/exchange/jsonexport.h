#pragma once

#include "core/domain/office.h"
#include "core/storage/changewriter.h"

#include <QDateTime>

#include <map>

class QIODevice;

namespace ilo {

/// What an export wrote or a reading found: records by type name.
using RecordCounts = std::map<QString, qint64>;

/// Whose workspace it is and when it was written out.
struct JsonHead
{
    Id<Office> office;
    Id<Advisor> advisor;  ///< who is at this computer
    QDateTime exportedAt; ///< UTC
};

/// Writes every record that is not deleted as one JSON object, in bounded memory:
///
///     {"format": "inprocap-workspace", "formatVersion": 1, "exportedAt": "…", "office": "<id>",
///      "advisor": "<id>", "records": {"advisor": [{…}, …], …, "brief": […], …},
///      "attachments": [{"data": "<base64>", "hash": "<hex>", "mime": "…"}, …]}
///
/// Types by name, those that are parts of others (requirement of need) after those that are not;
/// records by id, keys by name, one record a line; a field without a value has no key.
/// "attachments" has the bytes of attached files, one content a line, by hash. Two exports of the
/// same content differ in "exportedAt" alone. Neither history nor bin nor drafts are in it. Values
/// as core/base/json.h.
Result<RecordCounts> writeWorkspaceJson(Database &database, const JsonHead &head, QIODevice &out,
                                        const Progress &progress = {});

/// writeWorkspaceJson() into the file `path`, which stays as it was when something fails.
Result<RecordCounts> exportWorkspaceJson(Database &database, const JsonHead &head,
                                         const QString &path, const Progress &progress = {});

} // namespace ilo
