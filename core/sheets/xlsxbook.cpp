#include "core/sheets/xlsxbook.h"

#include "core/sheets/sheetrow.h"
#include "core/sheets/xmlguard.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 mostForLists = 16 << 20;
constexpr qint64 mostForTexts = 512LL << 20;
constexpr qsizetype mostTexts = 8'000'000;

using Visit = std::function<void(QXmlStreamReader &)>;

/// Calls `visit` at each start element of the part.
Status readPart(ZipParts &parts, const QString &name, qint64 mostBytes, const Visit &visit)
{
    const auto device = parts.part(name, mostBytes);
    if (!device)
        return fail(device.error());
    QXmlStreamReader xml(device->get());
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        depth -= token == QXmlStreamReader::EndElement ? 1 : 0;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++depth > XmlGuard::deepest)
            xml.raiseError(u"it is nested too deeply"_s);
        visit(xml);
        depth -= xml.tokenType() == QXmlStreamReader::EndElement ? 1 : 0; // read to its end
    }
    if (xml.hasError())
        return fail(Error::Code::Damaged,
                    u"part %1, line %2: %3"_s.arg(name)
                        .arg(xml.lineNumber())
                        .arg(xmlTrouble(xml, **device)),
                    name);
    if (const QString damage = restOfPart(**device); !damage.isEmpty())
        return fail(Error::Code::Damaged, u"part %1: %2"_s.arg(name, damage), name);
    return {};
}

struct Relation
{
    QString type; ///< last part of its address: "worksheet", "styles"
    QString target;
};

/// "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"
QString relationsOf(const QString &part)
{
    const auto slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
}

Result<QHash<QString, Relation>> relations(ZipParts &parts, const QString &part)
{
    const QString folder = part.left(part.lastIndexOf(u'/') + 1);
    QHash<QString, Relation> found;
    if (!parts.has(relationsOf(part)))
        return found; // what is needed has its usual place
    const Status read =
        readPart(parts, relationsOf(part), mostForLists, [&](QXmlStreamReader &xml) {
            if (xml.name() != "Relationship"_L1)
                return;
            const auto attributes = xml.attributes();
            const QString target = attributes.value("Target"_L1).toString().replace(u'\\', u'/');
            const QString path =
                target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target);
            const QString type = attributes.value("Type"_L1).toString();
            found.insert(attributes.value("Id"_L1).toString(), {type.section(u'/', -1), path});
        });
    if (!read)
        return fail(read.error());
    return found;
}

/// What a number format that every program knows shows: those that are no dates.
NumberStyle shownAs(const QString &code)
{
    return {NumberKind::Plain, std::make_shared<NumberFormat>(code)};
}

/// Formats that a number stands for without being listed in the file (ECMA-376 part 1, 18.8.30).
NumberStyle builtIn(int number)
{
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31)
        || (number >= 50 && number <= 58) || number == 36)
        return {NumberKind::Date};
    if (number == 22)
        return {NumberKind::DateTime};
    if (number == 46)
        return {NumberKind::Elapsed};
    if ((number >= 18 && number <= 21) || number == 45 || number == 47
        || (number >= 32 && number <= 35))
        return {NumberKind::Time};
    switch (number) {
    case 1: return shownAs(u"0"_s);
    case 2: return shownAs(u"0.00"_s);
    case 3: return shownAs(u"#,##0"_s);
    case 5:
    case 6:
    case 41:
    case 42: return shownAs(u"#,##0;(#,##0)"_s); // money, in the currency of the reader's country
    case 7:
    case 8:
    case 43:
    case 44: return shownAs(u"#,##0.00;(#,##0.00)"_s);
    case 4: return shownAs(u"#,##0.00"_s);
    case 9: return shownAs(u"0%"_s);
    case 10: return shownAs(u"0.00%"_s);
    case 11: return shownAs(u"0.00E+00"_s);
    case 37:
    case 38: return shownAs(u"#,##0;(#,##0)"_s);
    case 39:
    case 40: return shownAs(u"#,##0.00;(#,##0.00)"_s);
    case 48: return shownAs(u"##0.0E+0"_s);
    default: return {};
    }
}

/// What a zip file is that holds no XLSX workbook, as a sentence; empty for one that does.
QString otherKind(const ZipParts &parts, const QString &document)
{
    if (document.endsWith(".bin"_L1))
        return u"it is a binary workbook (XLSB), which is not read: save it as XLSX"_s;
    if (document.startsWith("word/"_L1))
        return u"it is a text document (DOCX), no table"_s;
    if (document.startsWith("ppt/"_L1))
        return u"it is a presentation (PPTX), no table"_s;
    if (parts.has(u"Index/Document.iwa"_s) || parts.has(u"Index.zip"_s))
        return u"it is a workbook of Numbers, which is not read: export it as XLSX"_s;
    if (!document.isEmpty() && !parts.has(document))
        return u"part %1 is missing"_s.arg(document);
    return document.isEmpty() ? u"it is a zip file, but no XLSX workbook"_s : QString();
}

} // namespace

QString richText(QXmlStreamReader &xml)
{
    QString text;
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement) {
            --depth;
        } else if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == "rPh"_L1)
                skipElement(xml);
            else if (xml.name() == "t"_L1)
                text += xml.readElementText(QXmlStreamReader::IncludeChildElements);
            else if (++depth > XmlGuard::deepest)
                xml.raiseError(u"it is nested too deeply"_s);
        }
    }
    return withoutEscapes(text);
}

