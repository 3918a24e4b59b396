// Companies that take more than one row of a table.
#include "core/exchange/columncontent.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/personplan.h"
#include "core/exchange/rowcolumn.h"
#include "core/exchange/vocabulary.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

template<typename Record>
bool saysTheSame(Record a, const Record &b)
{
    a.id = b.id;
    a.organisation = b.organisation;
    return a == b;
}

template<typename Record>
void join(std::vector<Record> &records, std::vector<Record> more, const Id<Organisation> &owner)
{
    for (Record &record : more) {
        const bool isKnown = std::ranges::any_of(
            records, [&](const Record &other) { return saysTheSame(other, record); });
        if (isKnown)
            continue;
        record.organisation = owner;
        records.push_back(std::move(record));
    }
}

/// What people of one company have each, so that it stands several times where they do.
bool isOfPeople(const QString &field)
{
    return field == "email"_L1 || field == "telephone"_L1;
}

/// What two companies of one name seldom share; rows that do are about the same one.
bool tellsCompaniesApart(const QString &field)
{
    return field == "country"_L1 || field == "town"_L1 || field == "street"_L1 || field == "web"_L1
        || field == "vat_number"_L1 || field == "register_number"_L1 || field == "source_id"_L1;
}

bool isMany(const QString &field)
{
    const ImportTarget *target = importTarget(field);
    return !target || target->many || target->type() != typeName<Organisation>();
}

} // namespace

bool RowPlanner::goesOn(const SheetRow &first, const SheetRow &row) const
{
    if (m_nameColumn < 0)
        return false;
    const QString name = tidied(row.cells.value(m_nameColumn));
    const bool isRepeated =
        !name.isEmpty() && squashed(name) == squashed(tidied(first.cells.value(m_nameColumn)));
    if (!name.isEmpty() && !isRepeated)
        return false;
    bool hasNew = false;
    bool hasWords = false; // a row of sums has none
    bool personDiffers = false;
    bool isOfTheSame = false;
    for (const Column &column : m_columns) {
        if (column.position == m_nameColumn)
            continue;
        const QString text = tidied(row.cells.value(column.position));
        if (text.isEmpty() || isNothing(text))
            continue;
        const bool differs = text != tidied(first.cells.value(column.position));
        if (differs && !isMany(column.field) && !isOfPeople(column.field))
            return false;
        personDiffers = personDiffers || (differs && isOfPeople(column.field));
        isOfTheSame = isOfTheSame || (!differs && tellsCompaniesApart(column.field));
        hasNew = hasNew || differs;
        hasWords = hasWords || isMany(column.field) || !looksLikeNumber(text);
    }
    return isRepeated ? hasNew && (isOfTheSame || !personDiffers) : hasWords;
}

void RowPlanner::add(PlannedRow &planned, const SheetRow &first, const SheetRow &row) const
{
    SheetRow named = row;
    while (named.cells.size() <= m_nameColumn)
        named.cells.append(QString());
    named.cells[m_nameColumn] = first.cells.value(m_nameColumn);
    PlannedRow more = plan(named);
    if (!more.isNew())
        return;
    Organisation &made = planned.organisation;
    forEachField<Organisation>([&]<typename F>(const F &field) {
        using Value = typename F::ValueType;
        Value &value = made.*field.member;
        Value &other = more.organisation.*field.member;
        const QString name = QString::fromLatin1(field.name);
        if constexpr (std::is_same_v<Value, QStringList>) {
            value = asSet(value + other);
        } else if (name == "note"_L1 || other == Value() || value == other) {
            return;
        } else if (value == Value()) {
            value = std::move(other);
        } else {
            for (const Column &column : m_columns) {
                if (column.field != name)
                    continue;
                const QString text = tidied(row.cells.value(column.position));
                planned.remarks.push_back({Reason::SeveralValues,
                                           column.field,
                                           column.position,
                                           text,
                                           row.number,
                                           row.line});
                made.note += (made.note.isEmpty() ? QString() : u"\n"_s)
                    + (column.header.isEmpty() ? text : column.header + u": "_s + text);
            }
        }
    });
    for (const QString &line : more.organisation.note.split(u'\n', Qt::SkipEmptyParts)) {
        if (!made.note.split(u'\n').contains(line))
            made.note += (made.note.isEmpty() ? QString() : u"\n"_s) + line;
    }
    for (Remark &remark : more.remarks) {
        remark.row = row.number;
        remark.line = row.line;
    }
    planned.remarks.insert(planned.remarks.end(), more.remarks.begin(), more.remarks.end());
    join(planned.capabilities, std::move(more.capabilities), made.id);
    join(planned.certificates, std::move(more.certificates), made.id);
    join(planned.references, std::move(more.references), made.id);
    joinPeople(planned.contacts, std::move(more.contacts), made.id);
}

} // namespace ilo
