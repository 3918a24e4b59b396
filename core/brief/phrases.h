#pragma once

#include <QDate>
#include <QString>
#include <QStringList>

namespace ilo {

/// The fixed words of a brief. Whole sentences, never glued fragments: word order differs.
enum class Phrase {
    NeedsBrief,
    Draft,
    Withdrawn,
    Replaced,
    Version, ///< %1: number
    StampInternal,
    StampUnderNda,
    StampNetwork,
    StampPublic,
    For,
    Maturity,
    MaturityNow,
    MaturityNeeded,
    MaturityStep,  ///< %1, %2: levels
    MaturityLevel, ///< %1: level
    NeededBy,
    Quantity,
    ChallengeQuestion,
    WhyItMatters,
    Today,
    WhatItMustDo,
    RequirementAndMeasure,
    Threshold,
    Target,
    Priority,
    PriorityMust,
    PriorityShould,
    PriorityCould,
    PriorityNotNow,
    Proof, ///< %1: test method
    Conditions,
    RouteAndRights,
    TriedSoFar,
    Time,
    SupplierOwns,
    BuyerOwns,
    BuyerOwnsLicenceBack,
    Joint,
    OpenSource,
    BackgroundOnly,
    ConsultationBetween, ///< %1, %2: days
    ConsultationFrom,    ///< %1: day
    ConsultationUntil,   ///< %1: day
    Budget,              ///< %1: amount
    BudgetNotDisclosed,
    AmountFrom,  ///< %1: amount
    AmountUpTo,  ///< %1: amount
    AmountRange, ///< %1, %2: amounts
    Amount,      ///< %1: currency, %2: number or range of numbers
    Millions,    ///< %1: number or range of numbers
    HowToAnswer,
    WriteTo,     ///< %1: address
    WriteToBy,   ///< %1: address, %2: day
    WriteInTo,   ///< %1: address, %3: languages
    WriteInToBy, ///< %1: address, %2: day, %3: languages
    AnswerAt,    ///< the same four for a web page
    AnswerAtBy,
    AnswerInAt,
    AnswerInAtBy,
    AnswerHolds,        ///< %1: what an answer should hold, as the object of the sentence
    AnswerHoldsUsually, ///< when the need does not say
    NothingConfidential,
    EqualTreatment,
    EqualTreatmentAt, ///< %1: where it is published
    Cpv,              ///< %1: codes
    PageOf,           ///< %1, %2: page and number of pages
    DayMonth,         ///< a date format, as QLocale reads it
    DayMonthYear,
    DetailsChapter, ///< of the long form: what stands there further
    Setting,
    WhoBenefits,
    ProcessAndInterfaces,
    Operation,
    Safety,
    Standards,
    Sustainability,
    Market,
    ConsultationResults,
    JointWith,
    Risks,
    BusinessCase,
    Strategy,
    Evaluation,
    Background,
    Confidentiality,
    LevelInternal, ///< for whom the paper is
    LevelUnderNda,
    LevelNetwork,
    LevelPublic,
    HowItIsProved, ///< a table of requirements and their proofs
    RequirementTitle,
    ProofTitle,
    Abbreviations,
    AbbreviationTitle,
    MeaningTitle,
    EarlierVersions, ///< a table of versions and days
    VersionTitle,
    DayTitle,
    RestIsIn,   ///< %1: name of a language
    FundedByEu, ///< as the Commission prescribes it beside the emblem
    EitherOr,   ///< %1: names between commas, %2: the last one
    Count,      ///< how many there are
};

/// Languages that briefs can be written in (ISO 639-1), the default first. A further one is one
/// more table in phrasetables.h and a line in phrases.cpp.
const QStringList &briefLanguages();

/// The fixed words, dates and numbers of one language.
class Phrases
{
public:
    /// English when `language` is not one of briefLanguages().
    explicit Phrases(const QString &language);

    const QString &language() const { return m_language; }
    QString operator()(Phrase phrase) const;

    /// "12 March 2027"; empty for an invalid date.
    QString day(QDate date) const;
    /// "11 January" when `until` is in the same year, else as day().
    QString dayBefore(QDate date, QDate until) const;
    /// "1,250,000.50" for two decimals.
    QString number(double value, int decimals = 0) const;

private:
    QString said(QDate date, Phrase format) const;

    QString m_language;
};

} // namespace ilo
