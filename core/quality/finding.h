#pragma once

#include "core/domain/requirement.h"
#include "core/quality/tokens.h"

namespace ilo {

/// How much a finding weighs (handbook 4.3): a failing check costs 15 points, a warning 4, a tip
/// nothing.
enum class CheckResult { Pass, Tip, Warning, Failure };

template<>
struct EnumKeys<CheckResult>
{
    static constexpr std::array keys{
        std::pair{CheckResult::Pass, "pass"},
        std::pair{CheckResult::Tip, "tip"},
        std::pair{CheckResult::Warning, "warn"},
        std::pair{CheckResult::Failure, "fail"},
    };
};

/// What exactly a check found; chooses the words (core/quality/qualitytext.h).
enum class FindingKind {
    SolutionNamed,
    TitleNamesSolution,
    MakeNamed,
    TypeNamed,
    PatentNamed,
    EquivalentWithoutReason,
    NoRequirement,
    NoThreshold,
    NotMeasurable,
    NoUnit,
    NoComparison,
    NothingMeasured,
    NoBaseline,
    NewFunction,
    SameAsToday,
    WorseThanToday,
    FarFromToday,
    UnitsDiffer,
    TargetWeaker,
    NoTestMethod,
    Vague,
    NoLevel,
    LevelNotHigher,
    NoDay,
    DaysNotOrdered,
    ShortForAnswers,
    NoBudget,
    NoAmount,
    WideBudget,
    NoRegime,
    HiddenField,
    HiddenRow,
    MobileNumber,
    PersonInText,
    MarkedSecret,
    NoAddress,
    NotAnAddress,
    PersonalAddress,
    NoOwner,
    NoSponsor,
    NotSignedOff,
    MostlyMust,
    ManyRequirements,
    Restrictive,
    OneSupplier,
    FewSolutions,
    LongSentence,
    LongField,
    LongPage,
    Acronym,
    NobodyBenefits,
    Twice,
    NoPlaceForAll,
    OldUnit,
    MisspeltUnit,
    MixedDecimals,
};

/// Where a finding stands.
struct FindingPlace
{
    QString field;               ///< in Description<Need>, or of a requirement; "requirements": all
    Id<Requirement> requirement; ///< null: the need itself
    int row = 0;                 ///< of the requirement, from 1; 0: the need itself
    std::optional<Stretch> span; ///< in the text of the field

    friend bool operator==(const FindingPlace &, const FindingPlace &) = default;
};

/// A right value that cures a finding: the field of the need or of the requirement of the place,
/// in the form of core/base/stored.h.
struct QualityEdit
{
    QString field;
    Id<Requirement> requirement; ///< null: the need
    QVariant value;

    friend bool operator==(const QualityEdit &, const QualityEdit &) = default;
};

/// One thing that a check found.
struct QualityFinding
{
    QString check; ///< "Q07"
    FindingKind kind{};
    CheckResult result = CheckResult::Warning;
    FindingPlace place;
    QString subject; ///< the words it is about: "user-friendly"
    QString detail;  ///< a number or another record, where the words need one
    std::optional<QualityEdit> cure;
    QString kept; ///< why it stays as it is (Need::qualityKept); empty: it counts

    /// What tells it from any other finding of the need, also after the text around it changed; the
    /// key of a reason to keep it.
    QString key() const;

    friend bool operator==(const QualityFinding &, const QualityFinding &) = default;
};

} // namespace ilo
