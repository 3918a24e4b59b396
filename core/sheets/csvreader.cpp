#include "core/sheets/csvreader.h"

#include "core/sheets/csvrecord.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr qsizetype longestRecord = 16 << 20;

/// A first line that is parted by spaces alone, above rows that are not: as many different words as
/// the rows have cells, and below it a row with a number, which no title is followed by.
void partHeader(QStringView below, const CsvDialect &dialect, QStringList &cells)
{
    if (cells.size() != 1 || dialect.width < 3 || dialect.delimiter == u' '
        || cells.front().contains(dialect.quote))
        return;
    QStringList names = cells.front().split(u' ');
    QStringList different = names;
    if (names.size() != dialect.width || different.removeDuplicates() > 0
        || names.contains(QString()))
        return;
    QStringList row;
    const CsvRecord record = takeCsvRecord(below, dialect, true, row);
    const bool hasNumber =
        std::ranges::any_of(row, [](const QString &c) { return !c.isEmpty() && c[0].isDigit(); });
    if (record.complete && row.size() == dialect.width && hasNumber)
        cells = std::move(names);
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> file, const QString &encoding,
                     const CsvDialect &dialect)
    : m_file(std::move(file))
    , m_decoder(encoding)
    , m_dialect(dialect)
    , m_total(m_file->size())
{
    readOn();
    if (!namedDelimiter(m_text).isNull()) {
        QStringList cells;
        m_used = takeCsvRecord(m_text, QChar(), m_atEnd, cells).used;
        ++m_number;
        ++m_line;
    }
}

/// As much again as is waiting, so that a long record is not parsed once for each piece.
void CsvReader::readOn()
{
    m_text.remove(0, m_used);
    m_used = 0;
    QByteArray bytes(std::max<qint64>(pieceBytes, m_text.size()), Qt::Uninitialized);
    const qint64 size = m_file->read(bytes.data(), bytes.size());
    m_atEnd = size <= 0;
    m_failed = size < 0;
    if (!m_atEnd)
        m_text += m_decoder.decode(QByteArrayView(bytes).first(size));
    // Old programs mark the end of a text by Ctrl+Z.
    else if (m_text.endsWith(QChar(0x1A)))
        m_text.chop(1);
}

Result<std::optional<SheetRow>> CsvReader::next()
{
    SheetRow row;
    for (;;) {
        const QStringView rest = QStringView(m_text).sliced(m_used);
        if (m_failed)
            return fail(Error::Code::File, m_file->errorString());
        if (rest.isEmpty() && m_atEnd)
            return std::optional<SheetRow>();
        const CsvRecord record = takeCsvRecord(rest, m_dialect, m_atEnd, row.cells);
        if (record.complete) {
            if (m_number == 0)
                partHeader(rest.sliced(record.used), m_dialect, row.cells);
            row.number = ++m_number;
            row.line = m_line;
            row.hasOpenQuote = record.unclosed > 0;
            m_line += record.lines;
            m_used += record.used;
            return std::optional(std::move(row));
        }
        if (rest.size() > longestRecord) {
            const QString place = u"row %1"_s.arg(m_number + 1);
            return fail(Error::Code::Format, place + u" has no end: it is no table"_s, place);
        }
        readOn();
    }
}

double CsvReader::progress() const
{
    return m_total > 0 ? std::min(1.0, double(m_file->pos()) / double(m_total)) : 1.0;
}

} // namespace ilo
