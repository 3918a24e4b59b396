#include "ui/shell/workspaceview.h"

#include "core/storage/history.h"
#include "ui/kit/errortext.h"
#include "ui/kit/page.h"
#include "ui/kit/progressline.h"
#include "ui/kit/thinprogress.h"
#include "ui/shell/commands.h"
#include "ui/shell/menus.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/recoverymessage.h"
#include "ui/shell/remembered.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/toast.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QFileInfo>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int wideWindow = 1280; ///< below, the sidebar shows icons only
constexpr qint64 glance = 800;   ///< milliseconds; records passed quicker are no stop for Back

} // namespace

WorkspaceView::WorkspaceView(std::shared_ptr<Workspace> workspace, Prompts &prompts,
                             const PageMaker &makePages, Remembered &remembered, Menus &menus,
                             Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_workspace(std::move(workspace))
    , m_context(std::make_unique<Context>(*m_workspace, prompts))
    , m_backup(*m_context)
    , m_remembered(remembered)
    , m_menus(menus)
    , m_shortcuts(shortcuts)
    , m_pages(makePages(*m_context))
    , m_sidebar(new Sidebar)
    , m_header(new PageHeader)
    , m_recovered(new RecoveryMessage)
    , m_fault(new MessageFrame)
    , m_work(new ProgressLine(m_context->job()))
    , m_stack(new QStackedWidget)
    , m_status(new StatusStrip)
    , m_toast(new Toast(m_stack))
{
    for (const PageEntry &entry : m_pages) {
        m_stack->addWidget(entry.page);
        connectPage(entry.page);
        if (QAction *primary = entry.page->primaryAction();
            primary && primary->shortcut().isEmpty())
            primary->setShortcut(QKeySequence(u"Ctrl+N"_s));
        for (QAction *action : pageActions(*entry.page))
            m_shortcuts.take(action, entry.page->key());
    }
    m_sidebar->setPages(m_pages);
    m_header->setActions(menus.back, menus.forward);
    m_menus.setPages(m_pages);
    m_fault->setClosable(true);
    m_status->setOffice(m_workspace->office().name);

    auto *messages = new QVBoxLayout;
    messages->setContentsMargins(16, 0, 16, 0);
    messages->setSpacing(0); // each message brings its own gap, and takes it along
    for (MessageFrame *message : {static_cast<MessageFrame *>(m_recovered), m_fault}) {
        messages->addWidget(message);
        message->setContentsMargins(0, 8, 0, 0); // a gap above that goes with it
    }
    messages->addWidget(m_work);
    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_header);
    body->addLayout(messages);
    body->addWidget(m_stack, 1);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_sidebar);
    middle->addLayout(body, 1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addLayout(middle, 1);
    whole->addWidget(m_status);

    const auto goToPage = [this](const QString &key) { go({key, {}, {}}); };
    connect(m_sidebar, &Sidebar::chosen, this, goToPage);
    connect(m_sidebar, &Sidebar::helpWanted, m_menus.help, &QAction::trigger);
    connect(m_header, &PageHeader::pageWanted, this, goToPage);
    connect(m_header, &PageHeader::placeWanted, this, &WorkspaceView::go);
    connect(m_header, &PageHeader::searchWanted, this, &WorkspaceView::paletteWanted);
    connect(&m_menus, &Menus::pageWanted, this, goToPage);
    connectContext();
    refreshUndo();
    connect(m_recovered, &RecoveryMessage::detailsWanted, this, [this] {
        go({u"settings"_s, {}, u"check"_s});
    });
    m_recovered->tell(*m_workspace);
}

WorkspaceView::~WorkspaceView()
{
    m_menus.setPageActions(nullptr);
    m_menus.setPages({});
    // Pages hold references to the context and the file, which end after them.
    for (const PageEntry &entry : m_pages)
        delete entry.page;
}

void WorkspaceView::connectPage(Page *page)
{
    connect(page, &Page::headerChanged, this, [this, page] {
        m_sidebar->refresh();
        if (page == this->page()) {
            m_header->refresh();
            m_menus.setPageActions(page);
        }
    });
    connect(page, &Page::statusChanged, this, [this, page] {
        if (page == this->page())
            m_status->setPageText(page->statusText());
    });
    connect(page, &Page::placeChanged, this, [this, page] { placeChanged(page); });
}

