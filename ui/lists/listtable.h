#pragma once

#include <QJsonArray>
#include <QTableView>

class QMenu;

namespace ilo {

class Database;
class ListModel;

/// The table of a list: one current row, and beside it tick boxes for what acts on many. Space
/// ticks, Shift with the arrows or a click ticks a range, Ctrl+A all; type to jump; Enter opens.
class ListTable : public QTableView
{
    Q_OBJECT

public:
    ListTable(ListModel &model, Database &database, QWidget *parent = nullptr);

    /// Makes `row` current without moving the column, and visible.
    void setCurrentRow(int row);

    /// Edits the current cell, or the title where the cell has nothing to edit.
    void editCurrent();

    /// What the open editor says could not be written: it stays open, so that it is not lost.
    void keepEditor() { m_keepsEditor = true; }

    /// The shown columns in their order, with their widths when a person set them.
    QJsonArray columns() const;
    void setColumns(const QJsonArray &columns);

    /// Those of the list at first.
    void setUsualColumns();

    /// Which columns are shown, and usual widths.
    void fillColumnMenu(QMenu *menu);

    /// Names of records stand in up to `lines` lines.
    void setTitleLines(int lines);
    int titleLines() const { return m_titleLines; }

    /// Columns that are left out while names would be cut for them, the first one
    /// first. Once a person has chosen columns, all of those stay.
    void setGivingWay(const QStringList &columns);

    bool isShown(const QString &column) const;
    void setShown(const QString &column, bool shown);

    int hoveredRow() const { return m_hovered; } ///< -1: none

signals:
    void opened(); ///< Enter or a double click
    void currentRowChanged(int row);
    void typed(const QString &text); ///< letters: jump to what begins so
    void escaped();                  ///< Esc with nothing ticked
    void sortWanted(int column);
    void columnsChanged();                          ///< by hand
    void openedInWindow();                          ///< Ctrl+Enter
    void headerMenuWanted(int column, QMenu *menu); ///< to add to it

protected:
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
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
    int neededWidth(int column, int usual) const;
    void shareRoom(const std::vector<int> &columns, int room);
    void shareWidth();
    bool isTitleCut() const;
    bool leaveOneOut();
    void bringBack();
    void dress();

    ListModel &m_model;
    int m_anchor = -1; ///< where a range of ticks began
    int m_hovered = -1;
    int m_titleLines = 1;
    QStringList m_givingWay;
    QStringList m_leftOut;   ///< of these, for want of room
    bool m_isChosen = false; ///< the columns are not those of the list at first
    bool m_keepsEditor = false;
    bool m_widthsKept = false;
    bool m_isFitting = false;
    bool m_isMeasured = false; ///< the columns were fitted to some rows
};

} // namespace ilo
