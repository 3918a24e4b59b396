#include "ui/telling/partytable.h"

#include "ui/forms/organisationpicker.h"
#include "ui/kit/context.h"

#include <QHeaderView>
#include <QLocale>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

enum PartyColumn { CompanyColumn, AddressColumn, StateColumn };

} // namespace

PartyTable::PartyTable(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_picker(new OrganisationPicker(context))
    , m_table(new QTreeWidget)
{
    m_picker->setPlaceholderText(tr("Add a company: three letters and Enter"));
    m_picker->setAccessibleName(tr("Add a company"));
    m_table->setAccessibleName(tr("Companies to be told"));
    m_table->setHeaderLabels({tr("Company"), tr("Is written to"), tr("Remark")});
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    // The remark is what one looks for before one tells: never out of sight behind a long address.
    m_table->header()->setStretchLastSection(false);
    for (const int each : {CompanyColumn, AddressColumn})
        m_table->header()->setSectionResizeMode(each, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(StateColumn, QHeaderView::ResizeToContents);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_picker);
    column->addWidget(m_table, 1);
    connect(m_picker, &OrganisationPicker::picked, this, &PartyTable::take);
    connect(m_table, &QTreeWidget::itemChanged, this, &PartyTable::changed);
}

QWidget *PartyTable::picker() const
{
    return m_picker;
}

void PartyTable::take()
{
    const QString company = m_picker->organisation();
    if (company.isEmpty())
        return;
    add(company);
    m_picker->setOrganisation({});
    m_picker->setFocus();
}

void PartyTable::add(const QString &company)
{
    const bool isThere = std::ranges::any_of(m_parties, [&](const TellingParty &party) {
        return party.company.id.toString() == company;
    });
    if (isThere || company.isEmpty())
        return;
    auto party = tellingParty(m_context.database(), Id<Organisation>::parse(company));
    if (!party) {
        if (party.error().code != Error::Code::NotFound)
            m_context.report(party.error());
        return;
    }
    auto *item = new QTreeWidgetItem(
        {party->company.name,
         party->contact ? party->contact->name + u" · "_s + party->email : party->email,
         stateOf(*party)});
    for (const int each : {CompanyColumn, AddressColumn, StateColumn})
        item->setToolTip(each, item->text(each));
    item->setCheckState(CompanyColumn, party->mayBeTold() ? Qt::Checked : Qt::Unchecked);
    m_parties.push_back(*std::move(party));
    m_table->addTopLevelItem(item);
    // While there is no remark, names and addresses have its room.
    if (!item->text(StateColumn).isEmpty())
        m_table->header()->setSectionResizeMode(StateColumn, QHeaderView::Stretch);
    emit changed();
}

QString PartyTable::stateOf(const TellingParty &party) const
{
    QStringList words;
    if (!party.mayBeTold())
        words << refusalText(party);
    else if (party.email.isEmpty())
        words << tr("no address: tell by telephone or letter");
    if (const QDate day = m_told.value(party.company.id.toString()); day.isValid())
        words << tr("told %1").arg(QLocale().toString(day, u"d MMM yyyy"_s));
    return words.join(u"; "_s);
}

QString PartyTable::refusalText(const TellingParty &party)
{
    const QDate since = party.company.consentOn;
    const QString day = QLocale().toString(since, u"d MMM yyyy"_s);
    switch (party.refusal) {
    case TellingParty::Refusal::None: return {};
    case TellingParty::Refusal::Declined:
        return since.isValid() ? tr("must not be contacted: consent declined on %1").arg(day)
                               : tr("must not be contacted: consent declined");
    case TellingParty::Refusal::Withdrawn:
        return since.isValid() ? tr("must not be contacted: consent withdrawn on %1").arg(day)
                               : tr("must not be contacted: consent withdrawn");
    case TellingParty::Refusal::Objected:
        //: %1: name of a person, whose address is the only one
        return tr("must not be contacted: the address is that of %1, who objected")
            .arg(party.objector);
    }
    Q_UNREACHABLE();
}

std::vector<TellingParty> PartyTable::ticked() const
{
    std::vector<TellingParty> parties;
    for (int row = 0; row < m_table->topLevelItemCount(); ++row) {
        if (m_table->topLevelItem(row)->checkState(CompanyColumn) == Qt::Checked)
            parties.push_back(m_parties[size_t(row)]);
    }
    return parties;
}

} // namespace ilo
