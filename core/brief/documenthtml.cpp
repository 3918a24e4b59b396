#include "core/brief/documenthtml.h"

#include "core/brief/addressspan.h"
#include "core/brief/euemblem.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Colours have a contrast of at least 4.5 to 1 on their ground; the light ones are those of the
// paper (core/render), which is what is printed on any screen. No double quotes, "<", ">" and "&"
// in it: the writer would spell them as XML does, and a browser reads a style sheet to the letter.
constexpr auto styleSheet = R"(
:root { color-scheme: light dark; --ground: #fff; --ink: #1b2125; --quiet: #555f66;
  --heading: #0b5670; --rule: #1d4f8f; --line: #c9cfd4; --mark: #eef1f3; --internal: #a3261e;
  --nda: #8a5200; --network: #1d4f8f; --public: #14652f; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 46rem; color: var(--ink);
  background: var(--ground); font: 1rem/1.5 'Noto Sans', system-ui, sans-serif;
  overflow-wrap: break-word; }
h1 { margin: 0.25rem 0 0.5rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 1.5rem 0 0.25rem; font-size: 1.1rem; color: var(--heading); break-after: avoid; }
p, ul { margin: 0.25rem 0; }
a { color: var(--heading); }
header { border-bottom: 3px solid var(--rule); padding-bottom: 0.75rem; }
.quiet, footer, small, dt { color: var(--quiet); }
.stamp { display: inline-block; padding: 0.1rem 0.6rem; border: 2px solid; border-radius: 0.3rem;
  font-weight: 600; }
.internal { color: var(--internal); } .nda { color: var(--nda); }
.network { color: var(--network); } .public { color: var(--public); }
dl { display: grid; margin: 1rem 0; gap: 0 2rem; }
dt { font-size: 0.9rem; } dd { margin: 0 0 0.4rem; font-weight: 600; }
.lead { font-size: 1.15rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; text-align: left; vertical-align: top;
  border-bottom: 1px solid var(--line); }
thead th, thead td { border-bottom: 2px solid var(--ink); }
td small, th small { display: block; font-weight: 400; }
.answer { margin: 1.5rem 0; padding: 0.75rem 1rem; border: 2px solid var(--heading);
  border-radius: 0.4rem; }
.answer h2 { margin-top: 0; }
footer { margin-top: 1.5rem; border-top: 1px solid var(--line); font-size: 0.9rem; }
.chapter { margin-top: 3rem; padding-top: 1rem; border-top: 3px solid var(--rule);
  color: var(--ink); font-size: 1.4rem; }
article + article { margin-top: 5rem; }
.logo { float: right; max-height: 3.5rem; max-width: 12rem; margin: 0 0 0.5rem 1rem; }
.emblem { display: flex; align-items: center; gap: 0.75rem; }
.emblem svg { height: 2.7rem; width: 4.05rem; flex: none; }
body[data-watermark]::before { content: attr(data-watermark); position: fixed; inset: 0; z-index: -1;
  display: grid; place-items: center; font-size: 18vmin; font-weight: 700; color: var(--mark);
  transform: rotate(-35deg); }
