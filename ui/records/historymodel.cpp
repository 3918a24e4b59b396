#include "ui/records/historymodel.h"

#include "ui/kit/context.h"
#include "ui/kit/valuetext.h"

#include <QLocale>

namespace ilo {

HistoryModel::HistoryModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_rows([this](const auto &numbers) { return historyEntries(m_context.database(), numbers); },
             [](const HistoryEntry &entry) { return entry.changeset; })
{
    connect(&m_context.workspace(), &Workspace::changed, this, &HistoryModel::reload);
    reload();
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

void HistoryModel::reload()
{
    using Numbers = std::vector<qint64>;
    m_search.ask<Numbers>(
        [path = m_context.workspace().path(),
         query = m_query](const Progress &) -> Result<Numbers> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return historyNumbers(**database, query);
        },
        [this](Result<Numbers> numbers) {
            if (!numbers)
                return m_context.report(numbers.error());
            show(*std::move(numbers));
        });
}

void HistoryModel::show(std::vector<qint64> numbers)
{
    // An action that was just done comes in at the top; what is selected below stays where it is.
    const std::vector<qint64> &old = m_rows.numbers();
    const auto added = ptrdiff_t(numbers.size()) - ptrdiff_t(old.size());
    const bool onlyAdded =
        !old.empty() && added >= 0 && std::equal(old.begin(), old.end(), numbers.begin() + added);
    if (!onlyAdded) {
        beginResetModel();
        m_rows.setNumbers(std::move(numbers));
        endResetModel();
    } else {
        if (added > 0)
            beginInsertRows({}, 0, int(added) - 1);
        m_rows.setNumbers(std::move(numbers));
        if (added > 0)
            endInsertRows();
        emit dataChanged(index(0, 0),
                         index(rowCount() - 1, ColumnCount - 1)); // one may be undone now
    }
    m_loaded = true;
    emit loaded();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.numbers().size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::kindLabel(ActionKind kind)
{
    switch (kind) {
    case ActionKind::Do: return tr("Change");
    case ActionKind::Undo: return tr("Undo");
    case ActionKind::Redo: return tr("Redo");
    case ActionKind::Resolve: return tr("Decision");
    case ActionKind::System: return tr("Program");
    }
    Q_UNREACHABLE();
}

QString HistoryModel::text(const HistoryEntry &entry, int column) const
{
    switch (column) {
    case When: return momentLabel(entry.at);
    case Who: return entry.who;
    case What: return entry.label.isNull() ? tr("Erased for good") : entry.label;
    case Kind:
        return entry.undone ? tr("%1, taken back").arg(kindLabel(entry.kind))
                            : kindLabel(entry.kind);
    case Records: return QLocale().toString(entry.ops);
    default: return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    const HistoryEntry *entry = m_rows.at(index.row());
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*entry, index.column());
    case Qt::ToolTipRole:
        return index.column() == When
            ? QLocale().toString(entry->at.toLocalTime(), QLocale::LongFormat)
            : text(*entry, index.column());
    case Qt::AccessibleTextRole:
        //: name of a column and what it says, for screen readers
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(*entry, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Records ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Records ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("When");
    case Who: return tr("Who");
    case What: return tr("What was done");
    case Kind: return tr("Kind");
    case Records: return tr("Changes");
    default: return {};
    }
}

} // namespace ilo
