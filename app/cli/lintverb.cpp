#include "app/cli/lintverb.h"

#include "app/cli/console.h"
#include "app/cli/open.h"
#include "app/cli/words.h"
#include "core/needquality/needquality.h"
#include "core/quality/qualitytext.h"
#include "core/storage/recordlookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QString messageOf(const QualityFinding &finding)
{
    return QualityText::headline(finding) + u". "_s + QualityText::sentence(finding);
}

/// One line of "checks": a finding, or a check that has nothing to say.
QJsonObject lineOf(const QString &check, CheckResult result)
{
    return {{u"id"_s, check},
            {u"result"_s, toKey(result)},
            {u"title"_s, QualityText::title(check)},
            {u"field"_s, QJsonValue::Null},
            {u"row"_s, QJsonValue::Null},
            {u"span"_s, QJsonValue::Null},
            {u"message"_s, QString()}};
}

QJsonObject lineOf(const QualityFinding &finding)
{
    QJsonObject line = lineOf(finding.check, finding.result);
    line[u"field"_s] = finding.place.field;
    if (finding.place.row > 0)
        line[u"row"_s] = finding.place.row;
    if (finding.place.span)
        line[u"span"_s] = QJsonArray{finding.place.span->from, finding.place.span->end()};
    line[u"message"_s] = messageOf(finding);
    if (finding.cure)
        line[u"cure"_s] = QJsonObject{{u"field"_s, finding.cure->field},
                                      {u"value"_s, QJsonValue::fromVariant(finding.cure->value)}};
    if (!finding.kept.isEmpty()) {
        line[u"result"_s] = toKey(CheckResult::Pass);
        line[u"kept"_s] = finding.kept;
    }
    return line;
}

void sayAsJson(const Quality &quality)
{
    QJsonArray checks;
    for (const CheckOutcome &outcome : quality.checks) {
        if (outcome.findings.empty())
            checks.append(lineOf(outcome.check, CheckResult::Pass));
        for (const QualityFinding &finding : outcome.findings)
            checks.append(lineOf(finding));
    }
    printJson(QJsonObject{{u"score"_s, quality.score()},
                          {u"ready"_s, quality.isReady()},
                          {u"language"_s, quality.language},
                          {u"checks"_s, checks}});
}

QString resultWord(CheckResult result)
{
    switch (result) {
    case CheckResult::Failure: return Words::tr("fails");
    case CheckResult::Warning: return Words::tr("warning");
    case CheckResult::Tip: return Words::tr("tip");
    case CheckResult::Pass: return Words::tr("passes");
    }
    Q_UNREACHABLE();
}

void sayAsText(const Quality &quality)
{
    printLine(quality.isReady() ? Words::tr("%1 of 100, ready to share").arg(quality.score())
                                : Words::tr("%1 of 100, not ready to share").arg(quality.score()));
    const auto say = [](const QualityFinding &finding, const QString &word) {
        const QString place = finding.place.row > 0
            ? u"%1 %2"_s.arg(finding.place.field).arg(finding.place.row)
            : finding.place.field;
        printLine(u"%1 %2 [%3] %4"_s.arg(finding.check, word, place, messageOf(finding)));
    };
    for (const QualityFinding &finding : quality.open())
        say(finding, resultWord(finding.result));
    for (const QualityFinding &finding : quality.kept())
        //: %1: why a finding stays as it is
        say(finding, Words::tr("kept (%1)").arg(finding.kept));
}

Outcome lint(const Call &call)
{
    const QString language = call.value(u"language");
    if (!language.isEmpty() && !QualityWords::languages().contains(language))
        return usageError(
            Words::tr("--lang is one of %1").arg(QualityWords::languages().join(u", "_s)));
    const auto workspace = openForReading(call.workspace());
    if (!workspace)
        return fail(workspace.error());
    Database &database = (*workspace)->database();
    const Result<RecordRef> found = findRecord(database, call.arguments[1]);
    if (!found)
        return fail(found.error());
    if (found->type != typeName<Need>())
        return fail(Error::Code::Invalid, Words::tr("a need is asked for"), call.arguments[1]);
    const Result<NeedInFull> full = needInFull(database, Id<Need>::parse(found->id));
    if (!full)
        return fail(full.error());
    const Office office = (*workspace)->office();
    Result<QualityInput> input = qualityInput(database, *full, office, QDate::currentDate());
    if (!input)
        return fail(input.error());
    if (!language.isEmpty())
        input->language = language;
    const Result<QualityWords> words = QualityWords::load(office.qualityWords);
    if (!words)
        return fail(words.error());

    const Quality quality = assess(*input, *words);
    if (call.wantsJson())
        sayAsJson(quality);
    else
        sayAsText(quality);
    return quality.isReady() ? ExitCode::Done : ExitCode::Unclean;
}

} // namespace

Verb lintVerb()
{
    return {.name = u"lint"_s,
            .arguments = u"WORKSPACE ID"_s,
            .least = 2,
            .most = 2,
            .summary = Words::tr("Checks how well a need is written."),
            .details = Words::tr(
                "Looks at the need with 22 checks and says of each finding where it stands and "
                "how to cure it. 100 points less 15 for each failing check and 4 for each "
                "warning; a need is ready to share without a failing check and with 80 points. "
                "Ends with 0 when it is ready, else with 7. In JSON, “row” is that of a "
                "requirement from 1, and “span” where the words begin and end in the text of the "
                "field, from 0."),
            .options = {{{u"lang"_s, u"language"_s},
                         Words::tr("Language of the texts: %1; else found out from them.")
                             .arg(QualityWords::languages().join(u", "_s)),
                         u"CODE"_s},
                        jsonOption()},
            .run = lint};
}

} // namespace ilo
