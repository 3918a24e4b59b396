#include "app/cli/lists.h"

#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/recordlists.h"
#include "app/cli/rowprinter.h"
#include "app/cli/words.h"
#include "core/base/json.h"
#include "core/domain/technologyarea.h"
#include "core/storage/backup.h"
#include "core/storage/bin.h"
#include "core/storage/companylist.h"
#include "core/storage/listquery.h"
#include "core/storage/needlist.h"
#include "core/storage/organisationchoice.h"
#include "core/text/fold.h"

#include <QHash>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString dayText(QDate date)
{
    return date.toString(Qt::ISODate);
}

QJsonValue dayValue(QDate date)
{
    return date.isValid() ? QJsonValue(dayText(date)) : QJsonValue();
}

/// Whether every word of `filter` begins a word of `text`, as in the window's lists.
bool wordsBeginIn(const QString &filter, const QString &text)
{
    const QString padded = u' ' + folded(text);
    return std::ranges::all_of(foldedWords(filter),
                               [&](const QString &word) { return padded.contains(u' ' + word); });
}

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject companyJson(const CompanyRow &row)
{
    return {{u"id"_s, row.id},
            {u"name"_s, row.name},
            {u"town"_s, textValue(row.town)},
            {u"country"_s, textValue(row.country)},
            {u"size_class"_s, row.sizeClass},
            {u"areas"_s, QJsonArray::fromStringList(row.areas)},
            {u"trl"_s, row.trl > 0 ? QJsonValue(row.trl) : QJsonValue()},
            {u"consent"_s, row.consent},
            {u"consent_until"_s, dayValue(row.consentUntil)},
            {u"last_contact"_s, dayValue(row.contactedOn)},
            {u"changed_on"_s, dayValue(row.changedOn)},
            {u"sample"_s, row.sample}};
}

QStringList companyCells(const CompanyRow &row)
{
    QStringList areas;
    for (const QString &area : row.areas)
        areas << technologyAreaLabel(area);
    return {shortId(row.id),
            row.name,
            row.town,
            row.country,
            row.sizeClass,
            row.trl > 0 ? QString::number(row.trl) : QString(),
            row.consent,
            dayText(row.contactedOn),
            areas.join(u", "_s)};
}

Status printCompanies(Database &database, const ListOutput &output)
{
    const ListKind &kind = *listKind(u"companies"_s);
    const auto filter = readFilter(kind, output.filter);
    if (!filter)
        return fail(filter.error());
    const auto numbers = listNumbers(database, kind, {.filter = *filter});
    if (!numbers)
        return fail(numbers.error());
    RowPrinter rows(output.json,
                    {Words::tr("id"),
                     Words::tr("name"),
                     Words::tr("town"),
                     Words::tr("country"),
                     Words::tr("size"),
                     Words::tr("TRL"),
                     Words::tr("consent"),
                     Words::tr("last contact"),
                     Words::tr("capabilities")});
    return inPages(
        *numbers,
        [&](const std::vector<qint64> &page) { return companyRows(database, page); },
        [&](const CompanyRow &row) { rows.add(companyJson(row), companyCells(row)); });
}

QJsonObject needJson(const NeedRow &row, const QStringList &areas)
{
    return {{u"id"_s, row.id},
            {u"code"_s, row.code},
            {u"title"_s, row.title},
            {u"organisation"_s, textValue(row.organisation)},
            {u"status"_s, row.status},
            {u"sharing"_s, row.sharing},
            {u"needed_by"_s, dayValue(row.neededBy)},
            {u"version"_s, row.version > 0 ? QJsonValue(row.version) : QJsonValue()},
            {u"brief_status"_s, textValue(row.briefStatus)},
            {u"owner"_s, textValue(row.owner)},
            {u"areas"_s, QJsonArray::fromStringList(areas)},
            {u"changed_at"_s, momentText(row.changedAt)},
            {u"sample"_s, row.sample}};
}

/// The areas of these needs by their ids.
Result<QHash<QString, QStringList>> areasOfNeeds(Database &database, const ListKind &kind,
                                                 const std::vector<qint64> &numbers)
{
    const auto rows = listRows(database, kind, numbers);
    if (!rows)
        return fail(rows.error());
    const auto column = size_t(kind.indexOf(u"area"_s));
    QHash<QString, QStringList> areas;
    for (const ListRow &row : *rows)
        areas.insert(row.id, row.values[column].toStringList());
    return areas;
}

Status printNeeds(Database &database, const ListOutput &output)
{
    const ListKind &kind = *listKind(u"needs"_s);
    const auto filter = readFilter(kind, output.filter);
    if (!filter)
        return fail(filter.error());
    const auto numbers = listNumbers(database, kind, {.filter = *filter, .sort = u"code"_s});
    if (!numbers)
        return fail(numbers.error());
    RowPrinter rows(output.json,
                    {Words::tr("number"),
                     Words::tr("title"),
                     Words::tr("organisation"),
                     Words::tr("status"),
                     Words::tr("sharing"),
                     Words::tr("needed by")});
    const auto areas = areasOfNeeds(database, kind, *numbers);
    if (!areas)
        return fail(areas.error());
    return inPages(
        *numbers,
        [&](const std::vector<qint64> &page) { return needRows(database, page); },
        [&](const NeedRow &row) {
            rows.add(needJson(row, areas->value(row.id)),
                     {row.code,
                      row.title,
                      row.organisation,
                      row.status,
                      row.sharing,
                      dayText(row.neededBy)});
        });
}

