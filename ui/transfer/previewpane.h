#pragma once

#include "ui/transfer/cleanup.h"

#include <QAbstractTableModel>
#include <QWidget>

class QTableView;

namespace ilo {

class TextLabel;

/// The first rows of the file as they would be stored, one column for each field.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int StateRole = Qt::UserRole; ///< int of CellState

    explicit PreviewModel(ImportDraft &draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Column of the file shown in `section`.
    int fileColumn(int section) const { return m_columns[size_t(section)]; }
    int sectionOf(int fileColumn) const;

private:
    void reset();

    ImportDraft &m_draft;
    std::vector<int> m_columns; ///< of the file, those that go somewhere
};

/// The live preview at the foot of the assistant, with its legend.
class PreviewPane : public QWidget
{
    Q_OBJECT

public:
    explicit PreviewPane(ImportDraft &draft, QWidget *parent = nullptr);

    /// Scrolls to what becomes of this column of the file.
    void showColumn(int fileColumn);

private:
    void updateRange();
    void fitColumns();

    ImportDraft &m_draft;
    PreviewModel *m_model;
    QTableView *m_table;
    TextLabel *m_range;
};

} // namespace ilo
