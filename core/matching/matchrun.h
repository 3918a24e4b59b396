#pragma once

#include "core/matching/factworth.h"
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
/// other weights needs no search. Of the index as it is: after a change to it make another.
class MatchRun
{
public:
    MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
             const std::vector<MatchFilter> &filters = {});
    /// For rankedCompany() of the company with this number alone, which costs far less.
    MatchRun(MatchRequest request, const TextReader &reader, const MatchIndex &index,
             qint64 number);
    Q_DISABLE_COPY_MOVE(MatchRun)

    /// The best first; equals by name, then id: never by when they came in.
    /// @param most  0: all; else those that cannot be among them are not looked at closely
    std::vector<RankedCompany> ranked(const MatchWeights &weights, size_t most = 0) const;

    /// One company, also one that the filters exclude; nothing when it is not in the index.
    std::optional<RankedCompany> rankedCompany(const MatchWeights &weights, qint64 number) const;

    /// Row numbers of the companies that pass and of which a capability earns this share of the
    /// points for capabilities or more, ascending. @param share  0 to 1
    std::vector<qint64> companiesWorth(double share) const;

    /// The points that each criterion can give: the weights scaled to 100 over what the need asks
    /// for. A criterion of which the need says nothing gives none.
    std::array<double, kMatchCriterionCount> pointsOf(const MatchWeights &weights) const;

    /// How many companies pass all filters, and how many do not pass one of them.
    size_t passing() const { return m_passing; }
    size_t lacking(size_t filter) const { return m_lacking[filter]; }
    /// Who does not pass, and what.
    std::vector<ExcludedCompany> excluded() const;

    const NeedQuery &query() const { return m_query; }
    const MatchRequest &request() const { return m_request; }
    const std::vector<float> &textLikeness() const { return m_texts; }
    const MatchIndex &index() const { return m_index; }

private:
    using Points = std::array<double, kMatchCriterionCount>;

    /// What of the points the company's best capability earns.
    struct Best
    {
        double capabilities = 0;
        double trl = 0;
        std::optional<quint32> text;
    };
    Best bestOf(quint32 place, const Points &points) const;
    RankedCompany rankedOf(quint32 place, const Points &points) const;
    /// By place what its score can be at most, as far as can be told without looking at facts.
    std::vector<float> ceilings(const Points &points) const;
    /// Nothing when the score cannot reach `least`.
    /// @param ceiling  of the company
    std::optional<double> scoreOf(quint32 place, const Points &points, double ceiling,
                                  double least) const;
    bool takesPart(quint32 place) const
    {
        return m_index.stands(place) && (m_isExcluded.empty() || !m_isExcluded[place]);
    }
    bool isBefore(const std::pair<double, quint32> &a, const std::pair<double, quint32> &b) const;
    void exclude(const std::vector<MatchFilter> &filters);

    const MatchIndex &m_index;
    MatchRequest m_request;
    NeedQuery m_query;
    std::vector<float> m_texts;
    FactWorth m_facts;
    size_t m_passing = 0;
    std::vector<size_t> m_lacking;          ///< by filter
    std::vector<std::vector<bool>> m_lacks; ///< by filter, the companies' places
    std::vector<bool> m_isExcluded;         ///< by place; empty without filters
};

} // namespace ilo
