#include "ui/records/historymodel.h"

#include "ui/kit/context.h"
#include "ui/kit/valuetext.h"

#include <QLocale>

#include <algorithm>

namespace ilo {

HistoryModel::HistoryModel(Context &context, QObject *parent)
    : RecordModel(context, parent)
    , m_rows([this](const auto &numbers) { return historyEntries(m_context.database(), numbers); },
             [](const HistoryEntry &entry) { return entry.changeset; })
{
}

void HistoryModel::setQuery(const HistoryQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

RecordModel::Question HistoryModel::question() const
{
    return [query = m_query](Database &database) { return historyNumbers(database, query); };
}

void HistoryModel::show(Numbers numbers)
{
    // An action that was just done comes in at the top; what is selected below stays where it is.
    const Numbers &old = m_rows.numbers();
    const auto added = ptrdiff_t(numbers.size()) - ptrdiff_t(old.size());
    const bool onlyAdded =
        !old.empty() && added >= 0 && std::equal(old.begin(), old.end(), numbers.begin() + added);
    if (!onlyAdded) {
        beginResetModel();
        m_rows.setNumbers(std::move(numbers));
        endResetModel();
        return;
    }
    if (added > 0)
        beginInsertRows({}, 0, int(added) - 1);
    m_rows.setNumbers(std::move(numbers));
    if (added > 0)
        endInsertRows();
    emit dataChanged(index(0, 0), index(rowCount() - 1, Changes)); // one may be undone now
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.numbers().size());
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

QStringList HistoryModel::titles() const
{
    return {tr("When"), tr("Who"), tr("What was done"), tr("Kind"), tr("Changes")};
}

QString HistoryModel::text(int row, int column) const
{
    const HistoryEntry *line = entry(row);
    if (!line)
        return {};
    switch (column) {
    case When: return momentLabel(line->at);
    case Who: return line->who;
    case What: return line->label.isEmpty() ? tr("Erased for good") : line->label;
    case Kind:
        return line->undone ? tr("%1, taken back").arg(kindLabel(line->kind))
                            : kindLabel(line->kind);
    case Changes: return QLocale().toString(line->ops);
    default: return {};
    }
}

QString HistoryModel::toolTip(int row, int column) const
{
    const HistoryEntry *line = entry(row);
    return line && column == When ? QLocale().toString(line->at.toLocalTime(), QLocale::LongFormat)
                                  : text(row, column);
}

} // namespace ilo
