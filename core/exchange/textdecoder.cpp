#include "core/exchange/textdecoder.h"

#include <QIODevice>

#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Bytes 0x80 to 0x9F of windows-1252; five are not assigned and stay control characters (WHATWG
/// Encoding, index windows-1252). All others are those of Latin-1.
constexpr std::array<char16_t, 32> windows1252{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text;
}

QStringConverter::Encoding unicodeOf(const QString &name)
{
    if (name == "UTF-16LE"_L1)
        return QStringConverter::Utf16LE;
    return name == "UTF-16BE"_L1 ? QStringConverter::Utf16BE : QStringConverter::Utf8;
}

/// Counts letters beyond ASCII that are right UTF-8 and bytes that are not, over any cuts.
class Utf8Census
{
public:
    void add(QByteArrayView bytes)
    {
        const auto *p = reinterpret_cast<const uchar *>(bytes.data());
        const auto *end = p + bytes.size();
        while (p != end) {
            if (m_pending == 0) {
                p = skipAscii(p, end);
                if (p == end)
                    return;
            }
            take(*p++);
        }
    }

    qint64 letters() const { return m_letters; }
    qint64 wrongBytes() const { return m_wrong; }
    bool hasNul() const { return m_nul; }

private:
    const uchar *skipAscii(const uchar *p, const uchar *end)
    {
        for (; end - p >= 8; p += 8) {
            quint64 word = 0;
            std::memcpy(&word, p, 8);
            const bool hasZero = ((word - 0x0101010101010101U) & ~word & 0x8080808080808080U) != 0;
            if ((word & 0x8080808080808080U) != 0 || hasZero)
                break;
        }
        for (; p != end && *p < 0x80; ++p)
            m_nul = m_nul || *p == 0;
        return p;
    }

    void take(uchar byte)
    {
        if (m_pending > 0) {
            if (byte >= m_low && byte <= m_high) {
                m_low = 0x80;
                m_high = 0xBF;
                if (--m_pending == 0)
                    ++m_letters;
                return;
            }
            ++m_wrong;
            m_pending = 0;
        }
        if (byte >= 0x80)
            begin(byte);
    }

    /// Table 3-7 of the Unicode Standard: what may follow the first byte.
    void begin(uchar byte)
    {
        m_low = byte == 0xE0 ? 0xA0 : byte == 0xF0 ? 0x90 : 0x80;
        m_high = byte == 0xED ? 0x9F : byte == 0xF4 ? 0x8F : 0xBF;
        if (byte >= 0xC2 && byte <= 0xDF)
            m_pending = 1;
        else if (byte >= 0xE0 && byte <= 0xEF)
            m_pending = 2;
        else if (byte >= 0xF0 && byte <= 0xF4)
            m_pending = 3;
        else
            ++m_wrong;
    }

    qint64 m_letters = 0;
    qint64 m_wrong = 0;
    int m_pending = 0;
    uchar m_low = 0x80;
    uchar m_high = 0xBF;
    bool m_nul = false;
};

} // namespace

TextDecoder::TextDecoder(const QString &encoding)
    : m_isWindows1252(encoding == "windows-1252"_L1)
    , m_unicode(unicodeOf(encoding))
{
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    if (m_isWindows1252)
        return fromWindows1252(bytes);
    QString text = m_unicode.decode(bytes);
    if (m_atStart && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    m_atStart = m_atStart && text.isEmpty();
    return text;
}

Result<QString> detectEncoding(QIODevice &file)
{
    constexpr qint64 chunk = 1 << 20;
    file.seek(0);
    const QByteArray start = file.peek(3);
    if (start.startsWith("\xEF\xBB\xBF"))
        return u"UTF-8"_s;
    if (start.startsWith("\xFF\xFE"))
        return u"UTF-16LE"_s;
    if (start.startsWith("\xFE\xFF"))
        return u"UTF-16BE"_s;

    Utf8Census census;
    while (!file.atEnd()) {
        const QByteArray bytes = file.read(chunk);
        if (bytes.isEmpty())
            break;
        census.add(bytes);
        if (census.hasNul())
            return fail(Error::Code::Format, u"the file holds zero bytes: it is not text"_s);
    }
    file.seek(0);
    // A letter of windows-1252 text hardly ever looks like UTF-8, so a few broken bytes among many
    // right letters are damage and not another encoding.
    const bool mostlyRight = census.letters() > 20 * census.wrongBytes();
    return census.wrongBytes() == 0 || mostlyRight ? u"UTF-8"_s : u"windows-1252"_s;
}

} // namespace ilo
