#include "core/exchange/fieldreader.h"

#include "core/domain/technologyarea.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using TextReader = Read<QString> (*)(const QString &, const CellContext &);

/// Fields of text that are more than text.
const QHash<QString, TextReader> &textReaders()
{
    static const QHash<QString, TextReader> all{
        {u"country"_s, [](const QString &t, const CellContext &) { return readCountry(t); }},
        {u"vat_number"_s,
         [](const QString &t, const CellContext &c) { return readVat(t, c.country); }},
        {u"register_number"_s,
         [](const QString &t, const CellContext &c) { return readRegisterNumber(t, c.country); }},
        {u"pic"_s, [](const QString &t, const CellContext &) { return readPic(t); }},
        {u"email"_s, [](const QString &t, const CellContext &) { return readEmail(t); }},
        {u"web"_s, [](const QString &t, const CellContext &) { return readWeb(t); }},
        {u"telephone"_s, [](const QString &t, const CellContext &) { return readTelephone(t); }},
        {u"nuts"_s, [](const QString &t, const CellContext &) { return readNuts(t); }},
        {u"language"_s, [](const QString &t, const CellContext &) { return readLanguage(t); }},
    };
    return all;
}

/// Fields of one line: a line break in the cell is a space.
bool isOneLine(const QString &field)
{
    return field != "street"_L1 && field != "text"_L1 && field != "note"_L1;
}

} // namespace

CellContext contextOfColumn(const QString &header, const QString &defaultCurrency,
                            const TextMap &meanings)
{
    const AmountUnit unit = amountUnit(header);
    return {.factor = unit.factor,
            .currency = unit.currency.isEmpty() ? defaultCurrency : unit.currency,
            .meanings = meanings};
}

QString meaningIn(const TextMap &meanings, const QString &field, const QString &word)
{
    if (!meanings.isEmpty()) {
        if (const QString said = meanings.value(squashed(word)); !said.isEmpty())
            return said;
    }
    if (const QString known = meaningOf(field, word); !known.isEmpty())
        return known;
    static const QRegularExpression remark(u"\\s*\\([^)]*\\)\\s*$"_s);
    const QString bare = QString(word).remove(remark);
    return bare == word ? QString() : meaningOf(field, bare);
}

QString areaKey(const QString &word)
{
    static const QHash<QString, QString> keys = [] {
        QHash<QString, QString> made;
        for (const CodeEntry &entry : technologyAreas()) {
            made.insert(squashed(entry.key), entry.key);
            for (const QString &label : entry.labels)
                made.insert(squashed(label), entry.key);
        }
        return made;
    }();
    return keys.value(squashed(word));
}

ConsentWord readConsent(const QString &text, const TextMap &meanings)
{
    const auto consentOf = [&](const QString &word) {
        std::optional<Consent> consent;
        Consent value{};
        const QString key = meaningIn(meanings, u"consent"_s, word);
        if (!key.isEmpty() && fromStored(QVariant(key), value))
            consent = value;
        return consent;
    };
    if (const auto consent = consentOf(text))
        return {consent, {}};
    static const QRegularExpression dated(u"^(\\p{L}[\\p{L} ]*?)[\\s,:;(]+(\\d[\\d./-]+)\\)?$"_s);
    const auto match = dated.match(text);
    if (!match.hasMatch())
        return {};
    const Read<QDate> on = readDay(match.captured(2));
    const auto consent = consentOf(match.captured(1));
    return consent && on.value ? ConsentWord{consent, *on.value} : ConsentWord{};
}

QStringList readCertificates(const QString &text, const QString &header)
{
    static const QRegularExpression digits(u"^\\d{4,5}(:\\d{4})?$"_s);
    static const QRegularExpression standard(u"\\b((EN )?ISO \\d{4,5}(-\\d+)?)\\b"_s);
    if (const auto named = standard.match(header); named.hasMatch() && text.size() <= 5) {
        // A column for one certificate, with yes or no below.
        const QString meaning = meaningOf(u"consent"_s, text);
        if (!meaning.isEmpty() || text.compare(u"x"_s, Qt::CaseInsensitive) == 0)
            return meaning == "declined"_L1 ? QStringList() : QStringList{named.captured(1)};
    }
    QStringList names;
    for (const QString &part : readList(text, true)) {
        const bool isIso = digits.match(part).hasMatch()
            && (header.contains("ISO"_L1)
                || meaningOf(u"certificate"_s, part.section(u':', 0, 0)) == "ISO"_L1);
        names << (isIso ? u"ISO "_s + part : part);
    }
    return names;
}

void splitTown(Organisation &organisation)
{
    static const QRegularExpression both(
        u"^((?:[A-Z]{1,2}-)?\\d{3} ?\\d{2}|\\d{4,5}|\\d{2}-\\d{3}|\\d{4} ?[A-Z]{2})\\s+(\\p{L}.*)$"_s);
    if (!organisation.postcode.isEmpty() || organisation.town.isEmpty())
        return;
    if (const auto found = both.match(organisation.town); found.hasMatch()) {
        organisation.postcode = found.captured(1);
        organisation.town = found.captured(2);
    }
}

Read<QString> readText(const QString &field, const QString &text, const CellContext &context)
{
    if (const auto reader = textReaders().value(field))
        return reader(text, context);
    const bool joins = isOneLine(field) && text.contains(u'\n');
    return {joins ? text.simplified() : text, std::nullopt, {}};
}

Read<int> readNumber(const QString &field, const QString &text)
{
    if (field == "headcount"_L1)
        return readHeadcount(text);
    return field == "trl"_L1 ? readTrl(text) : readYear(text);
}

Read<QStringList> readSet(const QString &field, const QString &text, const TextMap &meanings)
{
    if (field == "cpv"_L1)
        return readCpv(text);
    if (field == "nace"_L1) {
        if (Read<QStringList> codes = readNace(text); codes.value)
            return codes;
    }
    if (field != "roles"_L1)
        return {readList(text, field != "other_names"_L1), std::nullopt, {}};
    QStringList keys;
    for (const QString &word : readList(text, true)) {
        const QString key = meaningIn(meanings, field, word);
        if (key.isEmpty())
            return {std::nullopt, Reason::Unclear, {}};
        keys << key;
    }
    return {keys, std::nullopt, {}};
}

} // namespace ilo
