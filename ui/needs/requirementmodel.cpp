#include "ui/needs/requirementmodel.h"

#include "core/domain/measuredvalue.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/needs/requirementrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

RequirementModel::RequirementModel(Context &context, QObject *parent)
    : QAbstractTableModel(parent)
    , m_context(context)
{
}

void RequirementModel::load(const Need &need, std::vector<Requirement> requirements)
{
    const bool sameNeed = need.id == m_need.id;
    m_need = need;
    if (!sameNeed) {
        beginResetModel();
        m_rows = std::move(requirements);
        m_faults.clear();
        endResetModel();
        emit faultChanged({});
        return;
    }
    const auto isGone = [&](const Requirement &row) {
        return std::ranges::find(requirements, row.id, &Requirement::id) == requirements.end();
    };
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (!isGone(m_rows[size_t(row)]))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
    for (int row = 0; row < int(requirements.size()); ++row) {
        if (rowOf(requirements[size_t(row)].id) >= 0)
            continue;
        const int at = std::min(row, int(m_rows.size()));
        beginInsertRows({}, at, at);
        m_rows.insert(m_rows.begin() + at, requirements[size_t(row)]);
        endInsertRows();
    }
    if (!std::ranges::equal(m_rows, requirements, {}, &Requirement::id, &Requirement::id)) {
        emit layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex &index : before) {
            int row = index.row();
            if (!isNew(row)) {
                const auto found =
                    std::ranges::find(requirements, m_rows[size_t(row)].id, &Requirement::id);
                row = int(found - requirements.begin());
            }
            after << createIndex(row, index.column());
        }
        m_rows = requirements;
        changePersistentIndexList(before, after);
        emit layoutChanged();
    }
    m_rows = std::move(requirements);
    emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int RequirementModel::rowOf(const Id<Requirement> &id) const
{
    const auto found = std::ranges::find(m_rows, id, &Requirement::id);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int RequirementModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size()) + 1;
}

int RequirementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RequirementModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role == Qt::DisplayRole)
            return isNew(section) ? QString() : QString::number(section + 1);
        return role == Qt::TextAlignmentRole ? QVariant(Qt::AlignCenter) : QVariant();
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    case Text: return tr("Requirement and measure");
    case Today: return tr("Today");
    case Threshold: return tr("Threshold");
    case Target: return tr("Target");
    case Priority: return tr("Priority");
    case Source: return tr("From");
    }
    return {};
}

Qt::ItemFlags RequirementModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled; // between rows
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isNew(index.row()))
        return index.column() == Text ? flags | Qt::ItemIsEditable : flags;
    return flags | Qt::ItemIsEditable | Qt::ItemIsDragEnabled;
}

QVariant RequirementModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == FaultRole)
        return faultAt(index).sentence;
    if (isNew(index.row())) {
        const bool isPrompt = index.column() == Text && role == Qt::AccessibleTextRole;
        return isPrompt ? QVariant(headerData(Text, Qt::Horizontal, Qt::DisplayRole).toString()
                                   + u", "_s + tr("New requirement"))
                        : QVariant();
    }
    const Requirement &requirement = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole || role == Qt::EditRole) {
        if (const Fault fault = faultAt(index); !fault.sentence.isEmpty())
            return fault.typed;
    }
    switch (role) {
    case Qt::DisplayRole: return requirementCell(requirement, index.column());
    case Qt::EditRole: return requirementEdit(requirement, index.column());
    case SecondLineRole: return requirementDetail(requirement, index.column());
    case MissingRole:
        return index.column() == Threshold && requirement.threshold.isEmpty()
            && requirement.target.isEmpty();
    case FindingsRole: return QVariant::fromValue(findingsAt(index));
    case Qt::ToolTipRole: {
        const QString fault = data(index, FaultRole).toString();
        const QString found = findingsAt(index).words;
        return !fault.isEmpty() ? fault
            : !found.isEmpty()  ? found
                                : requirementDetail(requirement, index.column());
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                          requirementCell(requirement, index.column()),
                          requirementDetail(requirement, index.column()),
                          findingsAt(index).words};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    default: return {};
    }
}

