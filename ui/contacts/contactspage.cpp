#include "ui/contacts/contactspage.h"

#include "core/storage/repository.h"
#include "core/storage/retention.h"
#include "ui/contacts/contactactions.h"
#include "ui/contacts/contactlook.h"
#include "ui/contacts/contactpane.h"
#include "ui/contacts/erasedialog.h"
#include "ui/contacts/newcontact.h"
#include "ui/contacts/personexport.h"
#include "ui/contacts/retentionlist.h"
#include "ui/contacts/vcarddialog.h"
#include "ui/kit/actions.h"
#include "ui/kit/context.h"
#include "ui/kit/messageframe.h"
#include "ui/lists/listandpane.h"
#include "ui/lists/listtable.h"
#include "ui/lists/listviews.h"
#include "ui/lists/recordlistview.h"

#include <QAction>
#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto newAtPart = "new"; ///< Place::part: a new contact at the organisation `record`
constexpr auto retentionPart = "retention";

} // namespace

ContactsPage::ContactsPage(Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_actions(new ContactActions(context, this))
    , m_list(new RecordListView(context, *listKind(u"contacts"_s)))
    , m_retention(new RetentionList(context))
    , m_left(new QStackedWidget)
    , m_reminder(new MessageFrame)
    , m_pane(new ContactPane(context, *m_actions))
    , m_newForm(new NewContact(context))
    , m_side(new QStackedWidget)
    , m_beside(new ListAndPane(m_list, m_side, tr("Details of the contact"), m_left))
    , m_personExport(new PersonExport(context, this))
{
    m_left->addWidget(m_list);
    m_left->addWidget(m_retention);
    m_side->addWidget(m_pane);
    m_side->addWidget(m_newForm);
    auto *frame = new QVBoxLayout;
    frame->setContentsMargins(16, 8, 16, 8);
    frame->addWidget(m_reminder);
    auto *reminder = new QWidget;
    reminder->setObjectName(u"reminder"_s);
    reminder->setLayout(frame);
    reminder->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(reminder);
    layout->addWidget(m_beside, 1);

    dressContactList(*m_list);
    makeActions();
    auto *removeShown =
        kit::action(this, u"edit-delete"_s, tr("Delete"), {}, [this] { m_list->removeCurrent(); });
    m_pane->setMenu({m_edit, m_person, nullptr, removeShown, m_erase});
    listen();
    showCurrent();
    m_retention->look();
}

void ContactsPage::makeActions()
{
    m_new = kit::action(
        this, u"list-add"_s, tr("New contact"), QKeySequence(u"Ctrl+N"_s), [this] { begin({}); });
    m_open = kit::action(this,
                         u"go-next"_s,
                         tr("Edit beside"),
                         QKeySequence(Qt::Key_Return),
                         &ContactsPage::openCurrent);
    m_remove =
        kit::action(this, u"edit-delete"_s, tr("Delete"), QKeySequence(Qt::Key_Delete), [this] {
            m_list->removeChosen();
        });
    m_edit =
        kit::action(this, u"edit-rename"_s, tr("Edit in place"), QKeySequence(Qt::Key_F2), [this] {
            m_list->table()->setFocus(Qt::OtherFocusReason);
            m_list->table()->editCurrent();
        });
    m_import = kit::action(this,
                           u"document-import"_s,
                           tr("Import vCards"),
                           QKeySequence(u"Ctrl+I"_s),
                           &ContactsPage::importCards);
    m_export = kit::action(this,
                           u"document-export"_s,
                           tr("Export as vCards…"),
                           QKeySequence(u"Ctrl+Shift+V"_s),
                           &ContactsPage::exportCards);
    m_exportOld = kit::action(this,
                              u"document-export"_s,
                              tr("Export as vCards for old programs (3.0)…"),
                              {},
                              &ContactsPage::exportOldCards);
    m_person = kit::action(this,
                           u"document-export"_s,
                           tr("Export all that is held about this person…"),
                           {},
                           &ContactsPage::exportPerson);
    m_erase =
        kit::action(this, u"edit-delete"_s, tr("Erase for good…"), {}, &ContactsPage::eraseCurrent);
    m_ending = kit::action(this, u"appointment-reminder"_s, tr("Whose retention ends"), {}, [this] {
        showRetention(true);
    });
    // Keys of the list act while the list has the focus: Delete in a field deletes a letter.
    for (QAction *action : {m_open, m_remove, m_edit}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->table()->addAction(action);
    }
    m_list->table()->addAction(m_person);
    m_list->table()->addAction(m_erase);
    m_list->table()->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ContactsPage::listen()
{
    connect(m_list, &RecordListView::currentChanged, this, &ContactsPage::showCurrent);
    connect(m_list, &RecordListView::opened, this, &ContactsPage::openCurrent);
    connect(m_list, &RecordListView::emptyPrimary, this, &ContactsPage::importCards);
    connect(m_list, &RecordListView::newWanted, this, [this](const QString &name) { begin(name); });
    connect(m_list, &RecordListView::statusChanged, this, [this] {
        emit statusChanged();
        emit headerChanged();
    });
    connect(m_list->views(), &ListViews::changed, this, &ContactsPage::headerChanged);
    connect(m_newForm, &NewContact::cancelled, this, &ContactsPage::endNew);
    connect(m_newForm,
            &NewContact::wanted,
            this,
            [this](const Contact &contact, const QString &newOrganisation) {
                const Id<Contact> id = m_actions->create(contact, newOrganisation);
                if (id.isNull())
                    return;
                m_newForm->dropDraft();
                m_list->select(id.toString());
                endNew();
            });
    connect(m_newForm, &NewContact::openWanted, this, [this](const QString &id) {
        m_list->select(id);
        endNew();
    });
    connect(m_retention, &RetentionList::changed, this, &ContactsPage::remind);
    connect(m_retention, &RetentionList::closed, this, [this] { showRetention(false); });
    connect(m_retention, &RetentionList::shown, this, [this](const QString &id) {
        m_list->select(id);
        m_side->setCurrentWidget(m_pane);
        m_pane->show(id);
    });
    connect(m_retention, &RetentionList::keepWanted, this, [this](const QString &id) {
        m_actions->keepLonger(id, retentionMonths(m_context.workspace().office()));
    });
    connect(m_retention, &RetentionList::eraseWanted, this, &ContactsPage::erase);
    connect(m_reminder, &MessageFrame::actionTriggered, this, [this] { showRetention(true); });
    connect(&m_context.workspace(), &Workspace::changed, this, &ContactsPage::follow);
}

QIcon ContactsPage::icon() const
{
    return kit::icon(u"view-pim-contacts"_s);
}

qint64 ContactsPage::count() const
{
    return m_list->total();
}

QList<QAction *> ContactsPage::menuActions() const
{
    QList<QAction *> actions{m_open, m_edit, nullptr};
    if (m_left->currentWidget() == m_list)
        actions += m_list->commands();
    return actions
        + QList<QAction *>{m_import,
                           m_export,
                           m_exportOld,
                           nullptr,
                           m_person,
                           m_ending,
                           nullptr,
                           m_remove,
                           m_erase};
}

QMenu *ContactsPage::viewMenu() const
{
    return m_left->currentWidget() == m_list ? m_list->views()->menu() : nullptr;
}

QString ContactsPage::viewName() const
{
    return m_list->views()->shownName();
}

QString ContactsPage::currentRecord() const
{
    return m_pane->id();
}

void ContactsPage::goTo(const Place &place)
{
    if (place.part == QLatin1StringView(newAtPart))
        return begin({}, place.record);
    showRetention(place.part == QLatin1StringView(retentionPart));
    if (place.record.isEmpty() && place.part.isEmpty())
        return;
    if (m_side->currentWidget() == m_newForm)
        endNew();
    if (!place.record.isEmpty())
        m_list->select(place.record);
}

Place ContactsPage::place() const
{
    return {key(), {}, {}};
}

void ContactsPage::begin(const QString &name, const QString &organisation)
{
    m_side->setCurrentWidget(m_newForm);
    m_beside->showPane();
    m_newForm->begin(name, organisation);
}

void ContactsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // What was being typed when the program ended stands there again.
    if (!std::exchange(m_wasShown, true) && m_newForm->hasDraft())
        begin({});
}

void ContactsPage::endNew()
{
    m_side->setCurrentWidget(m_pane);
    m_beside->leave();
}

void ContactsPage::openCurrent()
{
    if (m_list->currentId().isEmpty())
        return;
    m_side->setCurrentWidget(m_pane);
    // A drawer that was out of sight is read first.
    if (m_beside->isPaneShown())
        m_pane->edit(u"name"_s);
    else
        m_beside->enter();
}

void ContactsPage::exportPerson()
{
    if (!m_pane->id().isEmpty())
        m_personExport->start(m_pane->id(), m_pane->contact().name, this);
}

void ContactsPage::eraseCurrent()
{
    if (!m_pane->id().isEmpty())
        erase(m_pane->id());
}

void ContactsPage::erase(const QString &id)
{
    const auto contact = Repository<Contact>(m_context.database()).get(Id<Contact>::parse(id));
    if (!contact)
        return m_context.report(contact.error());
    EraseDialog::start(m_context, id, contact->name, this);
}

void ContactsPage::showRetention(bool shown)
{
    m_left->setCurrentWidget(shown ? static_cast<QWidget *>(m_retention) : m_list);
    remind();
    emit headerChanged();
    emit statusChanged();
}

/// Says above the list that something is to be decided.
void ContactsPage::remind()
{
    const bool due = m_retention->count() > 0 && m_left->currentWidget() == m_list;
    if (due)
        m_reminder->show(Tone::Warning,
                         tr("The time to keep %n people ends within 60 days or has ended.",
                            nullptr,
                            int(m_retention->count())),
                         tr("Look at them"));
    else
        m_reminder->clear();
    m_reminder->parentWidget()->setVisible(due);
}

void ContactsPage::follow(const Changed &changed)
{
    if (changed.touches(typeName<Contact>()) || changed.touches(typeName<Activity>())
        || changed.touches(typeName<Office>()))
        m_retention->look();
}

void ContactsPage::showCurrent()
{
    const bool some = !m_list->currentId().isEmpty();
    m_pane->show(m_list->currentId());
    for (QAction *action : {m_open, m_edit, m_remove, m_person, m_erase})
        action->setEnabled(some);
}

QByteArray ContactsPage::saveLayout() const
{
    return m_beside->saveState();
}

void ContactsPage::restoreLayout(const QByteArray &layout)
{
    m_beside->restoreState(layout);
}

QString ContactsPage::statusText() const
{
    return m_list->statusText();
}

QWidget *ContactsPage::filterField() const
{
    return m_left->currentWidget() == m_list ? m_list->filterField() : nullptr;
}

} // namespace ilo
