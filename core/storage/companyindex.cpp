#include "core/storage/companyindex.h"

#include "core/domain/organisation.h"

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// A column that is not NULL, as a word of a text.
QString word(const char *column)
{
    return u"coalesce(%1, '')"_s.arg(QLatin1StringView(column));
}

QString joined(std::initializer_list<const char *> columns)
{
    QStringList words;
    for (const char *column : columns)
        words << word(column);
    return words.join(u" || ' ' || "_s);
}

/// The members of a set (JSON) as words of a text.
QString members(const char *column)
{
    return uR"(CASE WHEN %1 IS NULL THEN '' ELSE
 (SELECT coalesce(group_concat(value, ' '), '') FROM json_each(%1)) END)"_s.arg(
        QLatin1StringView(column));
}

/// All rows of a part of the company as words of a text.
QString parts(const char *table, std::initializer_list<const char *> columns)
{
    return u"coalesce((SELECT group_concat(%1, ' ') FROM %2 WHERE organisation_id = o.id), '')"_s
        .arg(joined(columns), QLatin1StringView(table));
}

template<Enum E>
QString places(const char *column, std::initializer_list<E> order, int otherwise)
{
    QString sql = u"CASE "_s + QLatin1StringView(column);
    int place = 0;
    for (const E value : order)
        sql += u" WHEN '%1' THEN %2"_s.arg(toKey(value)).arg(++place);
    return sql + u" ELSE %1 END"_s.arg(otherwise);
}

QString sizePlace()
{
    return places("o.size_class",
                  {SizeClass::Micro,
                   SizeClass::Small,
                   SizeClass::Medium,
                   SizeClass::SmallMidCap,
                   SizeClass::Large},
                  0);
}

QString consentPlace()
{
    return places(
        "o.consent",
        {Consent::Given, Consent::Asked, Consent::NotAsked, Consent::Declined, Consent::Withdrawn},
        3);
}

QString areas()
{
    return uR"(coalesce((SELECT group_concat(area, ' ') FROM
 (SELECT area FROM capability WHERE organisation_id = o.id AND area IS NOT NULL
 GROUP BY area ORDER BY count(*) DESC, area)), ''))"_s;
}

/// The newest op of the company or one of its parts, and when that was. Deleted parts are not
/// reached this way; refreshing keeps the later of this and what it had.
QString changed()
{
    QString newest = u"SELECT max(number) AS n FROM op WHERE entity = o.number"_s;
    for (const auto *part : {"capability", "certificate", "reference_project"}) {
        newest += u" UNION ALL SELECT max(p.number) FROM %1 r JOIN op p ON p.entity = r.number"
                  " WHERE r.organisation_id = o.id"_s.arg(QLatin1StringView(part));
    }
    return uR"(coalesce((SELECT wall / 3600000 FROM changeset
 WHERE first_op <= (SELECT max(n) FROM (%1)) ORDER BY first_op DESC, number DESC LIMIT 1), 0))"_s
        .arg(newest);
}

const QString &listColumns()
{
    static const QString columns =
        (QStringList{
             u"o.number"_s,
             u"coalesce(fold(o.name), '')"_s,
             u"coalesce(fold(o.town), '')"_s,
             word("o.country"),
             sizePlace(),
             areas(),
             u"coalesce((SELECT max(trl) FROM capability WHERE organisation_id = o.id), 0)"_s,
             consentPlace(),
             changed()})
            .join(u", "_s);
    return columns;
}

const QString &nameWords()
{
    static const QString words = u"fold("_s
        + QStringList{joined({"o.name",
                              "o.legal_form",
                              "o.vat_number",
                              "o.register_number",
                              "o.pic",
                              "o.street",
                              "o.postcode",
                              "o.town",
                              "o.country",
                              "o.nuts",
                              "o.web",
                              "o.email",
                              "o.telephone",
                              "o.source_id"}),
                      members("o.other_names"),
                      members("o.tags")}
              .join(u" || ' ' || "_s)
        + u')';
    return words;
}

const QString &textWords()
{
    static const QString words = u"fold("_s
        + QStringList{word("o.note"),
                      members("o.cpv"),
                      members("o.nace"),
                      parts("capability", {"title", "text", "area"}),
                      parts("certificate", {"name"}),
                      parts("reference_project", {"customer", "subject"})}
              .join(u" || ' ' || "_s)
        + u')';
    return words;
}

