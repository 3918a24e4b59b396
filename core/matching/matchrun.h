#pragma once

#include "core/matching/matchcriteria.h"
#include "core/matching/textscore.h"

namespace ilo {

/// What is asked: the need's words and facts, and the settings that change what counts.
struct MatchRequest
{
    QueryText text;
    NeedFacts facts;
    std::vector<GlossaryWord> corrections;
    MatchParts parts;
};

/// A must-have: who does not pass is named, not ranked.
struct MatchFilter
{
    QString name;                ///< as a person wrote it
    std::vector<qint64> passing; ///< row numbers of companies, ascending
};

struct ExcludedCompany
{
    qint64 number = 0;
    std::vector<size_t> filters; ///< places of those that it does not pass
};

/// One place of the ranking.
struct RankedCompany
{
    quint32 place = 0; ///< in the index
    qint64 number = 0; ///< of the company's row
    double score = 0;  ///< 0 to 100, not rounded
    std::array<double, kMatchCriterionCount> points{};
    /// The capability that earns the points of Capabilities and TRL: that by which the two are
    /// most.
    std::optional<quint32> text;
    bool isTrlKnown = true;
    double trlGate = 0; ///< 0 to 1: how far its readiness counts (readinessGate())
};

/// What every company is worth for one need by each criterion. Made once for a need; ranking by
/// other weights costs a few additions a company and no search. Of the index as it is: after a
/// change to it make another.
class MatchRun
{
public:
    MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
             const std::vector<MatchFilter> &filters = {});

    /// The best first; equals by name, then id: never by when they came in.
    /// @param most  0: all
    std::vector<RankedCompany> ranked(const MatchWeights &weights, size_t most = 0) const;

    /// One company, also one that the filters exclude; nothing when it is not in the index.
    std::optional<RankedCompany> rankedCompany(const MatchWeights &weights, qint64 number) const;

    /// The points that each criterion can give: the weights scaled to 100 over what the need asks
    /// for. A criterion of which the need says nothing gives none.
    std::array<double, kMatchCriterionCount> pointsOf(const MatchWeights &weights) const;

    const std::vector<ExcludedCompany> &excluded() const { return m_excluded; }
    const NeedQuery &query() const { return m_query; }
    const MatchRequest &request() const { return m_request; }
    const std::vector<float> &textLikeness() const { return m_texts; }
    const MatchIndex &index() const { return m_index; }

private:
    /// Values 0 to 1; those of capabilities stand with the texts.
    struct CompanyValues
    {
        quint32 place = 0;
        quint32 firstText = 0;
        quint32 textCount = 0;
        double references = 0;
        double certificates = 0;
        double cpv = 0;
    };

    CompanyValues valuesOf(quint32 place) const;
    double scoreOf(const CompanyValues &values,
                   const std::array<double, kMatchCriterionCount> &points) const;
    RankedCompany rankedOf(const CompanyValues &values,
                           const std::array<double, kMatchCriterionCount> &points) const;
    /// What of the points the company's best capability earns.
    struct Best
    {
        double capabilities = 0;
        double trl = 0;
        std::optional<quint32> text;
    };
    Best bestOf(const CompanyValues &values,
                const std::array<double, kMatchCriterionCount> &points) const;
    bool exclude(qint64 number, const std::vector<MatchFilter> &filters);

    MatchRequest m_request;
    const MatchIndex &m_index;
    NeedQuery m_query;
    std::vector<float> m_texts;
    std::vector<CompanyValues> m_values;
    std::vector<ExcludedCompany> m_excluded;
};

} // namespace ilo
