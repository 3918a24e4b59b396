#include "ui/records/binmodel.h"

#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <QLocale>

namespace ilo {
namespace {

constexpr int mostLookedThrough = 1'000;

} // namespace

BinModel::BinModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_rows([this](const auto &numbers) { return binRows(m_context.database(), numbers); },
             [](const BinRow &row) { return row.number; })
{
    connect(&m_context.workspace(), &Workspace::changed, this, &BinModel::reload);
    reload();
}

void BinModel::setQuery(const BinQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

void BinModel::reload()
{
    using Numbers = std::vector<qint64>;
    m_search.ask<Numbers>(
        [path = m_context.workspace().path(),
         query = m_query](const Progress &) -> Result<Numbers> {
            auto database = Database::open(path, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return binNumbers(**database, query);
        },
        [this](Result<Numbers> numbers) {
            if (!numbers)
                return m_context.report(numbers.error());
            if (*numbers != m_rows.numbers() || !m_loaded) {
                beginResetModel();
                m_rows.setNumbers(*std::move(numbers));
                endResetModel();
            }
            m_loaded = true;
            emit loaded();
        });
}

const BinEntry *BinModel::entry(int row) const
{
    const BinRow *line = m_rows.at(row);
    return line ? &line->entry : nullptr;
}

int BinModel::rowOf(const QString &id) const
{
    for (int row = 0; row < std::min(rowCount(), mostLookedThrough); ++row) {
        const BinEntry *line = entry(row);
        if (line && line->id == id)
            return row;
    }
    return -1;
}

int BinModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.numbers().size());
}

int BinModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString BinModel::text(const BinEntry &entry, int column) const
{
    switch (column) {
    case Name: return entry.name.isEmpty() ? tr("Without a name") : entry.name;
    case Type: return typeLabel(entry.type);
    case Parts:
        return entry.children > 0 ? QLocale().toString(entry.children) : QStringLiteral("–");
    case Deleted: return momentLabel(entry.deletedAt);
    case Who: return entry.who;
    default: return {};
    }
}

QVariant BinModel::data(const QModelIndex &index, int role) const
{
    const BinEntry *line = entry(index.row());
    if (!line)
        return {};
    switch (role) {
    case Qt::DisplayRole: return text(*line, index.column());
    case Qt::ToolTipRole:
        return index.column() == Deleted
            ? QLocale().toString(line->deletedAt.toLocalTime(), QLocale::LongFormat)
            : text(*line, index.column());
    case Qt::AccessibleTextRole:
        //: name of a column and what it says, for screen readers
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(*line, index.column()));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Parts ? Qt::AlignRight : Qt::AlignLeft));
    default: return {};
    }
}

QVariant BinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Parts ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Name");
    case Type: return tr("What it is");
    case Parts: return tr("Parts");
    case Deleted: return tr("Deleted");
    case Who: return tr("By");
    default: return {};
    }
}

} // namespace ilo
