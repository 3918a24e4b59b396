#include "core/brief/inprint.h"

#include "core/domain/measuredvalue.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto withLetters = QRegularExpression::UseUnicodePropertiesOption;

/// "-10" → "⁻¹⁰"; a plus is not written.
QString raised(const QString &exponent)
{
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString high;
    for (const QChar c : exponent) {
        if (c.isDigit())
            high += digits[c.digitValue()];
        else if (c != u'+')
            high += u'⁻';
    }
    return high;
}

/// `text` with each hit of `pattern` replaced by what `made` makes of it.
template<typename Made>
QString replaced(const QString &text, const QRegularExpression &pattern, const Made &made)
{
    QString result;
    qsizetype done = 0;
    for (auto all = pattern.globalMatch(text); all.hasNext();) {
        const QRegularExpressionMatch match = all.next();
        result += text.mid(done, match.capturedStart() - done) + made(match);
        done = match.capturedEnd();
    }
    return done == 0 ? text : result + text.mid(done);
}

// "1e-7", "2.5E+3", "1e6". A capital E without a sign, or three digits, is rather a code: "3E120".
QString withPowersOfTen(const QString &text)
{
    static const QRegularExpression number(
        u"(?<![\\p{L}\\d_.,/-])(\\d+(?:[.,]\\d+)*)"
        "(?:[eE]([+\\-−]\\d{1,3})|e(\\d{1,2}))(?![\\p{L}\\d_]|-[\\p{L}\\d])"_s,
        withLetters);
    return replaced(text, number, [](const QRegularExpressionMatch &match) {
        return match.captured(1) + u" × 10"_s + raised(match.captured(2) + match.captured(3));
    });
}

QString withExponents(const QString &text)
{
    static const QRegularExpression caret(
        u"(?<=[\\p{L}\\d°])\\s?\\^\\s?(?:\\(([+\\-−]?\\d{1,3})\\)|([+\\-−]?\\d{1,3}))"
        "(?![\\p{L}\\d_]|[.,]\\d)"_s,
        withLetters);
    static const QRegularExpression times(u"(?<=\\d)\\s?[xX*×·⋅]\\s?(?=10[⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])"_s);
    return replaced(text,
                    caret,
                    [](const QRegularExpressionMatch &match) {
                        return raised(match.captured(1) + match.captured(2));
                    })
        .replace(times, u" × "_s);
}

QString withSigns(QString text)
{
    static const QRegularExpression atMost(u"(?<![<=>-])(?:<=|=<)(?![=>-])\\s*(?=[\\d+\\-−])"_s);
    static const QRegularExpression atLeast(u"(?<![<=>-])(?:>=|=>)(?![<=-])\\s*(?=[\\d+\\-−])"_s);
    static const QRegularExpression plusMinus(u"(?<![^\\s(\\d])\\+(?:/-|-|/−)\\s?(?=\\d)"_s);
    return text.replace(atMost, u"≤ "_s).replace(atLeast, u"≥ "_s).replace(plusMinus, u"±"_s);
}

void set(QString &text)
{
    text = inPrint(text);
}

} // namespace

QString inPrint(const QString &text)
{
    return withSigns(withExponents(withPowersOfTen(text)));
}

QString printedValue(const Requirement &requirement, const QString &value)
{
    if (std::ranges::none_of(value, [](QChar c) { return c.isDigit(); }))
        return value.trimmed();
    static const QRegularExpression product(u"(?<=\\p{L})\\*(?=\\p{L})"_s, withLetters);
    const MeasuredValue own = parseMeasuredValue(value);
    QString unit = own.unit.isEmpty() ? requirement.unit : own.unit;
    unit.replace(product, u"·"_s);
    return inPrint(
        withSignAndUnit(own.comparison.value_or(requirement.comparison), own.value, unit));
}

void setInPrint(std::vector<Block> &blocks)
{
    for (Block &block : blocks) {
        std::visit(Overloaded{[](Masthead &masthead) { set(masthead.title); },
                              [](Passage &passage) { set(passage.text); },
                              [](Columns &columns) {
                                  set(columns.left.text);
                                  set(columns.right.text);
                              },
                              [](Table &table) {
                                  for (TableRow &row : table.rows) {
                                      for (Cell &cell : row) {
                                          set(cell.text);
                                          set(cell.detail);
                                      }
                                  }
                              },
                              [](Strip &strip) {
                                  for (Box &box : strip.boxes)
                                      set(box.value);
                              },
                              [](AnswerBox &answer) {
                                  for (Span &span : answer.text) {
                                      if (!span.strong)
                                          set(span.text);
                                  }
                              },
                              [](auto &) {}},
                   block);
    }
}

} // namespace ilo
