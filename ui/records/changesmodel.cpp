#include "ui/records/changesmodel.h"

#include "ui/kit/fieldlabels.h"

using namespace Qt::StringLiterals;

namespace ilo {

ChangesModel::Line ChangesModel::recordLine(const FieldChange &change, bool isNew)
{
    Line line{.isRecord = true, .type = change.type, .record = change.record};
    line.name = change.recordName.isEmpty() ? typeLabel(change.type) : change.recordName;
    line.text.field = isNew ? tr("%1, new").arg(typeLabel(change.type)) : typeLabel(change.type);
    if (change.field == u"_deleted")
        line.text.field = change.to.toBool() ? tr("%1, deleted").arg(typeLabel(change.type))
                                             : tr("%1, restored").arg(typeLabel(change.type));
    return line;
}

void ChangesModel::setChanges(const std::vector<FieldChange> &changes, const RecordNames &names)
{
    beginResetModel();
    m_lines.clear();
    QString record;
    for (const FieldChange &change : changes) {
        if (change.record != record) {
            record = change.record;
            m_lines.push_back(recordLine(change, change.field == u"_created"));
        }
        if (change.field == u"_created" || change.field == u"_deleted")
            continue; // said by the record's line
        m_lines.push_back({.type = change.type,
                           .record = change.record,
                           .name = m_lines.back().name,
                           .field = change.field,
                           .text = changeText(change, names)});
    }
    endResetModel();
}

int ChangesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant ChangesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        //: a record and what it is: "Nordkryo ApS (Company or organisation)"
        return line.isRecord ? tr("%1 (%2)").arg(line.name, line.text.field) : line.text.sentence();
    case Qt::ToolTipRole:
        return line.isRecord ? QVariant(tr("Open %1").arg(line.name))
                             : QVariant(line.text.sentence());
    case IsRecordRole: return line.isRecord;
    case TypeRole: return line.type;
    case RecordRole: return line.record;
    case FieldRole: return line.field;
    case FieldTextRole: return line.text.field;
    case FromRole: return line.text.from;
    case ToRole: return line.isRecord ? line.name : line.text.to;
    default: return {};
    }
}

Qt::ItemFlags ChangesModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                           : Qt::NoItemFlags;
}

} // namespace ilo
