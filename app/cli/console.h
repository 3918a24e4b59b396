#pragma once

#include "core/base/result.h"
#include "core/storage/changewriter.h"

#include <QJsonArray>
#include <QJsonObject>

namespace ilo {

/// Standard output, in UTF-8 whatever the locale.
void print(const QString &text);
void printLine(const QString &text = {});

/// `text` in lines of a terminal's width.
QString wrapped(const QString &text);

/// One JSON value, indented; keys are in order of name.
void printJson(const QJsonObject &object);
void printJson(const QJsonArray &array);

/// A JSON array of one object a line, written piece by piece.
class JsonLines
{
public:
    JsonLines();
    ~JsonLines();
    Q_DISABLE_COPY_MOVE(JsonLines)

    void add(const QJsonObject &object);

private:
    bool m_isFirst = true;
};

/// Columns of text under titles, as wide as what stands in the first rows.
class TextTable
{
public:
    explicit TextTable(QStringList titles);
    ~TextTable();
    Q_DISABLE_COPY_MOVE(TextTable)

    void add(QStringList cells);

private:
    void printWaiting();
    void printRow(const QStringList &cells) const;

    std::vector<QStringList> m_waiting; ///< titles and first rows, until their width is known
    std::vector<int> m_widths;
};

/// "inprocap: …" on standard error.
void printError(const Error &error);

/// What cannot be understood of the command line itself.
void printMisuse(const QString &message);

/// Counts on standard error when that is a terminal, and stops the work after Ctrl+C.
Progress terminalProgress(const QString &what);

} // namespace ilo
