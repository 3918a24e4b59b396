// XLSX by our own hand: libxlsxwriter cannot be in one process with QuaZip, since both bring
// functions of one name (zipOpen3) and it would call the wrong one.
#include "core/exchange/outpackage.h"
#include "core/exchange/tablewriters.h"

#include <QDate>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestText = 32'767; ///< of a cell, by the format
constexpr qsizetype longestName = 31;     ///< of a sheet

/// Places in the list of cell formats of styles.xml.
constexpr auto headStyle = "1"_L1;
constexpr auto dayStyle = "2"_L1;

constexpr auto mainSpace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"_L1;
constexpr auto relationSpace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"_L1;

constexpr auto contentTypes = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";

constexpr auto packageRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";

constexpr auto bookRelations = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

constexpr int firstAmountStyle = 3;
constexpr int firstAmountFormat = 165; ///< behind the one of days

/// "#,##0.00 "EUR"", in the digits of the currency.
QString amountFormat(const QString &currency)
{
    const int digits = minorDigits(currency);
    const QString fraction = digits > 0 ? u'.' + QString(digits, u'0') : QString();
    return u"#,##0%1\\ \"%2\""_s.arg(fraction, currency);
}

QByteArray styles(const QStringList &currencies)
{
    QString formats;
    QString cells;
    for (qsizetype at = 0; at < currencies.size(); ++at) {
        const qsizetype id = firstAmountFormat + at;
        formats += u"<numFmt numFmtId=\"%1\" formatCode=\"%2\"/>"_s.arg(
            QString::number(id), amountFormat(currencies[at]).toHtmlEscaped());
        cells += u"<xf numFmtId=\"%1\" applyNumberFormat=\"1\"/>"_s.arg(id);
    }
    return uR"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="%1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/>%2</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="%3"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/>%4</cellXfs></styleSheet>)"_s
        .arg(QString::number(1 + currencies.size()),
             formats,
             QString::number(firstAmountStyle + currencies.size()),
             cells)
        .toUtf8();
}

/// A name that a sheet may have: none of []:*?/\.
QString sheetName(QString name)
{
    for (const QChar letter : u"[]:*?/\\"_s)
        name.replace(letter, u' ');
    name = name.left(longestName).trimmed();
    return name.isEmpty() ? u"1"_s : name;
}

/// What XML 1.0 has words for.
QString cellText(QString text)
{
    text.truncate(longestText);
    text.removeIf([](QChar letter) {
        return letter < u' ' && letter != u'\n' && letter != u'\t' && letter != u'\r';
    });
    return text;
}

QByteArray workbook(const QString &name)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeDefaultNamespace(mainSpace);
    xml.writeNamespace(relationSpace, u"r"_s);
    xml.writeStartElement(mainSpace, u"workbook"_s);
    xml.writeStartElement(mainSpace, u"sheets"_s);
    xml.writeEmptyElement(mainSpace, u"sheet"_s);
    xml.writeAttribute(u"name"_s, sheetName(name));
    xml.writeAttribute(u"sheetId"_s, u"1"_s);
    xml.writeAttribute(relationSpace, u"id"_s, u"rId1"_s);
    xml.writeEndDocument();
    return bytes;
}

class XlsxSheetText
{
public:
    explicit XlsxSheetText(QIODevice *out) : m_xml(out) { }

