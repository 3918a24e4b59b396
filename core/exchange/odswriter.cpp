#include "core/exchange/outpackage.h"
#include "core/exchange/tablewriters.h"

#include <QDate>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto officeSpace = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"_L1;
constexpr auto tableSpace = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"_L1;
constexpr auto textSpace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"_L1;
constexpr auto styleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"_L1;
constexpr auto formatSpace = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"_L1;
constexpr auto numberSpace = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"_L1;
constexpr auto manifestSpace = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"_L1;
constexpr auto sheetType = "application/vnd.oasis.opendocument.spreadsheet";
constexpr double letterCentimetres = 0.19;

/// XML 1.0 has no words for most control characters.
QString printable(QString text)
{
    text.removeIf([](QChar letter) {
        return letter < u' ' && letter != u'\n' && letter != u'\t' && letter != u'\r';
    });
    return text;
}

QString amountStyle(const QString &currency)
{
    return u"amount-"_s + currency;
}

class OdsSheet
{
public:
    OdsSheet(QIODevice &out, const OutTable &table) : m_xml(&out), m_table(table) { }

    void begin()
    {
        m_xml.writeStartDocument();
        m_xml.writeNamespace(officeSpace, u"office"_s);
        m_xml.writeNamespace(tableSpace, u"table"_s);
        m_xml.writeNamespace(textSpace, u"text"_s);
        m_xml.writeNamespace(styleSpace, u"style"_s);
        m_xml.writeNamespace(formatSpace, u"fo"_s);
        m_xml.writeNamespace(numberSpace, u"number"_s);
        m_xml.writeStartElement(officeSpace, u"document-content"_s);
        m_xml.writeAttribute(officeSpace, u"version"_s, u"1.2"_s);
        styles();
        m_xml.writeStartElement(officeSpace, u"body"_s);
        m_xml.writeStartElement(officeSpace, u"spreadsheet"_s);
        m_xml.writeStartElement(tableSpace, u"table"_s);
        m_xml.writeAttribute(tableSpace, u"name"_s, printable(m_table.name));
        for (size_t at = 0; at < m_table.columns.size(); ++at) {
            m_xml.writeEmptyElement(tableSpace, u"table-column"_s);
            m_xml.writeAttribute(tableSpace, u"style-name"_s, u"co%1"_s.arg(at));
        }
        m_xml.writeStartElement(tableSpace, u"table-header-rows"_s);
        m_xml.writeStartElement(tableSpace, u"table-row"_s);
        for (const OutTable::Column &column : m_table.columns)
            text(column.title, u"head"_s);
        m_xml.writeEndElement();
        m_xml.writeEndElement();
    }

    void row(const OutCells &cells)
    {
        m_xml.writeStartElement(tableSpace, u"table-row"_s);
        for (const QVariant &value : cells)
            cell(value);
        m_xml.writeEndElement();
    }

    bool end()
    {
        m_xml.writeEndDocument();
        return !m_xml.hasError();
    }

    bool hasError() const { return m_xml.hasError(); }
    const QStringList &currencies() const { return m_amounts.currencies(); }

private:
    void styles()
    {
        m_xml.writeStartElement(officeSpace, u"automatic-styles"_s);
        for (size_t at = 0; at < m_table.columns.size(); ++at) {
            m_xml.writeStartElement(styleSpace, u"style"_s);
            m_xml.writeAttribute(styleSpace, u"name"_s, u"co%1"_s.arg(at));
            m_xml.writeAttribute(styleSpace, u"family"_s, u"table-column"_s);
            m_xml.writeEmptyElement(styleSpace, u"table-column-properties"_s);
            m_xml.writeAttribute(styleSpace,
                                 u"column-width"_s,
                                 u"%1cm"_s.arg(m_table.columns[at].letters * letterCentimetres));
            m_xml.writeEndElement();
        }
        m_xml.writeStartElement(styleSpace, u"style"_s);
        m_xml.writeAttribute(styleSpace, u"name"_s, u"head"_s);
        m_xml.writeAttribute(styleSpace, u"family"_s, u"table-cell"_s);
        m_xml.writeEmptyElement(styleSpace, u"text-properties"_s);
        m_xml.writeAttribute(formatSpace, u"font-weight"_s, u"bold"_s);
        m_xml.writeEndElement();

        m_xml.writeStartElement(numberSpace, u"date-style"_s);
        m_xml.writeAttribute(styleSpace, u"name"_s, u"iso"_s);
        const auto part = [&](const QString &name) {
            m_xml.writeEmptyElement(numberSpace, name);
            m_xml.writeAttribute(numberSpace, u"style"_s, u"long"_s);
        };
        part(u"year"_s);
        m_xml.writeTextElement(numberSpace, u"text"_s, u"-"_s);
        part(u"month"_s);
        m_xml.writeTextElement(numberSpace, u"text"_s, u"-"_s);
        part(u"day"_s);
        m_xml.writeEndElement();
        m_xml.writeEmptyElement(styleSpace, u"style"_s);
        m_xml.writeAttribute(styleSpace, u"name"_s, u"day"_s);
        m_xml.writeAttribute(styleSpace, u"family"_s, u"table-cell"_s);
        m_xml.writeAttribute(styleSpace, u"data-style-name"_s, u"iso"_s);
        m_xml.writeEndElement();
    }

