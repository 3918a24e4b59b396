#pragma once

#include "core/storage/historyfilter.h"
#include "ui/records/pagedrows.h"
#include "ui/records/recordmodel.h"

namespace ilo {

/// The actions of the history, newest first. Holds their numbers; lines are fetched as they are
/// shown.
class HistoryModel : public RecordModel
{
    Q_OBJECT

public:
    enum ColumnIndex { When, Who, What, Kind, Changes };

    explicit HistoryModel(Context &context, QObject *parent = nullptr);

    const HistoryQuery &query() const { return m_query; }
    void setQuery(const HistoryQuery &query);

    /// Null when it cannot be read.
    const HistoryEntry *entry(int row) const { return m_rows.at(row); }

    /// The row of an action; -1 when the list does not show it.
    int rowOf(qint64 changeset) const { return m_rows.indexOf(changeset); }

    int rowCount(const QModelIndex &parent = {}) const override;

    /// "Change", "Undo", "Redo"; of an action of this kind.
    static QString kindLabel(ActionKind kind);

protected:
    Question question() const override;
    void show(Numbers numbers) override;
    QStringList titles() const override;
    int countColumn() const override { return Changes; }
    QString text(int row, int column) const override;
    QString toolTip(int row, int column) const override;

private:
    HistoryQuery m_query;
    mutable PagedRows<HistoryEntry> m_rows;
};

} // namespace ilo
