#include "ui/opportunities/opportunitypane.h"

#include "ui/forms/fieldform.h"
#include "ui/forms/organisationpicker.h"
#include "ui/forms/recordtrail.h"
#include "ui/kit/context.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/icons.h"
#include "ui/kit/messageframe.h"
#include "ui/kit/recordplace.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/opportunities/lotlist.h"
#include "ui/opportunities/opportunityactions.h"
#include "ui/opportunities/opportunityparts.h"
#include "ui/opportunities/opportunitytext.h"
#include "ui/shortlist/opportunityshortlist.h"
#include "ui/shortlist/whofits.h"

#include <QDesktopServices>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int minute = 60 * 1000; // milliseconds

} // namespace

OpportunityPane::OpportunityPane(Context &context, OpportunityActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_actions(actions)
    , m_scroll(new QScrollArea)
    , m_title(new ElidedLabel({}, TextSize::Section, true))
    , m_subline(TextLabel::secondary())
    , m_tell(new QPushButton(tr("Tell companies")))
    , m_nominate(new QPushButton(tr("Nomination list")))
    , m_shortlist(new QPushButton(tr("Shortlist")))
    , m_notice(new QPushButton(kit::icon(u"go-jump"_s), tr("Notice")))
    , m_documents(new QPushButton(kit::icon(u"go-jump"_s), tr("Documents")))
    , m_message(new MessageFrame)
    , m_deadlines(new PartRows)
    , m_fits(new WhoFits(context))
    , m_told(new PartRows)
    , m_rules(new PartRows)
    , m_nominations(new PartRows)
    , m_firm(new OrganisationPicker(context))
    , m_saveList(new QPushButton(tr("Save as…")))
    , m_printList(new QPushButton(tr("Print…")))
    , m_sent(new QPushButton(tr("Sent today")))
    , m_lots(new LotList(context, actions))
    , m_awards(new PartRows)
    , m_text(new PartRows)
    , m_history(new RecordTrail(context, RecordTrail::Form::Whole))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    body->setMinimumWidth(1); // or one long line pushes the ends of all others out of sight
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(16, 16, 16, 16);
    m_column->setSpacing(6);
    m_scroll->setWidget(body);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_scroll);
    m_column->addWidget(makeHeader());
    m_column->addWidget(m_message);
    makeSections();
    m_column->addStretch(1);
    connect(&context.workspace(), &Workspace::changed, this, &OpportunityPane::follow);
    // What is left of the time is told to the hour.
    m_clock.setInterval(minute);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (!m_id.isEmpty())
            showDeadlines(*m_deadlines, m_full, QDateTime::currentDateTime());
    });
    m_clock.start();
    m_scroll->hide();
}

QWidget *OpportunityPane::makeHeader()
{
    auto *header = new QWidget;
    kit::setRole(m_tell, ButtonRole::Primary);
    m_tell->setIcon(kit::icon(u"mail-send"_s, [](const Tokens &t) { return t.onAccent; }));
    m_subline->setWordWrap(true);
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_tell, m_nominate, m_shortlist, m_notice, m_documents})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(header);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_subline);
    column->addLayout(buttons);
    connect(
        m_tell, &QPushButton::clicked, this, [this] { m_actions.tell(m_full, this, ticked()); });
    connect(m_nominate, &QPushButton::clicked, this, &OpportunityPane::beginNomination);
    m_shortlist->setObjectName(u"opportunityShortlistButton"_s);
    m_shortlist->setToolTip(tr("All companies by their fit for this call, with the reasons"));
    connect(m_shortlist, &QPushButton::clicked, this, &OpportunityPane::openShortlist);
    connect(m_notice, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromUserInput(m_full.opportunity.noticeWeb));
    });
    connect(m_documents, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromUserInput(m_full.opportunity.documentsWeb));
    });
    return header;
}

QStringList OpportunityPane::ticked() const
{
    return m_fits->ticked();
}

SectionHeader *OpportunityPane::addSection(const QString &title, QWidget *content)
{
    auto *header = new SectionHeader(title);
    content->setAccessibleName(title);
    m_column->addSpacing(8);
    m_column->addWidget(header);
    m_column->addWidget(content);
    return header;
}

