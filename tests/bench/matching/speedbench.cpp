#include "speedbench.h"

#include "engines.h"

#include "core/matching/matchrun.h"

#include <QDate>
#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>
#include <span>

#include <malloc.h>
#include <time.h>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int kWordsOfNotices = 60;
constexpr int kLabels = 4;
constexpr size_t kQueries = 100;
constexpr size_t kShown = 200;
constexpr size_t kBatch = 20'000;
constexpr int kCustomers = 20'000;
const QDate kToday(2026, 11, 26);

/// Four labels of one division and sixty words of notices, in one of the nine languages; of the
/// facts what a company of a portfolio states: codes, readiness, references, certificates.
class CompanyMaker
{
public:
    CompanyMaker(const std::vector<ParallelLabel> &cpv, const JudgedSet &notices) : m_cpv(cpv)
    {
        for (const JudgedText &text : notices.texts)
            for (const TextWord &word : textWords(text.title + u' ' + text.text))
                m_words[placeOf(textLanguageOf(text.language))] << word.word;
    }

    MatchCompany make(qint64 number)
    {
        const size_t language = m_random() % kReadLanguages;
        QStringList words;
        const size_t around = m_random() % m_cpv.size();
        const auto near = [&]() -> const ParallelLabel & {
            return m_cpv[std::min(m_cpv.size() - 1, around + m_random() % 100)];
        };
        for (int at = 0; at < kLabels; ++at)
            words << near().labels[language];
        const QStringList &own = m_words[language];
        for (int at = 0; at < kWordsOfNotices && !own.isEmpty(); ++at)
            words << own[qsizetype(m_random() % size_t(own.size()))];
        MatchCompany company{.number = number,
                             .id = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0')),
                             .name = u"Company %1 of %2"_s.arg(number).arg(words.front())};
        company.capabilities.push_back({.number = number,
                                        .text = words.join(u' '),
                                        .language = textLanguageCode(TextLanguage(language))});
        if (isOneOf(10, 7))
            company.capabilities.front().trl = int(1 + m_random() % 9);
        while (isOneOf(2, 1))
            company.cpv << near().code;
        while (isOneOf(2, 1))
            company.references.push_back({.number = number * 10 + qint64(company.references.size()),
                                          .customer = isOneOf(20, 1)
                                              ? u"CERN"_s
                                              : u"Customer %1"_s.arg(m_random() % kCustomers),
                                          .subject = near().labels[language],
                                          .year = 2020});
        while (isOneOf(2, 1))
            company.certificates.push_back({u"ISO %1"_s.arg(9001 + m_random() % 8),
                                            kToday.addDays(int(m_random() % 900) - 200)});
        return company;
    }

private:
    bool isOneOf(size_t all, size_t some) { return m_random() % all < some; }

    const std::vector<ParallelLabel> &m_cpv;
    std::array<QStringList, kLanguagePlaces> m_words;
    std::mt19937 m_random{7};
};

QJsonObject timesOf(std::vector<double> times)
{
    std::ranges::sort(times);
    const auto shown = [&](size_t permille) {
        return std::round(times[(times.size() - 1) * permille / 1000] * 100) / 100;
    };
    return {{u"p50"_s, shown(500)}, {u"p95"_s, shown(950)}, {u"queries"_s, int(times.size())}};
}

double megabytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toDouble() * 4096 / 1048576;
}

/// Milliseconds of this thread's own work: a machine that others use too says little by the clock.
double ownMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

template<typename Search>
QJsonObject timed(const JudgedSet &notices, Search search)
{
    std::vector<double> times;
    for (size_t at = 0; at < kQueries; ++at) {
        const JudgedNeed &need = notices.needs[at * notices.needs.size() / kQueries];
        const double before = ownMilliseconds();
        search(need);
        times.push_back(ownMilliseconds() - before);
    }
    return timesOf(times);
}

} // namespace

