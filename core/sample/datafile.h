#pragma once

#include "core/base/result.h"

#include <QJsonValue>
#include <QStringList>

namespace ilo {

/// The JSON file `name` of resources/sample ("needs", "vocabulary/da"), which is compiled in.
Result<QJsonValue> readSampleFile(const QString &name);

/// The texts of a JSON array.
QStringList textsOf(const QJsonValue &array);

} // namespace ilo
