#include "core/storage/organisationchoice.h"

#include "core/storage/companylist.h"
#include "core/text/fold.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int candidates = 8; ///< companies looked at for each line of the list

OrganisationChoice readChoice(const Row &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3), row.number(4) != 0};
}

} // namespace

Result<std::vector<OrganisationChoice>> organisationChoices(Database &database, const QString &text,
                                                            int limit)
{
    QString byName;
    Binds words;
    for (const QString &word : foldedWords(text)) {
        byName +=
            u" AND ' ' || fold(coalesce(name, '') || ' ' || coalesce(other_names, '')) LIKE ?"_s;
        words.emplace_back(u"% "_s + word + u'%');
    }
    // The condition on roles is word for word that of the partial index in the schema; the few
    // Big Science Organisations are so found among a million companies without reading these.
    auto choices = database.select<OrganisationChoice>(
        u"SELECT id, name, town, country, 1 FROM organisation "
        "WHERE instr(roles, '\"big_science\"') > 0%1 ORDER BY fold(name) LIMIT %2"_s.arg(byName)
            .arg(limit),
        words,
        readChoice);
    if (!choices || words.empty())
        return choices;

    // The list's filter looks at all texts of a company; here only its names count.
    const auto numbers = firstCompanyNumbers(database, {.filter = text}, limit * candidates);
    if (!numbers)
        return fail(numbers.error());
    const QString one = u"SELECT id, name, town, country, 0 FROM organisation WHERE number = ? "
                        "AND coalesce(instr(roles, '\"big_science\"'), 0) = 0"_s
        + byName;
    for (const qint64 number : *numbers) {
        if (int(choices->size()) >= limit)
            break;
        Binds binds{number};
        binds.insert(binds.end(), words.begin(), words.end());
        auto found = database.select<OrganisationChoice>(one, binds, readChoice);
        if (!found)
            return fail(found.error());
        choices->insert(choices->end(), found->begin(), found->end());
    }
    return choices;
}

} // namespace ilo
