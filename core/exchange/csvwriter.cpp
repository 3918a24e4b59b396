#include "core/exchange/csvwriter.h"

#include <QFileDevice>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool wouldCalculate(const QString &cell)
{
    static const QRegularExpression number(u"^[+-]?\\d+([.,]\\d+)?$"_s);
    if (cell.isEmpty() || !u"=+-@\t\r\n"_s.contains(cell[0]))
        return false;
    return !number.match(cell).hasMatch();
}

} // namespace

QString CsvWriter::escaped(const QString &cell) const
{
    QString text = cell;
    if (m_style.guardFormulas && wouldCalculate(text))
        text.prepend(u'\'');
    const bool needsQuotes = text.contains(m_style.delimiter) || text.contains(u'"')
        || text.contains(u'\n') || text.contains(u'\r')
        || (!text.isEmpty() && (text.front().isSpace() || text.back().isSpace()));
    return needsQuotes ? u'"' + text.replace(u'"', u"\"\""_s) + u'"' : text;
}

Status CsvWriter::write(const QStringList &cells)
{
    const bool isMarked = m_first && m_style.byteOrderMark && m_encoder.isUnicode();
    QString line = isMarked ? QString(QChar::ByteOrderMark) : QString();
    m_first = false;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            line += m_style.delimiter;
        line += escaped(cells[i]);
    }
    if (cells.size() == 1 && cells[0].isEmpty())
        line += u"\"\""_s; // an empty line would be no record
    line += u"\r\n"_s;
    const QByteArray bytes = m_encoder.encode(line);
    if (m_out.write(bytes) != bytes.size())
        return fail(writeError(m_out));
    return {};
}

Error writeError(const QIODevice &out)
{
    const auto *file = qobject_cast<const QFileDevice *>(&out);
    const bool full = file && file->error() == QFileDevice::ResourceError;
    return {full ? Error::Code::DiskFull : Error::Code::File,
            out.errorString(),
            file ? file->fileName() : QString()};
}

Status put(QIODevice &out, const QByteArray &bytes)
{
    return out.write(bytes) == bytes.size() ? Status() : fail(writeError(out));
}

} // namespace ilo
