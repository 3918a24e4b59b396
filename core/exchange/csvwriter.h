#pragma once

#include "core/base/result.h"
#include "core/sheets/textencoder.h"

#include <QStringList>

class QIODevice;

namespace ilo {

/// How a CSV file is written: RFC 4180, lines end with CR LF.
struct CsvStyle
{
    QChar delimiter = u',';
    /// Of Unicode only; spreadsheet programs need it to take the file as such.
    bool byteOrderMark = true;
    /// A cell that a spreadsheet would calculate (it begins with = + - @, a tab or a line end, and
    /// is no plain number) gets an apostrophe in front. The import drops it again.
    bool guardFormulas = true;
    QString encoding = QStringLiteral("UTF-8"); ///< as TextEncoder
};

class CsvWriter
{
public:
    CsvWriter(QIODevice &out, const CsvStyle &style)
        : m_out(out)
        , m_style(style)
        , m_encoder(style.encoding)
    {
    }

    /// Error::Code::DiskFull or File when the device does not take it.
    Status write(const QStringList &cells);

private:
    QString escaped(const QString &cell) const;

    QIODevice &m_out;
    CsvStyle m_style;
    TextEncoder m_encoder;
    bool m_first = true;
};

/// Why writing to `out` failed.
Error writeError(const QIODevice &out);

/// Writes all of `bytes`, or says why not.
Status put(QIODevice &out, const QByteArray &bytes);

} // namespace ilo
