#pragma once

#include "ui/transfer/importdraft.h"

#include <QWidget>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace ilo {

class MessageFrame;
class TextLabel;

/// Last step: the import runs as one action, with count and Cancel; then its receipt, with Undo.
class ImportStep : public QWidget
{
    Q_OBJECT

public:
    ImportStep(ImportDraft &draft, Context &context, QWidget *parent = nullptr);

    void begin();
    bool isRunning() const { return m_job.isRunning(); }
    void cancel();

    /// The import was written and not taken back here.
    bool isDone() const { return m_isDone; }

signals:
    void finished(bool imported);

private:
    void showProgress(qint64 companies);
    void showReceipt(const Result<ImportReceipt> &receipt);
    void undo();

    ImportDraft &m_draft;
    Context &m_context;
    Job m_job;
    bool m_isDone = false;
    qint64 m_changeset = 0;
    TextLabel *m_title;
    TextLabel *m_count;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
    QWidget *m_working;
    QWidget *m_receipt;
    TextLabel *m_what;
    TextLabel *m_left;
    QPushButton *m_undo;
    QPushButton *m_save;
    MessageFrame *m_message;
};

} // namespace ilo
