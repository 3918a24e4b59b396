#include "app/cli/matchjson.h"

#include "app/cli/console.h"
#include "app/cli/fieldtext.h"
#include "app/cli/words.h"
#include "core/matching/explanationjson.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {

Result<MatchWeights> weightsFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return fail(Error::Code::Format, u"weights are no JSON object"_s);
    MatchWeights weights;
    const QJsonObject object = document.object();
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        const auto criterion = std::ranges::find(kMatchCriteria, entry.key(), matchCriterionKey);
        if (criterion == kMatchCriteria.end())
            return fail(Error::Code::Format, u"no such criterion"_s, entry.key());
        const double points = entry->toDouble(-1);
        constexpr double most = 1000;
        if (points < 0 || points > most || points != std::floor(points))
            return fail(Error::Code::Format,
                        u"points must be a whole number from 0 to 1000"_s,
                        entry.key());
        weights.points[size_t(*criterion)] = int(points);
    }
    if (std::ranges::all_of(weights.points, [](int points) { return points == 0; }))
        return fail(Error::Code::Format, u"all weights are 0"_s);
    return weights;
}

QString reasonWords(const MatchReason &reason)
{
    const QString points = QString::number(shownPoints(reason.tenths), 'f', 1);
    const QString found = reason.found.isEmpty() ? Words::tr("not stated") : reason.found;
    switch (reason.kind) {
    case MatchReason::Kind::Word: break;
    case MatchReason::Kind::Concept:
        return Words::tr("both are near code %1: %2").arg(found, points);
    case MatchReason::Kind::Trl:
        return reason.weight < 1
            ? Words::tr("TRL %1, needed %2, of a capability that fits little: %3")
                  .arg(found, reason.wanted, points)
            : Words::tr("TRL %1, needed %2: %3").arg(found, reason.wanted, points);
    case MatchReason::Kind::Reference: return Words::tr("supplied %1: %2").arg(found, points);
    case MatchReason::Kind::Certificate: return Words::tr("certificate %1: %2").arg(found, points);
    case MatchReason::Kind::Code:
        return Words::tr("code %1 for %2: %3").arg(found, reason.wanted, points);
    }
    if (found.compare(reason.wanted, Qt::CaseInsensitive) == 0)
        return Words::tr("“%1”, the same word: %2").arg(found, points);
    const QString weight = QString::number(reason.weight, 'f', 2);
    switch (reason.how) {
    case WordReason::SameWord:
        return reason.isOfParts()
            ? Words::tr("“%1” shares a part with “%2”: %3").arg(found, reason.wanted, points)
            : Words::tr("“%1” for “%2”, the same word: %3").arg(found, reason.wanted, points);
    case WordReason::Phrase:
        return Words::tr("“%1” for “%2”, learnt from the glossary, weight %3: %4")
            .arg(found, reason.wanted, weight, points);
    case WordReason::Glossary:
        return Words::tr("“%1” for “%2”, by the glossary: %3").arg(found, reason.wanted, points);
    case WordReason::Learnt:
        return Words::tr("“%1” for “%2”, learnt from code lists, weight %3: %4")
            .arg(found, reason.wanted, weight, points);
    case WordReason::LookAlike:
        return Words::tr("“%1” looks like “%2”: %3").arg(found, reason.wanted, points);
    }
    return {};
}

QString missingWords(const MissingFact &missing)
{
    const QString points = QString::number(shownPoints(missing.upToTenths), 'f', 1);
    switch (missing.kind) {
    case MissingFact::Kind::Capability: return Words::tr("what it can do (up to %1)").arg(points);
    case MissingFact::Kind::Trl:
        return missing.what.isEmpty()
            ? Words::tr("its readiness level (up to %1)").arg(points)
            : Words::tr("the readiness level of “%1” (up to %2)").arg(missing.what, points);
    case MissingFact::Kind::Reference: return Words::tr("whom it supplied (up to %1)").arg(points);
    case MissingFact::Kind::Certificate:
        return missing.what.isEmpty()
            ? Words::tr("a certificate (up to %1)").arg(points)
            : Words::tr("certificate %1 (up to %2)").arg(missing.what, points);
    case MissingFact::Kind::ExpiredCertificate:
        return Words::tr("certificate %1, which has ended (up to %2)").arg(missing.what, points);
    case MissingFact::Kind::Code:
        return Words::tr("code %1, if it fits (up to %2)").arg(missing.what, points);
    }
    return {};
}

void printExplanation(const MatchExplanation &explanation)
{
    for (const MatchPart &part : explanation.parts) {
        if (part.ofTenths == 0)
            continue;
        QStringList reasons;
        for (const MatchReason &reason : part.reasons)
            if (reason.tenths > 0)
                reasons << reasonWords(reason);
        printLine(
            u"    %1 %2/%3  %4"_s.arg(keyWords(matchCriterionKey(part.criterion)).leftJustified(12))
                .arg(shownPoints(part.tenths), 0, 'f', 1)
                .arg(shownPoints(part.ofTenths), 0, 'f', 1)
                .arg(reasons.join(u"; "_s)));
    }
    QStringList missing;
    for (const MissingFact &fact : explanation.missing)
        missing << missingWords(fact);
    if (!missing.isEmpty())
        printLine(u"    "_s + Words::tr("Would raise the fit: %1").arg(missing.join(u", "_s)));
}

} // namespace ilo
