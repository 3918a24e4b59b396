#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringDecoder>

class QIODevice;

namespace ilo {

/// Bytes of a text file to text, piece by piece. Knows "UTF-8", "UTF-16LE", "UTF-16BE" and
/// "windows-1252"; any other name is read as UTF-8. A byte order mark at the start is dropped.
class TextDecoder
{
public:
    explicit TextDecoder(const QString &encoding);

    /// Bytes that begin a letter are kept for the next call.
    QString decode(QByteArrayView bytes);

private:
    bool m_isWindows1252;
    bool m_atStart = true;
    QStringDecoder m_unicode;
};

/// The encoding of all of `file`: what a byte order mark says, else UTF-8 when (nearly) every byte
/// beyond ASCII fits it, else windows-1252, which every byte fits. Leaves the device at its start.
/// Error::Code::Format when it is no text at all.
Result<QString> detectEncoding(QIODevice &file);

} // namespace ilo