bool RequirementModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !index.isValid())
        return false;
    if (isNew(index.row())) {
        const QString text = value.toString().section(u'\n', 0, 0).trimmed();
        return !text.isEmpty()
            && insertLines(index.row(), {value.toString().replace(u'\n', u'\v')}) > 0;
    }
    const Requirement before = m_rows[size_t(index.row())];
    Requirement after = before;
    const QString fault = setRequirementCell(after, index.column(), value.toString());
    setFault(index, {value.toString(), fault});
    if (!fault.isEmpty())
        return false;
    //: %1: name of a column, %2: number of the requirement, %3: "N-0001"
    return change(index.row(),
                  after,
                  tr("Changed %1 of requirement %2 in %3")
                      .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())
                      .arg(index.row() + 1)
                      .arg(m_need.code));
}

bool RequirementModel::change(int row, const Requirement &after, const QString &label)
{
    const Requirement before = m_rows[size_t(row)];
    return after == before || m_context.perform(label, {edited(before, after)});
}

int RequirementModel::insertLines(int row, const QStringList &lines)
{
    return insert(row, requirementsFrom(lines));
}

int RequirementModel::insert(int row, std::vector<Requirement> fresh)
{
    if (fresh.empty() || (m_keepNeed && !m_keepNeed()))
        return 0;
    const int count = int(fresh.size());
    //: %1: text of the requirement, %2: "N-0001"
    const QString label = count == 1
        ? tr("Added “%1” to %2").arg(fresh.front().text, m_need.code)
        : tr("Added %n requirements to %1", nullptr, count).arg(m_need.code);
    return put(row, std::move(fresh), label, count > 1) ? count : 0;
}

bool RequirementModel::put(int row, std::vector<Requirement> fresh, const QString &label,
                           bool toast)
{
    for (Requirement &requirement : fresh)
        requirement.need = m_need.id;
    std::vector<Requirement> rows = m_rows;
    rows.insert(rows.begin() + std::min(row, int(rows.size())), fresh.begin(), fresh.end());
    return m_context.perform(label, placed(rows, m_rows), toast);
}

QString RequirementModel::toText(const QList<int> &rows) const
{
    QStringList lines;
    for (const int row : rows) {
        if (isNew(row))
            continue;
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells << requirementCell(m_rows[size_t(row)], column);
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n');
}

void RequirementModel::remove(const QList<int> &rows)
{
    ChangeSet changes;
    QString text;
    for (const int row : rows) {
        if (isNew(row))
            continue;
        text = m_rows[size_t(row)].text;
        changes.push_back(deleted(m_rows[size_t(row)]));
    }
    if (changes.empty())
        return;
    const QString label = changes.size() == 1
        ? tr("Deleted “%1” from %2").arg(text, m_need.code)
        : tr("Deleted %n requirements from %1", nullptr, int(changes.size())).arg(m_need.code);
    m_context.perform(label, changes, true);
}

RequirementModel::Fault RequirementModel::faultAt(const QModelIndex &index) const
{
    if (m_faults.isEmpty() || isNew(index.row()))
        return {};
    return m_faults.value({m_rows[size_t(index.row())].id.toString(), index.column()});
}

void RequirementModel::setFault(const QModelIndex &index, const Fault &fault)
{
    const std::pair cell{m_rows[size_t(index.row())].id.toString(), index.column()};
    if (fault.sentence.isEmpty() && !m_faults.remove(cell))
        return;
    if (!fault.sentence.isEmpty())
        m_faults.insert(cell, fault);
    emit dataChanged(index, index);
    emit faultChanged(m_faults.isEmpty() ? QString() : m_faults.first().sentence);
}

} // namespace ilo
