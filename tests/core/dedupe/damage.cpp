#include "tests/core/dedupe/damage.h"

#include <unicode/ucnv.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace ilo::testing {
namespace {

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converterOf(const char *page)
{
    UErrorCode status = U_ZERO_ERROR;
    return {ucnv_open(page, &status), &ucnv_close};
}

/// `text` in the page; letters that it does not have become question marks.
QByteArray written(const QString &text, const char *page)
{
    QByteArray bytes;
    const Converter converter = converterOf(page);
    for (const QChar c : text) {
        const UChar unit = c.unicode();
        std::array<char, 4> out{};
        UErrorCode status = U_ZERO_ERROR;
        const int length =
            ucnv_fromUChars(converter.get(), out.data(), int(out.size()), &unit, 1, &status);
        const bool isThere = U_SUCCESS(status) && length == 1 && out[0] != 0x1a;
        bytes += isThere ? out[0] : '?';
    }
    return bytes;
}

QString readAs(const QByteArray &bytes, const char *page)
{
    QString text;
    const Converter converter = converterOf(page);
    for (const char byte : bytes) {
        std::array<UChar, 4> out{};
        UErrorCode status = U_ZERO_ERROR;
        const int length =
            ucnv_toUChars(converter.get(), out.data(), int(out.size()), &byte, 1, &status);
        text += QString::fromUtf16(out.data(), length);
    }
    return text;
}

/// With `instead(letter)` in the place of each letter beyond ASCII.
template<typename Instead>
QString replacedLetters(const QString &text, Instead &&instead)
{
    QString result;
    for (const QChar c : text)
        result += c.unicode() < 0x80 ? QString(c) : instead(c);
    return result;
}

QString entityOf(QChar c)
{
    switch (c.unicode()) {
    case u'ä': return u"&auml;"_s;
    case u'ö': return u"&ouml;"_s;
    case u'ü': return u"&uuml;"_s;
    case u'é': return u"&eacute;"_s;
    case u'ø': return u"&oslash;"_s;
    case u'ñ': return u"&ntilde;"_s;
    default: return u"&#%1;"_s.arg(int(c.unicode()));
    }
}

} // namespace

QString damaged(const QString &text, Damage damage)
{
    const QString composed = text.normalized(QString::NormalizationForm_C);
    switch (damage) {
    case Damage::Utf8AsWindows: return readAs(composed.toUtf8(), "windows-1252");
    case Damage::Utf8AsWindowsShorn: {
        QString read = readAs(composed.toUtf8(), "windows-1252");
        read.removeIf([](QChar c) {
            const char16_t code = c.unicode();
            return (code >= 0x80 && code < 0xa0) || code == 0xa0 || code == 0xad;
        });
        return read;
    }
    case Damage::Utf8AsMac: return readAs(composed.toUtf8(), "macintosh");
    case Damage::Utf8AsCentral: return readAs(composed.toUtf8(), "windows-1250");
    case Damage::Utf8AsDos: return readAs(composed.toUtf8(), "ibm-850");
    case Damage::CentralAsWestern: return readAs(written(composed, "windows-1250"), "windows-1252");
    case Damage::LatinTwoAsOne: return readAs(written(composed, "iso-8859-2"), "iso-8859-1");
    case Damage::WesternAsCentral: return readAs(written(composed, "windows-1252"), "windows-1250");
    case Damage::MacAsWindows: return readAs(written(composed, "macintosh"), "windows-1252");
    case Damage::DosAsWindows: return readAs(written(composed, "ibm-850"), "windows-1252");
    case Damage::Asked: return replacedLetters(composed, [](QChar) { return u"?"_s; });
    case Damage::AskedTwice:
        return replacedLetters(composed,
                               [](QChar c) { return QString(QString(c).toUtf8().size(), u'?'); });
    case Damage::Replaced:
        return replacedLetters(composed,
                               [](QChar) { return QString(QChar::ReplacementCharacter); });
    case Damage::Dropped: return replacedLetters(composed, [](QChar) { return QString(); });
    case Damage::Decomposed: return composed.normalized(QString::NormalizationForm_D);
    case Damage::Entities: return replacedLetters(composed, entityOf);
    case Damage::Spaced: return replacedLetters(composed, [](QChar) { return u" "_s; });
    }
    return text;
}

} // namespace ilo::testing
