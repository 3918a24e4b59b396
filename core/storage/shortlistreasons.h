#pragma once

#include "core/matching/matchcompany.h"
#include "core/matching/matchreasons.h"
#include "core/storage/shortlists.h"

namespace ilo {

/// A company of a shortlist with all that is said about it.
struct ExplainedCompany
{
    int place = 0; ///< from 1
    QString id;
    QString name;
    QString country;
    MatchExplanation fit;
    std::optional<Verdict> verdict; ///< nothing: undecided
    QString reason;                 ///< for leaving it out
    QString stated; ///< statedDigest() of what the fit was made from; empty: not known
};

/// A company that lacks a must-have.
struct ShortlistExclusion
{
    QString id;
    QString name;
    QStringList lacks; ///< filters, as they were written
    std::optional<Verdict> verdict;
};

/// The ranked companies with their reasons and decisions; the first has the place `first`. One that
/// was deleted a moment ago is left out. Errors are those of reading.
Result<std::vector<ExplainedCompany>>
explainedCompanies(Database &database, const MatchRun &run, const TextReader &reader,
                   const MatchWeights &weights, const std::vector<RankedCompany> &ranked,
                   const std::vector<ShortlistDecision> &decisions, int first = 1);

/// Who lacks what, those with a decision first, then by name.
/// @param most  how many are named
Result<std::vector<ShortlistExclusion>>
shortlistExclusions(Database &database, const MatchRun &run,
                    const std::vector<MatchFilter> &filters,
                    const std::vector<ShortlistDecision> &decisions, size_t most);

/// Changes when what the company states and may count changes; the same on every laptop.
QString statedDigest(const MatchCompany &company);

} // namespace ilo