/// Organisations that stand in the list: all but Big Science Organisations that are no companies.
constexpr auto listed = u"(o.roles IS NULL OR instr(o.roles, '\"company\"')"
                        " OR NOT instr(o.roles, '\"big_science\"'))";

QString isListed()
{
    return QString::fromUtf16(listed);
}

constexpr auto namesOfColumns =
    u"number, name_key, town_key, country, size, areas, trl, consent, changed";

QString selectOf(const QString &columns)
{
    return u"SELECT %1 FROM organisation o WHERE %2"_s.arg(columns, isListed());
}

/// One text table: writes only when the words are others than before.
Status refreshWords(Database &database, const QString &table, const QString &words, qint64 number)
{
    // NULL: not in the list, or no longer there.
    const auto fresh = database.text(
        u"SELECT %1 FROM organisation o WHERE o.number = ? AND %2"_s.arg(words, isListed()),
        {number});
    if (!fresh)
        return fail(fresh.error());
    const auto stored =
        database.text(u"SELECT words FROM %1 WHERE rowid = ?"_s.arg(table), {number});
    if (!stored)
        return fail(stored.error());
    if (*fresh == *stored && fresh->isNull() == stored->isNull())
        return {};

    if (!stored->isNull()) {
        if (Status done =
                database.execute(u"DELETE FROM %1 WHERE rowid = ?"_s.arg(table), {number});
            !done)
            return done;
    }
    if (fresh->isNull())
        return {};
    return database.execute(u"INSERT INTO %1 (rowid, words) VALUES (?, ?)"_s.arg(table),
                            {number, *fresh});
}

Status refreshLine(Database &database, qint64 number)
{
    static const QString unlist =
        u"DELETE FROM company_list WHERE number = ? AND NOT EXISTS (SELECT 1 FROM organisation o"
        " WHERE o.number = company_list.number AND %1)"_s.arg(isListed());
    if (Status done = database.execute(unlist, {number}); !done)
        return done;

    static const QString relist =
        u"INSERT INTO company_list (%1) %2 AND o.number = ?"
        " ON CONFLICT (number) DO UPDATE SET name_key = excluded.name_key,"
        " town_key = excluded.town_key, country = excluded.country, size = excluded.size,"
        " areas = excluded.areas, trl = excluded.trl, consent = excluded.consent,"
        " changed = max(changed, excluded.changed)"
        " WHERE (name_key, town_key, country, size, areas, trl, consent) IS NOT"
        " (excluded.name_key, excluded.town_key, excluded.country, excluded.size, excluded.areas,"
        " excluded.trl, excluded.consent) OR excluded.changed > changed"_s.arg(
            QString::fromUtf16(namesOfColumns), selectOf(listColumns()));
    return database.execute(relist, {number});
}

/// Empties a full-text table by making it anew: deleting its rows would look up each word.
Status emptyWords(Database &database, const QString &table)
{
    const auto definition =
        database.text(u"SELECT sql FROM sqlite_schema WHERE name = ?"_s, {table});
    if (!definition)
        return fail(definition.error());
    if (Status done = database.execute(u"DROP TABLE "_s + table); !done)
        return done;
    return database.execute(*definition);
}

Status rebuildList(Database &database)
{
    struct Index
    {
        QString name;
        QString sql;
    };
    const auto indexes = database.select<Index>(
        u"SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'company_list' AND type = 'index'"_s,
        {},
        [](const Row &row) {
            return Index{row.text(0), row.text(1)};
        });
    if (!indexes)
        return fail(indexes.error());

    // What the records no longer tell: that a part of the company was deleted.
    QStringList statements{
        u"CREATE TEMP TABLE IF NOT EXISTS changed_before (number INTEGER PRIMARY KEY, changed INTEGER)"_s,
        u"DELETE FROM changed_before"_s,
        u"INSERT INTO changed_before SELECT number, changed FROM company_list"_s};
    for (const Index &index : *indexes)
        statements << u"DROP INDEX "_s + index.name;
    statements << u"DELETE FROM company_list"_s
               << u"INSERT INTO company_list (%1) %2 ORDER BY o.number"_s.arg(
                      QString::fromUtf16(namesOfColumns), selectOf(listColumns()))
               << u"UPDATE company_list SET changed = b.changed FROM changed_before b"
                  " WHERE b.number = company_list.number AND b.changed > company_list.changed"_s
               << u"DELETE FROM changed_before"_s;
    for (const Index &index : *indexes)
        statements << index.sql;
    for (const QString &statement : statements) {
        if (Status done = database.execute(statement); !done)
            return done;
    }
    return {};
}

} // namespace

