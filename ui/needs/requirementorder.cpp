// The order of a need's requirements: moved by keys, dragged, and rows written once more.
#include "ui/kit/context.h"
#include "ui/needs/requirementmodel.h"
#include "ui/needs/requirementrows.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Ids of the rows that are dragged, a line each, below the id of their need.
const auto draggedType = u"application/x-inprocap-requirements"_s;

} // namespace

int RequirementModel::duplicate(const QList<int> &rows)
{
    QList<int> sorted = rows;
    sorted.removeIf([this](int row) { return isNew(row); });
    if (sorted.isEmpty())
        return -1;
    std::ranges::sort(sorted);
    std::vector<Requirement> copies;
    for (const int row : sorted) {
        copies.push_back(m_rows[size_t(row)]);
        copies.back().id = Id<Requirement>::create();
    }
    const int count = int(copies.size());
    //: %1: text of the requirement, %2: "N-0001"
    const QString label = count == 1
        ? tr("Wrote “%1” once more in %2").arg(copies.front().text, m_need.code)
        : tr("Wrote %n requirements once more in %1", nullptr, count).arg(m_need.code);
    const int at = sorted.last() + 1;
    return put(at, std::move(copies), label, count > 1) ? at : -1;
}

bool RequirementModel::rearrange(const std::vector<Requirement> &order, const QList<int> &moved)
{
    const QString label = moved.size() == 1
        //: %1: text of the requirement, %2: "N-0001"
        ? tr("Moved “%1” in %2").arg(m_rows[size_t(moved.first())].text, m_need.code)
        //: %1: "N-0001"
        : tr("Moved requirements of %1").arg(m_need.code);
    return m_context.perform(label, placed(order, m_rows));
}

bool RequirementModel::move(const QList<int> &rows, int by)
{
    QList<int> sorted = rows;
    sorted.removeIf([this](int row) { return isNew(row); });
    std::ranges::sort(sorted);
    if (sorted.isEmpty() || sorted.first() + by < 0 || sorted.last() + by >= int(m_rows.size()))
        return false;
    std::vector<Requirement> order = m_rows;
    if (by > 0)
        std::ranges::reverse(sorted);
    for (const int row : sorted)
        std::swap(order[size_t(row)], order[size_t(row + by)]);
    return rearrange(order, sorted);
}

bool RequirementModel::moveTo(const QList<int> &rows, int before)
{
    std::vector<Requirement> moved;
    std::vector<Requirement> above;
    std::vector<Requirement> below;
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const Requirement &requirement = m_rows[size_t(row)];
        (rows.contains(row) ? moved : row < before ? above : below).push_back(requirement);
    }
    std::vector<Requirement> order = std::move(above);
    order.insert(order.end(), moved.begin(), moved.end());
    order.insert(order.end(), below.begin(), below.end());
    return !std::ranges::equal(order, m_rows, {}, &Requirement::id, &Requirement::id)
        && rearrange(order, rows);
}

QStringList RequirementModel::mimeTypes() const
{
    return {draggedType};
}

QMimeData *RequirementModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids{m_need.id.toString()};
    for (const QModelIndex &index : indexes) {
        const QString id =
            isNew(index.row()) ? QString() : m_rows[size_t(index.row())].id.toString();
        if (!id.isEmpty() && !ids.contains(id))
            ids << id;
    }
    auto *data = new QMimeData; // the drag owns it
    data->setData(draggedType, ids.join(u'\n').toUtf8());
    return data;
}

QList<int> RequirementModel::draggedRows(const QMimeData *data) const
{
    const QStringList ids = QString::fromUtf8(data->data(draggedType)).split(u'\n');
    QList<int> rows;
    if (ids.first() != m_need.id.toString())
        return rows;
    for (const QString &id : ids.mid(1)) {
        if (const int row = rowOf(Id<Requirement>::parse(id)); row >= 0)
            rows << row;
    }
    return rows;
}

bool RequirementModel::canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const
{
    Q_UNUSED(column)
    return action == Qt::MoveAction && (row >= 0 || parent.isValid())
        && !draggedRows(data).isEmpty();
}

bool RequirementModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                    int column, const QModelIndex &parent)
{
    Q_UNUSED(column)
    return action == Qt::MoveAction && moveTo(draggedRows(data), row >= 0 ? row : parent.row());
}

} // namespace ilo
