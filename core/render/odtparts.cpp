// Pieces of content.xml that several blocks take, and the block that says how to answer.
#include "core/render/odtparts.h"

#include "core/brief/addressspan.h"
#include "core/render/odtcontent.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double codeWidth = 2.6; ///< cm

void writeColumns(OdtXml &xml, const std::vector<double> &widths)
{
    for (double width : widths) {
        xml.empty("table:table-column");
        xml.attribute("table:style-name", u"w"_s + centimetres(width));
    }
}

} // namespace

QString centimetres(double length)
{
    return QString::number(length, 'f', 2) + u"cm"_s;
}

void writeHeading(OdtXml &xml, const QString &style, int level, const QString &text)
{
    xml.begin("text:h");
    xml.attribute("text:style-name", style);
    xml.attribute("text:outline-level", QString::number(level));
    xml.text(text);
    xml.end();
}

void beginTable(OdtXml &xml, const QString &name, const std::vector<double> &widths,
                const char *style)
{
    xml.begin("table:table");
    xml.attribute("table:name", name);
    xml.attribute("table:style-name", QString::fromLatin1(style));
    writeColumns(xml, widths);
}

void beginRow(OdtXml &xml)
{
    xml.begin("table:table-row");
    xml.attribute("table:style-name", u"Rows"_s);
}

void beginCell(OdtXml &xml, const char *style)
{
    xml.begin("table:table-cell");
    xml.attribute("table:style-name", QString::fromLatin1(style));
    xml.attribute("office:value-type", u"string"_s);
}

void writeFrame(OdtXml &xml, const QString &name, const QString &path, const QSizeF &size,
                const QString &words)
{
    xml.begin("draw:frame");
    xml.attribute("draw:style-name", u"Code"_s);
    xml.attribute("draw:name", name);
    xml.attribute("text:anchor-type", u"as-char"_s);
    xml.attribute("svg:width", centimetres(size.width()));
    xml.attribute("svg:height", centimetres(size.height()));
    xml.empty("draw:image");
    xml.attribute("xlink:href", path);
    xml.attribute("xlink:type", u"simple"_s);
    xml.attribute("xlink:show", u"embed"_s);
    xml.attribute("xlink:actuate", u"onLoad"_s);
    xml.begin("svg:title");
    xml.text(words);
    xml.end();
    xml.end();
}

const std::vector<double> &odtAnswerWidths()
{
    static const std::vector<double> widths{codeWidth + 0.1, odtTextWidth - codeWidth - 0.1};
    return widths;
}

void OdtContent::setLogo(const QString &path, const QSize &size)
{
    m_logo = path;
    m_logoSize = QSizeF(size).scaled(4.5, 1.13, Qt::KeepAspectRatio);
}

void OdtContent::writeEmblem(OdtXml &xml, const Footer &footer) const
{
    if (footer.emblem.isEmpty() || m_emblem.isEmpty())
        return;
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Note"_s);
    writeFrame(xml, u"EU"_s, m_emblem, {1.5, 1}, footer.emblem);
    xml.text(u" "_s + footer.emblem);
    xml.end();
}

void OdtContent::write(OdtXml &xml, const AnswerBox &answer) const
{
    const bool hasCode = m_pictures.contains(answer.link);
    beginTable(
        xml, answer.heading, hasCode ? odtAnswerWidths() : std::vector{odtTextWidth}, "Answer");
    beginRow(xml);
    if (hasCode) {
        beginCell(xml, "CodeCell");
        writePicture(xml, answer);
        xml.end();
    }
    beginCell(xml, hasCode ? "AnswerCell" : "AnswerAlone");
    writeText(xml, answer);
    xml.end();
    xml.end();
    xml.end();
}

void OdtContent::writePicture(OdtXml &xml, const AnswerBox &answer) const
{
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Standard"_s);
    writeFrame(xml,
               u"QR"_s,
               m_pictures.value(answer.link),
               {codeWidth, codeWidth},
               u"QR: "_s + answer.link);
    xml.end();
}

void OdtContent::writeText(OdtXml &xml, const AnswerBox &answer) const
{
    writeHeading(xml, u"AnswerHeading"_s, 2, answer.heading);
    xml.begin("text:p");
    xml.attribute("text:style-name", u"Text_20_body"_s);
    const std::optional<size_t> address = addressSpan(answer);
    for (size_t i = 0; i < answer.text.size(); ++i) {
        const Span &span = answer.text[i];
        const bool isAddress = i == address;
        if (!span.strong) {
            xml.text(span.text);
            continue;
        }
        if (isAddress) {
            xml.begin("text:a");
            xml.attribute("xlink:type", u"simple"_s);
            xml.attribute("xlink:href", answer.link);
        }
        xml.begin("text:span");
        xml.attribute("text:style-name", u"Strong_20_Emphasis"_s);
        xml.text(span.text);
        xml.end();
        if (isAddress)
            xml.end();
    }
    xml.end();
}

} // namespace ilo
