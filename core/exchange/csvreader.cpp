#include "core/exchange/csvreader.h"

#include "core/exchange/csvrecord.h"

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr int sampleRecords = 200;

/// How evenly records fall into columns with one delimiter.
struct Evenness
{
    double score = 0;
    QChar delimiter;
};

Evenness evenness(QStringView text, bool isWhole, QChar delimiter)
{
    std::map<qsizetype, int> records; // by number of cells
    int all = 0;
    int oddQuotes = 0;
    QStringList cells;
    for (int i = 0; i < sampleRecords && !text.isEmpty(); ++i) {
        const CsvRecord record = takeCsvRecord(text, delimiter, isWhole, cells);
        if (!record.complete)
            break;
        text = text.sliced(record.used);
        oddQuotes += record.oddQuotes;
        const bool blank = std::ranges::all_of(cells, [](const QString &c) { return c.isEmpty(); });
        if (blank)
            continue;
        ++records[cells.size()];
        ++all;
    }
    if (all == 0)
        return {};

    // Rows that lack trailing cells are common, single cells are titles; columns weigh more the
    // more there are of them, since chance commas make few.
    qsizetype usual = 1;
    int most = 0;
    for (const auto &[count, times] : records) {
        if (count > 1 && times >= most) {
            usual = count;
            most = times;
        }
    }
    if (usual < 2)
        return {};
    double even = 0;
    for (const auto &[count, times] : records)
        even += count == usual ? times : count > 1 ? 0.3 * times : 0;
    const double odd = double(oddQuotes) / (oddQuotes + 4.0 * all);
    return {even / all * (1.0 - 1.0 / double(usual)) * (1.0 - odd), delimiter};
}

} // namespace

CsvReader::CsvReader(std::unique_ptr<QIODevice> file, const QString &encoding, QChar delimiter)
    : m_file(std::move(file))
    , m_decoder(encoding)
    , m_delimiter(delimiter)
    , m_total(m_file->size())
{
    readOn();
    if (const QChar named = namedDelimiter(m_text); !named.isNull()) {
        const qsizetype end = m_text.indexOf(u'\n');
        m_used = end < 0 ? m_text.size() : end + 1;
        ++m_number;
        ++m_line;
    }
}

void CsvReader::readOn()
{
    QByteArray bytes(pieceBytes, Qt::Uninitialized);
    const qint64 size = m_file->read(bytes.data(), bytes.size());
    m_atEnd = size <= 0;
    m_failed = size < 0;
    if (m_atEnd)
        return;
    m_text.remove(0, m_used);
    m_used = 0;
    m_text += m_decoder.decode(QByteArrayView(bytes).first(size));
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
        const CsvRecord record = takeCsvRecord(rest, m_delimiter, m_atEnd, row.cells);
        if (record.complete) {
            row.number = ++m_number;
            row.line = m_line;
            m_line += record.lines;
            m_used += record.used;
            return std::optional(std::move(row));
        }
        readOn();
    }
}

double CsvReader::progress() const
{
    return m_total > 0 ? double(m_file->pos()) / double(m_total) : 1.0;
}

QChar detectDelimiter(QStringView text, bool isWhole)
{
    if (const QChar named = namedDelimiter(text); !named.isNull())
        return named;
    Evenness best;
    for (const QChar candidate : {u',', u';', u'\t', u'|'}) {
        const Evenness found = evenness(text, isWhole, candidate);
        if (found.score > best.score + 1e-9)
            best = found;
    }
    return best.delimiter;
}

QChar namedDelimiter(QStringView text)
{
    QStringView line = text.left(text.indexOf(u'\n'));
    if (line.endsWith(u'\r'))
        line.chop(1);
    const bool names = line.size() == 5 && line.startsWith("sep="_L1, Qt::CaseInsensitive);
    return names ? line[4] : QChar();
}

} // namespace ilo
