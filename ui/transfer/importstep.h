#pragma once

#include "core/storage/undo.h"
#include "ui/transfer/importdraft.h"

#include <QWidget>

class QPushButton;

namespace ilo {

class MessageFrame;
class ProgressLine;
class TextLabel;
class WorkLine;

/// Last step: the import runs as one action, with count and rate; then its receipt, with Undo.
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
    void leaveWanted(); ///< what is next is elsewhere

private:
    void showReceipt(const Result<ImportReceipt> &receipt);
    void undo();
    void showUndone(const Result<UndoReport> &done);

    ImportDraft &m_draft;
    Context &m_context;
    Job m_job;
    bool m_isDone = false;
    UndoStep m_step; ///< the import in the history
    Job m_undoing;
    TextLabel *m_title;
    std::shared_ptr<FileWork> m_work = std::make_shared<FileWork>();
    WorkLine *m_working;
    ProgressLine *m_undoLine;
    QWidget *m_receipt;
    TextLabel *m_what;
    TextLabel *m_left;
    QPushButton *m_undo;
    QPushButton *m_show;
    QPushButton *m_save;
    QPushButton *m_decide; ///< what was left for later
    MessageFrame *m_message;
};

} // namespace ilo
