#pragma once

#include "core/storage/historyfilter.h"
#include "ui/kit/job.h"
#include "ui/records/pagedrows.h"

#include <QAbstractTableModel>

namespace ilo {

class Context;

/// The actions of the history, newest first. Holds their numbers; lines are fetched as they are
/// shown. Follows the workspace by itself.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum ColumnIndex { When, Who, What, Kind, Records, ColumnCount };

    explicit HistoryModel(Context &context, QObject *parent = nullptr);

    const HistoryQuery &query() const { return m_query; }
    void setQuery(const HistoryQuery &query);

    /// Null when it cannot be read.
    const HistoryEntry *entry(int row) const { return m_rows.at(row); }

    /// The row of an action; -1 when the list does not show it.
    int rowOf(qint64 changeset) const { return m_rows.indexOf(changeset); }

    /// False until the first answer.
    bool isLoaded() const { return m_loaded; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// "Change", "Undo", "Redo"; of an action of this kind.
    static QString kindLabel(ActionKind kind);

signals:
    void loaded();

private:
    void reload();
    void show(std::vector<qint64> numbers);
    QString text(const HistoryEntry &entry, int column) const;

    Context &m_context;
    HistoryQuery m_query;
    mutable PagedRows<HistoryEntry> m_rows;
    Job m_search;
    bool m_loaded = false;
};

} // namespace ilo
