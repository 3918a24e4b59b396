#include "core/render/odtcontent.h"

#include "core/render/odtparts.h"
#include "core/render/widths.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Widths go by the number of letters: the reader's program sets the text, with fonts of its own.
constexpr double perLetter = 0.15;      ///< cm, of any text on average
constexpr double perFullLetter = 0.18;  ///< cm, of a letter such as n
constexpr double perBoldLetter = 0.183; ///< cm; titles are bold
constexpr double columnAir = 0.3;       ///< cm

constexpr char fixedStyles[] = R"(
<style:style style:name="FirstLine" style:family="paragraph" style:parent-style-name="Masthead" style:master-page-name="First_20_Page"/>
<style:style style:name="RightHeading" style:family="paragraph" style:parent-style-name="Heading_20_2"><style:paragraph-properties fo:margin-top="0cm" fo:break-before="column"/></style:style>
<style:style style:name="Pair" style:family="section"><style:section-properties text:dont-balance-text-columns="true"><style:columns fo:column-count="2" fo:column-gap="0.85cm"/></style:section-properties></style:style>
<style:style style:name="Block" style:family="table"><style:table-properties style:width="17.68cm" table:align="margins" fo:margin-top="0.1cm" fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="Answer" style:family="table"><style:table-properties style:width="17.68cm" table:align="margins" fo:margin-top="0.4cm" fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="Rows" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>
<style:style style:name="BoxCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.15cm" fo:border="0.6pt solid #c9d1d6"/></style:style>
<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties fo:padding="0.075cm" fo:padding-left="0cm" fo:padding-right="0.2cm" fo:border="none" fo:border-bottom="1pt solid #1b2227"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:padding="0.075cm" fo:padding-left="0cm" fo:padding-right="0.2cm" fo:border="none" fo:border-bottom="0.6pt solid #c9d1d6"/></style:style>
<style:style style:name="CodeCell" style:family="table-cell"><style:table-cell-properties style:vertical-align="middle" fo:padding="0.05cm" fo:border="1pt solid #085674" fo:border-right="none"/></style:style>
<style:style style:name="AnswerCell" style:family="table-cell"><style:table-cell-properties style:vertical-align="middle" fo:padding="0.25cm" fo:border="1pt solid #085674" fo:border-left="none"/></style:style>
<style:style style:name="AnswerAlone" style:family="table-cell"><style:table-cell-properties fo:padding="0.3cm" fo:border="1pt solid #085674"/></style:style>
<style:style style:name="AnswerHeading" style:family="paragraph" style:parent-style-name="Heading_20_2"><style:paragraph-properties fo:margin-top="0cm"/><style:text-properties fo:color="#1b2227"/></style:style>
<style:style style:name="Code" style:family="graphic"><style:graphic-properties style:vertical-pos="middle" style:vertical-rel="line"/></style:style>
)";

QStringList linesOf(const QString &text)
{
    QStringList list = text.split(u'\n');
    for (QString &line : list)
        line = line.trimmed();
    list.removeAll(QString());
    return list;
}

/// How many letters as wide as n a text takes: "mbar" more than "till", in any usual font.
double fullLetters(const QString &text)
{
    constexpr double narrow = 0.58;
    constexpr double wide = 1.6;
    static const QString narrows = u"ijlrtfI .,:;|!·'’()[]/-\u00a0\u202f⁻⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    static const QString wides = u"mMWw@%—…"_s;
    return std::accumulate(text.cbegin(), text.cend(), 0., [](double sum, QChar letter) {
        return sum + (narrows.contains(letter) ? narrow : wides.contains(letter) ? wide : 1.);
    });
}

/// What a column needs so that no word of its title is broken.
double leastWidth(const QString &title)
{
    double widest = 0;
    for (const QString &word : title.split(u' '))
        widest = std::max(widest, fullLetters(word) * perBoldLetter);
    return widest + columnAir;
}

