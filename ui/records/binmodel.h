#pragma once

#include "core/storage/binlist.h"
#include "ui/kit/job.h"
#include "ui/records/pagedrows.h"

#include <QAbstractTableModel>

namespace ilo {

class Context;

/// The deleted records, latest first. Holds their numbers; lines are fetched as they are shown.
/// Follows the workspace by itself.
class BinModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex { Name, Type, Parts, Deleted, Who, ColumnCount };

    explicit BinModel(Context &context, QObject *parent = nullptr);

    const BinQuery &query() const { return m_query; }
    void setQuery(const BinQuery &query);

    /// Null when it cannot be read.
    const BinEntry *entry(int row) const;

    /// The row of a record by its id, among the newest thousand; -1 when it is not there.
    int rowOf(const QString &id) const;

    bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void loaded();

private:
    void reload();
    QString text(const BinEntry &entry, int column) const;

    Context &m_context;
    BinQuery m_query;
    mutable PagedRows<BinRow> m_rows;
    Job m_search;
    bool m_loaded = false;
};

} // namespace ilo
