#include "core/sheets/textdecoder.h"

#include <unicode/ucnv.h>

#include <QHash>
#include <QMutex>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Letters = std::array<char16_t, 256>;

QStringConverter::Encoding unicodeOf(const QString &name)
{
    if (name == "UTF-16LE"_L1)
        return QStringConverter::Utf16LE;
    if (name == "UTF-16BE"_L1)
        return QStringConverter::Utf16BE;
    if (name == "UTF-32LE"_L1)
        return QStringConverter::Utf32LE;
    return name == "UTF-32BE"_L1 ? QStringConverter::Utf32BE : QStringConverter::Utf8;
}

bool isUnicode(const QString &name)
{
    return name.startsWith("UTF-"_L1);
}

UConverter *openConverter(const QString &encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    UConverter *converter = ucnv_open(encoding.toLatin1().constData(), &error);
    return U_SUCCESS(error) ? converter : nullptr;
}

/// Bytes that ICU has no letter for stay control characters, as browsers read them.
std::unique_ptr<Letters> lettersOf(const QString &encoding)
{
    UConverter *converter = openConverter(encoding);
    if (!converter)
        return {};
    std::unique_ptr<Letters> letters;
    if (ucnv_getMaxCharSize(converter) == 1) {
        letters = std::make_unique<Letters>();
        for (int byte = 0; byte < 256; ++byte) {
            const char c = char(byte);
            char16_t letter[2] = {};
            UErrorCode error = U_ZERO_ERROR;
            const int size = ucnv_toUChars(converter, letter, 2, &c, 1, &error);
            const bool isKnown = U_SUCCESS(error) && size == 1 && letter[0] != 0xFFFD;
            (*letters)[size_t(byte)] = isKnown ? letter[0] : char16_t(byte);
        }
    }
    ucnv_close(converter);
    return letters;
}

} // namespace

const std::array<char16_t, 256> *letterTable(const QString &encoding)
{
    static QMutex mutex;
    static QHash<QString, std::shared_ptr<Letters>> known;
    if (isUnicode(encoding))
        return nullptr;
    const QMutexLocker lock(&mutex);
    auto found = known.constFind(encoding);
    if (found == known.cend())
        found = known.insert(encoding, std::shared_ptr<Letters>(lettersOf(encoding)));
    return found->get();
}

void TextDecoder::CloseConverter::operator()(UConverter *converter) const
{
    ucnv_close(converter);
}

TextDecoder::TextDecoder(const QString &encoding)
    : m_table(letterTable(encoding))
    , m_unicode(unicodeOf(encoding))
{
    if (!m_table && !isUnicode(encoding))
        m_converter.reset(openConverter(encoding));
}

TextDecoder::~TextDecoder() = default;

QString TextDecoder::decodeByIcu(QByteArrayView bytes)
{
    QString text(bytes.size() * 2 + 16, Qt::Uninitialized);
    auto *target = reinterpret_cast<UChar *>(text.data());
    const UChar *end = target + text.size();
    const char *source = bytes.data();
    UErrorCode error = U_ZERO_ERROR;
    ucnv_toUnicode(m_converter.get(),
                   &target,
                   end,
                   &source,
                   bytes.data() + bytes.size(),
                   nullptr,
                   false,
                   &error);
    text.truncate(target - reinterpret_cast<UChar *>(text.data()));
    return text;
}

QString TextDecoder::decode(QByteArrayView bytes)
{
    QString text;
    if (m_table) {
        text.resize(bytes.size());
        std::ranges::transform(
            bytes, text.data(), [this](char byte) { return QChar((*m_table)[uchar(byte)]); });
    } else if (m_converter) {
        text = decodeByIcu(bytes);
    } else {
        text = m_unicode.decode(bytes);
    }
    if (m_atStart && text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    m_atStart = m_atStart && text.isEmpty();
    if (text.contains(QChar(0)))
        text.remove(QChar(0));
    return text;
}

const QStringList &offeredEncodings()
{
    static const QStringList all{
        u"UTF-8"_s,        u"windows-1252"_s, u"windows-1250"_s, u"ISO-8859-1"_s, u"ISO-8859-15"_s,
        u"ISO-8859-2"_s,   u"macintosh"_s,    u"UTF-16LE"_s,     u"UTF-16BE"_s,   u"windows-1251"_s,
        u"windows-1253"_s, u"windows-1254"_s, u"windows-1257"_s, u"ISO-8859-7"_s, u"ISO-8859-13"_s,
        u"IBM850"_s,       u"IBM852"_s,       u"UTF-32LE"_s,     u"UTF-32BE"_s,
    };
    return all;
}

} // namespace ilo
