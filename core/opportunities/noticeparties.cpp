#include "core/opportunities/noticeparties.h"

#include "core/storage/contactmatch.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString plainNumber(const QString &number)
{
    QString plain;
    for (const QChar sign : number.toUpper()) {
        if (sign.isLetterOrNumber())
            plain += sign;
    }
    return plain;
}

/// The name itself, without what stands in brackets, and that alone.
QStringList namesOf(const QString &name)
{
    QStringList names{name.simplified()};
    static const QRegularExpression brackets(u"\\(([^()]*)\\)"_s);
    const QRegularExpressionMatch match = brackets.match(name);
    if (match.hasMatch()) {
        QString without = name;
        names << without.remove(brackets).simplified() << match.captured(1).simplified();
    }
    for (const QString &dash : {u" - "_s, u" – "_s, u" — "_s}) {
        if (name.contains(dash)) {
            for (const QString &part : name.split(dash))
                names << part.simplified();
        }
    }
    names.removeDuplicates();
    names.removeAll(QString());
    return names;
}

QString hostOf(const QString &web)
{
    QString host = QUrl::fromUserInput(web).host().toLower();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host;
}

bool fitsCountry(const Organisation &organisation, const NoticeParty &party)
{
    return organisation.country.isEmpty() || party.country.isEmpty()
        || organisation.country == party.country;
}

/// The numbers as they are written in many ways: compared without spaces and signs, and with or
/// without the country in front.
Result<std::vector<Organisation>> withNumber(Database &database, const NoticeParty &party)
{
    const QString number = plainNumber(party.registerNumber);
    // Shorter ones are often dummies or counters of the buyer.
    if (number.size() < 6 || number == QString(number.size(), number[0]))
        return std::vector<Organisation>();
    const QString plain = u"upper(replace(replace(replace(replace(coalesce(%1, ''), ' ', ''),"
                          " '.', ''), '-', ''), '/', ''))"_s;
    return Repository<Organisation>(database).where(
        u"%1 IN (?1, ?2) OR %2 IN (?1, ?2) LIMIT 3"_s.arg(plain.arg(u"vat_number"_s),
                                                          plain.arg(u"register_number"_s)),
        {number, party.country + number});
}

Result<std::vector<Organisation>> withHost(Database &database, const NoticeParty &party)
{
    std::vector<Organisation> found;
    const QString host = hostOf(party.web);
    if (host.isEmpty())
        return found;
    const Status read = Repository<Organisation>(database).forEach(
        u"instr(roles, '\"big_science\"') > 0 AND web IS NOT NULL"_s,
        {},
        [&](Organisation &&organisation) -> Status {
            if (hostOf(organisation.web) == host)
                found.push_back(std::move(organisation));
            return {};
        });
    if (!read)
        return fail(read.error());
    return found;
}

} // namespace

Result<FoundParty> findParty(Database &database, const NoticeParty &party)
{
    const auto byNumber = withNumber(database, party);
    if (!byNumber)
        return fail(byNumber.error());
    if (byNumber->size() == 1 && fitsCountry(byNumber->front(), party))
        return FoundParty{byNumber->front(), PartyKnownBy::Number};
    for (const QString &name : namesOf(party.name)) {
        auto found = organisationsNamed(database, name);
        if (!found)
            return fail(found.error());
        std::erase_if(*found, [&](const Organisation &organisation) {
            return !fitsCountry(organisation, party);
        });
        if (found->size() != 1)
            continue;
        const bool isShort = folded(found->front().shortName) == folded(name);
        return FoundParty{found->front(), isShort ? PartyKnownBy::ShortName : PartyKnownBy::Name};
    }
    const auto byHost = withHost(database, party);
    if (!byHost)
        return fail(byHost.error());
    if (byHost->size() == 1)
        return FoundParty{byHost->front(), PartyKnownBy::Web};
    return FoundParty();
}

/// TED XML, and eForms with code "sme", tell an SME without its class.
static SizeClass sizeOf(const NoticeParty &party)
{
    if (party.sizeClass != SizeClass::Unknown || party.sme == Stated::NotStated)
        return party.sizeClass;
    return party.sme == Stated::Yes ? SizeClass::Sme : SizeClass::NotSme;
}

Organisation organisationOfParty(const NoticeParty &party, OrganisationRole role)
{
    Organisation made;
    made.id = Id<Organisation>::create();
    made.name = party.name.simplified();
    made.roles = {toKey(role)};
    made.registerNumber = party.registerNumber;
    made.street = party.street;
    made.postcode = party.postcode;
    made.town = party.town;
    made.country = party.country;
    made.nuts = party.nuts;
    made.web = party.web;
    made.email = party.email;
    made.telephone = party.telephone;
    made.sizeClass = sizeOf(party);
    return made;
}

} // namespace ilo
