#include "ui/telling/partysheet.h"

#include "core/exchange/tablefile.h"
#include "core/opportunities/nominationlist.h"

#include <QCoreApplication>

namespace ilo {
namespace {

struct PartySheet
{
    Q_DECLARE_TR_FUNCTIONS(ilo::PartySheet)
};

} // namespace

QStringList partyTitles()
{
    return {PartySheet::tr("Firm"),
            PartySheet::tr("Address"),
            PartySheet::tr("Contact person"),
            PartySheet::tr("E-mail"),
            PartySheet::tr("Telephone")};
}

Status writeParties(const std::vector<TellingParty> &parties, const QString &path)
{
    const auto written =
        writeTable(path,
                   nominationTable(partyTitles()),
                   [&parties](const std::function<Status(const OutCells &)> &put) -> Status {
                       for (const TellingParty &party : parties) {
                           if (Status done = put(nominationCells(nominationOf({}, party))); !done)
                               return done;
                       }
                       return {};
                   });
    return written ? Status() : fail(written.error());
}

} // namespace ilo
