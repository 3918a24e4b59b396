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
    if (record.budgetFrom.isNull() || record.budgetTo.isNull()) {
        findings.add(FindingKind::NoBudget,
                     placeOf(record.budgetFrom.isNull() ? u"budget_from"_s : u"budget_to"_s));
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

void checkSignOff(const CheckedNeed &need, Findings &findings)
{
    const Need &record = need.input.need;
    if (namesNobody(need, record.problemOwner))
        findings.add(FindingKind::NoOwner, placeOf(u"problem_owner"_s));
    if (namesNobody(need, record.sponsor))
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
    const QString own = need.input.need.publishedAt.trimmed();
    const QString place = own.isEmpty() ? need.input.office.publishedAt.trimmed() : own;
    // "mailed to the three firms we know" is no place where all can read.
    const std::vector<CheckedWord> words = wordsOf(place);
    const auto kinds = need.words.kindsOf(need.language, words);
    const auto speaksOf = [&](QStringView kind) {
        return std::ranges::any_of(kinds, [&](const auto &found) {
            return std::ranges::any_of(found, [&](const WordPatterns::KindMatch &match) {
                return match.kind == need.words.kindOf(kind);
            });
        });
    };
    const bool isAddress = place.contains(u"://") || place.startsWith(u"www.");
    const bool isForSome =
        speaksOf(u"firm") && !isAddress && !speaksOf(u"noun") && !speaksOf(u"device");
    // A page, or a journal that all may read; a notice board is none, and neither is a mail.
    static const QRegularExpression open(
        u"\\w\\.\\w{2,}|\\bTED\\b|journal|gazette|bulletin|bolet[ií]n|dziennik|biuletyn|vestník|blad|tidning"
        "|portal|portál|website|web ?site|webpage|internet|site (?:de l|de la|du )"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool isOpen = place.contains(open) || speaksOf(u"device");
    if (isPutOff(need, place) || isForSome || !isOpen)
        findings.add(FindingKind::NoPlaceForAll, placeOf(u"published_at"_s));
}

} // namespace ilo
