#include "core/exchange/jsonpieces.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qint64 jsonPieceBytes = 256 * 1024;

/// A record beyond this is no record of ours.
constexpr qsizetype longestValue = 64 << 20;

} // namespace

bool JsonPieces::fill()
{
    if (m_at < m_buffer.size())
        return true;
    m_buffer = m_device.read(jsonPieceBytes);
    m_at = 0;
    return !m_buffer.isEmpty();
}

int JsonPieces::peek()
{
    while (fill()) {
        const char c = m_buffer[m_at];
        if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            return uchar(c);
        m_line += c == '\n' ? 1 : 0;
        ++m_at;
    }
    return -1;
}

Status JsonPieces::expect(char c)
{
    const auto taken = take(c);
    if (!taken)
        return fail(taken.error());
    return *taken ? Status() : wrong(u"expected \"%1\""_s.arg(QLatin1Char(c)));
}

Result<bool> JsonPieces::take(char c)
{
    const int next = peek();
    if (next < 0)
        return wrong(u"the file ends too early"_s);
    if (next != uchar(c))
        return false;
    ++m_at;
    return true;
}

Result<QString> JsonPieces::string()
{
    if (peek() != '"')
        return wrong(u"expected a text"_s);
    const auto bytes = value();
    if (!bytes)
        return fail(bytes.error());
    const QJsonDocument document = QJsonDocument::fromJson('[' + *bytes + ']');
    if (!document.isArray())
        return wrong(u"expected a text"_s);
    return document.array().first().toString();
}

Result<QByteArray> JsonPieces::value()
{
    QByteArray bytes;
    int depth = 0;
    bool inString = false;
    bool escaped = false;
    if (peek() < 0)
        return wrong(u"the file ends too early"_s);
    while (fill()) {
        const char c = m_buffer[m_at];
        const bool ends = !inString && depth == 0 && (c == ',' || c == '}' || c == ']' || c == ':');
        if (ends && !bytes.isEmpty())
            return bytes.trimmed();
        if (ends)
            return wrong(u"expected a value"_s);
        ++m_at;
        bytes += c;
        m_line += c == '\n' ? 1 : 0;
        if (bytes.size() > longestValue)
            return wrong(u"a value is too long"_s);
        if (inString) {
            inString = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            --depth;
        }
        const bool isWhole = !inString && depth == 0 && (c == '"' || c == '}' || c == ']');
        if (isWhole)
            return bytes;
    }
    return wrong(u"the file ends too early"_s);
}

Result<bool> JsonPieces::atEnd()
{
    return peek() < 0;
}

Failure JsonPieces::wrong(const QString &what) const
{
    const QString place = u"line %1"_s.arg(m_line);
    return fail(Error::Code::Format, place + u": "_s + what, place);
}

} // namespace ilo
