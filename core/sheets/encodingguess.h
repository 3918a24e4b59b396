#pragma once

#include "core/base/result.h"
#include "core/sheets/guess.h"

#include <QString>

class QIODevice;

namespace ilo {

/// The encoding of all of `file` as an IANA name: what a byte order mark says; UTF-16 where every
/// other byte is zero; UTF-8 when (nearly) every byte beyond ASCII fits it; else the encoding of
/// single bytes under which the letters stand as they do in a language of Europe. Where two
/// encodings say the same text the commoner is named (windows-1252 for ISO-8859-1).
/// Reads the file once, in fixed memory, and leaves the device at its start.
/// Error::Code::Format when it is no text at all.
Result<Guess<QString>> guessEncoding(QIODevice &file);

/// The name alone.
Result<QString> detectEncoding(QIODevice &file);

} // namespace ilo
