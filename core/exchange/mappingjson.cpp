#include "core/exchange/importtarget.h"
#include "core/exchange/mapping.h"
#include "core/exchange/vocabulary.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Position of the column that is called `name`, -1 for none.
qsizetype positionOf(const QString &name, const SheetForm &form)
{
    const qsizetype exact = form.columns.indexOf(name);
    if (exact >= 0)
        return exact;
    const auto found = std::ranges::find(form.columns, squashed(name), squashed);
    return found == form.columns.end() || name.isEmpty() ? -1 : found - form.columns.begin();
}

Status assign(Mapping &mapping, const SheetForm &form, const QJsonObject &entry)
{
    const QString name = entry.value("column"_L1).toString();
    const qsizetype position = entry.contains("position"_L1)
        ? entry.value("position"_L1).toInt() - 1
        : positionOf(name, form);
    if (position < 0 || position >= form.columns.size())
        return fail(Error::Code::Invalid, u"the table has no column \"%1\""_s.arg(name), name);
    ColumnMapping &column = mapping.columns[size_t(position)];
    column.repair = entry.value("repair"_L1).toString();
    const QJsonObject replacements = entry.value("replacements"_L1).toObject();
    for (auto it = replacements.begin(); it != replacements.end(); ++it)
        column.replacements.insert(it.key(), it.value().toString());
    QStringList others;
    for (const QJsonValue &other : entry.value("others"_L1).toArray())
        others << other.toString();
    column.others = others;
    const QString field = entry.value("field"_L1).toString();
    if (field.isEmpty())
        return {};
    if (!importTarget(field))
        return fail(
            Error::Code::Invalid, u"there is no field \"%1\" to import into"_s.arg(field), field);
    mapping.assign(size_t(position), field);
    column.others = others;
    if (entry.contains("confidence"_L1))
        column.confidence = entry.value("confidence"_L1).toDouble();
    (void)fromStored(entry.value("decimal"_L1).toVariant(), column.decimal);
    column.currency = entry.value("currency"_L1).toString();
    (void)fromStored(entry.value("days"_L1).toVariant(), column.dayOrder);
    const QJsonObject meanings = entry.value("meanings"_L1).toObject();
    for (auto it = meanings.begin(); it != meanings.end(); ++it)
        mapping.columns[size_t(position)].meanings.insert(squashed(it.key()),
                                                          it.value().toString());
    return {};
}

} // namespace

QJsonObject toJson(const Mapping &mapping, const SheetForm &form)
{
    QJsonArray columns;
    for (size_t i = 0; i < mapping.columns.size(); ++i) {
        const ColumnMapping &column = mapping.columns[i];
        QJsonObject entry{
            {u"column"_s, form.columns.value(qsizetype(i))},
            {u"position"_s, qint64(i) + 1},
            {u"field"_s, column.field.isEmpty() ? QJsonValue() : QJsonValue(column.field)},
            {u"match"_s, toKey(column.match)},
        };
        QJsonObject meanings;
        for (auto it = column.meanings.begin(); it != column.meanings.end(); ++it)
            meanings.insert(it.key(), it.value());
        if (!meanings.isEmpty())
            entry.insert(u"meanings"_s, meanings);
        if (!column.others.isEmpty())
            entry.insert(u"others"_s, QJsonArray::fromStringList(column.others));
        entry.insert(u"confidence"_s, std::round(column.confidence * 1000) / 1000);
        if (!column.repair.isEmpty())
            entry.insert(u"repair"_s, column.repair);
        if (!column.replacements.isEmpty()) {
            QJsonObject replacements;
            for (auto it = column.replacements.begin(); it != column.replacements.end(); ++it)
                replacements.insert(it.key(), it.value());
            entry.insert(u"replacements"_s, replacements);
        }
        if (column.decimal != DecimalSign::Unknown)
            entry.insert(u"decimal"_s, toKey(column.decimal));
        if (!column.currency.isEmpty())
            entry.insert(u"currency"_s, column.currency);
        if (column.dayOrder != DayOrder::Unknown)
            entry.insert(u"days"_s, toKey(column.dayOrder));
        columns.append(entry);
    }
    return {{u"columns"_s, columns}};
}

Result<Mapping> mappingFromJson(const QJsonObject &object, const SheetForm &form)
{
    Mapping mapping;
    mapping.columns.resize(size_t(form.columns.size()));
    QJsonArray entries = object.value("columns"_L1).toArray();
    if (!object.value("columns"_L1).isArray()) {
        for (auto it = object.begin(); it != object.end(); ++it)
            entries.append(QJsonObject{{u"column"_s, it.key()}, {u"field"_s, it.value()}});
    }
    for (const QJsonValue &entry : std::as_const(entries)) {
        if (const Status assigned = assign(mapping, form, entry.toObject()); !assigned)
            return fail(assigned.error());
    }
    return mapping;
}

} // namespace ilo
