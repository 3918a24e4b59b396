#pragma once

#include "ui/transfer/importdraft.h"

#include <QScrollArea>

class QGridLayout;
class QVBoxLayout;

namespace ilo {

/// One company that an import changes, field by field: before and after, each with a tick.
class UpdatePane : public QScrollArea
{
    Q_OBJECT

public:
    explicit UpdatePane(ImportDraft &draft, QWidget *parent = nullptr);

    /// The company at this place of the plan.
    void showCompany(size_t place);
    void clear();

private:
    static void addPeople(QVBoxLayout &column, const RowPlan &plan);
    void addField(QGridLayout &grid, int row, const FieldChoice &choice);
    void choose(const QString &field, Take take);

    ImportDraft &m_draft;
    std::optional<size_t> m_place;
};

} // namespace ilo
