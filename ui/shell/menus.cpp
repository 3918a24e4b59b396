#include "ui/shell/menus.h"

#include "ui/kit/icons.h"
#include "ui/kit/page.h"
#include "ui/shell/shortcuts.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace ilo {
namespace {

QKeySequence chord(const char *keys)
{
    return QKeySequence(QString::fromLatin1(keys));
}

/// True for the chords that belong into File whoever offers them, unless the action's property
/// "iloMenu" says "record".
bool isFileChord(const QKeySequence &keys)
{
    for (const char *file : {"Ctrl+N", "Ctrl+I", "Ctrl+E", "Ctrl+Shift+V", "Ctrl+P"}) {
        if (keys == chord(file))
            return true;
    }
    return false;
}

} // namespace

Menus::Menus(QMainWindow *window, Shortcuts &shortcutsOfUser)
    : QObject(window)
    , m_window(window)
    , m_shortcuts(shortcutsOfUser)
{
    makeFile();
    makeEdit();
    makeView();
    makeGo();
    makeRest();
    setHasWorkspace(false);
}

QAction *Menus::add(QMenu *menu, const QString &text, const QKeySequence &keys, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setShortcut(keys);
    if (!icon.isEmpty())
        action->setIcon(kit::icon(icon));
    menu->addAction(action);
    m_window->addAction(action); // so that the chord works while the menu bar is hidden
    m_shortcuts.take(action, QStringLiteral("window"));
    return action;
}

void Menus::makeFile()
{
    m_file = m_window->menuBar()->addMenu(tr("&File"));
    newWindow = add(m_file, tr("New win&dow"), chord("Ctrl+Shift+D"), QStringLiteral("window-new"));
    newWorkspace =
        add(m_file, tr("New &workspace…"), chord("Ctrl+Shift+N"), QStringLiteral("document-new"));
    openWorkspace =
        add(m_file, tr("&Open workspace…"), chord("Ctrl+O"), QStringLiteral("document-open"));
    recent = m_file->addMenu(tr("Open &recent"));
    openSample = add(m_file, tr("Open a sam&ple workspace"), {}, QStringLiteral("games-hint"));
    m_file->addSeparator();
    importFile = add(m_file, tr("&Import…"), chord("Ctrl+I"), QStringLiteral("document-import"));
    m_pagesHere = m_file->addSeparator();
    saved = add(m_file, tr("Is everything &saved?"), chord("Ctrl+S"), QStringLiteral("checkmark"));
    closeWorkspace = add(m_file, tr("&Close workspace"), chord("Ctrl+W"));
    m_file->addSeparator();
    quit = add(m_file, tr("&Quit"), chord("Ctrl+Q"));
}

void Menus::makeEdit()
{
    QMenu *edit = m_window->menuBar()->addMenu(tr("&Edit"));
    undo = add(edit, tr("&Undo"), chord("Ctrl+Z"), QStringLiteral("edit-undo"));
    redo = add(edit, tr("&Redo"), chord("Ctrl+Shift+Z"), QStringLiteral("edit-redo"));
    undo->setProperty("iloName", tr("Undo"));
    redo->setProperty("iloName", tr("Redo"));
    edit->addSeparator();
    find = add(edit, tr("Fin&d or run…"), chord("Ctrl+K"), QStringLiteral("search"));
    filter = add(edit, tr("&Filter this list"), chord("Ctrl+F"), QStringLiteral("view-filter"));
}

void Menus::makeView()
{
    QMenu *view = m_window->menuBar()->addMenu(tr("&View"));
    sidebar = add(view, tr("&Sidebar with names"), chord("F9"));
    sidebar->setCheckable(true);
    menuBar = add(view, tr("&Menu bar"), chord("Ctrl+M"));
    menuBar->setCheckable(true);
    menuBar->setChecked(true);
    fullScreen = add(view, tr("&Full screen"), chord("F11"));
    fullScreen->setCheckable(true);
    view->addSeparator();

    QMenu *appearance = view->addMenu(tr("&Appearance"));
    auto *group = new QActionGroup(this);
    const QStringList names{tr("As &system"), tr("&Light"), tr("&Dark"), tr("&Contrast")};
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = add(appearance, names.at(i));
        action->setCheckable(true);
        group->addAction(action);
        m_appearance << action;
        connect(action, &QAction::triggered, this, [this, i] {
            emit appearanceWanted(static_cast<Appearance::Choice>(i));
        });
    }
    larger = add(view, tr("L&arger text"), chord("Ctrl+="));
    if (!Shortcuts::isChanged(*larger))
        larger->setShortcuts({chord("Ctrl+="), chord("Ctrl++")});
    smaller = add(view, tr("S&maller text"), chord("Ctrl+-"));
    view->addSeparator();
    nextPane = add(view, tr("&Next pane"), chord("F6"));
    previousPane = add(view, tr("&Previous pane"), chord("Shift+F6"));
}

