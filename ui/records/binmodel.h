#pragma once

#include "core/storage/binlist.h"
#include "ui/records/pagedrows.h"
#include "ui/records/recordmodel.h"

namespace ilo {

/// The deleted records, latest first. Holds their numbers; lines are fetched as they are shown.
class BinModel : public RecordModel
{
    Q_OBJECT

public:
    enum ColumnIndex { Name, Type, Parts, Deleted, Who };

    explicit BinModel(Context &context, QObject *parent = nullptr);

    const BinQuery &query() const { return m_query; }
    void setQuery(const BinQuery &query);

    /// Null when it cannot be read.
    const BinEntry *entry(int row) const;

    /// The row of a record by its id, among the newest thousand; -1 when it is not there.
    int rowOf(const QString &id) const;

    int rowCount(const QModelIndex &parent = {}) const override;

protected:
    Question question() const override;
    void show(Numbers numbers) override;
    QStringList titles() const override;
    int countColumn() const override { return Parts; }
    QString text(int row, int column) const override;
    QString toolTip(int row, int column) const override;

private:
    BinQuery m_query;
    mutable PagedRows<BinRow> m_rows;
};

} // namespace ilo
