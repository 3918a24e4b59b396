#include "core/notice/noticevalues.h"

#include "core/base/country.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {

QString noticeLanguage(const QString &code)
{
    if (code.size() == 2)
        return code.toLower();
    // The three letters of ISO 639-2/T, and of 639-2/B where they differ (eForms use the former).
    static const QHash<QString, QString> older{{u"ger"_s, u"de"_s},
                                               {u"fre"_s, u"fr"_s},
                                               {u"gre"_s, u"el"_s},
                                               {u"dut"_s, u"nl"_s},
                                               {u"cze"_s, u"cs"_s},
                                               {u"slo"_s, u"sk"_s},
                                               {u"rum"_s, u"ro"_s},
                                               {u"ice"_s, u"is"_s},
                                               {u"mac"_s, u"mk"_s},
                                               {u"alb"_s, u"sq"_s},
                                               {u"nor"_s, u"no"_s}};
    const QString lower = code.toLower();
    if (older.contains(lower))
        return older.value(lower);
    const QLocale::Language language = QLocale::codeToLanguage(lower, QLocale::ISO639Part2T);
    const QString two = QLocale::languageToCode(language, QLocale::ISO639Part1);
    return two.size() == 2 ? two : QString();
}

QString noticeCountry(const QString &code)
{
    const QString upper = code.trimmed().toUpper();
    if (upper == u"UK")
        return u"GB"_s;
    if (upper == u"EL")
        return u"GR"_s;
    if (upper == u"1A0" || upper == u"XKX")
        return u"XK"_s;
    const bool isTwoLetters = upper.size() == 2 && std::ranges::all_of(upper, [](QChar letter) {
                                  return letter >= u'A' && letter <= u'Z';
                              });
    if (isTwoLetters)
        return upper;
    for (const Country &country : countries()) {
        if (country.alpha3 == upper)
            return country.code;
    }
    const QLocale::Territory territory = QLocale::codeToTerritory(upper);
    const QString two = QLocale::territoryToCode(territory);
    return two.size() == 2 ? two : QString();
}

