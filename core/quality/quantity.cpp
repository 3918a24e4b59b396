#include "core/quality/quantity.h"

#include "core/quality/words.h"
#include "core/text/fold.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString plainDigits(QString text)
{
    static const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    for (QChar &c : text) {
        if (const qsizetype digit = raised.indexOf(c); digit >= 0)
            c = QChar(ushort(u'0' + digit));
        else if (c == u'⁻' || c == u'−')
            c = u'-';
        else if (c == u'⁺')
            c = u'+';
    }
    return text;
}

/// "1 000,5", "1.000.000", "0.3": which of the signs parts decimals.
double mantissa(QString digits, const QString &language)
{
    static const QRegularExpression groups(u"['’ \\x{00a0}\\x{202f}]"_s);
    digits.remove(groups);
    const qsizetype points = digits.count(u'.');
    const qsizetype commas = digits.count(u',');
    if (points > 0 && commas > 0) {
        const bool commaIsDecimal = digits.lastIndexOf(u',') > digits.lastIndexOf(u'.');
        digits.remove(commaIsDecimal ? u'.' : u',');
    } else if (points + commas > 1) {
        digits.remove(u'.').remove(u',');
    } else if (points + commas == 1) {
        const QChar sign = points ? u'.' : u',';
        const qsizetype at = digits.indexOf(sign);
        const bool looksGrouped =
            digits.size() - at - 1 == 3 && at >= 1 && at <= 3 && !digits.startsWith(u'0');
        const QChar groupSign = language.isEmpty() || language == u"en" ? u',' : u'.';
        if (looksGrouped && sign == groupSign)
            digits.remove(sign);
    }
    return digits.replace(u',', u'.').toDouble();
}

Comparison signBefore(const QString &before)
{
    const QString tail = before.trimmed();
    if (tail.endsWith(u"<=") || tail.endsWith(u"=<") || tail.endsWith(u'≤') || tail.endsWith(u'⩽'))
        return Comparison::AtMost;
    if (tail.endsWith(u">=") || tail.endsWith(u"=>") || tail.endsWith(u'≥') || tail.endsWith(u'⩾'))
        return Comparison::AtLeast;
    if (tail.endsWith(u'<'))
        return Comparison::Less;
    if (tail.endsWith(u'>'))
        return Comparison::More;
    if (tail.endsWith(u'='))
        return Comparison::Equal;
    return Comparison::None;
}

Comparison wordsBefore(const QString &before, const QualityWords &words, bool &isAbout)
{
    const std::vector<CheckedWord> all = wordsOf(before);
    constexpr std::array kinds{std::pair{u"at_most", Comparison::AtMost},
                               std::pair{u"at_least", Comparison::AtLeast},
                               std::pair{u"less", Comparison::Less},
                               std::pair{u"more", Comparison::More}};
    Comparison found = Comparison::None;
    size_t longest = 0;
    for (size_t at = 0; at < all.size(); ++at) {
        const auto reaches = [&](const auto &match) {
            return match && match->last + 1 == all.size();
        };
        for (const auto &[kind, comparison] : kinds) {
            const auto match = words.matchAnyAt(QString::fromUtf16(kind), all, at);
            if (reaches(match) && all.size() - at > longest) {
                longest = all.size() - at;
                found = comparison;
            }
        }
        if (reaches(words.matchAnyAt(u"about"_s, all, at)))
            isAbout = true;
    }
    return found;
}

