#include "core/render/odtstyles.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Paragraph and character styles by the names that word processors know, so that a person can
// change them as usual. Sizes and colours are those of typeset.h and composer.cpp.
constexpr char namedStyles[] = R"(
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard" style:class="text"><style:paragraph-properties fo:line-height="13pt" fo:margin-bottom="0.06cm" fo:orphans="2" fo:widows="2"/></style:style>
<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard" style:next-style-name="Text_20_body" style:class="text"><style:paragraph-properties fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="text"><style:paragraph-properties fo:line-height="22pt"/><style:text-properties fo:font-size="17pt"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading" style:next-style-name="Text_20_body" style:default-outline-level="2" style:class="text"><style:paragraph-properties fo:line-height="14pt" fo:margin-top="0.26cm" fo:margin-bottom="0.04cm"/><style:text-properties fo:font-size="10.5pt" fo:color="#085674"/></style:style>
<style:style style:name="Chapter" style:family="paragraph" style:parent-style-name="Heading_20_2"><style:paragraph-properties fo:break-before="page" fo:line-height="18pt"/><style:text-properties fo:font-size="14pt" fo:color="#1b2227"/></style:style>
<style:style style:name="Masthead" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.1cm"><style:tab-stops><style:tab-stop style:position="17.68cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:color="#515e67"/></style:style>
<style:style style:name="Office" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:padding-bottom="0.12cm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="1.5pt solid #085674"/><style:text-properties fo:font-size="8.5pt" fo:color="#515e67"/></style:style>
<style:style style:name="Lead" style:family="paragraph" style:parent-style-name="Text_20_body"><style:paragraph-properties fo:line-height="15.5pt"/><style:text-properties fo:font-size="11.5pt"/></style:style>
<style:style style:name="Label" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="11pt"/><style:text-properties fo:font-size="8pt" fo:color="#515e67"/></style:style>
<style:style style:name="Value" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="List_20_Contents" style:display-name="List Contents" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="13pt"/></style:style>
<style:style style:name="Table_20_Contents" style:display-name="Table Contents" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:line-height="11.8pt"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Table_20_Heading" style:display-name="Table Heading" style:family="paragraph" style:parent-style-name="Table_20_Contents" style:class="extra"><style:text-properties fo:font-size="8.5pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Strong" style:display-name="Table Strong" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Table_20_Detail" style:display-name="Table Detail" style:family="paragraph" style:parent-style-name="Table_20_Contents"><style:paragraph-properties fo:line-height="11.2pt"/><style:text-properties fo:font-size="8.5pt" fo:color="#515e67"/></style:style>
<style:style style:name="Note" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:line-height="10.8pt" fo:margin-top="0.05cm"/><style:text-properties fo:font-size="8pt" fo:color="#515e67"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:padding-bottom="0.1cm" fo:border-left="none" fo:border-right="none" fo:border-top="none" fo:border-bottom="0.6pt solid #c9d1d6"><style:tab-stops><style:tab-stop style:position="17.68cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8.5pt" fo:font-weight="bold" fo:color="#515e67"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard" style:class="extra"><style:paragraph-properties fo:line-height="10.5pt" fo:padding-top="0.15cm" fo:border-left="none" fo:border-right="none" fo:border-bottom="none" fo:border-top="0.6pt solid #c9d1d6"><style:tab-stops><style:tab-stop style:position="10.2cm"/><style:tab-stop style:position="17.68cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties fo:font-size="8pt" fo:color="#515e67"/></style:style>
<style:style style:name="Strong_20_Emphasis" style:display-name="Strong Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="Points"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="0.35cm" fo:text-indent="-0.35cm" fo:margin-left="0.35cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>
)";

constexpr char pageLayoutBegin[] = R"(
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" style:print-orientation="portrait" fo:margin-top="1.5cm" fo:margin-bottom="1cm" fo:margin-left="1.66cm" fo:margin-right="1.66cm">)";

constexpr char pageLayoutEnd[] =
    R"(</style:page-layout-properties><style:header-style><style:header-footer-properties fo:margin-bottom="0.4cm" fo:min-height="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:margin-top="0.3cm" fo:min-height="0.5cm"/></style:footer-style></style:page-layout>
)";

QString stampColor(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block)) {
            switch (masthead->level) {
            case Sharing::Internal: return u"#9b1c1c"_s;
            case Sharing::UnderNda: return u"#8a4b08"_s;
            case Sharing::Network: return u"#085674"_s;
            case Sharing::Public: return u"#1c6636"_s;
            }
        }
    }
    return u"#515e67"_s;
}