QDate noticeDay(const QString &text)
{
    static const QRegularExpression dashed(u"^(\\d{4})-(\\d{2})-(\\d{2})"_s);
    static const QRegularExpression plain(u"^(\\d{4})(\\d{2})(\\d{2})(?!\\d)"_s);
    for (const QRegularExpression *form : {&dashed, &plain}) {
        const QRegularExpressionMatch match = form->match(text.trimmed());
        if (match.hasMatch())
            return {
                match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    return {};
}

QDate noticeDay(const XmlNode &node, QStringView path)
{
    const XmlNode *found = node.find(path);
    if (!found)
        return {};
    const QDate day = noticeDay(found->text);
    if (day.isValid() || found->text.isEmpty())
        found->markRead();
    return day;
}

QString noticeHour(const QString &text)
{
    static const QRegularExpression form(u"(?:^|[ T])([01]?\\d|2[0-3]):([0-5]\\d)"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    return match.hasMatch() ? match.captured(1).rightJustified(2, u'0') + u':' + match.captured(2)
                            : QString();
}

QString noticeZone(const QString &text)
{
    static const QRegularExpression form(u"([+-]\\d{2}:\\d{2}|Z)$"_s);
    const QRegularExpressionMatch match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return match.captured(1) == u"Z" ? u"UTC"_s : match.captured(1);
}

Money noticeMoney(const QString &number, const QString &currency)
{
    const QString code = currency.trimmed().toUpper();
    if (code.size() != 3)
        return {};
    QString digits = number;
    digits.remove(QRegularExpression(u"[\\s\u00a0\u202f']"_s));
    if (!digits.contains(u'.') && digits.count(u',') == 1)
        digits.replace(u',', u'.');
    static const QRegularExpression form(u"^(\\d{1,16})(?:\\.(\\d*))?$"_s);
    const QRegularExpressionMatch match = form.match(digits);
    if (!match.hasMatch())
        return {};
    const int places = minorDigits(code);
    const QString fraction = match.captured(2).leftJustified(places + 1, u'0');
    qint64 minor = match.captured(1).toLongLong();
    for (int i = 0; i < places; ++i) {
        if (minor > (std::numeric_limits<qint64>::max() - 9) / 10)
            return {};
        minor = minor * 10 + fraction[i].digitValue();
    }
    if (fraction[places].digitValue() >= 5)
        ++minor;
    return {minor, code};
}

Money noticeMoney(const XmlNode *node)
{
    if (!node)
        return {};
    QString currency = node->attributes.value(u"currencyID"_s);
    if (currency.isEmpty())
        currency = node->attributes.value(u"CURRENCY"_s);
    const Money money = noticeMoney(node->text, currency);
    if (!money.isNull())
        node->markRead();
    return money;
}

QString zoneOfCountry(const QString &country)
{
    // The capital's; notices of the few regions with another time say so in words.
    static const QHash<QString, QString> zones{
        {u"AT"_s, u"Europe/Vienna"_s},    {u"BE"_s, u"Europe/Brussels"_s},
        {u"BG"_s, u"Europe/Sofia"_s},     {u"CH"_s, u"Europe/Zurich"_s},
        {u"CY"_s, u"Asia/Nicosia"_s},     {u"CZ"_s, u"Europe/Prague"_s},
        {u"DE"_s, u"Europe/Berlin"_s},    {u"DK"_s, u"Europe/Copenhagen"_s},
        {u"EE"_s, u"Europe/Tallinn"_s},   {u"ES"_s, u"Europe/Madrid"_s},
        {u"FI"_s, u"Europe/Helsinki"_s},  {u"FR"_s, u"Europe/Paris"_s},
        {u"GB"_s, u"Europe/London"_s},    {u"GR"_s, u"Europe/Athens"_s},
        {u"HR"_s, u"Europe/Zagreb"_s},    {u"HU"_s, u"Europe/Budapest"_s},
        {u"IE"_s, u"Europe/Dublin"_s},    {u"IS"_s, u"Atlantic/Reykjavik"_s},
        {u"IT"_s, u"Europe/Rome"_s},      {u"LI"_s, u"Europe/Vaduz"_s},
        {u"LT"_s, u"Europe/Vilnius"_s},   {u"LU"_s, u"Europe/Luxembourg"_s},
        {u"LV"_s, u"Europe/Riga"_s},      {u"MK"_s, u"Europe/Skopje"_s},
        {u"MT"_s, u"Europe/Malta"_s},     {u"NL"_s, u"Europe/Amsterdam"_s},
        {u"NO"_s, u"Europe/Oslo"_s},      {u"PL"_s, u"Europe/Warsaw"_s},
        {u"PT"_s, u"Europe/Lisbon"_s},    {u"RO"_s, u"Europe/Bucharest"_s},
        {u"RS"_s, u"Europe/Belgrade"_s},  {u"SE"_s, u"Europe/Stockholm"_s},
        {u"SI"_s, u"Europe/Ljubljana"_s}, {u"SK"_s, u"Europe/Bratislava"_s},
    };
    return zones.value(country);
}

QString publicationNumber(const QString &text)
{
    static const QRegularExpression journal(u"^(\\d{4})/S\\s*\\d+-0*(\\d+)$"_s);
    static const QRegularExpression plain(u"^0*(\\d{1,8})[-_](\\d{4})$"_s);
    const QString trimmed = text.trimmed();
    if (const auto match = journal.match(trimmed); match.hasMatch())
        return match.captured(2) + u'-' + match.captured(1);
    if (const auto match = plain.match(trimmed); match.hasMatch())
        return match.captured(1) + u'-' + match.captured(2);
    return trimmed;
}

QString tedAddress(const QString &publicationNumber)
{
    return u"https://ted.europa.eu/en/notice/-/detail/"_s + publicationNumber;
}

QString shownText(const TextMap &texts, const QString &shown, const QString &own)
{
    for (const QString &language : {shown, own, u"en"_s}) {
        if (const QString text = texts.value(language); !text.isEmpty())
            return text;
    }
    return texts.isEmpty() ? QString() : texts.first();
}

QString durationText(const QString &number, const QString &unit)
{
    if (number.isEmpty())
        return {};
    const QString lower = unit.toLower();
    if (lower.isEmpty())
        return number;
    const bool isOne = number == u"1";
    for (const auto &known : {u"day"_s, u"week"_s, u"month"_s, u"year"_s}) {
        if (lower == known)
            return number + u' ' + (isOne ? known : known + u's');
    }
    return number + u' ' + lower;
}

ContractKind noticeContracts(const QString &nature)
{
    const QString lower = nature.trimmed().toLower();
    if (lower == u"supplies")
        return ContractKind::Supplies;
    if (lower == u"services")
        return ContractKind::Services;
    if (lower == u"works")
        return ContractKind::Works;
    return ContractKind::Any;
}

} // namespace ilo
