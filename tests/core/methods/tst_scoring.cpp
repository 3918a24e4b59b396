#include "core/methods/scoring.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_Scoring : public QObject
{
    Q_OBJECT

private slots:
    void theHandbooksWeightsAreAHundredTogether();
    void theScoreIsTheMeanByWeight();
    void criteriaWithoutAMarkAreLeftOut();
    void anOfficeMayChangeAWeight();
    void theVerdictIsOfTheScoreAsPrinted();
    void aWeightMovesTheScoreAndThePlace();
    void aNeedWithoutMarksHasNoSensitivity();
    void theQuadrantIsCutAtFiveAndAHalf();

private:
    static TextMap all(int mark)
    {
        TextMap marks;
        for (const ScoreCriterion &criterion : scoreCriteria())
            marks.insert(criterion.key, QString::number(mark));
        return marks;
    }
};

void tst_Scoring::theHandbooksWeightsAreAHundredTogether()
{
    int sum = 0;
    for (const ScoreCriterion &criterion : scoreCriteria())
        sum += criterion.percent;
    QCOMPARE(sum, 100);
    QCOMPARE(scoreCriteria().size(), 7u);
}

void tst_Scoring::theScoreIsTheMeanByWeight()
{
    TextMap marks = all(2);
    marks[u"benefit"_s] = u"4"_s; // 25 % of the weight

    QCOMPARE(*weightedScore(marks, scoreWeights({})), 2.5);
    QCOMPARE(*weightedScore(all(5), scoreWeights({})), 5.0);
}

void tst_Scoring::criteriaWithoutAMarkAreLeftOut()
{
    const TextMap marks{{u"urgency"_s, u"4"_s}, {u"scale"_s, u"2"_s}};

    QCOMPARE(*weightedScore(marks, scoreWeights({})), 3.0);
    QCOMPARE(markedCriteria(marks), 2);
    QVERIFY(!weightedScore({}, scoreWeights({})));
}

void tst_Scoring::anOfficeMayChangeAWeight()
{
    Office office;
    office.needWeights = {{u"urgency"_s, u"0"_s}};
    const TextMap marks{{u"urgency"_s, u"5"_s}, {u"scale"_s, u"2"_s}};

    QCOMPARE(scoreWeights(office).value(u"scale"_s), 15.0);
    QCOMPARE(*weightedScore(marks, scoreWeights(office)), 2.0);
    QVERIFY(!weightedScore({{u"urgency"_s, u"5"_s}}, scoreWeights(office)));
}

void tst_Scoring::theVerdictIsOfTheScoreAsPrinted()
{
    QCOMPARE(verdictOf(3.5), ScoreVerdict::GoOn);
    QCOMPARE(verdictOf(3.496), ScoreVerdict::GoOn);
    QCOMPARE(verdictOf(3.49), ScoreVerdict::Refine);
    QCOMPARE(verdictOf(2.5), ScoreVerdict::Refine);
    QCOMPARE(verdictOf(2.49), ScoreVerdict::Park);
}

void tst_Scoring::aWeightMovesTheScoreAndThePlace()
{
    ScoredNeed mine{.id = u"a"_s, .code = u"N-1"_s, .title = {}, .marks = all(3)};
    mine.marks[u"benefit"_s] = u"5"_s;
    const ScoredNeed even{.id = u"b"_s, .code = u"N-2"_s, .title = {}, .marks = all(3)};
    ScoredNeed rival{.id = u"c"_s, .code = u"N-3"_s, .title = {}, .marks = all(3)};
    rival.marks[u"urgency"_s] = u"5"_s;

    const auto ranges = sensitivity(mine, {mine, even, rival}, scoreWeights({}));

    QCOMPARE(ranges.size(), 7u);
    QCOMPARE(ranges.front().criterion, u"benefit"_s); // moves it most
    QCOMPARE(ranges.front().atZero, 3.0);
    QCOMPARE(ranges.front().atDouble, 3.8); // 3 + 2 · 50 / 125
    QCOMPARE(ranges.front().place, 1);
    QCOMPARE(ranges.front().worstPlace, 2); // without the benefit the rival is ahead
    QCOMPARE(ranges.front().bestPlace, 1);
}

void tst_Scoring::aNeedWithoutMarksHasNoSensitivity()
{
    QVERIFY(sensitivity({.id = u"a"_s, .code = {}, .title = {}, .marks = {}}, {}, scoreWeights({}))
                .empty());
}

void tst_Scoring::theQuadrantIsCutAtFiveAndAHalf()
{
    QCOMPARE(quadrantOf(6, 5), Quadrant::QuickWin);
    QCOMPARE(quadrantOf(6, 6), Quadrant::MajorProject);
    QCOMPARE(quadrantOf(5, 5), Quadrant::FillIn);
    QCOMPARE(quadrantOf(5, 6), Quadrant::Drop);
}

QTEST_APPLESS_MAIN(tst_Scoring)
#include "tst_scoring.moc"
