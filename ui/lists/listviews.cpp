#include "ui/lists/listviews.h"

#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/lists/listtext.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int lettersOfTitle = 48; ///< so that the frame of the window has room for its title

/// Asks for a name; empty when it was left. The button says what comes of it.
std::optional<QString> askText(QWidget *parent, const QString &title, const QString &label,
                               const QString &before, const QString &button)
{
    QInputDialog dialog(parent);
    dialog.setWindowTitle(title);
    dialog.setLabelText(label);
    dialog.setTextValue(before);
    dialog.setOkButtonText(button);
    dialog.resize(dialog.fontMetrics().averageCharWidth() * lettersOfTitle,
                  dialog.sizeHint().height());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.textValue()) : std::nullopt;
}

} // namespace

ListViews::ListViews(Context &context, RecordListView &list)
    : QObject(&list)
    , m_context(context)
    , m_list(list)
    , m_menu(new QMenu(&list))
    , m_keep(new QAction(kit::icon(u"bookmark-new"_s), tr("Keep this view…"), this))
{
    m_menu->setToolTipsVisible(true);
    m_keep->setShortcut(QKeySequence(u"Ctrl+D"_s));
    connect(m_keep, &QAction::triggered, this, &ListViews::askName);
    connect(m_menu, &QMenu::aboutToShow, this, &ListViews::fill);
    connect(&list, &RecordListView::shapeChanged, this, &ListViews::changed);
    connect(&context.workspace(), &Workspace::changed, this, &ListViews::follow);
    fill();
}

std::vector<SavedView> ListViews::views() const
{
    const auto found = Repository<SavedView>(m_context.database())
                           .where(u"page = ? ORDER BY position, number"_s, {m_list.kind().name});
    return found ? *found : std::vector<SavedView>();
}

void ListViews::fill()
{
    m_menu->clear();
    QAction *all = m_menu->addAction(tr("All: %1").arg(listTitle(m_list.kind())));
    all->setCheckable(true);
    all->setChecked(m_current.id.isNull());
    connect(all, &QAction::triggered, this, &ListViews::showAll);
    for (const SavedView &view : views()) {
        QAction *action = m_menu->addAction(QString(view.name).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(view.id == m_current.id);
        action->setToolTip(view.filter);
        connect(action, &QAction::triggered, this, [this, id = view.id.toString()] { show(id); });
    }
    m_menu->addSeparator();
    m_menu->addAction(m_keep);
    if (m_current.id.isNull())
        return;
    if (!isAsKept())
        m_menu->addAction(
            tr("Keep changes to “%1”").arg(m_current.name), this, [this] { keep(m_current.name); });
    m_menu->addAction(kit::icon(u"edit-rename"_s), tr("Rename…"), this, &ListViews::askOtherName);
    m_menu->addAction(kit::icon(u"edit-delete"_s),
                      tr("Delete “%1”").arg(m_current.name),
                      this,
                      [this] { remove(currentId()); });
}

SavedView ListViews::asShown() const
{
    SavedView view = m_list.shape();
    view.id = m_current.id;
    view.page = m_list.kind().name;
    view.name = m_current.name;
    view.position = m_current.position;
    return view;
}

bool ListViews::isAsKept() const
{
    return asShown() == m_current;
}

QString ListViews::shownName() const
{
    if (m_current.id.isNull())
        return tr("All");
    return isAsKept() ? m_current.name : m_current.name + u" *"_s;
}

bool ListViews::show(const QString &id)
{
    const auto view = Repository<SavedView>(m_context.database()).get(Id<SavedView>::parse(id));
    if (!view) {
        m_context.report(view.error());
        return false;
    }
    m_current = *view;
    m_list.setShape(*view);
    // As the list writes it, so that what the person changes is told from it.
    SavedView shown = asShown();
    m_current.filter = shown.filter;
    m_current.columns = shown.columns;
    m_current.sort = shown.sort;
    m_current.group = shown.group;
    emit changed();
    return true;
}

void ListViews::showAll()
{
    m_current = {};
    m_list.setShape({});
    emit changed();
}

bool ListViews::keep(const QString &name)
{
    const QString wanted = name.trimmed();
    if (wanted.isEmpty())
        return false;
    const std::vector<SavedView> all = views();
    const auto same = std::ranges::find_if(all, [&](const SavedView &view) {
        return view.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    SavedView view = asShown();
    view.name = wanted;
    if (same != all.end()) {
        view.id = same->id;
        view.position = same->position;
        if (view != *same
            && !m_context.perform(tr("Changed the view “%1”").arg(wanted), {edited(*same, view)}))
            return false;
    } else {
        view.id = Id<SavedView>::create();
        view.position = all.empty() ? 1 : all.back().position + 1;
        if (!m_context.perform(tr("Kept the view “%1”").arg(wanted), {created(view)}))
            return false;
    }
    m_current = view;
    emit changed();
    return true;
}

bool ListViews::rename(const QString &id, const QString &name)
{
    const auto before = Repository<SavedView>(m_context.database()).get(Id<SavedView>::parse(id));
    const QString wanted = name.trimmed();
    if (!before || wanted.isEmpty() || before->name == wanted)
        return false;
    SavedView after = *before;
    after.name = wanted;
    if (!m_context.perform(tr("Renamed the view “%1” to “%2”").arg(before->name, wanted),
                           {edited(*before, after)}))
        return false;
    if (m_current.id == after.id)
        m_current.name = wanted;
    emit changed();
    return true;
}

bool ListViews::remove(const QString &id)
{
    const auto view = Repository<SavedView>(m_context.database()).get(Id<SavedView>::parse(id));
    if (!view
        || !m_context.perform(tr("Deleted the view “%1”").arg(view->name), {deleted(*view)}, true))
        return false;
    m_current = {};
    emit changed();
    return true;
}

void ListViews::follow(const Changed &changes)
{
    if (!changes.touches(typeName<SavedView>()) || m_current.id.isNull())
        return;
    // Undone or deleted elsewhere: what is shown stays, without its name.
    const auto view = Repository<SavedView>(m_context.database()).get(m_current.id);
    if (!view)
        m_current = {};
    else
        m_current.name = view->name;
    emit changed();
}

void ListViews::askName()
{
    if (const auto name = askText(&m_list,
                                  tr("Keep this view"),
                                  tr("Filter, order and columns under the name"),
                                  m_current.name,
                                  tr("Keep view")))
        keep(*name);
}

void ListViews::askOtherName()
{
    if (const auto name =
            askText(&m_list, tr("Rename the view"), tr("Name"), m_current.name, tr("Rename view")))
        rename(currentId(), *name);
}

} // namespace ilo
