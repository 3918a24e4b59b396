#pragma once

#include "core/storage/changewriter.h"

namespace ilo {

/// One finding of a check.
struct Finding
{
    enum class Kind {
        Integrity,  ///< SQLite cannot read parts of the file
        Projection, ///< a table differs from what the log says
        Chain,      ///< an action in the log was altered after it was written
        Dangling,   ///< a record points to one that is not there
        Index,      ///< search or list tables differ from the records
        Attachment, ///< bytes of an attached file are missing or were altered
    };

    Kind kind = Kind::Integrity;
    QString detail;          ///< English; names table, record, action
    QString link = {};       ///< Dangling: "need/<id>/organisation_id"
    QString target = {};     ///< Dangling: type of what the link names
    bool isInTheBin = false; ///< Dangling: the target was deleted here; else it was never here

    /// True for what a person need not act on: a link to a record that is not there.
    bool isNotice() const { return kind == Kind::Dangling; }
};

struct CheckReport
{
    qint64 actions = 0; ///< checked
    qint64 records = 0;
    std::vector<Finding> findings; ///< at most a hundred of a kind

    bool isClean() const;
};

/// Reads the whole file; writes nothing.
Result<CheckReport> checkWorkspace(Database &database, const Progress &progress = {});

/// Makes tables and index anew from the log, in one transaction.
Status rebuild(Database &writer, const Progress &progress = {});

} // namespace ilo
