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
    /// Opens beside `anchor`, or beside the part `at` of it, where the focus returns. Deletes
    /// itself when closed. Null when the history cannot be read.
    static FieldHistory *open(Context &context, QWidget *anchor, const QString &type,
                              const QString &id, const QString &field, QRect at = {});

protected:
    void hideEvent(QHideEvent *event) override;

private:
    FieldHistory(Context &context, QWidget *anchor, const QString &title);

    void fill(const std::vector<FieldChange> &changes);
    void place(const QWidget &anchor, const QRect &at);
    int wantedWidth() const;

    Context &m_context;
    QTreeWidget *m_list = nullptr;
};

} // namespace ilo
