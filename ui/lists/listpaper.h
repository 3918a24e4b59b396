#pragma once

#include "ui/lists/listoutput.h"

class QPagedPaintDevice;

namespace ilo {

/// A list on paper: a heading with the filter and the day, the header row on every page, rows that
/// are never split, page x of y.
class ListPaper
{
public:
    ListPaper(const ListKind &kind, const ShownColumns &columns, const QString &filter,
              std::vector<ListRow> rows);

    /// Paints all pages; returns how many.
    int paint(QPagedPaintDevice &device) const;

private:
    struct Sheet;

    const ListKind &m_kind;
    ShownColumns m_columns;
    QString m_filter;
    std::vector<ListRow> m_rows;
};

} // namespace ilo
