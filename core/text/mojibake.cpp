#include "core/text/mojibake.h"

#include <unicode/ucnv.h>

#include <QByteArray>
#include <QHash>
#include <QStringDecoder>

#include <array>
#include <memory>
#include <optional>

namespace ilo {
namespace {

/// From a letter back to the byte as which one of the code pages shows it.
using ByteOfLetter = QHash<char16_t, char>;

ByteOfLetter bytesOf(const char *codePage)
{
    ByteOfLetter bytes;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(codePage, &status),
                                                                       &ucnv_close);
    if (U_FAILURE(status))
        return bytes;
    for (int byte = 0x80; byte <= 0xff; ++byte) {
        const char source = char(byte);
        std::array<UChar, 4> letters{};
        UErrorCode failed = U_ZERO_ERROR;
        const int length = ucnv_toUChars(
            converter.get(), letters.data(), int(letters.size()), &source, 1, &failed);
        // Bytes that the page leaves open come out as control characters of the same number.
        if (U_SUCCESS(failed) && length == 1 && letters[0] != 0xfffd)
            bytes.insert(char16_t(letters[0]), source);
        else
            bytes.insert(char16_t(byte), source);
    }
    return bytes;
}

const std::array<ByteOfLetter, 4> &codePages()
{
    static const std::array<ByteOfLetter, 4> pages{
        bytesOf("windows-1252"), bytesOf("macintosh"), bytesOf("windows-1250"), bytesOf("ibm-850")};
    return pages;
}

/// A no-break space becomes a plain one wherever a table is tidied.
bool isLostSpace(const QString &text, qsizetype at)
{
    return at < text.size() && text[at] == u' ';
}

/// Whether the space at `at` also divides words: of "SocietÃ Cooperativa" the no-break space and
/// the plain one have become one, of "RÃ dio" and "voilÃ !" it is the lost one alone.
bool dividesWords(const QString &text, qsizetype at)
{
    constexpr qsizetype longEnough = 3;
    qsizetype letters = 0;
    for (qsizetype i = at - 1; i >= 0 && text[i].isLetter(); --i)
        ++letters;
    return letters > longEnough && at + 1 < text.size() && text[at + 1].isLetter();
}

/// Letters and signs of European texts; the pages' own letters one after another ("SPÓŁKA",
/// "VÝŠKA") would else become rare letters of other scripts.
bool isPlausible(const QString &text)
{
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const bool isLatin = code >= 0xa0 && code < 0x180;
        const bool isRomanian = code >= 0x218 && code <= 0x21b;
        const bool isGreek = code >= 0x386 && code <= 0x3ce;
        const bool isCyrillic = code >= 0x400 && code <= 0x45f;
        const bool isSign = (code >= 0x2010 && code <= 0x2026) || code == 0x20ac || code == 0x2122;
        // What a second or third round of damage looks like.
        const bool isDamage = code == 0x192 || (code >= 0x2c6 && code <= 0x2dd)
            || (code >= 0x2030 && code <= 0x2044) || (code >= 0x2202 && code <= 0x22ff);
        if (!isLatin && !isRomanian && !isGreek && !isCyrillic && !isSign && !isDamage)
            return false;
    }
    return !text.isEmpty();
}

/// First letters of damage with which no word goes on like this: each is the first byte of letters
/// that stand in names, in one of the code pages.
bool isUsualLead(QStringView run, bool isAtStart)
{
    const char16_t lead = run.front().unicode();
    if (lead == u'\u00c3' || lead == u'\u00c5' || lead == u'\u0192') // Ã, Å, ƒ
        return true;
    if (run.size() < 2)
        return false;
    const char16_t next = run[1].unicode();
    const bool isOpenPage = next == u'\u0152' || next == u'\u0178'; // Œ, Ÿ
    return (lead == u'\u00c4' && isOpenPage)                        // Ä
        || (lead == u'\u00d4' && next == u'\u00c7')                 // ÔÇô, a dash
        || lead == u'\u0152'                                        // Œö, Greek in Mac Roman
        || (isAtStart && (lead == u'\u00c4' || lead == u'\u0102' || lead == u'\u0139')); // Ä, Ă, Ĺ
}

/// Two letters that a word may hold side by side are no damage, unless a capital stands in the
/// middle of small ones or it is a pair that starts one.
bool mayBeWords(const QString &text, qsizetype at, QStringView run)
{
    for (const QChar c : run) {
        if (!c.isLetter() || c.category() == QChar::Letter_Modifier)
            return false;
    }
    const bool isAtStart = at == 0 || !text[at - 1].isLetter();
    const bool isHump = !isAtStart && text[at - 1].isLower() && run.front().isUpper();
    // "SĂĽdharz": only the first letter of such a word is a capital.
    const qsizetype end = at + run.size();
    const bool isBeforeSmall = !isAtStart && run.size() > 1 && end < text.size()
        && text[end].isLower() && text[at - 1].isUpper() && run.front().isUpper()
        && run.back().isUpper();
    return !isUsualLead(run, isAtStart) && !isHump && !isBeforeSmall;
}

/// `run` as the code page's bytes read as UTF-8; nothing when they are none.
std::optional<QString> readAgain(const ByteOfLetter &page, QStringView run)
{
    QByteArray bytes;
    for (const QChar c : run) {
        const auto byte = page.constFind(c.unicode());
        if (byte == page.cend())
            return std::nullopt;
        bytes += *byte;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString read = decoder(bytes);
    if (decoder.hasError() || !isPlausible(read))
        return std::nullopt;
    return read;
}

std::optional<QString> readInAnyPage(QStringView run)
{
    for (const ByteOfLetter &page : codePages()) {
        if (auto read = readAgain(page, run))
            return read;
    }
    return std::nullopt;
}

QString repairedOnce(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        if (text[at].unicode() < 0x80) {
            result += text[at++];
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && text[end].unicode() >= 0x80)
            ++end;
        const QString run = text.mid(at, end - at);
        if (mayBeWords(text, at, run)) {
            result += run;
        } else if (const auto read = readInAnyPage(run)) {
            result += *read;
        } else if (const auto withSpace = isLostSpace(text, end)
                       ? readInAnyPage(run + QChar(QChar::Nbsp))
                       : std::nullopt) {
            result += *withSpace;
            end += dividesWords(text, end) ? 0 : 1;
        } else {
            result += run;
        }
        at = end;
    }
    return result;
}

bool isAscii(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

} // namespace

QString repairedText(const QString &text)
{
    constexpr int most = 3; // damaged three times is the worst that was seen
    QString result = text;
    for (int round = 0; round < most && !isAscii(result); ++round) {
        QString next = repairedOnce(result);
        if (next == result)
            break;
        result = std::move(next);
    }
    return result;
}

} // namespace ilo
