#include "core/exchange/outpackage.h"

#include "core/exchange/csvwriter.h"

#include <quazip.h>
#include <quazipfile.h>

namespace ilo {

struct OutPackage::Zip
{
    explicit Zip(QIODevice *file) : zip(file) { }

    bool open(const QString &name, bool isCompressed)
    {
        part = std::make_unique<QuaZipFile>(&zip);
        return part->open(QIODevice::WriteOnly,
                          QuaZipNewInfo(name),
                          nullptr,
                          0,
                          isCompressed ? Z_DEFLATED : 0,
                          isCompressed ? Z_DEFAULT_COMPRESSION : 0);
    }

    bool close()
    {
        if (!part)
            return true;
        part->close();
        const bool isGood = part->getZipError() == ZIP_OK;
        part.reset();
        return isGood;
    }

    QuaZip zip;
    std::unique_ptr<QuaZipFile> part;
};

OutPackage::OutPackage(const QString &path) : m_file(path)
{
    if (!m_file.open(QIODevice::WriteOnly))
        return;
    m_zip = std::make_unique<Zip>(&m_file);
    m_zip->zip.setAutoClose(false);
    m_zip->zip.setUtf8Enabled(true);
    m_zip->zip.setDataDescriptorWritingEnabled(false);
    m_isGood = m_zip->zip.open(QuaZip::mdCreate);
}

OutPackage::~OutPackage()
{
    if (m_zip)
        m_zip->close();
}

void OutPackage::add(const QString &name, const QByteArray &content, bool isCompressed)
{
    if (!m_isGood)
        return;
    m_isGood = m_zip->close() && m_zip->open(name, isCompressed)
        && m_zip->part->write(content) == content.size() && m_zip->close();
}

QIODevice *OutPackage::stream(const QString &name)
{
    m_isGood = m_isGood && m_zip->close() && m_zip->open(name, true);
    return m_isGood ? m_zip->part.get() : nullptr;
}

Status OutPackage::failure() const
{
    return fail(writeError(m_file));
}

Status OutPackage::finish()
{
    if (!m_isGood || !m_zip->close())
        return failure();
    m_zip->zip.close();
    if (m_zip->zip.getZipError() != ZIP_OK || !m_file.commit())
        return failure();
    return {};
}

} // namespace ilo
