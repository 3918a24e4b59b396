#include "core/storage/opportunityattention.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

/// Calls that close soon, for Home.
class tst_OpportunityAttention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void callsCloseWithinTwoWeeks();
    void whoWasToldParts();
    void aLotMayCloseFirst();
    void questionsHaveTheirOwnDay();
    void anAdvisorSeesOnlyOwn();

private:
    Opportunity call(const QString &title, int days) const
    {
        Opportunity made;
        made.id = Id<Opportunity>::create();
        made.title = title;
        made.buyerName = u"CERN"_s;
        made.closesOn = m_today.addDays(days);
        return made;
    }
    QStringList titles(OpportunityWait wait, const QString &advisor = {})
    {
        const auto found = waitingOpportunities(m_file->database(), wait, u"x"_s, m_today, advisor);
        QStringList names;
        for (const Attention &one : found ? *found : std::vector<Attention>())
            names << one.title;
        return names;
    }

    const QDate m_today{2026, 11, 26};
    std::unique_ptr<TemporaryWorkspace> m_file;
};

void tst_OpportunityAttention::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
}

void tst_OpportunityAttention::callsCloseWithinTwoWeeks()
{
    Opportunity awarded = call(u"Awarded"_s, 3);
    awarded.stage = OpportunityStage::Awarded;
    VERIFY_OK((*m_file)->apply({created(call(u"Second"_s, 14)),
                                created(call(u"First"_s, 0)),
                                created(call(u"Past"_s, -1)),
                                created(call(u"Later"_s, 15)),
                                created(awarded)},
                               u"Add"_s));
    QCOMPARE(titles(OpportunityWait::Untold), QStringList({u"First"_s, u"Second"_s}));
    const auto found =
        waitingOpportunities(m_file->database(), OpportunityWait::Untold, u"kind"_s, m_today, {});
    QCOMPARE(found->front().kind, u"kind"_s);
    QCOMPARE(found->front().about, u"CERN"_s);
    QCOMPARE(found->front().day, m_today);
}

void tst_OpportunityAttention::whoWasToldParts()
{
    const Opportunity told = call(u"Told"_s, 3);
    InformationDisclosure disclosure;
    disclosure.id = Id<InformationDisclosure>::create();
    disclosure.recordType = typeName<Opportunity>();
    disclosure.recordId = told.id.toString();
    disclosure.subject = u"Told"_s;
    disclosure.text = u"Text"_s;
    disclosure.hash = u"9d7e"_s;
    disclosure.toldOn = m_today;
    VERIFY_OK((*m_file)->apply({created(told), created(call(u"Untold"_s, 3)), created(disclosure)},
                               u"Add"_s));
    QCOMPARE(titles(OpportunityWait::Untold), QStringList{u"Untold"_s});
    QCOMPARE(titles(OpportunityWait::Closes), QStringList{u"Told"_s});
}

void tst_OpportunityAttention::aLotMayCloseFirst()
{
    const Opportunity late = call(u"Late"_s, 40);
    Lot lot;
    lot.id = Id<Lot>::create();
    lot.opportunity = late.id;
    lot.number = u"1"_s;
    lot.closesOn = m_today.addDays(2);
    VERIFY_OK((*m_file)->apply({created(late), created(lot)}, u"Add"_s));
    const auto found =
        waitingOpportunities(m_file->database(), OpportunityWait::Untold, u"kind"_s, m_today, {});
    QCOMPARE(found->size(), size_t(1));
    QCOMPARE(found->front().day, lot.closesOn);
}

void tst_OpportunityAttention::questionsHaveTheirOwnDay()
{
    Opportunity asked = call(u"Asked"_s, 40);
    asked.questionsUntil = m_today.addDays(4);
    VERIFY_OK((*m_file)->apply({created(asked)}, u"Add"_s));
    QCOMPARE(titles(OpportunityWait::Untold), QStringList());
    QCOMPARE(titles(OpportunityWait::Questions), QStringList{u"Asked"_s});
}

void tst_OpportunityAttention::anAdvisorSeesOnlyOwn()
{
    Opportunity mine = call(u"Mine"_s, 3);
    mine.owner = (*m_file)->advisor().id;
    VERIFY_OK((*m_file)->apply({created(mine), created(call(u"Other"_s, 3))}, u"Add"_s));
    QCOMPARE(titles(OpportunityWait::Untold, mine.owner.toString()), QStringList{u"Mine"_s});
    QCOMPARE(titles(OpportunityWait::Untold).size(), 2);
}

QTEST_MAIN(tst_OpportunityAttention)
#include "tst_opportunityattention.moc"
