#include "ui/lists/listmodel.h"

#include "ui/kit/context.h"
#include "ui/lists/listtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

bool isCounted(const ListColumn &column)
{
    return column.type == ColumnType::Number || column.type == ColumnType::Decimal
        || column.type == ColumnType::Amount || column.type == ColumnType::Moment;
}

} // namespace

ListModel::ListModel(Context &context, const ListKind &kind, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_cache(context.database(), kind)
    , m_loader(context.workspace().path(), kind)
{
    for (const ListColumn &column : kind.columns) {
        if (!column.isFilterOnly)
            m_columns.push_back(&column);
    }
    connect(&m_loader, &ListLoader::firstLoaded, this, &ListModel::showFirst);
    connect(&m_loader, &ListLoader::allLoaded, this, &ListModel::showAll);
    connect(&m_loader, &ListLoader::failed, this, &ListModel::failed);
}

const ListColumn *ListModel::column(int column) const
{
    return column > Tick && size_t(column) <= m_columns.size() ? m_columns[size_t(column) - 1]
                                                               : nullptr;
}

int ListModel::columnOf(const QString &key) const
{
    const auto found = std::ranges::find(m_columns, key, &ListColumn::key);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin()) + 1;
}

QVariant ListModel::cell(const ListRow &row, const QString &key) const
{
    const int at = m_kind.indexOf(key);
    return at >= 0 && size_t(at) < row.values.size() ? row.values[size_t(at)] : QVariant();
}

QString ListModel::titleOf(const ListRow &row) const
{
    const ListColumn *title = m_kind.column(m_kind.title);
    return title ? cellText(row, *title) : QString();
}

QString ListModel::cellText(const ListRow &row, const ListColumn &column) const
{
    const auto look = m_looks.constFind(column.key);
    if (look != m_looks.constEnd()) {
        if (look->text)
            return look->text(row);
        // A badge marks what is special; what is not stands there as it is.
        const QString badge = look->badge ? look->badge(row).text : QString();
        if (!badge.isEmpty())
            return badge;
    }
    return listValueText(m_kind, column, cell(row, column.key));
}

QString ListModel::aloud(const ListRow &row, const ListColumn &column) const
{
    const auto look = m_looks.constFind(column.key);
    if (look != m_looks.constEnd() && look->aloud)
        return look->aloud(row);
    return column.type == ColumnType::Country ? listValueAloud(cell(row, column.key))
                                              : cellText(row, column);
}

void ListModel::setQuery(const ListQuery &query)
{
    m_query = query;
    m_loader.load(query);
}

void ListModel::reload()
{
    m_cache.clear();
    if (!m_numbers.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    m_loader.load(m_query);
}

void ListModel::showFirst(const ListQuery &query, const std::vector<qint64> &numbers)
{
    // The same list read anew stays as it is until the whole of it is there.
    if (m_isComplete && query == m_shown)
        return;
    m_isComplete = false;
    take(query, numbers);
    emit firstShown();
}

void ListModel::showAll(const ListQuery &query, const std::vector<qint64> &numbers, qint64 total)
{
    m_total = total;
    m_isComplete = true;
    take(query, numbers);
    emit loaded();
}

/// The result of a query; what stands behind it stays while it is the same one read anew.
void ListModel::take(const ListQuery &query, const std::vector<qint64> &numbers)
{
    if (query != m_shown)
        m_behind.clear();
    m_shown = query;
    m_exact = numbers.size();
    if (m_behind.empty())
        return replace(numbers);
    QSet<qint64> behind;
    for (const Behind &one : m_behind)
        behind.insert(one.number);
    for (const qint64 number : numbers)
        behind.remove(number);
    std::erase_if(m_behind, [&](const Behind &one) { return !behind.contains(one.number); });
    std::vector<qint64> all = numbers;
    for (const Behind &one : m_behind)
        all.push_back(one.number);
    replace(all);
}

void ListModel::showBehind(const std::vector<Behind> &behind)
{
    if (behind == m_behind)
        return;
    m_behind = behind;
    take(m_shown, exactNumbers());
}

/// Why a record that does not have the words stands here, behind its title.
QString ListModel::marked(const QString &text, const ListRow &row, const ListColumn &column) const
{
    if (m_behind.empty() || column.key != m_kind.title)
        return text;
    const auto found = std::ranges::find(m_behind, row.number, &Behind::number);
    return found == m_behind.end() ? text : text + u" – "_s + found->mark;
}

void ListModel::replace(const std::vector<qint64> &numbers)
{
    // Rows that stay keep their place, selection and focus; what differs in one stretch comes or
    // goes there, anything else is a new list.
    const auto [mine, theirs] =
        std::mismatch(m_numbers.begin(), m_numbers.end(), numbers.begin(), numbers.end());
    const auto same = int(mine - m_numbers.begin());
    if (mine == m_numbers.end() && theirs == numbers.end())
        return;
    const auto atEnd = std::mismatch(m_numbers.rbegin(),
                                     std::make_reverse_iterator(mine),
                                     numbers.rbegin(),
                                     std::make_reverse_iterator(theirs));
    const auto gone = int(atEnd.first.base() - mine);
    const auto come = int(atEnd.second.base() - theirs);

    if (gone == 0 && same > 0) {
        beginInsertRows({}, same, same + come - 1);
        m_numbers = numbers;
        m_cache.forgetFrom(same);
        endInsertRows();
    } else if (come == 0 && !numbers.empty()) {
        beginRemoveRows({}, same, same + gone - 1);
        m_numbers = numbers;
        m_cache.forgetFrom(same);
        endRemoveRows();
    } else {
        beginResetModel();
        m_numbers = numbers;
        m_cache.clear();
        endResetModel();
    }
}

qint64 ListModel::numberAt(int row) const
{
    return row >= 0 && size_t(row) < m_numbers.size() ? m_numbers[size_t(row)] : 0;
}

int ListModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_numbers, number);
    return found == m_numbers.end() ? -1 : int(found - m_numbers.begin());
}

