#include "core/storage/organisationchoice.h"

#include "core/storage/companylist.h"
#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

OrganisationChoice readChoice(const Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.number(4) != 0};
}

} // namespace

Result<std::vector<OrganisationChoice>> organisationChoices(Database &database, const QString &text,
                                                            int limit)
{
    // The condition on roles is word for word that of the partial index in the schema; the few
    // Big Science Organisations are so found among a million companies without reading these.
    QString sql = u"SELECT id, name, town, country, 1 FROM organisation "
                  "WHERE instr(roles, '\"big_science\"') > 0"_s;
    Binds binds;
    const QStringList words = foldedWords(text);
    for (const QString &word : words) {
        sql += u" AND ' ' || fold(coalesce(name, '') || ' ' || coalesce(other_names, '')) LIKE ?"_s;
        binds.emplace_back(u"% "_s + word + u'%');
    }
    auto choices = database.select<OrganisationChoice>(
        sql + u" ORDER BY fold(name) LIMIT %1"_s.arg(limit), binds, readChoice);
    if (!choices || words.isEmpty() || int(choices->size()) >= limit)
        return choices;

    const auto numbers = firstCompanyNumbers(database, {.filter = text}, limit);
    if (!numbers)
        return fail(numbers.error());
    for (const qint64 number : *numbers) {
        auto found = database.select<OrganisationChoice>(
            u"SELECT id, name, town, country, 0 FROM organisation WHERE number = ? "
            "AND coalesce(instr(roles, '\"big_science\"'), 0) = 0"_s,
            {number},
            readChoice);
        if (!found)
            return fail(found.error());
        if (int(choices->size()) < limit)
            choices->insert(choices->end(), found->begin(), found->end());
    }
    return choices;
}

} // namespace ilo
