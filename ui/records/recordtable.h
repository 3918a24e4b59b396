#pragma once

#include <QHash>
#include <QTableView>

#include <vector>

namespace ilo {

/// The table of History and Bin: whole rows, one line each; the stretched column takes the room
/// that is left.
class RecordTable : public QTableView
{
    Q_OBJECT

public:
    RecordTable(QAbstractItemModel &model, int stretched, SelectionMode mode,
                QWidget *parent = nullptr);

    /// Makes the other columns as wide as `samples`, in order; empty ones stay.
    void setSampleWidths(const QStringList &samples);

    /// Columns that give way, the first one first, when the stretched one would get too narrow.
    void setOptionalColumns(std::vector<int> columns);

    /// Under the pointer; -1: none. Painted as a whole.
    int hoveredRow() const { return m_hoveredRow; }

signals:
    void keyPressed(QKeyEvent *event); ///< not yet handled; accept it to keep it from the table

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitRows();
    void fitColumns();

    void setHoveredRow(int row);

    int m_stretched;
    QStringList m_samples;
    QHash<int, int> m_widths; ///< by column; not of the stretched one
    std::vector<int> m_optional;
    int m_hoveredRow = -1;
};

} // namespace ilo
