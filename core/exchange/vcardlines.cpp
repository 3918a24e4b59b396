#include "core/exchange/vcardlines.h"

#include "core/sheets/encodingguess.h"
#include "core/sheets/textdecoder.h"

#include <QBuffer>

#include <unicode/ucnv.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A line of the file, unfolded.
struct LogicalLine
{
    int number = 0; ///< of its first line, from 1
    QByteArray bytes;
};

/// What stands before the colon.
struct PropertyHead
{
    QString name;
    QStringList types;
    QString charset;
    bool isQuotedPrintable = false;
    bool isBase64 = false;
    bool isUri = false;
};

struct ConverterCloser
{
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};

/// `bytes` in the named charset; empty optional when ICU does not know it.
std::optional<QString> fromCharset(const QByteArray &bytes, const QString &charset)
{
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(
        ucnv_open(charset.toLatin1().constData(), &error));
    if (U_FAILURE(error))
        return std::nullopt;
    std::u16string text(size_t(bytes.size()) * 2 + 1, u'\0');
    const int32_t length = ucnv_toUChars(converter.get(),
                                         text.data(),
                                         int32_t(text.size()),
                                         bytes.constData(),
                                         int32_t(bytes.size()),
                                         &error);
    if (U_FAILURE(error))
        return std::nullopt;
    return QString::fromUtf16(text.data(), length);
}

QByteArray fromQuotedPrintable(const QByteArray &bytes)
{
    QByteArray decoded;
    decoded.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bool isHex = false;
        const int code = bytes[i] == '=' ? bytes.mid(i + 1, 2).toInt(&isHex, 16) : 0;
        if (isHex && i + 2 < bytes.size()) {
            decoded.append(char(code));
            i += 2;
        } else {
            decoded.append(bytes[i]); // a stray "=" stays what it is
        }
    }
    return decoded;
}

/// Where the value begins: the first colon outside quotes; -1 when there is none.
qsizetype colonOf(const QByteArray &line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == '"')
            quoted = !quoted;
        else if (line[i] == ':' && !quoted)
            return i;
    }
    // A quote that never ends: take the line as if it had none.
    return quoted ? line.indexOf(':') : -1;
}

std::vector<QByteArray> splitOutsideQuotes(const QByteArray &text, char separator)
{
    std::vector<QByteArray> parts(1);
    bool quoted = false;
    for (const char c : text) {
        if (c == '"')
            quoted = !quoted;
        if (c == separator && !quoted)
            parts.emplace_back();
        else
            parts.back().append(c);
    }
    return parts;
}

void takeParameter(const QByteArray &parameter, PropertyHead &head)
{
    const qsizetype equals = parameter.indexOf('=');
    // Version 2.1 writes values alone: "TEL;WORK;VOICE", "NOTE;QUOTED-PRINTABLE".
    const QString name =
        equals < 0 ? QString() : QString::fromUtf8(parameter.left(equals)).trimmed().toUpper();
    QString value = QString::fromUtf8(parameter.mid(equals + 1)).trimmed();
    value.remove(u'"');
    const QString upper = value.toUpper();
    if (name == "CHARSET"_L1) {
        head.charset = value;
    } else if (name == "ENCODING"_L1 || name.isEmpty()) {
        if (upper == "QUOTED-PRINTABLE"_L1)
            head.isQuotedPrintable = true;
        else if (upper == "BASE64"_L1 || upper == "B"_L1)
            head.isBase64 = true;
        else if (name.isEmpty() && upper != "8BIT"_L1 && upper != "7BIT"_L1)
            head.types << value.toLower();
    } else if (name == "TYPE"_L1) {
        for (const QString &type : value.toLower().split(u',', Qt::SkipEmptyParts))
            head.types << type.trimmed();
    } else if (name == "PREF"_L1) {
        head.types << u"pref"_s;
    } else if (name == "VALUE"_L1) {
        head.isUri = upper == "URI"_L1 || upper == "URL"_L1;
    }
}

std::optional<PropertyHead> headOf(const QByteArray &line, qsizetype colon)
{
    if (colon <= 0)
        return std::nullopt;
    const std::vector<QByteArray> parts = splitOutsideQuotes(line.left(colon), ';');
    PropertyHead head;
    head.name = QString::fromUtf8(parts.front()).section(u'.', -1).trimmed().toUpper();
    if (head.name.isEmpty())
        return std::nullopt;
    for (size_t i = 1; i < parts.size(); ++i)
        takeParameter(parts[i], head);
    return head;
}

/// The lines of the file, one by one, with a look at the next.
class LineSource
{
public:
    explicit LineSource(const QByteArray &file) : m_file(file) { }

    bool atEnd() const { return m_at >= m_file.size(); }

    /// The next line without its end; CR, LF and CRLF end one.
    QByteArray take()
    {
        qsizetype end = m_at;
        while (end < m_file.size() && m_file[end] != '\n' && m_file[end] != '\r')
            ++end;
        const QByteArray line = m_file.mid(m_at, end - m_at);
        m_at = end + (m_file.mid(end, 2) == "\r\n" ? 2 : 1);
        ++m_number;
        return line;
    }

    bool nextIsFolded() const { return !atEnd() && (m_file[m_at] == ' ' || m_file[m_at] == '\t'); }

    /// Of the line taken last, from 1.
    int number() const { return m_number; }

    QByteArray peek() const
    {
        LineSource ahead = *this;
        return ahead.take();
    }

private:
    QByteArray m_file;
    qsizetype m_at = 0;
    int m_number = 0;
};

