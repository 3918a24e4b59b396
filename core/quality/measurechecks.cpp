#include "core/quality/checktexts.h"
#include "core/quality/quantity.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr double plausibleRatio = 100; ///< handbook 4.3, Q05

bool isGiven(const QString &text)
{
    return !text.trimmed().isEmpty();
}

bool hasDigits(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isDigit(); });
}

/// "316L": a name with digits in it, where no sign belongs.
bool isDesignation(const QString &text)
{
    static const QRegularExpression form(u"^\\s*\\w*\\d\\p{L}+\\s*$"_s);
    return text.contains(form);
}

/// Whether a row has to be measurable: what may be left out need not be.
bool counts(const Requirement &requirement)
{
    return requirement.priority == Priority::Must || requirement.priority == Priority::Should;
}

/// "yes", "none", "complete": no number, but it passes or does not.
bool isPassOrFail(const CheckedNeed &need, const QString &text)
{
    const std::vector<CheckedWord> words = wordsOf(text);
    return words.size() <= 2 && !words.empty()
        && need.words.matchAt(u"pass"_s, need.language, words, 0).has_value();
}

/// "in one day"
bool hasNumberWord(const CheckedNeed &need, const QString &text)
{
    return !need.words.matches(u"number"_s, need.language, wordsOf(text)).empty();
}

bool isMeasurable(const CheckedNeed &need, const QString &text)
{
    return (hasDigits(text) && !refersElsewhere(need, text)) || isPassOrFail(need, text)
        || hasNumberWord(need, text);
}

std::optional<ReadQuantity> quantityOf(const CheckedNeed &need, const QString &text,
                                       const QString &unit)
{
    return readQuantity(text, unit, need.language, need.words);
}

/// "recovery time": what is measured is a quantity, and no number of things, share or factor, and
/// the measure does not say its unit itself ("time in min").
bool needsUnit(const CheckedNeed &need, const QString &measure)
{
    const std::vector<CheckedWord> words = wordsOf(measure);
    const auto has = [&](const QString &kind) {
        return !need.words.matches(kind, need.language, words).empty();
    };
    if (!has(u"dimension"_s) || has(u"bare_number"_s) || hasNumberWord(need, measure))
        return false;
    static const QStringList units = need.words.unitKinds();
    for (size_t at = 0; at < words.size(); ++at) {
        const bool isNamed = std::ranges::any_of(units, [&](const QString &unit) {
            return need.words.matchAt(u"unit "_s + unit, need.language, words, at).has_value();
        });
        // The "d" of "durée d'étuvage" is no day.
        const qsizetype from = words[at].from;
        const bool isApart = at + 1 == words.size()
            || (from > 0 && (measure[from - 1] == u'(' || measure[from - 1] == u'['));
        if (isNamed || (isApart && parseUnit(measure.mid(from, words[at].length))))
            return false;
    }
    return true;
}

/// A number that nothing follows: "25", "≤ 0,5".
bool isBareNumber(const QString &text)
{
    return hasDigits(text) && std::ranges::none_of(text, [](QChar c) {
               return c.isLetter() || c == u'%' || c == u'‰' || c == u'°' || c == u'€';
           });
}

bool wantsLess(Comparison comparison)
{
    return comparison == Comparison::AtMost || comparison == Comparison::Less;
}

bool wantsMore(Comparison comparison)
{
    return comparison == Comparison::AtLeast || comparison == Comparison::More;
}

/// Which way is better, from the value today and what is wanted.
std::optional<QualityEdit> comparisonFor(const CheckedNeed &need, const Requirement &requirement)
{
    const auto today = quantityOf(need, requirement.today, requirement.unit);
    const auto wanted =
        quantityOf(need,
                   isGiven(requirement.threshold) ? requirement.threshold : requirement.target,
                   requirement.unit);
    if (!today || !wanted || !areComparable(*today, *wanted) || today->si() == wanted->si())
        return std::nullopt;
    const Comparison right = wanted->si() < today->si() ? Comparison::AtMost : Comparison::AtLeast;
    return QualityEdit{u"comparison"_s, requirement.id, toStored(right)};
}

