#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/verb.h"
#include "app/cli/words.h"
#include "core/base/country.h"
#include "core/exchange/jsonimport.h"
#include "core/sample/companygenerator.h"
#include "core/sample/sampleworkspace.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Whom the history names when nobody said: the account at this computer.
QString accountName()
{
    for (const char *variable : {"USER", "USERNAME", "LOGNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return Words::tr("Advisor");
}

Outcome makeFromJson(const Call &call)
{
    const QString json = call.value(u"from");
    if (!QFileInfo::exists(json))
        return fail(Error::Code::File, Words::tr("no such file"), json);
    const Result<JsonReceipt> made =
        createFromJson(json,
                       call.workspace(),
                       Words::tr("Read the records of %1").arg(QFileInfo(json).fileName()),
                       terminalProgress(Words::tr("records")));
    if (!made)
        return fail(made.error());
    if (made->unknown > 0)
        printLine(Words::tr("Records of kinds that only a newer version knows, left out: %1")
                      .arg(made->unknown));
    return ExitCode::Done;
}

Outcome makeWorkspace(const Call &call)
{
    if (call.isSet(u"sample")) {
        if (const auto made = makeSampleWorkspace(call.workspace()); !made)
            return fail(made.error());
        return ExitCode::Done;
    }

    if (call.isSet(u"from"))
        return makeFromJson(call);

    const QString country = call.value(u"country").toUpper();
    if (!country.isEmpty() && !countryByCode(country))
        return fail(Error::Code::Invalid,
                    Words::tr("a country code of two letters is asked for, such as DK"),
                    u"country"_s);
    const Office office{.id = Id<Office>::create(),
                        .name = call.isSet(u"office") ? call.value(u"office")
                                                      : Words::tr("Industrial Liaison Office"),
                        .country = country,
                        .currency = call.value(u"currency").toUpper()};
    const Advisor advisor{.id = Id<Advisor>::create(),
                          .name = call.isSet(u"advisor") ? call.value(u"advisor") : accountName(),
                          .email = call.value(u"email"),
                          .office = office.id};
    if (const auto made = Workspace::create(call.workspace(), office, advisor); !made)
        return fail(made.error());
    return ExitCode::Done;
}

/// A whole number of at least `least` in option `name`.
Result<qulonglong> numberIn(const Call &call, const QString &name, qulonglong least)
{
    bool isNumber = false;
    const qulonglong number = call.value(name).toULongLong(&isNumber);
    if (!isNumber || number < least)
        return usageError(Words::tr("--%1 needs a whole number").arg(name));
    return number;
}

Outcome generate(const Call &call)
{
    const Result<qulonglong> count = numberIn(call, u"companies"_s, 1);
    if (!count)
        return fail(count.error());
    const Result<qulonglong> seed = numberIn(call, u"seed"_s, 0);
    if (!seed)
        return fail(seed.error());
    const auto workspace = openForWriting(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    const Result<ChangeSource> source = generatedCompanies(qint64(*count), *seed);
    if (!source)
        return fail(source.error());

    const QString label = Words::tr("Generated %1 companies").arg(*count);
    const Result<Receipt> receipt = applyStream((*workspace)->database(),
                                                (*workspace)->author(),
                                                label,
                                                *source,
                                                terminalProgress(Words::tr("records")));
    if (!receipt)
        return fail(receipt.error());
    if (call.wantsJson())
        printJson(QJsonObject{{u"action"_s, receipt->changeset},
                              {u"companies"_s, qint64(*count)},
                              {u"records"_s, receipt->records}});
    else
        printLine(label);
    return ExitCode::Done;
}

} // namespace

std::vector<Verb> workspaceVerbs()
{
    return {
        {.name = u"new"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Makes a new workspace."),
         .details = Words::tr("The file must not exist. With --sample it holds invented companies "
                              "and needs for trying the program."),
         .options = {{u"sample"_s, Words::tr("With the sample records, their office and advisor.")},
                     {u"from"_s,
                      Words::tr("With the records of a workspace written as JSON by “export”."),
                      u"FILE"_s},
                     {u"office"_s, Words::tr("The office's name."), u"NAME"_s},
                     {u"country"_s, Words::tr("Its country (ISO 3166: DK)."), u"CODE"_s},
                     {u"currency"_s, Words::tr("Its currency (ISO 4217: EUR)."), u"CODE"_s},
                     {u"advisor"_s, Words::tr("Who is named in the history."), u"NAME"_s},
                     {u"email"_s, Words::tr("The advisor's address."), u"ADDRESS"_s}},
         .run = makeWorkspace},
        {.name = u"generate"_s,
         .arguments = u"WORKSPACE"_s,
         .summary = Words::tr("Adds invented companies in nine languages, for trying sizes."),
         .details = Words::tr("One seed gives the same companies on every computer. They are added "
                              "as one action that can be undone."),
         .options = {{u"companies"_s, Words::tr("How many."), u"N"_s, u"1000"_s},
                     {u"seed"_s, Words::tr("Which ones."), u"S"_s, u"1"_s},
                     jsonOption()},
         .run = generate},
    };
}

} // namespace ilo
