#pragma once

#include "core/base/stored.h"

#include <vector>

namespace ilo {

/// One code of a reference list.
struct ReferenceCode
{
    QString code;       ///< without check digit
    QString checkDigit; ///< of CPV; empty when the file has none
    QString parent;     ///< the code above it, which the list has; empty: a top code
    TextMap labels;     ///< by language, ISO 639-1

    friend bool operator==(const ReferenceCode &, const ReferenceCode &) = default;
};

/// A list of codes that others publish and that changes by edition: CPV, NUTS, NACE, a code list of
/// eForms. Read again from the official file at any time.
struct ReferenceList
{
    QString scheme;                   ///< "cpv", "nuts", "nace", or the list's own name: "country"
    QString version;                  ///< as published: "2008", "2024", "20260617-0"
    QString name;                     ///< as the list calls itself; may be empty
    QString source;                   ///< name of the file, without its folder
    std::vector<ReferenceCode> codes; ///< in their order, a wider one before the finer ones
};

} // namespace ilo
