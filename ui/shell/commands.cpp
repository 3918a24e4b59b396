#include "ui/shell/commands.h"

#include "ui/kit/page.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace ilo {
namespace {

struct CommandWords
{
    Q_DECLARE_TR_FUNCTIONS(ilo::CommandWords)
};

QString iconNameOf(const QAction &action)
{
    const QString name = action.icon().name();
    return name.isEmpty() ? QStringLiteral("go-jump") : name;
}

PaletteEntry commandOf(QAction *action, const QString &path)
{
    PaletteEntry entry;
    entry.group = commandGroup();
    entry.icon = iconNameOf(*action);
    entry.title = plainText(*action);
    entry.detail = path;
    entry.keys = action->shortcut().toString(QKeySequence::NativeText);
    entry.words = path;
    entry.run = [kept = QPointer<QAction>(action)] {
        if (kept)
            kept->trigger();
    };
    return entry;
}

void collect(const QMenu &menu, const QString &path, std::vector<PaletteEntry> &found)
{
    const auto actions = menu.actions();
    for (QAction *action : actions) {
        if (action->isSeparator() || !action->isVisible() || !action->isEnabled()
            || action->property("iloRunsElsewhere").toBool())
            continue; // the page that does it says it
        if (const QMenu *inner = action->menu())
            collect(*inner, path + QStringLiteral(" › ") + plainText(*action), found);
        else
            found.push_back(commandOf(action, path));
    }
}

} // namespace

QString commandGroup()
{
    return CommandWords::tr("Commands");
}

QString plainText(const QAction &action)
{
    QString text = action.text();
    return text.remove(u'&');
}

QString lastingName(const QAction &action)
{
    const QString kept = action.property("iloName").toString();
    return kept.isEmpty() ? plainText(action) : kept;
}

QList<QAction *> pageActions(const Page &page)
{
    QList<QAction *> actions{page.primaryAction()};
    actions << page.headerActions() << page.menuActions();
    actions.removeIf([](const QAction *action) { return !action || action->isSeparator(); });
    return actions;
}

std::vector<PaletteEntry> menuCommands(const QMenuBar &bar)
{
    std::vector<PaletteEntry> found;
    const auto tops = bar.actions();
    for (const QAction *top : tops) {
        if (top->menu() && top->isEnabled())
            collect(*top->menu(), plainText(*top), found);
    }
    return found;
}

std::vector<PaletteEntry> pageCommands(const std::vector<PageEntry> &pages, const Page *shown,
                                       const std::function<void(const QString &key)> &go)
{
    std::vector<PaletteEntry> found;
    for (const PageEntry &page : pages) {
        if (page.page == shown)
            continue; // its actions are lent to the menus
        QSet<QAction *> seen;
        for (QAction *action : pageActions(*page.page)) {
            if (action->menu() || !action->isEnabled() || !action->isVisible()
                || action->property("iloRunsElsewhere").toBool() || seen.contains(action))
                continue;
            seen.insert(action);
            PaletteEntry entry =
                commandOf(action, page.page->title().section(u'›', 0, 0).trimmed());
            entry.keys.clear(); // its key is another page's while that is shown
            entry.run = [go, key = page.page->key(), run = entry.run] {
                go(key);
                run();
            };
            found.push_back(std::move(entry));
        }
    }
    return found;
}

std::vector<PaletteEntry> partCommands(const std::vector<PageEntry> &pages)
{
    std::vector<PaletteEntry> found;
    for (const PageEntry &page : pages) {
        for (const PagePart &part : page.page->parts()) {
            PaletteEntry entry;
            entry.group = page.page->title().section(u'›', 0, 0).trimmed();
            entry.icon = part.icon;
            entry.title = part.title;
            entry.words = part.words;
            entry.place = {page.page->key(), {}, part.part};
            found.push_back(std::move(entry));
        }
    }
    return found;
}

} // namespace ilo
