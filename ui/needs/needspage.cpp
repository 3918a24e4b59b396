#include "ui/needs/needspage.h"

#include "core/storage/bin.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"
#include "ui/methods/workoutview.h"
#include "ui/needs/briefpane.h"
#include "ui/needs/draftoffer.h"
#include "ui/needs/manybriefs.h"
#include "ui/needs/neededitor.h"
#include "ui/needs/needform.h"
#include "ui/needs/needlook.h"
#include "ui/needs/needpane.h"
#include "ui/shortlist/shortlistversions.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const auto briefPart = u"brief"_s;
const auto shortlistPart = u"shortlist"_s;
constexpr int edge = 16;

} // namespace

NeedsPage::NeedsPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget)
    , m_list(new RecordListView(context, *listKind(u"needs"_s)))
    , m_pane(new NeedPane(context))
    , m_beside(new ListAndPane(m_list, m_pane, tr("Details of the need")))
    , m_draft(new DraftOffer(context))
    , m_editor(new NeedEditor(context))
    , m_shortlist(new ShortlistVersions(context))
    , m_workOut(new WorkOutView(context))
    , m_new(add(u"list-add"_s, tr("&New need"), QKeySequence::New))
    , m_open(add(u"go-next"_s, tr("&Open"), QKeySequence(Qt::Key_Return)))
    , m_edit(add(u"edit-rename"_s, tr("Edit in &place"), QKeySequence(Qt::Key_F2)))
    , m_remove(add(u"edit-delete"_s, tr("&Delete"), QKeySequence(Qt::Key_Delete)))
    , m_brief(add(u"document-print-preview"_s, tr("&Brief"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)))
    , m_keep(add(u"bookmark-new"_s, tr("&Keep version")))
    , m_compare(add({}, tr("&Compare versions…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)))
    , m_tell(add(u"mail-message-new"_s, tr("&Tell companies…")))
    , m_match(add(u"view-sort-descending"_s, tr("Short&list"),
                  QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)))
    , m_work(add(u"view-calendar-tasks"_s, tr("&Work out"),
                 QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)))
    , m_invite(add(u"mail-message-new"_s, tr("&Invite")))
    , m_print(add(u"document-print"_s, tr("&Print…"), QKeySequence::Print))
    , m_export(add(u"document-export"_s, tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E)))
    , m_importRows(add(u"document-import"_s, tr("Import &requirements…")))
    , m_delete(add(u"edit-delete"_s, tr("&Delete need")))
    , m_finish(
          add(u"go-up"_s, tr("&Finish and show the list"), QKeySequence(Qt::CTRL | Qt::Key_Return)))
    , m_sharing(add(u"object-locked"_s, tr("&Sharing of this field"),
                    QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S)))
    , m_who(add({}, tr("W&ho changed this field?"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H)))
    , m_quality(add({}, tr("&Quality of the need"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q)))
    , m_nextMissing(add(u"go-jump"_s, tr("Next thing to &mend"), QKeySequence(Qt::Key_F8)))
    , m_previousMissing(add({}, tr("Previous thing to mend"), QKeySequence(Qt::SHIFT | Qt::Key_F8)))
    , m_translate(add({}, tr("Te&xts in another language…"),
                      QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)))
    , m_briefs(add(u"document-export"_s, tr("Briefs of the ticked needs &as PDF…")))
    , m_many(new ManyBriefs(context, this))
{
    m_brief->setCheckable(true);
    auto *drafts = new QVBoxLayout;
    drafts->setContentsMargins(edge, edge / 2, edge, 0);
    drafts->addWidget(m_draft);
    auto *listSide = new QWidget;
    auto *column = new QVBoxLayout(listSide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(drafts);
    column->addWidget(m_beside, 1);
    m_stack->addWidget(listSide);
    m_stack->addWidget(m_editor);
    m_stack->addWidget(m_shortlist);
    m_stack->addWidget(m_workOut);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);

    dressNeedList(*m_list);
    m_list->findOtherWords();
    makeActions();
    listen();
    refreshActions();
}

NeedsPage::~NeedsPage()
{
    // What is typed is kept while all parts are still there to do it.
    hide();
}