void WorkspaceView::connectContext()
{
    connect(m_context.get(),
            &Context::announced,
            this,
            [this](const QString &text, bool toast, bool undo) {
                m_fault->clear();
                m_status->showAction(text, undo);
                if (toast)
                    m_toast->show(text, undo);
                else
                    m_toast->hide();
            });
    connect(m_context.get(), &Context::reported, this, [this](const Error &error) {
        showFault(errorText(error).sentence());
    });
    connect(m_context.get(), &Context::wentTo, this, &WorkspaceView::go);
    connect(m_context.get(), &Context::fileOffered, this, &WorkspaceView::takeFile);
    connect(m_context.get(), &Context::findWanted, this, &WorkspaceView::paletteWanted);
    connect(m_context.get(), &Context::helpWanted, this, &WorkspaceView::helpWanted);
    m_context->setOpened([this] { return m_remembered.opened(m_workspace->path()); });
    connect(m_context.get(),
            &Context::runWanted,
            this,
            [this](const QString &page, const QKeySequence &keys) {
                QAction *action = actionOf(page, keys);
                if (!action)
                    return;
                go({page, {}, {}});
                action->trigger();
            });
    m_context->setCanRun([this](const QString &page, const QKeySequence &keys) {
        return actionOf(page, keys) != nullptr;
    });
    m_context->setHasPage([this](const QString &key) { return pageOf(key) != nullptr; });
    connect(m_context.get(), &Context::wentToNewWindow, this, &WorkspaceView::placeWanted);
    connect(m_context.get(),
            &Context::jobNamed,
            m_work,
            [this](const QString &words, qint64 total) { m_work->announce(words, total); });
    connect(m_context.get(),
            &Context::worked,
            this,
            [this](const QString &what, qint64 done, qint64 total) {
                m_status->showWork(what);
                if (what.isEmpty())
                    m_header->progress()->finish();
                else
                    m_header->progress()->show(what, done, total);
            });
    connect(m_status, &StatusStrip::undoWanted, m_context.get(), &Context::undo);
    connect(m_toast, &Toast::undoWanted, m_context.get(), &Context::undo);
    connect(m_workspace.get(), &Workspace::changed, this, [this] {
        refreshUndo();
        // What the status bar offers to undo is not the last action any more; who did this one
        // says so next.
        m_status->showSaved(QTime::currentTime());
        m_toast->hide();
        m_sidebar->refresh();
        m_status->setOffice(m_workspace->office().name);
    });
}

Page *WorkspaceView::page() const
{
    return static_cast<Page *>(m_stack->currentWidget());
}

Page *WorkspaceView::pageOf(const QString &key) const
{
    for (const PageEntry &entry : m_pages) {
        if (entry.page->key() == key)
            return entry.page;
    }
    return nullptr;
}

void WorkspaceView::restore()
{
    const WorkspaceState state = m_remembered.state(m_workspace->path());
    for (const PageEntry &entry : m_pages) {
        if (const QByteArray layout = state.layouts.value(entry.page->key()); !layout.isEmpty())
            entry.page->restoreLayout(layout);
    }
    if (!state.place.page.isEmpty() && pageOf(state.place.page))
        go(state.place);
    else if (!m_pages.empty())
        go({m_pages.front().page->key(), {}, {}});
    focusPage(nullptr);
}

void WorkspaceView::remember()
{
    WorkspaceState state;
    if (page())
        state.place = page()->place();
    for (const PageEntry &entry : m_pages)
        state.layouts.insert(entry.page->key(), entry.page->saveLayout());
    m_remembered.setState(m_workspace->path(), state);
}

void WorkspaceView::go(const Place &place)
{
    if (!show(place))
        return;
    noteOpened(place);
    m_navigator.visit(page()->place());
    m_sinceMove.start();
    refreshPage();
}

void WorkspaceView::goBack()
{
    if (m_navigator.canGoBack() && show(m_navigator.back()))
        refreshPage();
}