QString stampOf(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *masthead = std::get_if<Masthead>(&block))
            return masthead->stamp;
    }
    return {};
}

void writeDefaults(OdtXml &xml, const Document &document)
{
    xml.begin("style:default-style");
    xml.attribute("style:family", u"paragraph"_s);
    xml.empty("style:paragraph-properties");
    xml.attribute("style:tab-stop-distance", u"1cm"_s);
    xml.empty("style:text-properties");
    xml.attribute("style:font-name", u"Noto Sans"_s);
    xml.attribute("fo:font-size", u"9.5pt"_s);
    xml.attribute("fo:color", u"#1b2227"_s);
    xml.attribute("fo:language", document.language);
    xml.attribute("fo:country", u"none"_s);
    xml.end();

    xml.begin("style:style");
    xml.attribute("style:name", u"Stamp"_s);
    xml.attribute("style:family", u"text"_s);
    xml.empty("style:text-properties");
    xml.attribute("fo:font-size", u"9pt"_s);
    xml.attribute("fo:font-weight", u"bold"_s);
    xml.attribute("fo:color", stampColor(document));
    xml.attribute("fo:border", u"1pt solid "_s + stampColor(document));
    xml.attribute("fo:padding", u"0.07cm"_s);
    xml.end();
}

void writePageNumber(OdtXml &xml, const QString &pattern)
{
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == u'%' && i + 1 < pattern.size()) {
            xml.begin(pattern[++i] == u'1' ? "text:page-number" : "text:page-count");
            xml.text(u"1"_s);
            xml.end();
        } else {
            xml.text(pattern.mid(i, 1));
        }
    }
}

void writeFooter(OdtXml &xml, const Footer &footer)
{
    constexpr int longestBesideOthers = 64; ///< letters; a longer text has a line of its own

    xml.begin("style:footer");
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Footer"_s);
    xml.text(footer.left);
    if (footer.left.size() > longestBesideOthers)
        xml.empty("text:line-break");
    xml.empty("text:tab");
    xml.text(footer.middle);
    xml.empty("text:tab");
    writePageNumber(xml, footer.page);
    xml.end();
    xml.end();
}

// The first page has no running head: the title itself stands there.
void writePagesOf(OdtXml &xml, const Document &edition, const QString &language)
{
    const QString behind = language.isEmpty() ? QString() : u'-' + language;
    xml.begin("style:master-page");
    xml.attribute("style:name", odtFirstPage(language));
    xml.attribute("style:display-name", u"First Page"_s + behind);
    xml.attribute("style:page-layout-name", u"A4"_s);
    xml.attribute("style:next-style-name", u"Standard"_s + behind);
    writeFooter(xml, edition.footer);
    xml.end();

    xml.begin("style:master-page");
    xml.attribute("style:name", u"Standard"_s + behind);
    xml.attribute("style:page-layout-name", u"A4"_s);
    xml.begin("style:header");
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Header"_s);
    xml.text(edition.title);
    xml.empty("text:tab");
    xml.begin("text:span");
    xml.attribute("text:style-name", u"Stamp"_s);
    xml.text(stampOf(edition));
    xml.end();
    xml.end();
    xml.end();
    writeFooter(xml, edition.footer);
    xml.end();
}

void writePages(OdtXml &xml, const Document &document)
{
    xml.begin("office:master-styles");
    bool isFirst = true;
    for (const Document &edition : editionsOf(document)) {
        writePagesOf(xml, edition, isFirst ? QString() : edition.language);
        isFirst = false;
    }
    xml.end();
}

} // namespace

OdtXml::OdtXml(QByteArray &bytes) : m_buffer(&bytes)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_xml.setDevice(&m_buffer);
    m_xml.writeStartDocument();
}

void OdtXml::begin(const char *element)
{
    m_isParagraph = qstrcmp(element, "text:p") == 0 || qstrcmp(element, "text:h") == 0;
    m_xml.writeStartElement(QString::fromLatin1(element));
}

void OdtXml::empty(const char *element)
{
    m_xml.writeEmptyElement(QString::fromLatin1(element));
}

void OdtXml::attribute(const char *name, const QString &value)
{
    QString written = value;
    if (m_isParagraph && !m_language.isEmpty() && qstrcmp(name, "text:style-name") == 0) {
        written += u'-' + m_language;
        m_foreign.insert(written, m_language);
    }
    m_xml.writeAttribute(QString::fromLatin1(name), written);
}

