#pragma once

#include "core/exchange/tablefile.h"
#include "core/storage/listquery.h"

namespace ilo {

/// A list as it leaves the program: the shown columns in their order, values in words.

using ShownColumns = std::vector<const ListColumn *>;

OutTable outTable(const ListKind &kind, const ShownColumns &columns);

/// Numbers and days stay what they are, everything else is worded as on screen.
OutCells outCells(const ListKind &kind, const ShownColumns &columns, const ListRow &row);

/// Words of one cell, with whole days ("2026-03-14" where `iso`, else as the locale writes it).
QString outText(const QVariant &cell, bool iso);

/// What stands on the clipboard: for a spreadsheet (a tab between cells) and for a text program.
struct CopiedTable
{
    QString tabbed;
    QString html;
};
CopiedTable copiedTable(const ListKind &kind, const ShownColumns &columns,
                        const std::vector<ListRow> &rows);

/// "Nordkryo ApS (Country DK, Size Small, TRL 7); Criolaria S.L. (…)": for a mail.
QString copiedSentence(const ListKind &kind, const ShownColumns &columns,
                       const std::vector<ListRow> &rows);

/// Hands the rows of `numbers` on, some at a time; `progress` may end it.
Status eachListRow(Database &database, const ListKind &kind, const std::vector<qint64> &numbers,
                   const std::function<Status(const ListRow &)> &take,
                   const Progress &progress = {});

} // namespace ilo
