#pragma once

#include "core/storage/history.h"

#include <QFrame>

class QTreeWidget;

namespace ilo {

class Context;

/// A small window with every change of one field of a record: when, who, from, to, by which action.
/// Enter goes to the action in the history, Esc closes.
class FieldHistory : public QFrame
{
    Q_OBJECT

public:
    /// Opens beside `anchor`, where the focus returns. Deletes itself when closed.
    static FieldHistory *open(Context &context, QWidget *anchor, const QString &type,
                              const QString &id, const QString &field);

protected:
    void hideEvent(QHideEvent *event) override;

private:
    FieldHistory(Context &context, QWidget *anchor, const QString &title);

    void fill(const std::vector<FieldChange> &changes);
    void place(const QWidget &anchor);

    Context &m_context;
    QTreeWidget *m_list = nullptr;
};

} // namespace ilo