void NeedsPage::listen()
{
    connect(m_list, &RecordListView::opened, this, &NeedsPage::openCurrent);
    connect(m_list, &RecordListView::currentChanged, m_pane, &NeedPane::show);
    connect(m_pane, &NeedPane::openWanted, this, [this](const QString &field) {
        open(m_pane->id(), field);
    });
    connect(m_pane, &NeedPane::briefWanted, this, [this] {
        m_context.go({key(), m_pane->id(), briefPart});
    });
    connect(m_list, &RecordListView::openedInWindow, this, [this] {
        m_context.goInNewWindow({key(), m_list->currentId(), {}});
    });
    connect(m_list, &RecordListView::emptyPrimary, this, &NeedsPage::begin);
    connect(m_list, &RecordListView::currentChanged, this, &NeedsPage::refreshActions);
    connect(m_list, &RecordListView::statusChanged, this, [this] {
        emit statusChanged();
        emit headerChanged();
    });
    connect(m_list->views(), &ListViews::changed, this, &NeedsPage::headerChanged);
    connect(m_draft, &DraftOffer::wanted, this, [this](const QString &id) {
        id.isEmpty() ? begin() : open(id);
    });
    connect(m_editor, &NeedEditor::changed, this, [this] {
        emit headerChanged();
        emit statusChanged();
    });
    connect(m_editor, &NeedEditor::gone, this, [this] {
        leaveBeside();
        close();
    });
    connect(m_editor, &NeedEditor::workWanted, this, &NeedsPage::showWorkOut);
    connect(m_shortlist, &ShortlistVersions::statusChanged, this, &NeedsPage::refreshActions);
    connect(m_shortlist, &ShortlistVersions::versionChanged, this, [this] {
        if (isShortlistShown())
            emit placeChanged();
    });
    connect(m_workOut, &WorkOutView::partChanged, this, [this] {
        if (isWorkOutShown()) {
            refreshActions();
            emit placeChanged();
        }
    });
    connect(m_workOut, &WorkOutView::statusChanged, this, &NeedsPage::statusChanged);
}

QString NeedsPage::key() const
{
    return u"needs"_s;
}

QString NeedsPage::title() const
{
    if (!isOpen())
        return tr("Needs");
    const QString need = tr("Needs") + u" › "_s + m_editor->form()->need().code;
    if (isWorkOutShown())
        return need + u" › "_s + tr("Work out");
    return isShortlistShown() ? need + u" › "_s + tr("Shortlist") : need;
}

QIcon NeedsPage::icon() const
{
    return kit::icon(u"crosshairs"_s);
}

qint64 NeedsPage::count() const
{
    return m_list->total();
}

QMenu *NeedsPage::viewMenu() const
{
    return isOpen() ? nullptr : m_list->views()->menu();
}

QString NeedsPage::viewName() const
{
    return m_list->views()->shownName();
}

bool NeedsPage::isOpen() const
{
    return m_stack->currentIndex() > 0;
}

void NeedsPage::begin()
{
    if (isOpen() && !m_editor->form()->keepAll())
        return m_editor->form()->focusFault(); // who asked has to see why nothing begins
    m_stack->setCurrentWidget(m_editor);
    m_brief->setChecked(false);
    m_editor->begin();
    refreshActions();
    emit placeChanged();
}

void NeedsPage::openCurrent()
{
    if (m_list->currentId().isEmpty())
        return;
    // Where the pane is out of sight, it comes first.
    if (m_beside->isPaneShown())
        open(m_list->currentId());
    else
        m_beside->enter();
}

void NeedsPage::open(const QString &id, const QString &field)
{
    if (isOpen() && m_editor->form()->need().id.toString() == id && !m_editor->form()->isNew())
        return;
    if (isOpen())
        m_editor->form()->keepAll();
    if (!m_editor->open(Id<Need>::parse(id))) {
        m_context.announce(
            tr("This need is not there any more. It may be in the bin."), false, false);
        return;
    }
    m_stack->setCurrentWidget(m_editor);
    m_editor->form()->focusField(field.isEmpty() ? u"title"_s : field);
    refreshActions();
    emit placeChanged();
}

void NeedsPage::close()
{
    if (!isOpen())
        return;
    if (m_stack->currentWidget() != m_editor) {
        leaveBeside();
        return;
    }
    m_editor->form()->keepAll();
    const QString id = m_editor->form()->need().id.toString();
    m_brief->setChecked(false);
    m_stack->setCurrentIndex(0);
    m_list->select(id);
    m_beside->leave();
    refreshActions();
    emit placeChanged();
}

