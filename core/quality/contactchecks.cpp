#include "core/quality/checktexts.h"

#include "core/domain/fieldvalue.h"
#include "core/text/mailhosts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString firstGiven(const QString &own, const QString &office)
{
    return own.trimmed().isEmpty() ? office.trimmed() : own.trimmed();
}

/// Prefixes of mobile numbers behind the country's code, and as they are written at home where
/// nothing else looks so, from the national numbering plans.
std::optional<Stretch> mobileNumberIn(const QString &text)
{
    static const QRegularExpression abroad(
        u"(?:\\+|\\b00)\\s?(?:33\\s?(?:\\(0\\))?\\s?[67]|31\\s?(?:\\(0\\))?\\s?6|34\\s?[67]"
        "|48\\s?(?:45|5[0137]|6[069]|7[2389]|88)|421\\s?9|49\\s?\\(?0?\\)?\\s?1[567]"
        "|46\\s?\\(?0?\\)?\\s?7[02369]|44\\s?\\(?0?\\)?\\s?7|41\\s?\\(?0?\\)?\\s?7[5-9]"
        "|45\\s?(?:2\\d|3[01]|4[0-2]|5[0-3]|6[01]|71|81|9[1-3])"
        "|32\\s?4|47\\s?[49]|358\\s?[45]|39\\s?3|43\\s?6|420\\s?[67])[\\d\\s()./-]{5,}\\d"_s);
    // French, Dutch, German, Slovak, Swedish, British, Spanish and Polish.
    static const QRegularExpression atHome(
        u"(?<![\\d.,+])(?<!\\d )(?:0[67](?:[ .-]?\\d\\d){4}|06[ -]{1,3}\\d{4}[ ]?\\d{4}"
        "|01[567]\\d[ ]?[ /-][ ]?\\d[\\d ]{5,9}\\d|09\\d\\d[ /]?\\d{3}[ ]?\\d{3}"
        "|07[02369][ ]?[ -][ ]?\\d{2,3} ?\\d\\d ?\\d\\d|07\\d{3}[ ]\\d{3}[ ]?\\d{3}"
        "|(?:[67]\\d|45|5[0137]|88)\\d(?:[ -](?!000)\\d{3}){2}|6\\d\\d(?: \\d\\d){3})"
        "(?![\\d.,]?\\d)(?! ?(?:EUR|€|zł|PLN|\\d))"_s);
    for (const QRegularExpression *form : {&abroad, &atHome}) {
        if (const auto match = form->match(text); match.hasMatch())
            return Stretch{match.capturedStart(), match.capturedLength()};
    }
    return std::nullopt;
}

std::optional<Stretch> mobileIn(const CheckedText &text)
{
    if (const auto number = mobileNumberIn(text.text))
        return number;
    static const QRegularExpression digits(u"^[^\\d\\n+]{0,30}(\\+?\\d[\\d\\s().-]{5,}\\d)"_s);
    for (const auto &mention : text.allListed(u"mobile")) {
        const CheckedWord &last = text.words[mention.last];
        const qsizetype behind = last.from + last.length;
        if (const auto match = digits.match(text.text.mid(behind)); match.hasMatch())
            return Stretch{last.from, behind + match.capturedEnd(1) - last.from};
    }
    return std::nullopt;
}

