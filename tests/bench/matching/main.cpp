// matchbench: how good and how quick matching is beside what others do, as JSON. Not a test.
#include "engines.h"
#include "measures.h"
#include "speedbench.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;

namespace ilo {
namespace {

/// Rankings of a set by an engine, for texts in the need's language and in others.
struct SetQualities
{
    std::vector<RankQuality> same;
    std::vector<RankQuality> other;
};

SetQualities qualitiesOf(RankingEngine &engine, const JudgedSet &set)
{
    engine.add(set.texts);
    SetQualities qualities;
    for (const JudgedNeed &need : set.needs) {
        std::array<QHash<qint64, int>, 2> grades;
        for (const JudgedText &text : set.texts)
            if (const int grade = need.grades.value(text.number); grade > 0)
                grades[text.language == need.language ? 0 : 1].insert(text.number, grade);
        std::array<std::vector<qint64>, 2> rankings;
        for (const size_t place : engine.search(need)) {
            const JudgedText &text = set.texts[place];
            auto &ranking = rankings[text.language == need.language ? 0 : 1];
            if (text.source != need.id && std::ranges::find(ranking, text.number) == ranking.end()
                && ranking.size() < 1000)
                ranking.push_back(text.number);
        }
        if (!grades[0].isEmpty())
            qualities.same.push_back(qualityOf(rankings[0], grades[0]));
        if (!grades[1].isEmpty())
            qualities.other.push_back(qualityOf(rankings[1], grades[1]));
    }
    return qualities;
}

/// Labels of codes that were not learnt from, in one language, looked for among all labels of
/// another.
JudgedSet heldOutLabels(const std::vector<ParallelLabel> &held,
                        const std::vector<ParallelLabel> &all, size_t step)
{
    JudgedSet set{.name = u"labels"_s};
    constexpr size_t wanted = 150;
    QHash<QString, qint64> numbers;
    for (const ParallelLabel &label : all) {
        const auto number = qint64(numbers.size()) + 1;
        numbers.insert(label.code, number);
        for (const TextLanguage language : kEveryReadLanguage)
            set.texts.push_back({.number = number * 10 + qint64(language),
                                 .language = textLanguageCode(language),
                                 .text = label.labels[placeOf(language)]});
    }
    for (size_t at = 0; at < wanted && at < held.size(); ++at) {
        const ParallelLabel &label = held[at * held.size() / wanted];
        const auto from = TextLanguage(at % kReadLanguages);
        const auto to = (size_t(from) + step) % kReadLanguages;
        set.needs.push_back({label.code,
                             textLanguageCode(from),
                             {},
                             label.labels[placeOf(from)],
                             {{numbers.value(label.code) * 10 + qint64(to), 1}}});
    }
    return set;
}

/// Splits by code, a fifth held out; of the rest what has a label that a held one has goes too.
std::pair<std::vector<ParallelLabel>, std::vector<ParallelLabel>>
splitLabels(const std::vector<ParallelLabel> &cpv, const std::vector<ParallelLabel> &others)
{
    std::vector<ParallelLabel> held;
    std::vector<ParallelLabel> learnt;
    QSet<QString> known;
    const auto isHeld = [](const ParallelLabel &label) {
        uint sum = 0;
        for (const QChar digit : label.code)
            sum = sum * 31 + digit.unicode();
        return label.isAxis && sum % 5 == 0;
    };
    for (const ParallelLabel &label : cpv)
        if (isHeld(label)) {
            held.push_back(label);
            for (const QString &text : label.labels)
                known.insert(text.toLower());
        }
    for (const auto *labels : {&cpv, &others})
        for (const ParallelLabel &label : *labels)
            if (!isHeld(label) && std::ranges::none_of(label.labels, [&](const QString &text) {
                    return known.contains(text.toLower());
                }))
                learnt.push_back(label);
    return {held, learnt};
}

class Bench
{
public:
    Bench(const QString &shared, const QString &data) : m_shared(shared), m_data(data)
    {
        const QString lists = shared + u"/data/codelists/"_s;
        m_cpv = labelsOf(lists + u"cpv2008.csv"_s, true);
        for (const QString &name : {u"nace2_1.csv"_s, u"eforms-other-codelists.csv"_s})
            std::ranges::move(labelsOf(lists + name, false), std::back_inserter(m_others));
        m_all = m_cpv;
        m_all.insert(m_all.end(), m_others.begin(), m_others.end());
        say(u"%1 codes of CPV, %2 others"_s.arg(m_cpv.size()).arg(m_others.size()));
        QElapsedTimer timer;
        timer.start();
        const std::clock_t before = std::clock();
        m_knowledge = MatchKnowledge::learnt(m_all);
        m_figures[u"learning"_s] = QJsonObject{
            {u"milliseconds"_s, timer.elapsed()},
            {u"cpuMilliseconds"_s, double(std::clock() - before) * 1000 / CLOCKS_PER_SEC},
            {u"terms"_s, qint64(m_knowledge->terms().size())},
            {u"links"_s, qint64(m_knowledge->learntLinks().size())},
            {u"bytes"_s, m_knowledge->toBytes().size()}};
    }

