#include "core/sheets/odsreader.h"

#include "core/sheets/odsvalue.h"
#include "core/sheets/xmlguard.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 mostForContent = 4LL << 30;
constexpr qint64 mostForManifest = 16 << 20;
constexpr qsizetype odsColumns = 16'384;
constexpr qint64 odsRows = 1'048'576;
constexpr qint64 mostRepeated = 20'000'000;
constexpr size_t mostSheets = 10'000;

const QString contentPart = u"content.xml"_s;

Status outcomeOf(const QXmlStreamReader &xml, const QIODevice &part, const QString &place)
{
    if (!xml.hasError())
        return {};
    return fail(Error::Code::Damaged, place + u": "_s + xmlTrouble(xml, part), place);
}

/// 1 when it is not said or no sensible number.
qint64 repeated(const QXmlStreamAttributes &attributes, QLatin1StringView name, qint64 most)
{
    const QStringView said = odsAttribute(attributes, name);
    return said.isEmpty() ? 1 : std::clamp<qint64>(said.toLongLong(), 1, most);
}

/// Adds `part` with its white space as one space each, none at the start of the paragraph, which
/// began at `start`: how the XML is laid out is no part of the text (ODF 1.3 part 3, 6.1.2).
void addCollapsed(QString &text, QStringView part, qsizetype start)
{
    for (const QChar c : part) {
        const bool isSpace = c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
        const bool isAfterSpace = text.size() == start || text.back() == u' ';
        if (!isSpace || !isAfterSpace)
            text += isSpace ? QChar(u' ') : c;
    }
}

} // namespace

Result<std::shared_ptr<OdsBook>> OdsBook::open(std::unique_ptr<ZipParts> parts)
{
    const std::shared_ptr<OdsBook> book(new OdsBook(std::move(parts)));
    const Status read = book->checkKind().and_then([&] { return book->readNames(); });
    if (!read)
        return fail(read.error());
    return book;
}

Status OdsBook::checkKind()
{
    if (m_parts->has(u"mimetype"_s)) {
        const auto part = m_parts->part(u"mimetype"_s, 1000);
        const QByteArray kind = part ? (*part)->read(200) : QByteArray();
        if (kind.startsWith("application/vnd.sun.xml"))
            return fail(Error::Code::Format,
                        u"it is a document of OpenOffice 1, which is not read: save it as ODS"_s);
        if (kind.startsWith("application/vnd.oasis.opendocument")
            && !kind.contains("opendocument.spreadsheet"))
            return fail(Error::Code::Format, u"it is an OpenDocument file, but no workbook"_s);
    }
    if (!m_parts->has(u"META-INF/manifest.xml"_s))
        return {};
    const auto manifest = m_parts->part(u"META-INF/manifest.xml"_s, mostForManifest);
    if (!manifest)
        return {};
    QXmlStreamReader xml(manifest->get());
    XmlGuard guard(xml);
    while (!xml.atEnd()) {
        if (guard.next() == QXmlStreamReader::StartElement && xml.name() == "encryption-data"_L1)
            return fail(Error::Code::Format,
                        u"it is a workbook with a password: open it in a spreadsheet program, take "
                        u"the password away and save it"_s);
    }
    return {};
}

