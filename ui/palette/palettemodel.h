#pragma once

#include "ui/palette/paletteentry.h"

#include <QAbstractListModel>

namespace ilo {

/// The lines of the palette with their headings; a heading cannot be chosen.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole, KeysRole, HeadingRole, LettersRole };

    using QAbstractListModel::QAbstractListModel;

    /// Shows these in their order, a heading wherever the group changes. `words` (folded) are what
    /// their letters are compared with.
    void show(std::vector<PaletteEntry> entries, const QStringList &words);

    /// Null for a heading.
    const PaletteEntry *entry(const QModelIndex &index) const;

    int entryCount() const { return int(m_entries.size()); }
    QModelIndex firstEntry() const { return nextEntry({}, 1); }

    /// The next entry from here in steps of 1 or -1, over the ends and over headings.
    QModelIndex nextEntry(const QModelIndex &from, int step) const;

    /// Which of the entries it is, from 1.
    int placeOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Line
    {
        int entry = -1; ///< -1: a heading
        QString heading;
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<Line> m_lines;
    QStringList m_words;
};

} // namespace ilo
