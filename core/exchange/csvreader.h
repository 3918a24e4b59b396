#pragma once

#include "core/exchange/sheet.h"
#include "core/exchange/textdecoder.h"

#include <QIODevice>

namespace ilo {

/// Delimited text as rows. Holds one record and a piece of the file in memory at a time.
class CsvReader : public SheetReader
{
public:
    /// @param file  open for reading, at its start
    CsvReader(std::unique_ptr<QIODevice> file, const QString &encoding, QChar delimiter);

    Result<std::optional<SheetRow>> next() override;
    double progress() const override;

private:
    void readOn();

    std::unique_ptr<QIODevice> m_file;
    TextDecoder m_decoder;
    QChar m_delimiter;
    QString m_text; ///< decoded and not yet used, from m_used on
    qsizetype m_used = 0;
    bool m_atEnd = false; ///< m_text reaches to the end of the file
    bool m_failed = false;
    qint64 m_number = 0;
    qint64 m_line = 1;
    qint64 m_total;
};

/// The delimiter with which `text`, the start of a file, falls into the most even columns: one of
/// , ; tab |, or null when it is one column whichever is taken.
QChar detectDelimiter(QStringView text, bool isWhole);

/// The delimiter that a first line "sep=;" names, as spreadsheet programs write it; null: none.
QChar namedDelimiter(QStringView text);

} // namespace ilo
