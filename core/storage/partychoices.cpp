#include "core/storage/partychoices.h"

#include "core/domain/contact.h"
#include "core/storage/recordwords.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr qsizetype fewestLetters = 3; // of a word that may be misspelt
constexpr int mostShortened = 4;       // letters that are left off in turn

QStringList membersOf(const QString &json)
{
    QStringList members;
    for (const QJsonValue value : QJsonDocument::fromJson(json.toUtf8()).array())
        members << value.toString();
    return members;
}

PartyChoice readOrganisation(const Row &row)
{
    PartyChoice choice{
        .id = row.text(0), .name = row.text(1), .otherNames = membersOf(row.text(3))};
    if (!row.isNull(2))
        choice.otherNames.prepend(row.text(2));
    return choice;
}

PartyChoice readContact(const Row &row)
{
    return {.id = row.text(0),
            .name = row.text(1),
            .otherNames = {},
            .isContact = true,
            .organisation = row.text(2),
            .organisationName = row.text(3)};
}

QString organisationColumns()
{
    return u"SELECT o.id, o.name, o.short_name, o.other_names FROM organisation o "_s;
}

QString contactColumns()
{
    return u"SELECT c.id, c.name, c.organisation_id, o.name FROM contact c"
           " LEFT JOIN entity e ON e.uuid = c.organisation_id"
           " LEFT JOIN organisation o ON o.number = e.number "_s;
}

/// " AND" conditions that a folded text has a word beginning with each of `words`.
QString hasWords(const QString &folded, const QStringList &words, Binds &binds)
{
    QString sql;
    for (const QString &word : words) {
        sql += u" AND ' ' || %1 LIKE ?"_s.arg(folded);
        binds.emplace_back(u"% "_s + word + u'%');
    }
    return sql;
}

Result<std::vector<PartyChoice>> beginningWith(Database &database, const QStringList &words,
                                               int limit)
{
    std::vector<PartyChoice> all;
    const auto add = [&](const QString &sql, const Binds &binds, auto read) -> Status {
        auto found = database.select<PartyChoice>(sql, binds, read);
        if (!found)
            return fail(found.error());
        all.insert(all.end(), found->begin(), found->end());
        return {};
    };

    // Word for word the condition of the partial index in the schema.
    Binds binds;
    QString names = hasWords(u"fold(coalesce(name, '') || ' ' || coalesce(short_name, '') || ' ' ||"
                             " coalesce(other_names, ''))"_s,
                             words,
                             binds);
    binds.emplace_back(limit);
    Status done = add(organisationColumns()
                          + u"WHERE instr(roles, '\"big_science\"') > 0%1 LIMIT ?"_s.arg(names),
                      binds,
                      readOrganisation);
    if (!done)
        return fail(done.error());

    QStringList terms;
    for (const QString &word : words)
        terms << u'"' + word + u"\"*"_s;
    done = add(organisationColumns()
                   + u"WHERE o.number IN (SELECT rowid FROM company_names"
                     " WHERE company_names MATCH ? LIMIT ?)"_s,
               {terms.join(u" AND "_s), limit},
               readOrganisation);
    if (!done)
        return fail(done.error());

    const auto people = recordsWithWords(database, typeName<Contact>(), words, limit);
    if (!people)
        return fail(people.error());
    for (const qint64 number : *people) {
        done = add(contactColumns() + u"WHERE c.number = ?"_s, {number}, readContact);
        if (!done)
            return fail(done.error());
    }
    return all;
}

} // namespace

Result<std::vector<PartyChoice>> partyChoices(Database &database, const QStringList &words,
                                              int limit)
{
    // "1,5" is two words to the index, which knows single ones alone.
    QStringList shorter = foldedWords(words.join(u' '));
    if (shorter.isEmpty())
        return std::vector<PartyChoice>();
    for (int cut = 0; cut <= mostShortened; ++cut) {
        auto found = beginningWith(database, shorter, limit);
        if (!found || !found->empty())
            return found;
        const QStringList before = shorter;
        for (QString &word : shorter) {
            if (word.size() > fewestLetters)
                word.chop(1);
        }
        if (shorter == before)
            break;
    }
    return std::vector<PartyChoice>();
}

Result<std::optional<PartyChoice>> partyChoice(Database &database, const QString &id)
{
    for (const auto &[sql, read] : {std::pair{organisationColumns(), &readOrganisation},
                                    std::pair{contactColumns(), &readContact}}) {
        const bool isContact = read == &readContact;
        const auto found = database.select<PartyChoice>(
            sql + (isContact ? u"WHERE c.number"_s : u"WHERE o.number"_s)
                + u" = (SELECT number FROM entity WHERE uuid = ?)"_s,
            {id},
            read);
        if (!found)
            return fail(found.error());
        if (!found->empty())
            return std::optional(found->front());
    }
    return std::optional<PartyChoice>();
}

} // namespace ilo