std::vector<double> columnWidths(const Table &table)
{
    std::vector<double> widths;
    for (size_t i = 0; i < table.titles.size(); ++i) {
        double width = fullLetters(table.titles[i]) * perBoldLetter;
        for (const TableRow &row : table.rows)
            width = std::max(width, fullLetters(row[i].text) * perFullLetter);
        widths.push_back(std::clamp(width + columnAir, 0.6, 3.6));
    }
    if (table.wide < 0 || table.wide >= int(widths.size()))
        return widths;
    widths[size_t(table.wide)] = 0;
    const double others = std::accumulate(widths.begin(), widths.end(), 0.);
    const double most = odtTextWidth * 0.62;
    if (others > most) {
        std::vector<double> least;
        for (size_t i = 0; i < widths.size(); ++i)
            least.push_back(std::min(widths[i], leastWidth(table.titles[i])));
        const double allLeast = std::accumulate(least.begin(), least.end(), 0.);
        for (size_t i = 0; i < widths.size(); ++i) {
            widths[i] = allLeast < most
                ? least[i] + (widths[i] - least[i]) * (most - allLeast) / (others - allLeast)
                : widths[i] * most / others;
        }
    }
    widths[size_t(table.wide)] = odtTextWidth - std::min(others, most);
    return widths;
}

/// `style` for a text in another language. Styles of this file cannot be built on each other, so
/// those of fixedStyles are said again.
void writeForeignStyle(OdtXml &xml, const QString &style, const QString &name,
                       const QString &language)
{
    const bool isFirst = style == "FirstLine"_L1;
    const bool isRight = style == "RightHeading"_L1;
    const bool isAnswer = style == "AnswerHeading"_L1;
    xml.begin("style:style");
    xml.attribute("style:name", name);
    xml.attribute("style:family", u"paragraph"_s);
    xml.attribute("style:parent-style-name",
                  isFirst                   ? u"Masthead"_s
                      : isRight || isAnswer ? u"Heading_20_2"_s
                                            : style);
    if (isFirst)
        xml.attribute("style:master-page-name", odtFirstPage(language));
    if (isRight || isAnswer) {
        xml.empty("style:paragraph-properties");
        xml.attribute("fo:margin-top", u"0cm"_s);
        if (isRight)
            xml.attribute("fo:break-before", u"column"_s);
    }
    xml.empty("style:text-properties");
    xml.attribute("fo:language", language);
    xml.attribute("fo:country", u"none"_s);
    if (isAnswer)
        xml.attribute("fo:color", u"#1b2227"_s);
    xml.end();
}

std::vector<double> stripWidths(const Strip &strip)
{
    std::vector<double> wanted;
    for (const Box &box : strip.boxes) {
        const auto letters = std::max(box.label.size(), box.value.size());
        wanted.push_back(double(letters) * perLetter * 1.3 + 2 * columnAir);
    }
    return sharedWidths(odtTextWidth, wanted);
}

} // namespace

QString OdtContent::addPicture(const QString &link)
{
    const QString path = u"Pictures/code%1.png"_s.arg(m_pictures.size() + 1);
    m_pictures.insert(link, path);
    return path;
}

// One style for each column width that occurs, named by it.
void OdtContent::writeStyles(OdtXml &xml) const
{
    QStringList widths{centimetres(odtTextWidth)};
    const auto add = [&](const std::vector<double> &list) {
        for (double width : list)
            widths << centimetres(width);
    };
    add(odtAnswerWidths());
    for (const Block &block : m_document.blocks) {
        if (const auto *table = std::get_if<Table>(&block))
            add(columnWidths(*table));
        else if (const auto *strip = std::get_if<Strip>(&block))
            add(stripWidths(*strip));
    }
    widths.removeDuplicates();
    widths.sort();
    for (const QString &width : widths) {
        xml.begin("style:style");
        xml.attribute("style:name", u"w"_s + width);
        xml.attribute("style:family", u"table-column"_s);
        xml.empty("style:table-column-properties");
        xml.attribute("style:column-width", width);
        xml.end();
    }
}

QByteArray OdtContent::xml() const
{
    // The text first: which styles it takes is known when it is written.
    QByteArray body;
    QMap<QString, QString> foreign;
    {
        OdtXml xml(body);
        xml.begin("text");
        Footer footer = m_document.footer;
        for (const Block &block : m_document.blocks) {
            if (const auto *edition = std::get_if<Edition>(&block)) {
                writeEmblem(xml, footer);
                footer = edition->footer;
                xml.setLanguage(edition->language);
            }
            std::visit([&](const auto &kind) { write(xml, kind); }, block);
        }
        writeEmblem(xml, footer);
        xml.finish();
        foreign = xml.foreignStyles();
    }
    body = body.mid(body.indexOf("<text>") + 6);
    body.chop(body.size() - body.lastIndexOf("</text>"));

    QByteArray bytes;
    OdtXml xml(bytes);
    beginOdt(xml, "office:document-content");
    xml.begin("office:automatic-styles");
    xml.raw(setClose(fixedStyles, m_document));
    writeStyles(xml);
    for (auto it = foreign.begin(); it != foreign.end(); ++it)
        writeForeignStyle(xml, it.key().chopped(it.value().size() + 1), it.key(), it.value());
    xml.end();
    xml.begin("office:body");
    xml.begin("office:text");
    xml.raw(body);
    xml.finish();
    return bytes;
}

