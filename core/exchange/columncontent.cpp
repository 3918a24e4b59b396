#include "core/exchange/columncontent.h"

#include "core/exchange/crosses.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/isonames.h"
#include "core/exchange/vocabulary.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype mostWords = 20;
constexpr qsizetype longestWord = 40;

bool matches(const QRegularExpression &pattern, const QString &text)
{
    return pattern.match(text).hasMatch();
}

bool looksLikeVat(const QString &text)
{
    static const QRegularExpression vat(
        u"^(AT|BE|BG|CHE|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT"
        u"|LU|LV|MT|NL|NO|PL|PT|RO|SE|SI|SK)[ .-]?[0-9A-Z][0-9A-Z .-]{6,14}$"_s);
    static const QRegularExpression digits(u"\\d{4}"_s);
    return matches(vat, text) && matches(digits, QString(text).remove(u' ').remove(u'.'));
}

/// A day written as 20170127 has eight digits too, and no CPV division is numbered 20.
bool looksLikeCpv(const QString &text)
{
    if (text.startsWith("20"_L1))
        return false;
    static const QRegularExpression cpv(u"^\\d{8}(-\\d)?([;,| \\n]+\\d{8}(-\\d)?)*$"_s);
    return matches(cpv, text);
}

bool looksLikeNace(const QString &text)
{
    static const QRegularExpression nace(
        u"^[A-U]?[ .]?\\d{2}\\.\\d{1,2}(\\.[0-9A-Z])?\\b(?!\\s*[€$£%])"_s);
    static const QRegularExpression sectioned(u"^[A-U][ .]?\\d{2}|\\s\\p{L}{4}"_s);
    // Bare "28.12" may be an amount: a section letter or words tell.
    return matches(nace, text) && matches(sectioned, text);
}

bool looksLikePhone(const QString &text)
{
    static const QRegularExpression phone(u"^(\\+|00|0|\\()[\\d ()/.\\-–]{6,20}$"_s);
    return matches(phone, text);
}

bool looksLikeYear(const QString &text)
{
    static const QRegularExpression year(u"^(1[89]|20)\\d\\d$"_s);
    return matches(year, text);
}

bool isProse(const QString &text)
{
    return text.size() > 80 && text.count(u' ') >= 9;
}

} // namespace

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression email(u"^[^\\s@]+@[^\\s@]+\\.[^\\s@.]{2,}$"_s);
    return matches(email, text);
}

