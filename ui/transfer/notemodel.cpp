#include "ui/transfer/notemodel.h"

#include "ui/kit/textlabel.h"
#include "ui/transfer/transferwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype longestNote = 200;

} // namespace

NoteModel::NoteModel(ImportDraft &draft, QObject *parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
{
    connect(&draft, &ImportDraft::planMade, this, [this] { show(m_which); });
}

void NoteModel::show(Which which)
{
    beginResetModel();
    m_which = which;
    m_shown.clear();
    if (m_draft.plan()) {
        const auto &notes = m_draft.plan()->notes;
        for (size_t i = 0; i < notes.size(); ++i) {
            if (which == Which::All || notes[i].rejected == (which == Which::Rejected))
                m_shown.push_back(i);
        }
    }
    endResetModel();
}

int NoteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_draft.plan() ? 0 : int(m_shown.size());
}

int NoteModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString NoteModel::text(const PlanNote &note, int column) const
{
    switch (column) {
    case Row: return QLocale().toString(note.row);
    case Line: return QLocale().toString(note.line);
    case Kind: return note.rejected ? tr("Rejected") : tr("To look at");
    case InColumn:
        return note.remark.column < 0 ? QString() : columnLabel(m_draft.form(), note.remark.column);
    case Text: return note.remark.value.left(longestNote).simplified();
    default: return remarkText(note.remark, m_draft.form());
    }
}

QVariant NoteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const PlanNote &note = m_draft.plan()->notes[m_shown[size_t(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return text(note, index.column());
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text(note, index.column()));
    case Qt::ForegroundRole:
        return index.column() == Kind
            ? QVariant(kit::ink(note.rejected ? Ink::Negative : Ink::Warning))
            : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() <= Line ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default: return {};
    }
}

QVariant NoteModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Row: return tr("Row");
    case Line: return tr("Line");
    case Kind: return tr("What happens");
    case InColumn: return tr("Column in the file");
    case Text: return tr("Text in the file");
    default: return tr("Why");
    }
}

} // namespace ilo
