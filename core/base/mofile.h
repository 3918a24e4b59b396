#pragma once

#include <QHash>
#include <QString>

namespace ilo {

/// Texts by what they translate.
using Translations = QHash<QString, QString>;

/// Reads a compiled catalogue of GNU gettext (.mo, its manual's section "The Format of GNU MO
/// Files"), in UTF-8. What is no such file, or torn, gives what could be read of it.
Translations readMoFile(const QString &path);

} // namespace ilo