void checkRow(const CheckedNeed &need, const Requirement &requirement, int row, Findings &findings,
              bool &isMeasured)
{
    const auto threshold = quantityOf(need, requirement.threshold, requirement.unit);
    const auto target = quantityOf(need, requirement.target, requirement.unit);
    const auto operatorOf = [&](const std::optional<ReadQuantity> &read) {
        return requirement.comparison != Comparison::None
            || (read && read->comparison != Comparison::None);
    };
    const bool isMeasureEnough = isGiven(requirement.measure)
        && !(isBareNumber(requirement.threshold)
             && (isBareNumber(requirement.today) || !isGiven(requirement.today))
             && needsUnit(need, requirement.measure));
    const bool hasUnit = isGiven(requirement.unit) || isMeasureEnough
        || (threshold && threshold->unit) || (target && target->unit);
    isMeasured = isMeasured
        || ((threshold || target) && hasUnit && operatorOf(threshold ? threshold : target));
    if (!counts(requirement)) {
        // What may be left out need not be measured; what is put off is not said at all.
        for (const auto &[value, place] : {std::pair{&requirement.threshold, u"threshold"_s},
                                           std::pair{&requirement.target, u"target"_s}}) {
            const bool isCompared = requirement.comparison != Comparison::None;
            if (isGiven(*value) && requirement.priority == Priority::Could
                && (isPutOff(need, *value) || (isCompared && !isMeasurable(need, *value))))
                findings.add(
                    FindingKind::NotMeasurable, placeOf(requirement, row, place), value->trimmed());
        }
        return;
    }

    const bool must = requirement.priority == Priority::Must;
    // "clearly better" beside a threshold, or in its place.
    if (isGiven(requirement.target) && (must || isGiven(requirement.threshold))
        && !isMeasurable(need, requirement.target))
        findings.add(FindingKind::NotMeasurable,
                     placeOf(requirement, row, u"target"_s),
                     requirement.target.trimmed());
    const bool isMissing =
        !isGiven(requirement.threshold) && (must || !isGiven(requirement.target));
    if (isMissing) {
        findings.add(FindingKind::NoThreshold, placeOf(requirement, row, u"threshold"_s));
        return;
    }
    const QString &wanted =
        isGiven(requirement.threshold) ? requirement.threshold : requirement.target;
    const QString field = isGiven(requirement.threshold) ? u"threshold"_s : u"target"_s;
    if (!isMeasurable(need, wanted)) {
        findings.add(
            FindingKind::NotMeasurable, placeOf(requirement, row, field), wanted.trimmed());
        return;
    }
    const auto &read = isGiven(requirement.threshold) ? threshold : target;
    if (!read)
        return; // "316L", "yes": passes or does not
    if (!hasUnit)
        findings.add(FindingKind::NoUnit, placeOf(requirement, row, u"unit"_s), wanted.trimmed());
    else if (!operatorOf(read) && !isDesignation(wanted))
        findings.add(FindingKind::NoComparison, placeOf(requirement, row, field), wanted.trimmed())
            .cure = comparisonFor(need, requirement);
}

bool saysNoneToday(const CheckedNeed &need, const QString &text)
{
    const std::vector<CheckedWord> words = wordsOf(text);
    for (size_t at = 0; at < words.size(); ++at) {
        if (need.words.matchAt(u"none"_s, need.language, words, at))
            return true;
    }
    const QString bare = text.trimmed();
    return bare == u"–" || bare == u"-" || bare == u"—";
}

double ratioOf(double one, double other)
{
    return std::max(std::abs(one / other), std::abs(other / one));
}

