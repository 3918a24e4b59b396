#include "speedbench.h"

#include "engines.h"

#include "core/matching/matchrun.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <random>

#include <time.h>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

constexpr int kWordsOfNotices = 60;
constexpr int kLabels = 4;
constexpr size_t kQueries = 100;

/// Four labels of one division and sixty words of notices, in one of the nine languages.
class CompanyMaker
{
public:
    CompanyMaker(const std::vector<ParallelLabel> &cpv, const JudgedSet &notices) : m_cpv(cpv)
    {
        for (const JudgedText &text : notices.texts)
            for (const TextWord &word : textWords(text.title + u' ' + text.text))
                m_words[placeOf(textLanguageOf(text.language))] << word.word;
    }

    JudgedText make(qint64 number)
    {
        const size_t language = m_random() % kReadLanguages;
        QStringList words;
        const size_t around = m_random() % m_cpv.size();
        for (int at = 0; at < kLabels; ++at)
            words << m_cpv[std::min(m_cpv.size() - 1, around + m_random() % 100)].labels[language];
        const QStringList &own = m_words[language];
        for (int at = 0; at < kWordsOfNotices && !own.isEmpty(); ++at)
            words << own[qsizetype(m_random() % size_t(own.size()))];
        return {.number = number,
                .language = textLanguageCode(TextLanguage(language)),
                .text = words.join(u' ')};
    }

private:
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

QJsonObject measureSpeed(int count, const std::vector<ParallelLabel> &cpv, const JudgedSet &notices,
                         const std::shared_ptr<const MatchKnowledge> &knowledge, bool withPeer)
{
    QJsonObject figures{{u"companies"_s, count}};
    CompanyMaker maker(cpv, notices);
    auto peer = withPeer ? makeFts5Engine() : nullptr;
    const TextReader reader(knowledge);
    MatchIndex index(knowledge);
    const double before = megabytes();
    double ours = 0;
    std::vector<JudgedText> batch;
    for (int number = 1; number <= count; ++number) {
        JudgedText text = maker.make(number);
        const double start = ownMilliseconds();
        MatchCompany company{.number = number};
        company.capabilities.push_back({.text = text.text, .language = text.language});
        index.put(makeEntry(company, reader, index.terms()));
        ours += (ownMilliseconds() - start) / 1e3;
        batch.push_back(std::move(text));
        if (peer && (batch.size() == 10'000 || number == count))
            peer->add(batch);
        if (batch.size() == 10'000)
            batch.clear();
    }
    figures[u"readAndIndexSeconds"_s] = std::round(ours * 10) / 10;
    figures[u"megabytes"_s] = std::round(megabytes() - before);
    const auto query = [&](const JudgedNeed &need, bool withText) {
        MatchRequest request;
        request.text = {need.title, withText ? need.text : QString(), need.language};
        const MatchRun run(request, reader, index);
        return run.ranked({}, 200).size();
    };
    figures[u"titles"_s] = timed(notices, [&](const JudgedNeed &need) { query(need, false); });
    figures[u"titlesAndTexts"_s] =
        timed(notices, [&](const JudgedNeed &need) { query(need, true); });
    const MatchRun run(
        {.text = {notices.needs[0].title, notices.needs[0].text, {}}}, reader, index);
    std::vector<double> times;
    for (int points = 0; points < 30; ++points) {
        MatchWeights weights;
        weights.points[0] = points;
        const double start = ownMilliseconds();
        (void)run.ranked(weights);
        times.push_back(ownMilliseconds() - start);
    }
    figures[u"otherWeights"_s] = timesOf(times);
    if (peer)
        figures[u"fts5Titles"_s] = timed(notices, [&](JudgedNeed need) {
            need.text.clear();
            (void)peer->search(need);
        });
    return figures;
}

} // namespace ilo
