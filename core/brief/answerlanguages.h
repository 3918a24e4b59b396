#pragma once

#include <QString>

namespace ilo {

/// "Danish, Dutch or English" as one says it in `language`: "danois, néerlandais ou anglais". A
/// text in which something else than names of languages stands comes back as it is.
QString languagesIn(const QString &typed, const QString &language);

/// The name of a language in `language`: "danois".
QString nameOfLanguage(const QString &code, const QString &language);

} // namespace ilo
