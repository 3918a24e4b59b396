#pragma once

#include <QTableView>

namespace ilo {

class CompanyModel;

/// The table of companies: one current row, and beside it tick boxes for what acts on many. Space
/// ticks, Shift with the arrows or a click ticks a range, Ctrl+A all; type to jump; Enter opens.
class CompanyTable : public QTableView
{
    Q_OBJECT

public:
    explicit CompanyTable(CompanyModel &model, QWidget *parent = nullptr);

    /// Makes `row` current without moving the column, and visible.
    void setCurrentRow(int row);

    /// Edits the current cell, or the name where the cell has nothing to edit.
    void editCurrent();

    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

    int hoveredRow() const { return m_hovered; } ///< -1: none

signals:
    void opened(); ///< Enter or a double click
    void currentRowChanged(int row);
    void typed(const QString &text); ///< letters: jump to what begins so
    void escaped();                  ///< Esc with nothing ticked
    void sortWanted(int column);

protected:
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyboardSearch(const QString &text) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void hover(int row);
    void tickTo(int row);
    void chooseColumns(const QPoint &at);
    void fitColumns();
    void dress();

    CompanyModel &m_model;
    int m_anchor = -1; ///< where a range of ticks began
    int m_hovered = -1;
    bool m_widthsKept = false;
};

} // namespace ilo
