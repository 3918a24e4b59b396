#pragma once

#include "core/storage/personfile.h"

#include <QJsonObject>

namespace ilo {

/// What is held about one person, to be handed to the person or another office:
///
///     {"format": "inprocap-person", "formatVersion": 1, "madeAt": "…", "controller": {…},
///      "person": {…}, "organisation": "…", "retention": {"until", "rule"}, "activities": [{…}],
///      "tasks": [{…}], "files": [{"name", "size", "addedOn"}],
///      "mentions": [{"type", "name", "field", "text"}],
///      "history": [{"at", "who", "field", "from", "to"}]}
///
/// Records as core/base/json.h has them. Contents of attached files are not in it.
QJsonObject toPersonJson(const PersonFile &file, const QDateTime &madeAt);

} // namespace ilo
