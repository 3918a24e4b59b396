#pragma once

#include "ui/transfer/importdraft.h"

#include <QAbstractListModel>

namespace ilo {

/// The rows of the plan that may be a company that is here, or one further up: three lines each, as
/// PairDelegate shows them.
class AlikeModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit AlikeModel(ImportDraft &draft, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    /// Place of a row in ImportPlan::companies.
    size_t place(int row) const { return m_shown[size_t(row)]; }

    bool isDecided(int row) const;
    int decidedCount() const;

    /// The next row behind `row` that is not decided, from the top when there is none; -1: all are.
    int nextOpen(int row) const;

    /// Places of those that are not decided and for which the evidence is strong.
    std::vector<size_t> surePlaces() const;

private:
    const RowPlan &plan(int row) const;
    void refill();

    ImportDraft &m_draft;
    std::vector<size_t> m_shown;
};

} // namespace ilo
