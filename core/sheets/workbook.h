#pragma once

#include "core/sheets/sheetrow.h"

#include <memory>

class QIODevice;

namespace ilo {

/// A workbook of another program, of whatever kind.
class Workbook
{
public:
    virtual ~Workbook() = default;

    /// Names of the sheets that a person sees; all of them when every one is hidden.
    virtual QStringList sheets() const = 0;

    /// The rows of one sheet; one that is hidden can be read too. Error::Code::NotFound when there
    /// is none of that name. One sheet of a workbook can be read at a time.
    virtual Result<std::unique_ptr<SheetReader>> read(const QString &sheet) = 0;
};

/// Opens an XLSX or ODS workbook, whatever its name ends in.
/// Error::Code::Format for another kind of zip file, for XLSB and for one with a password; Damaged
/// when parts of it cannot be read.
Result<std::unique_ptr<Workbook>> openWorkbook(const QString &path);

/// The same from memory or an open file; `zip` is random access.
Result<std::unique_ptr<Workbook>> openWorkbook(std::unique_ptr<QIODevice> zip);

/// Whether the bytes begin a zip file, as XLSX and ODS are.
bool isZip(const QByteArray &start);

/// Whether the bytes begin an OLE container: workbooks of Excel 97, and those with a password.
bool isOle(const QByteArray &start);

/// Why an OLE container is not read, as a sentence: what it holds and what to do.
QString whyOleIsNotRead(QIODevice &file);

} // namespace ilo
