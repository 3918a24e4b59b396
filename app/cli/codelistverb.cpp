#include "app/cli/codelistverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/exchange/referencefile.h"
#include "core/storage/referencelists.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QJsonObject listJson(const StoredList &list)
{
    return {{u"scheme"_s, list.scheme},
            {u"version"_s, list.version},
            {u"name"_s, list.name},
            {u"file"_s, list.source},
            {u"languages"_s, QJsonArray::fromStringList(list.languages)},
            {u"codes"_s, list.codes},
            {u"imported"_s, list.importedAt.toString(Qt::ISODate)},
            {u"inUse"_s, list.inUse}};
}

Outcome printLists(const Call &call)
{
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const auto lists = storedLists((*workspace)->database());
    if (!lists)
        return fail(lists.error());
    if (call.wantsJson()) {
        JsonLines json;
        for (const StoredList &list : *lists)
            json.add(listJson(list));
        return ExitCode::Done;
    }
    TextTable table({Words::tr("scheme"),
                     Words::tr("version"),
                     Words::tr("codes"),
                     Words::tr("in use"),
                     Words::tr("imported"),
                     Words::tr("file")});
    for (const StoredList &list : *lists)
        table.add({list.scheme,
                   list.version,
                   QString::number(list.codes),
                   list.inUse ? Words::tr("yes") : Words::tr("no"),
                   list.importedAt.date().toString(Qt::ISODate),
                   list.source});
    return ExitCode::Done;
}

Outcome removeStored(const Call &call)
{
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const auto lists = storedLists(database);
    if (!lists)
        return fail(lists.error());
    const QString scheme = call.value(u"scheme");
    const QString version = call.value(u"version");
    const auto found = std::ranges::find_if(*lists, [&](const StoredList &list) {
        return list.scheme == scheme && list.version == version;
    });
    if (found == lists->end())
        return fail(Error::Code::NotFound, Words::tr("no such list"), scheme + u' ' + version);
    if (Status done = removeList(database, found->number); !done)
        return fail(done.error());
    if (!call.wantsJson())
        printLine(Words::tr("Removed %1 %2").arg(scheme, version));
    else
        printJson(listJson(*found));
    return ExitCode::Done;
}

/// The first names of many, and how many more there are.
QString someOf(const QStringList &names)
{
    constexpr int most = 12;
    if (names.size() <= most)
        return names.join(u", "_s);
    return Words::tr("%1 and %2 more")
        .arg(names.mid(0, most).join(u", "_s))
        .arg(names.size() - most);
}

Outcome importList(const Call &call)
{
    const QString path = call.arguments[1];
    const auto file = examineReferenceFile(path);
    if (!file)
        return fail(file.error());
    const QString scheme = call.isSet(u"scheme") ? call.value(u"scheme") : file->scheme;
    const QString version = call.isSet(u"version") ? call.value(u"version") : file->version;
    if (scheme.isEmpty())
        return usageError(
            file->lists.isEmpty()
                ? Words::tr("--scheme is needed: the file does not say which list it is")
                : Words::tr("--scheme is needed, one of: %1").arg(someOf(file->lists)));
    if (version.isEmpty())
        return usageError(Words::tr("--version is needed: the file does not say it"));

    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const auto list = readReferenceList(path, scheme, version);
    if (!list)
        return fail(list.error());
    Database &database = (*workspace)->database();
    if (const auto stored = storeList(database, *list, terminalProgress(Words::tr("codes")));
        !stored)
        return fail(stored.error());
    const auto missing = codesNotInList(database, scheme);
    if (!missing)
        return fail(missing.error());

    if (call.wantsJson()) {
        printJson(QJsonObject{{u"scheme"_s, scheme},
                              {u"version"_s, version},
                              {u"codes"_s, qint64(list->codes.size())},
                              {u"usedAndNotInIt"_s, QJsonArray::fromStringList(*missing)}});
        return ExitCode::Done;
    }
    printLine(Words::tr("Imported %1 %2: %3 codes").arg(scheme, version).arg(list->codes.size()));
    if (!missing->isEmpty())
        printLine(Words::tr("Records hold codes that are not in it: %1").arg(someOf(*missing)));
    return ExitCode::Done;
}

Outcome codelist(const Call &call)
{
    if (call.isSet(u"remove")) {
        if (call.arguments.size() > 1 || !call.isSet(u"scheme") || !call.isSet(u"version"))
            return usageError(Words::tr("--remove needs --scheme and --version, and no file"));
        return removeStored(call);
    }
    return call.arguments.size() > 1 ? importList(call) : printLists(call);
}

} // namespace

Verb codelistVerb()
{
    return {
        .name = u"codelist"_s,
        .arguments = u"WORKSPACE [FILE]"_s,
        .least = 1,
        .most = 2,
        .summary = Words::tr("Imports a reference list such as CPV, or lists those there are."),
        .details = Words::tr(
            "FILE is OASIS Genericode (.gc) or a table (CSV, XLSX) with a column “code” and "
            "labels under codes of languages (en, fr, …). A new version is used from then on; "
            "what records hold stays. Reference lists are no part of the history: they are "
            "read again from the official file."),
        .options = {{u"scheme"_s, Words::tr("cpv, nuts, nace, or another list's name."), u"NAME"_s},
                    {u"version"_s, Words::tr("As published: 2008, 2024, 2.1."), u"VERSION"_s},
                    {u"remove"_s, Words::tr("Takes out that version instead.")},
                    jsonOption()},
        .run = codelist};
}

} // namespace ilo
