#include "ui/records/recordmodel.h"

#include "ui/kit/context.h"

namespace ilo {

RecordModel::RecordModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
{
    connect(&m_context.workspace(), &Workspace::changed, this, &RecordModel::reload);
}

void RecordModel::setActive(bool active)
{
    m_active = active;
    if (m_active && m_stale)
        reload();
}

void RecordModel::reload()
{
    m_stale = !m_active;
    if (m_stale)
        return;

    m_search.ask<Numbers>(
        [path = m_context.workspace().path(),
         ask = question()](const Progress &) -> Result<Numbers> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            return database ? ask(**database) : fail(database.error());
        },
        [this](Result<Numbers> numbers) {
            if (!numbers)
                return m_context.report(numbers.error());
            show(*std::move(numbers));
            m_loaded = true;
            emit loaded();
        });
}

int RecordModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(titles().size());
}

QVariant RecordModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(index.row(), index.column());
    case Qt::ToolTipRole: return toolTip(index.row(), index.column());
    case Qt::AccessibleTextRole:
        //: name of a column and what it says, for screen readers
        return tr("%1: %2").arg(titles().at(index.column()), text(index.row(), index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter
                   | (index.column() == countColumn() ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == countColumn() ? Qt::AlignRight : Qt::AlignLeft));
    return role == Qt::DisplayRole ? QVariant(titles().at(section)) : QVariant();
}

} // namespace ilo
