#include "core/render/pdfextras.h"

#include "core/render/pdfspaces.h"
#include "core/render/pdfstructure.h"

#include <QXmlStreamWriter>

// Says that we use its std::shared_ptr interface.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using PdfObject = QPDFObjectHandle;

const QString programName = u"INPROCAP Desk"_s;

PdfObject pdfText(const QString &text)
{
    return PdfObject::newUnicodeString(text.toStdString());
}

PdfObject pdfNumber(double value)
{
    return PdfObject::newReal(value, 2);
}

PdfObject pdfName(const char *name)
{
    return PdfObject::newName(name);
}

std::string pdfDate(const QDateTime &time)
{
    return "D:" + time.toUTC().toString(u"yyyyMMddHHmmss"_s).toStdString() + "Z";
}

class Completion
{
public:
    Completion(QPDF &pdf, const Document &document, const Pages &pages)
        : m_pdf(pdf)
        , m_document(document)
        , m_pages(pages)
        , m_pageObjects(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    void addInformation(const QDateTime &created);
    void addOutline();
    void addLinks();

private:
    PdfObject destination(int page, double y);
    double fromBottom(double y) const { return m_pages.size.height() - y; }

    QPDF &m_pdf;
    const Document &m_document;
    const Pages &m_pages;
    std::vector<QPDFPageObjectHelper> m_pageObjects;
};

/// Makes `items` the ones below `parent`, in their order.
void hang(PdfObject parent, std::vector<PdfObject> &items)
{
    if (items.empty())
        return;
    parent.replaceKey("/First", items.front());
    parent.replaceKey("/Last", items.back());
    parent.replaceKey("/Count", PdfObject::newInteger(qlonglong(items.size())));
    for (size_t i = 0; i < items.size(); ++i) {
        items[i].replaceKey("/Parent", parent);
        if (i > 0)
            items[i].replaceKey("/Prev", items[i - 1]);
        if (i + 1 < items.size())
            items[i].replaceKey("/Next", items[i + 1]);
    }
}

PdfObject Completion::destination(int page, double y)
{
    PdfObject array = PdfObject::newArray();
    array.appendItem(m_pageObjects.at(size_t(page)).getObjectHandle());
    array.appendItem(pdfName("/XYZ"));
    array.appendItem(pdfNumber(0));
    array.appendItem(pdfNumber(fromBottom(y)));
    array.appendItem(PdfObject::newNull());
    return array;
}

QByteArray xmp(const Document &document, const QDateTime &created)
{
    const QString rdf = u"http://www.w3.org/1999/02/22-rdf-syntax-ns#"_s;
    const QString dc = u"http://purl.org/dc/elements/1.1/"_s;
    const QString basic = u"http://ns.adobe.com/xap/1.0/"_s;
    const QString xml = u"http://www.w3.org/XML/1998/namespace"_s;

    QByteArray bytes;
    QXmlStreamWriter writer(&bytes);
    const auto listed = [&](const QString &element,
                            const QString &kind,
                            const QString &value,
                            bool hasLanguage = false) {
        writer.writeStartElement(dc, element);
        writer.writeStartElement(rdf, kind);
        writer.writeStartElement(rdf, u"li"_s);
        if (hasLanguage)
            writer.writeAttribute(xml, u"lang"_s, u"x-default"_s);
        writer.writeCharacters(value);
        writer.writeEndElement();
        writer.writeEndElement();
        writer.writeEndElement();
    };
    writer.writeProcessingInstruction(u"xpacket"_s,
                                      u"begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    writer.writeNamespace(u"adobe:ns:meta/"_s, u"x"_s);
    writer.writeStartElement(u"adobe:ns:meta/"_s, u"xmpmeta"_s);
    writer.writeNamespace(rdf, u"rdf"_s);
    writer.writeStartElement(rdf, u"RDF"_s);
    writer.writeNamespace(dc, u"dc"_s);
    writer.writeNamespace(basic, u"xmp"_s);
    writer.writeStartElement(rdf, u"Description"_s);
    writer.writeAttribute(rdf, u"about"_s, QString());
    listed(u"title"_s, u"Alt"_s, document.title, true);
    listed(u"creator"_s, u"Seq"_s, document.author);
    listed(u"language"_s, u"Bag"_s, document.language);
    writer.writeTextElement(basic, u"CreatorTool"_s, programName);
    writer.writeTextElement(basic, u"CreateDate"_s, created.toUTC().toString(Qt::ISODate));
    writer.writeEndDocument();
    bytes += "\n<?xpacket end=\"r\"?>";
    return bytes;
}

void Completion::addInformation(const QDateTime &created)
{
    PdfObject info = PdfObject::newDictionary();
    info.replaceKey("/Title", pdfText(m_document.title));
    info.replaceKey("/Author", pdfText(m_document.author));
    info.replaceKey("/Subject", pdfText(m_document.code));
    info.replaceKey("/Creator", pdfText(programName));
    info.replaceKey("/Producer", pdfText(programName));
    info.replaceKey("/CreationDate", PdfObject::newString(pdfDate(created)));
    m_pdf.getTrailer().replaceKey("/Info", m_pdf.makeIndirectObject(info));

    PdfObject metadata = PdfObject::newStream(&m_pdf, xmp(m_document, created).toStdString());
    metadata.getDict().replaceKey("/Type", pdfName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", pdfName("/XML"));

    PdfObject preferences = PdfObject::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", PdfObject::newBool(true));
    PdfObject root = m_pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    root.replaceKey("/Lang", pdfText(m_document.language));
    root.replaceKey("/ViewerPreferences", preferences);
}

// Each title with the headings below it. What stands before the first title is one itself.
void Completion::addOutline()
{
    if (m_pages.bookmarks.empty())
        return;
    PdfObject outline = m_pdf.makeIndirectObject(PdfObject::newDictionary());
    outline.replaceKey("/Type", pdfName("/Outlines"));
    std::vector<PdfObject> titles;
    std::vector<std::vector<PdfObject>> headings; // below each
    for (const Bookmark &bookmark : m_pages.bookmarks) {
        PdfObject item = m_pdf.makeIndirectObject(PdfObject::newDictionary());
        item.replaceKey("/Title", pdfText(bookmark.title));
        item.replaceKey("/Dest", destination(bookmark.page, bookmark.y));
        if (bookmark.level == 0 || titles.empty()) {
            titles.push_back(item);
            headings.emplace_back();
        } else {
            headings.back().push_back(item);
        }
    }
    hang(outline, titles);
    for (size_t i = 0; i < titles.size(); ++i)
        hang(titles[i], headings[i]);
    outline.replaceKey("/Count", PdfObject::newInteger(qlonglong(m_pages.bookmarks.size())));
    m_pdf.getRoot().replaceKey("/Outlines", outline);
}

void Completion::addLinks()
{
    for (const Link &link : m_pages.links) {
        PdfObject area = PdfObject::newArray();
        area.appendItem(pdfNumber(link.area.left()));
        area.appendItem(pdfNumber(fromBottom(link.area.bottom())));
        area.appendItem(pdfNumber(link.area.right()));
        area.appendItem(pdfNumber(fromBottom(link.area.top())));
        PdfObject action = PdfObject::newDictionary();
        action.replaceKey("/S", pdfName("/URI"));
        action.replaceKey("/URI", PdfObject::newString(link.target.toStdString()));
        PdfObject annotation = PdfObject::newDictionary();
        annotation.replaceKey("/Type", pdfName("/Annot"));
        annotation.replaceKey("/Subtype", pdfName("/Link"));
        annotation.replaceKey("/Rect", area);
        annotation.replaceKey("/Border", PdfObject::parse("[0 0 0]"));
        annotation.replaceKey("/A", action);

        PdfObject page = m_pageObjects.at(size_t(link.page)).getObjectHandle();
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", PdfObject::newArray());
        page.getKey("/Annots").appendItem(m_pdf.makeIndirectObject(annotation));
    }
}

/// A font with no more than the letters used says so by its name ("ABCDEF+NotoSans"), and
/// everywhere by the same; Qt names it so in its description alone.
void nameSubsets(QPDF &pdf)
{
    for (PdfObject font : pdf.getAllObjects()) {
        if (!font.isDictionaryOfType("/Font"))
            continue;
        PdfObject holder = font.hasKey("/DescendantFonts")
            ? font.getKey("/DescendantFonts").getArrayItem(0)
            : font;
        if (holder.hasKey("/FontDescriptor"))
            font.replaceKey("/BaseFont", holder.getKey("/FontDescriptor").getKey("/FontName"));
    }
}

} // namespace

Result<QByteArray> withExtras(const QByteArray &bytes, const Document &document, const Pages &pages,
                              const QDateTime &created)
{
    // libqpdf reports by exceptions; they stop here.
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("brief", bytes.constData(), size_t(bytes.size()));
        Completion completion(pdf, document, pages);
        completion.addInformation(created);
        completion.addOutline();
        completion.addLinks();
        addStructure(pdf, pages);
        correctSpaces(pdf);
        nameSubsets(pdf);

        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()),
                          qsizetype(buffer->getSize()));
    } catch (const std::exception &error) {
        return fail(Error::Code::Format, QString::fromUtf8(error.what()));
    }
}

} // namespace ilo
