#include "core/storage/recordlookup.h"

#include "core/domain/recordtype.h"
#include "core/storage/attachments.h"
#include "core/storage/needlist.h"
#include "core/storage/repository.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

RecordRef readRef(const Row &row)
{
    return {row.text(0), row.text(1)};
}

/// The one reference that `sql` yields; empty when there is none.
Result<std::optional<RecordRef>> only(Database &database, const QString &sql, const Binds &binds,
                                      const QString &text)
{
    const auto found = database.select<RecordRef>(sql + u" LIMIT 2"_s, binds, readRef);
    if (!found)
        return fail(found.error());
    if (found->size() > 1)
        return fail(Error::Code::Invalid, u"more than one record fits “%1”"_s.arg(text), text);
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::optional<RecordRef>> byId(Database &database, const QString &text)
{
    static const QRegularExpression partOfId(u"^[0-9a-f-]{6,36}$"_s);
    const QString lower = text.toLower();
    if (!partOfId.match(lower).hasMatch())
        return std::optional<RecordRef>();
    const auto begins =
        only(database, u"SELECT type, uuid FROM entity WHERE uuid GLOB ?"_s, {lower + u'*'}, text);
    if (!begins || *begins || lower.size() == 36)
        return begins;
    return only(
        database, u"SELECT type, uuid FROM entity WHERE uuid GLOB ?"_s, {u'*' + lower}, text);
}

Result<std::optional<RecordRef>> byNeedCode(Database &database, const QString &text)
{
    static const QRegularExpression number(u"^([A-Z]{2}-)?(N-)?[A-Z]?[0-9]{1,6}$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (!number.match(text).hasMatch())
        return std::optional<RecordRef>();
    const Result<Id<Need>> need = needByCode(database, text);
    if (need)
        return std::optional(RecordRef{typeName<Need>(), need->toString()});
    if (need.error().code == Error::Code::NotFound)
        return std::optional<RecordRef>();
    return fail(need.error().code, need.error().detail, text);
}

Result<std::optional<RecordRef>> byBriefCode(Database &database, const QString &text)
{
    const auto found = database.select<RecordRef>(
        u"SELECT 'brief', id FROM brief WHERE code = ? COLLATE NOCASE ORDER BY version DESC LIMIT 1"_s,
        {text},
        readRef);
    if (!found)
        return fail(found.error());
    return found->empty() ? std::nullopt : std::optional(found->front());
}

Result<std::optional<RecordRef>> byName(Database &database, const QString &text)
{
    const auto exact =
        only(database,
             u"SELECT 'organisation', id FROM organisation WHERE name = ? COLLATE NOCASE"_s,
             {text},
             text);
    if (!exact || *exact)
        return exact;
    return only(
        database,
        u"SELECT 'organisation', id FROM organisation WHERE other_names IS NOT NULL AND EXISTS"
        " (SELECT 1 FROM json_each(other_names) WHERE value = ? COLLATE NOCASE)"_s,
        {text},
        text);
}

template<typename Record>
Result<AnyRecord> readAs(Database &database, const QString &id)
{
    Result<Record> record = Repository<Record>(database).get(Id<Record>::parse(id));
    if (!record)
        return fail(record.error().code, record.error().detail, id);
    return AnyRecord(*std::move(record));
}

template<typename... Records>
Result<AnyRecord> readAny(Database &database, const RecordRef &ref,
                          const std::variant<Records...> *)
{
    Result<AnyRecord> record = fail(Error::Code::NotFound, u"no type "_s + ref.type, ref.id);
    ((typeName<Records>() == ref.type && (record = readAs<Records>(database, ref.id), true))
     || ...);
    return record;
}

template<typename Record>
Status addParts(Database &database, const RecordType &part, const QString &owner,
                std::vector<AnyRecord> &parts)
{
    if (typeName<Record>() != part.name)
        return {};
    return Repository<Record>(database).forEach(
        part.owner()->name + u" = ? ORDER BY number"_s, {owner}, [&](Record &&record) -> Status {
            parts.emplace_back(std::move(record));
            return {};
        });
}

template<typename... Records>
Status addPartsOf(Database &database, const RecordType &part, const QString &owner,
                  std::vector<AnyRecord> &parts, const std::variant<Records...> *)
{
    Status done;
    ((done = addParts<Records>(database, part, owner, parts), bool(done)) && ...);
    return done;
}

} // namespace

Result<RecordRef> findRecord(Database &database, const QString &text)
{
    const QString wanted = text.trimmed();
    for (const auto look : {byBriefCode, byNeedCode, byId, byName}) {
        const Result<std::optional<RecordRef>> found = look(database, wanted);
        if (!found)
            return fail(found.error());
        if (*found)
            return **found;
    }
    return fail(Error::Code::NotFound, u"no record fits “%1”"_s.arg(text), text);
}

Result<AnyRecord> readRecord(Database &database, const RecordRef &ref)
{
    return readAny(database, ref, static_cast<const AnyRecord *>(nullptr));
}

Result<bool> isKnownRecord(Database &database, const QString &id)
{
    const auto known = database.number(u"SELECT count(*) FROM entity WHERE uuid = ?"_s, {id});
    if (!known)
        return fail(known.error());
    return *known > 0;
}

Result<std::vector<AnyRecord>> partsOfRecord(Database &database, const RecordRef &ref)
{
    std::vector<AnyRecord> parts;
    for (const RecordType *part : partsOf(ref.type)) {
        const Status done =
            addPartsOf(database, *part, ref.id, parts, static_cast<const AnyRecord *>(nullptr));
        if (!done)
            return fail(done.error());
    }
    const auto files = attachedFilesOf(database, ref.id);
    if (!files)
        return fail(files.error());
    parts.insert(parts.end(), files->begin(), files->end());
    return parts;
}

} // namespace ilo
