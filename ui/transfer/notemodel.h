#pragma once

#include "ui/transfer/importdraft.h"

#include <QAbstractTableModel>

namespace ilo {

/// Rows of the file that a person should know of: rejected ones, or new ones to look at.
class NoteModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Line, Kind, InColumn, Text, What, ColumnCount };
    enum class Which { All, Rejected, ToLookAt };

    explicit NoteModel(ImportDraft &draft, QObject *parent = nullptr);

    void show(Which which);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PlanNote &note, int column) const;

    ImportDraft &m_draft;
    Which m_which = Which::All;
    std::vector<size_t> m_shown; ///< places in the plan's notes
};

} // namespace ilo
