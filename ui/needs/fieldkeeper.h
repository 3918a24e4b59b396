#pragma once

#include "core/storage/draft.h"

#include <QObject>

#include <functional>

class QTimer;

namespace ilo {

class Context;
class FieldEditor;

/// Keeps what is typed in the fields of one record: as a draft every two seconds, and as an action
/// when the field is left. Drafts found at the next start are typing that a crash left behind.
class FieldKeeper : public QObject
{
    Q_OBJECT

public:
    /// Writes `value` into the field of `editor`; false when it could not, and then it has said
    /// why.
    using Keep = std::function<bool(FieldEditor &editor, const QVariant &value)>;

    FieldKeeper(Context &context, Keep keep, QObject *parent);

    void add(FieldEditor *editor);
    const std::vector<FieldEditor *> &editors() const { return m_editors; }
    FieldEditor *editor(const QString &field) const; ///< null when there is none

    /// From now on the fields are those of `record`; typing in them is dropped, so keepAll() first.
    void setRecord(const QString &record);

    /// The record that was new is in the file as `record`: its drafts and typing go along.
    void moveRecord(const QString &record);

    /// False when a field could not be kept; its typing stays, also as a draft.
    bool keep(FieldEditor &editor);
    bool keepAll();

    /// Typing in this record's fields that an earlier run of the program left behind.
    std::vector<Draft> leftBehind() const;
    void restore(const std::vector<Draft> &drafts);
    void drop(const std::vector<Draft> &drafts);

signals:
    void typing();

private:
    void keepDrafts();
    void dropDraft(const FieldEditor &editor);

    Context &m_context;
    Keep m_keep;
    QString m_record;
    std::vector<FieldEditor *> m_editors;
    QTimer *m_timer;
};

} // namespace ilo
