#include "core/matching/explanationjson.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

const std::array kHowKeys{std::pair{WordReason::SameWord, "same_word"},
                          std::pair{WordReason::Glossary, "glossary"},
                          std::pair{WordReason::Phrase, "glossary_phrase"},
                          std::pair{WordReason::Learnt, "learnt"},
                          std::pair{WordReason::LookAlike, "look_alike"}};

const std::array kReasonKeys{std::pair{MatchReason::Kind::Word, "word"},
                             std::pair{MatchReason::Kind::Concept, "concept"},
                             std::pair{MatchReason::Kind::Trl, "trl"},
                             std::pair{MatchReason::Kind::Reference, "reference"},
                             std::pair{MatchReason::Kind::Certificate, "certificate"},
                             std::pair{MatchReason::Kind::Code, "code"}};

const std::array kMissingKeys{
    std::pair{MissingFact::Kind::Capability, "capability"},
    std::pair{MissingFact::Kind::Trl, "trl"},
    std::pair{MissingFact::Kind::Reference, "reference"},
    std::pair{MissingFact::Kind::Certificate, "certificate"},
    std::pair{MissingFact::Kind::ExpiredCertificate, "expired_certificate"},
    std::pair{MissingFact::Kind::Code, "code"}};

template<typename Pairs, typename Value>
QString keyIn(const Pairs &pairs, Value value)
{
    const auto found = std::ranges::find(pairs, value, [](const auto &pair) { return pair.first; });
    return found == pairs.end() ? QString() : QString::fromLatin1(found->second);
}

/// False for a key that a later program wrote.
template<typename Pairs, typename Value>
bool readKey(const Pairs &pairs, const QJsonValue &key, Value &value)
{
    const auto found = std::ranges::find(
        pairs, key.toString(), [](const auto &pair) { return QString::fromLatin1(pair.second); });
    if (found == pairs.end())
        return false;
    value = found->first;
    return true;
}

double hundredths(double value)
{
    constexpr double whole = 100;
    return std::round(value * whole) / whole;
}

int tenthsOf(const QJsonValue &points)
{
    return int(std::lround(points.toDouble() * 10));
}

QJsonObject reasonJson(const MatchReason &reason)
{
    QJsonObject object{{u"kind"_s, keyIn(kReasonKeys, reason.kind)},
                       {u"points"_s, shownPoints(reason.tenths)},
                       {u"wanted"_s, reason.wanted},
                       {u"found"_s, reason.found}};
    if (reason.kind == MatchReason::Kind::Trl)
        object[u"weight"_s] = hundredths(reason.weight);
    if (reason.kind != MatchReason::Kind::Word)
        return object;
    object[u"how"_s] = keyIn(kHowKeys, reason.how);
    object[u"weight"_s] = hundredths(reason.weight);
    object[u"part"_s] = reason.isOfParts();
    if (!reason.wantedPart.isEmpty())
        object[u"wanted_part"_s] = reason.wantedPart;
    if (!reason.foundPart.isEmpty())
        object[u"found_part"_s] = reason.foundPart;
    object[u"in"_s] = reason.inTitle ? u"title"_s : u"text"_s;
    object[u"from"_s] = reason.from;
    object[u"length"_s] = reason.length;
    return object;
}

std::optional<MatchReason> reasonFromJson(const QJsonObject &object)
{
    MatchReason reason;
    if (!readKey(kReasonKeys, object[u"kind"_s], reason.kind))
        return {};
    if (reason.kind == MatchReason::Kind::Word && !readKey(kHowKeys, object[u"how"_s], reason.how))
        return {};
    reason.tenths = tenthsOf(object[u"points"_s]);
    reason.wanted = object[u"wanted"_s].toString();
    reason.found = object[u"found"_s].toString();
    reason.weight = object[u"weight"_s].toDouble(1);
    reason.wantedPart = object[u"wanted_part"_s].toString();
    reason.foundPart = object[u"found_part"_s].toString();
    reason.inTitle = object[u"in"_s].toString() == u"title";
    reason.from = object[u"from"_s].toInt(-1);
    reason.length = object[u"length"_s].toInt();
    return reason;
}

} // namespace

double shownPoints(int tenths)
{
    return tenths / 10.0;
}

QJsonObject weightsJson(const MatchWeights &weights)
{
    QJsonObject object;
    for (const MatchCriterion criterion : kMatchCriteria)
        object[matchCriterionKey(criterion)] = weights.points[size_t(criterion)];
    return object;
}

QJsonArray partsJson(const MatchExplanation &explanation)
{
    QJsonArray parts;
    for (const MatchPart &part : explanation.parts) {
        QJsonArray reasons;
        for (const MatchReason &reason : part.reasons)
            reasons.append(reasonJson(reason));
        parts.append(QJsonObject{{u"criterion"_s, matchCriterionKey(part.criterion)},
                                 {u"points"_s, shownPoints(part.tenths)},
                                 {u"of"_s, shownPoints(part.ofTenths)},
                                 {u"known"_s, part.isKnown},
                                 {u"reasons"_s, reasons}});
    }
    return parts;
}

QJsonArray missingJson(const MatchExplanation &explanation)
{
    QJsonArray missing;
    for (const MissingFact &fact : explanation.missing)
        missing.append(QJsonObject{{u"kind"_s, keyIn(kMissingKeys, fact.kind)},
                                   {u"what"_s, fact.what},
                                   {u"up_to"_s, shownPoints(fact.upToTenths)}});
    return missing;
}

MatchExplanation explanationFromJson(const QJsonObject &result)
{
    MatchExplanation fit;
    fit.tenths = tenthsOf(result[u"score"_s]);
    for (const QJsonValue &value : result[u"parts"_s].toArray()) {
        const QJsonObject object = value.toObject();
        const auto criterion =
            std::ranges::find(kMatchCriteria, object[u"criterion"_s].toString(), matchCriterionKey);
        if (criterion == kMatchCriteria.end())
            continue;
        MatchPart part{.criterion = *criterion,
                       .tenths = tenthsOf(object[u"points"_s]),
                       .ofTenths = tenthsOf(object[u"of"_s]),
                       .isKnown = object[u"known"_s].toBool(true),
                       .reasons = {}};
        for (const QJsonValue &reason : object[u"reasons"_s].toArray())
            if (auto read = reasonFromJson(reason.toObject()))
                part.reasons.push_back(std::move(*read));
        fit.parts.push_back(std::move(part));
    }
    for (const QJsonValue &value : result[u"missing"_s].toArray()) {
        const QJsonObject object = value.toObject();
        MissingFact fact{.what = object[u"what"_s].toString(),
                         .upToTenths = tenthsOf(object[u"up_to"_s])};
        if (readKey(kMissingKeys, object[u"kind"_s], fact.kind))
            fit.missing.push_back(std::move(fact));
    }
    return fit;
}

} // namespace ilo
