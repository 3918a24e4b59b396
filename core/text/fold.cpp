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

bool isInTable(QChar c)
{
    return c.unicode() < tableSize || isGeneralPunctuation(c) || c.isMark();
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
    const auto &table = latinTable();
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        const char16_t code = c.unicode();
        // Nearly all of any text: no table, no properties.
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            folder.add(c);
        else if (code >= u'A' && code <= u'Z')
            folder.add(QChar(code + (u'a' - u'A')));
        else if (code < 0x80)
            folder.gap();
        else if (code < tableSize) {
            for (const QChar plain : table[code])
                folder.addAny(plain);
        } else if (isInTable(c)) {
            if (!c.isMark())
                folder.gap();
        } else {
            // Letters of other scripts are read as a run: what one becomes depends on its
            // neighbours.
            qsizetype end = at + 1;
            while (end < text.size() && (!isInTable(text[end]) || text[end].isMark()))
                ++end;
            for (const QChar plain : transliterated(text.mid(at, end - at)))
                folder.addAny(plain);
            at = end - 1;
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
    return 2; // 1 read a text with any letter of another script as a whole
}

} // namespace ilo
