#include "core/exchange/cellvalue.h"

#include "core/domain/identifier.h"
#include "core/exchange/columncontent.h"
#include "core/exchange/isonames.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0 || u == 0x00AD || (u >= 0x200B && u <= 0x200F) || u == 0x2060 || u == 0xFEFF
        || (u < 0x20 && u != u'\n' && u != u'\r' && u != u'\t');
}

bool startsFormula(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@';
}

QString withoutSeparators(const QString &text)
{
    QString plain;
    for (const QChar c : text) {
        if (c.isLetterOrNumber() || c == u'+' || c == u'*')
            plain += c.toUpper();
    }
    return plain;
}

bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Some digit is not zero: zeros stand for "unknown".
bool isFigure(const QString &number)
{
    return std::ranges::any_of(number, [](QChar c) { return c >= u'1' && c <= u'9'; });
}

/// National numbers as they stand in lists, with what the VAT number of the company has besides.
QString completedVat(const QString &number)
{
    static const QRegularExpression belgian(u"^BE\\d{9}$"_s); // before 2008
    static const QRegularExpression swedish(u"^SE\\d{10}$"_s);
    static const QRegularExpression hungarian(u"^HU\\d{11}$"_s);
    static const QRegularExpression austrian(u"^AT\\d{8}$"_s);
    if (belgian.match(number).hasMatch())
        return u"BE0"_s + number.sliced(2);
    if (swedish.match(number).hasMatch())
        return number + u"01"_s;
    if (hungarian.match(number).hasMatch())
        return number.first(10);
    return austrian.match(number).hasMatch() ? u"ATU"_s + number.sliced(2) : number;
}

/// ISO code → prefix of VAT numbers.
QString vatPrefix(const QString &country)
{
    return country == "GR"_L1 ? u"EL"_s : country == "CH"_L1 ? u"CHE"_s : country;
}

} // namespace

/// Nothing of `text` would change: most cells of most lists.
static bool isTidy(const QString &text)
{
    char16_t before = u' ';
    for (const QChar c : text) {
        const char16_t now = c.unicode();
        const bool isPlain = now > 0x20 && now < 0x7F;
        const bool isOneSpace = now == u' ' && before != u' ' && before != u'\n';
        if (!isPlain && !isOneSpace && (isInvisible(c) || c == u'\r' || c.isSpace()))
            return false;
        before = now;
    }
    return before != u' ' && !text.startsWith(u'\'');
}

QString tidied(const QString &text)
{
    if (isTidy(text))
        return text;
    QString result;
    result.reserve(text.size());
    bool space = false;
    for (const QChar c : text) {
        if (isInvisible(c) || c == u'\r')
            continue;
        if (c == u'\n') {
            result += c;
            space = false;
        } else if (c.isSpace()) {
            space = true;
        } else {
            if (space && !result.isEmpty() && !result.endsWith(u'\n'))
                result += u' ';
            space = false;
            result += c;
        }
    }
    result = result.trimmed();
    if (result.size() > 1 && result[0] == u'\'' && startsFormula(result[1]))
        result.remove(0, 1);
    return result;
}

Read<QString> readCountry(const QString &text)
{
    const QString code = countryCode(text);
    return code.isEmpty() ? noValue<QString>() : Read<QString>{code};
}

Read<QString> readLanguage(const QString &text)
{
    const QString code = languageCode(text);
    return code.isEmpty() ? noValue<QString>() : Read<QString>{code};
}

Read<QString> readVat(const QString &text, const QString &country)
{
    static const QRegularExpression words(
        u"^(VATIN|VATNO|VATNR|VATID|VAT|TVA|BTW|USTIDNR|USTID|UST|MWST|NIP|CIF|NIF|CVRNR|CVR|MOMSNR|MOMS|ICDPH"
        u"|IČDPH|DIČ|DIC|UID|NO|NR)+(?=[A-Z0-9])"_s);
    static const QRegularExpression suffix(u"(?<=\\d)(MWST|TVA|IVA|MVA)$"_s);
    static const QRegularExpression form(u"^[A-Z]{2}[A-Z0-9+*]{2,13}$"_s);

    QString plain = withoutSeparators(text);
    const QString shorter = QString(plain).remove(words).remove(suffix);
    if (shorter.size() >= 4)
        plain = shorter;
    if (plain.size() < 3)
        return noValue<QString>();
    if (!plain[0].isLetter() || !plain[1].isLetter()) {
        if (country.isEmpty() && plain.size() >= 5)
            return isFigure(plain) ? Read<QString>{plain} : noValue<QString>();
        plain.prepend(vatPrefix(country));
    }
    const auto digits = std::ranges::count_if(plain, [](QChar c) { return c.isDigit(); });
    if (!form.match(plain).hasMatch() || digits < 2 || !isFigure(plain))
        return noValue<QString>();
    const auto identifier = readIdentifier(u"vat_number"_s, completedVat(plain));
    if (!identifier || identifier->fault != Identifier::Fault::None)
        return noValue<QString>();
    return {identifier->value};
}

