#pragma once

#include "core/domain/attachedfile.h"
#include "ui/files/openedfiles.h"
#include "ui/kit/job.h"

#include <QWidget>

class QVBoxLayout;

namespace ilo {

class Context;
class SectionHeader;
struct Changed;

/// The files that lie with a record, as a part of its detail pane: attach by a dialog or by a drop
/// on the pane, open, keep a copy, remove. Follows changes.
class AttachedFiles : public QWidget
{
    Q_OBJECT

public:
    explicit AttachedFiles(Context &context, QWidget *parent = nullptr);

    /// `name` is what the record is called in the labels of actions.
    void show(const QString &recordType, const QString &recordId, const QString &name);

    /// Files dropped on `pane` are attached.
    void takeDropsOn(QWidget *pane);

    /// Attaches these files, one action each.
    void attach(const QStringList &paths);

    const std::vector<AttachedFile> &files() const { return m_files; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose();
    void attachNext();
    void open(const AttachedFile &file);
    void saveCopy(const AttachedFile &file);
    void remove(const AttachedFile &file);
    void reload();
    void follow(const Changed &changed);
    QWidget *rowOf(const AttachedFile &file);
    QString refusal(const QString &path, const Error &error) const;

    Context &m_context;
    QString m_type;
    QString m_record;
    QString m_name;
    std::vector<AttachedFile> m_files;
    SectionHeader *m_header;
    QVBoxLayout *m_rows;
    Job m_keeping;
    OpenedFiles m_opened;

    struct Waiting
    {
        QString path;
        QString type;
        QString record;
        QString name;
    };
    std::vector<Waiting> m_waiting; ///< to be attached, in order
};

} // namespace ilo
