#pragma once

#include "core/domain/attachedfile.h"
#include "core/storage/changewriter.h"

#include <QStringList>

namespace ilo {

/// The largest file that can be attached: 25 MiB. The bytes stand in the workspace's one file, and
/// each of its ten daily backups holds them again; mail systems mostly stop there too.
constexpr qint64 mostAttachedBytes = qint64(25) * 1024 * 1024;

/// Reads the file at `path` and keeps its bytes under their hash, once for equal content. The
/// record that comes back is not stored yet: apply it as created, so that adding can be undone;
/// until then dropUnusedBytes() may take the bytes away. File when it cannot be read, Invalid
/// (subject: its name) when it is larger than mostAttachedBytes or empty.
/// @param recordType, recordId  what it lies with
Result<AttachedFile> keepFile(Database &writer, const QString &path, const QString &recordType,
                              const QString &recordId, QDate today);

/// The same for bytes that were made here and not read from a file.
/// @param name  that they would have as a file; tells their MIME type
Result<AttachedFile> keepContent(Database &writer, const QByteArray &bytes, const QString &name,
                                 const QString &recordType, const QString &recordId, QDate today);

/// Keeps bytes that are at hand, for what was exported before. Format when they are not those of
/// `hash` (hex).
Status keepBytes(Database &writer, const QString &hash, const QByteArray &bytes,
                 const QString &mime);

/// The bytes of a content. NotFound when they are not there, Damaged when they were altered.
Result<QByteArray> attachedBytes(Database &database, const QString &hash);

/// The files that lie with a record, in the order in which they were added.
Result<std::vector<AttachedFile>> attachedFilesOf(Database &database, const QString &recordId);

/// Contents that a record in use needs, by hash, with their MIME types.
struct AttachedContent
{
    QString hash; ///< hex
    QString mime;
};
Result<std::vector<AttachedContent>> attachedContents(Database &database);

/// Drops bytes that no attached file in use, in the bin or in the log needs any more. Inside the
/// transaction of the caller.
Status dropUnusedBytes(Database &writer);

/// Copies from `source`, another state of the same workspace, bytes that records need and that are
/// not here. Inside the transaction of the caller.
Status copyMissingBytes(Database &writer, Database &source);

/// Which records need bytes that are missing or altered, in English, at most a hundred lines.
Result<QStringList> attachmentFaults(Database &database, const Progress &progress = {});

} // namespace ilo
