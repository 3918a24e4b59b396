#include "ui/records/binmodel.h"

#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <QLocale>

#include <algorithm>

namespace ilo {
namespace {

constexpr int mostLookedThrough = 1'000;

} // namespace

BinModel::BinModel(Context &context, QObject *parent)
    : RecordModel(context, parent)
    , m_rows([this](const auto &numbers) { return binRows(m_context.database(), numbers); },
             [](const BinRow &row) { return row.number; })
{
}

void BinModel::setQuery(const BinQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

RecordModel::Question BinModel::question() const
{
    return [query = m_query](Database &database) { return binNumbers(database, query); };
}

void BinModel::show(Numbers numbers)
{
    if (isLoaded() && numbers == m_rows.numbers())
        return;
    beginResetModel();
    m_rows.setNumbers(std::move(numbers));
    endResetModel();
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

QStringList BinModel::titles() const
{
    return {tr("Name"), tr("What it is"), tr("Parts"), tr("Deleted"), tr("By")};
}

QString BinModel::text(int row, int column) const
{
    const BinEntry *line = entry(row);
    if (!line)
        return {};
    switch (column) {
    case Name: return line->name.isEmpty() ? tr("Without a name") : line->name;
    case Type: return typeLabel(line->type);
    case Parts:
        return line->children > 0 ? QLocale().toString(line->children) : QStringLiteral("–");
    case Deleted: return momentLabel(line->deletedAt);
    case Who: return line->who;
    default: return {};
    }
}

QString BinModel::toolTip(int row, int column) const
{
    const BinEntry *line = entry(row);
    return line && column == Deleted
        ? QLocale().toString(line->deletedAt.toLocalTime(), QLocale::LongFormat)
        : text(row, column);
}

} // namespace ilo
