#pragma once

#include "core/base/result.h"

#include <QByteArray>

class QIODevice;

namespace ilo {

/// Takes a JSON text apart from the outside: a program steps into the objects and arrays it knows
/// and takes the values below them whole, so that a file of any size is read in bounded memory.
class JsonPieces
{
public:
    explicit JsonPieces(QIODevice &device) : m_device(device) { }

    /// Takes `c`, with white space before it; Error::Code::Format when something else comes.
    Status expect(char c);

    /// Takes `c` when it comes next.
    Result<bool> take(char c);

    /// The text of a string.
    Result<QString> string();

    /// Bytes of the value that comes next, whatever its kind.
    Result<QByteArray> value();

    /// True when nothing but white space follows.
    Result<bool> atEnd();

    /// Line of the file, from 1.
    qint64 line() const { return m_line; }

    Failure wrong(const QString &what) const;

private:
    bool fill();
    int peek(); ///< next byte that is no white space; -1 at the end

    QIODevice &m_device;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    qint64 m_line = 1;
    bool m_failed = false;
};

} // namespace ilo