void Menus::makeGo()
{
    m_go = m_window->menuBar()->addMenu(tr("&Go"));
    back = add(m_go, tr("&Back"), chord("Alt+Left"), QStringLiteral("go-previous"));
    forward = add(m_go, tr("&Forward"), chord("Alt+Right"), QStringLiteral("go-next"));
    for (QAction *action : {back, forward}) {
        QString name = action->text();
        action->setToolTip(QStringLiteral("%1 (%2)").arg(
            name.remove(u'&'), action->shortcut().toString(QKeySequence::NativeText)));
    }
    m_go->addSeparator();
}

void Menus::makeRest()
{
    m_record = m_window->menuBar()->addMenu(tr("&Record"));
    QMenu *tools = m_window->menuBar()->addMenu(tr("&Tools"));
    settings = add(tools, tr("&Settings"), chord("Ctrl+,"), QStringLiteral("configure"));
    QMenu *helpMenu = m_window->menuBar()->addMenu(tr("&Help"));
    help = add(helpMenu, tr("&Help on this page"), chord("F1"), QStringLiteral("help-contents"));
    helpContents = add(helpMenu, tr("&Contents"));
    glossary = add(helpMenu, tr("&Glossary"));
    helpMenu->addSeparator();
    shortcuts = add(helpMenu, tr("&Keyboard shortcuts"), chord("Ctrl+/"));
    about = add(helpMenu, tr("&About INPROCAP Desk"));
}

void Menus::setPages(const std::vector<PageEntry> &pages)
{
    for (QAction *action : std::as_const(m_goPages))
        action->deleteLater();
    m_goPages.clear();
    m_everywhere.clear();
    for (const PageEntry &entry : pages) {
        for (QAction *action : entry.page->everywhereActions())
            m_everywhere << action;
        const QString key = entry.page->key();
        if (key == u"settings")
            continue; // stands in Tools
        auto *action =
            add(m_go, entry.page->title().section(QStringLiteral(" › "), 0, 0), entry.chord);
        action->setIcon(entry.page->icon());
        m_goPages << action;
        connect(action, &QAction::triggered, this, [this, key] { emit pageWanted(key); });
    }
}

void Menus::lend(QAction *action, QMenu *menu, QAction *before)
{
    menu->insertAction(before, action);
    m_window->addAction(action);
    m_lent.append({menu, action});
    connect(action, &QObject::destroyed, this, [this, action] {
        m_lent.removeIf([action](const auto &lent) { return lent.second == action; });
    });
}

void Menus::takeBack()
{
    for (const auto &[menu, action] : std::as_const(m_lent)) {
        menu->removeAction(action);
        m_window->removeAction(action);
        disconnect(action, &QObject::destroyed, this, nullptr);
    }
    m_lent.clear();
    m_record->clear();
}

void Menus::setPageActions(const Page *page)
{
    takeBack();
    importFile->setVisible(true);
    filter->setEnabled(page && page->filterField());
    if (!page) {
        m_record->setEnabled(false);
        return;
    }

    QList<QAction *> actions = page->headerActions();
    if (QAction *primary = page->primaryAction())
        actions.prepend(primary);
    const QList<QAction *> others = page->menuActions();
    if (!others.isEmpty())
        actions << nullptr;
    actions << others;

    QSet<QAction *> seen;
    for (QAction *action : std::as_const(actions)) {
        if (!action || action->isSeparator()) {
            m_record->addSeparator();
            continue;
        }
        if (seen.contains(action))
            continue;
        seen.insert(action);
        const bool inFile = isFileChord(Shortcuts::usual(*action))
            && action->property("iloMenu").toString() != u"record";
        if (action->shortcut() == importFile->shortcut())
            importFile->setVisible(false);
        lend(action, inFile ? m_file : m_record, inFile ? m_pagesHere : nullptr);
    }
    if (!m_everywhere.isEmpty())
        m_record->addSeparator();
    for (const QPointer<QAction> &action : std::as_const(m_everywhere)) {
        if (action)
            lend(action, m_record, nullptr);
    }
    m_record->setEnabled(!m_record->isEmpty());
}

void Menus::setHasWorkspace(bool has)
{
    m_hasWorkspace = has;
    for (QAction *action :
         {saved, closeWorkspace, undo, redo, filter, sidebar, nextPane, previousPane, settings})
        action->setEnabled(has);
    back->setEnabled(false);
    forward->setEnabled(false);
    m_go->menuAction()->setEnabled(has);
    m_record->setEnabled(has);
}

void Menus::showAppearance(Appearance::Choice choice)
{
    m_appearance.at(static_cast<int>(choice))->setChecked(true);
}

void Menus::setRecent(const QStringList &paths)
{
    recent->clear();
    recent->setEnabled(!paths.isEmpty());
    for (const QString &path : paths) {
        const bool isThere = QFileInfo::exists(path);
        const QString name = QFileInfo(path).completeBaseName();
        //: %1: the name of a workspace whose file is not where it was
        QAction *action = recent->addAction(isThere ? name : tr("%1 (not found)").arg(name));
        action->setToolTip(path);
        action->setEnabled(isThere);
        connect(action, &QAction::triggered, this, [this, path] { emit recentWanted(path); });
    }
    recent->addSeparator();
    connect(recent->addAction(tr("&Clear this list")), &QAction::triggered, this, [this] {
        emit recentForgotten({});
    });
    recent->setToolTipsVisible(true);
}

} // namespace ilo
