#include "core/sheets/numberformat.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostSections = 4;
constexpr qsizetype longestCode = 255; // ECMA-376 part 1, 18.8.30

/// The parts of a code between semicolons that are not quoted, escaped or in brackets.
QList<QStringView> partsOf(QStringView code)
{
    QList<QStringView> parts;
    qsizetype begin = 0;
    QChar open;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at];
        if (!open.isNull()) {
            if (c == open)
                open = QChar();
        } else if (c == u'\\' || c == u'_' || c == u'*') {
            ++at;
        } else if (c == u'"') {
            open = c;
        } else if (c == u'[') {
            open = u']';
        } else if (c == u';') {
            parts << code.sliced(begin, at - begin);
            begin = at + 1;
        }
    }
    parts << code.sliced(begin);
    return parts;
}

/// Decimal digits of |number| without exponent: 15 that count.
QString decimalDigits(double number)
{
    const QString text = QString::number(std::abs(number), 'e', 14);
    const int exponent = text.section(u'e', 1).toInt();
    QString digits = text.section(u'e', 0, 0).remove(u'.');
    const int point = exponent + 1;
    if (point <= 0)
        return u"0."_s + QString(-point, u'0') + digits;
    if (point >= digits.size())
        return digits + QString(point - digits.size(), u'0') + u'.';
    return digits.insert(point, u'.');
}

/// Rounds as people do: half away from zero, on the decimal digits.
QString rounded(double number, int decimals)
{
    QString digits = decimalDigits(number);
    const qsizetype point = digits.indexOf(u'.');
    const qsizetype wanted = point + 1 + decimals;
    if (digits.size() <= wanted)
        return digits + QString(wanted - digits.size(), u'0');
    const bool up = digits[wanted] >= u'5';
    digits.truncate(wanted);
    for (qsizetype at = digits.size() - 1; up; --at) {
        if (at < 0) {
            digits.prepend(u'1');
            break;
        }
        if (digits[at] == u'.')
            continue;
        if (digits[at] != u'9') {
            digits[at] = QChar(digits[at].unicode() + 1);
            break;
        }
        digits[at] = u'0';
    }
    return digits;
}

bool holds(const std::pair<QString, double> &condition, double number)
{
    const auto &[sign, limit] = condition;
    if (sign == "<"_L1)
        return number < limit;
    if (sign == "<="_L1)
        return number <= limit;
    if (sign == ">"_L1)
        return number > limit;
    if (sign == ">="_L1)
        return number >= limit;
    return (number == limit) == (sign == "="_L1);
}

} // namespace

QString plainNumber15(double number)
{
    constexpr double longest = 1e21;
    constexpr double least = 1e-9;
    const double size = std::abs(number);
    const QString text = QString::number(number, 'g', 15);
    if (!text.contains(u'e'))
        return text;
    if (size >= longest || size < least)
        return text.toUpper();
    QString digits = decimalDigits(number);
    while (digits.endsWith(u'0'))
        digits.chop(1);
    if (digits.endsWith(u'.'))
        digits.chop(1);
    return number < 0 ? u'-' + digits : digits;
}

NumberFormat::NumberFormat(const QString &code)
{
    for (const QStringView part : partsOf(QStringView(code).left(longestCode)).mid(0, mostSections))
        m_sections.push_back(sectionOf(part));
}

