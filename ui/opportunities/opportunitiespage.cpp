#include "ui/opportunities/opportunitiespage.h"

#include "ui/kit/actions.h"
#include "ui/kit/context.h"
#include "ui/kit/icons.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"
#include "ui/opportunities/opportunityactions.h"
#include "ui/opportunities/opportunityattention.h"
#include "ui/opportunities/opportunitylook.h"
#include "ui/opportunities/opportunitypane.h"
#include "ui/shortlist/opportunityfitcount.h"

#include <QAction>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto openTerm = "open:open"_L1;

} // namespace

OpportunitiesPage::OpportunitiesPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_actions(new OpportunityActions(context, this))
    , m_list(new RecordListView(context, *listKind(u"opportunities"_s)))
    , m_pane(new OpportunityPane(context, *m_actions))
    , m_fits(new OpportunityFitCount(context, this))
    , m_beside(new ListAndPane(m_list, m_pane, tr("Details of the opportunity")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_beside, 1);
    dressOpportunityList(*m_list);
    m_list->setFilterText(openTerm); // until a person chose otherwise
    makeActions();
    listen();
    addOpportunityAttention(context);
    showCurrent();
}

QAction *OpportunitiesPage::make(const QString &icon, const QString &text, const QKeySequence &keys,
                                 void (OpportunitiesPage::*does)())
{
    auto *action = new QAction(kit::icon(icon), text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, does);
    return action;
}

