#pragma once

#include "core/domain/office.h"
#include "core/quality/finding.h"
#include "core/quality/words.h"

#include <QMap>

namespace ilo {

/// Another need of the portfolio, to see whether this one stands there already.
struct OtherNeed
{
    QString code;
    QString title;
    QStringList cpv;
};

/// All that the checks look at.
struct QualityInput
{
    Need need;
    std::vector<Requirement> requirements; ///< in their order
    Office office;                         ///< its addresses stand in for the need's own
    QStringList organisationNames;         ///< of the need's organisation: no acronym, no make
    std::vector<OtherNeed> others;
    /// Requirement → solutions of the prior-art search that meet it; none: no search was recorded.
    std::optional<QMap<Id<Requirement>, int>> knownSolutions;
    QString language; ///< ISO 639-1 of the texts; empty: found out from them
    QDate today;
};

/// What one check said.
struct CheckOutcome
{
    QString check;
    CheckResult result = CheckResult::Pass; ///< the heaviest of its findings that are not kept
    std::vector<QualityFinding> findings;
};

/// The verdict over a need.
struct Quality
{
    static constexpr int failureCosts = 15;
    static constexpr int warningCosts = 4;
    static constexpr int readyAt = 80;

    std::vector<CheckOutcome> checks; ///< all 22, in order
    QString language;                 ///< of the texts, as stated or found out

    int score() const;    ///< 100 − 15 a failing check − 4 a warning, never below 0
    bool isReady() const; ///< no failing check and at least 80
    int count(CheckResult result) const;

    /// Findings that count, the heaviest first, then in the order of the page. Kept ones are left
    /// out.
    std::vector<QualityFinding> open() const;
    std::vector<QualityFinding> kept() const;

    /// What the score gains once the check of `finding` has nothing more to say.
    static int pointsOf(CheckResult result);
};

/// Looks at a need with all 22 checks of handbook 4.3. Takes some 2 ms for a full page (Release,
/// 2 cores, 26 November 2026); values only, so that it may run anywhere.
Quality assess(const QualityInput &input, const QualityWords &words);

/// A warning is a judgement, with which an advisor may disagree and say why. What is missing or
/// against a rule of law cannot be kept.
bool mayBeKept(const QualityFinding &finding);

/// The result a check may have at most: what its rule weighs.
CheckResult severityOf(const QString &check);

/// "Q01" … "Q22".
const QStringList &qualityChecks();

} // namespace ilo
