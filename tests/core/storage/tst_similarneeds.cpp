#include "core/storage/needworkup.h"
#include "core/storage/repository.h"
#include "core/storage/similarneeds.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_SimilarNeeds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theLikeIsFoundAndTheOtherIsNot();
    void sharedWordsAndRequirementsAreNamed();
    void anotherLanguageIsUnderstood();
    void whatIsOnlyBegunIsFoundByWhatItIsAbout();
    void requirementsOfOtherUnitsAreNoPair();
    void whatSaysNothingIsLikeNothing();
    void theWorkOnANeedIsReadInOrder();

private:
    Need add(const QString &code, const QString &title, const QStringList &requirements,
             const Id<Organisation> &organisation);
    std::vector<SimilarNeed> like(const Need &need);

    TemporaryWorkspace m_file;
    std::shared_ptr<const MatchKnowledge> m_knowledge;
    Organisation m_cern;
    Organisation m_ess;
    Need m_mine;
    Need m_alike;
    Need m_german;
    Need m_other;
};

Need tst_SimilarNeeds::add(const QString &code, const QString &title,
                           const QStringList &requirements, const Id<Organisation> &organisation)
{
    Need need;
    need.id = Id<Need>::create();
    need.code = code;
    need.title = title;
    need.organisation = organisation;
    ChangeSet changes{created(need)};
    int position = 0;
    for (const QString &text : requirements) {
        Requirement requirement{.id = Id<Requirement>::create(), .need = need.id};
        requirement.position = position++;
        requirement.text = text;
        changes.push_back(created(requirement));
    }
    if (!m_file->apply(changes, u"Prepared"_s))
        qFatal("the need cannot be stored");
    return need;
}

void tst_SimilarNeeds::initTestCase()
{
    m_cern.id = Id<Organisation>::create();
    m_cern.name = u"CERN"_s;
    m_ess.id = Id<Organisation>::create();
    m_ess.name = u"European Spallation Source"_s;
    m_ess.shortName = u"ESS"_s;
    VERIFY_OK(m_file->apply({created(m_cern), created(m_ess)}, u"Prepared"_s));
    m_mine = add(u"N-0001"_s,
                 u"Carry optical signals out of a cryogenic magnet bench"_s,
                 {u"Stay leak-tight at cryogenic temperature"_s, u"Pass many optical fibres"_s},
                 m_cern.id);
    m_alike = add(u"N-0002"_s,
                  u"Optical feedthrough for a cryogenic vacuum vessel"_s,
                  {u"Pass 48 optical fibres"_s, u"Be leak-tight at cryogenic temperature"_s},
                  m_ess.id);
    m_german = add(u"N-0003"_s,
                   u"Optische Signale aus einem kryogenen Vakuumgefäß führen"_s,
                   {u"Dicht bleiben bei kryogener Temperatur"_s},
                   m_ess.id);
    m_other = add(u"N-0004"_s,
                  u"Clean the canteen floor by night"_s,
                  {u"Finish before breakfast"_s},
                  m_ess.id);
    auto knowledge = matchKnowledge(m_file.database());
    VERIFY_OK(knowledge);
    m_knowledge = *knowledge;
}

std::vector<SimilarNeed> tst_SimilarNeeds::like(const Need &need)
{
    auto found = similarNeeds(m_file.database(), need.id, m_knowledge);
    return found ? *found : std::vector<SimilarNeed>();
}

void tst_SimilarNeeds::theLikeIsFoundAndTheOtherIsNot()
{
    const std::vector<SimilarNeed> found = like(m_mine);

    QVERIFY(!found.empty());
    QCOMPARE(found.front().code, u"N-0002"_s);
    QCOMPARE(found.front().organisation, u"ESS"_s);
    QVERIFY(found.front().isOtherOrganisation);
    QVERIFY(found.front().likeness >= leastLikeness && found.front().likeness < 100);
    QVERIFY(std::ranges::none_of(found, [&](const auto &one) { return one.id == m_other.id; }));
    QVERIFY(std::ranges::none_of(found, [&](const auto &one) { return one.id == m_mine.id; }));
}

void tst_SimilarNeeds::sharedWordsAndRequirementsAreNamed()
{
    const SimilarNeed alike = like(m_mine).front();

    QVERIFY(std::ranges::any_of(alike.words, [](const SharedWord &word) {
        return word.theirs.compare(u"optical"_s, Qt::CaseInsensitive) == 0;
    }));
    QCOMPARE(alike.requirements.size(), 2u);
    QCOMPARE(alike.requirements[0].theirText, u"Be leak-tight at cryogenic temperature"_s);
    QCOMPARE(alike.requirements[1].theirText, u"Pass 48 optical fibres"_s);
    QVERIFY(alike.requirements[0].likeness > 50);
}

