#pragma once

#include "core/storage/backup.h"
#include "core/storage/mentions.h"

namespace ilo {

/// A backup that still holds an erased person, and how long at most.
struct HoldingBackup
{
    QString path;
    QDateTime at; ///< UTC
    qint64 bytes = 0;

    friend bool operator==(const HoldingBackup &, const HoldingBackup &) = default;
};

/// The backups beside the workspace in which the record `id` has values, newest first; damaged
/// copies that replaceByBackup() moved aside among them. One that cannot be read counts as holding.
std::vector<HoldingBackup> backupsHolding(const QString &workspace, const QString &id);

/// Takes the person out of one backup as erasePerson() does here, with the mentions of the same
/// places: a copy is changed, checked and put in its place, so that a failure leaves it as it was.
/// A backup of an older version is brought up to date in that.
Status eraseInBackup(const QString &backup, const QString &id, const std::vector<Mention> &mentions,
                     const QString &replacement, const Progress &progress = {});

} // namespace ilo