/// Whether a target that is far from today belongs to a threshold that is not: what is hoped for
/// may go on where the threshold points. A slip of unit or power of ten parts the two.
bool isNearThreshold(const CheckedNeed &need, const Requirement &requirement, double now,
                     double then)
{
    constexpr double near = 10;
    if (!isGiven(requirement.target))
        return false;
    const auto threshold = quantityOf(need, requirement.threshold, requirement.unit);
    const auto target = quantityOf(need, requirement.target, requirement.unit);
    if (!threshold || !target || threshold->until || !areComparable(*threshold, *target)
        || threshold->si() == 0)
        return false;
    return ratioOf(now, threshold->si()) <= plausibleRatio && ratioOf(then, threshold->si()) < near;
}

void compareWithToday(const CheckedNeed &need, const Requirement &requirement, int row,
                      Findings &findings)
{
    const bool hasTarget = isGiven(requirement.target);
    const QString field = hasTarget ? u"target"_s : u"threshold"_s;
    const QString &wantedText = hasTarget ? requirement.target : requirement.threshold;
    const auto today = quantityOf(need, requirement.today, requirement.unit);
    const auto wanted = quantityOf(need, wantedText, requirement.unit);
    if (!today || !wanted)
        return;
    const FindingPlace place = placeOf(requirement, row, field);
    if (!areComparable(*today, *wanted)) {
        const bool bothKnown = !today->unit->isCount() && !wanted->unit->isCount();
        if (bothKnown)
            findings.add(FindingKind::UnitsDiffer,
                         placeOf(requirement, row, u"today"_s),
                         requirement.today.trimmed());
        return;
    }
    const double now = today->si();
    const double then = wanted->si();
    constexpr double sameWithin = 1e-9;
    Comparison comparison = requirement.comparison;
    if (comparison == Comparison::None)
        comparison = wanted->comparison;
    if (today->until || wanted->until || comparison == Comparison::Between
        || comparison == Comparison::Equal)
        return;
    if (std::abs(now - then) <= sameWithin * std::max(std::abs(now), std::abs(then))) {
        findings.add(FindingKind::SameAsToday, place, wantedText.trimmed());
    } else if ((wantsLess(comparison) && then > now) || (wantsMore(comparison) && then < now)) {
        findings.add(FindingKind::WorseThanToday, place, wantedText.trimmed());
    } else {
        const bool isScale =
            wanted->unit && (wanted->unit->isLogarithmic() || wanted->unit->offset != 0);
        if (isScale || now == 0 || then == 0)
            return;
        const double ratio = ratioOf(now, then);
        if (ratio > plausibleRatio * (1 + sameWithin)
            && !isNearThreshold(need, requirement, now, then))
            findings.add(FindingKind::FarFromToday,
                         place,
                         wantedText.trimmed(),
                         QString::number(std::round(ratio), 'f', 0));
    }
}

/// Aiming higher than today does not help where what is accepted is worse.
void compareThresholdWithToday(const CheckedNeed &need, const Requirement &requirement, int row,
                               Findings &findings)
{
    const auto today = quantityOf(need, requirement.today, requirement.unit);
    const auto least = quantityOf(need, requirement.threshold, requirement.unit);
    const auto target = quantityOf(need, requirement.target, requirement.unit);
    if (!today || !least || !target || today->until || least->until
        || !areComparable(*today, *least))
        return;
    const auto isWorse = [&](double value) {
        constexpr double slack = 1e-9;
        const double most = slack * std::max(std::abs(value), std::abs(today->si()));
        return (wantsLess(requirement.comparison) && value > today->si() + most)
            || (wantsMore(requirement.comparison) && value < today->si() - most);
    };
    const bool isToldOfTarget =
        areComparable(*today, *target) && (isWorse(target->si()) || target->si() == today->si());
    if (isWorse(least->si()) && !isToldOfTarget)
        findings.add(FindingKind::WorseThanToday,
                     placeOf(requirement, row, u"threshold"_s),
                     requirement.threshold.trimmed());
}