void OdtXml::paragraph(const char *style, const QString &text)
{
    begin("text:p");
    attribute("text:style-name", QString::fromLatin1(style));
    m_xml.writeCharacters(text);
    end();
}

void OdtXml::raw(const QByteArray &xml)
{
    m_xml.writeCharacters(QString()); // closes the start tag before it
    m_buffer.write(xml);
}

QString odtFirstPage(const QString &language)
{
    const QString name = u"First_20_Page"_s;
    return language.isEmpty() ? name : name + u'-' + language;
}

QString odtWatermarkPath()
{
    return u"Pictures/watermark.png"_s;
}

QByteArray setClose(const char *styles, const Document &document)
{
    QString text = QString::fromUtf8(styles);
    // The lines of a long paper are read at leisure; the gaps keep its first page to a page.
    const double leading = document.isLong ? 1 : 0.91;
    struct Room
    {
        QRegularExpression form;
        double factor;
    };
    const Room rooms[]{
        {QRegularExpression(u"(?<=line-height=\")[\\d.]+(?=pt\")"_s), leading},
        {QRegularExpression(u"(?<=margin-top=\"|ng-bottom=\"|in-bottom=\")[\\d.]+(?=cm\")"_s), 0.5},
        {QRegularExpression(u"(?<=fo:padding=\")[\\d.]+(?=cm\")"_s), 0.5}};
    for (const Room &room : rooms) {
        qsizetype at = 0;
        for (auto match = room.form.match(text); match.hasMatch();
             match = room.form.match(text, at)) {
            const QString closer =
                QString::number(match.captured().toDouble() * room.factor, 'g', 4);
            text.replace(match.capturedStart(), match.capturedLength(), closer);
            at = match.capturedStart() + closer.size();
        }
    }
    return text.toUtf8();
}

QByteArray odtStyles(const Document &document)
{
    QByteArray bytes;
    OdtXml xml(bytes);
    beginOdt(xml, "office:document-styles");
    xml.begin("office:font-face-decls");
    xml.empty("style:font-face");
    xml.attribute("style:name", u"Noto Sans"_s);
    xml.attribute("svg:font-family", u"'Noto Sans'"_s);
    xml.end();
    xml.begin("office:styles");
    writeDefaults(xml, document);
    xml.raw(setClose(namedStyles, document));
    xml.end();
    xml.begin("office:automatic-styles");
    xml.raw(pageLayoutBegin);
    if (!document.watermark.isEmpty()) {
        xml.empty("style:background-image");
        xml.attribute("xlink:href", odtWatermarkPath());
        xml.attribute("xlink:type", u"simple"_s);
        xml.attribute("xlink:actuate", u"onLoad"_s);
        xml.attribute("style:position", u"center center"_s);
        xml.attribute("style:repeat", u"no-repeat"_s);
    }
    xml.raw(pageLayoutEnd);
    xml.end();
    writePages(xml, document);
    xml.finish();
    return bytes;
}

QByteArray odtMeta(const Document &document, const QDateTime &created)
{
    QByteArray bytes;
    OdtXml xml(bytes);
    const auto element = [&](const char *name, const QString &value) {
        xml.begin(name);
        xml.text(value);
        xml.end();
    };
    const QString time = created.toUTC().toString(Qt::ISODate);
    beginOdt(xml, "office:document-meta");
    xml.begin("office:meta");
    element("meta:generator", u"INPROCAP Desk"_s);
    element("dc:title", document.title);
    element("dc:subject", document.code);
    element("meta:initial-creator", document.author);
    element("dc:creator", document.author);
    element("meta:creation-date", time);
    element("dc:date", time);
    element("dc:language", document.language);
    xml.finish();
    return bytes;
}

void beginOdt(OdtXml &xml, const char *root)
{
    static const QString base = u"urn:oasis:names:tc:opendocument:xmlns:"_s;
    xml.begin(root);
    for (const char *prefix : {"office", "style", "text", "table", "meta"})
        xml.attribute(QByteArray("xmlns:").append(prefix).constData(),
                      base + QLatin1StringView(prefix) + u":1.0"_s);
    xml.attribute("xmlns:draw", base + u"drawing:1.0"_s);
    xml.attribute("xmlns:fo", base + u"xsl-fo-compatible:1.0"_s);
    xml.attribute("xmlns:svg", base + u"svg-compatible:1.0"_s);
    xml.attribute("xmlns:xlink", u"http://www.w3.org/1999/xlink"_s);
    xml.attribute("xmlns:dc", u"http://purl.org/dc/elements/1.1/"_s);
    xml.attribute("office:version", u"1.3"_s);
}

} // namespace ilo
