#pragma once

#include "core/exchange/rowplan.h"

namespace ilo {

/// One company of a table with what becomes of it: a row, and those below that go on about it.
struct CompanyRows
{
    SheetRow row;
    std::vector<SheetRow> below; ///< rows below that belong to it
    qsizetype widest = 0;        ///< cells of the longest of its rows
    PlannedRow planned;

    qint64 more() const { return qint64(below.size()); }
};

/// Reads companies where each may take several rows: contacts, codes or capabilities stand below
/// one another, with the name left out or repeated. Rows go together when nothing that a company
/// has once differs (RowPlanner::goesOn()); at most mostRows of them.
class CompanyReader
{
public:
    static constexpr qint64 mostRows = 1000;

    CompanyReader(std::unique_ptr<SheetReader> rows, RowPlanner planner);

    /// The next company, or nothing at the end. Errors of the reader.
    Result<std::optional<CompanyRows>> next();

    double progress() const { return m_rows->progress(); }

private:
    Result<std::optional<SheetRow>> nextRow();

    std::unique_ptr<SheetReader> m_rows;
    RowPlanner m_planner;
    std::optional<SheetRow> m_ahead;
};

} // namespace ilo
