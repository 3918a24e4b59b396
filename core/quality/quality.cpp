#include "core/quality/quality.h"

#include "core/quality/checktexts.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct CheckRule
{
    const char16_t *id;
    CheckResult severity;
    Check check;
};

constexpr auto fails = CheckResult::Failure;
constexpr auto warns = CheckResult::Warning;
constexpr auto tips = CheckResult::Tip;

/// Handbook 4.3; which of them fail is the office's choice of rule written down there.
constexpr CheckRule checkRules[] = {
    {u"Q01", warns, checkSolutionNeutral}, {u"Q02", fails, checkMakes},
    {u"Q03", fails, checkMeasurable},      {u"Q04", fails, checkBaseline},
    {u"Q05", warns, checkImprovement},     {u"Q06", fails, checkTestMethods},
    {u"Q07", warns, checkVagueWords},      {u"Q08", fails, checkLevels},
    {u"Q09", fails, checkTimeline},        {u"Q10", tips, checkBudget},
    {u"Q11", fails, checkRegime},          {u"Q12", fails, checkConfidentiality},
    {u"Q13", fails, checkContact},         {u"Q14", fails, checkSignOff},
    {u"Q15", warns, checkPriorities},      {u"Q16", warns, checkRestrictions},
    {u"Q17", warns, checkCompetition},     {u"Q18", warns, checkReadability},
    {u"Q19", fails, checkBeneficiaries},   {u"Q20", warns, checkPortfolio},
    {u"Q21", fails, checkEqualTreatment},  {u"Q22", warns, checkUnits},
};

/// Where a field stands on the page, to list findings from top to bottom.
int placeOnPage(const FindingPlace &place)
{
    static const QStringList order{u"title"_s,
                                   u"organisation_id"_s,
                                   u"problem_owner"_s,
                                   u"sponsor"_s,
                                   u"signed_off_on"_s,
                                   u"challenge_question"_s,
                                   u"why_it_matters"_s,
                                   u"beneficiaries"_s,
                                   u"today"_s,
                                   u"requirements"_s,
                                   u"conditions"_s,
                                   u"tried"_s,
                                   u"trl_now"_s,
                                   u"trl_needed"_s,
                                   u"needed_by"_s,
                                   u"quantity"_s,
                                   u"budget_from"_s,
                                   u"budget_to"_s,
                                   u"consultation_from"_s,
                                   u"consultation_until"_s,
                                   u"time_note"_s,
                                   u"route"_s,
                                   u"ipr"_s,
                                   u"ipr_note"_s,
                                   u"response_address"_s,
                                   u"response_until"_s,
                                   u"response_form"_s,
                                   u"published_at"_s};
    constexpr int rowsPerField = 1000;
    const QString field = place.row > 0 ? u"requirements"_s : place.field;
    const qsizetype at = order.indexOf(field);
    return int(at < 0 ? order.size() : at) * rowsPerField + std::min(place.row, rowsPerField - 1);
}

} // namespace

QString QualityFinding::key() const
{
    QStringList parts{check, place.field};
    if (!place.requirement.isNull())
        parts << place.requirement.toString();
    if (place.span)
        parts << folded(subject);
    return parts.join(u'/');
}

int Quality::count(CheckResult result) const
{
    return int(std::ranges::count(checks, result, &CheckOutcome::result));
}

int Quality::score() const
{
    constexpr int best = 100;
    return std::max(0,
                    best - failureCosts * count(CheckResult::Failure)
                        - warningCosts * count(CheckResult::Warning));
}

bool Quality::isReady() const
{
    return count(CheckResult::Failure) == 0 && score() >= readyAt;
}

std::vector<QualityFinding> Quality::open() const
{
    std::vector<QualityFinding> found;
    for (const CheckOutcome &check : checks)
        std::ranges::copy_if(check.findings, std::back_inserter(found), [](const auto &finding) {
            return finding.kept.isEmpty();
        });
    std::ranges::stable_sort(found, [](const QualityFinding &a, const QualityFinding &b) {
        if (a.result != b.result)
            return a.result > b.result;
        return placeOnPage(a.place) < placeOnPage(b.place);
    });
    return found;
}

std::vector<QualityFinding> Quality::kept() const
{
    std::vector<QualityFinding> found;
    for (const CheckOutcome &check : checks)
        std::ranges::copy_if(check.findings, std::back_inserter(found), [](const auto &finding) {
            return !finding.kept.isEmpty();
        });
    return found;
}

int Quality::pointsOf(CheckResult result)
{
    switch (result) {
    case CheckResult::Failure: return failureCosts;
    case CheckResult::Warning: return warningCosts;
    case CheckResult::Tip:
    case CheckResult::Pass: return 0;
    }
    Q_UNREACHABLE();
}

Quality assess(const QualityInput &input, const QualityWords &words)
{
    const CheckedNeed need(input, words);
    Quality quality;
    quality.language = need.language;
    for (const CheckRule &rule : checkRules) {
        Findings findings(QString::fromUtf16(rule.id), rule.severity);
        rule.check(need, findings);
        CheckOutcome outcome{QString::fromUtf16(rule.id), CheckResult::Pass, findings.take()};
        for (QualityFinding &finding : outcome.findings) {
            if (mayBeKept(finding))
                finding.kept = input.need.qualityKept.value(finding.key());
            if (finding.kept.isEmpty())
                outcome.result = std::max(outcome.result, finding.result);
        }
        quality.checks.push_back(std::move(outcome));
    }
    return quality;
}

bool mayBeKept(const QualityFinding &finding)
{
    return finding.result == CheckResult::Warning;
}

CheckResult severityOf(const QString &check)
{
    for (const CheckRule &rule : checkRules) {
        if (check == QString::fromUtf16(rule.id))
            return rule.severity;
    }
    return CheckResult::Pass;
}

const QStringList &qualityChecks()
{
    static const QStringList all = [] {
        QStringList ids;
        for (const CheckRule &rule : checkRules)
            ids << QString::fromUtf16(rule.id);
        return ids;
    }();
    return all;
}

} // namespace ilo
