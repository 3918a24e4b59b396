#pragma once

#include <QByteArray>

namespace ilo {

/// BLAKE2b-256 of `content`, 32 bytes: the name under which an attached file's bytes are kept.
QByteArray contentHash(const QByteArray &content);

} // namespace ilo
