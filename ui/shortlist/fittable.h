#pragma once

#include <QTableView>

namespace ilo {

class FitTableModel;
class ShortlistDelegate;

/// The table of a shortlist: a row a company, as high as its text needs.
class FitTable : public QTableView
{
    Q_OBJECT

public:
    explicit FitTable(FitTableModel &model, QWidget *parent = nullptr);

    ShortlistDelegate *painter() const { return m_delegate; }

    /// How much room there is for what was decided or told of a company.
    void setDecisionLetters(int letters);

    int currentRow() const;
    /// Shows and chooses a row; the first when `row` is out of range, nothing in an empty list.
    void choose(int row);

protected:
    /// Home and End lead to the first and the last row, as in every list.
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void shareRest();

    ShortlistDelegate *m_delegate;
    int m_decisionLetters = 10;
};

} // namespace ilo
