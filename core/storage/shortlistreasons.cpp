#include "core/storage/shortlistreasons.h"

#include "core/storage/matchfacts.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

QHash<QString, const ShortlistDecision *> byCompany(const std::vector<ShortlistDecision> &decisions)
{
    QHash<QString, const ShortlistDecision *> all;
    for (const ShortlistDecision &decision : decisions)
        all.insert(decision.organisation.toString(), &decision);
    return all;
}

/// One statement as text that no other statement gives.
QString statedLine(QStringList values)
{
    for (QString &value : values)
        value.replace(u'\\', u"\\\\"_s).replace(u'\n', u"\\n"_s).replace(u'|', u"\\|"_s);
    return values.join(u'|');
}

QString numberOr(const std::optional<int> &number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace

Result<std::vector<ExplainedCompany>>
explainedCompanies(Database &database, const MatchRun &run, const TextReader &reader,
                   const MatchWeights &weights, const std::vector<RankedCompany> &ranked,
                   const std::vector<ShortlistDecision> &decisions, int first)
{
    std::vector<qint64> numbers;
    for (const RankedCompany &company : ranked)
        numbers.push_back(company.number);
    const auto names = shortlistedNames(database, numbers);
    if (!names)
        return fail(names.error());
    QHash<qint64, QString> countries;
    for (const ShortlistedName &name : *names)
        countries.insert(name.number, name.country);
    const auto decided = byCompany(decisions);
    std::vector<ExplainedCompany> all;
    for (size_t at = 0; at < ranked.size(); ++at) {
        const auto company = matchCompany(database, ranked[at].number);
        if (!company)
            return fail(company.error());
        if (!*company)
            continue;
        ExplainedCompany made{.place = first + int(at),
                              .id = (*company)->id,
                              .name = (*company)->name,
                              .country = countries.value(ranked[at].number),
                              .fit = explain(run, ranked[at], **company, weights, reader),
                              .verdict = {},
                              .reason = {},
                              .stated = statedDigest(**company)};
        if (const ShortlistDecision *decision = decided.value(made.id)) {
            made.verdict = decision->verdict;
            made.reason = decision->reason;
        }
        all.push_back(std::move(made));
    }
    return all;
}

Result<std::vector<ShortlistExclusion>>
shortlistExclusions(Database &database, const MatchRun &run,
                    const std::vector<MatchFilter> &filters,
                    const std::vector<ShortlistDecision> &decisions, size_t most)
{
    const auto decided = byCompany(decisions);
    const MatchIndex &index = run.index();
    std::vector<ExcludedCompany> excluded = run.excluded();
    const auto nameOf = [&](const ExcludedCompany &company) {
        const auto place = index.placeOfCompany(company.number);
        const std::string id = place ? index.id(*place) : std::string();
        const bool isDecided = decided.contains(QString::fromStdString(id));
        return std::tuple(!isDecided, place ? index.sortName(*place) : std::string_view(), id);
    };
    const size_t shown = std::min(most, excluded.size());
    std::ranges::partial_sort(
        excluded, excluded.begin() + std::ptrdiff_t(shown), std::less(), nameOf);
    excluded.resize(shown);
    std::vector<qint64> numbers;
    for (const ExcludedCompany &company : excluded)
        numbers.push_back(company.number);
    const auto names = shortlistedNames(database, numbers);
    if (!names)
        return fail(names.error());
    QHash<qint64, const ShortlistedName *> byNumber;
    for (const ShortlistedName &name : *names)
        byNumber.insert(name.number, &name);
    std::vector<ShortlistExclusion> all;
    for (const ExcludedCompany &company : excluded) {
        const ShortlistedName *name = byNumber.value(company.number);
        if (!name)
            continue;
        ShortlistExclusion made{name->id, name->name, {}, {}};
        for (const size_t filter : company.filters)
            made.lacks << filters[filter].name;
        if (const ShortlistDecision *decision = decided.value(made.id))
            made.verdict = decision->verdict;
        all.push_back(std::move(made));
    }
    return all;
}

QString statedDigest(const MatchCompany &company)
{
    QStringList lines;
    for (const QString &code : company.cpv)
        lines << statedLine({u"cpv"_s, code});
    for (const MatchCapability &own : company.capabilities)
        lines << statedLine(
            {u"capability"_s, own.title, own.text, own.language, numberOr(own.trl)});
    for (const MatchReference &own : company.references)
        lines << statedLine({u"reference"_s, own.customer, own.subject, numberOr(own.year)});
    for (const MatchCertificate &own : company.certificates)
        lines << statedLine({u"certificate"_s, own.name, own.validUntil.toString(Qt::ISODate)});
    // Rows have other numbers on another laptop.
    lines.sort();
    constexpr qsizetype letters = 16;
    return QString::fromLatin1(
               QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256)
                   .toHex())
        .left(letters);
}

} // namespace ilo
