#pragma once

#include "core/dedupe/evidence.h"
#include "core/storage/mergers.h"

namespace ilo {

/// What a person is asked about two companies, wherever they come from: two of the portfolio, or a
/// row of a list and one of the portfolio.
struct PairQuestion
{
    QString explanation; ///< below the question
    QString headKept;    ///< over the values of the one that stays
    QString headGone;
    Likeness likeness;
    std::vector<FieldChoice> choices;
    QHash<QString, QString> names; ///< of linked records, by id
    QString comesAlong;            ///< a sentence; empty: nothing does
    bool mayLeaveOut = false;      ///< a row of a list can be left out
    bool mayMerge = true;
    QString merge; ///< what the answers are called; empty: as for two of the portfolio
    QString both;
    QString goBack; ///< how it is taken back
};

/// The question about two stored companies of which a plan was made.
PairQuestion questionOf(Database &database, const MergePlan &plan, const Likeness &likeness);

} // namespace ilo
