#include "core/brief/missing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

} // namespace

std::vector<Missing> missingForBrief(const Need &need, const std::vector<Requirement> &requirements,
                                     const Office &office)
{
    std::vector<Missing> missing;
    const auto want =
        [&](bool there, const char *field, MissingReason reason = MissingReason::Empty) {
            if (!there)
                missing.push_back({QLatin1StringView(field), reason});
        };
    const auto anyRequirement = [&](auto &&test) {
        return std::ranges::any_of(requirements, test);
    };

    want(!isBlank(need.title), "title");
    want(!need.organisation.isNull(), "organisation_id");
    want(need.trlNow.has_value(), "trl_now");
    want(need.trlNeeded.has_value(), "trl_needed");
    want(!isBlank(need.quantity), "quantity");
    want(!isBlank(need.challengeQuestion), "challenge_question");
    want(!isBlank(need.whyItMatters), "why_it_matters");
    want(!isBlank(need.today), "today");
    want(!requirements.empty(), "requirements", MissingReason::NoRequirement);
    if (!requirements.empty()) {
        want(anyRequirement([](const Requirement &r) { return !isBlank(r.today); }),
             "requirements",
             MissingReason::NoBaseline);
        want(anyRequirement(
                 [](const Requirement &r) { return !isBlank(r.threshold) || !isBlank(r.target); }),
             "requirements",
             MissingReason::NoTarget);
    }
    want(!isBlank(need.conditions), "conditions");
    want(!isBlank(need.route), "route");
    want(need.ipr != IprRegime::ToBeDecided, "ipr", MissingReason::Undecided);
    want(!isBlank(need.tried), "tried");
    want(need.neededBy.isValid() || need.consultationUntil.isValid() || !isBlank(need.timeNote),
         "needed_by");
    want(!need.budgetDisclosed || !need.budgetFrom.isNull() || !need.budgetTo.isNull(),
         "budget_from",
         MissingReason::NoAmount);
    want(!isBlank(need.responseAddress) || !isBlank(office.responseAddress), "response_address");
    want(need.responseUntil.isValid(), "response_until");
    want(!isBlank(need.publishedAt) || !isBlank(office.publishedAt), "published_at");
    return missing;
}

} // namespace ilo
