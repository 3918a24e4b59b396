#include "ui/settings/advisorsection.h"

#include "core/storage/repository.h"
#include "ui/kit/context.h"
#include "ui/kit/errortext.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/icons.h"
#include "ui/kit/identifiertext.h"
#include "ui/kit/spokenitem.h"
#include "ui/settings/fieldrow.h"
#include "ui/settings/settingscard.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum Column { Name, Email, State };

constexpr int leastRows = 3;
constexpr int mostRows = 8;

} // namespace

AdvisorSection::AdvisorSection(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(makeList());
    column->addWidget(makeForm());
    column->addStretch();

    connect(&m_context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (changed.touches(typeName<Advisor>()))
            reload();
    });
    reload();
}

QWidget *AdvisorSection::makeList()
{
    auto *card = new SettingsCard(
        tr("Advisors"),
        tr("What is done in this workspace is recorded under the name of the advisor "
           "who works on this computer."),
        this);
    m_list = new QTreeWidget(card);
    m_list->setObjectName(u"advisors"_s);
    m_list->setAccessibleName(tr("Advisors of this office"));
    m_list->setHeaderLabels({tr("Name"), tr("E-mail"), tr("On this computer")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Email, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(State, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &AdvisorSection::showCurrent);
    connect(m_list, &QTreeWidget::itemActivated, this, &AdvisorSection::work);
    card->content()->addWidget(m_list);

    m_work = new QPushButton(tr("Work as this advisor"), card);
    m_work->setObjectName(u"workAsAdvisor"_s);
    connect(m_work, &QPushButton::clicked, this, &AdvisorSection::work);
    auto *add = new QPushButton(kit::icon(u"list-add"_s), tr("Add advisor"), card);
    add->setObjectName(u"addAdvisor"_s);
    connect(add, &QPushButton::clicked, this, &AdvisorSection::add);
    card->buttons()->addWidget(m_work);
    card->buttons()->addWidget(add);
    card->buttons()->addStretch();
    return card;
}

QWidget *AdvisorSection::makeForm()
{
    auto *card = new SettingsCard(tr("The selected advisor"), {}, this);
    m_name = FieldRow::line(fieldLabel(typeName<Advisor>(), u"name"_s), {}, card);
    m_email = FieldRow::line(fieldLabel(typeName<Advisor>(), u"email"_s), {}, card);
    m_name->editor()->setObjectName(u"advisor.name"_s);
    m_email->editor()->setObjectName(u"advisor.email"_s);
    connect(m_name, &FieldRow::left, this, [this] { keep(m_name, &Advisor::name, u"name"_s); });
    connect(m_email, &FieldRow::left, this, [this] { keep(m_email, &Advisor::email, u"email"_s); });
    card->content()->addWidget(m_name);
    card->content()->addWidget(m_email);
    return card;
}

void AdvisorSection::reload()
{
    auto advisors =
        Repository<Advisor>(m_context.database()).where(u"1 ORDER BY fold(name), number"_s);
    if (!advisors)
        return m_context.report(advisors.error());
    const Advisor *shown = current();
    const Id<Advisor> working = m_context.workspace().advisor().id;
    const Id<Advisor> selected = shown ? shown->id : working;

    const QSignalBlocker quiet(m_list);
    m_advisors = *std::move(advisors);
    m_list->clear();
    for (const Advisor &advisor : m_advisors) {
        auto *item = new SpokenItem(m_list, {advisor.name, advisor.email, {}});
        if (advisor.id == working) {
            item->setText(State, tr("In use"));
            item->setIcon(State, kit::icon(u"checkmark"_s));
        }
        if (advisor.id == selected)
            m_list->setCurrentItem(item);
    }
    const int rows = std::clamp(int(m_advisors.size()), leastRows, mostRows);
    const int rowHeight =
        m_advisors.empty() ? 32 : m_list->visualItemRect(m_list->topLevelItem(0)).height();
    m_list->setMinimumHeight(m_list->header()->sizeHint().height() + rows * rowHeight + 4);
    m_list->setMaximumHeight(m_list->minimumHeight());
    showCurrent();
}

const Advisor *AdvisorSection::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 || row >= int(m_advisors.size()) ? nullptr : &m_advisors[size_t(row)];
}

void AdvisorSection::showCurrent()
{
    const Advisor *advisor = current();
    m_name->setEnabled(advisor);
    m_email->setEnabled(advisor);
    m_work->setEnabled(advisor && advisor->id != m_context.workspace().advisor().id);
    m_name->reset(advisor ? advisor->name : QString());
    m_email->reset(advisor ? advisor->email : QString());
}

void AdvisorSection::add()
{
    const Office office = m_context.workspace().office();
    const Advisor advisor{
        .id = Id<Advisor>::create(), .name = tr("New advisor"), .office = office.id};
    if (!m_context.perform(tr("Added an advisor"), {created(advisor)}))
        return;
    for (size_t row = 0; row < m_advisors.size(); ++row) {
        if (m_advisors[row].id == advisor.id)
            m_list->setCurrentItem(m_list->topLevelItem(int(row)));
    }
    m_name->editor()->setFocus();
    m_name->selectAll();
}

void AdvisorSection::work()
{
    const Advisor *advisor = current();
    if (!advisor || advisor->id == m_context.workspace().advisor().id)
        return;
    const QString name = advisor->name;
    if (const Status set = m_context.workspace().setAdvisor(advisor->id); !set)
        return m_context.report(set.error());
    reload();
    m_context.announce(tr("From now on the history names %1").arg(name), true, false);
}

void AdvisorSection::keep(FieldRow *row, QString Advisor::*member, const QString &field)
{
    const Advisor *shown = current();
    if (!shown)
        return;
    const Advisor before = *shown;
    Advisor after = before;
    after.*member = row->value();
    if (invalidFields(after).contains(field))
        return row->setFault(
            tr("An advisor needs a name. “%1” stays until you give another.").arg(before.name));
    if (const IdentifierText read = identifierText(field, row->value()); !read.fault.isEmpty())
        return row->setFault(read.fault);
    row->setFault({});
    if (after == before)
        return;
    const Status written = m_context.attempt(
        //: an action, past tense; %1 is a name, %2 the name of a field
        tr("Changed %1: %2").arg(before.name, fieldLabel(typeName<Advisor>(), field)),
        {edited(before, after)});
    if (!written)
        row->setFault(errorText(written.error()).sentence());
}

} // namespace ilo