    void begin(const OutTable &table)
    {
        m_xml.writeStartDocument();
        m_xml.writeDefaultNamespace(mainSpace);
        m_xml.writeStartElement(mainSpace, u"worksheet"_s);
        // The header stays in sight.
        m_xml.writeStartElement(u"sheetViews"_s);
        m_xml.writeStartElement(u"sheetView"_s);
        m_xml.writeAttribute(u"workbookViewId"_s, u"0"_s);
        m_xml.writeEmptyElement(u"pane"_s);
        m_xml.writeAttribute(u"ySplit"_s, u"1"_s);
        m_xml.writeAttribute(u"topLeftCell"_s, u"A2"_s);
        m_xml.writeAttribute(u"activePane"_s, u"bottomLeft"_s);
        m_xml.writeAttribute(u"state"_s, u"frozen"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"cols"_s);
        for (size_t at = 0; at < table.columns.size(); ++at) {
            m_xml.writeEmptyElement(u"col"_s);
            m_xml.writeAttribute(u"min"_s, QString::number(at + 1));
            m_xml.writeAttribute(u"max"_s, QString::number(at + 1));
            m_xml.writeAttribute(u"width"_s, QString::number(table.columns[at].letters));
            m_xml.writeAttribute(u"customWidth"_s, u"1"_s);
        }
        m_xml.writeEndElement();
        m_xml.writeStartElement(u"sheetData"_s);
        m_xml.writeStartElement(u"row"_s);
        for (const OutTable::Column &column : table.columns)
            text(column.title, headStyle);
        m_xml.writeEndElement();
    }

    void row(const OutCells &cells)
    {
        m_xml.writeStartElement(u"row"_s);
        for (const QVariant &value : cells)
            cell(value);
        m_xml.writeEndElement();
    }

    bool hasError() const { return m_xml.hasError(); }
    const QStringList &currencies() const { return m_amounts.currencies(); }
    void end() { m_xml.writeEndDocument(); }

private:
    void text(const QString &words, QLatin1StringView style = {})
    {
        m_xml.writeStartElement(u"c"_s);
        m_xml.writeAttribute(u"t"_s, u"inlineStr"_s);
        if (!style.isEmpty())
            m_xml.writeAttribute(u"s"_s, style);
        m_xml.writeStartElement(u"is"_s);
        m_xml.writeStartElement(u"t"_s);
        m_xml.writeAttribute(u"xml:space"_s, u"preserve"_s);
        m_xml.writeCharacters(cellText(words));
        m_xml.writeEndElement();
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void cell(const QVariant &value)
    {
        const bool isText = value.typeId() == QMetaType::QString;
        if (value.isNull() || (isText && value.toString().isEmpty())) {
            m_xml.writeEmptyElement(u"c"_s); // cells without a place stand where they come
            return;
        }
        if (isText)
            return text(value.toString());
        m_xml.writeStartElement(u"c"_s);
        if (SheetAmounts::isAmount(value)) {
            const auto money = value.value<Money>();
            m_xml.writeAttribute(
                u"s"_s, QString::number(firstAmountStyle + m_amounts.placeOf(money.currency)));
            m_xml.writeTextElement(u"v"_s, SheetAmounts::number(money));
        } else if (value.typeId() == QMetaType::QDate) {
            m_xml.writeAttribute(u"s"_s, dayStyle);
            // Days since 30 December 1899, which makes up for a leap year 1900 that never was.
            m_xml.writeTextElement(u"v"_s,
                                   QString::number(QDate(1899, 12, 30).daysTo(value.toDate())));
        } else {
            m_xml.writeTextElement(u"v"_s, value.toString());
        }
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    SheetAmounts m_amounts;
};

} // namespace

Status writeXlsx(const QString &path, const OutTable &table, const OutRows &rows)
{
    OutPackage package(path);
    package.add(u"[Content_Types].xml"_s, contentTypes);
    package.add(u"_rels/.rels"_s, packageRelations);
    package.add(u"xl/workbook.xml"_s, workbook(table.name));
    package.add(u"xl/_rels/workbook.xml.rels"_s, bookRelations);
    QIODevice *out = package.stream(u"xl/worksheets/sheet1.xml"_s);
    if (!out)
        return package.failure();
    XlsxSheetText sheet(out);
    sheet.begin(table);
    const Status done = rows([&](const OutCells &cells) -> Status {
        sheet.row(cells);
        return sheet.hasError() ? package.failure() : Status();
    });
    if (!done)
        return done;
    sheet.end();
    if (sheet.hasError())
        return package.failure();
    package.add(u"xl/styles.xml"_s, styles(sheet.currencies()));
    return package.finish();
}

} // namespace ilo