NumberFormat::Section NumberFormat::sectionOf(QStringView code)
{
    static const QRegularExpression conditionForm(u"^(<=|>=|<>|<|>|=)(-?[\\d.]+)$"_s);
    using Kind = Piece::Kind;
    Section section;
    const auto literal = [&](const QString &text) {
        if (!section.pieces.empty() && section.pieces.back().kind == Kind::Literal)
            section.pieces.back().text += text;
        else
            section.pieces.push_back({Kind::Literal, text});
    };
    bool behindPoint = false;
    bool hasDigit = false;
    int commas = 0;
    for (qsizetype at = 0; at < code.size(); ++at) {
        const QChar c = code[at];
        if (c == u'"') {
            const qsizetype end = code.indexOf(u'"', at + 1);
            literal(code.sliced(at + 1, (end < 0 ? code.size() : end) - at - 1).toString());
            at = end < 0 ? code.size() : end;
        } else if (c == u'@') {
            section.isPlain = true;
        } else if (code.sliced(at).startsWith("general"_L1, Qt::CaseInsensitive)) {
            section.pieces.push_back({Kind::General, {}});
            at += QLatin1StringView("general").size() - 1;
        } else if (c == u'\\') {
            if (++at < code.size())
                literal(QString(code[at]));
        } else if (c == u'_' || c == u'*') {
            ++at; // the width of a letter, and a letter that fills the cell
        } else if (c == u'[') {
            const qsizetype end = code.indexOf(u']', at);
            const QStringView inside = code.sliced(at + 1, (end < 0 ? code.size() : end) - at - 1);
            if (inside.startsWith(u'$'))
                literal(inside.sliced(1).toString().section(u'-', 0, 0));
            else if (const auto found = conditionForm.match(inside.toString()); found.hasMatch())
                section.condition = {found.captured(1), found.captured(2).toDouble()};
            at = end < 0 ? code.size() : end;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            section.grouped = section.grouped || (commas > 0 && hasDigit && !behindPoint);
            commas = 0;
            hasDigit = true;
            section.decimals += behindPoint ? 1 : 0;
            section.pieces.push_back({Kind::Digit, QString(c)});
        } else if (c == u',') {
            ++commas;
        } else if (c == u'.' && !behindPoint) {
            section.thousands += hasDigit ? commas : 0;
            commas = 0;
            behindPoint = true;
            section.pieces.push_back({Kind::Point, {}});
        } else if (c == u'%') {
            ++section.percents;
            section.pieces.push_back({Kind::Percent, u"%"_s});
        } else if ((c == u'E' || c == u'e') && at + 1 < code.size()
                   && u"+-0#"_s.contains(code[at + 1])) {
            section.signedExponent = code[at + 1] == u'+';
            at += code[at + 1] == u'+' || code[at + 1] == u'-' ? 1 : 0;
            while (at + 1 < code.size() && (code[at + 1] == u'0' || code[at + 1] == u'#')) {
                ++section.exponentDigits;
                ++at;
            }
            section.exponentDigits = std::max(section.exponentDigits, 1);
            section.pieces.push_back({Kind::Exponent, {}});
        } else if (c == u'/') {
            section.isPlain = section.isPlain || hasDigit; // a fraction
            literal(QString(c));
        } else {
            literal(QString(c));
        }
    }
    section.thousands += hasDigit ? commas : 0;
    return section;
}

const NumberFormat::Section *NumberFormat::sectionFor(double number, bool &dropsSign) const
{
    const bool anyCondition =
        std::ranges::any_of(m_sections, [](const Section &s) { return s.condition.has_value(); });
    dropsSign = false;
    if (anyCondition) {
        const auto found = std::ranges::find_if(m_sections, [&](const Section &section) {
            return !section.condition || holds(*section.condition, number);
        });
        if (found == m_sections.end())
            return nullptr;
        // A section only for negative numbers writes its own sign.
        const auto &first = m_sections.front().condition;
        const bool isFirst = found == m_sections.begin();
        if (first && first->second == 0)
            dropsSign = number < 0
                && (isFirst ? first->first.startsWith(u'<')
                            : found == m_sections.begin() + 1 && !found->condition
                            && first->first.startsWith(u'>'));
        return &*found;
    }
    if (number < 0 && m_sections.size() >= 2) {
        dropsSign = true;
        return &m_sections[1];
    }
    return number == 0 && m_sections.size() >= 3 ? &m_sections[2] : &m_sections.front();
}

std::optional<QString> NumberFormat::text(double number) const
{
    bool dropsSign = false;
    const Section *section = std::isfinite(number) ? sectionFor(number, dropsSign) : nullptr;
    if (!section || section->isPlain || std::abs(number) >= 1e21)
        return std::nullopt;
    const auto has = [section](Piece::Kind kind) {
        return std::ranges::find(section->pieces, kind, &Piece::kind) != section->pieces.end();
    };
    if (has(Piece::Kind::General)) {
        QString text = dropsSign || number >= 0 ? QString() : u"-"_s;
        for (const Piece &piece : section->pieces)
            text +=
                piece.kind == Piece::Kind::General ? plainNumber15(std::abs(number)) : piece.text;
        return text.trimmed();
    }
    if (!has(Piece::Kind::Digit))
        return shown(*section, {}, {}, {}); // only words, such as "none" for zero
    double value = number * std::pow(100.0, section->percents)
        / std::pow(1000.0, std::min(section->thousands, 6));
    if (!std::isfinite(value))
        return std::nullopt; // a hundred percent signs
    const QString exponent = section->exponentDigits > 0 ? exponentOf(*section, value) : QString();
    if (!std::isfinite(value))
        return std::nullopt; // less than any power of ten
    const QString digits = rounded(value, section->decimals);
    const qsizetype point = digits.indexOf(u'.');
    const bool isZero = std::ranges::all_of(digits, [](QChar c) { return c == u'0' || c == u'.'; });
    const QString text = shown(*section, digits.left(point), digits.mid(point + 1), exponent);
    return number < 0 && !dropsSign && !isZero ? u'-' + text : text;
}

