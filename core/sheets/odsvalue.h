#pragma once

#include <QXmlStreamAttributes>

namespace ilo {

/// The attribute that OpenDocument calls `name` ("office:value-type"), whatever prefix the file has
/// for its namespace.
QStringView odsAttribute(const QXmlStreamAttributes &attributes, QLatin1StringView name);

/// Text of a cell: dates and times in ISO 8601, other values as the file shows them.
/// @param shown  what stands in the cell's paragraphs
QString odsCellText(const QXmlStreamAttributes &attributes, const QString &shown);

} // namespace ilo
