#include "ui/bigscience/organisationpane.h"

#include "core/base/country.h"
#include "ui/bigscience/balancetable.h"
#include "ui/bigscience/bigscienceactions.h"
#include "ui/bigscience/factrow.h"
#include "ui/forms/fieldform.h"
#include "ui/forms/recordwrite.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/kit/webaddress.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Part>
std::vector<AnyRecord> partsAsRecords(const std::vector<Part> &parts)
{
    return {parts.begin(), parts.end()};
}

QVBoxLayout *columnIn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

} // namespace

OrganisationPane::OrganisationPane(Context &context, BigScienceActions &actions, QWidget *parent)
    : RecordPane(context, parent)
    , m_actions(actions)
    , m_name(new ElidedLabel({}, TextSize::Section, true))
    , m_subline(TextLabel::secondary())
    , m_web(new QPushButton(kit::icon(u"go-jump"_s), tr("Web site")))
    , m_members(new QWidget)
    , m_memberFlow(new FlowLayout(4))
    , m_form(new FieldForm(context, typeName<Organisation>(),
                           {u"name"_s,
                            u"short_name"_s,
                            u"legal_form"_s,
                            u"governance"_s,
                            u"members"_s,
                            u"town"_s,
                            u"country"_s,
                            u"web"_s,
                            u"note"_s}))
    , m_noBalances(TextLabel::secondary())
    , m_balances(new BalanceTable)
    , m_caution(new MessageFrame)
{
    m_column = new QVBoxLayout(body());
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(6);
    m_column->addWidget(makeHeader());
    makeSections();
    m_column->addStretch(1);
    m_form->setWrite([this](const QString &field, const QVariant &stored) {
        return writeField(m_context, m_full.organisation, field, stored, m_full.organisation.name);
    });
    connect(&context.workspace(), &Workspace::changed, this, &OrganisationPane::follow);
}

QWidget *OrganisationPane::makeHeader()
{
    auto *header = new QWidget;
    m_subline->setWordWrap(true);
    m_members->setLayout(m_memberFlow);
    m_members->setAccessibleName(tr("Members"));
    m_web->setObjectName(u"openWeb"_s);
    connect(m_web, &QPushButton::clicked, this, [this] { openWebPage(m_address); });
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_web);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_name);
    column->addWidget(m_subline);
    column->addWidget(m_members);
    column->addLayout(buttons);
    return header;
}

SectionHeader *OrganisationPane::addSection(const QString &title, QWidget *content)
{
    auto *header = new SectionHeader(title);
    content->setAccessibleName(title);
    m_column->addSpacing(8);
    m_column->addWidget(header);
    m_column->addWidget(content);
    return header;
}

QPushButton *OrganisationPane::linkIn(SectionHeader *header, const QString &text)
{
    QPushButton *link = header->addLink(text);
    link->setAccessibleName(text);
    return link;
}

void OrganisationPane::makeSections()
{
    auto *balances = new QWidget;
    QVBoxLayout *column = columnIn(balances);
    m_noBalances->setWordWrap(true);
    m_noBalances->setText(
        tr("No list yet. CERN publishes one each 1 March; import it from a spreadsheet."));
    column->addWidget(m_noBalances);
    column->addWidget(m_balances);
    SectionHeader *header = addSection(tr("Return balance"), balances);
    QPushButton *import = linkIn(header, tr("Import list…"));
    import->setObjectName(u"importBalances"_s);
    connect(import, &QPushButton::clicked, this, &OrganisationPane::importWanted);

    auto *rules = new QWidget;
    m_rules = columnIn(rules);
    header = addSection(tr("How it buys"), rules);
    connect(
        linkIn(header, tr("Add rule")), &QPushButton::clicked, this, &OrganisationPane::addRule);
    m_caution->show(
        Tone::Warning,
        tr("Rules are notes with their sources, not legal advice. What is marked “check "
           "before use” is unsourced or old: read the organisation's own document."));
    m_column->addWidget(m_caution);

    auto *portals = new QWidget;
    m_portals = columnIn(portals);
    header = addSection(tr("Portals"), portals);
    connect(linkIn(header, tr("Add portal")), &QPushButton::clicked, this, [this] {
        if (const auto id = m_actions.createPortal(m_full.organisation.id); !id.isNull())
            openPart(id.toString());
    });
    auto *contacts = new QWidget;
    m_contacts = columnIn(contacts);
    addSection(tr("Contacts"), contacts);
    auto *needs = new QWidget;
    m_needs = columnIn(needs);
    addSection(tr("Needs"), needs);
    addSection(tr("Details"), m_form);
}

