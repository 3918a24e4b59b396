#include "core/storage/linksto.h"

#include "core/domain/recordtype.h"

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Whether members of this set can be ids of other records. Those of an organisation are words and
/// codes, and its table is the one that is too long to be read for nothing.
bool mayHoldIds(const RecordType &type, const FieldInfo &field)
{
    return field.shape == FieldShape::Set && type.name != typeName<Organisation>();
}

bool mayLead(const FieldInfo &field, const QString &type)
{
    if (field.shape != FieldShape::Value)
        return false;
    return field.target == type
        || (field.target.isEmpty() && field.isText && field.name.endsWith("_id"_L1));
}

} // namespace

Result<std::vector<LinkPlace>> linksTo(Database &database, const QString &type, const QString &id)
{
    std::vector<LinkPlace> places;
    for (const RecordType &from : recordTypes()) {
        for (const FieldInfo &field : from.fields) {
            const bool inSet = mayHoldIds(from, field);
            if (!inSet && !mayLead(field, type))
                continue;
            // The text of a set is JSON, and an id holds nothing that JSON writes otherwise.
            const QString sql =
                (inSet ? u"SELECT id FROM %1 WHERE instr(%2, ?) > 0 ORDER BY number"_s
                       : u"SELECT id FROM %1 WHERE %2 = ? ORDER BY number"_s)
                    .arg(from.name, field.name);
            const Status read = database.forEach(
                sql, {inSet ? u'"' + id + u'"' : id}, [&](const Row &row) -> Status {
                    places.push_back({{from.name, row.text(0)}, field.name, inSet});
                    return {};
                });
            if (!read)
                return fail(read.error());
        }
    }
    return places;
}

} // namespace ilo
