#include "core/text/personwords.h"

#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype leastFamilyName = 3; ///< letters; shorter ones are in too many words
constexpr qsizetype mostEnding = 3;      ///< "Nowak" is found in "Nowakowi"
constexpr qsizetype leastDigits = 6;
constexpr qsizetype tellingDigits = 8; ///< the last ones: what is before them is country and trunk

struct Token
{
    qsizetype from = 0;
    qsizetype length = 0;
    QString word; ///< folded
};

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

std::vector<Token> tokensOf(const QString &text)
{
    std::vector<Token> tokens;
    for (qsizetype at = 0; at < text.size();) {
        if (!isOfWord(text[at])) {
            ++at;
            continue;
        }
        const qsizetype from = at;
        while (at < text.size() && isOfWord(text[at]))
            ++at;
        tokens.push_back({from, at - from, folded(text.mid(from, at - from))});
    }
    return tokens;
}

bool standsAt(const std::vector<Token> &tokens, size_t at, const QStringList &words)
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (at + size_t(i) >= tokens.size() || tokens[at + size_t(i)].word != words[i])
            return false;
    }
    return true;
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    return digits;
}

bool isOfNumber(QChar c)
{
    return c.isDigit() || QStringView(u" ()+-./\u00A0").contains(c);
}

/// The longest run of ASCII letters or digits: what LIKE finds whatever case and accents.
QString asciiRun(const QString &word)
{
    QString longest;
    QString run;
    for (const QChar c : word) {
        const bool fits = c.unicode() < 0x80 && c.isLetterOrNumber();
        run = fits ? run + c : QString();
        if (run.size() > longest.size())
            longest = run;
    }
    return longest;
}

} // namespace

PersonFinder::PersonFinder(const PersonWords &words)
{
    for (const QString &name : words.names) {
        const QStringList parts = foldedWords(name);
        if (!parts.isEmpty() && std::ranges::find(m_names, parts) == m_names.end()) {
            m_names.push_back(parts);
            m_rawNames << name;
        }
    }
    for (const QString &email : words.emails) {
        if (email.contains(u'@') && !m_emails.contains(email, Qt::CaseInsensitive))
            m_emails << email;
    }
    for (const QString &number : words.numbers) {
        const QString digits = digitsOf(number).right(tellingDigits);
        if (digits.size() >= leastDigits && !m_numbers.contains(digits))
            m_numbers << digits;
    }
}

std::vector<PersonFinder::Hit> PersonFinder::hits(const QString &text, bool withGiven) const
{
    std::vector<Hit> found;
    for (const QString &email : m_emails) {
        for (qsizetype at = text.indexOf(email, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(email, at + email.size(), Qt::CaseInsensitive))
            found.push_back({at, email.size(), Kind::Whole});
    }
    if (!m_numbers.isEmpty()) {
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (!text[at].isDigit() && text[at] != u'+')
                continue;
            qsizetype end = at;
            while (end < text.size() && isOfNumber(text[end]))
                ++end;
            while (end > at && !text[end - 1].isDigit())
                --end;
            const QString digits = digitsOf(text.mid(at, end - at));
            if (std::ranges::any_of(m_numbers,
                                    [&](const QString &n) { return digits.contains(n); }))
                found.push_back({at, end - at, Kind::Whole});
            at = std::max(at, end);
        }
    }
    const std::vector<Token> tokens = tokensOf(text);
    for (const QStringList &name : m_names) {
        QStringList familyFirst = name;
        familyFirst.prepend(familyFirst.takeLast());
        const QString &family = name.last();
        for (size_t i = 0; i < tokens.size(); ++i) {
            if (standsAt(tokens, i, name) || standsAt(tokens, i, familyFirst)) {
                const Token &end = tokens[i + size_t(name.size()) - 1];
                found.push_back(
                    {tokens[i].from, end.from + end.length - tokens[i].from, Kind::Whole});
                continue;
            }
            const QString &word = tokens[i].word;
            const bool isFamily = family.size() >= leastFamilyName && word.startsWith(family)
                && (word.size() == family.size()
                    || (family.size() > leastFamilyName
                        && word.size() - family.size() <= mostEnding));
            const bool isGiven = withGiven && word.size() >= leastFamilyName && name.contains(word);
            if (isFamily || isGiven)
                found.push_back(
                    {tokens[i].from, tokens[i].length, isFamily ? Kind::Family : Kind::Given});
        }
    }
    std::ranges::sort(found, [](const Hit &a, const Hit &b) {
        return a.from != b.from ? a.from < b.from : a.length > b.length;
    });
    std::vector<Hit> apart;
    for (const Hit &hit : found) {
        if (apart.empty() || hit.from >= apart.back().from + apart.back().length)
            apart.push_back(hit);
    }
    return apart;
}

QString PersonFinder::redacted(const QString &text, bool withGiven,
                               const QString &replacement) const
{
    QString result;
    qsizetype at = 0;
    for (const Hit &hit : hits(text, withGiven)) {
        result += text.mid(at, hit.from - at) + replacement;
        at = hit.from + hit.length;
    }
    return result + text.mid(at);
}

QStringList PersonFinder::likePatterns() const
{
    QStringList patterns;
    for (const QString &name : m_rawNames) {
        QString longest;
        const QStringList parts = name.split(u' ', Qt::SkipEmptyParts);
        // Of the family name alone, because that may stand alone; of a single letter, everything.
        longest = asciiRun(parts.isEmpty() ? name : parts.last());
        patterns << (longest.size() < 2 ? u"%"_s : u'%' + longest + u'%');
    }
    for (const QString &email : m_emails)
        patterns << u'%' + asciiRun(email.section(u'@', 0, 0)) + u'%';
    for (const QString &number : m_numbers) {
        QString pattern(u'%');
        for (const QChar digit : number.right(leastDigits))
            pattern += QString(digit) + u'%';
        patterns << pattern;
    }
    patterns.removeDuplicates();
    return patterns;
}

} // namespace ilo