Status printBigScience(Database &database, const ListOutput &output)
{
    const ListKind &kind = *listKind(u"big-science"_s);
    const auto filter = readFilter(kind, output.filter);
    if (!filter)
        return fail(filter.error());
    if (!filter->terms.empty() || !filter->phrases.isEmpty())
        return printRecords(database, kind, output);
    // Without a text these are the Big Science Organisations alone.
    const auto choices = organisationChoices(database, {}, std::numeric_limits<int>::max());
    if (!choices)
        return fail(choices.error());
    RowPrinter rows(output.json,
                    {Words::tr("id"), Words::tr("name"), Words::tr("town"), Words::tr("country")});
    for (const OrganisationChoice &choice : *choices) {
        if (!wordsBeginIn(output.filter, choice.name + u' ' + choice.town))
            continue;
        rows.add({{u"id"_s, choice.id},
                  {u"name"_s, choice.name},
                  {u"town"_s, textValue(choice.town)},
                  {u"country"_s, textValue(choice.country)}},
                 {shortId(choice.id), choice.name, choice.town, choice.country});
    }
    return {};
}

Status printBackups(Database &database, const ListOutput &output)
{
    const auto found = backups(database.path());
    if (!found)
        return fail(found.error());
    RowPrinter rows(output.json,
                    {Words::tr("made at"),
                     Words::tr("bytes"),
                     Words::tr("organisations"),
                     Words::tr("needs"),
                     Words::tr("actions"),
                     Words::tr("file")}); // last, where nothing is cut: “restore” asks for it
    for (const Backup &backup : *found) {
        rows.add({{u"path"_s, backup.path},
                  {u"at"_s, momentText(backup.at)},
                  {u"bytes"_s, backup.bytes},
                  {u"organisations"_s, backup.organisations},
                  {u"needs"_s, backup.needs},
                  {u"actions"_s, backup.actions}},
                 {momentText(backup.at),
                  QString::number(backup.bytes),
                  QString::number(backup.organisations),
                  QString::number(backup.needs),
                  QString::number(backup.actions),
                  backup.path});
    }
    return {};
}

Status printBin(Database &database, const ListOutput &output)
{
    const auto entries = binEntries(database, std::numeric_limits<int>::max());
    if (!entries)
        return fail(entries.error());
    RowPrinter rows(output.json,
                    {Words::tr("id"),
                     Words::tr("type"),
                     Words::tr("name"),
                     Words::tr("deleted at"),
                     Words::tr("by")});
    for (const BinEntry &entry : *entries) {
        if (!wordsBeginIn(output.filter, entry.name))
            continue;
        rows.add(
            {{u"id"_s, entry.id},
             {u"type"_s, entry.type},
             {u"name"_s, entry.name},
             {u"deleted_at"_s, momentText(entry.deletedAt)},
             {u"by"_s, entry.who},
             {u"action"_s, entry.changeset},
             {u"children"_s, entry.children}},
            {shortId(entry.id), entry.type, entry.name, momentText(entry.deletedAt), entry.who});
    }
    return {};
}

Status printAreas(Database &, const ListOutput &output)
{
    RowPrinter rows(output.json,
                    {Words::tr("key"), Words::tr("name"), Words::tr("what it covers")});
    for (const CodeEntry &area : technologyAreas()) {
        const QStringList labels = area.labels.values(); // in every language
        if (!wordsBeginIn(output.filter, area.key + u' ' + area.text() + u' ' + labels.join(u' ')))
            continue;
        rows.add({{u"key"_s, area.key},
                  {u"parent"_s, textValue(area.parent)},
                  {u"name"_s, area.label()},
                  {u"text"_s, area.text()}},
                 {area.key, area.label(), area.text()});
    }
    return {};
}

PrintedList recordList(const QString &name)
{
    return {name, [name](Database &database, const ListOutput &output) {
                return printRecords(database, *listKind(name), output);
            }};
}

const std::vector<PrintedList> &printedLists()
{
    static const std::vector<PrintedList> kinds{
        {u"companies"_s, printCompanies},
        {u"needs"_s, printNeeds},
        {u"big-science"_s, printBigScience},
        recordList(u"contacts"_s),
        recordList(u"activities"_s),
        recordList(u"tasks"_s),
        recordList(u"opportunities"_s),
        recordList(u"rules"_s),
        recordList(u"balances"_s),
        recordList(u"thresholds"_s),
        recordList(u"glossary"_s),
        {u"areas"_s, printAreas},
        {u"bin"_s, printBin},
        {u"backups"_s, printBackups},
    };
    return kinds;
}

} // namespace

const PrintedList *printedList(const QString &name)
{
    for (const PrintedList &kind : printedLists()) {
        if (kind.name == name)
            return &kind;
    }
    return nullptr;
}

QStringList printedListNames()
{
    QStringList names;
    for (const PrintedList &kind : printedLists())
        names << kind.name;
    return names;
}

} // namespace ilo
