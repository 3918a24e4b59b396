#include "ui/transfer/columnmodel.h"

#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int exampleCount = 4;
constexpr qsizetype exampleLength = 60;

} // namespace

QString matchLabel(MatchLevel match)
{
    switch (match) {
    case MatchLevel::Sure: return ColumnModel::tr("Sure");
    case MatchLevel::Check: return ColumnModel::tr("Check");
    case MatchLevel::Skipped: return ColumnModel::tr("Skipped");
    }
    Q_UNREACHABLE();
}

ColumnModel::ColumnModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::fileRead, this, [this] {
        beginResetModel();
        m_cleanUp.clear();
        endResetModel();
    });
    connect(&draft, &ImportDraft::mappingChanged, this, &ColumnModel::refresh);
    connect(&draft, &ImportDraft::sampleChanged, this, [this] {
        m_cleanUp.clear();
        for (int row = 0; row < rowCount(); ++row)
            m_cleanUp.push_back(cleanUp(m_draft, row));
        refresh();
    });
}

void ColumnModel::refresh()
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ColumnModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_draft.mapping().columns.size());
}

int ColumnModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

MatchLevel ColumnModel::match(int row) const
{
    const MatchLevel level = m_draft.mapping().columns[size_t(row)].match;
    const bool isUnclear = size_t(row) < m_cleanUp.size() && m_cleanUp[size_t(row)].isUnclear;
    return isUnclear && level == MatchLevel::Sure ? MatchLevel::Check : level;
}

QString ColumnModel::examples(int column) const
{
    QStringList found;
    for (const SheetRow &row : m_draft.sample()) {
        const QString text = row.cells.value(column).simplified();
        if (!text.isEmpty() && !found.contains(text))
            found << text;
        if (found.size() == exampleCount)
            break;
    }
    for (QString &text : found) {
        if (text.size() > exampleLength)
            text = text.left(exampleLength) + u'…';
    }
    return found.isEmpty() ? u"–"_s : found.join(u" · "_s);
}

QString ColumnModel::text(int row, int column) const
{
    switch (column) {
    case Name: return columnLabel(m_draft.form(), row);
    case Holds: return examples(row);
    case Target: return targetLabel(m_draft.mapping().columns[size_t(row)].field);
    case Match: return matchLabel(match(row));
    default: return size_t(row) < m_cleanUp.size() ? m_cleanUp[size_t(row)].text : QString();
    }
}

QVariant ColumnModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(index.row(), index.column());
    case Qt::FontRole:
        return index.column() == Name ? QVariant(kit::font(TextSize::Text, true)) : QVariant();
    case Qt::ForegroundRole:
        return index.column() == Holds ? QVariant(kit::ink(Ink::Secondary)) : QVariant();
    case Qt::AccessibleTextRole:
        //: a cell as a screen reader says it: name of its column, then its text
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(index.row(), index.column()));
    case FieldRole:
    case Qt::EditRole: return m_draft.mapping().columns[size_t(index.row())].field;
    default: return {};
    }
}

bool ColumnModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (index.column() != Target || (role != FieldRole && role != Qt::EditRole))
        return false;
    if (value.toString() != data(index, FieldRole).toString()
        || match(index.row()) == MatchLevel::Check)
        m_draft.setTarget(index.row(), value.toString());
    return true;
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Column in the file");
    case Holds: return tr("What it holds");
    case Target: return tr("Goes to");
    case Match: return tr("Match");
    default: return tr("Clean-up");
    }
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Target ? flags | Qt::ItemIsEditable : flags;
}

} // namespace ilo
