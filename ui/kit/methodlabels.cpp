// The words of how a need is found, weighed and searched for: fields and choices.
#include "ui/kit/fieldlabels.h"
#include "ui/kit/fieldwords.h"

#include <QCoreApplication>

namespace ilo {
namespace {

constexpr FieldWording methodWords[] = {
    {"requirement", "level", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Level")},
    {"requirement", "verification", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Verified by")},
    {"requirement", "rationale", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Why it is asked for")},
    {"requirement",
     "source_record_type",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Goes back to (kind)")},
    {"requirement", "source_record_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Goes back to")},
    {"requirement", "source_place", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Where in it")},
    {"office", "need_weights", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Weights for needs")},
    {"office", "urgency", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Urgency")},
    {"office", "scale", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Scale and frequency")},
    {"office", "benefit", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Quantified benefit")},
    {"office", "strategic_fit", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Strategic fit")},
    {"office",
     "other_demand",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Demand of other organisations")},
    {"office", "innovation", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Innovation potential")},
    {"office", "feasibility", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Feasibility")},
    {"prior_art_search", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Search for")},
    {"prior_art_search", "searched_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Searched on")},
    {"prior_art_search", "searcher", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Searched by")},
    {"prior_art_search", "question", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What was asked")},
    {"prior_art_search", "places", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Where")},
    {"prior_art_search", "keywords", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Query")},
    {"prior_art_search", "synonyms", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Synonyms")},
    {"prior_art_search", "classes", QT_TRANSLATE_NOOP("ilo::FieldLabels", "IPC or CPC classes")},
    {"prior_art_search", "year_from", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published since")},
    {"prior_art_search", "cut_off", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Published until")},
    {"prior_art_search", "languages", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Languages")},
    {"prior_art_search", "hits", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Hits")},
    {"prior_art_search", "relevant", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Relevant hits")},
    {"prior_art_search", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"prior_art_search", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"prior_art_hit", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Found for")},
    {"prior_art_hit", "search_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Found by")},
    {"prior_art_hit", "kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Kind")},
    {"prior_art_hit", "title", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Title")},
    {"prior_art_hit", "reference", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Number")},
    {"prior_art_hit", "link", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Address")},
    {"prior_art_hit", "holder", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Owner or author")},
    {"prior_art_hit", "country", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Country")},
    {"prior_art_hit", "year", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Year")},
    {"prior_art_hit", "legal_status", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Legal status")},
    {"prior_art_hit", "offers", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What it offers")},
    {"prior_art_hit", "trl", QT_TRANSLATE_NOOP("ilo::FieldLabels", "TRL")},
    {"prior_art_hit", "relevance", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Relevance")},
    {"prior_art_hit", "coverage", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Covers")},
    {"prior_art_hit", "price", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Price")},
    {"prior_art_hit", "price_fits", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Price is acceptable")},
    {"prior_art_hit", "risk", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Risk of infringing a right")},
    {"prior_art_hit", "found_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Found on")},
    {"prior_art_hit", "note", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Note")},
    {"prior_art_hit", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"prior_art_conclusion", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Conclusion for")},
    {"prior_art_conclusion", "code", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Conclusion")},
    {"prior_art_conclusion",
     "proposed",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Proposed by the rules")},
    {"prior_art_conclusion", "reason", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reason")},
    {"prior_art_conclusion", "concluded_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Concluded on")},
    {"prior_art_conclusion", "advisor_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Advisor")},
    {"prior_art_conclusion", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"need_assessment", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Assessment of")},
    {"need_assessment", "who", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Who needs it")},
    {"need_assessment", "outcome", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What must be achieved")},
    {"need_assessment", "trigger_kind", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What sets it off")},
    {"need_assessment", "because", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Because")},
    {"need_assessment",
     "constraints",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Under which conditions")},
    {"need_assessment", "baseline", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Today")},
    {"need_assessment", "target", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Target")},
    {"need_assessment", "target_by", QT_TRANSLATE_NOOP("ilo::FieldLabels", "By")},
    {"need_assessment",
     "unmet",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Not possible today because")},
    {"need_assessment", "evidence", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What shows it")},
    {"need_assessment", "whys", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Five whys")},
    {"need_assessment", "1", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Why?")},
    {"need_assessment", "2", QT_TRANSLATE_NOOP("ilo::FieldLabels", "And why that?")},
    {"need_assessment", "3", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Third why")},
    {"need_assessment", "4", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Fourth why")},
    {"need_assessment", "5", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Fifth why")},
    {"need_assessment", "root_cause", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Root cause")},
    {"need_assessment", "scores", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Scores")},
    {"need_assessment",
     "score_reasons",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Reasons for the scores")},
    {"need_assessment", "impact", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Impact")},
    {"need_assessment", "effort", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Effort")},
    {"need_assessment", "assessed_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Assessed on")},
    {"need_assessment", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"need_assessment",
     "no_solution",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "There is no solution")},
    {"need_assessment",
     "excessive_cost",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "The cost is excessive")},
    {"need_assessment",
     "unacceptable_risk",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "The risk is unacceptable")},
    {"need_assessment", "urgency", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Urgency")},
    {"need_assessment", "scale", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Scale and frequency")},
    {"need_assessment", "benefit", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Quantified benefit")},
    {"need_assessment", "strategic_fit", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Strategic fit")},
    {"need_assessment",
     "other_demand",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Demand of other organisations")},
    {"need_assessment",
     "innovation",
     QT_TRANSLATE_NOOP("ilo::FieldLabels", "Innovation potential")},
    {"need_assessment", "feasibility", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Feasibility")},
    {"need_statement", "need_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Said for")},
    {"need_statement", "method", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Method")},
    {"need_statement", "text", QT_TRANSLATE_NOOP("ilo::FieldLabels", "What was said")},
    {"need_statement", "role", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Role of who said it")},
    {"need_statement", "site", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Site")},
    {"need_statement", "cluster", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Group")},
    {"need_statement", "votes", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Votes")},
    {"need_statement", "said_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Date")},
    {"need_statement", "details", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Details")},
    {"need_statement", "follow_up_on", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Follow up on")},
    {"need_statement", "activity_id", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Said at")},
    {"need_statement", "sample", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Sample record")},
    {"need_statement", "campaign", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Campaign")},
    {"need_statement", "pain", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Pain (1 to 5)")},
    {"need_statement", "time", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Time it takes")},
    {"need_statement", "cost", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Cost")},
    {"need_statement", "frequency", QT_TRANSLATE_NOOP("ilo::FieldLabels", "How often")},
    {"need_statement", "photo", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Photo")},
    {"need_statement", "question", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Question")},
    {"need_statement", "year_needed", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Year needed")},
    {"need_statement", "background", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Background")},
    {"need_statement", "sign_ups", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Experts signed up")},
    {"need_statement", "group", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Group of the day")},
    {"need_statement", "outcome", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Outcome")},
    {"need_statement", "problem", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Problem")},
    {"need_statement", "effect", QT_TRANSLATE_NOOP("ilo::FieldLabels", "Effect")},
};

struct MethodLabels
{
    Q_DECLARE_TR_FUNCTIONS(ilo::MethodLabels)
};

} // namespace

std::span<const FieldWording> methodFieldWords()
{
    return methodWords;
}

QString label(RequirementLevel level)
{
    switch (level) {
    case RequirementLevel::NotStated: return MethodLabels::tr("Not stated");
    case RequirementLevel::Functional: return MethodLabels::tr("Functional");
    case RequirementLevel::Performance: return MethodLabels::tr("Performance");
    case RequirementLevel::Interface: return MethodLabels::tr("Interface");
    case RequirementLevel::Constraint: return MethodLabels::tr("Constraint");
    case RequirementLevel::Regulatory: return MethodLabels::tr("Regulatory");
    }
    Q_UNREACHABLE();
}

QString label(Verification verification)
{
    switch (verification) {
    case Verification::NotStated: return MethodLabels::tr("Not stated");
    case Verification::Analysis: return MethodLabels::tr("Analysis");
    case Verification::Inspection: return MethodLabels::tr("Inspection");
    case Verification::Demonstration: return MethodLabels::tr("Demonstration");
    case Verification::Test: return MethodLabels::tr("Test");
    }
    Q_UNREACHABLE();
}

QString label(HitKind kind)
{
    switch (kind) {
    case HitKind::Patent: return MethodLabels::tr("Patent");
    case HitKind::Paper: return MethodLabels::tr("Paper");
    case HitKind::Product: return MethodLabels::tr("Product");
    case HitKind::Project: return MethodLabels::tr("Project");
    case HitKind::Standard: return MethodLabels::tr("Standard");
    case HitKind::Tender: return MethodLabels::tr("Tender");
    }
    Q_UNREACHABLE();
}

QString label(LegalStatus status)
{
    switch (status) {
    case LegalStatus::NotStated: return MethodLabels::tr("Not stated");
    case LegalStatus::Pending: return MethodLabels::tr("Pending");
    case LegalStatus::InForce: return MethodLabels::tr("In force");
    case LegalStatus::Lapsed: return MethodLabels::tr("Lapsed");
    case LegalStatus::Expired: return MethodLabels::tr("Expired");
    }
    Q_UNREACHABLE();
}

QString label(FreedomRisk risk)
{
    switch (risk) {
    case FreedomRisk::NotJudged: return MethodLabels::tr("Not judged");
    case FreedomRisk::Low: return MethodLabels::tr("Low");
    case FreedomRisk::Medium: return MethodLabels::tr("Medium");
    case FreedomRisk::High: return MethodLabels::tr("High");
    }
    Q_UNREACHABLE();
}

QString label(Coverage coverage)
{
    switch (coverage) {
    case Coverage::Unknown: return MethodLabels::tr("Unknown");
    case Coverage::Meets: return MethodLabels::tr("Meets");
    case Coverage::Partly: return MethodLabels::tr("Partly");
    case Coverage::NotMet: return MethodLabels::tr("Does not meet");
    }
    Q_UNREACHABLE();
}

QString label(PriorArtCode code)
{
    switch (code) {
    case PriorArtCode::Unclear: return MethodLabels::tr("Unclear");
    case PriorArtCode::SolutionOnMarket: return MethodLabels::tr("A solution is on the market");
    case PriorArtCode::NearMarket: return MethodLabels::tr("Near the market");
    case PriorArtCode::RdNeeded: return MethodLabels::tr("Research and development is needed");
    case PriorArtCode::BlockedByIpr: return MethodLabels::tr("Blocked by somebody’s rights");
    }
    Q_UNREACHABLE();
}

QString label(NeedTrigger trigger)
{
    switch (trigger) {
    case NeedTrigger::NotStated: return MethodLabels::tr("Not stated");
    case NeedTrigger::ServiceProblem: return MethodLabels::tr("A problem in the service");
    case NeedTrigger::FutureImprovement:
        return MethodLabels::tr("A future gain in quality or efficiency");
    case NeedTrigger::PolicyObjective: return MethodLabels::tr("An objective of policy");
    case NeedTrigger::Regulation: return MethodLabels::tr("A law or rule");
    }
    Q_UNREACHABLE();
}

QString label(UnmetReason reason)
{
    switch (reason) {
    case UnmetReason::NoSolution: return MethodLabels::tr("There is no solution");
    case UnmetReason::ExcessiveCost: return MethodLabels::tr("The cost is excessive");
    case UnmetReason::UnacceptableRisk: return MethodLabels::tr("The risk is unacceptable");
    }
    Q_UNREACHABLE();
}

QString label(NeedMethod method)
{
    switch (method) {
    case NeedMethod::Wibgi: return MethodLabels::tr("Wouldn’t it be great if …");
    case NeedMethod::Suggestion: return MethodLabels::tr("Suggestion");
    case NeedMethod::Journey: return MethodLabels::tr("Step of a journey");
    case NeedMethod::Observation: return MethodLabels::tr("Observation");
    case NeedMethod::Interview: return MethodLabels::tr("Interview or survey");
    case NeedMethod::Roadmap: return MethodLabels::tr("Gap on a roadmap");
    case NeedMethod::AimDay: return MethodLabels::tr("AIMday question");
    case NeedMethod::ProblemTree: return MethodLabels::tr("Problem tree");
    }
    Q_UNREACHABLE();
}

} // namespace ilo
