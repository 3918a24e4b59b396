#include "core/storage/companyindex.h"

#include "core/storage/companysql.h"

#include <sqlite3.h>

#include <array>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct WordTable
{
    QString name;
    QString words; ///< expression
};

const std::array<WordTable, 2> &wordTables()
{
    static const std::array<WordTable, 2> both{WordTable{u"company_names"_s, companyNameWords()},
                                               WordTable{u"company_texts"_s, companyTextWords()}};
    return both;
}

QString insertIntoList()
{
    return u"INSERT INTO company_list (number, %1) "_s.arg(companyColumnNames().join(u", "_s));
}

QString selectList()
{
    return selectFromCompanies(u"o.number, "_s + companyColumnValues().join(u", "_s));
}

/// A company as its records are now and as the tables have it; null where they have nothing.
struct Line
{
    std::vector<QVariant> fresh; ///< columns of the list, then the words of both tables
    std::vector<QVariant> stored;
};

/// Empty when the organisation is gone or does not stand in the list.
Result<std::optional<Line>> readLine(Database &database, qint64 number)
{
    static const QString sql = [] {
        QStringList values = companyColumnValues();
        for (const WordTable &table : wordTables())
            values << table.words;
        for (const QString &column : companyColumnNames())
            values << u"c."_s + column;
        values << u"n.words"_s << u"t.words"_s;
        return u"SELECT %1 FROM organisation o LEFT JOIN company_list c ON c.number = o.number"
               " LEFT JOIN company_names n ON n.rowid = o.number"
               " LEFT JOIN company_texts t ON t.rowid = o.number"
               " WHERE o.number = ? AND %2"_s.arg(values.join(u", "_s), isListedCompany());
    }();
    std::optional<Line> line;
    const Status done = database.forEach(sql, {number}, [&](const Row &row) -> Status {
        const auto columns = int(companyColumnNames().size() + qsizetype(wordTables().size()));
        line.emplace();
        for (int i = 0; i < columns; ++i) {
            line->fresh.push_back(row.value(i));
            line->stored.push_back(row.value(columns + i));
        }
        return {};
    });
    if (!done)
        return fail(done.error());
    return line;
}

Status takeOut(Database &database, qint64 number)
{
    for (const auto &sql : {u"DELETE FROM company_list WHERE number = ?"_s,
                            u"DELETE FROM company_names WHERE rowid = ?"_s,
                            u"DELETE FROM company_texts WHERE rowid = ?"_s}) {
        if (Status done = database.execute(sql, {number}); !done)
            return done;
    }
    return {};
}

/// Only what differs: naming a column costs its index, also when the value is the same.
Status writeLine(Database &database, qint64 number, const Line &line)
{
    const QStringList &names = companyColumnNames();
    Binds binds;
    if (line.stored.front().isNull()) {
        binds.emplace_back(number);
        binds.insert(binds.end(), line.fresh.begin(), line.fresh.begin() + names.size());
        return database.execute(
            insertIntoList() + u"VALUES (?%1)"_s.arg(u", ?"_s.repeated(names.size())), binds);
    }
    QStringList changes;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QVariant &fresh = line.fresh[size_t(i)];
        const QVariant &stored = line.stored[size_t(i)];
        // A change never becomes older: it may have been of a part that is deleted now.
        const bool differs =
            names[i] == "changed"_L1 ? fresh.toLongLong() > stored.toLongLong() : fresh != stored;
        if (differs) {
            changes << names[i] + u" = ?"_s;
            binds.push_back(fresh);
        }
    }
    if (changes.isEmpty())
        return {};
    binds.emplace_back(number);
    return database.execute(
        u"UPDATE company_list SET %1 WHERE number = ?"_s.arg(changes.join(u", "_s)), binds);
}

Status writeWords(Database &database, qint64 number, const Line &line)
{
    auto column = size_t(companyColumnNames().size());
    for (const WordTable &table : wordTables()) {
        const QVariant &fresh = line.fresh[column];
        const QVariant &stored = line.stored[column];
        ++column;
        if (!stored.isNull() && fresh == stored)
            continue;
        if (!stored.isNull()) {
            if (Status done =
                    database.execute(u"DELETE FROM %1 WHERE rowid = ?"_s.arg(table.name), {number});
                !done)
                return done;
        }
        if (Status done = database.execute(
                u"INSERT INTO %1 (rowid, words) VALUES (?, ?)"_s.arg(table.name), {number, fresh});
            !done)
            return done;
    }
    return {};
}

Status refreshCompany(Database &database, qint64 number)
{
    const auto line = readLine(database, number);
    if (!line)
        return fail(line.error());
    if (!*line)
        return takeOut(database, number);
    if (Status done = writeLine(database, number, **line); !done)
        return done;
    return writeWords(database, number, **line);
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
               << insertIntoList() + selectList() + u" ORDER BY o.number"_s
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
        if (Status done = refreshCompany(database, number); !done)
            return done;
    }
    return {};
}

Status rebuildCompanies(Database &database)
{
    if (Status done = rebuildList(database); !done)
        return done;
    for (const auto &[table, words] : wordTables()) {
        if (Status done = emptyWords(database, table); !done)
            return done;
        if (Status done =
                database.execute(u"INSERT INTO %1 (rowid, words) %2 ORDER BY o.number"_s.arg(
                    table, selectFromCompanies(u"o.number, "_s + words)));
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

    const QString fresh =
        u"WITH fresh (number, %1) AS (%2) "_s.arg(companyColumnNames().join(u", "_s), selectList());
    QStringList freshColumns;
    QStringList storedColumns;
    for (const QString &column : companyColumnNames()) {
        // A change may have been of a part that is deleted now: only an older one is wrong.
        if (column == "changed"_L1)
            continue;
        freshColumns << u"f."_s + column;
        storedColumns << u"c."_s + column;
    }
    Status done = collect(
        fresh
            + u"SELECT f.number FROM fresh f LEFT JOIN company_list c ON c.number = f.number"
              " WHERE (%1) IS NOT (%2) OR f.changed > c.changed"_s.arg(freshColumns.join(u", "_s),
                                                                       storedColumns.join(u", "_s)),
        u"organisation %1 is not in the list as its record says"_s);

    for (const auto &table : {u"company_list"_s, u"company_names"_s, u"company_texts"_s}) {
        if (done)
            done =
                collect(u"SELECT c.rowid FROM %1 c LEFT JOIN organisation o ON o.number = c.rowid"
                        " AND %2 WHERE o.number IS NULL"_s.arg(table, isListedCompany()),
                        u"organisation %1 is gone, but still in "_s + table);
    }
    for (const auto &[table, words] : wordTables()) {
        if (done)
            done =
                collect(u"SELECT o.number FROM organisation o LEFT JOIN %1 w ON w.rowid = o.number"
                        " WHERE %2 AND w.words IS NOT %3"_s.arg(table, isListedCompany(), words),
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