Status OdsBook::readNames()
{
    auto part = m_parts->part(contentPart, mostForContent);
    if (!part)
        return fail(part.error());
    QXmlStreamReader xml(part->get());
    XmlGuard guard(xml);
    QSet<QString> hiddenStyles;
    QString style;
    bool isSpreadsheet = false;
    int tables = 0; // open ones: a table in a cell is none of the sheets
    while (!xml.atEnd()) {
        const auto token = guard.next();
        if (token == QXmlStreamReader::EndElement) {
            tables -= xml.name() == "table"_L1 ? 1 : 0;
            continue;
        }
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "spreadsheet"_L1) {
            isSpreadsheet = true;
        } else if (xml.name() == "style"_L1) {
            style = odsAttribute(xml.attributes(), "style:name"_L1).toString();
        } else if (xml.name() == "table-properties"_L1) {
            if (odsAttribute(xml.attributes(), "table:display"_L1) == "false"_L1)
                hiddenStyles.insert(style);
        } else if (xml.name() == "table"_L1) {
            if (++tables == 1 && m_sheets.size() < mostSheets) {
                const auto attributes = xml.attributes();
                const QString own = odsAttribute(attributes, "table:style-name"_L1).toString();
                m_sheets.push_back(
                    {sheetName(odsAttribute(attributes, "table:name"_L1), m_sheets.size()),
                     !hiddenStyles.contains(own)});
            }
        }
    }
    // A sheet that is cut short is still worth its rows: the reader says where it ends.
    if (xml.hasError() && m_sheets.empty())
        return outcomeOf(xml, **part, contentPart);
    if (!isSpreadsheet)
        return fail(Error::Code::Format, u"it is an OpenDocument file, but no workbook"_s);
    if (m_sheets.empty())
        return fail(Error::Code::Damaged, u"the workbook names no sheet"_s);
    if (!xml.hasError())
        m_damage = restOfPart(**part);
    return {};
}

QStringList OdsBook::visibleSheets() const
{
    QStringList shown;
    QStringList all;
    for (const Sheet &sheet : m_sheets) {
        all << sheet.name;
        if (sheet.visible)
            shown << sheet.name;
    }
    return shown.isEmpty() ? all : shown;
}

qsizetype OdsBook::position(const QString &name) const
{
    const auto found = std::ranges::find(m_sheets, name, &Sheet::name);
    return found == m_sheets.end() ? -1 : found - m_sheets.begin();
}

OdsReader::OdsReader(std::shared_ptr<OdsBook> book, std::unique_ptr<QIODevice> part,
                     qsizetype position)
    : m_book(std::move(book))
    , m_part(std::move(part))
    , m_xml(m_part.get())
    , m_skip(position)
{
}

Result<std::unique_ptr<OdsReader>> OdsReader::open(std::shared_ptr<OdsBook> book,
                                                   const QString &sheet)
{
    const qsizetype position = book->position(sheet);
    if (position < 0)
        return fail(Error::Code::NotFound, u"the workbook has no sheet \"%1\""_s.arg(sheet), sheet);
    auto part = book->parts().part(contentPart, mostForContent);
    if (!part)
        return fail(part.error());
    std::unique_ptr<OdsReader> reader(new OdsReader(std::move(book), *std::move(part), position));
    reader->toSheet();
    return reader;
}

/// Leaves the reader on the start of the sheet's table.
void OdsReader::toSheet()
{
    XmlGuard guard(m_xml);
    int tables = 0;
    while (!m_xml.atEnd()) {
        const auto token = guard.next();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == "table"_L1)
            --tables;
        if (token != QXmlStreamReader::StartElement || m_xml.name() != "table"_L1)
            continue;
        if (++tables == 1 && m_skip-- == 0)
            return;
    }
}

Result<std::optional<SheetRow>> OdsReader::next()
{
    if (m_blank == 0 && m_times == 0 && !m_ended) {
        if (const Status read = toNextRow(); !read)
            return fail(read.error());
    }
    if (m_blank > 0) {
        --m_blank;
        ++m_number;
        return std::optional(SheetRow{{}, m_number, m_number});
    }
    if (m_times == 0)
        return std::optional<SheetRow>();
    --m_times;
    ++m_number;
    return std::optional(SheetRow{m_cells, m_number, m_number});
}