    void start(const QString &type, const QString &style)
    {
        m_xml.writeStartElement(tableSpace, u"table-cell"_s);
        if (!style.isEmpty())
            m_xml.writeAttribute(tableSpace, u"style-name"_s, style);
        m_xml.writeAttribute(officeSpace, u"value-type"_s, type);
    }

    void text(const QString &words, const QString &style = {})
    {
        start(u"string"_s, style);
        for (const QString &line : printable(words).split(u'\n'))
            m_xml.writeTextElement(textSpace, u"p"_s, line);
        m_xml.writeEndElement();
    }

    void amount(const Money &money)
    {
        m_amounts.placeOf(money.currency);
        start(u"currency"_s, amountStyle(money.currency));
        m_xml.writeAttribute(officeSpace, u"currency"_s, money.currency);
        m_xml.writeAttribute(officeSpace, u"value"_s, SheetAmounts::number(money));
        m_xml.writeTextElement(
            textSpace, u"p"_s, SheetAmounts::number(money) + u' ' + money.currency);
        m_xml.writeEndElement();
    }

    void cell(const QVariant &value)
    {
        if (value.isNull()
            || (value.typeId() == QMetaType::QString && value.toString().isEmpty())) {
            m_xml.writeEmptyElement(tableSpace, u"table-cell"_s);
            return;
        }
        if (value.typeId() == QMetaType::QString)
            return text(value.toString());
        if (SheetAmounts::isAmount(value))
            return amount(value.value<Money>());
        const bool isDay = value.typeId() == QMetaType::QDate;
        const QString words = isDay ? value.toDate().toString(Qt::ISODate) : value.toString();
        start(isDay ? u"date"_s : u"float"_s, isDay ? u"day"_s : QString());
        m_xml.writeAttribute(officeSpace, isDay ? u"date-value"_s : u"value"_s, words);
        m_xml.writeTextElement(textSpace, u"p"_s, words);
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
    const OutTable &m_table;
    SheetAmounts m_amounts;
};

/// How amounts are shown, a style a currency. They stand in a part of their own, as all currencies
/// are known behind the last row only.
QByteArray amountStyles(const QStringList &currencies)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(officeSpace, u"office"_s);
    xml.writeNamespace(styleSpace, u"style"_s);
    xml.writeNamespace(numberSpace, u"number"_s);
    xml.writeStartElement(officeSpace, u"document-styles"_s);
    xml.writeAttribute(officeSpace, u"version"_s, u"1.2"_s);
    xml.writeStartElement(officeSpace, u"styles"_s);
    for (const QString &currency : currencies) {
        const QString form = amountStyle(currency) + u"-form"_s;
        xml.writeStartElement(numberSpace, u"currency-style"_s);
        xml.writeAttribute(styleSpace, u"name"_s, form);
        xml.writeEmptyElement(numberSpace, u"number"_s);
        xml.writeAttribute(
            numberSpace, u"decimal-places"_s, QString::number(minorDigits(currency)));
        xml.writeAttribute(numberSpace, u"min-integer-digits"_s, u"1"_s);
        xml.writeAttribute(numberSpace, u"grouping"_s, u"true"_s);
        xml.writeTextElement(numberSpace, u"text"_s, u" "_s);
        xml.writeTextElement(numberSpace, u"currency-symbol"_s, currency);
        xml.writeEndElement();
        xml.writeEmptyElement(styleSpace, u"style"_s);
        xml.writeAttribute(styleSpace, u"name"_s, amountStyle(currency));
        xml.writeAttribute(styleSpace, u"family"_s, u"table-cell"_s);
        xml.writeAttribute(styleSpace, u"data-style-name"_s, form);
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray manifest()
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(manifestSpace, u"manifest"_s);
    xml.writeStartElement(manifestSpace, u"manifest"_s);
    xml.writeAttribute(manifestSpace, u"version"_s, u"1.2"_s);
    for (const auto &[path, type] : {std::pair{u"/"_s, QString::fromLatin1(sheetType)},
                                     std::pair{u"content.xml"_s, u"text/xml"_s},
                                     std::pair{u"styles.xml"_s, u"text/xml"_s}}) {
        xml.writeEmptyElement(manifestSpace, u"file-entry"_s);
        xml.writeAttribute(manifestSpace, u"full-path"_s, path);
        xml.writeAttribute(manifestSpace, u"media-type"_s, type);
    }
    xml.writeEndDocument();
    return bytes;
}

} // namespace

Status writeOds(const QString &path, const OutTable &table, const OutRows &rows)
{
    OutPackage package(path);
    // The first part, uncompressed, is how other programs tell what the file is.
    package.add(u"mimetype"_s, sheetType, false);
    package.add(u"META-INF/manifest.xml"_s, manifest());
    QIODevice *out = package.stream(u"content.xml"_s);
    if (!out)
        return package.failure();
    OdsSheet sheet(*out, table);
    sheet.begin();
    const Status done = rows([&](const OutCells &cells) -> Status {
        sheet.row(cells);
        return sheet.hasError() ? package.failure() : Status();
    });
    if (!done)
        return done;
    if (!sheet.end())
        return package.failure();
    package.add(u"styles.xml"_s, amountStyles(sheet.currencies()));
    return package.finish();
}

} // namespace ilo
