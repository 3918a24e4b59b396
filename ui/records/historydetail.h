#pragma once

#include "core/storage/history.h"
#include "core/storage/undo.h"
#include "ui/kit/job.h"

#include <QWidget>

#include <optional>

class QPushButton;

namespace ilo {

class Badge;
class ChangesModel;
class ChangesView;
class Context;
class MessageFrame;
class ProgressLine;
class TextLabel;

/// The pane beside the history: what one action changed, field by field, and the button that takes
/// it back.
class HistoryDetail : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryDetail(Context &context, QWidget *parent = nullptr);

    void showEntry(const HistoryEntry &entry);
    void clear();

    const std::optional<HistoryEntry> &entry() const { return m_entry; }

    /// True when undoAction() can do something for the action shown.
    bool canUndo() const;

    /// Takes the shown action back and says what was left alone and why.
    void undoAction();

signals:
    void stateChanged(); ///< canUndo() may differ

private:
    void showWords();
    void showChanges();
    void showReport(const Result<UndoReport> &report);
    void openField(const QString &type, const QString &id, const QString &field);

    Context &m_context;
    std::optional<HistoryEntry> m_entry;
    ChangesModel *m_changes;
    ChangesView *m_view;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    Badge *m_state;
    TextLabel *m_more;
    QPushButton *m_undo;
    QPushButton *m_receipt;
    MessageFrame *m_message;
    Job m_job;
    ProgressLine *m_progress;
};

} // namespace ilo
