#include "ui/companies/companypane.h"

#include "ui/companies/companyactions.h"
#include "ui/companies/companyactivities.h"
#include "ui/companies/companycontacts.h"
#include "ui/companies/companyforms.h"
#include "ui/companies/companyheader.h"
#include "ui/companies/companyoverview.h"
#include "ui/files/attachedfiles.h"
#include "ui/forms/recordtrail.h"
#include "ui/forms/snugstack.h"
#include "ui/kit/context.h"
#include "ui/kit/drawer.h"
#include "ui/kit/sectionheader.h"
#include "ui/shortlist/needsthatfit.h"

#include <QGridLayout>
#include <QResizeEvent>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum Tab { OverviewTab, DetailsTab, ContactsTab, HistoryTab };

constexpr int recentChanges = 3;

QWidget *column(std::initializer_list<QWidget *> parts)
{
    auto *made = new QWidget;
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    for (QWidget *part : parts)
        layout->addWidget(part);
    layout->addStretch(1);
    return made;
}

} // namespace

CompanyPane::CompanyPane(Context &context, CompanyActions &actions, Form form, QWidget *parent)
    : RecordPane(context, parent)
    , m_actions(actions)
    , m_form(form)
    , m_header(new CompanyHeader)
    , m_overview(new CompanyOverview(context, actions, form == Form::Pane))
    , m_activities(new CompanyActivities(context))
    , m_needs(new NeedsThatFit(context))
    , m_files(new AttachedFiles(context))
    , m_contacts(new CompanyContacts(context))
    , m_recent(new RecordTrail(context, RecordTrail::Form::Short))
    , m_history(new RecordTrail(context, RecordTrail::Form::Whole))
{
    if (form == Form::Pane)
        arrangeTabs();
    else
        arrangeColumns();
    for (CompanyForms *forms : m_forms) {
        forms->setWrite(
            [this](const QString &field, const QVariant &stored) { return write(field, stored); });
    }
    connect(
        m_recent, &RecordTrail::allWanted, this, [this] { m_tabs->setCurrentIndex(HistoryTab); });
    connect(&context.workspace(), &Workspace::changed, this, &CompanyPane::follow);
    m_files->takeDropsOn(this);
}

void CompanyPane::arrangeTabs()
{
    m_forms.push_back(new CompanyForms(m_context, organisationGroups()));
    m_tabs = new QTabBar;
    m_tabs->setAccessibleName(tr("Parts of the company"));
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(true);
    m_tabs->addTab(tr("Overview"));
    m_tabs->addTab(tr("Details"));
    m_tabs->addTab(tr("Contacts"));
    m_tabs->addTab(tr("History"));
    m_stack = new SnugStack;
    m_stack->addWidget(column({m_overview, m_needs, m_activities, m_files, m_recent}));
    m_stack->addWidget(column({m_forms.front()}));
    m_stack->addWidget(column({m_contacts}));
    m_stack->addWidget(column({m_history}));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_stack->updateGeometry();
        if (tab == HistoryTab && !id().isEmpty())
            m_history->show(id());
    });

    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack);
    layout->addStretch(1);
}

void CompanyPane::arrangeColumns()
{
    const std::vector<FieldGroup> groups = organisationGroups();
    const auto middle = groups.begin() + 3; // identity, address and contact before it
    m_forms.push_back(new CompanyForms(m_context, {groups.begin(), middle}));
    m_forms.push_back(new CompanyForms(m_context, {middle, groups.end()}));
    m_recent->hide();
    m_columns = {column({m_forms[0]}),
                 column({m_forms[1]}),
                 column({m_overview,
                         m_needs,
                         m_activities,
                         m_files,
                         new SectionHeader(tr("Contacts")),
                         m_contacts,
                         m_history})};

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(16);
    auto *layout = new QVBoxLayout(body());
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_header);
    layout->addLayout(grid);
    layout->addStretch(1);
    m_recent->setParent(body());
    placeColumns();
}

void CompanyPane::placeColumns()
{
    const int letter = fontMetrics().averageCharWidth();
    const int fit = std::clamp(width() / (letter * 46), 1, 3);
    if (m_columns.empty() || fit == m_columnsPlaced)
        return;
    m_columnsPlaced = fit;
    auto *grid = body()->layout()->itemAt(1)->layout();
    auto *cells = static_cast<QGridLayout *>(grid);
    for (QWidget *widget : m_columns)
        cells->removeWidget(widget);
    for (int i = 0; i < 3; ++i)
        cells->setColumnStretch(i, i < fit ? 1 : 0);
    switch (fit) {
    case 3:
        for (int i = 0; i < 3; ++i)
            cells->addWidget(m_columns[size_t(i)], 0, i);
        break;
    case 2:
        cells->addWidget(m_columns[0], 0, 0);
        cells->addWidget(m_columns[1], 1, 0);
        cells->addWidget(m_columns[2], 0, 1, 2, 1);
        break;
    default:
        for (int i = 0; i < 3; ++i)
            cells->addWidget(m_columns[size_t(i)], i, 0);
        break;
    }
}

void CompanyPane::resizeEvent(QResizeEvent *event)
{
    RecordPane::resizeEvent(event);
    placeColumns();
}

void CompanyPane::reload()
{
    auto company = companyInFull(m_context.database(), Id<Organisation>::parse(id()));
    if (!company)
        return lose(company.error());
    m_company = *std::move(company);
    m_header->show(m_company.organisation);
    m_overview->show(m_company);
    m_needs->show(id());
    m_activities->show(id(), m_company.organisation.name);
    m_files->show(typeName<Organisation>(), id(), m_company.organisation.name);
    m_contacts->show(m_company.organisation);
    for (CompanyForms *forms : m_forms)
        forms->show(m_company.organisation);
    if (m_form == Form::Full)
        m_history->show(id());
    else {
        m_recent->show(id(), recentChanges);
        m_tabs->setTabText(ContactsTab, tr("Contacts %1").arg(m_contacts->count()));
        m_tabs->setTabText(HistoryTab, tr("History %1").arg(m_recent->count()));
        if (m_tabs->currentIndex() == HistoryTab)
            m_history->show(id());
    }
}

void CompanyPane::follow(const Changed &changed)
{
    if (id().isEmpty())
        return;
    // Parts are few: reading one company again costs less than asking whose they are.
    const bool isMine = changed.many
        || changed.records.value(typeName<Organisation>()).contains(id())
        || changed.touches(typeName<Capability>()) || changed.touches(typeName<Certificate>())
        || changed.touches(typeName<Reference>()) || changed.touches(typeName<Contact>())
        || changed.touches(typeName<Activity>());
    if (isMine)
        reload();
}

QString CompanyPane::write(const QString &field, const QVariant &stored)
{
    return m_actions.setField(m_company.organisation, field, stored, m_company.organisation.name);
}

void CompanyPane::focusFirst()
{
    if (QWidget *stop = firstStop(m_forms.front()))
        stop->setFocus(Qt::TabFocusReason);
}

void CompanyPane::edit(const QString &field)
{
    if (m_tabs)
        m_tabs->setCurrentIndex(DetailsTab);
    for (CompanyForms *forms : m_forms) {
        if (forms->edit(field))
            return;
    }
}

} // namespace ilo
