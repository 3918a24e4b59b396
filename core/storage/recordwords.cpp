#include "core/storage/recordwords.h"

#include "core/domain/recordtype.h"
#include "core/storage/companysql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

struct WordSource
{
    QString type;  ///< table
    QString words; ///< SQL over the row `o`
    QString where; ///< which rows; empty: all
};

QString wordsOf(const QStringList &columns)
{
    QStringList words;
    for (const QString &column : columns)
        words << u"coalesce(o.%1, '')"_s.arg(column);
    return words.join(u" || ' ' || "_s);
}

/// A need's number also without its prefix and zeros, as people say it.
QString saidCode()
{
    return u"ltrim(ltrim(substr(coalesce(o.code, ''), instr(coalesce(o.code, ''), '-') + 1),"
           " 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'), '0')"_s;
}

const std::vector<WordSource> &wordSources()
{
    static const std::vector<WordSource> sources = [] {
        std::vector<WordSource> all{
            {u"need"_s,
             wordsOf({u"code"_s,
                      u"title"_s,
                      u"facility"_s,
                      u"challenge_question"_s,
                      u"cpv"_s,
                      u"areas"_s})
                 + u" || ' ' || "_s + saidCode(),
             {}},
            {u"contact"_s, wordsOf({u"name"_s, u"job_title"_s, u"email"_s, u"tags"_s}), {}},
            {u"activity"_s, wordsOf({u"subject"_s}), {}},
            {u"task"_s, wordsOf({u"title"_s}), {}},
            {u"opportunity"_s,
             wordsOf({u"reference"_s, u"title"_s, u"buyer_name"_s, u"published"_s}),
             {}},
            {u"organisation"_s,
             wordsOf({u"name"_s, u"short_name"_s, u"other_names"_s, u"town"_s}),
             u"NOT "_s + isListedCompany()}};
        std::erase_if(all, [](const WordSource &source) { return !recordType(source.type); });
        return all;
    }();
    return sources;
}

const WordSource *sourceOf(const QString &type)
{
    const auto &all = wordSources();
    const auto found = std::ranges::find(all, type, &WordSource::type);
    return found == all.end() ? nullptr : &*found;
}

/// What marks the rows of a type; folding leaves no such sign in a text.
QString markOf(const QString &type)
{
    return u"§"_s + type;
}

QString markedWords(const WordSource &source)
{
    return u"'%1 ' || fold(%2)"_s.arg(markOf(source.type), source.words);
}

QString selectWords(const WordSource &source)
{
    QString sql = u"SELECT o.number, %1 FROM %2 o"_s.arg(markedWords(source), source.type);
    if (!source.where.isEmpty())
        sql += u" WHERE "_s + source.where;
    return sql;
}

Status refreshOne(Database &database, const WordSource &source, qint64 number)
{
    const QString sql = selectWords(source) + (source.where.isEmpty() ? u" WHERE "_s : u" AND "_s)
        + u"o.number = ?"_s;
    QString fresh;
    if (Status read = database.forEach(sql,
                                       {number},
                                       [&](const Row &row) -> Status {
                                           fresh = row.text(1);
                                           return {};
                                       });
        !read)
        return read;
    const auto stored =
        database.text(u"SELECT words FROM record_words WHERE rowid = ?"_s, {number});
    if (!stored)
        return fail(stored.error());
    if (*stored == fresh)
        return {};
    if (!stored->isEmpty()) {
        if (Status done = database.execute(u"DELETE FROM record_words WHERE rowid = ?"_s, {number});
            !done)
            return done;
    }
    if (fresh.isEmpty())
        return {};
    return database.execute(u"INSERT INTO record_words (rowid, words) VALUES (?, ?)"_s,
                            {number, fresh});
}

} // namespace

bool hasRecordWords(const QString &type)
{
    return sourceOf(type) != nullptr;
}

Status refreshRecordWords(Database &database, const QString &type,
                          const std::vector<qint64> &numbers)
{
    const WordSource *source = sourceOf(type);
    if (!source)
        return {};
    for (const qint64 number : numbers) {
        if (Status done = refreshOne(database, *source, number); !done)
            return done;
    }
    return {};
}

Status rebuildRecordWords(Database &database, const QString &type)
{
    if (type.isEmpty()) {
        // Deleting row by row would look up each word.
        const auto definition =
            database.text(u"SELECT sql FROM sqlite_schema WHERE name = 'record_words'"_s);
        if (!definition)
            return fail(definition.error());
        for (const QString &sql : {u"DROP TABLE record_words"_s, *definition}) {
            if (Status done = database.execute(sql); !done)
                return done;
        }
    }
    for (const WordSource &source : wordSources()) {
        if (!type.isEmpty() && source.type != type)
            continue;
        if (!type.isEmpty()) {
            if (Status done = database.execute(
                    u"DELETE FROM record_words WHERE rowid IN"
                    " (SELECT rowid FROM record_words WHERE record_words MATCH ?)"_s,
                    {u"\"%1\""_s.arg(markOf(type))});
                !done)
                return done;
        }
        if (Status done = database.execute(u"INSERT INTO record_words (rowid, words) "_s
                                           + selectWords(source));
            !done)
            return done;
    }
    return {};
}

Result<std::vector<qint64>> recordsWithWords(Database &database, const QString &type,
                                             const QStringList &words, int limit,
                                             const QStringList &whole)
{
    QString match = u"\"%1\""_s.arg(markOf(type));
    for (const QString &word : whole)
        match += u" AND \"%1\""_s.arg(word);
    for (const QString &word : words)
        match += u" AND \"%1\"*"_s.arg(word);
    return database.select<qint64>(
        u"SELECT rowid FROM record_words WHERE record_words MATCH ? ORDER BY rowid DESC LIMIT ?"_s,
        {match, limit},
        [](const Row &row) { return row.number(0); });
}

Result<QStringList> recordWordDifferences(Database &database)
{
    constexpr int most = 100;
    QStringList lines;
    const auto collect = [&](const QString &sql, const QString &what) {
        return database.forEach(sql + u" LIMIT %1"_s.arg(most), {}, [&](const Row &row) -> Status {
            if (lines.size() < most)
                lines << what.arg(row.number(0));
            return {};
        });
    };
    for (const WordSource &source : wordSources()) {
        if (Status done = collect(
                u"WITH fresh (number, words) AS (%1) SELECT f.number FROM fresh f"
                " LEFT JOIN record_words w ON w.rowid = f.number WHERE w.words IS NOT f.words"_s
                    .arg(selectWords(source)),
                source.type + u" %1 is not found by the words of its record"_s);
            !done)
            return fail(done.error());
        // Asked of the stored text and not of its index, which may be what is wrong.
        QString gone = u"SELECT w.rowid FROM record_words w WHERE w.words LIKE '%1 %'"
                       " AND NOT EXISTS (SELECT 1 FROM %2 o WHERE o.number = w.rowid"_s.arg(
                           markOf(source.type), source.type);
        if (!source.where.isEmpty())
            gone += u" AND "_s + source.where;
        if (Status done =
                collect(gone + u')', source.type + u" %1 is gone, but still found by its words"_s);
            !done)
            return fail(done.error());
    }
    return lines;
}

} // namespace ilo
