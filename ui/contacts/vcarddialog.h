#pragma once

#include "core/exchange/vcardplan.h"
#include "ui/kit/job.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class FormField;
class MessageFrame;
class TextLabel;

/// Imports people from a vCard file: shows card by card what would become of it; nothing is written
/// before Import, and Import is one action.
class VcardDialog : public QDialog
{
    Q_OBJECT

public:
    VcardDialog(Context &context, const QString &path, QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static VcardDialog *start(Context &context, const QString &path, QWidget *parent);

private:
    void read();
    void fill();
    void showLine(int row);
    void showCurrent();
    void decide(CardAction action);
    void showSums();
    void import();
    VcardImport said() const;

    Context &m_context;
    const QString m_path;
    VcardPlan m_plan;
    Job m_job;
    TextLabel *m_sentence;
    QComboBox *m_basis;
    FormField *m_basisField;
    QLineEdit *m_source;
    QCheckBox *m_organisations;
    QTreeWidget *m_cards;
    TextLabel *m_current;
    QComboBox *m_action;
    MessageFrame *m_message;
    QPushButton *m_import;
};

} // namespace ilo
