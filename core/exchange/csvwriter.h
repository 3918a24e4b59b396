#pragma once

#include "core/base/result.h"

#include <QStringList>

class QIODevice;

namespace ilo {

/// How a CSV file is written: RFC 4180 in UTF-8, lines end with CR LF.
struct CsvStyle
{
    QChar delimiter = u',';
    bool byteOrderMark = true; ///< spreadsheet programs need it to take the file as UTF-8
    /// A cell that a spreadsheet would calculate (it begins with = + - @, a tab or a line end, and
    /// is no plain number) gets an apostrophe in front. The import drops it again.
    bool guardFormulas = true;
};

class CsvWriter
{
public:
    CsvWriter(QIODevice &out, const CsvStyle &style) : m_out(out), m_style(style) { }

    /// Error::Code::DiskFull or File when the device does not take it.
    Status write(const QStringList &cells);

private:
    QString escaped(const QString &cell) const;

    QIODevice &m_out;
    CsvStyle m_style;
    bool m_first = true;
};

/// Why writing to `out` failed.
Error writeError(const QIODevice &out);

/// Writes all of `bytes`, or says why not.
Status put(QIODevice &out, const QByteArray &bytes);

} // namespace ilo
