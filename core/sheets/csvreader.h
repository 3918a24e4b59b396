#pragma once

#include "core/sheets/csvdialect.h"
#include "core/sheets/sheetrow.h"
#include "core/sheets/textdecoder.h"

#include <QIODevice>

namespace ilo {

/// Delimited text as rows. Holds one record and a piece of the file in memory at a time; a record
/// of more than 16 million characters is an error, because it is no row of a table.
class CsvReader : public SheetReader
{
public:
    /// @param file  open for reading, at its start
    CsvReader(std::unique_ptr<QIODevice> file, const QString &encoding, const CsvDialect &dialect);

    Result<std::optional<SheetRow>> next() override;
    double progress() const override;

private:
    void readOn();

    std::unique_ptr<QIODevice> m_file;
    TextDecoder m_decoder;
    CsvDialect m_dialect;
    QString m_text; ///< decoded and not yet used, from m_used on
    qsizetype m_used = 0;
    bool m_atEnd = false; ///< m_text reaches to the end of the file
    bool m_failed = false;
    qint64 m_number = 0;
    qint64 m_line = 1;
    qint64 m_total;
};

} // namespace ilo
