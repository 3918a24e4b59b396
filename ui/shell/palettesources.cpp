#include "core/storage/recordfinder.h"
#include "ui/kit/page.h"
#include "ui/kit/recordplace.h"
#include "ui/shell/commands.h"
#include "ui/shell/remembered.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/workspaceview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

PaletteEntry offerEntry(const PageOffer &offer)
{
    PaletteEntry entry;
    entry.group = commandGroup();
    entry.icon = offer.icon;
    entry.title = offer.text;
    entry.keys = offer.keys;
    entry.run = offer.run;
    return entry;
}

} // namespace

Place WorkspaceView::placeOf(const QString &type, const QString &id)
{
    return placeOfRecord(m_context->database(), type, id);
}

QAction *WorkspaceView::actionOf(const QString &key, const QKeySequence &keys) const
{
    const Page *page = pageOf(key);
    if (!page)
        return nullptr;
    QAction *primary = page->primaryAction();
    // It has Ctrl+N also before the window said so.
    if (primary && primary->shortcut().isEmpty() && keys == QKeySequence(u"Ctrl+N"_s))
        return primary;
    for (QAction *action : pageActions(*page) + page->everywhereActions()) {
        if (Shortcuts::usual(*action) == keys)
            return action;
    }
    return nullptr;
}

void WorkspaceView::say(const QString &text)
{
    m_status->say(text);
}

void WorkspaceView::noteOpened(const Place &place)
{
    // Lists that show what was deleted or done are no places where a record lives.
    if (place.record.isEmpty() || place.page == u"bin" || place.page == u"history")
        return;
    m_remembered.addOpened(m_workspace->path(), place);
}

PaletteSources WorkspaceView::paletteSources()
{
    PaletteSources sources;
    sources.file = m_workspace->path();
    const std::pair<QString, QString> pageOfType[] = {{u"contact"_s, u"contacts"_s},
                                                      {u"activity"_s, u"activities"_s},
                                                      {u"task"_s, u"activities"_s}};
    for (const QString &type : findableTypes()) {
        const auto *known =
            std::ranges::find(pageOfType, type, &std::pair<QString, QString>::first);
        if (known == std::end(pageOfType) || pageOf(known->second))
            sources.types << type;
    }

    for (const OpenedRecord &opened : m_remembered.opened(m_workspace->path())) {
        const auto record = foundRecord(m_context->database(), opened.place.record);
        if (!record || !*record || !pageOf(opened.place.page))
            continue;
        PaletteEntry entry = entryOf(**record);
        entry.group = tr("Recently opened");
        sources.recent.push_back(std::move(entry));
    }

    for (const PageEntry &page : m_pages) {
        PaletteEntry entry;
        entry.group = tr("Pages");
        entry.icon = page.page->icon().name();
        entry.title = page.page->title().section(u'›', 0, 0).trimmed();
        entry.keys = page.chord.toString(QKeySequence::NativeText);
        entry.place = {page.page->key(), {}, {}};
        sources.commands.push_back(std::move(entry));
    }
    const auto parts = partCommands(m_pages);
    sources.commands.insert(sources.commands.end(), parts.begin(), parts.end());

    sources.typed = [this](const QString &typed) {
        std::vector<PaletteEntry> offers;
        for (const PageEntry &page : m_pages)
            std::ranges::transform(
                page.page->offersFor(typed), std::back_inserter(offers), offerEntry);
        return offers;
    };
    sources.actions = [this](const PaletteEntry &entry) {
        std::vector<PaletteEntry> actions;
        const auto offer = [&](const QString &icon, const QString &text, auto run) {
            actions.push_back(offerEntry({icon, text, {}, run}));
        };
        if (entry.isCommand())
            return actions;
        const Place place = entry.isRecord() ? placeOf(entry.type, entry.id) : entry.place;
        offer(u"go-next"_s, tr("Open"), [this, place] { go(place); });
        offer(u"window-new"_s, tr("Open in a new window"), [this, place] {
            emit placeWanted(place);
        });
        if (!entry.isRecord())
            return actions;
        for (const PageEntry &page : m_pages)
            std::ranges::transform(page.page->offersFor(entry.type, entry.id),
                                   std::back_inserter(actions),
                                   offerEntry);
        offer(u"edit-copy"_s, tr("Copy the name"), [title = entry.title] {
            QGuiApplication::clipboard()->setText(title);
        });
        return actions;
    };
    return sources;
}

} // namespace ilo