void OdtContent::write(OdtXml &xml, const Masthead &masthead) const
{
    xml.begin("text:p");
    xml.attribute("text:style-name", u"FirstLine"_s);
    xml.text(masthead.line);
    xml.empty("text:tab");
    xml.begin("text:span");
    xml.attribute("text:style-name", u"Stamp"_s);
    xml.text(masthead.stamp);
    xml.end();
    xml.end();
    writeHeading(xml, u"Heading_20_1"_s, 1, masthead.title);
    if (masthead.logo.isEmpty() || m_logo.isEmpty()) {
        xml.paragraph("Office", masthead.office);
        return;
    }
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Office"_s);
    xml.text(masthead.office);
    xml.empty("text:tab");
    writeFrame(xml, u"Logo"_s, m_logo, m_logoSize, masthead.office);
    xml.end();
}

void OdtContent::write(OdtXml &xml, const Chapter &chapter) const
{
    writeHeading(xml, u"Chapter"_s, 2, chapter.heading);
}

// Its masthead begins a page by itself.
void OdtContent::write(OdtXml &, const Edition &) const { }

void OdtContent::write(OdtXml &xml, const Strip &strip) const
{
    beginTable(xml, u"Facts"_s, stripWidths(strip));
    beginRow(xml);
    for (const Box &box : strip.boxes) {
        beginCell(xml, "BoxCell");
        xml.paragraph("Label", box.label);
        for (const QString &line : linesOf(box.value))
            xml.paragraph("Value", line);
        xml.end();
    }
    xml.end();
    xml.end();
}

void OdtContent::write(OdtXml &xml, const Passage &passage) const
{
    writeHeading(xml, u"Heading_20_2"_s, 2, passage.heading);
    writeBody(xml, passage);
}

void OdtContent::write(OdtXml &xml, const Columns &columns) const
{
    xml.begin("text:section");
    xml.attribute("text:style-name", u"Pair"_s);
    xml.attribute("text:name", columns.left.heading + u" | "_s + columns.right.heading);
    write(xml, columns.left);
    writeHeading(xml, u"RightHeading"_s, 2, columns.right.heading);
    writeBody(xml, columns.right);
    xml.end();
}

void OdtContent::writeBody(OdtXml &xml, const Passage &passage)
{
    const QStringList paragraphs = linesOf(passage.text);
    if (passage.style != PassageStyle::List || paragraphs.size() < 2) {
        for (const QString &paragraph : paragraphs)
            xml.paragraph(passage.style == PassageStyle::Lead ? "Lead" : "Text_20_body", paragraph);
        return;
    }
    xml.begin("text:list");
    xml.attribute("text:style-name", u"Points"_s);
    for (const QString &paragraph : paragraphs) {
        xml.begin("text:list-item");
        xml.paragraph("List_20_Contents", paragraph);
        xml.end();
    }
    xml.end();
}

void OdtContent::write(OdtXml &xml, const Table &table) const
{
    writeHeading(xml, u"Heading_20_2"_s, 2, table.heading);
    beginTable(xml, table.heading, columnWidths(table));
    xml.begin("table:table-header-rows");
    beginRow(xml);
    for (const QString &title : table.titles) {
        beginCell(xml, "HeadCell");
        xml.paragraph("Table_20_Heading", title);
        xml.end();
    }
    xml.end();
    xml.end();
    for (const TableRow &row : table.rows) {
        beginRow(xml);
        for (size_t i = 0; i < row.size(); ++i) {
            beginCell(xml, "Cell");
            xml.paragraph(int(i) == table.wide ? "Table_20_Strong" : "Table_20_Contents",
                          row[i].text);
            for (const QString &line : linesOf(row[i].detail))
                xml.paragraph("Table_20_Detail", line);
            xml.end();
        }
        xml.end();
    }
    xml.end();
}

void OdtContent::write(OdtXml &xml, const Note &note) const
{
    for (const QString &line : linesOf(note.text))
        xml.paragraph("Note", line);
}

} // namespace ilo
