#pragma once

#include "ui/lists/bulkchange.h"

#include <QDialog>

class QComboBox;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace ilo {

class BulkPreview;
class Context;
class MessageFrame;
class TextLabel;

/// Changes one field of the ticked rows: shows exactly these rows with the value before and after,
/// and does it as one action. Rows that a filter would add are never among them.
class BulkEdit : public QDialog
{
    Q_OBJECT

public:
    BulkEdit(Context &context, const ListKind &kind, const std::vector<qint64> &numbers,
             QWidget *parent = nullptr);

    void accept() override;

private:
    const ListColumn *column() const;
    void showColumn();
    void showChange();
    BulkChange change(QString *fault) const;
    void write(const BulkChange &change);

    Context &m_context;
    const ListKind &m_kind;
    const std::vector<qint64> m_numbers;
    QComboBox *m_columns;
    QComboBox *m_how;
    QWidget *m_editor = nullptr;
    QVBoxLayout *m_editorPlace;
    TextLabel *m_counts;
    MessageFrame *m_fault;
    QTableView *m_table;
    BulkPreview *m_preview;
    QPushButton *m_apply;
};

} // namespace ilo
