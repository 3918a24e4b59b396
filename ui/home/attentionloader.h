#pragma once

#include "core/storage/attention.h"

namespace ilo {

/// A need that a brief cannot be made of yet.
struct LackingNeed
{
    QString id;
    QString code;
    QString title;
    QString organisation;
    int missing = 0; ///< how many things

    friend bool operator==(const LackingNeed &, const LackingNeed &) = default;
};

/// Everything that Home shows from the file.
struct HomeContent
{
    std::vector<Attention> waiting;
    std::vector<LackingNeed> needs;
    std::vector<EngagedCount> engaged;
    QDate lastBackup;         ///< invalid: none
    bool isBackupOld = false; ///< older than a week, and there are changes since
};

/// Reads it on a worker's connection of its own. @param advisor  empty: the whole office
/// @param more  the kinds of waiting things that pages brought
Result<HomeContent> loadHome(const QString &path, const QDate &today, const QString &advisor,
                             const std::vector<AttentionQuery> &more);

} // namespace ilo
