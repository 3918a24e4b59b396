#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QIODevice>

#include <memory>

class QuaZip;

namespace ilo {

/// The parts of a zip file of somebody else's, with limits against files that unpack to more than
/// a workbook can be: size, ratio, and length of one run of text.
class ZipParts
{
public:
    /// Error::Code::Format when it is no zip file, File when it cannot be read.
    static Result<std::unique_ptr<ZipParts>> open(const QString &path);

    /// The same from an open device with random access, which it keeps.
    static Result<std::unique_ptr<ZipParts>> open(std::unique_ptr<QIODevice> file);
    ~ZipParts();

    /// Names differ in case, slashes and escapes ("%20") between what parts are called and how they
    /// are referred to.
    bool has(const QString &name) const { return m_names.contains(alike(name)); }

    /// Part `name` as a stream that ends with an error when it passes `mostBytes` or does not
    /// unpack. One part of a ZipParts can be open at a time. Error::Code::Damaged names the part.
    Result<std::unique_ptr<QIODevice>> part(const QString &name, qint64 mostBytes);

private:
    ZipParts(std::unique_ptr<QIODevice> file, std::unique_ptr<QuaZip> zip);

    static QString alike(const QString &name);

    QHash<QString, QString> m_names; ///< alike → as in the file
    std::unique_ptr<QIODevice> m_file;
    std::unique_ptr<QuaZip> m_zip;
};

} // namespace ilo
