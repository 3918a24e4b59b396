#include "ui/bigscience/bigsciencepage.h"

#include "core/storage/recordlookup.h"
#include "core/storage/repository.h"
#include "ui/bigscience/balanceimportdialog.h"
#include "ui/bigscience/bigscienceactions.h"
#include "ui/bigscience/organisationpane.h"
#include "ui/bigscience/rulelook.h"
#include "ui/bigscience/rulepane.h"
#include "ui/kit/actions.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QActionGroup>
#include <QDataStream>
#include <QIODevice>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto inForceTerm = "force:now";

} // namespace

BigSciencePage::BigSciencePage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_actions(new BigScienceActions(context, this))
    , m_organisation(new OrganisationPane(context, *m_actions))
    , m_rule(new RulePane(context, *m_actions, typeName<ProcurementRule>()))
    , m_threshold(new RulePane(context, *m_actions, typeName<Threshold>()))
    , m_stack(new QStackedWidget)
    , m_group(new QActionGroup(this))
{
    m_views = {makeView(u"big-science"_s, m_organisation, tr("Details of the organisation")),
               makeView(u"rules"_s, m_rule, tr("Details of the rule")),
               makeView(u"thresholds"_s, m_threshold, tr("Details of the threshold"))};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    makeActions();
    dressLists();
    listen();
    turnTo(Organisations);
}

BigSciencePage::View BigSciencePage::makeView(const QString &kind, QWidget *pane,
                                              const QString &name)
{
    auto *list = new RecordListView(m_context, *listKind(kind));
    const View view{list, new ListAndPane(list, pane, name)};
    m_stack->addWidget(view.beside);
    return view;
}

void BigSciencePage::makeActions()
{
    const std::pair<QString, QKeySequence> names[] = {
        {tr("Organisations"), QKeySequence(u"Ctrl+Shift+1"_s)},
        {tr("Rules"), QKeySequence(u"Ctrl+Shift+2"_s)},
        {tr("EU thresholds"), QKeySequence(u"Ctrl+Shift+3"_s)}};
    for (const auto &[name, keys] : names) {
        auto *action = new QAction(name, m_group);
        action->setCheckable(true);
        action->setShortcut(keys);
        const auto to = Segment(m_segments.size());
        connect(action, &QAction::triggered, this, [this, to] { turnTo(to); });
        m_segments << action;
    }
    m_new =
        kit::action(this, u"list-add"_s, tr("New organisation"), QKeySequence(u"Ctrl+N"_s), [this] {
            makeNew();
        });
    m_edit =
        kit::action(this, u"edit-rename"_s, tr("Edit in place"), QKeySequence(Qt::Key_F2), [this] {
            view().list->table()->setFocus(Qt::OtherFocusReason);
            view().list->table()->editCurrent();
        });
    m_remove =
        kit::action(this, u"edit-delete"_s, tr("Delete"), QKeySequence(Qt::Key_Delete), [this] {
            view().list->removeChosen();
        });
    m_shipped = kit::action(this,
                            u"document-import"_s,
                            tr("Add organisations and rules that ship with the program"),
                            {},
                            [this] { m_actions->addShipped(); });
    m_checked = kit::action(
        this, u"checkmark"_s, tr("Checked today"), QKeySequence(u"Ctrl+Shift+K"_s), [this] {
            checkChosen();
        });
    m_inForce = new QAction(kit::icon(u"view-calendar"_s), tr("In force"), this);
    m_inForce->setCheckable(true);
    m_inForce->setToolTip(tr("Only what holds today"));
    connect(m_inForce, &QAction::triggered, this, &BigSciencePage::showInForce);
    m_import = kit::action(this,
                           u"document-import"_s,
                           tr("Import a balance list…"),
                           QKeySequence(u"Ctrl+Shift+I"_s),
                           [this] { importBalances(); });
    // Keys of the lists act while a list has the focus: Delete in a field deletes a letter.
    for (QAction *action : {m_edit, m_remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        for (const View &one : m_views)
            one.list->table()->addAction(action);
    }
    for (const View &one : m_views)
        one.list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_views[Rules].list->table()->addAction(m_checked);
}

void BigSciencePage::dressLists()
{
    dressRuleList(*m_views[Rules].list);
    dressRuleList(*m_views[Thresholds].list);
    m_views[Rules].list->setEmpty(
        {.icon = u"kstars_satellites"_s,
         .title = tr("No rules yet"),
         .sentence = tr("How an organisation buys: from which value on which procedure, how many "
                        "firms are asked, and where that is written. Not legal advice."),
         .primary = tr("Add what ships with the program")});
    m_views[Thresholds].list->setEmpty(
        {.icon = u"kstars_satellites"_s,
         .title = tr("No EU thresholds yet"),
         .sentence = tr("From which value on buyers under the EU directives must publish. CERN, "
                        "EISCAT and ITER are not under them."),
         .primary = tr("Add what ships with the program")});
}

void BigSciencePage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!m_saysWhatShips)
        showEmpty();
}

