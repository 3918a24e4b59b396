#pragma once

#include "core/domain/brief.h"
#include "core/storage/database.h"

#include <QDateTime>

namespace ilo {

/// A state that a kept version was given.
struct BriefStep
{
    BriefStatus status = BriefStatus::Draft;
    QString who;  ///< name of the advisor
    QDateTime at; ///< UTC
    QString note; ///< the reason given with it; empty: none

    friend bool operator==(const BriefStep &, const BriefStep &) = default;
};

/// The states of a version, the first first: who gave each and when, as the log has it. A state
/// that was taken back by Undo is left out.
Result<std::vector<BriefStep>> briefSteps(Database &database, const Brief &brief);

/// The states that may follow `status` (handbook 8): Draft → In review → Approved → Published →
/// Withdrawn, and back to Draft before it is published. Replaced comes by itself when a later
/// version is published, and nothing follows it.
std::vector<BriefStatus> nextStates(BriefStatus status);

/// The one who kept the version also approved it: nobody else has read it.
bool isApprovedByItsWriter(const std::vector<BriefStep> &steps);

} // namespace ilo
