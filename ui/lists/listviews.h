#pragma once

#include "core/domain/savedview.h"

#include <QObject>

#include <vector>

class QAction;
class QMenu;

namespace ilo {

class Context;
class RecordListView;
struct Changed;

/// The kept views of a list: filter, order, columns with widths and grouping under a name. Records
/// of the workspace, so keeping, renaming and deleting one can be undone and travels with the file.
class ListViews : public QObject
{
    Q_OBJECT

public:
    ListViews(Context &context, RecordListView &list);

    /// The menu of the page's header: every view, keep, rename, delete.
    QMenu *menu() const { return m_menu; }

    /// What the header shows: the name of the view, with "*" when the list was changed since.
    QString shownName() const;

    QAction *keepAction() const { return m_keep; } ///< Ctrl+D

    /// Kept views of this list in their order.
    std::vector<SavedView> views() const;

    /// Shows the list as the view says; false when it is no more.
    bool show(const QString &id);

    /// The list as it was before any view.
    void showAll();

    /// Keeps the list as it is now under this name: a view of that name becomes this one.
    bool keep(const QString &name);
    bool rename(const QString &id, const QString &name);
    bool remove(const QString &id);

    QString currentId() const { return m_current.id.toString(); }

signals:
    void changed(); ///< another name to show

private:
    void fill();
    void askName();
    void askOtherName();
    void follow(const Changed &changed);
    SavedView asShown() const;
    bool isAsKept() const;

    Context &m_context;
    RecordListView &m_list;
    QMenu *m_menu;
    QAction *m_keep;
    SavedView m_current; ///< null id: none
};

} // namespace ilo
