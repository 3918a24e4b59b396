#pragma once

#include "ui/kit/job.h"
#include "ui/lists/listoutput.h"

#include <QObject>

class QAction;
class QMenu;

namespace ilo {

class Context;
class RecordListView;

/// What a person does with a list as a whole: copy, export, print, change what is ticked. Each is
/// an action with its key; a page puts them into its menu.
class ListCommands : public QObject
{
    Q_OBJECT

public:
    ListCommands(Context &context, RecordListView &list);

    /// In the order of a menu; null: a separator.
    QList<QAction *> actions() const;

    void copyTable();
    void copySentence();
    void exportList();
    void printList();
    void changeTicked();

private:
    QAction *make(const QString &icon, const QString &text, const QKeySequence &keys,
                  void (ListCommands::*does)());
    ShownColumns columns() const;

    /// The ticked rows, else all shown, in their order.
    std::vector<qint64> rowsOut() const;
    Result<std::vector<ListRow>> chosenRows() const;

    Context &m_context;
    RecordListView &m_list;
    QAction *m_addFilter;
    QAction *m_copy;
    QAction *m_sentence;
    QAction *m_change;
    QAction *m_export;
    QAction *m_print;
    Job m_job;
};

} // namespace ilo
