#include "ui/lists/bulkchange.h"

#include "core/domain/recordfields.h"
#include "core/storage/recordlookup.h"
#include "ui/lists/listtext.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QVariant joined(BulkChange::How how, const QVariant &old, const QVariant &change)
{
    QStringList members = old.toStringList();
    for (const QString &member : change.toStringList()) {
        members.removeAll(member);
        if (how == BulkChange::How::Add)
            members << member;
    }
    return toStored(asSet(members));
}

} // namespace

QVariant BulkChange::after(const QVariant &cell) const
{
    if (how != How::Set)
        return joined(how, cell, stored);
    if (column->type == ColumnType::Link) // the list holds names
        return words.isEmpty() ? QVariant() : QVariant(words);
    if (column->type == ColumnType::Choice && stored.isNull() && !column->keys.isEmpty())
        return column->keys.first();
    return stored;
}

ChangeSource bulkChanges(Database &database, const ListKind &kind,
                         const std::vector<qint64> &numbers, const BulkChange &change, qint64 *left)
{
    return [&database, &kind, numbers, change, left, at = size_t(0)]() mutable
           -> Result<std::optional<Change>> {
        while (at < numbers.size()) {
            const auto ids = listIds(database, kind, {numbers[at++]});
            if (!ids)
                return fail(ids.error());
            if (ids->isEmpty())
                continue; // deleted meanwhile
            const auto before = readRecord(database, {kind.type, ids->front()});
            if (!before)
                return fail(before.error());
            const QString &field = change.column->field;
            const QVariant old = fieldOf(*before, field);
            const QVariant stored = change.how == BulkChange::How::Set
                ? change.stored
                : joined(change.how, old, change.stored);
            const auto after = withField(*before, field, stored);
            if (!after || invalidFields(*after).contains(field))
                return fail(Error::Code::Invalid, field, idOf(*before));
            if (fieldOf(*after, field) == old) {
                if (left)
                    ++*left;
                continue;
            }
            return std::optional(edited(*before, *after));
        }
        return std::optional<Change>();
    };
}

} // namespace ilo
