#include "core/render/pdfstructure.h"

#include "core/render/markedcontent.h"

#include <algorithm>
#include <string>

// Says that we use its std::shared_ptr interface.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

namespace ilo {
namespace {

using PdfObject = QPDFObjectHandle;

// ISO 32000-1, 14.8.4
const char *tagOf(Role role)
{
    switch (role) {
    case Role::Title: return "/H1";
    case Role::Heading: return "/H2";
    case Role::Paragraph: return "/P";
    case Role::List: return "/L";
    case Role::ListItem: return "/LI";
    case Role::ListLabel: return "/Lbl";
    case Role::ListBody: return "/LBody";
    case Role::WholeTable: return "/Table";
    case Role::RowOfTable: return "/TR";
    case Role::ColumnTitle: return "/TH";
    case Role::CellOfRow: return "/TD";
    case Role::Figure: return "/Figure";
    case Role::Section: return "/Sect";
    }
    Q_UNREACHABLE();
}

/// Builds the tree from the top down, then hangs the marked content and the links into it.
class StructureTree
{
public:
    StructureTree(QPDF &pdf, const Pages &pages)
        : m_pdf(pdf)
        , m_pages(pages)
        , m_pageObjects(QPDFPageDocumentHelper(pdf).getAllPages())
    {
    }

    void add();

private:
    PdfObject newElement(const char *tag, PdfObject parent);
    PdfObject pageObject(int page);
    void addElements();
    void addContents();
    void addLinks();
    void describe(PdfObject element, const Element &source, const QRectF &area);
    QRectF areaOf(int element) const;

    QPDF &m_pdf;
    const Pages &m_pages;
    std::vector<QPDFPageObjectHelper> m_pageObjects;
    PdfObject m_root;
    PdfObject m_document;
    std::vector<PdfObject> m_elements;
    std::vector<PdfObject> m_parents; ///< what the parent tree says for each of its keys
};

PdfObject StructureTree::newElement(const char *tag, PdfObject parent)
{
    PdfObject element = m_pdf.makeIndirectObject(PdfObject::newDictionary());
    element.replaceKey("/Type", PdfObject::newName("/StructElem"));
    element.replaceKey("/S", PdfObject::newName(tag));
    element.replaceKey("/P", parent);
    element.replaceKey("/K", PdfObject::newArray());
    if (parent.hasKey("/K"))
        parent.getKey("/K").appendItem(element);
    return element;
}

PdfObject StructureTree::pageObject(int page)
{
    return m_pageObjects.at(size_t(page)).getObjectHandle();
}

QRectF StructureTree::areaOf(int element) const
{
    for (const PrintedPage &page : m_pages.pages) {
        for (const Mark &mark : page.marks) {
            const auto *shape = std::get_if<ShapeMark>(&mark);
            if (shape && shape->element == element)
                return shape->path.boundingRect();
        }
    }
    return {};
}

void StructureTree::describe(PdfObject element, const Element &source, const QRectF &area)
{
    if (!source.language.isEmpty())
        element.replaceKey("/Lang", PdfObject::newUnicodeString(source.language.toStdString()));
    if (source.role == Role::ColumnTitle) {
        PdfObject attributes = PdfObject::parse("<< /O /Table /Scope /Column >>");
        element.replaceKey("/A", attributes);
    } else if (source.role == Role::Figure) {
        const double height = m_pages.size.height();
        PdfObject box = PdfObject::newArray();
        for (double side : {area.left(), height - area.bottom(), area.right(), height - area.top()})
            box.appendItem(PdfObject::newReal(side, 2));
        PdfObject attributes = PdfObject::parse("<< /O /Layout /Placement /Block >>");
        attributes.replaceKey("/BBox", box);
        element.replaceKey("/A", attributes);
        element.replaceKey("/Alt", PdfObject::newUnicodeString(source.alternative.toStdString()));
    }
}

void StructureTree::addElements()
{
    m_root = m_pdf.makeIndirectObject(PdfObject::newDictionary());
    m_root.replaceKey("/Type", PdfObject::newName("/StructTreeRoot"));
    m_document = newElement("/Document", m_root);
    m_root.replaceKey("/K", m_document);
    for (size_t i = 0; i < m_pages.elements.size(); ++i) {
        const Element &source = m_pages.elements[i];
        PdfObject parent = source.parent < 0 ? m_document : m_elements[size_t(source.parent)];
        m_elements.push_back(newElement(tagOf(source.role), parent));
        describe(m_elements.back(), source, areaOf(int(i)));
    }
}

void StructureTree::addContents()
{
    std::vector<const char *> tags;
    for (const Element &element : m_pages.elements)
        tags.push_back(tagOf(element.role));
    m_parents.assign(m_pageObjects.size(), PdfObject());
    for (size_t i = 0; i < m_pageObjects.size(); ++i) {
        m_parents[i] = PdfObject::newArray();
        pageObject(int(i)).replaceKey("/StructParents", PdfObject::newInteger(qlonglong(i)));
        pageObject(int(i)).replaceKey("/Tabs", PdfObject::newName("/S"));
    }
    for (const MarkedContent &content : markContent(m_pdf, tags)) {
        PdfObject element = m_elements.at(size_t(content.element));
        PdfObject reference = PdfObject::newDictionary();
        reference.replaceKey("/Type", PdfObject::newName("/MCR"));
        reference.replaceKey("/Pg", pageObject(content.page));
        reference.replaceKey("/MCID", PdfObject::newInteger(content.number));
        element.getKey("/K").appendItem(reference);
        m_parents[size_t(content.page)].appendItem(element);
    }
}

void StructureTree::addLinks()
{
    std::vector<int> seen(m_pageObjects.size(), 0);
    for (const Link &link : m_pages.links) {
        PdfObject page = pageObject(link.page);
        PdfObject annotation = page.getKey("/Annots").getArrayItem(seen[size_t(link.page)]++);
        PdfObject parent = link.element < 0 ? m_document : m_elements.at(size_t(link.element));
        PdfObject element = newElement("/Link", parent);
        PdfObject reference = PdfObject::newDictionary();
        reference.replaceKey("/Type", PdfObject::newName("/OBJR"));
        reference.replaceKey("/Obj", annotation);
        reference.replaceKey("/Pg", page);
        element.getKey("/K").appendItem(reference);
        annotation.replaceKey("/StructParent", PdfObject::newInteger(qlonglong(m_parents.size())));
        annotation.replaceKey("/Contents", PdfObject::newUnicodeString(link.target.toStdString()));
        m_parents.push_back(element);
    }
}

void StructureTree::add()
{
    addElements();
    addContents();
    addLinks();

    PdfObject numbers = PdfObject::newArray();
    for (size_t i = 0; i < m_parents.size(); ++i) {
        numbers.appendItem(PdfObject::newInteger(qlonglong(i)));
        numbers.appendItem(m_parents[i]);
    }
    PdfObject parentTree = PdfObject::newDictionary();
    parentTree.replaceKey("/Nums", numbers);
    m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parentTree));
    m_root.replaceKey("/ParentTreeNextKey", PdfObject::newInteger(qlonglong(m_parents.size())));
    m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
    m_pdf.getRoot().replaceKey("/MarkInfo", PdfObject::parse("<< /Marked true >>"));
}

} // namespace

void addStructure(QPDF &pdf, const Pages &pages)
{
    StructureTree(pdf, pages).add();
}

} // namespace ilo