void compareWithThreshold(const CheckedNeed &need, const Requirement &requirement, int row,
                          Findings &findings)
{
    const auto threshold = quantityOf(need, requirement.threshold, requirement.unit);
    const auto target = quantityOf(need, requirement.target, requirement.unit);
    if (!threshold || !target || threshold->until || target->until
        || !areComparable(*threshold, *target))
        return;
    const double least = threshold->si();
    const double hoped = target->si();
    if ((wantsLess(requirement.comparison) && hoped > least)
        || (wantsMore(requirement.comparison) && hoped < least))
        findings.add(FindingKind::TargetWeaker,
                     placeOf(requirement, row, u"target"_s),
                     requirement.target.trimmed());
}

} // namespace

void checkMeasurable(const CheckedNeed &need, Findings &findings)
{
    const auto &requirements = need.input.requirements;
    if (requirements.empty()) {
        findings.add(FindingKind::NoRequirement, placeOf(u"requirements"_s));
        return;
    }
    bool isMeasured = false;
    int row = 0;
    for (const Requirement &requirement : requirements)
        checkRow(need, requirement, ++row, findings, isMeasured);
    if (!isMeasured)
        findings.add(FindingKind::NothingMeasured, placeOf(u"requirements"_s));
}

void checkBaseline(const CheckedNeed &need, Findings &findings)
{
    int row = 0;
    for (const Requirement &requirement : need.input.requirements) {
        ++row;
        const bool isWanted =
            isMeasurable(need, requirement.threshold) || isMeasurable(need, requirement.target);
        if (!counts(requirement) || !isWanted || isMeasurable(need, requirement.today))
            continue;
        // What passes or does not is compared with words: "complete list" with "file by hand".
        const bool saysNone = isGiven(requirement.today) && saysNoneToday(need, requirement.today);
        if (isGiven(requirement.today) && !saysNone && isPassOrFail(need, requirement.threshold))
            continue;
        const FindingPlace place = placeOf(requirement, row, u"today"_s);
        if (saysNone)
            findings.add(FindingKind::NewFunction, place).result = CheckResult::Warning;
        else
            findings.add(FindingKind::NoBaseline, place, requirement.today.trimmed());
    }
}

void checkImprovement(const CheckedNeed &need, Findings &findings)
{
    int row = 0;
    for (const Requirement &requirement : need.input.requirements) {
        ++row;
        if (requirement.priority == Priority::NotNow)
            continue;
        compareWithToday(need, requirement, row, findings);
        compareThresholdWithToday(need, requirement, row, findings);
        compareWithThreshold(need, requirement, row, findings);
    }
}

void checkTestMethods(const CheckedNeed &need, Findings &findings)
{
    int row = 0;
    for (const Requirement &requirement : need.input.requirements) {
        ++row;
        if (requirement.priority == Priority::Must && isMethodOpen(need, requirement.testMethod))
            findings.add(FindingKind::NoTestMethod, placeOf(requirement, row, u"test_method"_s));
    }
}

void checkPriorities(const CheckedNeed &need, Findings &findings)
{
    // Handbook 2.4 and 4.3: at most 60 % Must, at most 25 requirements. Of fewer than four, all may
    // be.
    constexpr int few = 4;
    constexpr int mostPercent = 60;
    constexpr int mostRows = 25;
    const auto &requirements = need.input.requirements;
    const int count = int(requirements.size());
    const int must = int(std::ranges::count(requirements, Priority::Must, &Requirement::priority));
    if (count > mostRows)
        findings.add(
            FindingKind::ManyRequirements, placeOf(u"requirements"_s), {}, QString::number(count));
    else if (count >= few && must * 100 > mostPercent * count)
        findings.add(FindingKind::MostlyMust,
                     placeOf(u"requirements"_s),
                     QString::number(must),
                     QString::number(count));
}

} // namespace ilo
