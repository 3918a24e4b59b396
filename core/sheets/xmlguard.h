#pragma once

#include <QXmlStreamReader>

namespace ilo {

/// Reads XML of somebody else's and stops where it is nested deeper than a document can be, which
/// would fill the memory.
class XmlGuard
{
public:
    static constexpr int deepest = 256;

    explicit XmlGuard(QXmlStreamReader &xml) : m_xml(xml) { }

    QXmlStreamReader::TokenType next();

private:
    QXmlStreamReader &m_xml;
    int m_depth = 0;
};

/// Why reading stopped: what unpacking the part said, else what is wrong with the XML.
QString xmlTrouble(const QXmlStreamReader &xml, const QIODevice &part);

/// What reading `part` to its end finds wrong with it, such as its checksum; mostly empty.
QString restOfPart(QIODevice &part);

/// As QXmlStreamReader::skipCurrentElement(), with the guard's limit.
void skipElement(QXmlStreamReader &xml);

} // namespace ilo
