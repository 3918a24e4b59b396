#include "core/sheets/zipparts.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

#include <QFile>
#include <QUrl>

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Sheets of long repeated text pack to about a fiftieth; nothing real goes beyond this.
constexpr qint64 highestRatio = 200;
constexpr qint64 ratioMattersFrom = 32 << 20;

/// A cell holds at most 32,767 characters; an XML reader keeps a run of text in memory.
constexpr qint64 longestRun = 4 << 20;

/// Passes a packed part on and stops when it grows beyond what was allowed.
class GuardedPart : public QIODevice
{
public:
    GuardedPart(std::unique_ptr<QuaZipFile> file, qint64 mostBytes, qint64 packedBytes)
        : m_file(std::move(file))
        , m_most(mostBytes)
        , m_packed(std::max<qint64>(packedBytes, 1))
    {
        QIODevice::open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_ended; }

protected:
    qint64 readData(char *data, qint64 room) override
    {
        if (m_ended)
            return -1;
        const qint64 got = m_file->read(data, room);
        if (got <= 0) {
            m_ended = true;
            m_file->close(); // compares the checksum
            if (got < 0 || m_file->getZipError() != 0)
                setErrorString(got < 0 ? u"it does not unpack: the file is damaged"_s
                                       : u"its checksum is wrong: the file is damaged"_s);
            return got < 0 ? -1 : 0;
        }
        if (m_read == 0)
            m_isWide = std::memchr(data, 0, size_t(std::min<qint64>(got, 4))) != nullptr;
        if (!m_isWide)
            std::replace_if(data, data + got, isNoXml, ' ');
        m_read += got;
        countRun(data, got);
        const bool bomb = m_read > ratioMattersFrom && m_read / m_packed > highestRatio;
        if (m_read <= m_most && !bomb && m_run <= longestRun)
            return got;
        m_ended = true;
        setErrorString(u"it unpacks to more than a workbook can hold"_s);
        return -1;
    }

    qint64 writeData(const char *, qint64) override { return -1; }

private:
    /// Control characters, which XML cannot hold and careless programs write.
    static bool isNoXml(char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

    void countRun(const char *data, qint64 size)
    {
        const char *from = data;
        const char *end = data + size;
        while (const void *tag = std::memchr(from, '<', size_t(end - from))) {
            const auto *at = static_cast<const char *>(tag);
            if (m_run + (at - from) > longestRun)
                break;
            m_run = 0;
            from = at + 1;
        }
        m_run += end - from;
    }

    std::unique_ptr<QuaZipFile> m_file;
    qint64 m_most;
    qint64 m_packed;
    qint64 m_read = 0;
    qint64 m_run = 0;
    bool m_isWide = false; ///< UTF-16
    bool m_ended = false;
};

} // namespace

ZipParts::ZipParts(std::unique_ptr<QIODevice> file, std::unique_ptr<QuaZip> zip)
    : m_file(std::move(file))
    , m_zip(std::move(zip))
{
}

ZipParts::~ZipParts() = default;

Result<std::unique_ptr<ZipParts>> ZipParts::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::File, file->errorString(), path);
    return open(std::move(file));
}

Result<std::unique_ptr<ZipParts>> ZipParts::open(std::unique_ptr<QIODevice> file)
{
    auto zip = std::make_unique<QuaZip>(file.get());
    if (!zip->open(QuaZip::mdUnzip))
        return fail(Error::Code::Damaged,
                    u"it is cut short or damaged: its list of parts cannot be read"_s);
    if (zip->getEntriesCount() == 0)
        return fail(Error::Code::Damaged, u"it is an empty zip file"_s);
    std::unique_ptr<ZipParts> parts(new ZipParts(std::move(file), std::move(zip)));
    for (const QString &name : parts->m_zip->getFileNameList()) {
        if (const QString key = alike(name); !parts->m_names.contains(key))
            parts->m_names.insert(key, name);
    }
    return parts;
}

QString ZipParts::alike(const QString &name)
{
    QString path = name.contains(u'%') ? QUrl::fromPercentEncoding(name.toUtf8()) : name;
    path = path.replace(u'\\', u'/').toLower();
    while (path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

Result<std::unique_ptr<QIODevice>> ZipParts::part(const QString &name, qint64 mostBytes)
{
    QuaZipFileInfo64 info;
    const auto found = m_names.constFind(alike(name));
    if (found == m_names.cend() || !m_zip->setCurrentFile(*found, QuaZip::csSensitive)
        || !m_zip->getCurrentFileInfo(&info))
        return fail(Error::Code::Damaged, u"part %1 is missing"_s.arg(name), name);
    if ((info.flags & 1) != 0)
        return fail(Error::Code::Format,
                    u"it is a zip file with a password: unpack it, and pack it without one"_s,
                    name);
    auto file = std::make_unique<QuaZipFile>(m_zip.get());
    if (!file->open(QIODevice::ReadOnly))
        return fail(Error::Code::Damaged, u"part %1 cannot be opened"_s.arg(name), name);
    return std::unique_ptr<QIODevice>(
        std::make_unique<GuardedPart>(std::move(file), mostBytes, qint64(info.compressedSize)));
}

} // namespace ilo
