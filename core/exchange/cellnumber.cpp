// Numbers, days and amounts as they stand in lists.
#include "core/exchange/cellvalue.h"

#include "core/text/daytext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Value>
Read<Value> about(Value value)
{
    return {value, Reason::Approximate, {}};
}

/// "4,5": people counted by their working time.
bool isFraction(const QString &digits)
{
    static const QRegularExpression fraction(u"^\\d+[.,]\\d{1,2}$"_s);
    return fraction.match(digits).hasMatch();
}

/// A count with thousands set apart or with a fraction; -1 when it is none.
int countFrom(QString digits)
{
    static const QRegularExpression grouped(u"^\\d{1,3}([ .,'\\x{00A0}\\x{202F}]\\d{3})+$"_s);
    if (grouped.match(digits).hasMatch()) {
        digits.remove(QRegularExpression(u"\\D"_s));
    } else if (isFraction(digits)) {
        return qRound(digits.replace(u',', u'.').toDouble());
    }
    bool ok = false;
    const int count = digits.toInt(&ok);
    return ok ? count : -1;
}

} // namespace

Read<int> readHeadcount(const QString &text)
{
    constexpr int most = 10'000'000;
    static const QString number = u"(\\d[\\d .,'\\x{00A0}\\x{202F}]*\\d|\\d)"_s;
    static const QRegularExpression range(u"^\\D{0,12}?"_s + number
                                          + u"\\s*(?:-|–|—|to|bis|à|a|til|tot|do|till)\\s*"_s
                                          + number + u"(?:\\s*\\p{L}[\\p{L} .]*)?$"_s);
    static const QRegularExpression single(
        u"^([^\\d\\-<]{0,12}?)\\s*"_s + number
        + u"\\s*(\\+?)\\s*(?:\\p{L}[\\p{L}\\-/ .]{0,30})?(?:\\s*\\((?:19|20)?\\d\\d\\))?$"_s);

    if (const auto found = range.match(text); found.hasMatch()) {
        const int low = countFrom(found.captured(1));
        const int high = countFrom(found.captured(2));
        return low >= 0 && high >= low && high <= most ? about(low + (high - low) / 2)
                                                       : noValue<int>();
    }
    const auto found = single.match(text);
    if (!found.hasMatch())
        return noValue<int>();
    const int count = countFrom(found.captured(2));
    if (count < 0 || count > most)
        return noValue<int>(count < 0 ? Reason::NotUnderstood : Reason::OutOfRange);
    const bool vague = !found.captured(1).trimmed().isEmpty() || !found.captured(3).isEmpty()
        || isFraction(found.captured(2));
    return vague ? about(count) : Read<int>{count};
}

Read<int> readYear(const QString &text)
{
    static const QRegularExpression year(u"(?<!\\d)(\\d{4})(?!\\d)"_s);
    auto found = year.globalMatch(text);
    if (!found.hasNext())
        return noValue<int>();
    const int value = found.next().captured().toInt();
    if (value < 1000 || value > 2200)
        return noValue<int>(Reason::OutOfRange);
    return text.size() > 25 || found.hasNext() ? about(value) : Read<int>{value};
}

Read<int> readTrl(const QString &text)
{
    static const QRegularExpression level(
        u"^(?:TRL|NRT|level|niveau|nivel|poziom|úroveň|stufe|nivå)?[\\s:.-]*(\\d{1,2})(?:[.,]0)?"
        u"(?:\\s*(?:-|–|/|to|bis|à|a|til|tot|do)\\s*(?:TRL)?\\s*(\\d{1,2}))?(?:\\s*/\\s*9)?$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto found = level.match(text);
    if (!found.hasMatch())
        return noValue<int>();
    const int low = found.captured(1).toInt();
    const bool ofNine = text.contains(u'/') && found.captured(2) == "9"_L1;
    const int high = found.captured(2).isEmpty() || ofNine ? low : found.captured(2).toInt();
    if (low < 1 || high > 9 || high < low)
        return noValue<int>(Reason::OutOfRange);
    return high > low ? about(low) : Read<int>{low};
}

Read<QDate> readDay(const QString &text, DayOrder order)
{
    static const QRegularExpression time(u"[T ]\\d{1,2}:\\d\\d(:\\d\\d)?(\\.\\d+)?( ?[AP]M)?Z?$"_s);
    static const QRegularExpression monthFirst(u"^(\\d\\d?)[/.-](\\d\\d?)[/.-](\\d{4}|\\d\\d)$"_s);
    static const QRegularExpression yearFirst(u"^(\\d{4})[./](\\d\\d?)[./](\\d\\d?)$"_s);
    static const QRegularExpression hasYear(u"\\d{4}|\\d\\D+(\\d\\d?|\\p{L}+)\\D+\\d\\d$"_s);

    QString day = QString(text).remove(time).trimmed();
    if (const auto found = yearFirst.match(day); found.hasMatch())
        day = found.captured(1) + u'-' + found.captured(2) + u'-' + found.captured(3);
    if (const auto found = monthFirst.match(day); found.hasMatch()
        && found.captured(1).toInt() <= 12
        && (found.captured(2).toInt() > 12 || order == DayOrder::MonthFirst))
        day = found.captured(2) + u'.' + found.captured(1) + u'.' + found.captured(3);
    if (!day.contains(hasYear))
        return noValue<QDate>();
    QDate value = parseDay(day, QDate(2000, 1, 1));
    static const QRegularExpression fourDigits(u"\\d{4}"_s);
    if (value.isValid() && !day.contains(fourDigits) && value.year() >= 2070)
        value = value.addYears(-100); // "98" is 1998
    return value.isValid() ? Read<QDate>{value} : noValue<QDate>();
}

QString withPlainNumbers(const QString &text, DecimalSign decimal)
{
    static const QRegularExpression number(u"\\d[\\d.,'\\s\\x{00A0}\\x{202F}]*\\d|\\d"_s,
                                           QRegularExpression::UseUnicodePropertiesOption);
    if (decimal == DecimalSign::Unknown)
        return text;
    const QChar sign = decimal == DecimalSign::Comma ? u',' : u'.';
    QString plain;
    qsizetype from = 0;
    for (auto found = number.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        plain += QStringView(text).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        qsizetype decimals = -1;
        for (const QChar c : match.capturedView()) {
            if (c >= u'0' && c <= u'9') {
                plain += c;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == sign && decimals < 0) {
                plain += u'.';
                decimals = 0;
            }
        }
        if (decimals == 3) // or it would look like thousands
            plain += u'0';
    }
    return plain + text.mid(from);
}

Read<Money> readAmount(const QString &written, qint64 factor, const QString &currency,
                       DecimalSign decimal)
{
    const QString text = withPlainNumbers(written, decimal);
    static const QRegularExpression scaled(u"\\d\\s*(mio|mill?ion\\w*|m|k|thousand|tys)\\b"_s,
                                           QRegularExpression::CaseInsensitiveOption
                                               | QRegularExpression::UseUnicodePropertiesOption);
    const Result<Money> amount = parseMoney(text, currency);
    if (!amount)
        return noValue<Money>();
    Money value = *amount;
    if (factor > 1 && !text.contains(scaled)) {
        constexpr qint64 most = 9'000'000'000'000'000'000;
        if (std::abs(value.minor) > most / factor)
            return noValue<Money>(Reason::OutOfRange);
        value.minor *= factor;
    }
    return {value};
}

} // namespace ilo
