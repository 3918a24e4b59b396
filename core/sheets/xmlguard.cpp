#include "core/sheets/xmlguard.h"

#include <QBuffer>
#include <QIODevice>

#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString troubleOf(const QIODevice &part)
{
    const QString none = QBuffer().errorString(); // what a device says without a fault
    return part.errorString() == none ? QString() : part.errorString();
}

} // namespace

QXmlStreamReader::TokenType XmlGuard::next()
{
    const auto token = m_xml.readNext();
    if (token == QXmlStreamReader::StartElement && ++m_depth > deepest)
        m_xml.raiseError(u"it is nested too deeply"_s);
    else if (token == QXmlStreamReader::EndElement)
        --m_depth;
    return token;
}

QString xmlTrouble(const QXmlStreamReader &xml, const QIODevice &part)
{
    const bool isCut = xml.error() == QXmlStreamReader::PrematureEndOfDocumentError;
    if (const QString trouble = troubleOf(part); isCut && !trouble.isEmpty())
        return trouble;
    return isCut ? u"it is cut short"_s : xml.errorString();
}

QString restOfPart(QIODevice &part)
{
    std::array<char, 16384> bytes;
    while (part.read(bytes.data(), bytes.size()) > 0) { }
    return troubleOf(part);
}

void skipElement(QXmlStreamReader &xml)
{
    XmlGuard guard(xml);
    for (int depth = 1; depth > 0 && !xml.atEnd();) {
        const auto token = guard.next();
        if (token == QXmlStreamReader::StartElement)
            ++depth;
        else if (token == QXmlStreamReader::EndElement)
            --depth;
    }
}

} // namespace ilo
