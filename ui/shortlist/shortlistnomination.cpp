// Below the ranking: how many more there are, and the list of those to be invited for an
// organisation that asks whom to address.
#include "core/base/writefile.h"
#include "core/opportunities/nominationlist.h"
#include "core/storage/workspace.h"
#include "core/text/fold.h"
#include "ui/kit/context.h"
#include "ui/kit/prompts.h"
#include "ui/kit/style.h"
#include "ui/kit/textlabel.h"
#include "ui/shortlist/shortlistmodel.h"
#include "ui/shortlist/shortlistoutput.h"
#include "ui/shortlist/shortlistsource.h"
#include "ui/shortlist/shortlistview.h"
#include "ui/telling/partysheet.h"

#include <QBoxLayout>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int edgeBelow = 16;
constexpr qlonglong mostCounted = 5000; ///< more would take longer than a glance

Document nominationPaperOf(const std::vector<TellingParty> &parties, const Need &need,
                           const QString &office)
{
    const QDate today = QDate::currentDate();
    const QString title = ShortlistView::tr("Nominated firms");
    const QStringList titles = partyTitles();
    Table table{.id = u"firms"_s,
                .heading = title,
                .titles = {titles[0], titles[2], titles[3]},
                .wide = 0,
                .rows = {}};
    for (const TellingParty &party : parties) {
        const Nomination firm = nominationOf({}, party);
        table.rows.push_back({{firm.name, QString(firm.address).replace(u'\n', u", "_s)},
                              {firm.contactName, firm.telephone},
                              {firm.email}});
    }
    return {.language = QLocale().name().section(u'_', 0, 0),
            .title = title,
            .code = need.code,
            .author = office,
            .issuedOn = today,
            .blocks = {Masthead{//: %1: "Nominated firms", %2: number of a need, %3: a day
                                .line = ShortlistView::tr("%1 · %2 · %3")
                                            .arg(title,
                                                 need.code,
                                                 QLocale().toString(today, u"d MMM yyyy"_s)),
                                .title = need.title,
                                .stamp = {},
                                .level = Sharing::Network,
                                .office = office},
                       std::move(table)},
            .footer = {
                .left = office, .middle = need.code, .page = ShortlistView::tr("Page %1 of %2")}};
}

} // namespace

QLayout *ShortlistView::layBelow()
{
    kit::setRole(m_all, ButtonRole::Link);
    m_all->setObjectName(u"showAll"_s);
    m_nominate = new QPushButton;
    kit::setRole(m_nominate, ButtonRole::Link);
    m_nominate->setObjectName(u"nominate"_s);
    m_nominate->setToolTip(
        tr("Saves the companies marked Invite, with whom to write to, as a sheet or on paper"));
    connect(m_nominate, &QPushButton::clicked, this, &ShortlistView::saveNominations);
    showNominate();
    connect(this, &ShortlistView::statusChanged, this, &ShortlistView::showNominate);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(edgeBelow, 4, edgeBelow, 4);
    below->addWidget(m_more);
    below->addWidget(m_all);
    below->addStretch();
    below->addWidget(m_nominate);
    return below;
}

/// Who has no points stands at the end of the ranking, and is counted for what it is.
void ShortlistView::showMore()
{
    const MatchRun *run = m_source->run();
    if (!run)
        return;
    const qlonglong passing = qlonglong(m_model->passing());
    const qlonglong shown = m_model->rowCount();
    qlonglong pointless = 0;
    if (passing <= mostCounted)
        pointless = std::ranges::count_if(
            run->ranked(m_model->weights(), size_t(passing)),
            [](const RankedCompany &company) { return std::lround(company.score * 10) == 0; });
    const qlonglong lower = passing - pointless - shown;
    QStringList said;
    if (lower > 0)
        said << tr("%L1 more have a lower fit.").arg(lower);
    if (pointless > 0)
        said << tr("%n have no points.", nullptr, int(pointless));
    m_more->setText(said.join(u' '));
    m_more->setVisible(!said.isEmpty());
    m_all->setVisible(passing > shown);
}

void ShortlistView::showNominate()
{
    const ShortlistSource::Counts counts = m_source->counts();
    const auto marked = qlonglong(counts.invited + counts.toInvite);
    //: %L1: a number of companies
    m_nominate->setText(tr("&Nomination list (%L1)…").arg(marked));
    m_nominate->setVisible(marked > 0);
}

void ShortlistView::saveNominations()
{
    std::vector<TellingParty> parties;
    QStringList refused;
    for (const QString &company : m_source->markedInvite()) {
        auto party = tellingParty(m_context.database(), Id<Organisation>::parse(company));
        if (!party)
            return m_context.report(party.error());
        if (party->mayBeTold())
            parties.push_back(*std::move(party));
        else
            refused << party->company.name;
    }
    std::ranges::sort(
        parties, {}, [](const TellingParty &party) { return folded(party.company.name); });
    const QString path = m_context.prompts().saveFile(
        this,
        tr("Save the nomination list"),
        //: name of a file: the number of a need behind it
        tr("nominations %1").arg(m_need.code) + u".xlsx"_s,
        tr("Workbook (*.xlsx);;OpenDocument sheet (*.ods);;CSV (*.csv);;Paper (*.pdf)"));
    if (path.isEmpty())
        return;
    const bool isPaper = QFileInfo(path).suffix().toLower() == u"pdf";
    const Status written = isPaper
        ? writePaper(nominationPaperOf(parties, m_need, m_context.workspace().office().name), path)
        : writeParties(parties, path);
    if (!written)
        return m_context.report(written.error());
    QString said = tr("Saved the nomination list as %1").arg(QFileInfo(path).fileName());
    if (!refused.isEmpty())
        //: %1: names of companies
        said += u". "_s
            + tr("Without %1: consent was declined or withdrawn")
                  .arg(QLocale().createSeparatedList(refused));
    m_context.announce(said, true, false);
}

} // namespace ilo
