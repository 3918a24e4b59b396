#include "core/render/holds.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto anyLetters = QRegularExpression::UseUnicodePropertiesOption;

/// Units as they stand behind a number, with or without a prefix of the SI.
const auto unitWords =
    u"(?:[pnuµμmcdhkMGT]?(?:m|s|g|l|L|A|V|W|Wh|K|T|J|N|Pa|Hz|Gy|Sv|eV|bar|rad|Ω|F|H|C|mol|bit)"
    "[²³]?|dB|ppm|ppb|min|h|d|t|°C|°|%|‰)(?![\\p{L}\\d])"_s;

/// A product or quotient of short words, as "mbar·l/s" and "mm/s²"; a web address is none.
const auto unitProducts =
    u"[\\p{L}µμ°]{1,5}(?:[/·][\\p{L}µμ°]{1,5}[²³⁻⁰¹⁴-⁹]*)+(?![\\p{L}\\d/·]|\\.\\p{L})"_s;

} // namespace

std::vector<Hold> holdsIn(const QString &text)
{
    static const QRegularExpression fastSpace(
        u"(?<=[≤≥<>=±≈~€£$§]) (?=\\d)|(?<=\\d) (?=× ?10)|(?<=\\d ×) (?=10)"
        "|(?<=\\d) (?=\\d{3}(?!\\d))|(?<=\\d[–-])(?=\\d)"_s,
        anyLetters);
    static const QRegularExpression looseSpace(
        u"(?<=[\\d⁰¹²³⁴-⁹]) (?=%1|%2)"_s.arg(unitWords, unitProducts), anyLetters);
    static const QRegularExpression product(u"(?<![^\\s(])"_s + unitProducts, anyLetters);

    std::vector<Hold> holds;
    const auto isAbout = [](QChar c) { return c.isDigit() || c == u'/' || c == u'·'; };
    if (std::ranges::none_of(text, isAbout))
        return holds;
    holds.resize(size_t(text.size()) + 1, Hold::None);
    for (auto all = looseSpace.globalMatch(text); all.hasNext();)
        holds[size_t(all.next().capturedEnd())] = Hold::Loose;
    for (auto all = fastSpace.globalMatch(text); all.hasNext();)
        holds[size_t(all.next().capturedEnd())] = Hold::Fast;
    for (auto all = product.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        for (qsizetype i = match.capturedStart() + 1; i < match.capturedEnd(); ++i)
            holds[size_t(i)] = Hold::Fast;
    }
    return holds;
}

} // namespace ilo