/// The empty list of organisations says how many the program can bring; to find out takes a while
/// among a million companies, so only who comes here waits for it.
void BigSciencePage::showEmpty()
{
    m_saysWhatShips = isVisible();
    if (!m_saysWhatShips)
        return;
    const auto plan = m_actions->shipped();
    const bool hasSome = plan && plan->added() > 0;
    m_views[Organisations].list->setEmpty(
        {.icon = u"kstars_satellites"_s,
         .title = tr("No Big Science Organisations yet"),
         .sentence =
             tr("CERN, European XFEL, EISCAT, ESS, Fusion for Energy and ITER come with the "
                "program, with how they buy: each fact with its source, or marked to be "
                "checked before use."),
         .primary = hasSome ? tr("Add %1 organisations with %2 rules")
                                  .arg(plan->organisations + plan->matched)
                                  .arg(plan->rules)
                            : QString(),
         .secondary = tr("New organisation")});
}

void BigSciencePage::listen()
{
    for (const View &one : m_views) {
        connect(one.list, &RecordListView::emptyPrimary, m_actions, &BigScienceActions::addShipped);
        connect(one.list, &RecordListView::newWanted, this, &BigSciencePage::makeNew);
        connect(one.list, &RecordListView::opened, one.beside, &ListAndPane::enter);
        connect(one.list->views(), &ListViews::changed, this, &BigSciencePage::headerChanged);
        connect(one.list, &RecordListView::statusChanged, this, [this] {
            updateActions();
            emit statusChanged();
            emit headerChanged();
        });
    }
    connect(m_views[Organisations].list,
            &RecordListView::currentChanged,
            m_organisation,
            &OrganisationPane::show);
    connect(m_views[Rules].list, &RecordListView::currentChanged, m_rule, &RulePane::show);
    connect(
        m_views[Thresholds].list, &RecordListView::currentChanged, m_threshold, &RulePane::show);
    connect(m_organisation, &OrganisationPane::importWanted, this, &BigSciencePage::importBalances);
    connect(&m_context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Organisation>()) && m_views[Organisations].list->total() == 0)
            showEmpty();
    });
}

QIcon BigSciencePage::icon() const
{
    return kit::icon(u"kstars_satellites"_s);
}

qint64 BigSciencePage::count() const
{
    return m_views[Organisations].list->total();
}

QList<QAction *> BigSciencePage::headerActions() const
{
    return segment() == Organisations ? QList{m_import} : QList{m_inForce};
}

QList<QAction *> BigSciencePage::menuActions() const
{
    QList<QAction *> actions = m_segments;
    actions << nullptr << m_edit << m_checked << nullptr << view().list->commands() << m_import
            << nullptr << m_shipped << nullptr << m_remove;
    return actions;
}

QMenu *BigSciencePage::viewMenu() const
{
    return view().list->views()->menu();
}

QString BigSciencePage::viewName() const
{
    return view().list->views()->shownName();
}

QString BigSciencePage::currentRecord() const
{
    return view().list->currentId();
}

BigSciencePage::Segment BigSciencePage::segment() const
{
    return Segment(std::max(0, m_stack->currentIndex()));
}

const BigSciencePage::View &BigSciencePage::view() const
{
    return m_views[segment()];
}

void BigSciencePage::turnTo(Segment to)
{
    m_stack->setCurrentIndex(to);
    m_segments[to]->setChecked(true);
    const QString names[] = {tr("New organisation"), tr("New rule"), tr("New threshold")};
    m_new->setText(names[to]);
    m_inForce->setChecked(view().list->filterText().contains(QLatin1StringView(inForceTerm)));
    updateActions();
    emit headerChanged();
    emit statusChanged();
    emit placeChanged();
}