    static void say(const QString &text) { std::fprintf(stderr, "%s\n", qPrintable(text)); }

    void rankings(bool withRelease, bool withAblation)
    {
        QJsonObject sets;
        std::vector<JudgedSet> all{judgedStatements(m_data, u"tuning"_s),
                                   judgedNotices(m_shared),
                                   judgedProjects(m_shared)};
        if (withRelease)
            all.push_back(judgedStatements(m_data, u"release"_s));
        for (const JudgedSet &set : all)
            sets[set.name] = rankingsOf(set, m_all, m_knowledge, withAblation);
        m_figures[u"sets"_s] = sets;
    }

    void labels()
    {
        const auto [held, learnt] = splitLabels(m_cpv, m_others);
        const auto knowledge = MatchKnowledge::learnt(learnt);
        QJsonObject figures{{u"held"_s, qint64(held.size())}, {u"learnt"_s, qint64(learnt.size())}};
        std::vector<RankQuality> ours;
        std::vector<RankQuality> theirs;
        for (const size_t step : {1, 2, 4}) {
            const JudgedSet set = heldOutLabels(held, m_cpv, step);
            say(u"held-out labels, %1 needs"_s.arg(set.needs.size()));
            // Only the texts in the language asked for are looked at.
            MatchingEngine engine(knowledge);
            engine.add(set.texts);
            const auto peer = makeFts5Engine();
            peer->add(set.texts);
            for (const JudgedNeed &need : set.needs) {
                const QString to = textLanguageCode(TextLanguage(need.grades.begin().key() % 10));
                const auto numbers = [&](const std::vector<size_t> &places) {
                    std::vector<qint64> ranking;
                    for (const size_t place : places)
                        if (set.texts[place].language == to)
                            ranking.push_back(set.texts[place].number);
                    return ranking;
                };
                ours.push_back(qualityOf(numbers(engine.search(need)), need.grades));
                theirs.push_back(qualityOf(numbers(peer->search(need)), need.grades));
            }
        }
        figures[u"ours"_s] = summary(ours);
        figures[u"fts5"_s] = summary(theirs);
        m_figures[u"heldOutLabels"_s] = figures;
    }

    void speed(const QList<int> &counts, bool withPeer)
    {
        QJsonArray figures;
        const JudgedSet notices = judgedNotices(m_shared);
        for (const int count : counts) {
            say(u"speed at %1"_s.arg(count));
            figures.append(measureSpeed(count, m_cpv, notices, m_knowledge, withPeer));
        }
        m_figures[u"speed"_s] = figures;
    }

    void print() const { std::fputs(QJsonDocument(m_figures).toJson().constData(), stdout); }

private:
    static QJsonObject rankingsOf(const JudgedSet &set, const std::vector<ParallelLabel> &labels,
                                  const std::shared_ptr<const MatchKnowledge> &knowledge,
                                  bool withAblation)
    {
        say(u"%1: %2 needs, %3 texts"_s.arg(set.name).arg(set.needs.size()).arg(set.texts.size()));
        QJsonObject figures;
        MatchingEngine engine(knowledge);
        const SetQualities ours = qualitiesOf(engine, set);
        figures[u"ours"_s] = shown(ours);
        const auto against = [&](const QString &name, RankingEngine &other) {
            const SetQualities theirs = qualitiesOf(other, set);
            QJsonObject figure = shown(theirs);
            figure[u"oursAgainstItSame"_s] = comparison(ours.same, theirs.same);
            figure[u"oursAgainstItCross"_s] = comparison(ours.other, theirs.other);
            figures[name] = figure;
        };
        against(u"fts5"_s, *makeFts5Engine());
        if (const auto xapian = makeXapianEngine())
            against(u"xapian"_s, *xapian);
        if (withAblation) {
            figures[u"ablation"_s] = ablation(set, labels, {}, ours);
            figures[u"withoutLists"_s] = withoutLists(set);
        }
        return figures;
    }