const QRegularExpression &mailAddress()
{
    static const QRegularExpression form(
        u"(?:^|[\\s<:(,;])([\\w.+-]+)@((?:[\\w-]+\\.)+[A-Za-z]{2,})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return form;
}

/// The part before the @ names a person: "first.last", and no word of an office in it.
bool namesPerson(const QString &mailbox, const CheckedNeed &need)
{
    const QStringList parts =
        mailbox.toLower().split(QRegularExpression(u"[._\\-+]"_s), Qt::SkipEmptyParts);
    const bool hasRole = std::ranges::any_of(parts, [&](const QString &part) {
        const std::vector<CheckedWord> word = wordsOf(part);
        return !word.empty() && need.words.matchAnyAt(u"role"_s, word, 0).has_value();
    });
    const bool hasDigit = std::ranges::any_of(mailbox, [](QChar c) { return c.isDigit(); });
    const bool isOrganisationName =
        std::ranges::any_of(need.input.organisationNames,
                            [&](const QString &name) { return parts.contains(name.toLower()); });
    // "jean-luc.morel" has one first name, "m.nowak.krakow" a place behind it; "cryo-alarms" none.
    static const QRegularExpression point(u"[._]"_s);
    const qsizetype names = mailbox.split(point, Qt::SkipEmptyParts).size();
    const bool isInitial = !parts.isEmpty() && parts.front().size() == 1;
    return (names == 2 || (names == 3 && isInitial)) && !hasRole && !hasDigit
        && !isOrganisationName;
}

/// "The figures must not get past this door": papers that are not to go where all read them.
std::optional<Stretch> secretPapersIn(const CheckedText &text)
{
    for (const auto &match : text.allListed(u"spread")) {
        const int sentence = text.words[match.first].sentence;
        const auto has = [&](QStringView kind) {
            for (size_t at = 0; at < text.words.size(); ++at) {
                if (text.words[at].sentence == sentence && text.listed(kind, at))
                    return true;
            }
            return false;
        };
        if (has(u"papers") && has(u"may") && has(u"not"))
            return text.stretch(match.first, match.last);
    }
    return std::nullopt;
}

/// "Only for the project group", "document réservé aux membres".
std::optional<Stretch> closedCircleIn(const CheckedText &text)
{
    constexpr size_t reach = 4;
    for (const auto &match : text.allListed(u"reserved")) {
        const int sentence = text.words[match.first].sentence;
        std::optional<size_t> lead;
        for (size_t at = match.last + 1; at <= match.last + reach && at < text.words.size()
             && text.words[at].sentence == sentence;
             ++at) {
            if (lead && text.listed(u"circle", at))
                return text.stretch(match.first, at);
            if (text.listed(u"meant_for", at))
                lead = at;
        }
    }
    return std::nullopt;
}

/// "(internal only)", "do not publish": the text itself says that it is not for all. A single word
/// ("confidential") only where it is a mark. How answers are kept is another matter.
std::optional<Stretch> secretMarkIn(const CheckedText &text)
{
    if (text.isOf(u"response_form") || text.isOf(u"ipr_note") || text.isOf(u"title"))
        return std::nullopt;
    for (const auto &match : text.allListed(u"secret")) {
        const Stretch span = text.stretch(match.first, match.last);
        const QString before = text.text.left(span.from).trimmed();
        const QString behind = text.text.mid(span.end()).trimmed();
        // What was tried and how it is today may name what others are told in confidence.
        const bool tells = text.isOfLongForm() || text.isOf(u"tried")
            || text.place.field == u"today" || text.isOf(u"why_it_matters")
            || text.isOf(u"quantity") || text.isOf(u"route");
        const bool isMark = tells || before.endsWith(u'(') || before.endsWith(u'[')
            || before.endsWith(u'–') || behind.startsWith(u':')
            || (before.isEmpty() && (behind.isEmpty() || behind.startsWith(u'.')))
            || (before.endsWith(u'.') && (behind.isEmpty() || behind.startsWith(u'.')));
        if (match.last > match.first || isMark)
            return span;
    }
    const bool isStory = text.isOf(u"tried") || text.isOf(u"today") || text.isOf(u"why_it_matters")
        || text.isOf(u"context");
    if (!isStory)
        return std::nullopt;
    const auto papers = secretPapersIn(text);
    return papers ? papers : closedCircleIn(text);
}

} // namespace

void checkConfidentiality(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    const auto isHidden = [](Sharing level) { return level <= Sharing::UnderNda; };
    if (record.sharing == Sharing::Public) {
        for (auto own = record.fieldSharing.cbegin(); own != record.fieldSharing.cend(); ++own) {
            // Amounts that are not disclosed are meant to be kept back.
            if (own.key().startsWith(u"budget") && !record.budgetDisclosed)
                continue;
            const bool isFilled = own.key() == u"requirements"
                ? !need.input.requirements.empty()
                : !fieldValue(record, own.key()).isNull();
            if (isFilled && isHidden(sharingOf(record, own.key())))
                findings.add(FindingKind::HiddenField, placeOf(own.key()));
        }
        int row = 0;
        for (const Requirement &requirement : need.input.requirements) {
            ++row;
            if (!requirement.sharing.isEmpty() && isHidden(sharingOf(requirement, record)))
                findings.add(FindingKind::HiddenRow, placeOf(requirement, row, u"sharing"_s));
        }
    }
    for (const CheckedText &text : need.texts) {
        if (const auto number = mobileIn(text))
            findings.add(FindingKind::MobileNumber, text, *number);
        for (auto all = mailAddress().globalMatch(text.text); all.hasNext();) {
            const auto mail = all.next();
            if (namesPerson(mail.captured(1), need) || isMailHostForAll(mail.captured(2)))
                findings.add(FindingKind::PersonInText,
                             text,
                             {mail.capturedStart(1), mail.capturedEnd() - mail.capturedStart(1)});
        }
        if (const auto mark = isHidden(record.sharing) ? std::nullopt : secretMarkIn(text))
            findings.add(FindingKind::MarkedSecret, text, *mark);
    }
    const QString &address = record.responseAddress;
    if (const auto number = mobileNumberIn(address))
        findings.add(FindingKind::MobileNumber,
                     placeOf(u"response_address"_s),
                     address.mid(number->from, number->length));
}

void checkContact(const CheckedNeed &need, Findings &findings)
{
    const QString address =
        firstGiven(need.input.need.responseAddress, need.input.office.responseAddress);
    const FindingPlace place = placeOf(u"response_address"_s);
    if (address.isEmpty()) {
        findings.add(FindingKind::NoAddress, place);
        return;
    }
    static const QRegularExpression page(u"^(?:https?://|www\\.)[\\w-]+(?:\\.[\\w-]+)+\\S*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"^(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/\\S*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto found = mailAddress().match(address);
    if (!found.hasMatch()) {
        if (!page.match(address).hasMatch() && !bare.match(address).hasMatch())
            findings.add(FindingKind::NotAnAddress, place, address);
    } else if (namesPerson(found.captured(1), need) || isMailHostForAll(found.captured(2))) {
        findings.add(FindingKind::PersonalAddress, place, found.captured().trimmed());
    }
}

} // namespace ilo
