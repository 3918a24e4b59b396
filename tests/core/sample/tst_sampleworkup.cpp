#include "core/methods/framing.h"
#include "core/methods/priorart.h"
#include "core/methods/scoring.h"
#include "core/sample/samplerecords.h"

#include "kit/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

/// What people learn on has to be right: the log agrees with the rules, and nothing is left open.
class tst_SampleWorkUp : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twoNeedsHaveALogAndOneIsWeighed();
    void everyRecordCanBeStored();
    void theRulesProposeWhatIsWritten();
    void theAssessmentIsFinished();

private:
    const SampleNeed &needOf(const SampleWorkUp &workUp) const
    {
        return *std::ranges::find(m_records.needs,
                                  workUp.searches.front().need,
                                  [](const SampleNeed &sample) { return sample.need.id; });
    }

    SampleRecords m_records;
};

void tst_SampleWorkUp::initTestCase()
{
    Result<SampleRecords> records = readSampleRecords(QDate(2026, 11, 26));
    VERIFY_OK(records);
    m_records = *std::move(records);
}

void tst_SampleWorkUp::twoNeedsHaveALogAndOneIsWeighed()
{
    QCOMPARE(m_records.workUps.size(), 2u);
    int weighed = 0;
    for (const SampleWorkUp &workUp : m_records.workUps) {
        QVERIFY(!workUp.searches.empty() && workUp.hits.size() >= 3 && workUp.conclusion);
        weighed += workUp.assessment ? 1 : 0;
    }
    QCOMPARE(weighed, 1);
}

void tst_SampleWorkUp::everyRecordCanBeStored()
{
    // As the window writes them: by name.
    QStringList places{u"Websites of suppliers"_s};
    for (const SearchPlace &place : searchPlaces())
        places << place.name;
    for (const SampleWorkUp &workUp : m_records.workUps) {
        for (const PriorArtSearch &search : workUp.searches) {
            QCOMPARE(invalidFields(search), QStringList());
            QVERIFY(search.hits && search.relevant && !search.keywords.isEmpty());
            for (const QString &place : search.places)
                QVERIFY2(places.contains(place), qPrintable(place));
        }
        for (const PriorArtHit &hit : workUp.hits) {
            QCOMPARE(invalidFields(hit), QStringList());
            QVERIFY2(!hit.note.isEmpty() && hit.trl, qPrintable(hit.title));
            // Nobody may take an invented right for one that exists.
            QVERIFY(hit.kind != HitKind::Patent || hit.reference.endsWith(u"(invented)"_s));
        }
        QCOMPARE(invalidFields(*workUp.conclusion), QStringList());
    }
}

void tst_SampleWorkUp::theRulesProposeWhatIsWritten()
{
    QStringList drawn;
    for (const SampleWorkUp &workUp : m_records.workUps) {
        const PriorArtProposal proposal =
            proposedConclusion(needOf(workUp).requirements, workUp.hits);
        QCOMPARE(workUp.conclusion->proposed, toKey(proposal.code));
        drawn << toKey(workUp.conclusion->code);
        // Every Must requirement was compared with a hit.
        for (const Requirement &requirement : needOf(workUp).requirements) {
            if (requirement.priority != Priority::Must)
                continue;
            QVERIFY(std::ranges::any_of(workUp.hits, [&](const PriorArtHit &hit) {
                return coverageOf(hit, requirement.id) != Coverage::Unknown;
            }));
        }
    }
    QCOMPARE(drawn, (QStringList{u"RD_NEEDED"_s, u"RD_NEEDED"_s}));
    // One of them against the rules, with its reason.
    QCOMPARE(m_records.workUps[1].conclusion->proposed, u"BLOCKED_BY_IPR"_s);
}

void tst_SampleWorkUp::theAssessmentIsFinished()
{
    const auto found = std::ranges::find_if(m_records.workUps, [](const SampleWorkUp &workUp) {
        return workUp.assessment.has_value();
    });
    QVERIFY(found != m_records.workUps.end());
    const NeedAssessment &assessment = *found->assessment;
    QCOMPARE(invalidFields(assessment), QStringList());
    QCOMPARE(missingOfFraming(assessment), QStringList());
    QCOMPARE(assessment.whys.size(), 5);
    for (const ScoreCriterion &criterion : scoreCriteria()) {
        QVERIFY2(assessment.scores.contains(criterion.key), qPrintable(criterion.key));
        QVERIFY2(!assessment.scoreReasons.value(criterion.key).isEmpty(),
                 qPrintable(criterion.key));
    }
    const auto score = weightedScore(assessment.scores, scoreWeights(m_records.office));
    QVERIFY(score && verdictOf(*score) == ScoreVerdict::GoOn);
    QVERIFY(assessment.impact && assessment.effort);
    QVERIFY(framingSentence(assessment, u"en"_s).contains(u"Target: all flanges in 8 hours"_s));
}

QTEST_GUILESS_MAIN(tst_SampleWorkUp)
#include "tst_sampleworkup.moc"
