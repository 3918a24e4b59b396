#pragma once

#include "core/opportunities/noticeplan.h"
#include "ui/kit/job.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class ElidedLabel;
class MessageFrame;
class TextLabel;

/// Takes up a procurement notice: shows what would become of it; nothing is written before the
/// button, and that is one action.
class NoticeDialog : public QDialog
{
    Q_OBJECT

public:
    NoticeDialog(Context &context, const QString &path, QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static NoticeDialog *start(Context &context, const QString &path, QWidget *parent);

signals:
    void taken(const QString &opportunity); ///< its id

private:
    void lay();
    void plan();
    void showPlan();
    void showOptions();
    void take();
    NoticeImport wishes() const;

    Context &m_context;
    const QString m_path;
    NoticePlan m_plan;
    Job m_job;
    ElidedLabel *m_title;
    TextLabel *m_sentence;
    TextLabel *m_buyer;
    QCheckBox *m_makesBuyer;
    QCheckBox *m_makesNeed;
    QCheckBox *m_makesWinners;
    QTreeWidget *m_tree;
    MessageFrame *m_message;
    QPushButton *m_take;
};

} // namespace ilo
