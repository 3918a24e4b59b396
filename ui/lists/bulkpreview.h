#pragma once

#include "ui/lists/bulkchange.h"
#include "ui/lists/rowcache.h"

#include <QAbstractTableModel>

namespace ilo {

/// The rows that a bulk edit changes: title, value before, value after. Reads a page at a time.
class BulkPreview : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Title, Before, After, ColumnCount };

    BulkPreview(Database &database, const ListKind &kind, const std::vector<qint64> &numbers,
                QObject *parent = nullptr);

    void setChange(const BulkChange &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const ListKind &m_kind;
    const std::vector<qint64> &m_numbers;
    mutable RowCache m_cache;
    BulkChange m_change;
};

} // namespace ilo