void BigSciencePage::updateActions()
{
    const bool hasCurrent = !view().list->currentId().isEmpty();
    m_edit->setEnabled(hasCurrent);
    m_remove->setEnabled(hasCurrent);
    m_checked->setEnabled(segment() == Rules && hasCurrent);
    m_import->setEnabled(segment() == Organisations && hasCurrent);
    m_new->setEnabled(segment() != Rules || m_views[Organisations].list->total() != 0);
}

void BigSciencePage::makeNew(const QString &name)
{
    if (segment() == Organisations) {
        if (const auto id = m_actions->create(name); !id.isNull()) {
            m_views[Organisations].list->select(id.toString());
            m_organisation->show(id.toString());
            view().beside->showPane();
            m_organisation->editName();
        }
        return;
    }
    if (segment() == Thresholds) {
        if (const auto id = m_actions->createThreshold(); !id.isNull()) {
            m_views[Thresholds].list->select(id.toString());
            m_threshold->show(id.toString());
            view().beside->showPane();
            m_threshold->edit(u"amount"_s);
        }
        return;
    }
    // A rule belongs to the organisation of the one that is current, else to the organisation.
    QString owner = m_views[Organisations].list->currentId();
    const auto current = readRecord(
        m_context.database(), {typeName<ProcurementRule>(), m_views[Rules].list->currentId()});
    if (current)
        owner = std::get<ProcurementRule>(*current).organisation.toString();
    if (const auto id = m_actions->createRule(Id<Organisation>::parse(owner)); !id.isNull()) {
        m_views[Rules].list->select(id.toString());
        m_rule->show(id.toString());
        view().beside->showPane();
        m_rule->edit(u"title"_s);
    }
}

void BigSciencePage::checkChosen()
{
    m_actions->markChecked(m_views[Rules].list->chosenIds());
}

void BigSciencePage::showInForce(bool only)
{
    RecordListView *list = view().list;
    QStringList words = list->filterText().split(u' ', Qt::SkipEmptyParts);
    words.removeAll(QLatin1StringView(inForceTerm));
    if (only)
        words << QString::fromLatin1(inForceTerm);
    list->setFilterText(words.join(u' '));
}

void BigSciencePage::importBalances()
{
    const auto organisation = Repository<Organisation>(m_context.database())
                                  .get(Id<Organisation>::parse(m_organisation->id()));
    if (!organisation)
        return;
    const QString path = m_context.prompts().openFile(
        this, tr("Import a list of return balances"), tr("Spreadsheets (*.csv *.xlsx *.txt)"));
    if (!path.isEmpty())
        BalanceImportDialog::open(m_context, *organisation, path, this);
}

void BigSciencePage::goTo(const Place &place)
{
    if (place.record.isEmpty()) {
        if (place.part == u"rules")
            turnTo(Rules);
        else if (place.part == u"thresholds")
            turnTo(Thresholds);
        return;
    }
    if (readRecord(m_context.database(), {typeName<Threshold>(), place.record})) {
        turnTo(Thresholds);
        return m_views[Thresholds].list->select(place.record);
    }
    turnTo(Organisations);
    m_views[Organisations].list->select(place.record);
    if (!place.part.isEmpty()) {
        m_organisation->show(place.record);
        view().beside->showPane();
        m_organisation->openPart(place.part);
    }
}

Place BigSciencePage::place() const
{
    const QString parts[] = {{}, u"rules"_s, u"thresholds"_s};
    return {key(), {}, parts[segment()]};
}

QByteArray BigSciencePage::saveLayout() const
{
    QByteArray layout;
    QDataStream out(&layout, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << qint32(segment());
    for (const View &one : m_views)
        out << one.beside->saveState();
    return layout;
}

void BigSciencePage::restoreLayout(const QByteArray &layout)
{
    QDataStream in(layout);
    in.setVersion(QDataStream::Qt_6_0);
    qint32 kept = 0;
    in >> kept;
    for (const View &one : m_views) {
        QByteArray state;
        in >> state;
        if (in.status() != QDataStream::Ok)
            return;
        one.beside->restoreState(state);
    }
    turnTo(Segment(std::clamp<qint32>(kept, Organisations, Thresholds)));
}

QString BigSciencePage::statusText() const
{
    return view().list->statusText();
}

QWidget *BigSciencePage::filterField() const
{
    return view().list->filterField();
}

} // namespace ilo
