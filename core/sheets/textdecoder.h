#pragma once

#include <QString>
#include <QStringDecoder>
#include <QStringList>

#include <array>
#include <memory>

struct UConverter;

namespace ilo {

/// Bytes of a text file to text, piece by piece. Knows every encoding that ICU has a table for, by
/// its IANA name ("UTF-8", "UTF-16LE", "windows-1250", "macintosh" …); any other name is read as
/// UTF-8. A byte order mark at the start is dropped, and so are zero characters, which no text
/// means.
class TextDecoder
{
public:
    explicit TextDecoder(const QString &encoding);
    ~TextDecoder();

    /// Bytes that begin a letter are kept for the next call.
    QString decode(QByteArrayView bytes);

private:
    struct CloseConverter
    {
        void operator()(UConverter *converter) const;
    };

    QString decodeByIcu(QByteArrayView bytes);

    const std::array<char16_t, 256> *m_table = nullptr; ///< of an encoding of single bytes
    std::unique_ptr<UConverter, CloseConverter> m_converter;
    QStringDecoder m_unicode;
    bool m_atStart = true;
};

/// The letters of an encoding of single bytes ("windows-1252", "ISO-8859-2", "macintosh" …), by
/// byte; a byte without letter is its control character. Null for an encoding that is not of
/// single bytes or not known.
const std::array<char16_t, 256> *letterTable(const QString &encoding);

/// The encodings that a person may choose from: those that are recognised, then others that lists
/// still come in. IANA names.
const QStringList &offeredEncodings();

} // namespace ilo
