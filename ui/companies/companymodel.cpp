#include "ui/companies/companymodel.h"

#include "core/base/country.h"
#include "ui/companies/companytext.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct ColumnSort
{
    CompanyModel::Column column;
    CompanySort sort;
};

constexpr ColumnSort columnSorts[] = {
    {CompanyModel::Name, CompanySort::Name},
    {CompanyModel::Country, CompanySort::Country},
    {CompanyModel::Size, CompanySort::Size},
    {CompanyModel::Areas, CompanySort::Areas},
    {CompanyModel::Trl, CompanySort::Trl},
    {CompanyModel::Consent, CompanySort::Consent},
    {CompanyModel::Town, CompanySort::Town},
    {CompanyModel::Changed, CompanySort::Changed},
};

Consent consentOf(const CompanyRow &row)
{
    Consent consent{};
    fromStored(QVariant(row.consent), consent);
    return consent;
}

QStringList areaTexts(const CompanyRow &row)
{
    QStringList texts;
    for (const QString &area : row.areas)
        texts << areaText(area);
    return texts;
}

QString cellText(const CompanyRow &row, int column)
{
    const QDate today = QDate::currentDate();
    switch (column) {
    case CompanyModel::Name: return row.name;
    case CompanyModel::Country: return row.country;
    case CompanyModel::Size: return sizeText(row.sizeClass);
    case CompanyModel::Areas: return areaTexts(row).join(u", "_s);
    case CompanyModel::Trl: return row.trl > 0 ? QLocale().toString(row.trl) : QString();
    case CompanyModel::Consent: return consentBadge(consentOf(row), row.consentUntil, today).text;
    case CompanyModel::Town: return row.town;
    case CompanyModel::Changed:
        return row.changedOn.isValid() ? shortDay(row.changedOn, today) : u"–"_s;
    default: return {};
    }
}

/// What a screen reader says for the cell, without the column's name.
QString cellAloud(const CompanyRow &row, int column)
{
    if (column == CompanyModel::Country)
        return countryName(row.country);
    if (column == CompanyModel::Consent)
        return consentAloud(consentOf(row), row.consentUntil, QDate::currentDate());
    return cellText(row, column);
}

} // namespace

CompanyModel::CompanyModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_cache(context.database())
    , m_loader(context.workspace().path())
{
    connect(&m_loader, &CompanyLoader::firstLoaded, this, &CompanyModel::showFirst);
    connect(&m_loader, &CompanyLoader::allLoaded, this, &CompanyModel::showAll);
    connect(&m_loader, &CompanyLoader::failed, this, &CompanyModel::failed);
}

void CompanyModel::setQuery(const CompanyQuery &query)
{
    m_query = query;
    m_loader.load(query);
}

void CompanyModel::reload()
{
    m_cache.clear();
    if (!m_numbers.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    m_loader.load(m_query);
}

void CompanyModel::showFirst(const CompanyQuery &query, const std::vector<qint64> &numbers)
{
    // The same list read anew stays as it is until the whole of it is there.
    if (m_isComplete && query == m_shown)
        return;
    m_isComplete = false;
    m_shown = query;
    replace(numbers);
    emit firstShown();
}

void CompanyModel::showAll(const CompanyQuery &query, const std::vector<qint64> &numbers,
                           qint64 total)
{
    m_total = total;
    m_isComplete = true;
    m_shown = query;
    replace(numbers);
    emit loaded();
}

void CompanyModel::replace(const std::vector<qint64> &numbers)
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

qint64 CompanyModel::numberAt(int row) const
{
    return row >= 0 && size_t(row) < m_numbers.size() ? m_numbers[size_t(row)] : 0;
}

int CompanyModel::rowOf(qint64 number) const
{
    const auto found = std::ranges::find(m_numbers, number);
    return found == m_numbers.end() ? -1 : int(found - m_numbers.begin());
}

const CompanyRow *CompanyModel::company(int row) const
{
    return numberAt(row) ? m_cache.row(m_numbers, row) : nullptr;
}

void CompanyModel::setTicked(int from, int to, bool ticked)
{
    for (int row = from; row <= to; ++row) {
        if (ticked)
            m_ticked.insert(numberAt(row));
        else
            m_ticked.remove(numberAt(row));
    }
    repaintTicks();
}

void CompanyModel::tickAll()
{
    m_ticked = QSet<qint64>(m_numbers.begin(), m_numbers.end());
    repaintTicks();
}

void CompanyModel::clearTicks()
{
    if (m_ticked.isEmpty())
        return;
    m_ticked.clear();
    repaintTicks();
}

void CompanyModel::repaintTicks()
{
    if (!m_numbers.empty())
        emit dataChanged(index(0, Tick), index(rowCount() - 1, Tick), {Qt::CheckStateRole});
    emit headerDataChanged(Qt::Horizontal, Tick, Tick);
    emit ticksChanged();
}

void CompanyModel::dropRows(const QSet<qint64> &numbers)
{
    m_ticked.subtract(numbers);
    std::vector<qint64> left;
    left.reserve(m_numbers.size());
    std::ranges::copy_if(m_numbers, std::back_inserter(left), [&](qint64 number) {
        return !numbers.contains(number);
    });
    m_total -= std::min(m_total, qint64(m_numbers.size() - left.size()));
    replace(left);
    emit ticksChanged();
}

int CompanyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.size());
}

int CompanyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CompanyModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const int column = index.column();
    if (role == Qt::TextAlignmentRole && (column == Trl || column == Changed))
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == NumberRole)
        return numberAt(index.row());
    if (role == Qt::CheckStateRole && column == Tick)
        return m_ticked.contains(numberAt(index.row())) ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole
        && role != Qt::ToolTipRole && role != RowRole)
        return {};

    const CompanyRow *row = company(index.row());
    if (!row)
        return {};
    switch (role) {
    case RowRole: return QVariant::fromValue(row);
    case Qt::EditRole: return column == Size ? QVariant(row->sizeClass) : cellText(*row, column);
    case Qt::ToolTipRole:
        return column == Areas && row->areas.size() > 1 ? areaTexts(*row).join(u'\n') : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Tick)
            return m_ticked.contains(row->number) ? tr("%1, ticked").arg(row->name)
                                                  : tr("%1, not ticked").arg(row->name);
        //: column and value, as a screen reader says it: "Country, Denmark"
        return tr("%1, %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                cellText(*row, column).isEmpty() ? tr("empty")
                                                                 : cellAloud(*row, column));
    default: return cellText(*row, column);
    }
}

QVariant CompanyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Trl || section == Changed ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    if (role == Qt::AccessibleTextRole && section == Tick)
        return tr("Tick");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (section) {
    case Name: return tr("Company");
    case Country: return tr("Country");
    case Size: return tr("Size");
    case Areas: return tr("Capabilities");
    case Trl: return tr("TRL");
    case Consent: return tr("Consent");
    case Town: return tr("Town");
    case Changed: return tr("Changed");
    default: return {};
    }
}

Qt::ItemFlags CompanyModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    switch (index.column()) {
    case Tick: return flags | Qt::ItemIsUserCheckable;
    case Name:
    case Country:
    case Size:
    case Town:
    case Trl: return flags | Qt::ItemIsEditable;
    default: return flags;
    }
}

bool CompanyModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid())
        return false;
    if (role == Qt::CheckStateRole && index.column() == Tick) {
        setTicked(index.row(), index.row(), value.toInt() == Qt::Checked);
        return true;
    }
    if (role != Qt::EditRole || value == data(index, Qt::EditRole))
        return false;
    emit edited(numberAt(index.row()), index.column(), value);
    return true;
}

std::optional<CompanySort> CompanyModel::sortOf(int column)
{
    const auto found = std::ranges::find(columnSorts, column, &ColumnSort::column);
    return found == std::end(columnSorts) ? std::nullopt : std::optional(found->sort);
}

int CompanyModel::columnOf(CompanySort sort)
{
    return std::ranges::find(columnSorts, sort, &ColumnSort::sort)->column;
}

} // namespace ilo
