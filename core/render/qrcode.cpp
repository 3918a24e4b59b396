#include "core/render/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace ilo {
namespace {

constexpr qsizetype longest = 300;

} // namespace

std::optional<QrCode> qrCode(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > longest)
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(bytes.constData(), 0, QR_ECLEVEL_M), &QRcode_free);
    if (!code)
        return {};

    QrCode result{.modules = code->width};
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                result.dark.addRect(x, y, 1, 1);
        }
    }
    // Neighbours become one outline, or hairlines show between them.
    result.dark = result.dark.simplified();
    return result;
}

} // namespace ilo