void OrganisationPane::reload()
{
    auto full = bigScienceInFull(m_context.database(), Id<Organisation>::parse(id()));
    if (!full)
        return lose(full.error());
    m_full = *std::move(full);
    showHeader();
    showMembers();
    showRows(m_rules, m_ruleRows, partsAsRecords(m_full.rules));
    showRows(m_portals, m_portalRows, partsAsRecords(m_full.portals));
    m_balances->setHidden(m_full.balances.empty());
    m_noBalances->setHidden(!m_full.balances.empty());
    m_balances->show(m_full.balances, m_context.workspace().office().country);
    m_caution->setHidden(m_full.rules.empty());

    std::vector<std::pair<QString, QString>> contacts;
    for (const Contact &contact : m_full.contacts) {
        const QString role =
            contact.role == ContactRole::NotStated ? contact.jobTitle : label(contact.role);
        QStringList parts{contact.name, role, contact.email};
        parts.removeAll(QString());
        contacts.emplace_back(contact.id.toString(), parts.join(u" · "_s));
    }
    showLinks(m_contacts, contacts, u"contacts"_s, tr("Nobody yet."));
    std::vector<std::pair<QString, QString>> needs;
    for (const NeedLink &need : m_full.needs)
        needs.emplace_back(need.id, u"%1 %2"_s.arg(need.code, need.title));
    showLinks(m_needs, needs, u"needs"_s, tr("None yet."));
    m_form->show(m_full.organisation);
}

void OrganisationPane::showHeader()
{
    const Organisation &organisation = m_full.organisation;
    m_name->setText(organisation.name);
    QStringList place{organisation.town};
    if (!organisation.country.isEmpty())
        place << countryName(organisation.country, QLocale().name().left(2));
    place.removeAll(QString());
    QStringList parts{organisation.shortName == organisation.name ? QString()
                                                                  : organisation.shortName,
                      organisation.legalForm,
                      place.join(u", "_s)};
    parts.removeAll(QString());
    QString text = parts.join(u" · "_s);
    if (!organisation.governance.isEmpty())
        text += (text.isEmpty() ? QString() : u"\n"_s) + organisation.governance;
    m_subline->setText(text);
    m_subline->setHidden(text.isEmpty());
    m_address = organisation.web;
    m_web->setHidden(m_address.isEmpty());
    m_web->setToolTip(m_address);
}

void OrganisationPane::showMembers()
{
    while (QLayoutItem *item = m_memberFlow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList names;
    for (const QString &code : m_full.organisation.members) {
        auto *chip = Badge::tag(code);
        chip->setToolTip(countryName(code, QLocale().name().left(2)));
        chip->setAccessibleName(countryName(code, QLocale().name().left(2)));
        m_memberFlow->addWidget(chip);
        chip->show();
        names << countryName(code, QLocale().name().left(2));
    }
    m_members->setHidden(names.isEmpty());
    m_members->setAccessibleDescription(names.join(u", "_s));
}

/// A row whose record is still there stays, with its open fields; the others come and go.
void OrganisationPane::showRows(QVBoxLayout *to, std::vector<FactRow *> &rows,
                                const std::vector<AnyRecord> &records)
{
    std::vector<FactRow *> kept;
    for (const AnyRecord &record : records) {
        const auto known = std::ranges::find_if(
            rows, [&](FactRow *row) { return idOf(row->record()) == idOf(record); });
        if (known != rows.end()) {
            (*known)->show(record);
            kept.push_back(*known);
            continue;
        }
        auto *row = new FactRow(m_context, record);
        connect(row, &FactRow::removeWanted, this, [this, row] { removePart(*row); });
        connect(row, &FactRow::checkedWanted, this, [this, row] {
            m_actions.markChecked({idOf(row->record())});
        });
        kept.push_back(row);
    }
    for (FactRow *row : rows) {
        if (std::ranges::find(kept, row) == kept.end()) {
            row->hide();
            row->deleteLater();
        }
    }
    for (FactRow *row : kept) {
        to->removeWidget(row);
        to->addWidget(row);
    }
    rows = kept;
}

void OrganisationPane::showLinks(QVBoxLayout *to,
                                 const std::vector<std::pair<QString, QString>> &links,
                                 const QString &page, const QString &none)
{
    while (QLayoutItem *item = to->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (links.empty())
        to->addWidget(TextLabel::secondary(none));
    for (const auto &[id, text] : links) {
        auto *link = new QPushButton(text);
        kit::setRole(link, ButtonRole::Link);
        link->setMinimumWidth(1); // ends in “…” where it does not fit
        link->setToolTip(text);
        connect(link, &QPushButton::clicked, this, [this, page, record = id] {
            m_context.go({page, record, {}});
        });
        to->addWidget(link, 0, Qt::AlignLeft);
    }
}

void OrganisationPane::removePart(const FactRow &row)
{
    m_actions.remove({idOf(row.record())},
                     tr("Deleted a part of “%1”").arg(m_full.organisation.name));
}

FactRow *OrganisationPane::rowOf(const QString &id) const
{
    for (const auto *rows : {&m_ruleRows, &m_portalRows}) {
        for (FactRow *row : *rows) {
            if (idOf(row->record()) == id)
                return row;
        }
    }
    return nullptr;
}

void OrganisationPane::openPart(const QString &id)
{
    if (FactRow *row = rowOf(id)) {
        row->editFirst();
        reveal(row);
    }
}

void OrganisationPane::editName()
{
    reveal(m_form);
    m_form->edit(u"name"_s);
}

void OrganisationPane::addRule()
{
    if (const auto id = m_actions.createRule(m_full.organisation.id); !id.isNull())
        openPart(id.toString());
}

void OrganisationPane::follow(const Changed &changed)
{
    if (id().isEmpty())
        return;
    const bool isMine = changed.many
        || changed.records.value(typeName<Organisation>()).contains(id())
        || changed.touches(typeName<Contact>()) || changed.touches(typeName<Need>());
    if (isMine)
        reload();
}

} // namespace ilo