/// Blank rows at the end of a sheet are its paper, not rows: they are given only when a row with
/// text follows.
Status OdsReader::toNextRow()
{
    while (!m_xml.atEnd() && m_times == 0) {
        const auto token = m_xml.readNext();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == "table"_L1)
            break;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QStringView name = m_xml.name();
        if (name == "table-row"_L1)
            readRow();
        else if (name != "table-rows"_L1 && name != "table-row-group"_L1
                 && name != "table-header-rows"_L1)
            skipElement(m_xml);
    }
    if (m_xml.hasError()) {
        m_ended = true;
        m_times = m_blank = 0;
        return outcomeOf(m_xml, *m_part, u"row %1"_s.arg(m_number + 1));
    }
    if (m_times > 0)
        return {};
    m_ended = true;
    m_blank = 0;
    const QString damage = m_book->damage();
    return damage.isEmpty() ? Status() : fail(Error::Code::Damaged, damage, contentPart);
}

void OdsReader::refuse(const QString &why)
{
    m_xml.raiseError(why);
}

void OdsReader::readRow()
{
    const qint64 times = repeated(m_xml.attributes(), "table:number-rows-repeated"_L1, odsRows);
    m_cells.clear();
    qsizetype column = 0;
    qint64 filled = 0;
    while (m_xml.readNextStartElement()) {
        const bool isCovered = m_xml.name() == "covered-table-cell"_L1;
        if (!isCovered && m_xml.name() != "table-cell"_L1) {
            skipElement(m_xml);
            continue;
        }
        const qint64 wide =
            repeated(m_xml.attributes(), "table:number-columns-repeated"_L1, odsColumns);
        const QString text = readCell();
        column += wide;
        if (text.isEmpty() || isCovered)
            continue;
        if (column > odsColumns)
            return refuse(u"a row has more than %1 cells"_s.arg(odsColumns));
        m_repeated += wide - 1;
        filled += wide;
        while (m_cells.size() < column - wide)
            m_cells.append(QString());
        for (qint64 i = 0; i < wide; ++i)
            m_cells.append(text);
    }
    if (m_cells.isEmpty()) {
        m_blank += times;
        if (m_blank + m_number > odsRows)
            m_blank = std::max<qint64>(0, odsRows - m_number);
        return;
    }
    m_times = times;
    m_repeated += filled * (times - 1);
    if (m_number + m_blank + times > odsRows)
        return refuse(u"a sheet cannot have more than %1 rows"_s.arg(odsRows));
    if (m_repeated > mostRepeated)
        refuse(u"it repeats cells more often than a list can hold"_s);
}

QString OdsReader::readCell()
{
    const auto attributes = m_xml.attributes();
    QString shown;
    bool isFirst = true;
    while (m_xml.readNextStartElement()) {
        if (m_xml.name() != "p"_L1 && m_xml.name() != "h"_L1) {
            skipElement(m_xml); // a remark, a picture, a table
            continue;
        }
        if (!isFirst)
            shown += u'\n';
        isFirst = false;
        takeText(shown);
    }
    return odsCellText(attributes, shown);
}

/// The text of a paragraph with its spaces, tabs and line breaks; leaves the reader on its end.
void OdsReader::takeText(QString &text)
{
    constexpr int mostSpaces = 1000;
    const qsizetype start = text.size();
    int depth = 1;
    while (depth > 0 && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
        case QXmlStreamReader::Characters: addCollapsed(text, m_xml.text(), start); break;
        case QXmlStreamReader::EndElement: --depth; break;
        case QXmlStreamReader::StartElement: {
            const QStringView name = m_xml.name();
            if (name == "annotation"_L1 || name == "frame"_L1 || name == "note"_L1
                || name == "ruby-text"_L1) {
                skipElement(m_xml);
                break;
            }
            if (name == "s"_L1)
                text +=
                    QString(qsizetype(repeated(m_xml.attributes(), "text:c"_L1, mostSpaces)), u' ');
            else if (name == "tab"_L1)
                text += u'\t';
            else if (name == "line-break"_L1)
                text += u'\n';
            if (++depth > XmlGuard::deepest)
                refuse(u"it is nested too deeply"_s);
            break;
        }
        default: break;
        }
    }
}

double OdsReader::progress() const
{
    return m_ended ? 1.0 : 0.0;
}

} // namespace ilo
