#include "tests/bench/benches.h"

#include "core/dedupe/wordlikeness.h"
#include "core/storage/duplicatesearch.h"
#include "core/storage/repository.h"
#include "core/storage/workspace.h"
#include "core/text/fold.h"
#include "tests/bench/figures.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace ilo::bench {
namespace {

/// The companies of the workspace and, of every tenth, a second writing of it: with another legal
/// form, capitals, a lost letter or two words as one.
std::vector<CompanyFacts> companiesTwice(Database &database)
{
    std::vector<CompanyFacts> companies;
    const Status read = Repository<Organisation>(database).forEach(
        u"1 ORDER BY number"_s, {}, [&](Organisation &&organisation) -> Status {
            CompanyFacts facts = factsOf(organisation);
            facts.number = qint64(companies.size()) + 1;
            companies.push_back(std::move(facts));
            return {};
        });
    if (!read)
        giveUp(read.error().detail);
    const size_t count = companies.size();
    for (size_t at = 0; at < count; at += 10) {
        CompanyFacts again = companies[at];
        again.number = qint64(companies.size()) + 1;
        again.vatNumber.clear();
        again.registerNumber.clear();
        again.pic.clear();
        switch (at / 10 % 4) {
        case 0: again.name = again.name.toUpper(); break;
        case 1: again.name.remove(again.name.size() / 3, 1); break;
        case 2: again.name.replace(again.name.size() / 2, 1, u"?"_s); break;
        default:
            again.street.clear();
            again.telephone.clear();
            break;
        }
        companies.push_back(std::move(again));
    }
    return companies;
}

} // namespace

QJsonObject benchDuplicates(const QString &workspace)
{
    const auto opened = Workspace::open(workspace, Workspace::Access::Read);
    if (!opened)
        giveUp(opened.error().detail);
    const std::vector<CompanyFacts> companies = companiesTwice((*opened)->database());
    DuplicateFinder finder;
    for (const CompanyFacts &facts : companies)
        finder.add(facts);
    double started = wallMilliseconds();
    double startedCpu = cpuMilliseconds();
    const auto pairs = finder.allPairs(kPerhapsSame);
    const double wall = wallMilliseconds() - started;
    const double cpu = cpuMilliseconds() - startedCpu;
    if (!pairs)
        giveUp(u"cancelled"_s);

    // Plain Jaro-Winkler of the folded names over the same pairs, on one thread.
    std::vector<Fingerprint> prints;
    std::vector<QString> names;
    for (const CompanyFacts &facts : companies) {
        prints.push_back(fingerprintOf(facts));
        names.push_back(folded(facts.name));
    }
    const auto candidates = pairsWorthComparing(prints);
    startedCpu = cpuMilliseconds();
    qint64 alike = 0;
    for (const auto &[a, b] : candidates)
        alike += jaroWinkler(names[size_t(a)], names[size_t(b)]) >= 0.95 ? 1 : 0;
    const double plain = cpuMilliseconds() - startedCpu;

    std::vector<double> typed;
    for (size_t at = 0; at < companies.size(); at += companies.size() / 50 + 1) {
        CompanyFacts facts = companies[at];
        facts.id.clear();
        facts.number = 0;
        started = wallMilliseconds();
        if (!duplicateCandidates((*opened)->database(), facts))
            giveUp(u"no candidates"_s);
        typed.push_back(wallMilliseconds() - started);
    }
    return {{u"companies"_s, qint64(companies.size())},
            {u"seconds"_s, rounded(wall / 1000)},
            {u"cpuSeconds"_s, rounded(cpu / 1000)},
            {u"compared"_s, finder.compared()},
            {u"found"_s, qint64(pairs->size())},
            {u"jaroWinklerCpuSeconds"_s, rounded(plain / 1000)},
            {u"jaroWinklerFound"_s, alike},
            {u"whileTyping"_s, percentiles(typed)}};
}

} // namespace ilo::bench
