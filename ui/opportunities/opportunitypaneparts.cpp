// Who was told, whose rules apply, and who is nominated: parts of the pane.
#include "core/storage/bigscience.h"
#include "ui/forms/organisationpicker.h"
#include "ui/kit/badge.h"
#include "ui/kit/context.h"
#include "ui/kit/fieldlabels.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/sectionheader.h"
#include "ui/opportunities/opportunityactions.h"
#include "ui/opportunities/opportunitypane.h"
#include "ui/opportunities/opportunityparts.h"
#include "ui/opportunities/opportunitytext.h"

#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace ilo {

QWidget *OpportunityPane::makeNominations()
{
    auto *box = new QWidget;
    m_firm->setPlaceholderText(tr("Add a firm: three letters and Enter"));
    m_firm->setAccessibleName(tr("Add a firm to the nomination list"));
    auto *buttons = new FlowLayout(8);
    for (QPushButton *button : {m_saveList, m_printList, m_sent})
        buttons->addWidget(button);
    m_sent->setToolTip(tr("The list was sent to the organisation today"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_nominations);
    column->addWidget(m_firm);
    column->addLayout(buttons);
    m_firm->setObjectName(u"firmToNominate"_s);
    connect(m_firm, &OrganisationPicker::picked, this, [this] {
        const QString company = m_firm->organisation();
        if (company.isEmpty())
            return;
        m_firm->setOrganisation({});
        m_actions.nominate(m_full, company);
    });
    connect(m_saveList, &QPushButton::clicked, this, [this] {
        m_actions.saveNominations(m_full, this);
    });
    connect(m_printList, &QPushButton::clicked, this, [this] {
        m_actions.printNominations(m_full, this);
    });
    connect(m_sent, &QPushButton::clicked, this, [this] { m_actions.markNominated(m_full); });
    return box;
}

void OpportunityPane::showTold()
{
    m_told->clear();
    const qsizetype companies = m_full.told().size();
    m_toldHeader->setRemark(companies == 0 ? QString()
                                           : tr("%n companies", nullptr, int(companies)));
    for (const InformationDisclosure &disclosure : m_full.disclosures) {
        const QString name = QLocale().toString(disclosure.toldOn, u"d MMM yyyy"_s);
        //: which text, to how many, how
        QString words = tr("Version %1 to %2 by %3")
                            .arg(disclosure.version)
                            .arg(countLabel(typeName<Organisation>(), disclosure.companies.size()),
                                 label(disclosure.channel));
        const QStringList recipients = disclosure.recipients.values();
        words += u'\n' + recipients.join(u'\n');
        if (disclosure.publicOn.isValid())
            m_told->addRow(name, words, BadgeText{tr("published"), Tone::Positive});
        else
            m_told->addRow(name, words, tr("Published for all"), [this, disclosure] {
                m_actions.markPublic(disclosure);
            });
    }
    if (m_full.disclosures.empty())
        m_told->addNote(tr("Nobody yet. Everyone gets the same text; what was told to whom, and "
                           "when, is kept."));
}

void OpportunityPane::showBuyer()
{
    m_rules->clear();
    if (m_full.organisation) {
        const auto buyer = bigScienceInFull(m_context.database(), m_full.opportunity.organisation);
        if (buyer)
            showRules(*m_rules, *buyer, m_full.opportunity, m_context.workspace().office().country);
        else if (buyer.error().code != Error::Code::NotFound)
            m_context.report(buyer.error());
        m_rulesHeader->setTitle(tr("%1 rules that apply").arg(buyerText(m_full)));
    }
    m_rulesHeader->setVisible(m_rules->count() > 0);
    m_rules->setVisible(m_rules->count() > 0);
}

void OpportunityPane::showNominations()
{
    m_nominations->clear();
    bool isAllSent = true;
    for (const Nomination &nomination : m_full.nominations) {
        QStringList words{nomination.contactName, nomination.email};
        words.removeAll(QString());
        if (nomination.nominatedOn.isValid())
            words << tr("sent %1").arg(QLocale().toString(nomination.nominatedOn, u"d MMM"_s));
        isAllSent = isAllSent && nomination.nominatedOn.isValid();
        m_nominations->addRow(nomination.name,
                              words.join(u" · "_s),
                              tr("Take off"),
                              [this, nomination] { m_actions.takeOff(nomination); });
    }
    const bool some = !m_full.nominations.empty();
    m_nominationHeader->setRemark(some ? tr("%n firms", nullptr, int(m_full.nominations.size()))
                                       : QString());
    m_saveList->setVisible(some);
    m_printList->setVisible(some);
    m_sent->setVisible(some && !isAllSent);
}

void OpportunityPane::beginNomination()
{
    m_scroll->ensureWidgetVisible(m_saveList->parentWidget());
    m_firm->setFocus(Qt::OtherFocusReason);
}

} // namespace ilo
