#pragma once

#include "core/storage/matchstore.h"
#include "core/storage/shortlistreasons.h"

#include <QDateTime>
#include <QJsonObject>

namespace ilo {

/// A shortlist as it was when companies were invited: what was asked, by what it was ranked, who
/// passed, every place with its reasons, and the decisions.
struct FrozenShortlist
{
    /// 2 is written now; 1 was kept without reasons and without all inputs.
    int format = 2;
    QString needId;
    QString needCode;
    QString needTitle;
    QString language;      ///< of the need, ISO 639-1
    double confidence = 1; ///< that it is in that language
    MatchRequest request;  ///< words and facts asked for, the office's glossary, the day
    MatchWeights weights;
    QStringList mustHave;                 ///< filters
    int engine = 0;                       ///< MatchKnowledge::version
    bool hasLists = false;                ///< reference lists taught words
    QString lists;                        ///< MatchStore::source
    qint64 companies = 0;                 ///< in the office's file then
    qint64 texts = 0;                     ///< of these
    qint64 passing = 0;                   ///< how many had all must-haves
    std::vector<ExplainedCompany> ranked; ///< the first 200, and whoever was decided on behind them
    std::vector<ShortlistExclusion> excluded; ///< at most 5,000
    QStringList invited;                      ///< ids of those who were told

    /// Whether all that the ranking came from is kept.
    bool hasInputs() const { return format >= 2; }
    /// Whether everyone who lacked a must-have is named.
    bool hasAllExcluded() const { return qint64(excluded.size()) == companies - passing; }
};

/// The shortlist as it is at this moment.
Result<FrozenShortlist> shortlistNow(Database &database, const MatchStore &store,
                                     const TextReader &reader, const MatchRun &run,
                                     const std::vector<MatchFilter> &filters, const Need &need,
                                     const ShortlistState &state, const MatchWeights &weights);

/// As JSON: {need, parameters, results, excluded} as `inprocap match --json` prints it, with each
/// result's place, country and decision, and with `inputs` and `invited`.
QJsonObject frozenJson(const FrozenShortlist &shortlist);

/// Reads Shortlist::content of any format up to ours. Format when it is none, Newer when a later
/// program wrote it.
Result<FrozenShortlist> frozenShortlist(const Shortlist &kept);

/// The ids of those who were invited with it, without reading the rest.
QStringList invitedWith(const Shortlist &kept);

/// Who froze it, and when; empty and invalid when the log no longer says.
struct FrozenBy
{
    QString who;
    QDateTime at; ///< UTC
};
Result<FrozenBy> frozenBy(Database &database, const Id<Shortlist> &id);

} // namespace ilo
