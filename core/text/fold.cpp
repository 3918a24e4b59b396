#include "core/text/fold.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int tableSize = 0x250; // Basic Latin to Latin Extended-B

/// Made once a thread: making it costs milliseconds, and ICU's object is not shared safely.
QString transliterated(const QString &text)
{
    thread_local const std::unique_ptr<icu::Transliterator> rules = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            u"Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString buffer(reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()));
    if (rules)
        rules->transliterate(buffer);
    return QString::fromUtf16(buffer.getBuffer(), buffer.length()).toLower();
}

/// What each Latin letter becomes; " " for what separates words. ICU takes microseconds a call, so
/// a million capability texts are folded by this table.
const std::array<QString, tableSize> &latinTable()
{
    static const std::array<QString, tableSize> table = [] {
        std::array<QString, tableSize> made;
        for (int code = 0; code < tableSize; ++code) {
            const QChar c(code);
            made[size_t(code)] = c.isLetterOrNumber() ? transliterated(QString(c)) : u" "_s;
        }
        return made;
    }();
    return table;
}

bool isGeneralPunctuation(QChar c)
{
    return c.unicode() >= 0x2000 && c.unicode() <= 0x206f;
}

bool tableIsEnough(const QString &text)
{
    for (const QChar c : text) {
        if (c.unicode() >= tableSize && !isGeneralPunctuation(c) && !c.isMark())
            return false;
    }
    return true;
}

QString plain(const QString &text)
{
    if (!tableIsEnough(text))
        return transliterated(text);

    const auto &table = latinTable();
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (c.unicode() < tableSize)
            result += table[c.unicode()];
        else if (!c.isMark())
            result += u' ';
    }
    return result;
}

} // namespace

QString folded(const QString &text)
{
    QString result;
    result.reserve(text.size());
    bool gap = false;
    const QString letters = plain(text);
    for (const QChar c : letters) {
        if (c.isLetterOrNumber()) {
            if (gap && !result.isEmpty())
                result += u' ';
            result += c;
            gap = false;
        } else if (!c.isMark()) {
            gap = true;
        }
    }
    return result;
}

QStringList foldedWords(const QString &text)
{
    return folded(text).split(u' ', Qt::SkipEmptyParts);
}

int foldVersion()
{
    return 1;
}

} // namespace ilo