const ListRow *ListModel::line(int row) const
{
    return numberAt(row) ? m_cache.row(m_numbers, row) : nullptr;
}

void ListModel::setTicked(int from, int to, bool ticked)
{
    for (int row = from; row <= to; ++row) {
        if (ticked)
            m_ticked.insert(numberAt(row));
        else
            m_ticked.remove(numberAt(row));
    }
    repaintTicks();
}

void ListModel::tickAll()
{
    m_ticked = QSet<qint64>(m_numbers.begin(), m_numbers.end());
    repaintTicks();
}

void ListModel::clearTicks()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    repaintTicks();
}

void ListModel::repaintTicks()
{
    if (!m_numbers.empty())
        emit dataChanged(index(0, Tick), index(rowCount() - 1, Tick), {Qt::CheckStateRole});
    emit headerDataChanged(Qt::Horizontal, Tick, Tick);
    emit ticksChanged();
}

void ListModel::dropRows(const QSet<qint64> &numbers)
{
    m_ticked.subtract(numbers);
    std::vector<qint64> left;
    left.reserve(m_numbers.size());
    std::ranges::copy_if(m_numbers, std::back_inserter(left), [&](qint64 number) {
        return !numbers.contains(number);
    });
    m_total -= std::min(m_total, qint64(m_numbers.size() - left.size()));
    std::erase_if(m_behind, [&](const Behind &one) { return numbers.contains(one.number); });
    m_exact = left.size() - m_behind.size();
    replace(left);
    emit ticksChanged();
}

/// Figures end on one line; a badge begins where other words do, whatever stands in it.
int ListModel::alignment(const ListColumn &column) const
{
    const auto look = m_looks.constFind(column.key);
    const bool isBadge = look != m_looks.constEnd() && look->badge;
    return int((isCounted(column) && !isBadge ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

int ListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int ListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + 1;
}

QVariant ListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ListColumn *described = column(index.column());
    if (role == NumberRole)
        return numberAt(index.row());
    if (!described && role == Qt::CheckStateRole)
        return m_ticked.contains(numberAt(index.row())) ? Qt::Checked : Qt::Unchecked;
    if (described && role == Qt::TextAlignmentRole)
        return alignment(*described);
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole
        && role != Qt::ToolTipRole && role != RowRole && role != BadgeRole && role != QuietRole)
        return {};

    const ListRow *row = line(index.row());
    if (!row)
        return {};
    if (role == RowRole)
        return QVariant::fromValue(row);
    if (!described) {
        if (role != Qt::AccessibleTextRole)
            return {};
        return m_ticked.contains(row->number) ? tr("%1, ticked").arg(titleOf(*row))
                                              : tr("%1, not ticked").arg(titleOf(*row));
    }
    const auto look = m_looks.constFind(described->key);
    switch (role) {
    case Qt::EditRole: return cell(*row, described->key);
    case BadgeRole:
        if (look != m_looks.constEnd() && look->badge) {
            const BadgeText badge = look->badge(*row);
            return badge.text.isEmpty() ? QVariant() : QVariant::fromValue(badge);
        }
        return {};
    case QuietRole:
        return size_t(index.row()) >= m_exact
            || (look != m_looks.constEnd() && look->isQuiet && look->isQuiet(*row));
    case Qt::ToolTipRole:
        if (described->type == ColumnType::Tags)
            return listTags(m_kind, *described, cell(*row, described->key)).join(u'\n');
        return marked(cellText(*row, *described), *row, *described);
    case Qt::AccessibleTextRole: {
        const QString words = marked(aloud(*row, *described), *row, *described);
        //: column and value, as a screen reader says it: "Country, Denmark"
        return tr("%1, %2").arg(listColumnLabel(m_kind, *described),
                                words.isEmpty() ? tr("empty") : words);
    }
    default: return marked(cellText(*row, *described), *row, *described);
    }
}

QVariant ListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const ListColumn *described = column(section);
    if (role == Qt::TextAlignmentRole)
        return described ? alignment(*described) : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && !described)
        return tr("Tick");
    if (!described
        || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole))
        return {};
    return listColumnLabel(m_kind, *described);
}

bool ListModel::isEditable(const ListColumn &column) const
{
    return isEditedInPlace(column) || m_looks.value(column.key).isEditable;
}

Qt::ItemFlags ListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    const ListColumn *described = column(index.column());
    if (!described)
        return flags | Qt::ItemIsUserCheckable;
    return isEditable(*described) ? flags | Qt::ItemIsEditable : flags;
}

bool ListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    const ListColumn *described = column(index.column());
    if (role == Qt::CheckStateRole && !described) {
        setTicked(index.row(), index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || !described || value == data(index, Qt::EditRole))
        return false;
    emit edited(numberAt(index.row()), described->key, value);
    return true;
}

} // namespace ilo