QString withoutEscapes(const QString &text)
{
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    if (!text.contains("_x"_L1))
        return text;
    QString plain;
    qsizetype from = 0;
    for (auto found = escape.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        const auto letter = char16_t(match.captured(1).toUInt(nullptr, 16));
        if (letter != 0)
            plain += QChar(letter);
        from = match.capturedEnd();
    }
    return plain + text.mid(from);
}

Result<std::unique_ptr<XlsxBook>> XlsxBook::open(std::unique_ptr<ZipParts> parts)
{
    std::unique_ptr<XlsxBook> book(new XlsxBook(std::move(parts)));
    const Status read = book->readWorkbook().and_then([&] { return book->readTexts(); });
    if (!read)
        return fail(read.error());
    // Numbers are read as they are where the styles cannot be: they are only how it looks.
    if (!book->readStyles())
        book->m_styles.clear();
    return book;
}

Status XlsxBook::readWorkbook()
{
    const auto roots = relations(*m_parts, QString());
    if (!roots)
        return fail(roots.error());
    QString workbook;
    for (const Relation &relation : *roots) {
        if (relation.type == "officeDocument"_L1)
            workbook = relation.target;
    }
    if (!m_parts->has(workbook) && m_parts->has(u"xl/workbook.xml"_s))
        workbook = u"xl/workbook.xml"_s;
    if (const QString other = otherKind(*m_parts, workbook); !other.isEmpty())
        return fail(Error::Code::Format, other);

    const auto linked = relations(*m_parts, workbook);
    if (!linked)
        return fail(linked.error());
    const QString folder = workbook.left(workbook.lastIndexOf(u'/') + 1);
    m_textsPart = folder + u"sharedStrings.xml"_s;
    m_stylesPart = folder + u"styles.xml"_s;
    for (const Relation &relation : *linked) {
        if (relation.type == "sharedStrings"_L1)
            m_textsPart = relation.target;
        else if (relation.type == "styles"_L1)
            m_stylesPart = relation.target;
    }
    int position = 0;
    const Status read = readPart(*m_parts, workbook, mostForLists, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            const auto flag = attributes.value("date1904"_L1);
            m_from1904 = flag == "1"_L1 || flag == "true"_L1;
        } else if (xml.name() == "sheet"_L1) {
            QString id;
            for (const auto &attribute : attributes) {
                if (attribute.name() == "id"_L1 && !attribute.namespaceUri().isEmpty())
                    id = attribute.value().toString();
            }
            const Relation relation = linked->value(
                id, {u"worksheet"_s, u"%1worksheets/sheet%2.xml"_s.arg(folder).arg(++position)});
            const auto state = attributes.value("state"_L1);
            if (relation.type == "worksheet"_L1)
                m_sheets.push_back({sheetName(attributes.value("name"_L1), m_sheets.size()),
                                    relation.target,
                                    state.isEmpty() || state == "visible"_L1});
        }
    });
    if (read && m_sheets.empty())
        return fail(Error::Code::Damaged, u"the workbook names no sheet"_s);
    return read;
}

Status XlsxBook::readTexts()
{
    if (!m_parts->has(m_textsPart))
        return {};
    bool tooMany = false;
    const Status read = readPart(*m_parts, m_textsPart, mostForTexts, [&](QXmlStreamReader &xml) {
        if (xml.name() != "si"_L1)
            return;
        tooMany = tooMany || m_texts.size() >= mostTexts;
        const QString text = richText(xml);
        if (!tooMany)
            m_texts.append(text);
    });
    if (read && tooMany)
        return fail(Error::Code::Format, u"the workbook holds more texts than is allowed"_s);
    return read;
}

Status XlsxBook::readStyles()
{
    if (!m_parts->has(m_stylesPart))
        return {};
    QHash<int, NumberStyle> formats;
    bool inCells = false;
    return readPart(*m_parts, m_stylesPart, mostForLists, [&](QXmlStreamReader &xml) {
        const auto attributes = xml.attributes();
        if (xml.name() == "numFmt"_L1) {
            formats.insert(attributes.value("numFmtId"_L1).toInt(),
                           styleOfFormat(attributes.value("formatCode"_L1).toString()));
        } else if (xml.name() == "cellXfs"_L1) {
            inCells = true;
        } else if (xml.name() == "cellStyles"_L1 || xml.name() == "dxfs"_L1) {
            inCells = false;
        } else if (inCells && xml.name() == "xf"_L1) {
            const int number = attributes.value("numFmtId"_L1).toInt();
            const auto own = formats.constFind(number);
            m_styles.push_back(own == formats.cend() ? builtIn(number) : *own);
        }
    });
}

QStringList XlsxBook::visibleSheets() const
{
    QStringList names;
    const bool anyVisible = std::ranges::any_of(m_sheets, &XlsxSheet::visible);
    for (const XlsxSheet &sheet : m_sheets) {
        if (sheet.visible || !anyVisible)
            names << sheet.name;
    }
    return names;
}

const XlsxSheet *XlsxBook::sheet(const QString &name) const
{
    const auto found = std::ranges::find(m_sheets, name, &XlsxSheet::name);
    return found == m_sheets.end() ? nullptr : &*found;
}

NumberStyle XlsxBook::style(int index) const
{
    return index >= 0 && size_t(index) < m_styles.size() ? m_styles[size_t(index)] : NumberStyle{};
}

} // namespace ilo
