#pragma once

#include "core/domain/change.h"
#include "core/storage/database.h"

#include <QDateTime>

namespace ilo {

/// A need in short, as `inprocap list W needs` prints it.
struct NeedRow
{
    qint64 number = 0; ///< row number in the file; stable while the need lives
    QString id;
    QString code;
    QString title;
    QString organisation; ///< its name; empty: none chosen
    QString status;       ///< key of NeedStatus
    QString sharing;      ///< key of Sharing
    QDate neededBy;
    int version = 0;     ///< newest kept brief; 0: none
    QString briefStatus; ///< of that version, key of BriefStatus
    QString owner;       ///< name of the advisor
    QDateTime changedAt; ///< UTC; the need itself or one of its requirements
    bool sample = false;

    friend bool operator==(const NeedRow &, const NeedRow &) = default;
};

/// The lines of these numbers, in this order; deleted ones are left out.
Result<std::vector<NeedRow>> needRows(Database &database, const std::vector<qint64> &numbers);

/// All needs, deleted ones not counted.
Result<qint64> needCount(Database &database);

/// A need with what belongs to it.
struct NeedInFull
{
    Need need;
    std::optional<Organisation> organisation; ///< none: not chosen, or deleted
    QString owner;                            ///< name of the advisor
    std::vector<Requirement> requirements;    ///< in their order
    std::vector<Brief> briefs;                ///< newest version first

    friend bool operator==(const NeedInFull &, const NeedInFull &) = default;
};

/// Error::Code::NotFound when there is none, or when it is deleted.
Result<NeedInFull> needInFull(Database &database, const Id<Need> &id);

/// The need whose code is `code` ("N-0147", "n-147", "147"). NotFound when none has it, Invalid
/// when the short form fits several.
Result<Id<Need>> needByCode(Database &database, const QString &code);

} // namespace ilo
