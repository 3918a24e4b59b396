#include "ui/opportunities/nominationpaper.h"

#include "ui/opportunities/opportunitytext.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct NominationPaper
{
    Q_DECLARE_TR_FUNCTIONS(ilo::NominationPaper)
};

} // namespace

QStringList nominationTitles()
{
    return {NominationPaper::tr("Firm"),
            NominationPaper::tr("Address"),
            NominationPaper::tr("Contact person"),
            NominationPaper::tr("E-mail"),
            NominationPaper::tr("Telephone")};
}

Document nominationPaper(const OpportunityInFull &full, const QString &office, QDate today)
{
    const QString title = NominationPaper::tr("Nominated firms");
    //: %1: what they are nominated for, %2: a day
    const QString line = NominationPaper::tr("%1 · %2").arg(
        headline(full), QLocale().toString(today, u"d MMM yyyy"_s));
    Document document{.language = QLocale().name().left(2),
                      .title = title,
                      .code = full.opportunity.reference,
                      .author = office,
                      .issuedOn = today,
                      .blocks = {},
                      .footer = {.left = office,
                                 .middle = full.opportunity.reference,
                                 .page = NominationPaper::tr("Page %1 of %2")}};
    document.blocks.emplace_back(Masthead{.line = line,
                                          .title = full.opportunity.title,
                                          .stamp = {},
                                          .level = Sharing::Network,
                                          .office = office});
    const QStringList titles = nominationTitles();
    Table table{.id = u"firms"_s,
                .heading = title,
                .titles = {titles[0], titles[1], titles[2], titles[3]},
                .wide = 1,
                .rows = {}};
    for (const Nomination &nomination : full.nominations)
        table.rows.push_back({{nomination.name},
                              {QString(nomination.address).replace(u'\n', u", "_s)},
                              {nomination.contactName, nomination.telephone},
                              {nomination.email}});
    document.blocks.emplace_back(std::move(table));
    return document;
}

} // namespace ilo
