#pragma once

#include "core/base/stored.h"

#include <vector>

namespace ilo {

/// One entry of a code list that ships with the program (resources/codelists).
struct CodeEntry
{
    QString key;    ///< as stored in records; never renamed once released
    QString parent; ///< key of the wider entry; empty: top level
    TextMap labels; ///< short name by language (ISO 639-1)
    TextMap texts;  ///< what it covers, one or two sentences, by language

    /// In `language` when there, else in English.
    QString label(const QString &language = QStringLiteral("en")) const;
    QString text(const QString &language = QStringLiteral("en")) const;
};

/// The entries of the list compiled in as `name` ("trl"), in the order in which they are shown.
/// Empty when there is no such list.
std::vector<CodeEntry> readCodeList(const QString &name);

} // namespace ilo
