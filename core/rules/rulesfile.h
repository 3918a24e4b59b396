#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace ilo {

/// The JSON object in resources/rules/`name`.json, which is compiled in.
Result<QJsonObject> readRulesFile(const QString &name);

} // namespace ilo
