#include "core/methods/priorart.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;
using What = PriorArtReason::What;

class tst_PriorArt : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void withoutHitsNothingIsClear();
    void aProductThatCoversAllEndsTheSearch();
    void withoutAPriceJudgedItIsUnclear();
    void anUnacceptablePriceIsNearTheMarket();
    void aPrototypeThatPartlyCoversIsNearTheMarket();
    void anUncoveredMustNeedsDevelopment();
    void aLowTrlNeedsDevelopment();
    void aPatentInForceOnTheOnlyRouteBlocks();
    void aFreeRouteBesideThePatentDoesNot();
    void aShouldDoesNotCount();
    void coveredByNoneAloneIsUnclear();
    void everyCodeHasItsStep();
    void solutionsAreCountedForTheQualityCheck();

private:
    PriorArtHit hit(Coverage first, Coverage second, std::optional<int> trl) const;

    std::vector<Requirement> m_requirements;
};

void tst_PriorArt::init()
{
    m_requirements.clear();
    for (const Priority priority : {Priority::Must, Priority::Must, Priority::Should}) {
        Requirement requirement{.id = Id<Requirement>::create()};
        requirement.priority = priority;
        m_requirements.push_back(requirement);
    }
}

PriorArtHit tst_PriorArt::hit(Coverage first, Coverage second, std::optional<int> trl) const
{
    PriorArtHit made{.id = Id<PriorArtHit>::create()};
    made.title = u"A hit"_s;
    made.trl = trl;
    if (first != Coverage::Unknown)
        made.coverage.insert(m_requirements[0].id.toString(), toKey(first));
    if (second != Coverage::Unknown)
        made.coverage.insert(m_requirements[1].id.toString(), toKey(second));
    return made;
}

void tst_PriorArt::withoutHitsNothingIsClear()
{
    const PriorArtProposal none = proposedConclusion(m_requirements, {});
    QCOMPARE(none.code, PriorArtCode::Unclear);
    QCOMPARE(none.reasons.front().what, What::NothingFound);

    const PriorArtProposal unjudged =
        proposedConclusion(m_requirements, {hit(Coverage::Unknown, Coverage::Unknown, 9)});
    QCOMPARE(unjudged.code, PriorArtCode::Unclear);
    QCOMPARE(unjudged.reasons.front().what, What::NothingJudged);
}

void tst_PriorArt::aProductThatCoversAllEndsTheSearch()
{
    PriorArtHit product = hit(Coverage::Meets, Coverage::Meets, 9);
    product.priceFits = Stated::Yes;

    const PriorArtProposal proposal = proposedConclusion(m_requirements, {product});

    QCOMPARE(proposal.code, PriorArtCode::SolutionOnMarket);
    QCOMPARE(proposal.reasons.front(), (PriorArtReason{What::CoversAll, product.id}));
}

void tst_PriorArt::withoutAPriceJudgedItIsUnclear()
{
    const PriorArtProposal proposal =
        proposedConclusion(m_requirements, {hit(Coverage::Meets, Coverage::Meets, 9)});

    QCOMPARE(proposal.code, PriorArtCode::Unclear);
    QCOMPARE(proposal.reasons.back().what, What::PriceNotJudged);
}

void tst_PriorArt::anUnacceptablePriceIsNearTheMarket()
{
    PriorArtHit product = hit(Coverage::Meets, Coverage::Meets, 9);
    product.priceFits = Stated::No;

    QCOMPARE(proposedConclusion(m_requirements, {product}).code, PriorArtCode::NearMarket);
}

void tst_PriorArt::aPrototypeThatPartlyCoversIsNearTheMarket()
{
    QCOMPARE(proposedConclusion(m_requirements, {hit(Coverage::Meets, Coverage::Partly, 7)}).code,
             PriorArtCode::NearMarket);
    QCOMPARE(proposedConclusion(m_requirements, {hit(Coverage::Meets, Coverage::Partly, 6)}).code,
             PriorArtCode::RdNeeded);
}

void tst_PriorArt::anUncoveredMustNeedsDevelopment()
{
    const PriorArtProposal proposal =
        proposedConclusion(m_requirements, {hit(Coverage::Meets, Coverage::NotMet, 9)});

    QCOMPARE(proposal.code, PriorArtCode::RdNeeded);
    QCOMPARE(proposal.reasons,
             (std::vector{PriorArtReason{What::Uncovered, {}, m_requirements[1].id}}));
}