@media (min-width: 40rem) { dl { grid: auto auto / auto-flow auto; } }
@media screen and (prefers-color-scheme: dark) {
  :root { --ground: #16191c; --ink: #e6eaed; --quiet: #a9b4bb; --heading: #6fc3de;
    --rule: #5a9be6; --line: #3a444b; --mark: #22282c; --internal: #f28b82; --nda: #f0b35b;
    --network: #8ab8f2; --public: #7fd19b; }
  .logo { padding: 0.3rem; background: #fff; }
  .emblem svg { outline: 1px solid #fff; } }
@page { margin: 15mm; }
@media print {
  html { font-size: 9.5pt; }
  body { margin: 0; padding: 0; max-width: none; line-height: 1.35; }
  h2 { margin-top: 0.9rem; }
  dl { grid: auto auto / auto-flow auto; }
  .scroll { overflow: visible; }
  dl, tr, li, .answer, footer { break-inside: avoid; }
  .chapter, article + article { break-before: page; margin-top: 0; } }
)";

class HtmlWriter
{
public:
    explicit HtmlWriter(QByteArray *out) : m_xml(out) { }

    void write(const Document &document);

private:
    void element(const QString &name, const QString &text, const QString &classes = {});
    void lines(const QString &text);
    void head(const Document &document);
    void block(const Masthead &masthead);
    void block(const Strip &strip);
    void block(const Passage &passage);
    void block(const Columns &columns);
    void block(const Table &table);
    void block(const AnswerBox &answer);
    void block(const Note &note);
    void block(const Chapter &chapter);
    void block(const Edition &) { }
    void picture(const QByteArray &bytes);
    void emblem(const QString &sentence);
    void edition(const Document &document);
    void cell(const Cell &cell, const QString &name);
    void footer(const Footer &footer);

    QXmlStreamWriter m_xml;
    QByteArray m_logo;
    bool m_isOneOfSeveral = false;
};

void HtmlWriter::element(const QString &name, const QString &text, const QString &classes)
{
    m_xml.writeStartElement(name);
    if (!classes.isEmpty())
        m_xml.writeAttribute(u"class"_s, classes);
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void HtmlWriter::lines(const QString &text)
{
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        element(u"p"_s, line);
}

void HtmlWriter::head(const Document &document)
{
    m_xml.writeStartElement(u"head"_s);
    m_xml.writeEmptyElement(u"meta"_s);
    m_xml.writeAttribute(u"charset"_s, u"utf-8"_s);
    const auto meta = [&](const QString &name, const QString &content) {
        if (content.isEmpty())
            return;
        m_xml.writeEmptyElement(u"meta"_s);
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeAttribute(u"content"_s, content);
    };
    meta(u"viewport"_s, u"width=device-width, initial-scale=1"_s);
    meta(u"author"_s, document.author);
    element(u"title"_s, document.title + u" · "_s + document.code);
    element(u"style"_s, QLatin1StringView(styleSheet));
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Masthead &masthead)
{
    m_xml.writeStartElement(u"header"_s);
    if (!masthead.logo.isEmpty() && !m_logo.isEmpty())
        picture(m_logo);
    element(u"p"_s, masthead.line, u"quiet"_s);
    element(u"h1"_s, masthead.title);
    m_xml.writeStartElement(u"p"_s);
    element(u"span"_s, masthead.stamp, u"stamp "_s + toKey(masthead.level));
    m_xml.writeCharacters(u" "_s);
    element(u"span"_s, masthead.office, u"quiet"_s);
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(m_isOneOfSeveral ? u"div"_s : u"main"_s);
}

// The name of the office stands beside it, so that it has nothing of its own to say.
void HtmlWriter::picture(const QByteArray &bytes)
{
    const QByteArray type = bytes.startsWith("\x89PNG") ? "png" : "jpeg";
    m_xml.writeEmptyElement(u"img"_s);
    m_xml.writeAttribute(u"class"_s, u"logo"_s);
    m_xml.writeAttribute(u"alt"_s, {});
    m_xml.writeAttribute(u"src"_s,
                         QString::fromLatin1("data:image/" + type + ";base64," + bytes.toBase64()));
}

void HtmlWriter::emblem(const QString &sentence)
{
    m_xml.writeStartElement(u"p"_s);
    m_xml.writeAttribute(u"class"_s, u"emblem"_s);
    m_xml.writeStartElement(u"svg"_s);
    m_xml.writeDefaultNamespace(u"http://www.w3.org/2000/svg"_s);
    m_xml.writeAttribute(u"viewBox"_s, u"0 0 54 36"_s);
    m_xml.writeAttribute(u"aria-hidden"_s, u"true"_s);
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"fill"_s, euBlue);
    m_xml.writeAttribute(u"d"_s, u"M0 0h54v36H0z"_s);
    m_xml.writeEmptyElement(u"path"_s);
    m_xml.writeAttribute(u"fill"_s, euYellow);
    QString stars;
    for (const std::vector<QPointF> &star : euStars(36)) {
        for (size_t i = 0; i < star.size(); ++i)
            stars += (i == 0 ? u'M' : u'L') + QString::number(star[i].x(), 'f', 2) + u' '
                + QString::number(star[i].y(), 'f', 2);
        stars += u'z';
    }
    m_xml.writeAttribute(u"d"_s, stars);
    m_xml.writeEndElement();
    m_xml.writeCharacters(u" "_s + sentence);
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Chapter &chapter)
{
    element(u"h2"_s, chapter.heading, u"chapter"_s);
}

void HtmlWriter::block(const Strip &strip)
{
    m_xml.writeStartElement(u"dl"_s);
    for (const Box &box : strip.boxes) {
        element(u"dt"_s, box.label);
        element(u"dd"_s, box.value);
    }
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Passage &passage)
{
    m_xml.writeStartElement(u"section"_s);
    element(u"h2"_s, passage.heading);
    switch (passage.style) {
    case PassageStyle::Plain: lines(passage.text); break;
    case PassageStyle::Lead: element(u"p"_s, passage.text, u"lead"_s); break;
    case PassageStyle::List:
        m_xml.writeStartElement(u"ul"_s);
        for (const QString &point : passage.text.split(u'\n', Qt::SkipEmptyParts))
            element(u"li"_s, point);
        m_xml.writeEndElement();
        break;
    }
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Columns &columns)
{
    block(columns.left);
    block(columns.right);
}

void HtmlWriter::cell(const Cell &cell, const QString &name)
{
    m_xml.writeStartElement(name);
    if (name == "th"_L1)
        m_xml.writeAttribute(u"scope"_s, u"row"_s);
    m_xml.writeCharacters(cell.text);
    if (!cell.detail.isEmpty())
        element(u"small"_s, cell.detail);
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Table &table)
{
    m_xml.writeStartElement(u"section"_s);
    element(u"h2"_s, table.heading);
    m_xml.writeStartElement(u"div"_s);
    m_xml.writeAttribute(u"class"_s, u"scroll"_s);
    m_xml.writeAttribute(u"role"_s, u"region"_s); // which keys scroll on a narrow screen
    m_xml.writeAttribute(u"aria-label"_s, table.heading);
    m_xml.writeAttribute(u"tabindex"_s, u"0"_s);
    m_xml.writeStartElement(u"table"_s);
    m_xml.writeAttribute(u"aria-label"_s, table.heading);
    m_xml.writeStartElement(u"thead"_s);
    m_xml.writeStartElement(u"tr"_s);
    for (const QString &title : table.titles) {
        if (title.isEmpty()) {
            element(u"td"_s, {});
            continue;
        }
        m_xml.writeStartElement(u"th"_s);
        m_xml.writeAttribute(u"scope"_s, u"col"_s);
        m_xml.writeCharacters(title);
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
    m_xml.writeStartElement(u"tbody"_s);
    for (const TableRow &row : table.rows) {
        m_xml.writeStartElement(u"tr"_s);
        for (size_t i = 0; i < row.size(); ++i)
            cell(row[i], int(i) == table.wide ? u"th"_s : u"td"_s);
        m_xml.writeEndElement();
    }
    for (int open = 0; open < 4; ++open) // tbody, table, div, section
        m_xml.writeEndElement();
}

void HtmlWriter::block(const AnswerBox &answer)
{
    m_xml.writeStartElement(u"section"_s);
    m_xml.writeAttribute(u"class"_s, u"answer"_s);
    element(u"h2"_s, answer.heading);
    m_xml.writeStartElement(u"p"_s);
    const std::optional<size_t> address = addressSpan(answer);
    for (size_t i = 0; i < answer.text.size(); ++i) {
        const Span &span = answer.text[i];
        if (!span.strong) {
            m_xml.writeCharacters(span.text);
            continue;
        }
        m_xml.writeStartElement(u"strong"_s);
        if (i == address) {
            m_xml.writeStartElement(u"a"_s);
            m_xml.writeAttribute(u"href"_s, answer.link);
            m_xml.writeCharacters(span.text);
            m_xml.writeEndElement();
        } else {
            m_xml.writeCharacters(span.text);
        }
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
    m_xml.writeEndElement();
}

void HtmlWriter::block(const Note &note)
{
    for (const QString &line : note.text.split(u'\n', Qt::SkipEmptyParts))
        element(u"p"_s, line, u"quiet"_s);
}

void HtmlWriter::footer(const Footer &footer)
{
    m_xml.writeStartElement(u"footer"_s);
    if (!footer.emblem.isEmpty())
        emblem(footer.emblem);
    for (const QString &text : {footer.left, footer.middle}) {
        if (!text.isEmpty())
            element(u"p"_s, text);
    }
    m_xml.writeEndElement();
}

void HtmlWriter::edition(const Document &document)
{
    if (m_isOneOfSeveral) {
        m_xml.writeStartElement(u"article"_s);
        m_xml.writeAttribute(u"lang"_s, document.language);
    }
    m_logo = document.logo;
    bool headed = false;
    for (const Block &one : document.blocks) {
        headed = headed || std::holds_alternative<Masthead>(one);
        std::visit([this](const auto &value) { block(value); }, one);
    }
    if (headed)
        m_xml.writeEndElement(); // main or div, which a masthead opens
    footer(document.footer);
    if (m_isOneOfSeveral)
        m_xml.writeEndElement();
}

void HtmlWriter::write(const Document &document)
{
    m_xml.writeDTD(u"<!DOCTYPE html>"_s);
    m_xml.writeStartElement(u"html"_s);
    m_xml.writeAttribute(u"lang"_s, document.language);
    head(document);
    m_xml.writeStartElement(u"body"_s);
    if (!document.watermark.isEmpty())
        m_xml.writeAttribute(u"data-watermark"_s, document.watermark);
    const std::vector<Document> editions = editionsOf(document);
    m_isOneOfSeveral = editions.size() > 1;
    if (m_isOneOfSeveral)
        m_xml.writeStartElement(u"main"_s);
    for (const Document &one : editions)
        edition(one);
    m_xml.writeEndDocument();
}

} // namespace

QByteArray toHtml(const Document &document)
{
    QByteArray html;
    HtmlWriter(&html).write(document);
    return html + '\n';
}

} // namespace ilo