namespace {

/// The index of `count` companies, and what making it took.
MatchIndex madeIndex(int count, CompanyMaker &maker,
                     const std::shared_ptr<const MatchKnowledge> &knowledge, QJsonObject &figures)
{
    const TextReader reader(knowledge);
    MatchIndex index(knowledge);
    std::array<double, 3> seconds{};
    auto took = [&, last = ownMilliseconds()](size_t step) mutable {
        const double now = ownMilliseconds();
        seconds[step] += (now - last) / 1e3;
        last = now;
    };
    qint64 bytes = 0;
    auto filling = std::make_optional<MatchIndex::Filling>(index);
    std::vector<QByteArray> kept; // some at a time: a start does nothing else in between
    for (int number = 1; number <= count; ++number) {
        const MatchCompany company = maker.make(number);
        took(0);
        kept.push_back(entryBytes(makeEntry(company, reader, index.terms())));
        bytes += kept.back().size();
        took(1);
        if (kept.size() < kBatch && number < count)
            continue;
        for (const QByteArray &entry : kept)
            filling->put(*entryFromBytes(entry, index.terms().size()));
        took(2);
        kept.clear();
    }
    took(0);
    filling.reset();
    took(2);
    const auto shown = [&](size_t step) { return std::round(seconds[step] * 10) / 10; };
    figures[u"readingSeconds"_s] = shown(1);
    figures[u"startSeconds"_s] = shown(2);
    figures[u"keptMegabytes"_s] = std::round(double(bytes) / 1048576);
    figures[u"texts"_s] = qint64(index.textCount());
    figures[u"terms"_s] = qint64(index.terms().size());
    return index;
}

MatchRequest requestOf(const JudgedNeed &need, bool withText)
{
    MatchRequest request;
    request.text = {need.title, withText ? need.text : QString(), need.language};
    request.facts = {.cpv = {38000000, 42122000},
                     .trlNeeded = 6,
                     .certificates = {},
                     .customers = QStringList{u"cern"_s, u"ess"_s, u"esrf"_s},
                     .today = kToday};
    return request;
}

/// Whether those who are cut off early would not have been among the best anyway.
bool cutsRightly(const MatchRun &run)
{
    const auto all = run.ranked({});
    const auto best = run.ranked({}, kShown);
    return std::ranges::equal(best,
                              std::span(all).first(std::min(kShown, all.size())),
                              [](const RankedCompany &a, const RankedCompany &b) {
                                  return a.number == b.number && a.score == b.score
                                      && a.points == b.points;
                              });
}

} // namespace

QJsonObject measureSpeed(int count, const std::vector<ParallelLabel> &cpv, const JudgedSet &notices,
                         const std::shared_ptr<const MatchKnowledge> &knowledge, bool withPeer)
{
    QJsonObject figures{{u"companies"_s, count}};
    const double before = megabytes();
    {
        CompanyMaker maker(cpv, notices);
        const MatchIndex index = madeIndex(count, maker, knowledge, figures);
        malloc_trim(0);
        figures[u"megabytes"_s] = std::round(megabytes() - before);
        const TextReader reader(knowledge);
        const auto query = [&](const JudgedNeed &need, bool withText) {
            const MatchRun run(requestOf(need, withText), reader, index);
            return run.ranked({}, kShown).size();
        };
        figures[u"titles"_s] = timed(notices, [&](const JudgedNeed &need) { query(need, false); });
        figures[u"titlesAndTexts"_s] =
            timed(notices, [&](const JudgedNeed &need) { query(need, true); });
        std::vector<qint64> odd;
        for (qint64 number = 1; number <= count; number += 2)
            odd.push_back(number);
        const std::vector<MatchFilter> filters{{u"odd"_s, odd}};
        figures[u"withMustHave"_s] = timed(notices, [&](const JudgedNeed &need) {
            const MatchRun run(requestOf(need, true), reader, index, filters);
            (void)run.ranked({}, kShown);
        });
        const MatchRun run(requestOf(notices.needs[0], true), reader, index);
        figures[u"cutsRightly"_s] = cutsRightly(run);
        std::vector<double> times;
        for (int points = 0; points < 60; points += 2) {
            MatchWeights weights;
            weights.points[0] = points;
            const double start = ownMilliseconds();
            (void)run.ranked(weights, kShown);
            times.push_back(ownMilliseconds() - start);
        }
        figures[u"otherWeights"_s] = timesOf(times);
    }
    if (!withPeer)
        return figures;
    CompanyMaker maker(cpv, notices);
    const auto peer = makeFts5Engine();
    std::vector<JudgedText> batch;
    for (int number = 1; number <= count; ++number) {
        const MatchCompany company = maker.make(number);
        batch.push_back({.number = number,
                         .language = company.capabilities.front().language,
                         .text = company.capabilities.front().text});
        if (batch.size() == 10'000 || number == count) {
            peer->add(batch);
            batch.clear();
        }
    }
    figures[u"fts5Titles"_s] = timed(notices, [&](JudgedNeed need) {
        need.text.clear();
        (void)peer->search(need);
    });
    return figures;
}

} // namespace ilo
