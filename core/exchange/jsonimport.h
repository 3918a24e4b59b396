#pragma once

#include "core/exchange/jsonexport.h"
#include "core/exchange/jsonpieces.h"

#include <memory>

namespace ilo {

/// A content that attached files name, as a file has it.
struct AttachedBytes
{
    QString hash; ///< hex
    QString mime;
    QByteArray bytes;
};

/// The records of a file that writeWorkspaceJson() wrote, one by one in bounded memory. White space
/// and order of keys do not matter, "records" and then "attachments" come last.
class WorkspaceJsonReader
{
public:
    /// @param device  open for reading, at its start
    explicit WorkspaceJsonReader(QIODevice &device);

    /// Reads up to the first record. Error::Code::Format when it is no such file, Newer when its
    /// version is not known here.
    Result<JsonHead> readHead();

    /// The next record, or nothing at the end. Records of types that are not known here are passed
    /// over. Error::Code::Format names line and record (the subject).
    /// @param depth  passes over types of another depthOf(); negative: all
    Result<std::optional<AnyRecord>> next(int depth = -1);

    /// Behind the last record: the bytes of the next attached file, or nothing at the end.
    /// Error::Code::Format names the line.
    Result<std::optional<AttachedBytes>> nextAttachment();

    /// Records of types that are not known here, so far.
    qint64 unknown() const { return m_unknown; }

private:
    Result<AnyRecord> record(const QByteArray &text) const;

    JsonPieces m_pieces;
    QString m_type;
    bool m_inType = false;
    qint64 m_inTypeCount = 0;
    qint64 m_unknown = 0;
    bool m_inAttachments = false;
    bool m_attachmentsEnded = false;
    qint64 m_attachmentCount = 0;
};

/// What reading a workspace back did.
struct JsonReceipt
{
    RecordCounts counts;
    qint64 unknown = 0; ///< records of a newer version's types, left out
};

/// Makes the new workspace `path` of the JSON file: the same records with the same ids. The file is
/// read through once to check it before anything is written. When something fails, no workspace is
/// left behind.
Result<JsonReceipt> createFromJson(const QString &json, const QString &path, const QString &label,
                                   const Progress &progress = {});

} // namespace ilo