/// The next line with what was folded out of it.
LogicalLine takeLogical(LineSource &lines, bool isOld)
{
    LogicalLine line;
    line.bytes = lines.take();
    line.number = lines.number();
    const auto head = headOf(line.bytes, colonOf(line.bytes));
    const bool isBase64 = head && head->isBase64;
    if (head && head->isQuotedPrintable) {
        while (line.bytes.endsWith('=') && !lines.atEnd()) {
            line.bytes.chop(1);
            line.bytes += lines.take();
        }
    }
    while (lines.nextIsFolded()) {
        const QByteArray more = lines.take();
        if (isBase64)
            continue; // nobody reads the picture
        // 2.1 folds at a space and keeps it, later versions put one in.
        line.bytes += isOld ? ' ' + more.trimmed() : more.mid(1);
    }
    // Some programs write the rest of a picture without the space that folding asks for.
    while (isBase64 && !lines.atEnd() && !lines.peek().contains(':') && !lines.peek().isEmpty())
        lines.take();
    return line;
}

std::optional<VcardProperty> propertyOf(const QByteArray &line, const QString &fileCharset)
{
    const qsizetype colon = colonOf(line);
    const auto head = headOf(line, colon);
    if (!head)
        return std::nullopt;
    VcardProperty property{.name = head->name, .types = head->types, .isUri = head->isUri};
    QByteArray bytes = line.mid(colon + 1);
    property.isBinary = head->isBase64 || bytes.startsWith("data:");
    if (property.isBinary)
        return property;
    if (head->isQuotedPrintable)
        bytes = fromQuotedPrintable(bytes);
    const QString charset = head->charset.isEmpty() ? fileCharset : head->charset;
    if (auto text = fromCharset(bytes, charset)) {
        property.value = *std::move(text);
    } else {
        TextDecoder decoder(fileCharset);
        property.value = decoder.decode(bytes);
    }
    property.value.remove(QChar(u'\0'));
    return property;
}

bool isLine(const QByteArray &bytes, const char *wanted)
{
    return bytes.trimmed().compare(wanted, Qt::CaseInsensitive) == 0;
}

/// The file in an encoding whose line ends are single bytes.
Result<std::pair<QByteArray, QString>> singleByteLines(const QByteArray &file)
{
    QByteArray unfolded = file; // a letter's bytes may stand on two lines
    for (const char *fold : {"\r\n ", "\r\n\t", "\n ", "\n\t"})
        unfolded.replace(fold, "");
    QBuffer buffer(&unfolded);
    buffer.open(QIODevice::ReadOnly);
    const Result<QString> encoding = detectEncoding(buffer);
    if (!encoding)
        return fail(encoding.error());
    if (!encoding->startsWith("UTF"_L1))
        return std::pair{file, *encoding};
    TextDecoder decoder(*encoding);
    return *encoding == "UTF-8"_L1
        ? std::pair{file.startsWith("\xEF\xBB\xBF") ? file.mid(3) : file, *encoding}
        : std::pair{decoder.decode(file).toUtf8(), u"UTF-8"_s};
}

} // namespace

Result<std::vector<VcardLines>> readVcardLines(const QByteArray &file)
{
    const auto text = singleByteLines(file);
    if (!text)
        return fail(text.error());
    LineSource lines(text->first);
    std::vector<VcardLines> cards;
    int depth = 0; // a card inside a card is an assistant, not the person
    const auto end = [&] { depth = 0; };
    while (!lines.atEnd()) {
        const LogicalLine line = takeLogical(lines, depth > 0 && cards.back().isOld());
        if (isLine(line.bytes, "BEGIN:VCARD")) {
            // Behind "AGENT:" it is nested; elsewhere the card before was cut off.
            const bool nested = depth > 0 && !cards.back().properties.empty()
                && cards.back().properties.back().name == "AGENT"_L1;
            if (nested || depth > 1) {
                ++depth;
                continue;
            }
            cards.push_back({.line = line.number, .version = {}, .properties = {}});
            depth = 1;
        } else if (depth == 0) {
            continue;
        } else if (isLine(line.bytes, "END:VCARD")) {
            if (depth == 1) {
                cards.back().isComplete = true;
                end();
            } else {
                --depth;
            }
        } else if (depth == 1 && !line.bytes.trimmed().isEmpty()) {
            auto property = propertyOf(line.bytes, text->second);
            if (!property)
                ++cards.back().unreadable;
            else if (property->name == "VERSION"_L1)
                cards.back().version = property->value.trimmed();
            else
                cards.back().properties.push_back(*std::move(property));
        }
    }
    if (cards.empty())
        return fail(Error::Code::Format, u"no BEGIN:VCARD in it"_s);
    return cards;
}

QString vcardText(const QString &value, bool isOld)
{
    return vcardParts(value, QChar(), isOld).join(QString());
}

QStringList vcardParts(const QString &value, QChar separator, bool isOld)
{
    QStringList parts{QString()};
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        const QChar next = i + 1 < value.size() ? value[i + 1] : QChar();
        if (c == u'\\' && (next == u';' || (!isOld && !next.isNull()))) {
            // Only the line break has a letter of its own; any other stands for itself.
            parts.last() += next == u'n' || next == u'N' ? QChar(u'\n') : next;
            ++i;
        } else if (!separator.isNull() && c == separator) {
            parts << QString();
        } else {
            parts.last() += c;
        }
    }
    for (QString &part : parts) {
        part.replace(u"\r\n"_s, u"\n"_s);
        part.replace(u'\r', u'\n');
        part = part.trimmed();
    }
    return parts;
}

} // namespace ilo
