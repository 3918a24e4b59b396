#pragma once

#include "core/exchange/balanceimport.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class FormField;
class MessageFrame;
class TextLabel;

/// A list of return balances before it is imported: when it holds, where its columns go, the rows
/// as they would stand, and what is left out and why. Changes nothing until Import.
class BalanceImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// Opens over `over` and lives until it is closed; reports an error of the file instead.
    static BalanceImportDialog *open(Context &context, const Organisation &organisation,
                                     const QString &path, QWidget *over);

private:
    BalanceImportDialog(Context &context, const Organisation &organisation, BalanceJob job,
                        QWidget *over);

    void arrange();
    QWidget *makeColumns();
    void readFields();
    void plan();
    void proposeEnd();
    void showPlan();
    void showLeftOut();
    void import();

    Context &m_context;
    BalanceJob m_job;
    BalancePlan m_plan;
    QLineEdit *m_from;
    QLineEdit *m_until;
    QLineEdit *m_source;
    QComboBox *m_kind;
    FormField *m_fromField;
    FormField *m_untilField;
    std::vector<QComboBox *> m_columns;
    TextLabel *m_counts;
    QTreeWidget *m_rows;
    MessageFrame *m_leftOut;
    QPushButton *m_import;
};

} // namespace ilo
