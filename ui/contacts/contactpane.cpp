#include "ui/contacts/contactpane.h"

#include "core/storage/repository.h"
#include "ui/contacts/contactactions.h"
#include "ui/contacts/contactheader.h"
#include "ui/contacts/contacttext.h"
#include "ui/files/attachedfiles.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordtrail.h"
#include "ui/forms/snugstack.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/privacytext.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/textlabel.h"

#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum ContactTab { PersonTab, TrailTab };

} // namespace

ContactPane::ContactPane(Context &context, ContactActions &actions, QWidget *parent)
    : RecordPane(context, parent)
    , m_actions(actions)
    , m_header(new ContactHeader)
    , m_objection(new MessageFrame)
    , m_basis(TextLabel::secondary())
    , m_retention(TextLabel::secondary())
    , m_files(new AttachedFiles(context))
    , m_history(new RecordTrail(context, RecordTrail::Form::Whole))
    , m_tabs(new QTabBar)
    , m_stack(new SnugStack)
{
    m_tabs->setAccessibleName(tr("Parts of the contact"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("History"));
    m_stack->addWidget(makeOverview());
    auto *past = new QWidget;
    auto *pastColumn = new QVBoxLayout(past);
    pastColumn->setContentsMargins(0, 0, 0, 0);
    pastColumn->addWidget(m_history);
    pastColumn->addStretch(1);
    m_stack->addWidget(past);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_stack->updateGeometry();
    });

    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_objection);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack);
    layout->addStretch(1);

    connect(m_header, &ContactHeader::mailWanted, this, [this] {
        m_actions.mail(m_contact, window());
    });
    connect(m_header, &ContactHeader::callWanted, this, [this](const QString &number) {
        m_actions.call(m_contact, number, window());
    });
    connect(m_header, &ContactHeader::organisationWanted, this, [this] {
        m_context.go(placeOfRecord(
            m_context.database(), typeName<Organisation>(), m_contact.organisation.toString()));
    });
    connect(&context.workspace(), &Workspace::changed, this, &ContactPane::follow);
    m_files->takeDropsOn(this);
}

QWidget *ContactPane::makeOverview()
{
    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    addForm(column,
            tr("Person"),
            {u"name"_s,
             u"organisation_id"_s,
             u"role"_s,
             u"job_title"_s,
             u"languages"_s,
             u"telephone"_s,
             u"mobile"_s,
             u"email"_s});
    addForm(column, tr("Privacy"), {u"do_not_contact"_s, u"basis"_s});
    m_basis->setWordWrap(true);
    m_basis->setContentsMargins(4, 0, 4, 0);
    column->addWidget(m_basis);
    addForm(column,
            {},
            {u"purposes"_s,
             u"consent"_s,
             u"consent_on"_s,
             u"consent_until"_s,
             u"source"_s,
             u"retain_until"_s});
    m_retention->setWordWrap(true);
    m_retention->setContentsMargins(4, 0, 4, 0);
    column->addWidget(m_retention);
    addForm(column, tr("In our office"), {u"tags"_s, u"note"_s});
    column->addWidget(m_files);
    column->addStretch(1);
    return overview;
}

FieldForm *ContactPane::addForm(QVBoxLayout *column, const QString &title,
                                const QStringList &fields)
{
    if (!title.isEmpty())
        column->addWidget(new SectionHeader(title));
    auto *form = new FieldForm(m_context, typeName<Contact>(), fields);
    form->setWrite([this](const QString &field, const QVariant &stored) {
        return m_actions.setField(m_contact, field, stored);
    });
    form->setMakeOrganisation(
        [this](const QString &, const QString &name) { m_actions.moveToNew(m_contact, name); });
    column->addWidget(form);
    m_forms.push_back(form);
    return form;
}

void ContactPane::reload()
{
    auto contact = Repository<Contact>(m_context.database()).get(Id<Contact>::parse(id()));
    if (!contact)
        return lose(contact.error());
    m_contact = *std::move(contact);
    for (FieldForm *form : m_forms)
        form->show(m_contact);
    showPrivacy();
    m_files->show(typeName<Contact>(), id(), m_contact.name);
    m_history->show(id());
    m_tabs->setTabText(TrailTab, tr("History %1").arg(m_history->count()));
}

void ContactPane::emptied()
{
    m_contact = {};
    m_files->show({}, {}, {});
}

void ContactPane::showPrivacy()
{
    const Office office = m_context.workspace().office();
    const int months = retentionMonths(office);
    const auto retention =
        retentionOf(m_context.database(), m_contact, months, QDate::currentDate());
    const auto organisation =
        Repository<Organisation>(m_context.database()).get(m_contact.organisation);
    m_header->show(m_contact,
                   organisation ? organisation->name : QString(),
                   retention ? *retention : Retention());
    if (m_contact.doNotContact)
        m_objection->show(Tone::Negative,
                          tr("This person objected and must not be contacted. Mail and calls ask "
                             "first, and exports leave the person out."));
    else
        m_objection->clear();

    const QString meaning = explained(m_contact.basis);
    m_basis->setText(meaning.isEmpty()
                         ? tr("Say why the office may keep these data. It is never guessed.")
                         //: %1: a lawful basis, %2: what it means
                         : tr("%1: %2.").arg(label(m_contact.basis), meaning));
    if (retention)
        m_retention->setText(retentionReason(*retention, months, hasDecidedRetention(office)));
}

void ContactPane::follow(const Changed &changed)
{
    if (id().isEmpty())
        return;
    const bool isMine = changed.many || changed.touches(typeName<Organisation>())
        || changed.touches(typeName<Activity>()) || changed.touches(typeName<Office>())
        || changed.records.value(typeName<Contact>()).contains(id());
    if (isMine)
        reload();
}

void ContactPane::edit(const QString &field)
{
    m_tabs->setCurrentIndex(PersonTab);
    for (FieldForm *form : m_forms) {
        if (form->edit(field))
            return;
    }
}

void ContactPane::setMenu(const QList<QAction *> &actions)
{
    m_header->setMenu(actions);
}

} // namespace ilo