/// Leaves in `value` what stands before the exponent: as many digits at most as have a place.
QString NumberFormat::exponentOf(const Section &section, double &value)
{
    const auto point = std::ranges::find(section.pieces, Piece::Kind::Point, &Piece::kind);
    const auto until = std::ranges::find(section.pieces, Piece::Kind::Exponent, &Piece::kind);
    const auto places = int(std::max<qint64>(
        1, std::count_if(section.pieces.begin(), std::min(point, until), [](const Piece &p) {
            return p.kind == Piece::Kind::Digit;
        })));
    const int own = value == 0 ? 0 : QString::number(value, 'e', 14).section(u'e', 1).toInt();
    int power = int(std::floor(double(own) / places)) * places;
    const double scaled = value / std::pow(10.0, power);
    if (std::isfinite(scaled) && rounded(scaled, section.decimals).indexOf(u'.') > places)
        power += places; // 9.99 has become 10.0
    value /= std::pow(10.0, power);
    const QString sign = power < 0 ? u"-"_s : section.signedExponent ? u"+"_s : QString();
    return u'E' + sign
        + QString::number(std::abs(power)).rightJustified(section.exponentDigits, u'0');
}

/// Digits fill their places from the right; what is more stands before the first of them.
QString NumberFormat::shown(const Section &section, const QString &whole, const QString &fraction,
                            const QString &exponent)
{
    using Kind = Piece::Kind;
    const auto point = std::ranges::find(section.pieces, Kind::Point, &Piece::kind);
    const auto places = std::count_if(
        section.pieces.begin(), point, [](const Piece &p) { return p.kind == Kind::Digit; });
    const QString significant = whole == "0"_L1 ? QString() : whole;
    qsizetype left = places; // places from here to the point
    QString text;
    const auto putDigit = [&](QChar digit, qsizetype fromRight) {
        text += digit;
        if (section.grouped && fromRight > 0 && fromRight % 3 == 0)
            text += u',';
    };
    for (auto piece = section.pieces.begin(); piece != point; ++piece) {
        if (piece->kind != Kind::Digit) {
            text += piece->kind == Kind::Exponent ? exponent : piece->text;
            continue;
        }
        if (left == places) {
            for (qsizetype at = significant.size(); at > places; --at)
                putDigit(significant[significant.size() - at], at - 1);
        }
        if (left <= significant.size())
            putDigit(significant[significant.size() - left], left - 1);
        else if (piece->text == "0"_L1)
            putDigit(u'0', left - 1);
        else if (piece->text == "?"_L1)
            text += u' ';
        --left;
    }
    if (point == section.pieces.end())
        return text.trimmed();

    // '#' hides a zero that ends the fraction, '?' leaves its room.
    qsizetype used = fraction.size();
    std::vector<QChar> kinds;
    for (auto piece = point; piece != section.pieces.end(); ++piece) {
        if (piece->kind == Kind::Digit)
            kinds.push_back(piece->text.front());
    }
    while (used > 0 && size_t(used) <= kinds.size() && kinds[size_t(used) - 1] != u'0'
           && fraction[used - 1] == u'0')
        --used;
    if (places == 0 && significant.isEmpty() && used == 0)
        text += u'0';
    text += places == 0 ? significant : QString();
    if (used > 0 || (!kinds.empty() && kinds.front() != u'#') || kinds.empty())
        text += u'.';
    qsizetype at = 0;
    for (auto piece = std::next(point); piece != section.pieces.end(); ++piece) {
        if (piece->kind == Kind::Digit)
            text += at < used ? QString(fraction[at]) : piece->text == "?"_L1 ? u" "_s : QString();
        else
            text += piece->kind == Kind::Exponent ? exponent : piece->text;
        at += piece->kind == Kind::Digit ? 1 : 0;
    }
    return text.trimmed();
}

} // namespace ilo