Status refreshCompanies(Database &database, const std::vector<qint64> &numbers)
{
    for (const qint64 number : numbers) {
        Status done = refreshLine(database, number);
        if (done)
            done = refreshWords(database, u"company_names"_s, nameWords(), number);
        if (done)
            done = refreshWords(database, u"company_texts"_s, textWords(), number);
        if (!done)
            return done;
    }
    return {};
}

Status rebuildCompanies(Database &database)
{
    if (Status done = rebuildList(database); !done)
        return done;
    for (const auto &[table, words] :
         {std::pair{u"company_names"_s, nameWords()}, std::pair{u"company_texts"_s, textWords()}}) {
        if (Status done = emptyWords(database, table); !done)
            return done;
        if (Status done =
                database.execute(u"INSERT INTO %1 (rowid, words) %2 ORDER BY o.number"_s.arg(
                    table, selectOf(u"o.number, "_s + words)));
            !done)
            return done;
    }
    return {};
}

Status forgetDeletedWords(Database &database)
{
    for (const auto &table : {u"company_names"_s, u"company_texts"_s}) {
        if (Status done = database.execute(u"INSERT INTO %1 (%1) VALUES ('optimize')"_s.arg(table));
            !done)
            return done;
    }
    return {};
}

Result<QStringList> companyIndexDifferences(Database &database)
{
    constexpr int most = 100;
    QStringList lines;
    const auto collect = [&](const QString &sql, const QString &what) -> Status {
        return database.forEach(sql + u" LIMIT %1"_s.arg(most), {}, [&](const Row &row) -> Status {
            if (lines.size() < most)
                lines << what.arg(row.number(0));
            return {};
        });
    };

    const QString fresh = u"WITH fresh (%1) AS (%2) "_s.arg(QString::fromUtf16(namesOfColumns),
                                                            selectOf(listColumns()));
    Status done = collect(
        fresh
            + u"SELECT f.number FROM fresh f LEFT JOIN company_list c ON c.number = f.number"
              " WHERE (f.name_key, f.town_key, f.country, f.size, f.areas, f.trl, f.consent) IS NOT"
              " (c.name_key, c.town_key, c.country, c.size, c.areas, c.trl, c.consent)"
              " OR f.changed > c.changed"_s,
        u"organisation %1 is not in the list as its record says"_s);

    for (const auto &table : {u"company_list"_s, u"company_names"_s, u"company_texts"_s}) {
        if (done)
            done =
                collect(u"SELECT c.rowid FROM %1 c LEFT JOIN organisation o ON o.number = c.rowid"
                        " AND %2 WHERE o.number IS NULL"_s.arg(table, isListed()),
                        u"organisation %1 is gone, but still in "_s + table);
    }
    for (const auto &[table, words] :
         {std::pair{u"company_names"_s, nameWords()}, std::pair{u"company_texts"_s, textWords()}}) {
        if (done)
            done =
                collect(u"SELECT o.number FROM organisation o LEFT JOIN %1 w ON w.rowid = o.number"
                        " WHERE %2 AND w.words IS NOT %3"_s.arg(table, isListed(), words),
                        u"organisation %1 has other words than "_s + table);

        // SQLite compares index and words itself; only where it may write, though it does not.
        if (done && !sqlite3_db_readonly(database.handle(), "main")) {
            const Status whole =
                database.execute(u"INSERT INTO %1 (%1) VALUES ('integrity-check')"_s.arg(table));
            if (!whole && whole.error().code == Error::Code::Damaged)
                lines << u"the index of %1 does not match its words"_s.arg(table);
            else if (!whole)
                done = whole;
        }
    }
    if (!done)
        return fail(done.error());
    return lines;
}

} // namespace ilo