void WorkspaceView::goForward()
{
    if (m_navigator.canGoForward() && show(m_navigator.forward()))
        refreshPage();
}

void WorkspaceView::placeChanged(Page *changed)
{
    if (m_isMoving || changed != page())
        return;
    m_status->forgetHint(); // it was about where one was
    // Walking down a list with the arrow keys passes records; only where one stays is a stop.
    const bool passing = m_sinceMove.isValid() && m_sinceMove.elapsed() < glance;
    noteOpened(changed->place());
    m_navigator.visit(changed->place(), passing);
    m_sinceMove.start();
    refreshPage();
}

void WorkspaceView::refreshPage()
{
    if (m_sidebar->currentPage() != page()->key())
        m_status->forgetHint();
    m_sidebar->setCurrentPage(page()->key());
    m_header->setPage(page());
    m_menus.setPageActions(page());
    m_menus.back->setEnabled(m_navigator.canGoBack());
    m_menus.forward->setEnabled(m_navigator.canGoForward());
    m_status->setPageText(page()->statusText());
}

void WorkspaceView::refreshUndo()
{
    const std::optional<UndoStep> undo = m_workspace->nextUndo();
    const std::optional<UndoStep> redo = m_workspace->nextRedo();
    // An action that named an erased person has no label any more.
    m_menus.undo->setText(undo && !undo->label.isEmpty() ? tr("&Undo: %1").arg(undo->label)
                                                         : tr("&Undo"));
    m_menus.redo->setText(redo && !redo->label.isEmpty() ? tr("&Redo: %1").arg(redo->label)
                                                         : tr("&Redo"));
}

bool WorkspaceView::takeFile(const QString &path)
{
    std::vector<Page *> asked{page()};
    for (const PageEntry &entry : m_pages) {
        if (entry.page != page())
            asked.push_back(entry.page);
    }
    for (Page *one : asked) {
        if (!one || !one->takeFile(path))
            continue;
        if (one != page())
            go({one->key(), {}, {}});
        return true;
    }
    showFault(tr("“%1” is nothing that this workspace can take in. Nothing was changed.")
                  .arg(QFileInfo(path).fileName()));
    return false;
}

void WorkspaceView::focusFilter()
{
    if (QWidget *field = page() ? page()->filterField() : nullptr)
        field->setFocus(Qt::ShortcutFocusReason);
}

void WorkspaceView::tellSaved()
{
    const auto last = history(m_workspace->database(), 0, 1);
    m_status->showSaved(last && !last->empty() ? last->front().at.toLocalTime().time() : QTime());
    m_status->say(tr("All changes are saved"));
    m_toast->show(tr("All changes are saved. There is nothing to save by hand."), false);
}

void WorkspaceView::showFault(const QString &sentence)
{
    if (sentence.isEmpty()) {
        m_fault->clear();
        return;
    }
    m_toast->hide();
    m_fault->show(Tone::Negative, sentence);
    m_status->say(sentence);
}

void WorkspaceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitSidebar();
}

void WorkspaceView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitSidebar();
}

void WorkspaceView::fitSidebar()
{
    // Larger text needs the room sooner; at 100 % the line is 18 px high.
    const double scale = std::max(1.0, fontMetrics().height() / 18.0);
    const bool shouldBeNarrow = width() < static_cast<int>(wideWindow * (0.6 + 0.4 * scale));
    if (shouldBeNarrow != m_shouldBeNarrow)
        m_narrowByHand.reset();
    m_shouldBeNarrow = shouldBeNarrow;
    const bool narrow = m_narrowByHand.value_or(shouldBeNarrow);
    if (narrow != m_sidebar->isNarrow())
        m_sidebar->setNarrow(narrow);
    m_menus.sidebar->setChecked(!narrow);
}

void WorkspaceView::toggleSidebar()
{
    m_narrowByHand = !m_sidebar->isNarrow();
    m_sidebar->setNarrow(*m_narrowByHand);
    m_menus.sidebar->setChecked(!m_sidebar->isNarrow());
}

} // namespace ilo
