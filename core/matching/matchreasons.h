#pragma once

#include "core/matching/matchrun.h"

namespace ilo {

/// Why there are points: one word, concept or fact.
struct MatchReason
{
    enum class Kind : quint8 { Word, Concept, Trl, Reference, Certificate, Code };

    Kind kind = Kind::Word;
    int tenths = 0; ///< points, in tenths
    QString wanted; ///< word, code or level of the need; empty when it asks for none
    QString found; ///< what the company states: word as written, code, level, customer, certificate
    WordReason how = WordReason::SameWord; ///< of a word
    double weight =
        1; ///< of a learnt word, 0 to 1: how surely one translates the other. Weak under 0.3
    qint64 row = 0;       ///< of the capability or reference in which it stands; 0: of the company
    QString wantedPart;   ///< stem of the part of the compound that counts; empty: the whole word
    QString foundPart;    ///< the same of what the company states
    bool inTitle = false; ///< a word that stands in the title, else in the text
    qsizetype from = -1;  ///< where it first stands there; -1: nowhere
    qsizetype length = 0;

    bool isOfParts() const { return !wantedPart.isEmpty() || !foundPart.isEmpty(); }

    friend bool operator==(const MatchReason &, const MatchReason &) = default;
};

/// A criterion with its points and what they are made of: reasons add up to `tenths`.
struct MatchPart
{
    MatchCriterion criterion = MatchCriterion::Capabilities;
    int tenths = 0;
    int ofTenths = 0;    ///< the most it can give for this need; 0: the need asks for nothing here
    bool isKnown = true; ///< false: a readiness level that is not stated and counts half
    std::vector<MatchReason> reasons; ///< the most first

    friend bool operator==(const MatchPart &, const MatchPart &) = default;
};

/// What the company does not state and would raise the fit if it could.
struct MissingFact
{
    enum class Kind : quint8 { Capability, Trl, Reference, Certificate, ExpiredCertificate, Code };

    Kind kind = Kind::Capability;
    QString what;       ///< the certificate or code; for a level the capability's title
    int upToTenths = 0; ///< points at most

    friend bool operator==(const MissingFact &, const MissingFact &) = default;
};

/// A score taken apart: parts add up to `tenths`.
struct MatchExplanation
{
    int tenths = 0; ///< of 1000
    std::vector<MatchPart> parts;
    std::vector<MissingFact> missing; ///< the most first
    QStringList notFound; ///< words of the need that stand in no language in the best capability

    friend bool operator==(const MatchExplanation &, const MatchExplanation &) = default;
};

/// @param company  as it was when the index last read it
MatchExplanation explain(const MatchRun &run, const RankedCompany &ranked,
                         const MatchCompany &company, const MatchWeights &weights,
                         const TextReader &reader);

/// Whole numbers in the ratio of `parts` that add up to `total` (largest remainders; equal ones by
/// place).
std::vector<int> apportioned(const std::vector<double> &parts, int total);

} // namespace ilo
