#include "core/quality/checktexts.h"

#include "core/domain/fieldvalue.h"
#include "core/text/fold.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int leastDaysForAnswers = 28; ///< handbook 4.3, Q09: four weeks
constexpr double widestBudget = 5;      ///< Q10: to ÷ from
constexpr double sameTitle = 0.6;       ///< Q20: token Jaccard

QString firstGiven(const QString &own, const QString &office)
{
    return own.trimmed().isEmpty() ? office.trimmed() : own.trimmed();
}

/// Prefixes of mobile numbers behind the country's code, from the national numbering plans. Danish
/// numbers do not tell.
const QRegularExpression &mobileNumber()
{
    static const QRegularExpression form(
        u"\\+\\s?(?:33\\s?[67]|31\\s?6|34\\s?[67]|48\\s?(?:45|5[0137]|6[069]|7[2389]|88)"
        "|421\\s?9|49\\s?\\(?0?\\)?1[567]|46\\s?\\(?0?\\)?7[02369]|44\\s?\\(?0?\\)?7|41\\s?7[5-9]"
        "|32\\s?4|47\\s?[49]|358\\s?[45]|39\\s?3|43\\s?6)[\\d\\s().-]{6,}\\d"_s);
    return form;
}

std::optional<Stretch> mobileIn(const CheckedText &text)
{
    if (const auto match = mobileNumber().match(text.text); match.hasMatch())
        return Stretch{match.capturedStart(), match.capturedLength()};
    // As they are written at home, where nothing else looks so: French, Dutch, German, Slovak,
    // Swedish.
    static const QRegularExpression atHome(
        u"(?<![\\d.,])(?:0[67](?:[ .]\\d\\d){4}|06[ -]\\d{8}|01[567]\\d[ /-]\\d{6,8}"
        "|09\\d\\d[ /]\\d{3} \\d{3}|07[02369][ -]\\d{3} \\d\\d \\d\\d)(?![\\d.,]\\d)"_s);
    if (const auto match = atHome.match(text.text); match.hasMatch())
        return Stretch{match.capturedStart(), match.capturedLength()};
    static const QRegularExpression digits(u"^[^\\d\\n+]{0,30}(\\+?\\d[\\d\\s().-]{5,}\\d)"_s);
    for (const auto &mention : text.allListed(u"mobile")) {
        const CheckedWord &last = text.words[mention.last];
        const qsizetype behind = last.from + last.length;
        if (const auto match = digits.match(text.text.mid(behind)); match.hasMatch())
            return Stretch{last.from, behind + match.capturedEnd(1) - last.from};
    }
    return std::nullopt;
}

QSet<QString> titleWords(const QString &title, const QStringList &cpv)
{
    const QStringList words = foldedWords(title);
    QSet<QString> set(words.cbegin(), words.cend());
    for (const QString &code : cpv)
        set.insert(u"cpv "_s + code.left(8));
    return set;
}

double jaccard(const QSet<QString> &a, const QSet<QString> &b)
{
    const qsizetype shared = (QSet<QString>(a) & b).size();
    const qsizetype all = a.size() + b.size() - shared;
    return all == 0 ? 0 : double(shared) / double(all);
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
    return parts.size() == 2 && !hasRole && !hasDigit && !isOrganisationName;
}

void addDay(Findings &findings, FindingKind kind, const QString &field, const QString &detail = {})
{
    findings.add(kind, placeOf(field), {}, detail);
}

} // namespace

void checkLevels(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    if (!record.trlNow)
        findings.add(FindingKind::NoLevel, placeOf(u"trl_now"_s));
    if (!record.trlNeeded)
        findings.add(FindingKind::NoLevel, placeOf(u"trl_needed"_s));
    if (record.trlNow && record.trlNeeded && *record.trlNow >= *record.trlNeeded)
        findings.add(FindingKind::LevelNotHigher, placeOf(u"trl_needed"_s));
}

