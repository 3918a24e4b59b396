#include "core/dedupe/lostletters.h"

#include "core/text/fold.h"
#include "core/text/mojibake.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

// Folds to itself and is in no name.
const QString kGap = u"qzxqj"_s;

QSet<QString> countries(const QString &codes)
{
    const QStringList list = codes.split(u' ');
    return {list.begin(), list.end()};
}

/// Whether `c` is in no language of the country, but has the byte of one that is: Windows-1252 and
/// Windows-1250 (ISO 8859-1 and 8859-2) read for one another. Letters of one base are left out,
/// they fold alike.
bool isOfOtherPage(QChar c, const QString &country)
{
    static const QSet<QString> central = countries(u"AL BA CZ HR HU ME PL RO RS SI SK XK"_s);
    static const QSet<QString> baltic = countries(u"EE LT LV"_s);
    static const QSet<QString> nordic = countries(u"AX DK FI FO GL IS NO SE"_s);
    static const QSet<QString> tilde = countries(u"AO BR CV EE MZ PT ST"_s);
    if (country.isEmpty() || c.unicode() < 0x80 || c.unicode() > 0x17f)
        return false;
    if (c == u'Ã')
        return !tilde.contains(country);
    if (c == u'Å')
        return !nordic.contains(country);
    if (central.contains(country))
        return u"èÈøØåÅæÆœŒìÌòÒàÀþÞïÏŸ"_s.contains(c);
    return !baltic.contains(country) && !(country == "FI"_L1 && u"šŠžŽ"_s.contains(c))
        && u"čČřŘĺĹćĆśŚŕŔţŢďĎźŹłŁľĽšŠžŽ"_s.contains(c);
}

/// A sign that stands in no word between letters: "Us³ugi", "Dom¾ale", "G”teborg".
bool isLostSign(QChar c)
{
    const char16_t code = c.unicode();
    const bool isSign = code >= 0xa1 && code <= 0xbf && code != 0xad && code != 0xb7 && code != 0xaa
        && code != 0xba;
    const bool isQuote = code >= 0x201a && code <= 0x2022; // ‚ “ ” „ † ‡ •
    return isSign || isQuote || (code >= 0x2026 && code <= 0x203a) || code == 0x20ac
        || code == 0x2122 || code == 0x2c6 || code == 0x2dc || code == 0x2c7
        || (code >= 0x80 && code < 0xa0);
}

bool isMark(QChar c)
{
    return c == QChar::ReplacementCharacter || c == u'?';
}

/// Reads where letters are lost.
class Gaps
{
public:
    Gaps(const QString &text, const QString &country) : m_text(text), m_country(country) { }

    QString marked() const
    {
        QString marked;
        marked.reserve(m_text.size());
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            if (isMark(m_text[at])) {
                const qsizetype begin = at;
                while (at + 1 < m_text.size() && isMark(m_text[at + 1]))
                    ++at;
                marked += markFor(begin, at);
            } else if (isGap(at)) {
                marked += kGap;
            } else {
                marked += m_text[at];
            }
        }
        return marked;
    }

private:
    bool isLetter(qsizetype at) const
    {
        return at >= 0 && at < m_text.size() && m_text[at].isLetter();
    }

    /// A question mark behind the last word asks when it is the only one; one that stands alone
    /// divides.
    QString markFor(qsizetype first, qsizetype last) const
    {
        const bool isBefore = isLetter(last + 1);
        const bool isBehind = isLetter(first - 1);
        const bool isLast = last + 1 == m_text.size();
        const bool isOnly = std::ranges::count_if(m_text, isMark) == last - first + 1;
        const bool isQuestion = isLast && isOnly && m_text[first] == u'?';
        if ((!isBefore && !isBehind) || (isBehind && isQuestion))
            return u" "_s;
        constexpr qsizetype most = 3;
        return kGap.repeated(std::min(most, last - first + 1));
    }

    bool isGap(qsizetype at) const
    {
        const QChar c = m_text[at];
        if (c.unicode() < 0x80)
            return false;
        const bool isControl = c.unicode() < 0xa0;
        if (isLostSign(c))
            return isControl ? isLetter(at - 1) || isLetter(at + 1)
                             : isLetter(at - 1) && isLetter(at + 1);
        if (!c.isLetter())
            return false;
        // "SociŽtŽ", "SlaviÄ": small letters go on with small ones.
        const bool isHump = at > 0 && m_text[at - 1].isLower() && c.isUpper()
            && !(at + 1 < m_text.size() && m_text[at + 1].isUpper());
        return isHump || isOfOtherPage(c, m_country);
    }

    const QString &m_text;
    const QString &m_country;
};

