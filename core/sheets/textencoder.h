#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringEncoder>

#include <optional>

namespace ilo {

/// Text to the bytes of an encoding, by its IANA name as TextDecoder knows it; any other name
/// writes UTF-8. A letter that an encoding of single bytes lacks is written without its accents,
/// and as "?" where that does not help.
class TextEncoder
{
public:
    explicit TextEncoder(const QString &encoding);

    QByteArray encode(const QString &text);

    /// Whether a byte order mark is one there.
    bool isUnicode() const { return m_unicode.has_value(); }

private:
    char byteFor(QChar letter) const;

    std::optional<QStringEncoder> m_unicode;
    QHash<char16_t, char> m_bytes;
};

} // namespace ilo
