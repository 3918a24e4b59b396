#pragma once

#include "core/sheets/sheetrow.h"

#include <QBuffer>
#include <QByteArray>

#include <cstdlib>
#include <memory>

namespace fuzz {

inline QByteArray bytesOf(const uint8_t *data, size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

inline std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto device = std::make_unique<QBuffer>();
    device->setData(bytes);
    device->open(QIODevice::ReadOnly);
    return device;
}

/// Reads a table to its end; rows that do not count up, or more of them than the reader promises,
/// are a fault.
inline void readAll(ilo::SheetReader &reader)
{
    constexpr qint64 mostRows = 1'100'000;
    constexpr qint64 mostCells = 30'000'000;
    qint64 last = 0;
    qint64 cells = 0;
    for (;;) {
        const auto row = reader.next();
        if (!row || !*row)
            break;
        if ((*row)->number <= last)
            std::abort();
        last = (*row)->number;
        cells += (*row)->cells.size();
        if (last > mostRows || cells > mostCells)
            std::abort();
    }
    const double share = reader.progress();
    if (!(share >= 0 && share <= 1))
        std::abort();
}

} // namespace fuzz
