#include "ui/companies/companiespage.h"

#include "core/exchange/companiescsv.h"
#include "core/storage/repository.h"
#include "ui/companies/companyactions.h"
#include "ui/companies/companybulk.h"
#include "ui/companies/companyheader.h"
#include "ui/companies/companylook.h"
#include "ui/companies/companymerging.h"
#include "ui/companies/companypane.h"
#include "ui/companies/newcompany.h"
#include "ui/kit/actions.h"
#include "ui/kit/context.h"
#include "ui/kit/importkind.h"
#include "ui/kit/prompts.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"
#include "ui/lists/selectionbar.h"
#include "ui/transfer/importassistant.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto fullPart = "full";

} // namespace

CompaniesPage::CompaniesPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_actions(new CompanyActions(context, this))
    , m_list(new RecordListView(context, *listKind(u"companies"_s)))
    , m_pane(new CompanyPane(context, *m_actions, CompanyPane::Form::Pane))
    , m_full(new CompanyPane(context, *m_actions, CompanyPane::Form::Full))
    , m_newForm(new NewCompany(context))
    , m_merging(new CompanyMerging(context, this))
    , m_side(new QStackedWidget)
    , m_beside(new ListAndPane(m_list, m_side, tr("Details of the company")))
    , m_stack(new QStackedWidget)
{
    m_pane->setObjectName(u"beside"_s);
    m_full->setObjectName(u"full"_s);
    m_side->addWidget(m_pane);
    m_side->addWidget(m_newForm);
    m_stack->addWidget(m_beside);
    m_stack->addWidget(m_full);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);

    dressCompanyList(*m_list, context, *m_actions);
    m_list->findOtherWords();
    makeActions();
    makeTableMenu();
    auto *removeShown =
        kit::action(this, u"edit-delete"_s, tr("Delete"), {}, &CompaniesPage::removeShown);
    m_pane->header()->setActions({m_log, m_open}, {m_edit, m_merging->separate(), removeShown});
    m_full->header()->setActions({m_log}, {m_merging->separate(), removeShown});
    listen();
}

void CompaniesPage::makeActions()
{
    m_new = kit::action(
        this, u"list-add"_s, tr("New company"), QKeySequence(u"Ctrl+N"_s), [this] { begin({}); });

    // Without a key of its own: Ctrl+L is the window's and does the same here.
    m_log = kit::action(this, u"dialog-messages"_s, tr("Log activity"), {}, [this] {
        m_context.logActivity(currentRecord());
    });

    // Keys of the list act while the list has the focus: Delete in a field deletes a letter.
    m_open = kit::action(
        this, u"go-next"_s, tr("Open"), QKeySequence(Qt::Key_Return), &CompaniesPage::openCurrent);
    m_remove = kit::action(this,
                           u"edit-delete"_s,
                           tr("Delete"),
                           QKeySequence(Qt::Key_Delete),
                           &CompaniesPage::removeChosen);
    m_edit =
        kit::action(this, u"edit-rename"_s, tr("Edit in place"), QKeySequence(Qt::Key_F2), [this] {
            m_list->table()->setFocus(Qt::OtherFocusReason);
            m_list->table()->editCurrent();
        });
    m_export = kit::action(
        this, u"document-export"_s, tr("Export with all fields…"), {}, &CompaniesPage::exportList);
    m_import = kit::action(this,
                           u"document-import"_s,
                           tr("Import"),
                           QKeySequence(u"Ctrl+I"_s),
                           &CompaniesPage::importList);
    m_import->setToolTip(tr("Import companies from a spreadsheet"));
    for (QAction *action : {m_open, m_remove, m_edit}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->table()->addAction(action);
    }
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_full);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &CompaniesPage::closeFull);
}

