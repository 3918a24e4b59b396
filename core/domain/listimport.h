#pragma once

#include "core/base/describe.h"
#include "core/base/id.h"

#include <QDate>
#include <QStringList>

namespace ilo {

/// What is kept of an import of a list, written in the same action as its rows: who did it and when
/// stands with the action. Holds nothing of the file but its name, the names of its columns and
/// where the rows stood that were left out.
struct ListImport
{
    Id<ListImport> id;
    QString name;  ///< of the file, without its folder
    QString hash;  ///< SHA-256 of the file as it was read, hexadecimal
    QString sheet; ///< of a workbook
    QDate importedOn;
    QString mapping; ///< canonical JSON: the columns as toJson(Mapping) has them
    QString counts;  ///< canonical JSON: {"rows", "new", "updated", …}
    QString leftOut; ///< canonical JSON: [{"row", "line", "reason"}], the first rows left out

    friend bool operator==(const ListImport &, const ListImport &) = default;
};

template<>
struct Description<ListImport>
{
    static constexpr auto table = "list_import";
    static constexpr auto fields = std::tuple{
        Field{"name", &ListImport::name},
        Field{"hash", &ListImport::hash},
        Field{"sheet", &ListImport::sheet},
        Field{"imported_on", &ListImport::importedOn},
        Field{"mapping", &ListImport::mapping},
        Field{"counts", &ListImport::counts},
        Field{"left_out", &ListImport::leftOut},
    };
};

QStringList invalidFields(const ListImport &import);

} // namespace ilo
