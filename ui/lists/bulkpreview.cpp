#include "ui/lists/bulkpreview.h"

#include "ui/kit/tokens.h"
#include "ui/lists/listtext.h"

namespace ilo {

BulkPreview::BulkPreview(Database &database, const ListKind &kind,
                         const std::vector<qint64> &numbers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_numbers(numbers)
    , m_cache(database, kind)
{
}

void BulkPreview::setChange(const BulkChange &change)
{
    m_change = change;
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int BulkPreview::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int BulkPreview::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BulkPreview::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ForegroundRole))
        return {};
    const ListRow *row = m_cache.row(m_numbers, index.row());
    if (!row)
        return {};
    const ListColumn *title = m_kind.column(m_kind.title);
    if (index.column() == Title)
        return role == Qt::DisplayRole
            ? listValueText(m_kind, *title, row->values[size_t(m_kind.indexOf(m_kind.title))])
            : QVariant();
    if (!m_change.column)
        return {};
    const QVariant before = row->values[size_t(m_change.column - m_kind.columns.data())];
    const QVariant after = m_change.after(before);
    const QString beforeText = listValueText(m_kind, *m_change.column, before);
    const QString afterText = listValueText(m_kind, *m_change.column, after);
    if (role == Qt::ForegroundRole)
        return beforeText == afterText ? QVariant(kit::tokens().text2) : QVariant();
    if (index.column() == Before)
        return beforeText.isEmpty() ? tr("empty") : beforeText;
    if (beforeText == afterText)
        return tr("stays");
    return afterText.isEmpty() ? tr("empty") : afterText;
}

QVariant BulkPreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return listColumnLabel(m_kind, *m_kind.column(m_kind.title));
    case Before: return tr("Now");
    default: return tr("Then");
    }
}

} // namespace ilo
