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

/// Puts letters and digits behind one another, with one space for anything between.
class Folder
{
public:
    explicit Folder(qsizetype size) { m_result.reserve(size + size / 16 + 8); }

    void gap() { m_gap = true; }

    void add(QChar c)
    {
        if (m_gap && !m_result.isEmpty())
            m_result += u' ';
        m_gap = false;
        m_result += c;
    }

    void addAny(QChar c)
    {
        if (c.isLetterOrNumber())
            add(c);
        else if (!c.isMark())
            gap();
    }

    QString result() && { return std::move(m_result); }

private:
    QString m_result;
    bool m_gap = false;
};

} // namespace

QString folded(const QString &text)
{
    Folder folder(text.size());
    if (!tableIsEnough(text)) {
        const QString letters = transliterated(text);
        for (const QChar c : letters)
            folder.addAny(c);
        return std::move(folder).result();
    }

    const auto &table = latinTable();
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        // Nearly all of any text: no table, no properties.
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            folder.add(c);
        else if (code >= u'A' && code <= u'Z')
            folder.add(QChar(code + (u'a' - u'A')));
        else if (code < 0x80)
            folder.gap();
        else if (code >= tableSize) {
            if (!c.isMark())
                folder.gap();
        } else {
            for (const QChar plain : table[code])
                folder.addAny(plain);
        }
    }
    return std::move(folder).result();
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