/// "G&ouml;teborg", "G&#246;teborg": letters as a web page writes them.
QString withoutEntities(const QString &text)
{
    static const QRegularExpression entity(
        u"&(?:#(\\d{2,5})|#[xX]([0-9a-fA-F]{2,4})|([A-Za-z])"
        "(uml|acute|grave|circ|tilde|cedil|slash|ring|caron)|(szlig|aelig|AElig|oelig|OElig|amp|nbsp|"
        "quot|apos|ndash|mdash|rsquo|lsquo));"_s);
    if (!text.contains(u'&') || !text.contains(u';'))
        return text;
    static const QHash<QString, QString> marks{{u"uml"_s, u"\u0308"_s},
                                               {u"acute"_s, u"\u0301"_s},
                                               {u"grave"_s, u"\u0300"_s},
                                               {u"circ"_s, u"\u0302"_s},
                                               {u"tilde"_s, u"\u0303"_s},
                                               {u"cedil"_s, u"\u0327"_s},
                                               {u"ring"_s, u"\u030a"_s},
                                               {u"caron"_s, u"\u030c"_s}};
    static const QHash<QString, QString> words{{u"szlig"_s, u"ß"_s},
                                               {u"aelig"_s, u"æ"_s},
                                               {u"AElig"_s, u"Æ"_s},
                                               {u"oelig"_s, u"œ"_s},
                                               {u"OElig"_s, u"Œ"_s},
                                               {u"amp"_s, u"&"_s}};
    QString result;
    qsizetype from = 0;
    auto found = entity.globalMatch(text);
    while (found.hasNext()) {
        const QRegularExpressionMatch match = found.next();
        result += text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (match.hasCaptured(1))
            result += QChar(char16_t(match.captured(1).toUInt()));
        else if (match.hasCaptured(2))
            result += QChar(char16_t(match.captured(2).toUInt(nullptr, 16)));
        else if (match.captured(4) == "slash"_L1)
            result += match.captured(3).front().isUpper() ? u"Ø"_s : u"ø"_s;
        else if (match.hasCaptured(3))
            result += (match.captured(3) + marks.value(match.captured(4)))
                          .normalized(QString::NormalizationForm_C);
        else
            result += words.value(match.captured(5), u" "_s);
    }
    return result + text.mid(from);
}

} // namespace

QString foldedWithGaps(const QString &text, const QString &country)
{
    bool isPlain = true;
    for (const QChar c : text)
        isPlain = isPlain && c.unicode() < 0x80 && c != u'?' && c != u'&';
    if (isPlain)
        return folded(text);
    const QString repaired =
        repairedText(withoutEntities(text).normalized(QString::NormalizationForm_C));
    return folded(Gaps(repaired, country).marked()).replace(kGap, u"?"_s);
}

QString lastingLetters(const QString &text)
{
    QString letters;
    const QString composed = withoutEntities(text).normalized(QString::NormalizationForm_C);
    for (const QChar c : composed) {
        const char16_t code = c.unicode();
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            letters += c;
        else if (code >= u'A' && code <= u'Z')
            letters += c.toLower();
    }
    return letters;
}

} // namespace ilo
