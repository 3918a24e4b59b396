#include "core/storage/contactmatch.h"

#include "core/storage/organisationchoice.h"
#include "core/storage/repository.h"
#include "core/text/fold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {

Result<KnownPeople> knownPeople(Database &database, const QSet<QString> &names,
                                const QSet<QString> &emails)
{
    KnownPeople known;
    const Status read = Repository<Contact>(database).forEach(
        u"1 ORDER BY number"_s, {}, [&](Contact &&contact) -> Status {
            const QString name = folded(contact.name);
            const QString email = contact.email.toLower();
            if (names.contains(name))
                known.byName.insert(name, contact);
            if (!email.isEmpty() && emails.contains(email))
                known.byEmail.insert(email, std::move(contact));
            return {};
        });
    if (!read)
        return fail(read.error());
    return known;
}

Result<QMultiHash<QString, QString>> contactsByEmail(Database &database)
{
    QMultiHash<QString, QString> ids;
    const Status read =
        database.forEach(u"SELECT email, id FROM contact WHERE coalesce(email, '') <> ''"_s,
                         {},
                         [&](const Row &row) -> Status {
                             ids.insert(row.text(0).toLower(), row.text(1));
                             return {};
                         });
    if (!read)
        return fail(read.error());
    return ids;
}

Result<std::vector<Contact>> contactsOf(Database &database, const Id<Organisation> &organisation)
{
    return Repository<Contact>(database).where(u"organisation_id = ? ORDER BY fold(name), id"_s,
                                               {organisation.toString()});
}

Result<std::vector<Organisation>> organisationsNamed(Database &database, const QString &name)
{
    constexpr int candidates = 20; // what is called exactly so comes first
    std::vector<Organisation> found;
    const QString wanted = folded(name);
    if (wanted.isEmpty())
        return found;
    const auto choices = organisationChoices(database, name, candidates);
    if (!choices)
        return fail(choices.error());
    QStringList ids;
    for (const OrganisationChoice &choice : *choices)
        ids << choice.id;
    // A short name is no word of the names that the choice looks at.
    const auto shortly = database.select<QString>(
        u"SELECT id FROM organisation WHERE instr(roles, '\"big_science\"') > 0 "
        "AND fold(coalesce(short_name, '')) = ?"_s,
        {wanted},
        [](const Row &row) { return row.text(0); });
    if (!shortly)
        return fail(shortly.error());
    for (const QString &id : *shortly)
        ids << id;
    ids.removeDuplicates();
    for (const QString &id : ids) {
        Result<Organisation> organisation =
            Repository<Organisation>(database).get(Id<Organisation>::parse(id));
        if (!organisation)
            return fail(organisation.error());
        QStringList called = organisation->otherNames;
        called << organisation->name << organisation->shortName;
        if (std::ranges::any_of(called, [&](const QString &n) { return folded(n) == wanted; }))
            found.push_back(*std::move(organisation));
    }
    return found;
}

} // namespace ilo
