#pragma once

#include "core/matching/matchindex.h"
#include "core/matching/textreader.h"
#include "core/storage/changewriter.h"

namespace ilo {

/// What matching has of a workspace in memory. For one thread.
struct MatchStore
{
    QString source;   ///< which lists and versions it was made from
    QByteArray state; ///< of what is kept in the file, as it was last read or written
    std::unique_ptr<TextReader> reader;
    std::unique_ptr<MatchIndex> index;
};

/// Reads what is kept and brings it up to date: learns words anew when the imported lists or the
/// program changed, reads companies that changed. What was made is kept in the file when
/// `mayWrite`, which is for the program that has the lock; beside it, it is made in memory alone.
/// Cancelled when `progress` (companies read) returns false; what was kept before stands then.
Result<MatchStore> openMatchStore(Database &database, bool mayWrite, const Progress &progress = {});

/// Companies that changed since, and nothing else; opens anew when the lists changed.
Status refreshMatchStore(Database &database, MatchStore &store, bool mayWrite,
                         const Progress &progress = {});

/// Whether the store is no longer what the file has: companies or lists changed, or another reader
/// brought what is kept up to date.
Result<bool> isStale(Database &database, const MatchStore &store);

/// What words mean, without learning anything from lists: what is kept when it was made from the
/// present lists, else the glossary alone.
struct KeptKnowledge
{
    QString source;                                  ///< changes when knowledge does
    std::shared_ptr<const MatchKnowledge> knowledge; ///< null: as it was with `source`
};
Result<KeptKnowledge> keptKnowledge(Database &database, const QString &source);

/// What words mean, learnt from the lists when what is kept is missing or of other lists, and then
/// kept for whoever asks next. For the program that has the lock; takes some seconds then.
Result<std::shared_ptr<const MatchKnowledge>> keepMatchKnowledge(Database &database,
                                                                 const Progress &progress = {});

/// Takes everything out of the file that matching keeps of companies: it is made anew when next
/// asked for. Inside a transaction of the caller.
Status forgetMatchEntries(Database &database);

} // namespace ilo