void tst_SimilarNeeds::anotherLanguageIsUnderstood()
{
    const std::vector<SimilarNeed> found = like(m_mine);
    QVERIFY(std::ranges::any_of(found, [&](const auto &one) { return one.id == m_german.id; }));
}

void tst_SimilarNeeds::whatIsOnlyBegunIsFoundByWhatItIsAbout()
{
    Need whole = add(u"N-0006"_s,
                     u"Weld pipes inside a hot cell"_s,
                     {u"Reach through a hatch of 300 mm"_s,
                      u"Keep the operator outside the shielding"_s,
                      u"Document each seam with its parameters"_s,
                      u"Be removed by a crane within a shift"_s,
                      u"Run from the power of the building"_s},
                     m_cern.id);
    Need asked = whole;
    asked.challengeQuestion = u"How might we weld cooling pipes from a distance?"_s;
    asked.today = u"A man in a suit welds for ten minutes, then another takes his place."_s;
    asked.conditions = u"Dose rate 3 Sv/h\nGround floor, no crane below 2 t"_s;
    VERIFY_OK(m_file->apply({edited(whole, asked)}, u"Written"_s));
    const Need danish = add(u"N-0007"_s, u"Svejse rør inde i en hot cell"_s, {}, m_ess.id);
    Need twin = danish;
    twin.challengeQuestion = u"Hvordan kan vi svejse kølerør på afstand?"_s;
    VERIFY_OK(m_file->apply({edited(danish, twin)}, u"Written"_s));

    const std::vector<SimilarNeed> found = like(asked);

    QVERIFY(std::ranges::any_of(found, [&](const auto &one) { return one.id == twin.id; }));
}

void tst_SimilarNeeds::requirementsOfOtherUnitsAreNoPair()
{
    const auto with = [&](const QString &code, const QString &threshold, const QString &unit) {
        const Need need = add(code, u"Watch the flanges of the ring"_s, {}, m_ess.id);
        Requirement requirement{.id = Id<Requirement>::create(), .need = need.id};
        requirement.text = u"See a loose flange of the ring"_s;
        requirement.threshold = threshold;
        requirement.unit = unit;
        if (!m_file->apply({created(requirement)}, u"Prepared"_s))
            qFatal("the requirement cannot be stored");
        return need;
    };
    const Need length = with(u"N-0008"_s, u"≤ 0.2"_s, u"mm"_s);
    const Need heat = with(u"N-0009"_s, u"≤ 40 °C"_s, {});
    const Need micro = with(u"N-0010"_s, u"≤ 150 µm"_s, {});

    for (const SimilarNeed &one : like(length)) {
        if (one.id == heat.id)
            QVERIFY(one.requirements.empty());
        if (one.id == micro.id)
            QCOMPARE(one.requirements.size(), 1u);
    }
    QVERIFY(like(length).size() >= 2u);
}

void tst_SimilarNeeds::whatSaysNothingIsLikeNothing()
{
    const Need empty = add(u"N-0005"_s, u"N-0005"_s, {}, {});
    QVERIFY(like(empty).empty());
    QVERIFY(!similarNeeds(m_file.database(), Id<Need>::create(), m_knowledge));
}

void tst_SimilarNeeds::theWorkOnANeedIsReadInOrder()
{
    const auto conclusion = [&](QDate day, PriorArtCode code) {
        PriorArtConclusion made{.id = Id<PriorArtConclusion>::create(), .need = m_mine.id};
        made.concludedOn = day;
        made.code = code;
        return made;
    };
    PriorArtHit hit{.id = Id<PriorArtHit>::create(), .need = m_mine.id};
    hit.title = u"A window"_s;
    hit.coverage = {{u"some requirement"_s, u"meets"_s}};
    VERIFY_OK(m_file->apply({created(conclusion(QDate(2026, 2, 1), PriorArtCode::RdNeeded)),
                             created(conclusion(QDate(2026, 1, 1), PriorArtCode::Unclear)),
                             created(hit)},
                            u"Worked"_s));

    const auto work = needWorkUp(m_file.database(), m_mine.id);

    VERIFY_OK(work);
    QCOMPARE(work->conclusions.front().code, PriorArtCode::RdNeeded);
    QCOMPARE(work->hits.front().coverage.value(u"some requirement"_s), u"meets"_s);
    QVERIFY(work->assessment.id.isNull());
    QCOMPARE(work->assessment.need, m_mine.id);
}

QTEST_GUILESS_MAIN(tst_SimilarNeeds)
#include "tst_similarneeds.moc"
