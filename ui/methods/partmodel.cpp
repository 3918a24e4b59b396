#include "ui/methods/partmodel.h"

#include "core/domain/recordfields.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/valuetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

PartModel::PartModel(const QString &type, const QStringList &fields, QObject *parent)
    : QAbstractTableModel(parent)
    , m_type(type)
    , m_fields(fields)
{
}

void PartModel::load(std::vector<AnyRecord> records)
{
    const bool same = std::ranges::equal(records, m_records, {}, idOf, idOf);
    if (same) {
        // Rows stay, and with them what is chosen.
        m_records = std::move(records);
        if (!m_records.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_records = std::move(records);
    endResetModel();
}

int PartModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_records, id, idOf);
    return found == m_records.end() ? -1 : int(found - m_records.begin());
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_records.size());
}

int PartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_fields.size());
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString &field = m_fields[index.column()];
    const QVariant stored = fieldOf(m_records[size_t(index.row())], field);
    const QString text = field == u"year" || field == u"year_from"
        ? stored.toString()
        : valueText(m_type, field, stored);
    switch (role) {
    case Qt::DisplayRole: return QString(text).replace(u'\n', u' ');
    case Qt::ToolTipRole: return text;
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(fieldLabel(m_type, field), text.isEmpty() ? u"–"_s : text);
    default: return {};
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    return role == Qt::DisplayRole ? QVariant(fieldLabel(m_type, m_fields[section])) : QVariant();
}

} // namespace ilo
