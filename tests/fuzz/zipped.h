#pragma once

#include <QBuffer>
#include <QByteArray>

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipnewinfo.h>

#include <utility>
#include <vector>

namespace fuzz {

/// A zip file with the parts, so that the XML in it is what changes and not the packing.
inline QByteArray zipped(const std::vector<std::pair<QString, QByteArray>> &parts)
{
    QBuffer buffer;
    QuaZip zip(&buffer);
    if (!zip.open(QuaZip::mdCreate))
        return {};
    for (const auto &[name, bytes] : parts) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name), nullptr, 0, 8, 1))
            return {};
        file.write(bytes);
        file.close();
    }
    zip.close();
    return buffer.data();
}

} // namespace fuzz
