#include "core/storage/attachments.h"

#include "core/log/cells.h"
#include "core/log/contenthash.h"
#include "core/storage/repository.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int mostFaults = 100;

QByteArray rawHash(const QString &hash)
{
    return QByteArray::fromHex(hash.toLatin1());
}

Status insertBytes(Database &writer, const QByteArray &hash, const QByteArray &bytes,
                   const QString &mime)
{
    return writer.execute(
        u"INSERT OR IGNORE INTO attachment (hash, size, mime, data) VALUES (?, ?, ?, ?)"_s,
        {hash, qlonglong(bytes.size()), mime, bytes});
}

/// Hashes that the log still knows of: of files that are in use, in the bin or can be brought back.
Result<QSet<QString>> loggedHashes(Database &database)
{
    QSet<QString> hashes;
    const RecordType &type = *recordType(typeName<AttachedFile>());
    const auto place = size_t(type.indexOf(u"hash"_s));
    const Status read = database.forEach(
        u"SELECT f.name, o.value FROM entity e JOIN op o ON o.entity = e.number"
        " JOIN field f ON f.number = o.field WHERE e.type = ? AND o.state = 0"
        " AND f.name IN ('_new', 'hash') AND o.value IS NOT NULL"_s,
        {type.name},
        [&](const Row &row) -> Status {
            hashes.insert(row.text(0) == u"hash"_s
                              ? row.text(1)
                              : creationValues(type, row.text(1))[place].toString());
            return {};
        });
    if (!read)
        return fail(read.error());
    return hashes;
}

} // namespace

Result<AttachedFile> keepFile(Database &writer, const QString &path, const QString &recordType,
                              const QString &recordId, QDate today)
{
    const QFileInfo info(path);
    QFile file(path);
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file.errorString(), path);
    if (file.size() > mostAttachedBytes || file.size() == 0)
        return fail(Error::Code::Invalid,
                    u"%1 bytes cannot be attached"_s.arg(file.size()),
                    info.fileName());
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError || bytes.size() != file.size())
        return fail(Error::Code::File, file.errorString(), path);
    return keepContent(writer, bytes, info.fileName(), recordType, recordId, today);
}

Result<AttachedFile> keepContent(Database &writer, const QByteArray &bytes, const QString &name,
                                 const QString &recordType, const QString &recordId, QDate today)
{
    const QByteArray hash = contentHash(bytes);
    const QString mime = QMimeDatabase().mimeTypeForFileNameAndData(name, bytes).name();
    if (Status done = insertBytes(writer, hash, bytes, mime); !done)
        return fail(done.error());
    AttachedFile made;
    made.id = Id<AttachedFile>::create();
    made.recordType = recordType;
    made.recordId = recordId;
    made.name = name;
    made.hash = QString::fromLatin1(hash.toHex());
    made.size = int(bytes.size());
    made.mime = mime;
    made.addedOn = today;
    return made;
}

Status keepBytes(Database &writer, const QString &hash, const QByteArray &bytes,
                 const QString &mime)
{
    if (contentHash(bytes) != rawHash(hash))
        return fail(Error::Code::Format, u"the bytes are not those of %1"_s.arg(hash), hash);
    return insertBytes(writer, rawHash(hash), bytes, mime);
}

Result<QByteArray> attachedBytes(Database &database, const QString &hash)
{
    std::optional<QByteArray> bytes;
    const Status read = database.forEach(u"SELECT data FROM attachment WHERE hash = ?"_s,
                                         {rawHash(hash)},
                                         [&](const Row &row) -> Status {
                                             bytes = row.bytes(0);
                                             return {};
                                         });
    if (!read)
        return fail(read.error());
    if (!bytes)
        return fail(Error::Code::NotFound, u"no bytes of %1"_s.arg(hash), hash);
    if (contentHash(*bytes) != rawHash(hash))
        return fail(Error::Code::Damaged, u"the bytes of %1 were altered"_s.arg(hash), hash);
    return *bytes;
}

Result<std::vector<AttachedFile>> attachedFilesOf(Database &database, const QString &recordId)
{
    return Repository<AttachedFile>(database).where(u"record_id = ? ORDER BY number"_s, {recordId});
}

Result<std::vector<AttachedContent>> attachedContents(Database &database)
{
    return database.select<AttachedContent>(
        u"SELECT hash, min(coalesce(mime, '')) FROM attached_file WHERE hash IS NOT NULL"
        " GROUP BY hash ORDER BY hash"_s,
        {},
        [](const Row &row) {
            return AttachedContent{row.text(0), row.text(1)};
        });
}

Status dropUnusedBytes(Database &writer)
{
    const auto used = loggedHashes(writer);
    if (!used)
        return fail(used.error());
    const auto kept = writer.select<QByteArray>(
        u"SELECT hash FROM attachment"_s, {}, [](const Row &row) { return row.bytes(0); });
    if (!kept)
        return fail(kept.error());
    for (const QByteArray &hash : *kept) {
        if (used->contains(QString::fromLatin1(hash.toHex())))
            continue;
        if (Status done = writer.execute(u"DELETE FROM attachment WHERE hash = ?"_s, {hash}); !done)
            return done;
    }
    return {};
}

Status copyMissingBytes(Database &writer, Database &source)
{
    const auto contents = attachedContents(writer);
    if (!contents)
        return fail(contents.error());
    for (const AttachedContent &content : *contents) {
        const auto here =
            writer.number(u"SELECT 1 FROM attachment WHERE hash = ?"_s, {rawHash(content.hash)});
        if (!here)
            return fail(here.error());
        if (*here == 1)
            continue;
        const auto bytes = attachedBytes(source, content.hash);
        if (!bytes && bytes.error().code == Error::Code::NotFound)
            continue; // the check will name it
        if (!bytes)
            return fail(bytes.error());
        if (Status done = keepBytes(writer, content.hash, *bytes, content.mime); !done)
            return done;
    }
    return {};
}

Result<QStringList> attachmentFaults(Database &database, const Progress &progress)
{
    QStringList lines;
    qint64 done = 0;
    const auto contents = attachedContents(database);
    if (!contents)
        return fail(contents.error());
    for (const AttachedContent &content : *contents) {
        if (progress && !progress(done++))
            return fail(Error::Code::Cancelled, u"check"_s);
        const auto bytes = attachedBytes(database, content.hash);
        if (bytes)
            continue;
        if (bytes.error().code != Error::Code::NotFound
            && bytes.error().code != Error::Code::Damaged)
            return fail(bytes.error());
        const QString what =
            bytes.error().code == Error::Code::NotFound ? u"missing"_s : u"altered"_s;
        const Status read =
            database.forEach(u"SELECT id, name FROM attached_file WHERE hash = ?"_s,
                             {content.hash},
                             [&](const Row &row) -> Status {
                                 if (lines.size() < mostFaults)
                                     lines << u"the bytes of attached file %1 (%2) are %3"_s.arg(
                                         row.text(0), row.text(1), what);
                                 return {};
                             });
        if (!read)
            return fail(read.error());
    }
    return lines;
}

} // namespace ilo