void OpportunityPane::makeSections()
{
    m_column->addSpacing(8);
    m_column->addWidget(m_fits);
    connect(m_fits, &WhoFits::tellWanted, this, [this](const QStringList &companies) {
        m_actions.tell(m_full, this, companies);
    });
    addSection(tr("Deadlines"), m_deadlines);
    m_toldHeader = addSection(tr("Who was told"), m_told);
    m_rulesHeader = addSection(tr("Rules that apply"), m_rules);
    QPushButton *rules = m_rulesHeader->addLink(tr("All rules"));
    rules->setAccessibleName(tr("All rules of the buyer"));
    connect(rules, &QPushButton::clicked, this, [this] {
        m_context.go(placeOfRecord(m_context.database(),
                                   typeName<Organisation>(),
                                   m_full.opportunity.organisation.toString()));
    });
    m_nominationHeader = addSection(tr("Nomination list"), makeNominations());
    m_lotsHeader = addSection(tr("Lots"), m_lots);
    QPushButton *lot = m_lotsHeader->addLink(tr("Add lot"));
    connect(lot, &QPushButton::clicked, m_lots, &LotList::addNew);
    m_awardsHeader = addSection(tr("Awards"), m_awards);
    m_textHeader = addSection(tr("Description"), m_text);
    addForm(tr("Details"),
            {u"title"_s,
             u"reference"_s,
             u"organisation_id"_s,
             u"buyer_name"_s,
             u"kind"_s,
             u"stage"_s,
             u"contracts"_s,
             u"cost_range"_s,
             u"value"_s,
             u"value_confidential"_s,
             u"cpv"_s,
             u"nuts"_s,
             u"procedure"_s,
             u"sme_suitable"_s,
             u"innovation"_s,
             u"strategic"_s});
    addForm(tr("Days"),
            {u"closes_on"_s,
             u"closes_at"_s,
             u"time_zone"_s,
             u"questions_until"_s,
             u"tender_on"_s,
             u"decision_on"_s,
             u"starts_on"_s,
             u"ends_on"_s,
             u"published_on"_s});
    addForm(tr("In our office"),
            {u"notice_web"_s,
             u"documents_web"_s,
             u"submission_web"_s,
             u"buyer_email"_s,
             u"owner_id"_s,
             u"note"_s});
    addSection(tr("History"), m_history);
}

FieldForm *OpportunityPane::addForm(const QString &title, const QStringList &fields)
{
    auto *form = new FieldForm(m_context, typeName<Opportunity>(), fields);
    addSection(title, form);
    form->setWrite([this](const QString &field, const QVariant &stored) {
        return m_actions.setField(m_full.opportunity, field, stored);
    });
    form->setMakeOrganisation([this](const QString &, const QString &name) {
        m_actions.linkNewBuyer(m_full.opportunity, name);
    });
    m_forms.push_back(form);
    return form;
}

void OpportunityPane::show(const QString &id)
{
    if (id != m_id)
        m_scroll->ensureVisible(0, 0);
    m_id = id;
    m_scroll->setVisible(!id.isEmpty());
    reload();
}

void OpportunityPane::reload()
{
    if (m_id.isEmpty())
        return;
    auto full = opportunityInFull(m_context.database(), Id<Opportunity>::parse(m_id));
    if (!full) {
        if (full.error().code != Error::Code::NotFound)
            m_context.report(full.error());
        m_id.clear();
        m_scroll->hide();
        return;
    }
    m_full = *std::move(full);
    showHeader();
    m_fits->show(m_full);
    showDeadlines(*m_deadlines, m_full, QDateTime::currentDateTime());
    showTold();
    showBuyer();
    showNominations();
    m_lots->show(m_full);
    m_lotsHeader->setRemark(
        m_full.lots.empty() ? QString() : QLocale().toString(qulonglong(m_full.lots.size())));
    showAwards(*m_awards, m_full);
    m_text->clear();
    if (!m_full.opportunity.description.isEmpty())
        m_text->addText(m_full.opportunity.description);
    for (const auto &[header, rows] :
         {std::pair(m_awardsHeader, m_awards), std::pair(m_textHeader, m_text)}) {
        header->setVisible(rows->count() > 0);
        rows->setVisible(rows->count() > 0);
    }
    for (FieldForm *form : m_forms)
        form->show(m_full.opportunity);
    m_history->show(m_id);
}

void OpportunityPane::showHeader()
{
    const Opportunity &made = m_full.opportunity;
    m_title->setText(made.title);
    m_subline->setText(headline(m_full));
    m_notice->setHidden(made.noticeWeb.isEmpty());
    m_documents->setHidden(made.documentsWeb.isEmpty());
    if (made.stage == OpportunityStage::Cancelled)
        m_message->show(Tone::Warning,
                        made.changeNote.isEmpty() ? tr("This call was cancelled or ended without a "
                                                       "winner.")
                                                  : made.changeNote);
    else if (!made.changeNote.isEmpty())
        m_message->show(Tone::Info, tr("Changed: %1").arg(made.changeNote));
    else
        m_message->clear();
}

void OpportunityPane::openShortlist()
{
    if (m_id.isEmpty())
        return;
    auto *shortlist = new OpportunityShortlist(m_context, m_full, window());
    connect(shortlist,
            &OpportunityShortlist::tellWanted,
            this,
            [this, full = m_full](const QStringList &companies) {
                m_actions.tell(full, this, companies);
            });
    shortlist->open();
}

void OpportunityPane::follow(const Changed &changed)
{
    if (m_id.isEmpty())
        return;
    const bool isMine = changed.many || changed.touches(typeName<Opportunity>())
        || changed.touches(typeName<Lot>()) || changed.touches(typeName<ContractAward>())
        || changed.touches(typeName<Nomination>()) || changed.touches(typeName<Organisation>())
        || changed.touches(typeName<InformationDisclosure>())
        || changed.touches(typeName<ProcurementRule>())
        || changed.touches(typeName<ReturnBalance>());
    if (isMine)
        reload();
}

void OpportunityPane::edit(const QString &field)
{
    for (FieldForm *form : m_forms) {
        if (form->edit(field)) {
            m_scroll->ensureWidgetVisible(form);
            return;
        }
    }
}

} // namespace ilo
