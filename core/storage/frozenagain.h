#pragma once

#include "core/storage/frozenshortlist.h"

namespace ilo {

/// What became of one place when the stored inputs were ranked again.
struct MovedPlace
{
    QString name;
    int placeThen = 0;
    int placeNow = 0; ///< 0: it is not in the ranking any more
    int tenthsThen = 0;
    int tenthsNow = 0;
};

/// How a ranking made again from what was stored differs from the one that was frozen, and what is
/// known to have changed since.
struct FrozenAgain
{
    int same = 0; ///< companies at the same place with the same points
    std::vector<MovedPlace> moved;
    QStringList restated; ///< names of ranked companies that state something else now
    QStringList gone;     ///< names of ranked companies that are not there any more
    int engineNow = 0;
    bool isEngineOther = false;
    bool areListsOther = false;
    qint64 companiesNow = 0;
    qint64 textsNow = 0;
    /// More lacked a must-have than were named: who passes was asked of the companies as they are.
    bool isMustHaveAskedAgain = false;

    bool isSame() const { return moved.empty(); }
};

/// Ranks the stored inputs again. Unsupported when they were not kept (format 1).
Result<FrozenAgain> rankAgain(Database &database, const MatchStore &store, const TextReader &reader,
                              const FrozenShortlist &frozen);

} // namespace ilo
