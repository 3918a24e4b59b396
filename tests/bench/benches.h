#pragma once

#include <QJsonObject>
#include <QString>

class QWidget;

namespace ilo::bench {

/// A workspace of `companies` generated ones in `folder`, made when it is not there yet.
QString workspaceOf(const QString &folder, int companies);

/// One committed edit beside a raw UPDATE: syncs, CPU time, p50 and p99.
QJsonObject benchCommit(const QString &workspace);

/// Rows imported per second, log and search index on, beside the sqlite3 shell's .import of the
/// same CSV and the same FTS5 tables.
QJsonObject benchImport(const QString &source, const QString &folder);

/// Key press to painted rows of the Companies list's filter, beside the same bounded MATCH in raw
/// SQLite.
QJsonObject benchFilter(const QString &workspace);

/// First screen and whole result of typed terms and of every order of the Companies list, and its
/// groups.
QJsonObject benchLists(const QString &workspace);

/// What Home reads, records found while one types in the palette, and one value for 100,000
/// companies as one action with its undo, beside a raw UPDATE of as many rows. Leaves the companies
/// as they were and two actions more in the history.
QJsonObject benchOffice(const QString &workspace);

/// All duplicates of a workspace with every tenth company written a second time, beside plain
/// Jaro-Winkler on the same pairs; and the candidates of one company that is being typed.
QJsonObject benchDuplicates(const QString &workspace);

/// Start of the program to a filled Companies page beside an empty Qt window.
QJsonObject benchStart(const QString &workspace);

/// Resident memory with the Companies page scrolled and filtered, in a large and a small workspace.
QJsonObject benchMemory(const QString &large, const QString &small);

/// A brief from the file to a PDF, one page and long, beside Qt's own text document: milliseconds,
/// and how much memory the hundredth takes more than the tenth.
QJsonObject benchBrief();

/// What benchStart() and benchMemory() start as processes of their own: "empty", "start", "memory".
int runChild(const QString &kind, const QString &workspace);

} // namespace ilo::bench
