#include "core/storage/referencelists.h"

#include "core/domain/codescheme.h"
#include "core/text/fold.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr auto listColumns =
    "number, scheme, version, name, source, languages, codes, imported, in_use";
constexpr size_t codesAtATime = 250; // between two reports of progress

/// Searched are the languages of the program; 24 would make the index three times as big.
const QStringList &searchedLanguages()
{
    static const QStringList nine{
        u"en"_s, u"fr"_s, u"da"_s, u"nl"_s, u"es"_s, u"pl"_s, u"sk"_s, u"de"_s, u"sv"_s};
    return nine;
}

StoredList readStoredList(const Row &row)
{
    return {.number = row.number(0),
            .scheme = row.text(1),
            .version = row.text(2),
            .name = row.text(3),
            .source = row.text(4),
            .languages = row.text(5).split(u' ', Qt::SkipEmptyParts),
            .codes = row.number(6),
            .importedAt = QDateTime::fromMSecsSinceEpoch(row.number(7), Qt::UTC),
            .inUse = row.number(8) != 0};
}

Result<std::vector<StoredList>> readStoredLists(Database &database, const QString &condition,
                                                const Binds &binds)
{
    return database.select<StoredList>(
        u"SELECT %1 FROM codelist %2"_s.arg(QLatin1StringView(listColumns), condition),
        binds,
        readStoredList);
}

QStringList languagesOf(const ReferenceList &list)
{
    QStringList languages;
    for (const ReferenceCode &code : list.codes)
        languages += code.labels.keys();
    return asSet(languages);
}

/// A list in none of the nine languages is searched in those it has.
bool isSearched(const QString &language, const QStringList &available)
{
    const auto has = [&](const QString &one) { return available.contains(one); };
    return searchedLanguages().contains(language) || std::ranges::none_of(searchedLanguages(), has);
}

/// The languages of a list that are searched, as a JSON array.
QString searchedIn(const QStringList &available)
{
    QJsonArray searched;
    for (const QString &language : available) {
        if (isSearched(language, available))
            searched.append(language);
    }
    return QString::fromUtf8(QJsonDocument(searched).toJson(QJsonDocument::Compact));
}

/// Puts the words of these codes' labels into the index, or takes them out again: an index without
/// content has to be told what stood there. In one statement, for there are hundreds of thousands.
Status indexWords(Database &writer, const StoredList &list, bool out, qint64 from, qint64 until)
{
    return writer.execute(
        u"INSERT INTO code_words (%1rowid, words, scope) SELECT %2l.number, fold(l.label), "
        "'l' || c.codelist || l.language FROM code c JOIN code_label l ON l.code = c.number "
        "WHERE c.codelist = ? AND c.number BETWEEN ? AND ? AND l.language IN (SELECT value FROM "
        "json_each(?))"_s.arg(out ? u"code_words, "_s : QString(),
                              out ? u"'delete', "_s : QString()),
        {list.number, from, until, searchedIn(list.languages)});
}

Status indexWords(Database &writer, const StoredList &list, bool out)
{
    return indexWords(writer, list, out, 0, std::numeric_limits<qint64>::max());
}

Status putCode(Database &writer, qint64 list, const ReferenceCode &code)
{
    const auto orEmpty = [](const QString &text) { return text.isNull() ? u""_s : text; };
    if (Status put = writer.execute(
            u"INSERT INTO code (codelist, code, check_digit, parent) VALUES (?, ?, ?, ?)"_s,
            {list, code.code, orEmpty(code.checkDigit), orEmpty(code.parent)});
        !put)
        return put;
    QJsonObject labels;
    for (auto it = code.labels.cbegin(); it != code.labels.cend(); ++it)
        labels.insert(it.key(), it.value());
    return writer.execute(
        u"INSERT INTO code_label (code, language, label) SELECT ?, key, value FROM json_each(?)"_s,
        {writer.lastInsertNumber(),
         QString::fromUtf8(QJsonDocument(labels).toJson(QJsonDocument::Compact))});
}

Status putCodes(Database &writer, const StoredList &stored, const ReferenceList &list,
                const Progress &progress)
{
    for (size_t from = 0; from < list.codes.size(); from += codesAtATime) {
        if (progress && !progress(qint64(from)))
            return fail(Error::Code::Cancelled, u"cancelled"_s);
        const size_t until = std::min(from + codesAtATime, list.codes.size());
        const auto before = writer.number(u"SELECT max(number) FROM code"_s);
        if (!before)
            return fail(before.error());
        for (size_t at = from; at < until; ++at) {
            if (Status put = putCode(writer, stored.number, list.codes[at]); !put)
                return put;
        }
        if (Status indexed =
                indexWords(writer, stored, false, *before + 1, std::numeric_limits<qint64>::max());
            !indexed)
            return indexed;
    }
    return {};
}

Status dropRows(Database &writer, qint64 number)
{
    for (const QString &sql :
         {u"DELETE FROM code_label WHERE code IN (SELECT number FROM code WHERE codelist = ?)"_s,
          u"DELETE FROM code WHERE codelist = ?"_s,
          u"DELETE FROM codelist WHERE number = ?"_s}) {
        if (Status done = writer.execute(sql, {number}); !done)
            return done;
    }
    return {};
}

