#pragma once

#include "core/base/result.h"

#include <QWidget>

class QScrollArea;

namespace ilo {

class Context;

/// The ground of a pane that shows one record: a column that scrolls and is as wide as the pane,
/// however long its words are. Empty while there is no record, or when it is gone.
class RecordPane : public QWidget
{
    Q_OBJECT

public:
    explicit RecordPane(Context &context, QWidget *parent = nullptr);

    /// Another record begins at its top; empty: nothing is shown.
    void show(const QString &id);
    const QString &id() const { return m_id; }

protected:
    /// Reads the record id() and shows it; only called when there is one.
    virtual void reload() = 0;

    /// There is no record any more.
    virtual void emptied() { }

    /// The record could not be read: says so, unless it was deleted, and shows nothing.
    void lose(const Error &error);

    /// What scrolls: its layout is the subclass's.
    QWidget *body() const { return m_body; }

    /// Scrolls until `part` of the body is in sight.
    void reveal(QWidget *part);

    Context &m_context;

private:
    QString m_id;
    QWidget *m_body;
    QScrollArea *m_scroll;
};

} // namespace ilo
