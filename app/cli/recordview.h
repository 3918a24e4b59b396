#pragma once

#include "core/storage/recordlookup.h"

#include <QJsonObject>

namespace ilo {

/// A record as JSON, with "type" and what belongs to it: of an organisation "capabilities",
/// "certificates", "references"; of a need "requirements" and, without their content, "briefs".
Result<QJsonObject> recordView(Database &database, const AnyRecord &record);

/// What the record is called: its name, title, number or text.
QString nameOf(const AnyRecord &record);

/// A line for each field that has a value, what belongs to it below.
QString recordText(const QJsonObject &view);

} // namespace ilo
