#pragma once

#include "core/domain/requirement.h"
#include "ui/needs/requirementdelegate.h"

#include <QTableView>

class QTimer;

namespace ilo {

class Context;
class RequirementModel;

/// The requirements of a need. Enter goes to the next row and at the end adds one; a pasted column
/// of lines becomes rows, several columns are looked at first; rows are dragged, also by their
/// number, or moved with Alt+↑ and ↓ (or Ctrl+Shift); Ctrl+D writes them once more; Delete takes
/// them out. As tall as its rows: the page scrolls, not the table.
class RequirementTable : public QTableView
{
    Q_OBJECT

public:
    RequirementTable(Context &context, RequirementModel *model, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Rows that are ticked or current, the empty one not counted.
    QList<int> selectedRows() const;

    /// The line where dragged rows would go, drawn as for what is dragged over the cells. Called,
    /// not sent: Qt gives every event of a drag to the part that took its first.
    void showDropPlace(QDragMoveEvent &event) { dragMoveEvent(&event); }
    void hideDropPlace();

    /// Keeps what is typed in an open cell.
    void keepEditor();

    /// Goes to the empty row and starts typing.
    void addRow();
    void removeSelected();
    void moveSelected(int by);
    void duplicateSelected();
    void paste();
    void copy();

    /// Asks for a CSV, XLSX or ODS file and shows what would become of it.
    void importFile();

    /// Typing in a cell that an earlier run left behind comes back as if it were typed now. `field`
    /// as in the draft.
    bool restoreDraft(const QString &field, const QString &text);
    static bool isDraftField(const QString &field);

    /// The need whose draft rows are kept.
    void setRecord(const QString &need) { m_record = need; }

signals:
    void currentRowChanged(int row);

protected:
    bool event(QEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    void step(int row, int column, RequirementDelegate::Step step);
    void editCell(int row, int column);
    void insertAt(int row, const QStringList &lines);
    void insertMade(int row, std::vector<Requirement> made);
    void selectOnly(const QModelIndex &index);
    int pasteRow() const;
    bool setPriorityByLetter(const QString &letter);
    void fitRows();
    void keepDraft();
    void dropDraft();

    Context &m_context;
    RequirementModel *m_model;
    QString m_record;
    QTimer *m_draftTimer;
    QString m_draftField;
    QString m_draftText;
};

} // namespace ilo
