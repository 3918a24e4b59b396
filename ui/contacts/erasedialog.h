#pragma once

#include "core/storage/backuperasure.h"
#include "core/storage/eraseperson.h"
#include "ui/kit/job.h"

#include <QDialog>

class QCheckBox;
class QPushButton;
class QTreeWidget;

namespace ilo {

class Context;
class MessageFrame;
class TextLabel;
class ThinProgress;

/// Erases one person for good: first shows what goes, what stays, where other text names the person
/// and which backups still have it; nothing happens before "Erase for good".
class EraseDialog : public QDialog
{
    Q_OBJECT

public:
    EraseDialog(Context &context, const QString &id, const QString &name,
                QWidget *parent = nullptr);

    /// Shows one over the window of `parent`; it deletes itself.
    static EraseDialog *start(Context &context, const QString &id, const QString &name,
                              QWidget *parent);

    void reject() override;

signals:
    void erased();

private:
    void look();
    void showTraces();
    std::vector<Mention> chosen() const;
    void erase();
    void eraseInBackups(const PersonErasure &done);
    void tell(const PersonErasure &done, const QStringList &failed);
    void setWorking(bool working, const QString &what = {});

    struct Found
    {
        PersonTraces traces;
        std::vector<HoldingBackup> backups;
    };

    Context &m_context;
    const QString m_id;
    Found m_found;
    Job m_job;
    TextLabel *m_what;
    TextLabel *m_where;
    QTreeWidget *m_mentions;
    QCheckBox *m_backups;
    TextLabel *m_rotation;
    MessageFrame *m_message;
    ThinProgress *m_progress;
    QPushButton *m_erase;
    QPushButton *m_cancel;
    bool m_isDone = false;
};

} // namespace ilo
