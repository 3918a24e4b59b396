// The shape of a list: what it keeps between starts and under the name of a view.
#include "ui/kit/icons.h"
#include "ui/lists/filterbar.h"
#include "ui/lists/groupbar.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listtext.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QToolButton *toolButton(const QString &icon, const QString &words)
{
    auto *button = new QToolButton;
    button->setIcon(kit::icon(icon));
    button->setAutoRaise(true);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

void RecordListView::addTools()
{
    auto *keep = toolButton(u"bookmark-new"_s, tr("Keep this view (Ctrl+D)"));
    connect(keep, &QToolButton::clicked, this, [this] { m_views->keepAction()->trigger(); });
    m_filter->addTool(keep);

    auto *columns = toolButton(u"view-list-details"_s, tr("Columns and counts"));
    auto *menu = new QMenu(columns);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        QMenu *counts = menu->addMenu(tr("Count by"));
        for (const ListColumn &column : m_kind.columns) {
            if (column.isFilterOnly || column.key == m_kind.title)
                continue;
            QAction *count =
                counts->addAction(listColumnLabel(m_kind, column), this, [this, &column] {
                    setGroup(m_groups->column() == column.key ? QString() : column.key);
                });
            count->setCheckable(true);
            count->setChecked(m_groups->column() == column.key);
        }
        menu->addSeparator();
        m_table->fillColumnMenu(menu);
    });
    columns->setMenu(menu);
    columns->setPopupMode(QToolButton::InstantPopup);
    m_filter->addTool(columns);
}

void RecordListView::addTool(QWidget *tool)
{
    m_filter->addTool(tool);
}

void RecordListView::setGroup(const QString &column)
{
    m_groups->setColumn(column);
    if (m_model.isComplete())
        countGroups();
    emit shapeChanged();
}

SavedView RecordListView::shape() const
{
    const ListQuery &query = m_model.query();
    SavedView view;
    view.filter = m_filter->text();
    view.sort = (query.descending ? u"-"_s : QString()) + query.sort;
    view.columns =
        QString::fromUtf8(QJsonDocument(m_table->columns()).toJson(QJsonDocument::Compact));
    view.group = m_groups->column();
    return view;
}

void RecordListView::setOrder(QString sort, ListQuery &query) const
{
    const bool descending = sort.startsWith(u'-');
    if (descending)
        sort.remove(0, 1);
    const ListColumn *column = m_kind.column(sort);
    const bool isKnown = column && column->isSortable;
    query.sort = isKnown ? sort : m_kind.sort;
    query.descending = isKnown ? descending : m_kind.descending;
}

void RecordListView::setShape(const SavedView &view)
{
    m_table->setColumns(QJsonDocument::fromJson(view.columns.toUtf8()).array());
    m_groups->setColumn(view.group);
    ListQuery query = m_model.query();
    setOrder(view.sort, query);
    {
        const QSignalBlocker quiet(m_filter);
        m_filter->setText(view.filter);
    }
    query.filter = m_filter->filter();
    showOrder(query.sort, query.descending);
    m_model.setQuery(query);
    emit shapeChanged();
}

QByteArray RecordListView::saveState() const
{
    const SavedView view = shape();
    return QJsonDocument(QJsonObject{{u"filter"_s, view.filter},
                                     {u"sort"_s, view.sort},
                                     {u"group"_s, view.group},
                                     {u"current"_s, m_currentId},
                                     {u"columns"_s, m_table->columns()}})
        .toJson(QJsonDocument::Compact);
}

void RecordListView::restoreState(const QByteArray &state)
{
    const QJsonObject kept = QJsonDocument::fromJson(state).object();
    if (kept.isEmpty())
        return;
    m_wanted = kept[u"current"].toString();
    SavedView view;
    view.filter = kept[u"filter"].toString();
    view.sort = kept[u"sort"].toString();
    view.group = kept[u"group"].toString();
    view.columns =
        QString::fromUtf8(QJsonDocument(kept[u"columns"].toArray()).toJson(QJsonDocument::Compact));
    setShape(view);
}

} // namespace ilo
