#pragma once

#include <QString>

#include <optional>

namespace ilo {

/// What a file of another program may be taken in as.
enum class ImportKind {
    List,   ///< of companies, in a text table or workbook
    Cards,  ///< of people, vCards
    Notice, ///< of a procurement, eForms or TED XML
};

/// By the end of the file's name; none: nothing that is imported.
std::optional<ImportKind> importKind(const QString &path);

/// The filters of the dialog that chooses a file to import: `first`, then every kind, since Ctrl+I
/// imports on every page and a page hands on what is for another (Context::offerFile()).
QString importFilters(ImportKind first);

} // namespace ilo
