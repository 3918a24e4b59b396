#include "ui/shortlist/whofits.h"

#include "core/storage/workspace.h"
#include "ui/kit/consenttext.h"
#include "ui/kit/context.h"
#include "ui/kit/elidedbutton.h"
#include "ui/kit/sectionheader.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/fitwords.h"
#include "ui/shortlist/matchshelf.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr size_t mostNamed = 10;

} // namespace

WhoFits::WhoFits(Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_header(new SectionHeader(tr("Who fits")))
    , m_tell(m_header->addLink(tr("Tell the ticked")))
    , m_lines(new QVBoxLayout)
    , m_note(TextLabel::secondary())
{
    m_tell->setObjectName(u"tellTicked"_s);
    m_note->setWordWrap(true);
    m_lines->setSpacing(2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_header);
    column->addLayout(m_lines);
    column->addWidget(m_note);
    connect(m_tell, &QPushButton::clicked, this, [this] { emit tellWanted(m_ticked); });
    connect(&context.workspace(), &Workspace::changed, this, [this](const Changed &changed) {
        if (!touchesOffers(changed))
            return; // with the others the pane shows the opportunity again
        m_isRead = false;
        if (isVisible())
            read();
    });
}

void WhoFits::show(const OpportunityInFull &opportunity)
{
    if (opportunity.opportunity.id != m_full.opportunity.id) {
        m_fits = {};
        m_ticked.clear();
        m_isTicked = false;
    }
    m_full = opportunity;
    m_isRead = false;
    fill();
    if (isVisible())
        read();
}

void WhoFits::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_isRead)
        read();
}

void WhoFits::read()
{
    m_isRead = true;
    if (m_full.opportunity.id.isNull())
        return;
    m_job.ask<OpportunityFits>(
        [shelf = MatchShelf::of(m_context),
         path = m_context.workspace().path(),
         opportunity = m_full.opportunity](const Progress &progress) {
            return askShelf<OpportunityFits>(
                *shelf,
                path,
                progress,
                [&](Database &database, const MatchStore &store, const TextReader &reader) {
                    return companiesThatFit(database,
                                            *store.index,
                                            reader,
                                            opportunity,
                                            mostNamed,
                                            QDate::currentDate());
                });
        },
        [this, id = m_full.opportunity.id](Result<OpportunityFits> fits) {
            if (id != m_full.opportunity.id)
                return;
            if (fits)
                m_fits = std::move(*fits);
            else if (fits.error().code != Error::Code::Cancelled)
                m_context.report(fits.error());
            tickWhoMayBeTold();
            fill();
            m_note->setVisible(m_fits.all == 0);
            m_note->setText(tr("No company states capabilities that fit this call."));
        });
}

void WhoFits::fill()
{
    m_boxes.clear();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QMap<QString, QDate> told = m_full.told();
    for (const FittingCompany &company : m_fits.best)
        m_lines->addWidget(lineOf(company, told));
    m_header->setRemark(
        m_fits.all == 0
            ? QString()
            //: %L1, %L2: numbers of companies
            : tr("%L1, of whom %L2 may be contacted").arg(m_fits.all).arg(m_fits.mayBeContacted));
    m_note->hide();
    countTicked();
}

QWidget *WhoFits::lineOf(const FittingCompany &company, const QMap<QString, QDate> &told)
{
    const ShortlistedName &own = company.company;
    const QDate today = QDate::currentDate();
    const QString fit = fitScoreText(company.tenths);
    const QDate toldOn = told.value(own.id);
    const QString state = toldOn.isValid()
        //: %1: a day
        ? tr("told %1").arg(shortDay(toldOn, today))
        : consentBadge(own.consent, own.consentUntil, today).text;
    auto *line = new QWidget;
    auto *box = new QCheckBox;
    //: %1: a company, %2: points of 100, %3: "told 21 Nov" or its consent
    box->setAccessibleName(tr("%1, fit %2, %3").arg(own.name, fit, state));
    box->setObjectName(u"fittingCompany"_s);
    box->setChecked(m_ticked.contains(own.id));
    const bool mayBeTold = own.consent != Consent::Withdrawn && own.consent != Consent::Declined;
    box->setEnabled(mayBeTold);
    if (!mayBeTold)
        box->setToolTip(tr("It declined or withdrew its consent"));
    connect(box, &QCheckBox::toggled, this, &WhoFits::countTicked);
    m_boxes.emplace_back(box, own.id);
    auto *name = new ElidedButton;
    kit::setRole(name, ButtonRole::Link);
    name->setWords(own.name);
    name->setToolTip(own.name); // it may end in “…”
    connect(name, &QPushButton::clicked, this, [this, id = own.id] {
        m_context.go({u"companies"_s, id, {}});
    });
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(box);
    row->addWidget(name, 1, Qt::AlignLeft | Qt::AlignVCenter); // else it stands in the middle
    row->addWidget(new TextLabel(fit, TextSize::Text, true));
    row->addWidget(TextLabel::secondary(state));
    return line;
}

void WhoFits::tickWhoMayBeTold()
{
    if (m_isTicked || m_fits.best.empty())
        return;
    m_isTicked = true;
    const QMap<QString, QDate> told = m_full.told();
    for (const FittingCompany &company : m_fits.best) {
        const ShortlistedName &own = company.company;
        const bool holds = !own.consentUntil.isValid() || own.consentUntil >= QDate::currentDate();
        if (own.consent == Consent::Given && holds && !told.contains(own.id))
            m_ticked << own.id;
    }
}

void WhoFits::countTicked()
{
    m_ticked.clear();
    for (const auto &[box, id] : m_boxes)
        if (box->isChecked())
            m_ticked << id;
    m_tell->setVisible(!m_boxes.empty());
    m_tell->setEnabled(!m_ticked.isEmpty());
}

} // namespace ilo