void CompaniesPage::makeTableMenu()
{
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void CompaniesPage::listen()
{
    connect(m_list, &RecordListView::currentChanged, this, &CompaniesPage::showCurrent);
    connect(m_list, &RecordListView::opened, this, &CompaniesPage::openCurrent);
    connect(m_list, &RecordListView::openedInWindow, this, [this] {
        m_context.goInNewWindow({key(), m_list->currentId(), QString::fromLatin1(fullPart)});
    });
    connect(m_list, &RecordListView::emptyPrimary, this, &CompaniesPage::importList);
    connect(m_list, &RecordListView::newWanted, this, &CompaniesPage::begin);
    connect(m_list, &RecordListView::statusChanged, this, [this] {
        emit statusChanged();
        emit headerChanged();
    });
    connect(m_list->views(), &ListViews::changed, this, &CompaniesPage::headerChanged);
    auto *bulk = new CompanyBulk(m_context.database());
    m_list->selectionBar()->addField(bulk);
    connect(bulk, &CompanyBulk::tagged, this, [this](const QString &tag) {
        m_actions->addTag(m_list->chosenIds(), tag);
    });
    connect(bulk, &CompanyBulk::advisorChosen, this, [this](const Advisor &advisor) {
        m_actions->setAdvisor(m_list->chosenIds(), advisor);
    });

    connect(m_newForm, &NewCompany::cancelled, this, &CompaniesPage::endNew);
    connect(m_newForm, &NewCompany::wanted, this, [this](const Organisation &company) {
        const Id<Organisation> id = m_actions->create(company);
        if (id.isNull())
            return;
        m_newForm->dropDraft();
        m_list->select(id.toString());
        endNew();
    });
    connect(m_newForm, &NewCompany::openWanted, this, [this](const QString &id) {
        m_list->select(id);
        endNew();
    });
}

QString CompaniesPage::title() const
{
    return isFull() && !m_full->name().isEmpty() ? tr("Companies › %1").arg(m_full->name())
                                                 : tr("Companies");
}

QIcon CompaniesPage::icon() const
{
    return kit::icon(u"view-group"_s);
}

qint64 CompaniesPage::count() const
{
    return m_list->total();
}

QMenu *CompaniesPage::viewMenu() const
{
    return isFull() ? nullptr : m_list->views()->menu();
}

QString CompaniesPage::viewName() const
{
    return m_list->views()->shownName();
}

QList<QAction *> CompaniesPage::headerActions() const
{
    return {m_import};
}

QList<QAction *> CompaniesPage::menuActions() const
{
    QList<QAction *> actions{m_open, m_edit, nullptr};
    if (!isFull())
        actions += m_list->commands();
    return actions
        + QList<QAction *>{
            m_export, m_import, m_merging->find(), m_merging->separate(), nullptr, m_remove};
}

bool CompaniesPage::isFull() const
{
    return m_stack->currentWidget() == m_full;
}

void CompaniesPage::goTo(const Place &place)
{
    if (place.record.isEmpty()) {
        m_stack->setCurrentWidget(m_beside);
    } else {
        m_side->setCurrentWidget(m_pane); // what is typed in the form comes back with it
        m_list->select(place.record);
        if (place.part == QLatin1StringView(fullPart)) {
            m_full->show(place.record);
            m_stack->setCurrentWidget(m_full);
        } else {
            m_stack->setCurrentWidget(m_beside);
        }
    }
    emit headerChanged();
}

Place CompaniesPage::place() const
{
    if (isFull())
        return {key(), m_full->id(), QString::fromLatin1(fullPart)};
    return {key(), {}, {}};
}

QString CompaniesPage::currentRecord() const
{
    return isFull() ? m_full->id() : m_list->currentId();
}

void CompaniesPage::openCurrent()
{
    if (m_list->currentId().isEmpty())
        return;
    // Where the pane is out of sight, it comes first.
    if (m_beside->isPaneShown())
        openInFull();
    else
        m_beside->enter();
}

void CompaniesPage::openInFull()
{
    m_full->show(m_list->currentId());
    m_stack->setCurrentWidget(m_full);
    m_full->focusFirst();
    emit headerChanged();
    emit placeChanged();
}

void CompaniesPage::closeFull()
{
    m_stack->setCurrentWidget(m_beside);
    m_list->table()->setFocus(Qt::OtherFocusReason);
    emit headerChanged();
    emit placeChanged();
}

void CompaniesPage::begin(const QString &name)
{
    m_stack->setCurrentWidget(m_beside);
    m_side->setCurrentWidget(m_newForm);
    m_beside->showPane();
    m_newForm->begin(name);
    emit headerChanged();
}

void CompaniesPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // What was being typed when the program ended stands there again.
    if (!std::exchange(m_wasShown, true) && m_newForm->hasDraft())
        begin({});
}

