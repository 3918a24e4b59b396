#include "core/sheets/xlsxreader.h"

#include "core/sheets/xmlguard.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 mostForSheet = 4LL << 30;
constexpr int mostColumns = 16'384; // of a sheet (ECMA-376 part 1, 18.3.1.4)
constexpr qint64 mostRows = 1'048'576;

} // namespace

int columnOf(QStringView reference)
{
    int column = 0;
    for (const QChar written : reference) {
        const QChar c = written.toUpper();
        if (written == u'$')
            continue;
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > mostColumns)
            return -1;
    }
    return column - 1;
}

XlsxReader::XlsxReader(std::shared_ptr<XlsxBook> book, std::unique_ptr<QIODevice> part)
    : m_book(std::move(book))
    , m_part(std::move(part))
    , m_xml(m_part.get())
{
}

Result<std::unique_ptr<XlsxReader>> XlsxReader::open(std::shared_ptr<XlsxBook> book,
                                                     const QString &sheet)
{
    const XlsxSheet *found = book->sheet(sheet);
    if (!found)
        return fail(Error::Code::NotFound, u"the workbook has no sheet \"%1\""_s.arg(sheet), sheet);
    auto part = book->parts().part(found->part, mostForSheet);
    if (!part)
        return fail(part.error());
    return std::unique_ptr<XlsxReader>(new XlsxReader(std::move(book), *std::move(part)));
}

Result<std::optional<SheetRow>> XlsxReader::next()
{
    if (!m_ahead && !m_ended) {
        if (const Status read = toNextRow(); !read)
            return fail(read.error());
    }
    if (!m_ahead)
        return std::optional<SheetRow>();
    ++m_number;
    if (m_ahead->number > m_number)
        return std::optional(SheetRow{{}, m_number, m_number});
    return std::exchange(m_ahead, std::nullopt);
}

Status XlsxReader::toNextRow()
{
    while (!m_xml.atEnd()) {
        const auto token = m_xml.readNext();
        m_depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
        if (token == QXmlStreamReader::EndElement && m_xml.name() == "sheetData"_L1)
            m_inData = false;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++m_depth > XmlGuard::deepest)
            m_xml.raiseError(u"it is nested too deeply"_s);
        if (m_xml.name() == "dimension"_L1) {
            const QString reference = m_xml.attributes().value("ref"_L1).toString();
            const QString last = reference.section(u':', -1);
            m_last = last.mid(columnOf(last) >= 26 ? 2 : 1).toLongLong();
        } else if (m_xml.name() == "sheetData"_L1) {
            m_inData = true;
        } else if (m_inData && m_xml.name() == "row"_L1) { // an anchor has rows too
            readRow();
            --m_depth; // read to its end
            if (m_ahead && !m_xml.hasError())
                return {};
        }
    }
    m_ended = true;
    m_ahead.reset();
    const QString trouble = m_xml.hasError() ? xmlTrouble(m_xml, *m_part) : restOfPart(*m_part);
    if (trouble.isEmpty())
        return {};
    const QString place = u"row %1"_s.arg(m_number + 1);
    return fail(Error::Code::Damaged, place + u": "_s + trouble, place);
}

void XlsxReader::readRow()
{
    bool ok = false;
    qint64 number = m_xml.attributes().value("r"_L1).toLongLong(&ok);
    if (!ok || number <= m_read)
        number = m_read + 1;
    if (number > mostRows) {
        m_xml.raiseError(u"a sheet cannot have a row %1"_s.arg(number));
        return;
    }
    m_read = number;
    SheetRow row{{}, number, number};
    int column = -1;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != "c"_L1) {
            skipElement(m_xml);
            continue;
        }
        const auto reference = m_xml.attributes().value("r"_L1);
        column = reference.isEmpty() ? column + 1 : columnOf(reference);
        if (column < 0 || column >= mostColumns) {
            m_xml.raiseError(u"\"%1\" is no cell"_s.arg(reference));
            return;
        }
        const QString text = readCell();
        if (text.isEmpty())
            continue;
        while (row.cells.size() < column)
            row.cells.append(QString());
        if (column < row.cells.size())
            row.cells[column] = text;
        else
            row.cells.append(text);
    }
    if (!row.cells.isEmpty())
        m_ahead = std::move(row);
}

QString XlsxReader::readCell()
{
    const auto attributes = m_xml.attributes();
    const QString type = attributes.value("t"_L1).toString();
    const int style = attributes.value("s"_L1).toInt();
    QString text;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() == "v"_L1)
            text =
                cellText(type, m_xml.readElementText(QXmlStreamReader::SkipChildElements), style);
        else if (m_xml.name() == "is"_L1)
            text = richText(m_xml);
        else
            skipElement(m_xml);
    }
    return text;
}

QString XlsxReader::cellText(QStringView type, const QString &written, int style)
{
    if (type == "str"_L1 || type == "e"_L1 || type == "inlineStr"_L1)
        return withoutEscapes(written); // text of a formula, an error such as #N/A
    const QString value = written.trimmed();
    if (value.isEmpty())
        return {};
    if (type == "s"_L1) {
        bool isNumber = false;
        const qint64 index = value.toLongLong(&isNumber);
        if (!isNumber || index < 0 || index >= m_book->sharedTexts())
            m_xml.raiseError(m_book->sharedTexts() == 0
                                 ? u"the part with the workbook's texts is missing or empty"_s
                                 : u"the workbook has no text %1"_s.arg(value.left(20)));
        return m_book->sharedText(index);
    }
    if (type == "b"_L1)
        return value == "1"_L1 || value == "true"_L1 ? u"TRUE"_s : u"FALSE"_s;
    if (type == "d"_L1) {
        QString moment = value.section(u'.', 0, 0).remove(u'Z');
        return moment.replace(u'T', u' ').remove(" 00:00:00"_L1);
    }
    bool ok = false;
    const double number = value.toDouble(&ok);
    return ok ? numberText(number, m_book->style(style), m_book->countsFrom1904()) : value;
}

double XlsxReader::progress() const
{
    return m_ended || m_last <= 0 ? double(m_ended)
                                  : std::min(1.0, double(m_number) / double(m_last));
}

} // namespace ilo