void checkTimeline(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    if (!record.neededBy.isValid())
        addDay(findings, FindingKind::NoDay, u"needed_by"_s);
    if (!record.responseUntil.isValid())
        addDay(findings, FindingKind::NoDay, u"response_until"_s);
    const bool hasWindow = record.consultationFrom.isValid() && record.consultationUntil.isValid();
    if (!hasWindow && record.timeNote.trimmed().isEmpty())
        addDay(findings,
               FindingKind::NoDay,
               record.consultationFrom.isValid() ? u"consultation_until"_s
                                                 : u"consultation_from"_s);
    if (hasWindow && record.consultationFrom > record.consultationUntil)
        addDay(findings, FindingKind::DaysNotOrdered, u"consultation_until"_s);

    const QDate last = std::max(record.consultationUntil.isValid() ? record.consultationUntil
                                                                   : record.responseUntil,
                                record.responseUntil);
    if (record.neededBy.isValid() && last.isValid() && record.neededBy <= last)
        addDay(findings, FindingKind::DaysNotOrdered, u"needed_by"_s);

    if (record.responseUntil.isValid()) {
        // Answers are asked for from the day the consultation opens, else from today.
        const bool opensBefore =
            record.consultationFrom.isValid() && record.consultationFrom < record.responseUntil;
        const QDate from = opensBefore ? record.consultationFrom : need.input.today;
        const qint64 days =
            from.isValid() ? from.daysTo(record.responseUntil) : leastDaysForAnswers;
        if (days < leastDaysForAnswers) {
            findings
                .add(FindingKind::ShortForAnswers,
                     placeOf(u"response_until"_s),
                     {},
                     QString::number(std::max<qint64>(days, 0)))
                .cure =
                QualityEdit{u"response_until"_s, {}, toStored(from.addDays(leastDaysForAnswers))};
        }
    }
}

void checkBudget(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    const bool hasAmount = !record.budgetFrom.isNull() || !record.budgetTo.isNull();
    if (!hasAmount) {
        findings.add(record.budgetDisclosed ? FindingKind::NoAmount : FindingKind::NoBudget,
                     placeOf(u"budget_from"_s));
        return;
    }
    const bool hasRange = !record.budgetFrom.isNull() && !record.budgetTo.isNull()
        && record.budgetFrom.currency == record.budgetTo.currency && record.budgetFrom.minor > 0;
    const double ratio =
        hasRange ? double(record.budgetTo.minor) / double(record.budgetFrom.minor) : 1;
    if (ratio > widestBudget || ratio < 1)
        findings.add(FindingKind::WideBudget,
                     placeOf(u"budget_to"_s),
                     {},
                     QString::number(std::round(ratio)));
}

void checkRegime(const CheckedNeed &need, Findings &findings)
{
    if (need.input.need.ipr == IprRegime::ToBeDecided)
        findings.add(FindingKind::NoRegime, placeOf(u"ipr"_s));
}

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
    }
    const QString &address = record.responseAddress;
    if (const auto match = mobileNumber().match(address); match.hasMatch())
        findings.add(FindingKind::MobileNumber, placeOf(u"response_address"_s), match.captured());
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
    static const QRegularExpression mail(
        u"(?:^|[\\s<:(,;])([\\w.+-]+)@((?:[\\w-]+\\.)+[A-Za-z]{2,})"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression page(u"^(?:https?://|www\\.)[\\w-]+(?:\\.[\\w-]+)+\\S*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(u"^(?:[a-z0-9-]+\\.)+[a-z]{2,}(?:/\\S*)?$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const auto found = mail.match(address);
    if (!found.hasMatch()) {
        if (!page.match(address).hasMatch() && !bare.match(address).hasMatch())
            findings.add(FindingKind::NotAnAddress, place, address);
    } else if (namesPerson(found.captured(1), need)) {
        findings.add(FindingKind::PersonalAddress, place, found.captured().trimmed());
    }
}

void checkSignOff(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    if (isPutOff(need, record.problemOwner))
        findings.add(FindingKind::NoOwner, placeOf(u"problem_owner"_s));
    if (isPutOff(need, record.sponsor))
        findings.add(FindingKind::NoSponsor, placeOf(u"sponsor"_s));
    const bool isFuture = need.input.today.isValid() && record.signedOffOn > need.input.today;
    if (!record.signedOffOn.isValid() || isFuture)
        findings.add(FindingKind::NotSignedOff, placeOf(u"signed_off_on"_s));
}

void checkPortfolio(const CheckedNeed &need, Findings &findings)
{
    constexpr qsizetype leastWords = 3;
    const Need &record = need.input.need;
    const QSet<QString> own = titleWords(record.title, {});
    if (own.size() < leastWords)
        return;
    const OtherNeed *nearest = nullptr;
    double most = 0;
    for (const OtherNeed &other : need.input.others) {
        double alike = jaccard(own, titleWords(other.title, {}));
        if (!record.cpv.isEmpty() && !other.cpv.isEmpty())
            alike = std::max(
                alike,
                jaccard(titleWords(record.title, record.cpv), titleWords(other.title, other.cpv)));
        if (alike > most) {
            most = alike;
            nearest = &other;
        }
    }
    if (nearest && most >= sameTitle)
        findings.add(FindingKind::Twice, placeOf(u"title"_s), nearest->code, nearest->title);
}

void checkEqualTreatment(const CheckedNeed &need, Findings &findings)
{
    if (firstGiven(need.input.need.publishedAt, need.input.office.publishedAt).isEmpty())
        findings.add(FindingKind::NoPlaceForAll, placeOf(u"published_at"_s));
}

} // namespace ilo