/// The unit behind a number: the longest beginning of `rest` that is one. A word in a language is
/// understood as the unit it names; another word is what is counted.
void readUnit(ReadQuantity &quantity, const QString &rest, const QualityWords &words)
{
    QString text = rest.trimmed();
    quantity.unitText = text;
    if (text.isEmpty())
        return;
    static const QRegularExpression stop(u"[;:()!?]|,(?!\\d)|\\s(?=[<>≤≥=])"_s);
    if (const qsizetype at = text.indexOf(stop); at > 0)
        text = text.left(at).trimmed();
    QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype count = std::min<qsizetype>(parts.size(), 4); count > 0; --count) {
        const QString tried = parts.mid(0, count).join(u' ');
        if ((quantity.unit = parseUnit(tried))) {
            quantity.unitText = tried;
            return;
        }
    }
    const std::vector<CheckedWord> named = wordsOf(text);
    if (named.empty())
        return;
    static const QStringList kinds = words.unitKinds();
    for (const QString &kind : kinds) {
        if (words.matchAnyAt(u"unit "_s + kind, named, 0)) {
            quantity.unit = parseUnit(kind);
            return;
        }
    }
    // The beginning of the word: "cycles" and "cycle", "cykli" and "cykle" count the same.
    constexpr qsizetype stem = 4;
    if (named.front().folded.front().isLetter())
        quantity.unit = MeasureUnit{{{}, u"count "_s + named.front().folded.left(stem)}, 1, 0};
}

} // namespace

double ReadQuantity::si() const
{
    return unit ? value * unit->factor + unit->offset : value;
}

std::optional<double> readNumber(QStringView text, const QString &language, qsizetype *length)
{
    static const QRegularExpression form(
        u"^([+\\-−±]?)\\s?(\\d{1,3}(?:['’ \\x{00a0}\\x{202f}]\\d{3})+(?:[.,]\\d+)?|\\d+(?:[.,]\\d+)*)"
        "(?:[eE]([+\\-−]?\\d+)|\\s?[×xX*·⋅]\\s?10(?:\\^?([+\\-−]?\\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)))?"
        "(?:\\^([+\\-−]?\\d+)|([⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?"_s);
    const QRegularExpressionMatch match = form.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    double value = mantissa(match.captured(2), language);
    const QString scale = match.captured(3) + match.captured(4) + match.captured(5);
    if (!scale.isEmpty())
        value *= std::pow(10.0, plainDigits(scale).toInt());
    const QString power = match.captured(6) + match.captured(7);
    if (!power.isEmpty())
        value = std::pow(value, plainDigits(power).toInt());
    if (match.captured(1) == u"-" || match.captured(1) == u"−")
        value = -value;
    if (length)
        *length = match.capturedLength();
    return value;
}

std::optional<ReadQuantity> readQuantity(const QString &text, const QString &unit,
                                         const QString &language, const QualityWords &words)
{
    static const QRegularExpression digit(u"(?<![\\w.])[+\\-−±]?\\s?\\d"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype from = text.indexOf(digit);
    if (from < 0)
        return std::nullopt;
    qsizetype length = 0;
    const auto value = readNumber(QStringView(text).mid(from), language, &length);
    if (!value)
        return std::nullopt;
    ReadQuantity quantity;
    quantity.value = *value;
    const QString before = text.left(from);
    quantity.comparison = signBefore(before);
    const bool hasTilde = before.trimmed().endsWith(u'~') || before.trimmed().endsWith(u'≈');
    quantity.isAbout = hasTilde;
    const Comparison worded = wordsBefore(before, words, quantity.isAbout);
    if (quantity.comparison == Comparison::None)
        quantity.comparison = worded;

    QString rest = text.mid(from + length);
    static const QRegularExpression range(u"^\\s?(?:–|—|-|\\.\\.\\.?|…|to|bis|à|a|do|tot|til|till)"
                                          "\\s?(?=[+\\-−]?\\d)"_s);
    if (const auto dash = range.match(rest); dash.hasMatch()) {
        qsizetype other = 0;
        quantity.until = readNumber(QStringView(rest).mid(dash.capturedLength()), language, &other);
        rest = rest.mid(dash.capturedLength() + other);
        if (quantity.comparison == Comparison::None)
            quantity.comparison = Comparison::Between;
    }
    readUnit(quantity, rest, words);
    if (quantity.unitText.isEmpty() && !unit.trimmed().isEmpty())
        readUnit(quantity, unit, words);
    return quantity;
}

bool areComparable(const ReadQuantity &a, const ReadQuantity &b)
{
    if (!a.unit || !b.unit)
        return true;
    return a.unit->dimension == b.unit->dimension || (a.unit->isCount() && b.unit->isCount());
}

} // namespace ilo