Read<QString> readRegisterNumber(const QString &text, const QString &country)
{
    static const QRegularExpression label(
        u"^(CVR|KVK|KRS|SIREN|SIRET|REGON|IČO|ICO)[ .:-]*(NR|NO)?[ .:-]*(?=\\d)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression digitsAndSpaces(u"^[\\d\\s]+$"_s);
    QString number = QString(text).remove(label);
    if (!country.isEmpty() && number.startsWith(country)) {
        const QString rest = number.mid(country.size()).remove(QRegularExpression(u"^[ -]+"_s));
        if (digitsAndSpaces.match(rest).hasMatch())
            number = rest;
    }
    if (digitsAndSpaces.match(number).hasMatch())
        number.remove(u' ');
    return {number};
}

Read<QString> readPic(const QString &text)
{
    const QString plain = withoutSeparators(text);
    return isDigits(plain) && plain.size() == 9 ? Read<QString>{plain} : noValue<QString>();
}

Read<QString> readEmail(const QString &text)
{
    static const QRegularExpression address(
        u"[^\\s<>,;:\"'()\\[\\]]+@[^\\s<>,;:\"'()\\[\\]]+\\.[^\\s<>,;:\"'()\\[\\].]{2,}"_s);
    auto found = address.globalMatch(text);
    if (!found.hasNext())
        return noValue<QString>();
    const QString first = found.next().captured();
    if (!found.hasNext())
        return {first};
    return {first, Reason::SeveralValues, text};
}

Read<QString> readWeb(const QString &text)
{
    const QString first =
        text.section(QRegularExpression(u"[\\s;,]+"_s), 0, 0, QString::SectionSkipEmpty);
    if (!looksLikeWeb(first))
        return noValue<QString>();
    const bool hasScheme = first.startsWith("http://"_L1, Qt::CaseInsensitive)
        || first.startsWith("https://"_L1, Qt::CaseInsensitive);
    QUrl url(hasScheme ? first : u"https://"_s + first);
    if (!url.isValid() || url.host().isEmpty())
        return noValue<QString>();
    if (url.path() == "/"_L1 && !url.hasQuery())
        url.setPath({});
    const bool several = first.size() < text.size();
    return {url.toString(),
            several ? std::optional(Reason::SeveralValues) : std::nullopt,
            several ? text : QString()};
}

Read<QString> readTelephone(const QString &text)
{
    const auto digits = std::ranges::count_if(text, [](QChar c) { return c.isDigit(); });
    return digits >= 5 ? Read<QString>{text} : noValue<QString>();
}

Read<QString> readNuts(const QString &text)
{
    static const QRegularExpression code(u"^[A-Z]{2}[A-Z0-9]{0,3}$"_s);
    const QString first = text.section(u' ', 0, 0).toUpper();
    return code.match(first).hasMatch() ? Read<QString>{first} : noValue<QString>();
}

QStringList readList(const QString &text, bool commas)
{
    static const QRegularExpression strong(u"\\s*[;|\\n]+\\s*"_s);
    static const QRegularExpression weak(u"\\s*,\\s*"_s);
    const bool hasStrong = text.contains(u';') || text.contains(u'|') || text.contains(u'\n');
    return text.split(hasStrong || !commas ? strong : weak, Qt::SkipEmptyParts);
}

Read<QStringList> readNace(const QString &text)
{
    static const QRegularExpression code(
        u"^\\s*((?:[A-U][ .-]?)?\\d{2}(?:\\.\\d{1,2}){0,3}(?:\\.[A-Z])?|\\d{4,6}[A-Z]?|[A-U])(?![\\w])"
        u"[\\s:–-]*(.*)$"_s);
    QStringList codes;
    QStringList words;
    const QStringList parts = readList(text, false);
    for (const QString &part : parts) {
        const QStringList smaller = part.split(u',');
        const bool allCodes = std::ranges::all_of(smaller, [](const QString &one) {
            const auto found = code.match(one);
            return found.hasMatch() && found.captured(2).isEmpty();
        });
        for (const QString &one : allCodes ? smaller : QStringList{part}) {
            const auto found = code.match(one);
            if (found.hasMatch())
                codes << found.captured(1);
            else
                words << one.trimmed();
        }
    }
    if (codes.isEmpty())
        return noValue<QStringList>();
    return {codes, std::nullopt, words.join(u"; "_s)};
}

Read<QStringList> readCpv(const QString &text)
{
    static const QRegularExpression code(u"(?<!\\d)(\\d{8})(-\\d)?(?!\\d)"_s);
    static const QRegularExpression lostZero(u"^\\d{7}(-\\d)?$"_s);
    if (lostZero.match(text).hasMatch())
        return {QStringList{u'0' + text}, Reason::Approximate, {}};
    QStringList codes;
    for (auto found = code.globalMatch(text); found.hasNext();)
        codes << found.next().captured();
    return codes.isEmpty() ? noValue<QStringList>() : Read<QStringList>{codes};
}

} // namespace ilo
