#include "core/sheets/xmlguard.h"

#include <QBuffer>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace ilo {

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
    if (isCut
        && part.errorString() != QBuffer().errorString()) // what a device says without a fault
        return part.errorString();
    return xml.errorString();
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
