#pragma once

#include "ui/transfer/importdraft.h"

#include <QAbstractTableModel>

namespace ilo {

/// The companies of the plan that one count tells of.
class PlanModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Row, Company, Fate, Detail, ColumnCount };

    explicit PlanModel(ImportDraft &draft, QObject *parent = nullptr);

    /// Those of one fate; stays as it is while a person decides, so that no row jumps away.
    void show(RowFate fate);

    /// Place of a shown row in ImportPlan::companies.
    size_t place(int row) const { return m_shown[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const RowPlan &plan, int column) const;

    ImportDraft &m_draft;
    std::vector<size_t> m_shown;
};

/// What becomes of a row beyond its fate: "Employees, Street; 2 added", "The same company as row
/// 12".
QString planDetail(const RowPlan &plan);

/// "new people: Ann Holm; people updated: Bo Lind"; empty for none.
QString peopleText(const RowPlan &plan);

} // namespace ilo
