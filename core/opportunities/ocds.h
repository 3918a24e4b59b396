#pragma once

#include "core/storage/opportunityrecord.h"

#include <QDateTime>
#include <QJsonObject>

namespace ilo {

/// What stands at the head of a release package.
struct OcdsHead
{
    QString publisher;     ///< name of the office
    QDateTime publishedAt; ///< UTC
    /// Registered with the Open Contracting Partnership, in front of each process id. The office
    /// may have one; "ocds-000000" is none and says so.
    QString prefix = QStringLiteral("ocds-000000");
};

/// The opportunity as a release of the Open Contracting Data Standard 1.1.5, with the lots
/// extension. What the office keeps to itself (notes, owner, nominations, whom it told, a
/// confidential value) is not in it.
QJsonObject ocdsRelease(const OpportunityInFull &opportunity, const OcdsHead &head);

/// One release for each of `opportunities`.
QJsonObject ocdsPackage(const std::vector<OpportunityInFull> &opportunities, const OcdsHead &head);

/// Writes all opportunities, or those with these row numbers, as a release package; returns how
/// many.
Result<qint64> exportOcds(Database &database, const QString &path, const OcdsHead &head,
                          const std::optional<std::vector<qint64>> &numbers = {});

} // namespace ilo
