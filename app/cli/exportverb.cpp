#include "app/cli/exportverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/opportunityexport.h"
#include "app/cli/recordlists.h"
#include "app/cli/vcardverbs.h"
#include "app/cli/words.h"
#include "core/exchange/companiescsv.h"
#include "core/exchange/jsonexport.h"
#include "core/storage/companylist.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

void sayWritten(const Call &call, const QString &path, const RecordCounts &counts)
{
    qint64 sum = 0;
    QJsonObject byType;
    for (const auto &[type, count] : counts) {
        byType.insert(type, count);
        sum += count;
    }
    if (call.wantsJson())
        printJson(QJsonObject{{u"file"_s, path}, {u"records"_s, byType}});
    else
        printLine(Words::tr("%1: %2 records").arg(path).arg(sum));
}

Outcome exportWorkspace(const Call &call, Workspace &workspace, const QString &path)
{
    const JsonHead head{.office = workspace.office().id,
                        .advisor = workspace.advisor().id,
                        .exportedAt = QDateTime::currentDateTimeUtc()};
    const Result<RecordCounts> counts = exportWorkspaceJson(
        workspace.database(), head, path, terminalProgress(Words::tr("records")));
    if (!counts)
        return fail(counts.error());
    sayWritten(call, path, *counts);
    return ExitCode::Done;
}

Outcome exportList(const Call &call, Workspace &workspace, const QString &path)
{
    const ListKind &kind = *listKind(u"companies"_s);
    const auto filter = readFilter(kind, call.value(u"filter"));
    if (!filter)
        return fail(filter.error());
    const auto numbers = listNumbers(workspace.database(), kind, {.filter = *filter});
    if (!numbers)
        return fail(numbers.error());
    const Result<qint64> written = exportCompanies(
        workspace.database(), *numbers, path, {}, {}, terminalProgress(Words::tr("companies")));
    if (!written)
        return fail(written.error());
    sayWritten(call, path, {{typeName<Organisation>(), *written}});
    return ExitCode::Done;
}

Outcome exportFile(const Call &call)
{
    const QString path = call.arguments[1];
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool isVcard = isVcardName(path);
    const bool isOcds = isOcdsName(path);
    const bool isCalendar = suffix == u"ics";
    const bool isTable = suffix == u"csv" || suffix == u"xlsx" || suffix == u"ods";
    if (suffix != u"json" && !isTable && !isVcard && !isCalendar)
        return usageError(Words::tr("the name of a .json, .ocds.json, .csv, .xlsx, .ods, .ics or "
                                    ".vcf file is needed"));
    if (suffix == u"json" && !isOcds && call.isSet(u"filter"))
        return usageError(
            Words::tr("--filter is for a .csv, .xlsx, .ods, .vcf, .ics or .ocds.json file"));
    if (!isOcds && call.isSet(u"ocid-prefix"))
        return usageError(Words::tr("--ocid-prefix is for an .ocds.json file"));
    if (!isVcard && (call.isSet(u"vcard3") || call.isSet(u"all")))
        return usageError(Words::tr("--vcard3 and --all are for a .vcf file"));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    if (isVcard)
        return exportContacts(call, **workspace, path);
    if (isOcds)
        return exportOcdsFile(call, **workspace, path);
    if (isCalendar)
        return exportCalendar(call, **workspace, path);
    return suffix == u"json" ? exportWorkspace(call, **workspace, path)
                             : exportList(call, **workspace, path);
}

} // namespace

Verb exportVerb()
{
    return {
        .name = u"export"_s,
        .arguments = u"WORKSPACE FILE"_s,
        .least = 2,
        .most = 2,
        .summary = Words::tr(
            "Writes the workspace as JSON, its companies as CSV, its contacts as vCards, or its "
            "opportunities as OCDS or a calendar."),
        .details = Words::tr(
            "FILE's name says which: .json holds every record (“inprocap new "
            "--from” reads it back), .ocds.json the opportunities as a release "
            "package of OCDS 1.1.5, .ics the deadlines of those that are open, "
            ".csv, .xlsx and .ods the list of companies, .vcf the contacts. Two exports of the same content differ in the time of "
            "export alone. Vcards hold what goes on a visiting card; those who "
            "must not be contacted are left out."),
        .options = {{u"filter"_s,
                     Words::tr("Only companies, contacts or opportunities that fit these "
                               "words (not for .json)."),
                     u"TEXT"_s},
                    {u"ocid-prefix"_s,
                     Words::tr("The prefix that the office has registered for OCDS."),
                     u"PREFIX"_s},
                    {u"vcard3"_s, Words::tr("Version 3.0, for old programs (.vcf).")},
                    {u"all"_s, Words::tr("Also those who must not be contacted (.vcf).")},
                    jsonOption()},
        .run = exportFile};
}

} // namespace ilo