bool looksLikeWeb(const QString &text)
{
    static const QRegularExpression web(
        u"^(https?://\\S+|www\\.\\S+\\.\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,18}([/?]\\S*)?)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return matches(web, text);
}

bool looksLikeNumber(const QString &text)
{
    static const QRegularExpression number(
        u"^[<>~≈+-]?\\s*(ca\\.?|approx\\.?)?\\s*[€$£]?\\s*\\d[\\d .,'\\x{00A0}\\x{202F}]*(\\s*(-|–)\\s*\\d+)?"
        u"\\s*[€$£%+]?$"_s);
    return matches(number, text);
}

bool looksLikeDate(const QString &text)
{
    static const QRegularExpression date(
        u"^(\\d{4}-\\d\\d?-\\d\\d?|\\d\\d?[./-]\\d\\d?[./-](\\d{4}|\\d\\d))([T ]\\d\\d:\\d\\d(:\\d\\d)?)?$"_s);
    return matches(date, text);
}

bool looksLikeCompany(const QString &text)
{
    static const QRegularExpression form(
        u"(\\b(GmbH|mbH|AG|KG|UG|OHG|e\\.?\\s?K|SE|ApS|A/S|I/S|K/S|AB|HB|AS|ASA|Oy|Oyj|B\\.?V|N\\.?V|V\\.?O\\.?F"
        u"|S\\.?A|SAS|SARL|S\\.?A\\.?R\\.?L|SNC|SCOP|S\\.?L|S\\.?L\\.?U|SLU|S\\.?A\\.?U|S\\.? ?p\\.? ?A|S\\.?r\\.?l"
        u"|Sp\\. ?z ?o\\. ?o|sp\\. ?k|sp\\. ?j|s\\. ?r\\. ?o|spol\\. s r\\. ?o|a\\. ?s|Ltd|Limited|LLC|LLP|Inc|Corp"
        u"|PLC|d\\. ?o\\. ?o|Kft|Zrt|Nyrt|UAB|SIA|OÜ|EOOD|OOD|Lda|SRL|BVBA|SPRL|CVBA)\\b\\.?)\\s*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return matches(form, text);
}

bool looksLikePerson(const QString &text)
{
    static const QRegularExpression name(
        u"^(?:(?:\\p{Lu}[\\p{L}'’-]*\\.?|de|van|von|der|den|da|di|del|la|le|el|af|y|zu)[ ,]+){1,4}"
        u"\\p{Lu}[\\p{L}'’-]*\\.?$"_s);
    return text.size() <= 60 && matches(name, text) && !looksLikeCompany(text);
}

/// An address that a firm has for everybody.
static bool isMailbox(const QString &address)
{
    static const QSet<QString> names{
        u"info"_s,     u"sales"_s,     u"office"_s,     u"contact"_s,   u"kontakt"_s,
        u"mail"_s,     u"post"_s,      u"hello"_s,      u"support"_s,   u"service"_s,
        u"admin"_s,    u"biuro"_s,     u"salg"_s,       u"verkauf"_s,   u"vertrieb"_s,
        u"contacto"_s, u"ventas"_s,    u"commercial"_s, u"accueil"_s,   u"sekretariat"_s,
        u"obchod"_s,   u"marketing"_s, u"export"_s,     u"enquiries"_s, u"firma"_s,
        u"company"_s,  u"zentrale"_s,  u"general"_s,    u"handel"_s,    u"inquiry"_s};
    return names.contains(address.section(u'@', 0, 0).toLower());
}

ColumnContent contentOf(const QStringList &cells)
{
    ColumnContent content;
    QSet<QString> different;
    for (const QString &cell : cells) {
        const QString text = cell.trimmed();
        if (text.isEmpty() || isNothing(text))
            continue;
        ++content.filled;
        different.insert(text);
        if (content.words.size() < mostWords && text.size() < longestWord
            && !content.words.contains(text))
            content.words << text;
        content.length += double(text.size());
        content.email += looksLikeEmail(text);
        content.web += looksLikeWeb(text);
        content.country += text.size() < 60 && !countryCode(text).isEmpty();
        content.vat += looksLikeVat(text);
        content.cpv += looksLikeCpv(text);
        content.nace += looksLikeNace(text);
        content.number += looksLikeNumber(text);
        content.year += looksLikeYear(text);
        content.date += looksLikeDate(text);
        content.phone += looksLikePhone(text);
        content.legalForm += looksLikeCompany(text);
        content.prose += isProse(text);
        content.person += looksLikePerson(text);
        content.mark += isYesMark(text) || isNoMark(text);
        content.isTicked = content.isTicked || (isYesMark(text) && text != "1"_L1);
        content.mailbox += content.email > 0 && isMailbox(text);
    }
    if (content.filled == 0)
        return content;
    for (double *share : {&content.length,
                          &content.email,
                          &content.web,
                          &content.country,
                          &content.vat,
                          &content.cpv,
                          &content.nace,
                          &content.number,
                          &content.year,
                          &content.date,
                          &content.phone,
                          &content.legalForm,
                          &content.prose,
                          &content.person,
                          &content.mark,
                          &content.mailbox})
        *share /= content.filled;
    content.distinct = double(different.size()) / content.filled;
    return content;
}

/// Whether the words of a column are choices of `field`: another thing may have the same header.
static int understands(const QString &field, const QStringList &words)
{
    const auto known = std::ranges::count_if(
        words, [&](const QString &word) { return !meaningOf(field, word).isEmpty(); });
    return known == 0 ? -2 : 2 * known >= words.size() ? 1 : 0;
}

/// People stand below "Contact" as often as their numbers.
static bool namesWithoutDigits(const ColumnContent &content)
{
    return !content.words.isEmpty() && content.phone < 0.2
        && std::ranges::none_of(content.words, [](const QString &word) {
               return std::ranges::any_of(word, [](QChar c) { return c.isDigit(); });
           });
}

int supports(const QString &field, const ColumnContent &content)
{
    if (content.filled == 0)
        return 0;
    const auto needs = [](double share) { return share >= 0.6 ? 1 : share < 0.2 ? -1 : 0; };
    if (field == "email"_L1)
        return needs(content.email);
    if (field == "web"_L1)
        return needs(content.web);
    if (field == "country"_L1)
        return needs(content.country);
    if (field == "cpv"_L1)
        return content.cpv >= 0.6 ? 1 : content.prose > 0.3 ? -1 : 0;
    if (field == "founded"_L1 || field == "accounts_year"_L1)
        return needs(content.year + content.date);
    if (field == "headcount"_L1 || field == "capability.trl"_L1)
        return content.prose > 0.3 || content.email > 0.3 ? -1 : content.number >= 0.6 ? 1 : 0;
    if (isDayField(field))
        return needs(content.date);
    if (field == "name"_L1)
        return content.number > 0.8 || content.email > 0.5 || content.web > 0.5
                || content.prose > 0.6 || content.country > 0.8
            ? -1
            : content.legalForm >= 0.3 ? 1
                                       : 0;
    if (field == "roles"_L1 || field == "capability.kind"_L1)
        return understands(field, content.words);
    if (field == "source_id"_L1)
        return content.distinct < 0.95 || content.length > 60 ? -1 : 0;
    if (field == "capability.text"_L1)
        return content.prose >= 0.3                                                 ? 1
            : content.filled >= 20 && content.distinct < 0.2 && content.length < 20 ? -1
                                                                                    : 0;
    if (field == "contact.name"_L1 || field == "contact.family"_L1 || field == "contact.given"_L1) {
        const bool isOther = content.number > 0.3 || content.email > 0.6 || content.web > 0.3
            || content.phone > 0.3 || content.prose > 0.3 || content.date > 0.3
            || content.country > 0.6 || content.legalForm > 0.3;
        return isOther ? -2 : content.person >= 0.6 ? 1 : 0;
    }
    if (field == "contact.job_title"_L1 || field == "contact.role"_L1)
        return content.number > 0.3 || content.email > 0.3 || content.prose > 0.3
                || content.length < 2.5
            ? -2
            : 0;
    if (field == "contact.email"_L1)
        return needs(content.email);
    if (field == "contact.telephone"_L1 || field == "contact.mobile"_L1)
        return content.phone >= 0.6 ? 1 : content.email > 0.3 || content.prose > 0.3 ? -2 : 0;
    if (field == "other_names"_L1 || field == "town"_L1 || field == "street"_L1
        || field == "legal_form"_L1)
        return content.prose > 0.3 || content.email > 0.3 || content.number > 0.9 ? -1 : 0;
    if (field == "telephone"_L1)
        return content.phone >= 0.6                                                     ? 1
            : content.prose > 0.3 || content.email > 0.3 || namesWithoutDigits(content) ? -1
                                                                                        : 0;
    return 0;
}

} // namespace ilo
