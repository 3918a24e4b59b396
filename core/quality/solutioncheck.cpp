#include "core/quality/conditionsearch.h"
#include "core/quality/nounphrase.h"
#include "core/quality/solutionsearch.h"
#include "core/quality/titlesearch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

using Match = WordPatterns::Match;

/// A condition may prescribe a means when it says why (handbook 4.3, Q01).
bool hasReason(const CheckedText &text, size_t at)
{
    for (size_t word = 0; word < text.words.size(); ++word) {
        if (text.words[word].sentence == text.words[at].sentence && text.listed(u"because", word))
            return true;
    }
    return false;
}

std::optional<Match> solutionAt(const SolutionSearch &search, const CheckedText &text, size_t at)
{
    const bool isCondition = text.isOf(u"conditions");
    const bool isStory = text.isOf(u"why_it_matters");
    if (isCondition) {
        const auto order = search.order(at);
        return order ? order : search.means(at);
    }
    if (const auto fashion = search.fashion(at))
        return fashion;
    if (const auto order = search.order(at))
        return order;
    if (const auto wish = search.wish(at))
        return wish;
    if (isStory)
        return std::nullopt;
    for (const auto look : {&SolutionSearch::withTool,
                            &SolutionSearch::means,
                            &SolutionSearch::wayOf,
                            &SolutionSearch::unknownThing,
                            &SolutionSearch::actor,
                            &SolutionSearch::instrumental,
                            &SolutionSearch::agent,
                            &SolutionSearch::carried,
                            &SolutionSearch::needed,
                            &SolutionSearch::fitFirst,
                            &SolutionSearch::subject,
                            &SolutionSearch::programmed}) {
        if (const auto match = (search.*look)(at))
            return match;
    }
    return std::nullopt;
}

/// A constraint with a reason may name what it has to live with (handbook 4.3, Q01).
bool isReasonedConstraint(const CheckedNeed &need, const CheckedText &text)
{
    if (!text.isRequirement())
        return false;
    const Requirement &requirement = need.input.requirements[size_t(text.place.row - 1)];
    return requirement.level == RequirementLevel::Constraint
        && !requirement.rationale.trimmed().isEmpty();
}

} // namespace

void checkSolutionNeutral(const CheckedNeed &need, Findings &findings)
{
    for (const CheckedText &text : need.texts) {
        const bool isTitle = text.isOf(u"title");
        if (!isTitle && !text.isStatement() && !text.isOf(u"challenge_question")
            && !text.isOf(u"why_it_matters") && !text.isOf(u"conditions"))
            continue;
        if (isReasonedConstraint(need, text))
            continue;
        const SolutionSearch search(need, text);
        const NounPhrase phrase(need, text);
        const ConditionSearch conditions(need, text);
        if (const auto head = isTitle ? TitleSearch(need, text).head() : std::nullopt) {
            findings.add(
                FindingKind::TitleNamesSolution, text, text.stretch(head->first, head->last));
            continue;
        }
        int lastSentence = -1; // one a sentence is enough to rewrite it
        for (size_t at = 0; at < text.words.size(); ++at) {
            if (text.words[at].sentence == lastSentence)
                continue;
            auto match = solutionAt(search, text, at);
            if (!match && text.isOf(u"conditions"))
                match = conditions.solution(at);
            if (!match)
                match = phrase.head(at);
            if (!match)
                match = phrase.actorInStory(at);
            if (!match || (text.isOf(u"conditions") && hasReason(text, at)))
                continue;
            lastSentence = text.words[at].sentence;
            findings.add(isTitle ? FindingKind::TitleNamesSolution : FindingKind::SolutionNamed,
                         text,
                         text.stretch(match->first, match->last));
        }
    }
}

} // namespace ilo
