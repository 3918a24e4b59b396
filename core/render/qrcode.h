#pragma once

#include <QPainterPath>
#include <QString>

#include <optional>

namespace ilo {

/// A QR code of error correction M.
struct QrCode
{
    int modules = 0;   ///< on a side, without the quiet zone
    QPainterPath dark; ///< one module is one unit

    static constexpr int quietZone = 4; ///< modules to be left white on each side (ISO 18004)
};

/// Nothing for an empty text, or one too long for a code that a phone reads from paper (more than
/// 300 bytes).
std::optional<QrCode> qrCode(const QString &text);

} // namespace ilo
