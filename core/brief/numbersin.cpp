#include "core/brief/numbersin.h"

#include <QLocale>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype groupDigits = 3;

bool isSign(QChar c)
{
    return c == u'.' || c == u',';
}

/// Digits without signs, and behind the decimal sign.
struct PlainNumber
{
    QString whole;
    QString decimals;
    bool isGrouped = false;
};

/// What is written, or nothing when it can be read two ways or is no number.
std::optional<PlainNumber> plainNumber(const QString &written, const QString &own)
{
    const QStringList parts = written.split(QRegularExpression(u"[.,]"_s));
    QString signs;
    for (const QChar c : written) {
        if (isSign(c))
            signs += c;
    }
    const auto areGroups = [&](qsizetype until) {
        for (qsizetype i = 1; i <= until; ++i) {
            if (parts[i].size() != groupDigits)
                return false;
        }
        return parts.front().size() <= groupDigits && parts.front() != "0"_L1;
    };
    const qsizetype last = parts.size() - 1;
    if (signs.isEmpty())
        return std::nullopt;
    if (last > 1) {
        const bool endsInDecimals = signs.back() != signs.front();
        const qsizetype groups = endsInDecimals ? last - 1 : last;
        if (signs.left(groups).count(signs.front()) != groups || !areGroups(groups))
            return std::nullopt;
        PlainNumber number{.isGrouped = true};
        for (qsizetype i = 0; i <= groups; ++i)
            number.whole += parts[i];
        if (endsInDecimals)
            number.decimals = parts.back();
        return number;
    }
    if (!areGroups(1))
        return PlainNumber{parts.front(), parts.back()};
    if (own.isEmpty())
        return std::nullopt;
    if (QLocale(own).decimalPoint() == QString(signs.front()))
        return PlainNumber{parts.front(), parts.back()};
    return PlainNumber{parts.front() + parts.back(), {}, true};
}

QString written(const PlainNumber &number, const QLocale &locale)
{
    QString whole = number.whole;
    if (number.isGrouped) {
        for (qsizetype at = whole.size() - groupDigits; at > 0; at -= groupDigits)
            whole.insert(at, locale.groupSeparator());
    }
    return number.decimals.isEmpty() ? whole : whole + locale.decimalPoint() + number.decimals;
}

} // namespace

QString numbersIn(const QString &value, const QString &own, const QString &language)
{
    if (own == language)
        return value;
    // Not a part of a code ("v2.5", "61508-3.2"), a date ("24.12.") or a longer number.
    static const QRegularExpression number(
        u"(?<![\\p{L}\\d.,/_])(?<!\\d-)\\d+(?:[.,]\\d+)+(?![\\d/_]|[.,]\\d|\\.\\s|\\.$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const QLocale locale(language);
    QString result;
    qsizetype done = 0;
    for (auto all = number.globalMatch(value); all.hasNext();) {
        const auto match = all.next();
        const auto plain = plainNumber(match.captured(), own);
        result += value.mid(done, match.capturedStart() - done)
            + (plain ? written(*plain, locale) : match.captured());
        done = match.capturedEnd();
    }
    return result + value.mid(done);
}

} // namespace ilo