Status setInUse(Database &writer, const StoredList &list, bool inUse)
{
    if (Status set = writer.execute(u"UPDATE codelist SET in_use = ? WHERE number = ?"_s,
                                    {inUse ? 1 : 0, list.number});
        !set)
        return set;
    return indexWords(writer, list, !inUse);
}

/// Makes room for `version` of `scheme`: none is in use, and the same version is gone.
Status clearWay(Database &writer, const QString &scheme, const QString &version)
{
    const auto former = readStoredLists(writer, u"WHERE scheme = ?"_s, {scheme});
    if (!former)
        return fail(former.error());
    for (const StoredList &list : *former) {
        if (list.inUse) {
            if (Status left = setInUse(writer, list, false); !left)
                return left;
        }
        if (list.version == version) {
            if (Status dropped = dropRows(writer, list.number); !dropped)
                return dropped;
        }
    }
    return {};
}

/// SQL of the codes that records of `scheme` hold.
QString codesInRecords(const QString &scheme)
{
    const auto members = [](const QString &table, const QString &column) {
        return u"SELECT value FROM %1, json_each(%1.%2) WHERE %2 IS NOT NULL"_s.arg(table, column);
    };
    if (scheme == cpvScheme)
        return members(u"organisation"_s, u"cpv"_s) + u" UNION "_s + members(u"need"_s, u"cpv"_s);
    if (scheme == naceScheme)
        return members(u"organisation"_s, u"nace"_s);
    if (scheme == nutsScheme)
        return u"SELECT DISTINCT nuts FROM organisation WHERE nuts IS NOT NULL"_s;
    return {};
}

} // namespace

Result<std::vector<StoredList>> storedLists(Database &database)
{
    return readStoredLists(database, u"ORDER BY scheme, in_use DESC, imported DESC"_s, {});
}

Result<std::optional<StoredList>> listInUse(Database &database, const QString &scheme)
{
    auto found = readStoredLists(database, u"WHERE scheme = ? AND in_use = 1"_s, {scheme});
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<qint64> storeList(Database &writer, const ReferenceList &list, const Progress &progress)
{
    StoredList stored{.languages = languagesOf(list)};
    const Status done = writer.transaction([&]() -> Status {
        if (Status cleared = clearWay(writer, list.scheme, list.version); !cleared)
            return cleared;
        if (Status put = writer.execute(
                u"INSERT INTO codelist (scheme, version, name, source, languages, codes, imported, in_use) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, 1)"_s,
                {list.scheme,
                 list.version,
                 list.name.isNull() ? u""_s : list.name,
                 list.source.isNull() ? u""_s : list.source,
                 stored.languages.join(u' '),
                 qint64(list.codes.size()),
                 QDateTime::currentMSecsSinceEpoch()});
            !put)
            return put;
        stored.number = writer.lastInsertNumber();
        return putCodes(writer, stored, list, progress);
    });
    if (!done)
        return fail(done.error());
    return stored.number;
}

Status removeList(Database &writer, qint64 number)
{
    return writer.transaction([&]() -> Status {
        const auto found = readStoredLists(writer, u"WHERE number = ?"_s, {number});
        if (!found)
            return fail(found.error());
        if (found->empty())
            return fail(Error::Code::NotFound, u"no reference list %1"_s.arg(number));
        const StoredList &list = found->front();
        if (list.inUse) {
            if (Status left = setInUse(writer, list, false); !left)
                return left;
        }
        if (Status dropped = dropRows(writer, number); !dropped)
            return dropped;
        const auto newest =
            readStoredLists(writer,
                            u"WHERE scheme = ? ORDER BY imported DESC, number DESC LIMIT 1"_s,
                            {list.scheme});
        if (!newest)
            return fail(newest.error());
        return newest->empty() || !list.inUse ? Status() : setInUse(writer, newest->front(), true);
    });
}

Status reindexCodes(Database &writer)
{
    if (Status emptied =
            writer.execute(u"INSERT INTO code_words (code_words) VALUES ('delete-all')"_s);
        !emptied)
        return emptied;
    const auto lists = readStoredLists(writer, u"WHERE in_use = 1"_s, {});
    if (!lists)
        return fail(lists.error());
    for (const StoredList &list : *lists) {
        if (Status indexed = indexWords(writer, list, false); !indexed)
            return indexed;
    }
    return {};
}

Result<QStringList> codesNotInList(Database &database, const QString &scheme)
{
    const auto list = listInUse(database, scheme);
    if (!list)
        return fail(list.error());
    const QString held = codesInRecords(scheme);
    if (!*list || held.isEmpty())
        return QStringList();

    QSet<QString> known;
    const Status read = database.forEach(u"SELECT code FROM code WHERE codelist = ?"_s,
                                         {(*list)->number},
                                         [&](const Row &row) -> Status {
                                             known.insert(row.text(0));
                                             return {};
                                         });
    if (!read)
        return fail(read.error());
    QStringList missing;
    const Status looked = database.forEach(held, {}, [&](const Row &row) -> Status {
        const QString stored = row.text(0);
        if (!known.contains(readTypedCode(scheme, stored).code))
            missing << stored;
        return {};
    });
    if (!looked)
        return fail(looked.error());
    return asSet(missing);
}

} // namespace ilo
