#pragma once

#include "core/domain/requirement.h"
#include "core/matching/needquery.h"
#include "core/storage/changewriter.h"

#include <memory>
#include <vector>

namespace ilo {

/// A word of a need that stands in another one too, or one that means the same.
struct SharedWord
{
    QString word;   ///< as in the need asked for
    QString theirs; ///< as in the other one
    WordReason reason = WordReason::SameWord;

    friend bool operator==(const SharedWord &, const SharedWord &) = default;
};

/// Two requirements that ask for the like.
struct SharedRequirement
{
    Id<Requirement> id;
    QString text; ///< with its measure and threshold
    Id<Requirement> theirId;
    QString theirText;
    int likeness = 0; ///< percent

    friend bool operator==(const SharedRequirement &, const SharedRequirement &) = default;
};

/// Another need that asks for the like: a candidate for buying together (handbook feature 21).
struct SimilarNeed
{
    Id<Need> id;
    QString code;
    QString title;
    QString organisation;                        ///< its name; empty: none chosen
    bool isOtherOrganisation = false;            ///< than that of the need asked for
    int likeness = 0;                            ///< percent, the mean of both directions
    std::vector<SharedWord> words;               ///< the weightiest first
    std::vector<SharedRequirement> requirements; ///< in the order of the need asked for

    friend bool operator==(const SimilarNeed &, const SimilarNeed &) = default;
};

/// Below this, likeness says nothing.
constexpr int leastLikeness = 15;

/// What words mean, as matching keeps it in the file; learnt anew in memory when that is missing or
/// of other lists. Takes some seconds then: not for the thread of a window.
Result<std::shared_ptr<const MatchKnowledge>> matchKnowledge(Database &database,
                                                             const Progress &progress = {});

/// Needs like `need`, the likest first, those of other organisations before equals; closed ones are
/// among them, since what was learnt there counts. At most `most`. NotFound when `need` is not
/// there.
Result<std::vector<SimilarNeed>>
similarNeeds(Database &database, const Id<Need> &need,
             const std::shared_ptr<const MatchKnowledge> &knowledge, int most = 20);

} // namespace ilo
