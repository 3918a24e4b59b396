#include "core/sheets/textencoder.h"

#include "core/sheets/textdecoder.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QStringConverter::Encoding unicodeForm(const QString &name)
{
    if (name == "UTF-16LE"_L1)
        return QStringConverter::Utf16LE;
    if (name == "UTF-16BE"_L1)
        return QStringConverter::Utf16BE;
    if (name == "UTF-32LE"_L1)
        return QStringConverter::Utf32LE;
    return name == "UTF-32BE"_L1 ? QStringConverter::Utf32BE : QStringConverter::Utf8;
}

} // namespace

TextEncoder::TextEncoder(const QString &encoding)
{
    if (const auto *letters = letterTable(encoding)) {
        for (int byte = 255; byte >= 0; --byte) // of two bytes for one letter the lower
            m_bytes.insert((*letters)[size_t(byte)], char(byte));
    } else {
        m_unicode.emplace(unicodeForm(encoding));
    }
}

char TextEncoder::byteFor(QChar letter) const
{
    const auto known = m_bytes.constFind(letter.unicode());
    if (known != m_bytes.cend())
        return *known;
    const QString apart = QString(letter).normalized(QString::NormalizationForm_KD);
    const auto plain = m_bytes.constFind(apart.front().unicode());
    return plain != m_bytes.cend() ? *plain : '?';
}

QByteArray TextEncoder::encode(const QString &text)
{
    if (m_unicode)
        return m_unicode->encode(text);
    QByteArray bytes;
    bytes.reserve(text.size());
    for (const QChar letter : text) {
        if (!letter.isLowSurrogate())
            bytes.append(byteFor(letter));
    }
    return bytes;
}

} // namespace ilo
