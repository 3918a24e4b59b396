#pragma once

#include "core/domain/capability.h"
#include "core/domain/office.h"
#include "core/storage/database.h"

namespace ilo {

/// An organisation with everything that belongs to it.
struct CompanyInFull
{
    Organisation organisation;
    std::vector<Capability> capabilities;
    std::vector<Certificate> certificates;
    std::vector<Reference> references;
    QString advisor; ///< name of who looks after it; empty: nobody

    friend bool operator==(const CompanyInFull &, const CompanyInFull &) = default;
};

/// Error::Code::NotFound when it is deleted.
Result<CompanyInFull> companyInFull(Database &database, const Id<Organisation> &id);

/// The id of the organisation to which this record (capability, certificate, reference) belongs;
/// its own id for an organisation; null when there is none.
Result<QString> organisationOf(Database &database, const QString &type, const QString &id);

/// The ids of the organisations with these row numbers, in this order; deleted ones are left out.
Result<QStringList> organisationIds(Database &database, const std::vector<qint64> &numbers);

/// All advisors of the workspace, by name.
Result<std::vector<Advisor>> advisors(Database &database);

/// Tags in use, the most used first, at most `limit`.
Result<QStringList> tagsInUse(Database &database, int limit);

} // namespace ilo