void NeedsPage::deleteOpen()
{
    if (!isOpen())
        return;
    const Need need = m_editor->form()->need();
    if (m_editor->form()->isNew()) {
        close();
        return;
    }
    m_editor->form()->keepAll();
    const Result<ChangeSet> changes = deletionOf(m_context.database(), {need.id.toString()});
    if (!changes) {
        m_context.report(changes.error());
        return;
    }
    //: %1: "N-0001", %2: title of the need
    m_context.perform(
        tr("Deleted %1 “%2”").arg(need.code, NeedForm::titleOf(need)), *changes, true);
}

void NeedsPage::printOrShow()
{
    if (isShortlistShown() || isWorkOutShown()) {
        isShortlistShown() ? m_shortlist->print() : m_workOut->print();
        return;
    }
    if (isOpen() && !m_editor->isBriefShown())
        m_brief->setChecked(true);
    else if (isOpen())
        m_editor->brief()->print();
}

void NeedsPage::exportFile()
{
    if (!isOpen())
        return;
    if (isShortlistShown() || isWorkOutShown()) {
        isShortlistShown() ? m_shortlist->exportTable() : m_workOut->exportFile();
        return;
    }
    m_brief->setChecked(true);
    m_editor->brief()->exportFile();
}

void NeedsPage::keepVersion()
{
    // A version says what the file says: half-typed text first becomes part of it, or stays out.
    if (!isOpen())
        return;
    if (!m_editor->form()->keepAll())
        return m_editor->form()->focusFault();
    if (m_editor->form()->isNew()) {
        m_context.announce(
            tr("Write something first: an empty need has no version to keep."), false, false);
        return;
    }
    m_brief->setChecked(true);
    m_editor->brief()->keepVersion();
}

void NeedsPage::goTo(const Place &place)
{
    if (place.record.isEmpty()) {
        if (isOpen())
            m_stack->setCurrentWidget(m_editor); // the list is meant, not what is beside the need
        close();
        return;
    }
    open(place.record);
    if (!isOpen())
        return;
    const bool isShortlist = m_shortlist->has(m_editor->form()->need().id, place.part);
    if (place.part == shortlistPart || isShortlist) {
        showShortlist();
        if (isShortlistShown())
            m_shortlist->showVersion(isShortlist ? place.part : QString());
        return;
    }
    if (m_workOut->has(m_editor->form()->need().id, place.part)) {
        showWorkOut(place.part);
        return;
    }
    leaveBeside();
    m_brief->setChecked(place.part == briefPart);
    if (!place.part.isEmpty() && place.part != briefPart)
        m_editor->form()->focusField(place.part);
}

Place NeedsPage::place() const
{
    if (!isOpen() || m_editor->form()->isNew())
        return {key(), {}, {}};
    return {key(),
            m_editor->form()->need().id.toString(),
            isShortlistShown()
                ? (m_shortlist->version().isEmpty() ? shortlistPart : m_shortlist->version())
                : isWorkOutShown()         ? m_workOut->part()
                : m_editor->isBriefShown() ? briefPart
                                           : QString()};
}

QString NeedsPage::currentRecord() const
{
    return isOpen() ? place().record : m_list->currentId();
}

QByteArray NeedsPage::saveLayout() const
{
    return m_beside->saveState();
}

void NeedsPage::restoreLayout(const QByteArray &layout)
{
    m_beside->restoreState(layout);
}

QString NeedsPage::statusText() const
{
    if (!isOpen())
        return m_list->statusText();
    if (isShortlistShown())
        return m_shortlist->statusText();
    if (isWorkOutShown())
        return m_workOut->statusText();
    const auto &requirements = m_editor->form()->full().requirements;
    const auto must = std::ranges::count(requirements, Priority::Must, &Requirement::priority);
    //: %1: "6 requirements"
    const QString rows = tr("%1 · %n must", nullptr, int(must))
                             .arg(countLabel(typeName<Requirement>(), qint64(requirements.size())));
    //: %1: "6 requirements · 4 must", %2: a score
    return tr("%1 · quality %2 of 100").arg(rows).arg(m_editor->quality().score());
}

QWidget *NeedsPage::filterField() const
{
    return isOpen() ? nullptr : m_list->filterField();
}

} // namespace ilo
