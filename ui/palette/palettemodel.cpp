#include "ui/palette/palettemodel.h"

#include "ui/kit/icons.h"

namespace ilo {

void PaletteModel::show(std::vector<PaletteEntry> entries, const QStringList &words)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_words = words;
    m_lines.clear();
    QString group;
    for (size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].group != group) {
            group = m_entries[i].group;
            m_lines.push_back({-1, group});
        }
        m_lines.push_back({int(i), {}});
    }
    endResetModel();
}

const PaletteEntry *PaletteModel::entry(const QModelIndex &index) const
{
    if (!index.isValid() || size_t(index.row()) >= m_lines.size())
        return nullptr;
    const int entry = m_lines[size_t(index.row())].entry;
    return entry < 0 ? nullptr : &m_entries[size_t(entry)];
}

QModelIndex PaletteModel::nextEntry(const QModelIndex &from, int step) const
{
    const int rows = rowCount();
    int row = from.isValid() ? from.row() : (step > 0 ? -1 : rows);
    for (int i = 0; i < rows; ++i) {
        row = (row + step + rows) % rows;
        if (m_lines[size_t(row)].entry >= 0)
            return index(row);
    }
    return {};
}

int PaletteModel::placeOf(const QModelIndex &index) const
{
    return index.isValid() ? m_lines[size_t(index.row())].entry + 1 : 0;
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    const PaletteEntry *line = entry(index);
    if (!line) {
        if (!index.isValid())
            return {};
        if (role == Qt::DisplayRole)
            return m_lines[size_t(index.row())].heading;
        return role == HeadingRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole: return line->title;
    case Qt::DecorationRole: return line->icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{line->title, line->detail, line->keys};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case DetailRole: return line->detail;
    case KeysRole: return line->keys;
    case HeadingRole: return false;
    case LettersRole: return m_words;
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex &index) const
{
    return entry(index) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace ilo
