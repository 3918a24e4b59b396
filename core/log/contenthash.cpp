#include "core/log/contenthash.h"

#include <sodium.h>

namespace ilo {

QByteArray contentHash(const QByteArray &content)
{
    constexpr int bytes = 32;
    [[maybe_unused]] static const int ready = sodium_init();
    QByteArray hash(bytes, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()),
                       size_t(hash.size()),
                       reinterpret_cast<const unsigned char *>(content.constData()),
                       size_t(content.size()),
                       nullptr,
                       0);
    return hash;
}

} // namespace ilo
