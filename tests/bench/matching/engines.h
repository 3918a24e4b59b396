#pragma once

#include "judged.h"

#include "core/matching/matchindex.h"
#include "core/matching/needquery.h"

#include <memory>

namespace ilo {

/// Something that ranks texts for a need.
class RankingEngine
{
public:
    virtual ~RankingEngine() = default;
    virtual void add(const std::vector<JudgedText> &texts) = 0;
    /// Places of texts as they were added, the best first; those that share nothing are left out.
    virtual std::vector<size_t> search(const JudgedNeed &need) = 0;
};

/// Ours, by words alone: no facts are in these sets.
class MatchingEngine : public RankingEngine
{
public:
    MatchingEngine(std::shared_ptr<const MatchKnowledge> knowledge, const MatchParts &parts = {});

    void add(const std::vector<JudgedText> &texts) override;
    std::vector<size_t> search(const JudgedNeed &need) override;

private:
    TextReader m_reader;
    MatchIndex m_index;
    MatchParts m_parts;
};

/// SQLite FTS5 as it comes: tokenizer unicode61, bm25, any of the need's words.
std::unique_ptr<RankingEngine> makeFts5Engine();

/// Xapian with a stemmer for each language and our k1 and b; null when it was not built in.
std::unique_ptr<RankingEngine> makeXapianEngine();

/// The words of a need, once each; numbers and single letters left out.
QStringList needWords(const JudgedNeed &need);

} // namespace ilo
