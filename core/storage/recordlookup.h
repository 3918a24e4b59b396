#pragma once

#include "core/domain/change.h"
#include "core/storage/database.h"

namespace ilo {

/// Where a record is found.
struct RecordRef
{
    QString type; ///< type name
    QString id;

    friend bool operator==(const RecordRef &, const RecordRef &) = default;
};

/// The record that a person means by `text`: its id, at least six characters of its id's beginning
/// or end, a need's number ("N-0147", "147"), a brief's number ("INP-CERN-2026-147": its newest
/// version), or the name of an organisation. Error::Code::NotFound when there is none, Invalid when
/// it fits several; `text` is the subject.
Result<RecordRef> findRecord(Database &database, const QString &text);

/// The record itself. NotFound when it is deleted.
Result<AnyRecord> readRecord(Database &database, const RecordRef &ref);

/// Whether the file ever had this record, also when it is deleted now.
Result<bool> isKnownRecord(Database &database, const QString &id);

/// What is a part of the record (RecordType::owner()), by type and in the order of making: of an
/// organisation its capabilities, certificates and references; and the files that lie with it.
Result<std::vector<AnyRecord>> partsOfRecord(Database &database, const RecordRef &ref);

} // namespace ilo