    /// What is lost without each part; `with` tells what is left out in any case.
    static QJsonObject ablation(const JudgedSet &set, const std::vector<ParallelLabel> &labels,
                                const MatchParts &with, const SetQualities &ours)
    {
        QJsonObject figures;
        const auto without = [&](const QString &name, bool MatchParts::*part) {
            if (!(with.*part))
                return;
            MatchParts parts = with;
            parts.*part = false;
            MatchingEngine other(MatchKnowledge::learnt(labels, {}, parts), parts);
            const SetQualities theirs = qualitiesOf(other, set);
            QJsonObject figure = shown(theirs);
            figure[u"oursAgainstItSame"_s] = comparison(ours.same, theirs.same);
            figure[u"oursAgainstItCross"_s] = comparison(ours.other, theirs.other);
            figures[name] = figure;
        };
        without(u"lists"_s, &MatchParts::usesLabels);
        without(u"glossary"_s, &MatchParts::usesGlossary);
        without(u"compounds"_s, &MatchParts::usesCompounds);
        without(u"lookAlikes"_s, &MatchParts::usesCognates);
        without(u"concepts"_s, &MatchParts::usesConcepts);
        return figures;
    }

    /// An office that has imported no list: what it gets, beside the peers, and what of it is due
    /// to each part.
    static QJsonObject withoutLists(const JudgedSet &set)
    {
        const MatchParts parts{.usesLabels = false};
        MatchingEngine engine(MatchKnowledge::learnt({}, {}, parts), parts);
        const SetQualities ours = qualitiesOf(engine, set);
        QJsonObject figures = shown(ours);
        const SetQualities theirs = qualitiesOf(*makeFts5Engine(), set);
        figures[u"oursAgainstFts5Same"_s] = comparison(ours.same, theirs.same);
        figures[u"oursAgainstFts5Cross"_s] = comparison(ours.other, theirs.other);
        figures[u"ablation"_s] = ablation(set, {}, parts, ours);
        return figures;
    }

    static QJsonObject shown(const SetQualities &qualities)
    {
        return {{u"same"_s, summary(qualities.same)}, {u"cross"_s, summary(qualities.other)}};
    }

    QString m_shared;
    QString m_data;
    std::vector<ParallelLabel> m_cpv;
    std::vector<ParallelLabel> m_others;
    std::vector<ParallelLabel> m_all;
    std::shared_ptr<const MatchKnowledge> m_knowledge;
    QJsonObject m_figures;
};

} // namespace
} // namespace ilo

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser options;
    options.addHelpOption();
    options.addOptions({{u"release"_s, u"Also the half of the judged set that is held back."_s},
                        {u"ablation"_s, u"Also without each part of the engine."_s},
                        {u"labels"_s, u"Also labels of codes that were not learnt from."_s},
                        {u"speed"_s, u"Numbers of companies, as 100000,1000000."_s, u"N"_s},
                        {u"no-rankings"_s, u"Without the judged sets."_s},
                        {u"no-peer"_s, u"Speed without FTS5."_s}});
    options.process(application);
    ilo::Bench bench(QStringLiteral(INPROCAP_SHARED_DIR),
                     QStringLiteral(TEST_DATA_DIR "/matching"));
    if (!options.isSet(u"no-rankings"_s))
        bench.rankings(options.isSet(u"release"_s), options.isSet(u"ablation"_s));
    if (options.isSet(u"labels"_s))
        bench.labels();
    QList<int> counts;
    for (const QString &count : options.value(u"speed"_s).split(u',', Qt::SkipEmptyParts))
        counts << count.toInt();
    if (!counts.isEmpty())
        bench.speed(counts, !options.isSet(u"no-peer"_s));
    bench.print();
    return 0;
}
