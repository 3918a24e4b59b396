#pragma once

#include "core/sheets/sheetrow.h"
#include "core/sheets/xlsxbook.h"

#include <QXmlStreamReader>

namespace ilo {

/// The rows of one sheet of a workbook, streamed from its packed part. A formula gives the value
/// that was stored with it; rows that the file leaves out are given as blank ones.
class XlsxReader : public SheetReader
{
public:
    /// Error::Code::NotFound when the workbook has no such sheet.
    static Result<std::unique_ptr<XlsxReader>> open(std::shared_ptr<XlsxBook> book,
                                                    const QString &sheet);

    Result<std::optional<SheetRow>> next() override;
    double progress() const override;

private:
    XlsxReader(std::shared_ptr<XlsxBook> book, std::unique_ptr<QIODevice> part);

    Status toNextRow();
    void readRow();
    QString readCell();
    QString cellText(QStringView type, const QString &written, int style);

    std::shared_ptr<XlsxBook> m_book;
    std::unique_ptr<QIODevice> m_part;
    QXmlStreamReader m_xml;
    std::optional<SheetRow> m_ahead; ///< read, but blank rows come before it
    qint64 m_number = 0;             ///< of the row given last
    qint64 m_read = 0;               ///< of the row read last, blank or not
    qint64 m_last = 0;               ///< last row of the sheet, as it says; 0: it does not
    int m_depth = 0;                 ///< elements open around the next row
    bool m_inData = false;
    bool m_ended = false;
};

/// Column of a cell reference ("BC12" → 54), from 0; -1 when it is none.
int columnOf(QStringView reference);

} // namespace ilo
