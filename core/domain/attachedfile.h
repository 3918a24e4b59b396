#pragma once

#include "core/base/describe.h"

namespace ilo {

/// A file that lies with a record of any type. Its bytes are stored once for each content, by their
/// hash (table `attachment`), outside the log.
struct AttachedFile
{
    Id<AttachedFile> id;
    QString recordType; ///< table of the record it lies with
    QString recordId;
    QString name; ///< as on the disk it came from: "datasheet.pdf"
    QString hash; ///< BLAKE2b-256 of the content, hex
    int size = 0; ///< bytes
    QString mime;
    QDate addedOn;
    QString note;
    bool sample = false;

    friend bool operator==(const AttachedFile &, const AttachedFile &) = default;
};

template<>
struct Description<AttachedFile>
{
    static constexpr auto table = "attached_file";
    static constexpr auto fields = std::tuple{
        Field{"record_type", &AttachedFile::recordType},
        Field{"record_id", &AttachedFile::recordId},
        Field{"name", &AttachedFile::name},
        Field{"hash", &AttachedFile::hash},
        Field{"size", &AttachedFile::size},
        Field{"mime", &AttachedFile::mime},
        Field{"added_on", &AttachedFile::addedOn},
        Field{"note", &AttachedFile::note},
        Field{"sample", &AttachedFile::sample},
    };
};

QStringList invalidFields(const AttachedFile &file);

} // namespace ilo
