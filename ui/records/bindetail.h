#pragma once

#include "core/storage/bin.h"
#include "ui/kit/job.h"

#include <QWidget>

class QPushButton;

namespace ilo {

class Context;
class MessageFrame;
class ProgressLine;
class TextLabel;

/// The pane beside the bin: what the selected records were, and what can be done with them.
class BinDetail : public QWidget
{
    Q_OBJECT

public:
    explicit BinDetail(Context &context, QWidget *parent = nullptr);

    void showEntries(std::vector<BinEntry> entries);

    bool canAct() const { return !m_entries.empty() && !m_job.isRunning(); }

    /// Brings the shown records back, with what was deleted with them, as one action.
    void restore();

    /// Asks, then erases the shown records for good.
    void erase();

signals:
    void stateChanged(); ///< canAct() may differ

private:
    void showOne(const BinEntry &entry);
    void showMany();
    void updateButtons();
    bool confirmErasing();
    QString erasedLabel() const;
    QString names() const;

    Context &m_context;
    std::vector<BinEntry> m_entries;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    TextLabel *m_text;
    QPushButton *m_restore;
    QPushButton *m_erase;
    QPushButton *m_action;
    MessageFrame *m_message;
    Job m_job;
    ProgressLine *m_progress;
};

} // namespace ilo