void tst_PriorArt::aLowTrlNeedsDevelopment()
{
    const PriorArtProposal proposal =
        proposedConclusion(m_requirements, {hit(Coverage::Meets, Coverage::Meets, 5)});

    QCOMPARE(proposal.code, PriorArtCode::RdNeeded);
    QCOMPARE(proposal.reasons.front(), (PriorArtReason{What::BestTrl, {}, {}, 5}));
}

void tst_PriorArt::aPatentInForceOnTheOnlyRouteBlocks()
{
    PriorArtHit patent = hit(Coverage::Meets, Coverage::NotMet, {});
    patent.kind = HitKind::Patent;
    patent.legalStatus = LegalStatus::InForce;
    patent.risk = FreedomRisk::High;

    const PriorArtProposal proposal = proposedConclusion(m_requirements, {patent});

    QCOMPARE(proposal.code, PriorArtCode::BlockedByIpr);
    QCOMPARE(proposal.reasons.front().requirement, m_requirements[0].id);

    patent.legalStatus = LegalStatus::Lapsed;
    QVERIFY(proposedConclusion(m_requirements, {patent}).code != PriorArtCode::BlockedByIpr);
}

void tst_PriorArt::aFreeRouteBesideThePatentDoesNot()
{
    PriorArtHit patent = hit(Coverage::Meets, Coverage::Meets, {});
    patent.kind = HitKind::Patent;
    patent.legalStatus = LegalStatus::InForce;
    patent.risk = FreedomRisk::High;
    PriorArtHit product = hit(Coverage::Meets, Coverage::Meets, 9);
    product.priceFits = Stated::Yes;

    QCOMPARE(proposedConclusion(m_requirements, {patent, product}).code,
             PriorArtCode::SolutionOnMarket);
}

void tst_PriorArt::aShouldDoesNotCount()
{
    m_requirements[1].priority = Priority::Should;
    PriorArtHit product = hit(Coverage::Meets, Coverage::NotMet, 9);
    product.priceFits = Stated::Yes;

    QCOMPARE(proposedConclusion(m_requirements, {product}).code, PriorArtCode::SolutionOnMarket);

    m_requirements[0].priority = Priority::Should;
    QCOMPARE(proposedConclusion(m_requirements, {product}).reasons.front().what, What::NoMust);
}

void tst_PriorArt::coveredByNoneAloneIsUnclear()
{
    const PriorArtProposal proposal = proposedConclusion(
        m_requirements,
        {hit(Coverage::Meets, Coverage::NotMet, 9), hit(Coverage::NotMet, Coverage::Meets, 9)});

    QCOMPARE(proposal.code, PriorArtCode::Unclear);
    QCOMPARE(proposal.reasons.back().what, What::NoSingle);
}

void tst_PriorArt::everyCodeHasItsStep()
{
    QCOMPARE(nextStepOf(PriorArtCode::SolutionOnMarket), NextStep::NormalPurchase);
    QCOMPARE(nextStepOf(PriorArtCode::NearMarket), NextStep::ConsultThenAdapt);
    QCOMPARE(nextStepOf(PriorArtCode::RdNeeded), NextStep::ConsultThenDevelop);
    QCOMPARE(nextStepOf(PriorArtCode::BlockedByIpr), NextStep::AskForLicence);
    QCOMPARE(nextStepOf(PriorArtCode::Unclear), NextStep::Consult);
    QCOMPARE(toKey(PriorArtCode::RdNeeded), u"RD_NEEDED"_s);
}

void tst_PriorArt::solutionsAreCountedForTheQualityCheck()
{
    QVERIFY(!knownSolutions(m_requirements, {}));

    const auto known = knownSolutions(
        m_requirements,
        {hit(Coverage::Meets, Coverage::NotMet, 9), hit(Coverage::Partly, Coverage::Unknown, 9)});

    QCOMPARE(known->value(m_requirements[0].id, -1), 1);
    QCOMPARE(known->value(m_requirements[1].id, -1), 0);
    QCOMPARE(known->value(m_requirements[2].id, -1), -1); // nobody compared it
}

QTEST_APPLESS_MAIN(tst_PriorArt)
#include "tst_priorart.moc"
