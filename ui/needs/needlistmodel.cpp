#include "ui/needs/needlistmodel.h"

#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"
#include "ui/needs/needbadges.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int pageRows = 128;
constexpr int keptPages = 8;

} // namespace

NeedListModel::NeedListModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
    , m_pages(keptPages)
{
    connect(&context.workspace(), &Workspace::changed, this, &NeedListModel::note);
    reload();
}

void NeedListModel::setQuery(const NeedQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    reload();
}

void NeedListModel::note(const ilo::Changed &changed)
{
    for (const QString &type : {typeName<Need>(),
                                typeName<Requirement>(),
                                typeName<Brief>(),
                                typeName<ilo::Organisation>(),
                                typeName<Advisor>()}) {
        if (changed.touches(type)) {
            reload();
            return;
        }
    }
}

void NeedListModel::reload()
{
    const Result<std::vector<qint64>> numbers = needNumbers(m_context.database(), m_query);
    const Result<qint64> total = needCount(m_context.database());
    if (!numbers || !total) {
        m_context.report(numbers ? total.error() : numbers.error());
        return;
    }
    m_total = *total;
    if (*numbers == m_numbers) {
        m_pages.clear();
        if (!m_numbers.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // Rows that stay keep selection and place, whatever came, went or moved around them.
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &index : before) {
        const auto found = std::ranges::find(*numbers, m_numbers[size_t(index.row())]);
        after << (found == numbers->end()
                      ? QModelIndex()
                      : createIndex(int(found - numbers->begin()), index.column()));
    }
    m_numbers = *numbers;
    m_pages.clear();
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

NeedRow NeedListModel::rowAt(int row) const
{
    const int page = row / pageRows;
    if (!m_pages.contains(page)) {
        const auto from = m_numbers.begin() + page * pageRows;
        const auto to = m_numbers.begin()
            + std::min<qsizetype>((page + 1) * pageRows, qsizetype(m_numbers.size()));
        auto rows = needRows(m_context.database(), {from, to});
        m_pages.insert(page,
                       new std::vector<NeedRow>(rows ? *std::move(rows) : std::vector<NeedRow>()));
    }
    const std::vector<NeedRow> &rows = *m_pages[page];
    const size_t place = size_t(row % pageRows);
    return place < rows.size() ? rows[place] : NeedRow();
}

int NeedListModel::rowOf(const QString &id) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).id == id)
            return row;
    }
    return -1;
}

NeedSort NeedListModel::sortOf(int column)
{
    switch (column) {
    case Code: return NeedSort::Code;
    case Title: return NeedSort::Title;
    case Organisation: return NeedSort::Organisation;
    case State: return NeedSort::State;
    case Sharing: return NeedSort::Sharing;
    case NeededBy: return NeedSort::NeededBy;
    case Version: return NeedSort::Version;
    case Owner: return NeedSort::Owner;
    default: return NeedSort::Changed;
    }
}

int NeedListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int NeedListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant NeedListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Code: return tr("No.");
    case Title: return tr("Need");
    case Organisation: return tr("For");
    case State: return tr("Status");
    case Sharing: return tr("Sharing");
    case NeededBy: return tr("Needed by");
    case Version: return tr("Brief");
    case Owner: return tr("Owner");
    case Changed: return tr("Changed");
    }
    return {};
}

QString NeedListModel::text(const NeedRow &row, int column) const
{
    switch (column) {
    case Code: return row.code;
    case Title: return row.title == row.code ? tr("(no title yet)") : row.title;
    case Organisation: return row.organisation;
    case State: return keyLabel<NeedStatus>(row.status);
    case Sharing: return keyLabel<ilo::Sharing>(row.sharing);
    case NeededBy:
        return row.neededBy.isValid() ? QLocale().toString(row.neededBy, u"d MMM yyyy"_s)
                                      : QString();
    case Version:
        //: %1: number of a brief's version, %2: its state
        return row.version == 0
            ? QString()
            : tr("%1 · %2").arg(row.version).arg(keyLabel<BriefStatus>(row.briefStatus));
    case Owner: return row.owner;
    case Changed: return momentLabel(row.changedAt);
    }
    return {};
}

QVariant NeedListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const NeedRow row = rowAt(index.row());
    switch (role) {
    case Qt::DisplayRole: return text(row, index.column());
    case Qt::ToolTipRole: return index.column() == Title ? QVariant(text(row, Title)) : QVariant();
    case Qt::AccessibleTextRole:
        //: %1: name of a column, %2: what it says
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(row, index.column()));
    case badgeRole:
        if (index.column() == State)
            return QVariant::fromValue(needBadge(row.status));
        return index.column() == Sharing ? QVariant::fromValue(sharingBadge(row.sharing))
                                         : QVariant();
    case quietRole:
        return index.column() == Code || index.column() >= Owner
            || (index.column() == Title && row.title == row.code);
    default: return {};
    }
}

void NeedListModel::sort(int column, Qt::SortOrder order)
{
    NeedQuery query = m_query;
    query.sort = sortOf(column);
    query.descending = order == Qt::DescendingOrder;
    setQuery(query);
}

} // namespace ilo
