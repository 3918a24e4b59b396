#include "core/domain/identifier.h"

#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct VatForm
{
    QRegularExpression rest; ///< of what follows the prefix
    QString example;
};

const QHash<QString, VatForm> &vatForms()
{
    static const QHash<QString, VatForm> forms = [] {
        QHash<QString, VatForm> read;
        QFile file(u":/identifiers/vat.csv"_s);
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines.sliced(1)) {
            const QStringList cells = line.split(u',');
            read.insert(
                cells[0],
                {QRegularExpression(QRegularExpression::anchoredPattern(cells[1])), cells[2]});
        }
        return read;
    }();
    return forms;
}

bool isLetter(QChar c)
{
    return c >= u'A' && c <= u'Z';
}

/// "CHE-123.456.789 MWST" → "CHE123456789", "GR 123456789" → "EL123456789".
QString plainVat(const QString &typed)
{
    static const QRegularExpression ending(u"(?<=\\d)(MWST|TVA|IVA|MVA)$"_s);
    QString plain;
    for (const QChar c : typed.toUpper()) {
        if (!c.isSpace() && c != u'.' && c != u'-' && c != u'/')
            plain += c;
    }
    if (plain.startsWith("GR"_L1))
        plain.replace(0, 2, u"EL"_s);
    const QString prefix = plain.left(2);
    return prefix == "CH"_L1 || prefix == "NO"_L1 ? plain.remove(ending) : plain;
}

Identifier readVatNumber(const QString &typed)
{
    constexpr qsizetype leastSigns = 4; // of a country whose form is not known
    Identifier read{.kind = Identifier::Kind::Vat, .value = typed};
    const QString plain = plainVat(typed);
    if (plain.size() < 2 || !isLetter(plain[0]) || !isLetter(plain[1])) {
        read.fault = Identifier::Fault::NoCountry;
        read.example = vatForms().value(u"DK"_s).example;
        return read;
    }
    const auto known = vatForms().constFind(plain.left(2));
    const bool hasDigit = std::ranges::any_of(plain, [](QChar c) { return c.isDigit(); });
    const bool isOne = known == vatForms().constEnd()
        ? hasDigit && plain.size() >= leastSigns
        : known->rest.match(plain.sliced(2)).hasMatch();
    if (isOne) {
        read.value = plain;
        return read;
    }
    read.fault = Identifier::Fault::Form;
    read.example =
        known == vatForms().constEnd() ? vatForms().value(u"DK"_s).example : known->example;
    return read;
}

Identifier readPicNumber(const QString &typed)
{
    static const QRegularExpression nineDigits(u"^\\d{9}$"_s);
    static const QRegularExpression between(u"[\\s.-]"_s);
    const QString plain = QString(typed).remove(between);
    const bool isOne = nineDigits.match(plain).hasMatch();
    return {.kind = Identifier::Kind::Pic,
            .fault = isOne ? Identifier::Fault::None : Identifier::Fault::Form,
            .value = isOne ? plain : typed,
            .example = u"999988133"_s};
}

Identifier readMailAddress(const QString &typed)
{
    // Not all that RFC 5321 allows: what no mail program would send to is meant.
    static const QRegularExpression address(
        u"^[^\\s@<>()\\[\\],;:\"]+@[^\\s@<>()\\[\\],;:\".]+(\\.[^\\s@<>()\\[\\],;:\".]+)+$"_s);
    const bool isOne = address.match(typed).hasMatch();
    return {.kind = Identifier::Kind::Email,
            .fault = isOne ? Identifier::Fault::None : Identifier::Fault::Form,
            .value = typed,
            .example = u"name@example.org"_s};
}

Identifier readWebAddress(const QString &typed)
{
    static const QRegularExpression scheme(u"^[a-z][a-z0-9+.-]*:"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression page(u"^https?://"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression port(u"^[^/?#]*:\\d"_s); // "example.org:8080" has no scheme
    static const QRegularExpression space(u"\\s"_s);
    const bool hasScheme = scheme.match(typed).hasMatch() && !port.match(typed).hasMatch();
    const bool isPage = page.match(typed).hasMatch();
    const QUrl url(isPage ? typed : u"https://"_s + typed);
    const QString host = url.host();
    const bool isOne = (isPage || !hasScheme) && !space.match(typed).hasMatch()
        && !typed.contains(u'@') && url.isValid() && host.contains(u'.') && !host.startsWith(u'.')
        && !host.endsWith(u'.');
    return {.kind = Identifier::Kind::Web,
            .fault = isOne ? Identifier::Fault::None : Identifier::Fault::Form,
            .value = typed,
            .example = u"example.org"_s};
}

} // namespace

std::optional<Identifier> readIdentifier(const QString &field, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    if (field == "vat_number"_L1)
        return readVatNumber(text);
    if (field == "pic"_L1)
        return readPicNumber(text);
    if (field == "email"_L1 || field.endsWith("_email"_L1))
        return readMailAddress(text);
    if (field == "web"_L1 || field.endsWith("_web"_L1))
        return readWebAddress(text);
    return {};
}

} // namespace ilo
