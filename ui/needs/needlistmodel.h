#pragma once

#include "core/storage/changed.h"
#include "core/storage/needlist.h"

#include <QAbstractTableModel>
#include <QCache>

namespace ilo {

class Context;

/// The Needs list: the numbers of the result in order, and the lines of a few pages of it.
class NeedListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Code,
        Title,
        Organisation,
        State,
        Sharing,
        NeededBy,
        Version,
        Owner,
        Changed,
        ColumnCount
    };

    explicit NeedListModel(Context &context, QObject *parent = nullptr);

    const NeedQuery &query() const { return m_query; }
    void setQuery(const NeedQuery &query);

    /// All needs, however many the filter leaves.
    qint64 total() const { return m_total; }

    NeedRow rowAt(int row) const;
    int rowOf(const QString &id) const; ///< -1 when it is not in the result

    static NeedSort sortOf(int column);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    void reload();
    void note(const ilo::Changed &changed);
    QString text(const NeedRow &row, int column) const;

    Context &m_context;
    NeedQuery m_query;
    std::vector<qint64> m_numbers;
    qint64 m_total = 0;
    mutable QCache<int, std::vector<NeedRow>> m_pages;
};

} // namespace ilo
