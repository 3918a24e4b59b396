#pragma once

#include "core/quality/quality.h"

namespace ilo {

/// One text of a need as the checks read it.
struct CheckedText
{
    FindingPlace place;
    QString text;
    QString language;
    std::vector<CheckedWord> words;
    bool isQuantified = false; ///< of a requirement: what it demands is a number
    const QualityWords *lists = nullptr;
    std::vector<std::vector<WordPatterns::KindMatch>> kinds; ///< of `lists`, by word
    std::vector<std::vector<bool>> kindsOfSentences{};       ///< by sentence, then by kind

    /// What the lists say under `kind`: the longest match that begins at word `at`.
    std::optional<WordPatterns::Match> listed(QStringView kind, size_t at) const
    {
        return at < kinds.size() && !kinds[at].empty() ? listed(lists->kindOf(kind), at)
                                                       : std::nullopt;
    }
    std::optional<WordPatterns::Match> listed(int kind, size_t at) const;
    /// All of them, in order and not overlapping.
    std::vector<WordPatterns::Match> allListed(QStringView kind) const;

    /// Reads the words by the lists: fills `kinds` and `kindsOfSentences`.
    void readByLists();
    /// Whether a word of sentence `sentence` begins what the lists have under `kind`.
    bool sentenceHas(QStringView kind, int sentence) const;

    bool isOf(QStringView field) const { return place.row == 0 && place.field == field; }
    /// Of the long form only.
    bool isOfLongForm() const
    {
        return isOf(u"context") || isOf(u"process") || isOf(u"operation") || isOf(u"safety")
            || isOf(u"sustainability") || isOf(u"strategy") || isOf(u"evaluation");
    }
    bool isRequirement() const { return place.row > 0; }
    bool isStatement() const { return place.row > 0 && place.field == u"text"; }

    /// From word `first` to word `last`.
    Stretch stretch(size_t first, size_t last) const;
};

/// The need with its texts taken apart once for all checks.
struct CheckedNeed
{
    const QualityInput &input;
    const QualityWords &words;
    QString language;
    std::vector<CheckedText> texts;

    CheckedNeed(const QualityInput &given, const QualityWords &lists);
};

/// Every word of `text` is one of `kind`; so it is when there is no word.
bool consistsOf(const CheckedNeed &need, const QString &kind, const QString &text);

/// Nothing is said: no letter or digit, or only words that put it off ("to be agreed", "n/a").
bool isPutOff(const CheckedNeed &need, const QString &text);

/// "see project proposal, chapter 3", "in annex 2": a reader finds nothing here.
bool refersElsewhere(const CheckedNeed &need, const QString &text);

/// Where a person is due: put off, or told in a sentence as no role is ("we will find someone").
bool namesNobody(const CheckedNeed &need, const QString &text);

/// Where a method is due: put off, to be agreed ("we will work something out"), left to the firm
/// ("the tenderer proposes a test"), or not thought of yet.
bool isMethodOpen(const CheckedNeed &need, const QString &text);

/// Makes findings of one check.
class Findings
{
public:
    Findings(QString check, CheckResult severity) : m_check(std::move(check)), m_severity(severity)
    {
    }

    QualityFinding &add(FindingKind kind, FindingPlace place, const QString &subject = {},
                        const QString &detail = {});
    /// In a text; `span` is marked, and is the subject.
    QualityFinding &add(FindingKind kind, const CheckedText &text, const Stretch &span,
                        const QString &detail = {});

    std::vector<QualityFinding> take() { return std::move(m_found); }

private:
    QString m_check;
    CheckResult m_severity;
    std::vector<QualityFinding> m_found;
};

FindingPlace placeOf(const QString &field);
FindingPlace placeOf(const Requirement &requirement, int row, const QString &field);

/// What opens a wording to what does the same, in a language: "or equivalent", "oder gleichwertig".
QString orEquivalent(const QString &language);

using Check = void (*)(const CheckedNeed &need, Findings &findings);

void checkSolutionNeutral(const CheckedNeed &need, Findings &findings); // Q01
void checkMakes(const CheckedNeed &need, Findings &findings);           // Q02
void checkMeasurable(const CheckedNeed &need, Findings &findings);      // Q03
void checkBaseline(const CheckedNeed &need, Findings &findings);        // Q04
void checkImprovement(const CheckedNeed &need, Findings &findings);     // Q05
void checkTestMethods(const CheckedNeed &need, Findings &findings);     // Q06
void checkVagueWords(const CheckedNeed &need, Findings &findings);      // Q07
void checkLevels(const CheckedNeed &need, Findings &findings);          // Q08
void checkTimeline(const CheckedNeed &need, Findings &findings);        // Q09
void checkBudget(const CheckedNeed &need, Findings &findings);          // Q10
void checkRegime(const CheckedNeed &need, Findings &findings);          // Q11
void checkConfidentiality(const CheckedNeed &need, Findings &findings); // Q12
void checkContact(const CheckedNeed &need, Findings &findings);         // Q13
void checkSignOff(const CheckedNeed &need, Findings &findings);         // Q14
void checkPriorities(const CheckedNeed &need, Findings &findings);      // Q15
void checkRestrictions(const CheckedNeed &need, Findings &findings);    // Q16
void checkCompetition(const CheckedNeed &need, Findings &findings);     // Q17
void checkReadability(const CheckedNeed &need, Findings &findings);     // Q18
void checkBeneficiaries(const CheckedNeed &need, Findings &findings);   // Q19
void checkPortfolio(const CheckedNeed &need, Findings &findings);       // Q20
void checkEqualTreatment(const CheckedNeed &need, Findings &findings);  // Q21
void checkUnits(const CheckedNeed &need, Findings &findings);           // Q22

} // namespace ilo
