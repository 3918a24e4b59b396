#include "core/base/money.h"

#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString currencyIn(const QString &text)
{
    static const std::pair<QString, QString> signs[] = {{u"€"_s, u"EUR"_s},
                                                        {u"£"_s, u"GBP"_s},
                                                        {u"zł"_s, u"PLN"_s},
                                                        {u"Kč"_s, u"CZK"_s},
                                                        {u"$"_s, u"USD"_s}};
    static const QRegularExpression code(u"\\b([A-Z]{3})\\b"_s);

    if (const auto match = code.match(text); match.hasMatch())
        return match.captured(1);
    for (const auto &[sign, currency] : signs) {
        if (text.contains(sign))
            return currency;
    }
    return {};
}

/// "1.234,5", "1,234.5", "1 234" → "1234.5"; the last separator is the decimal one unless exactly
/// three digits follow it and it could group thousands.
QString plainNumber(QString digits)
{
    digits.remove(QRegularExpression(u"[\\s\\x{00A0}\\x{202F}']"_s));
    const auto comma = digits.lastIndexOf(u',');
    const auto point = digits.lastIndexOf(u'.');
    const auto last = std::max(comma, point);
    if (last < 0)
        return digits;
    const bool both = comma >= 0 && point >= 0;
    const bool grouping = !both && (digits.size() - last == 4 || digits.count(digits[last]) > 1);
    const QString whole = QString(digits.left(last)).remove(u'.').remove(u',');
    const QString rest = digits.mid(last + 1);
    return grouping ? whole + rest : whole + u'.' + rest;
}

qint64 powerOfTen(int exponent)
{
    qint64 power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

} // namespace

int minorDigits(const QString &currency)
{
    static const QStringList without{u"JPY"_s, u"KRW"_s, u"ISK"_s, u"CLP"_s, u"VND"_s};
    return without.contains(currency) ? 0 : 2;
}

QString toText(const Money &money)
{
    if (money.isNull())
        return {};
    const int digits = minorDigits(money.currency);
    const qint64 power = powerOfTen(digits);
    const qint64 size = std::abs(money.minor);
    QString number = QString::number(size / power);
    if (digits > 0)
        number += u'.' + QString::number(size % power).rightJustified(digits, u'0');
    return money.currency + u' ' + (money.minor < 0 ? u"-"_s : QString()) + number;
}

Result<Money> parseMoney(const QString &text, const QString &defaultCurrency)
{
    static const QRegularExpression number(
        u"(-?)(\\d[\\d\\s\\x{00A0}\\x{202F}'.,]*)\\s*(mio|mill?ion\\w*|m|k|thousand|tys)?\\b"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);

    const QString found = currencyIn(text);
    const QString currency = found.isEmpty() ? defaultCurrency : found;
    const auto match = number.match(text);
    if (!match.hasMatch() || currency.isEmpty())
        return fail(Error::Code::Format, u"no amount with a currency in \"%1\""_s.arg(text));

    QString digits = match.captured(2).trimmed();
    while (digits.endsWith(u'.') || digits.endsWith(u','))
        digits.chop(1);
    bool ok = false;
    double value = plainNumber(digits).toDouble(&ok);
    const QString scale = match.captured(3).toLower();
    if (scale.startsWith(u'm'))
        value *= 1e6;
    else if (!scale.isEmpty())
        value *= 1e3;
    value *= double(powerOfTen(minorDigits(currency)));
    if (!ok || value > 9e15)
        return fail(Error::Code::Format, u"\"%1\" is not an amount"_s.arg(text));
    const qint64 minor = std::llround(value);
    return Money{match.captured(1).isEmpty() ? minor : -minor, currency};
}

} // namespace ilo
