#pragma once

#include "core/sheets/sheetrow.h"
#include "core/sheets/zipparts.h"

#include <QXmlStreamReader>

#include <vector>

namespace ilo {

/// A workbook of OpenDocument (ODF 1.3 part 3) without its rows: the names of its sheets.
class OdsBook
{
public:
    /// Reads through the content once for the names. Error::Code::Format for a document of another
    /// kind or with a password, Damaged when the content cannot be read.
    static Result<std::shared_ptr<OdsBook>> open(std::unique_ptr<ZipParts> parts);

    /// Those that are shown; all when none is.
    QStringList visibleSheets() const;

    /// Position of the sheet; -1 for none of that name.
    qsizetype position(const QString &name) const;

    /// What is wrong with the content as a whole although it can be read; mostly empty.
    QString damage() const { return m_damage; }

    ZipParts &parts() { return *m_parts; }

private:
    explicit OdsBook(std::unique_ptr<ZipParts> parts) : m_parts(std::move(parts)) { }

    Status checkKind();
    Status readNames();

    struct Sheet
    {
        QString name;
        bool visible = true;
    };

    std::unique_ptr<ZipParts> m_parts;
    std::vector<Sheet> m_sheets;
    QString m_damage;
};

/// The rows of one sheet, streamed. Numbers, percentages and money are as the file shows them,
/// dates and times in ISO 8601; a formula gives the value stored with it; cells under a merged one
/// are empty. What the file repeats is repeated, within what a list can be.
class OdsReader : public SheetReader
{
public:
    /// Error::Code::NotFound when the workbook has no such sheet.
    static Result<std::unique_ptr<OdsReader>> open(std::shared_ptr<OdsBook> book,
                                                   const QString &sheet);

    Result<std::optional<SheetRow>> next() override;
    double progress() const override;

private:
    OdsReader(std::shared_ptr<OdsBook> book, std::unique_ptr<QIODevice> part, qsizetype position);

    Status toNextRow();
    void toSheet();
    void readRow();
    QString readCell();
    void takeText(QString &text);
    void refuse(const QString &why);

    std::shared_ptr<OdsBook> m_book;
    std::unique_ptr<QIODevice> m_part;
    QXmlStreamReader m_xml;
    qsizetype m_skip;      ///< sheets to pass over before the one that is read
    QStringList m_cells;   ///< of the row that is given
    qint64 m_times = 0;    ///< how often it is still to be given
    qint64 m_blank = 0;    ///< blank rows to be given before it
    qint64 m_number = 0;   ///< of the row given last
    qint64 m_repeated = 0; ///< cells that repetition made
    bool m_ended = false;
};

} // namespace ilo