void CompaniesPage::endNew()
{
    m_side->setCurrentWidget(m_pane);
    m_beside->leave();
}

void CompaniesPage::removeChosen()
{
    if (isFull())
        removeShown();
    else
        m_list->removeChosen();
}

/// The company of the pane, not those that are ticked in the list beside it.
void CompaniesPage::removeShown()
{
    if (!isFull())
        m_list->removeCurrent();
    else if (m_actions->removeCompanies({m_full->id()}))
        closeFull();
}

void CompaniesPage::importList()
{
    const QString path =
        m_context.prompts().openFile(this, tr("Import companies"), importFilters(ImportKind::List));
    if (path.isEmpty())
        return;
    if (importKind(path).value_or(ImportKind::List) != ImportKind::List)
        m_context.offerFile(path);
    else
        ImportAssistant::start(m_context, path, this);
}

bool CompaniesPage::takeFile(const QString &path)
{
    if (!isImportable(path))
        return false;
    ImportAssistant::start(m_context, path, this);
    return true;
}

void CompaniesPage::exportList()
{
    QString path = m_context.prompts().saveFile(this,
                                                tr("Export companies"),
                                                tr("companies") + u".xlsx"_s,
                                                tr("Spreadsheet (*.xlsx);;OpenDocument spreadsheet "
                                                   "(*.ods);;Text with commas (*.csv)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += u".xlsx"_s;
    // The ticked companies, else all that the list shows; in its order.
    std::vector<qint64> numbers;
    const ListModel &model = m_list->model();
    std::ranges::copy_if(model.numbers(), std::back_inserter(numbers), [&](qint64 number) {
        return model.ticked().isEmpty() || model.ticked().contains(number);
    });
    m_context.working(tr("Exporting"), 0, qint64(numbers.size()));
    m_exporting.start<qint64>(
        [file = m_context.workspace().path(), numbers, path](
            const Progress &progress) -> Result<qint64> {
            auto database = Database::open(file, Database::Mode::ReadOnly);
            if (!database)
                return fail(database.error());
            return exportCompanies(**database, numbers, path, {}, {}, progress);
        },
        [this, path](Result<qint64> written) {
            m_context.rested();
            if (!written)
                return m_context.report(written.error());
            const QString file = QFileInfo(path).fileName();
            m_context.announce(
                *written == 1
                    ? tr("Exported 1 company to %1").arg(file)
                    : tr("Exported %1 companies to %2").arg(QLocale().toString(*written), file),
                true,
                false);
        });
}

void CompaniesPage::showCurrent()
{
    m_pane->show(m_list->currentId());
    m_open->setEnabled(!m_list->currentId().isEmpty());
    m_remove->setEnabled(!m_list->currentId().isEmpty());
    m_edit->setEnabled(!m_list->currentId().isEmpty());
    m_merging->setCompany(m_list->currentId());
}

QByteArray CompaniesPage::saveLayout() const
{
    return m_beside->saveState();
}

void CompaniesPage::restoreLayout(const QByteArray &layout)
{
    m_beside->restoreState(layout);
}

QString CompaniesPage::statusText() const
{
    return isFull() ? QString() : m_list->statusText();
}

QWidget *CompaniesPage::filterField() const
{
    return isFull() ? nullptr : m_list->filterField();
}

} // namespace ilo