void OpportunitiesPage::makeActions()
{
    m_new = make(u"list-add"_s,
                 tr("New opportunity"),
                 QKeySequence(u"Ctrl+N"_s),
                 &OpportunitiesPage::beginEmpty);
    m_take = make(u"document-import"_s,
                  tr("Take up a notice"),
                  QKeySequence(u"Ctrl+I"_s),
                  &OpportunitiesPage::takeNotice);
    m_calendar = make(u"view-calendar"_s,
                      tr("Calendar file"),
                      QKeySequence(u"Ctrl+Shift+Y"_s),
                      &OpportunitiesPage::saveCalendar);
    m_open = make(u"go-next"_s,
                  tr("Edit beside"),
                  QKeySequence(Qt::Key_Return),
                  &OpportunitiesPage::openCurrent);
    m_edit = make(u"edit-rename"_s,
                  tr("Edit in place"),
                  QKeySequence(Qt::Key_F2),
                  &OpportunitiesPage::editCurrent);
    m_remove =
        kit::action(this, u"edit-delete"_s, tr("Delete"), QKeySequence(Qt::Key_Delete), [this] {
            m_list->removeChosen();
        });
    m_tell = make(
        u"mail-send"_s, tr("Tell companies…"), QKeySequence(u"Ctrl+T"_s), &OpportunitiesPage::tell);
    m_nominate = make(u"view-list-details"_s,
                      tr("Add to the nomination list"),
                      QKeySequence(u"Ctrl+Shift+T"_s),
                      &OpportunitiesPage::nominate);
    m_rank = make(u"view-sort-descending"_s,
                  tr("Shortlist of companies"),
                  QKeySequence(u"Ctrl+Shift+L"_s),
                  &OpportunitiesPage::rank);
    m_need =
        make(u"document-edit"_s, tr("Draft a need from it"), {}, &OpportunitiesPage::draftNeed);
    m_ocds = make(u"document-export"_s,
                  tr("Export as open contracting data (OCDS)…"),
                  {},
                  &OpportunitiesPage::exportOcdsPackage);
    m_onlyOpen = new QAction(tr("Only open ones"), this);
    m_onlyOpen->setCheckable(true);
    connect(m_onlyOpen, &QAction::triggered, this, &OpportunitiesPage::showOpen);
    // Keys of the list act while the list has the focus: Delete in a field deletes a letter.
    for (QAction *action : {m_open, m_remove, m_edit}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->table()->addAction(action);
    }
    m_list->table()->addAction(m_tell);
    m_list->table()->addAction(m_nominate);
    m_list->table()->addAction(m_rank);
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void OpportunitiesPage::listen()
{
    connect(m_list, &RecordListView::currentChanged, this, &OpportunitiesPage::showCurrent);
    connect(m_list, &RecordListView::opened, this, &OpportunitiesPage::openCurrent);
    connect(m_list, &RecordListView::emptyPrimary, this, &OpportunitiesPage::takeNotice);
    connect(m_list->views(), &ListViews::changed, this, &OpportunitiesPage::headerChanged);
    connect(m_list, &RecordListView::newWanted, this, &OpportunitiesPage::begin);
    connect(m_fits, &OpportunityFitCount::counted, this, [this] { m_list->model().reload(); });
    connect(m_list, &RecordListView::statusChanged, this, [this] {
        m_onlyOpen->setChecked(m_list->filterText().contains(openTerm));
        emit statusChanged();
        emit headerChanged();
    });
}

QIcon OpportunitiesPage::icon() const
{
    return kit::icon(u"mail-mark-important"_s);
}

qint64 OpportunitiesPage::count() const
{
    return m_list->total();
}

QList<QAction *> OpportunitiesPage::menuActions() const
{
    QList<QAction *> actions{m_open,
                             m_edit,
                             nullptr,
                             m_tell,
                             m_nominate,
                             m_rank,
                             m_need,
                             nullptr,
                             m_take,
                             m_calendar,
                             m_ocds,
                             m_onlyOpen,
                             nullptr,
                             m_remove,
                             nullptr};
    return actions + m_list->commands();
}

void OpportunitiesPage::goTo(const Place &place)
{
    if (!place.record.isEmpty())
        m_list->select(place.record);
}

QString OpportunitiesPage::currentRecord() const
{
    return m_list->currentId();
}

void OpportunitiesPage::begin(const QString &title)
{
    const Id<Opportunity> id = m_actions->create(title);
    if (id.isNull())
        return;
    m_list->select(id.toString());
    m_pane->show(id.toString());
    m_beside->showPane();
    m_pane->edit(title.isEmpty() ? u"title"_s : u"reference"_s);
}

void OpportunitiesPage::openCurrent()
{
    if (m_list->currentId().isEmpty())
        return;
    // A drawer that was out of sight is read first.
    if (m_beside->isPaneShown())
        m_pane->edit(u"title"_s);
    else
        m_beside->enter();
}

void OpportunitiesPage::editCurrent()
{
    m_list->table()->setFocus(Qt::OtherFocusReason);
    m_list->table()->editCurrent();
}

void OpportunitiesPage::tell()
{
    if (!m_pane->id().isEmpty())
        m_actions->tell(m_pane->full(), this, m_pane->ticked());
}

void OpportunitiesPage::nominate()
{
    if (m_pane->id().isEmpty())
        return;
    m_beside->showPane();
    m_pane->beginNomination();
}

void OpportunitiesPage::rank()
{
    m_pane->openShortlist();
}

void OpportunitiesPage::draftNeed()
{
    const Opportunity &made = m_pane->full().opportunity;
    if (m_pane->id().isEmpty())
        return;
    if (made.need.isNull())
        return m_actions->draftNeed(m_pane->full());
    m_context.go({u"needs"_s, made.need.toString(), {}});
}

void OpportunitiesPage::showOpen(bool only)
{
    QString filter = m_list->filterText();
    filter.remove(openTerm);
    filter = filter.simplified();
    if (only)
        filter = (filter + u' ' + openTerm).trimmed();
    m_list->setFilterText(filter);
}

void OpportunitiesPage::showCurrent()
{
    const bool some = !m_list->currentId().isEmpty();
    m_pane->show(m_list->currentId());
    for (QAction *action : {m_open, m_edit, m_remove, m_tell, m_nominate, m_rank, m_need})
        action->setEnabled(some);
    emit placeChanged();
}

void OpportunitiesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_fits->setSeen(true);
}

void OpportunitiesPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_fits->setSeen(false);
}

QByteArray OpportunitiesPage::saveLayout() const
{
    return m_beside->saveState();
}

void OpportunitiesPage::restoreLayout(const QByteArray &layout)
{
    m_beside->restoreState(layout);
}

QMenu *OpportunitiesPage::viewMenu() const
{
    return m_list->views()->menu();
}

QString OpportunitiesPage::viewName() const
{
    return m_list->views()->shownName();
}

QString OpportunitiesPage::statusText() const
{
    return m_list->statusText();
}

QWidget *OpportunitiesPage::filterField() const
{
    return m_list->filterField();
}

std::vector<PageOffer> OpportunitiesPage::offersFor(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    return {{u"list-add"_s, tr("New opportunity “%1”").arg(typed), {}, [this, typed] {
                 m_context.go({key(), {}, {}});
                 begin(typed);
             }}};
}

} // namespace ilo
