#include "core/opportunities/noticeplan.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_NoticePlan : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_file = std::make_unique<test::TemporaryWorkspace>(); }

    void aCallBecomesAnOpportunity();
    void theSameNoticeAgainChangesNothing();
    void anotherOrderOfCodesIsNoChange();
    void aChangeNoticeChangesTheOneItIsAbout();
    void anOlderNoticeFillsGapsOnly();
    void noticesOfOneDayDoNotUndoEachOther();
    void aResultAddsWinnersToItsCall();
    void aCorrigendumKeepsEverythingElse();
    void aKnownBuyerIsLinkedByNumberNameOrShortName();
    void twoThatFitAreNotGuessed();
    void aBuyerIsMadeOnlyWhenWished();
    void winnersBecomeCompaniesWithAReference();
    void anSmeWithoutItsClassIsKeptAsOne();
    void aKnownWinnerIsNotMadeTwice();
    void aNeedIsDraftedOnce();
    void whatTheOfficeWroteStays();
    void oneUndoTakesAllBack();

private:
    NoticePlan plan(const QString &name, const NoticeImport &wishes = {})
    {
        auto notice = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/") + name);
        if (!notice)
            qFatal("%s", qPrintable(notice.error().detail));
        auto made = planNotice(m_file->database(), *std::move(notice), wishes);
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        return *std::move(made);
    }

    NoticePlan take(const QString &name, const NoticeImport &wishes = {})
    {
        NoticePlan made = plan(name, wishes);
        if (!made.changes.empty()) {
            const Status applied = (*m_file)->apply(made.changes, u"notice"_s);
            if (!applied)
                qFatal("%s %s",
                       qPrintable(applied.error().detail),
                       qPrintable(applied.error().subject));
        }
        return made;
    }

    template<Described Record>
    std::vector<Record> all()
    {
        return *Repository<Record>(m_file->database()).where(u"1 ORDER BY number"_s);
    }

    std::unique_ptr<test::TemporaryWorkspace> m_file;
};

void tst_NoticePlan::aCallBecomesAnOpportunity()
{
    const NoticePlan made = take(u"eforms-call.xml"_s);

    QCOMPARE(made.action, NoticeAction::Create);
    QCOMPARE(made.lotsCreated, 2);
    QCOMPARE(all<Opportunity>().size(), size_t(1));
    QCOMPARE(all<Opportunity>()[0], made.opportunity);
    QCOMPARE(all<Lot>().size(), size_t(2));
    QCOMPARE(all<Lot>()[0].opportunity, made.opportunity.id);
    QVERIFY(all<Organisation>().empty());
}

void tst_NoticePlan::theSameNoticeAgainChangesNothing()
{
    take(u"eforms-call.xml"_s);
    const QStringList before = m_file->contents();

    const NoticePlan again = take(u"eforms-call.xml"_s);

    QCOMPARE(again.action, NoticeAction::Unchanged);
    QCOMPARE(again.knownBy, NoticeKnownBy::SameNotice);
    QVERIFY(again.changes.empty());
    QCOMPARE(m_file->contents(), before);
}

void tst_NoticePlan::anotherOrderOfCodesIsNoChange()
{
    auto notice = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/eforms-call.xml"));
    VERIFY_OK(notice);
    notice->lots[0].cpv = QStringList{u"73000000"_s, u"71000000"_s};
    notice->lots[0].nuts = QStringList{u"LU000"_s, u"GB"_s};
    const auto first = planNotice(m_file->database(), *notice, {});
    VERIFY_OK(first);
    VERIFY_OK((*m_file)->apply(first->changes, u"Took up"_s));

    const auto again = planNotice(m_file->database(), *notice, {});

    VERIFY_OK(again);
    QCOMPARE(again->lotsChanged, 0);
    QCOMPARE(again->action, NoticeAction::Unchanged);
}

void tst_NoticePlan::aChangeNoticeChangesTheOneItIsAbout()
{
    take(u"eforms-call.xml"_s);

    const NoticePlan change = take(u"eforms-change.xml"_s);

    QCOMPARE(change.action, NoticeAction::Update);
    QCOMPARE(change.knownBy, NoticeKnownBy::Changed);
    QCOMPARE(change.lotsChanged, 2);
    const auto closes = std::ranges::find(change.changed, u"closes_on"_s, &NoticeChange::field);
    QVERIFY(closes != change.changed.end());
    QCOMPARE(closes->before, QVariant(u"2026-12-08"_s));
    QCOMPARE(closes->after, QVariant(u"2026-12-22"_s));
    QCOMPARE(all<Opportunity>().size(), size_t(1));
    const Opportunity made = all<Opportunity>()[0];
    QCOMPARE(made.closesAt, u"14:00"_s);
    QCOMPARE(asSet(made.published), QStringList({u"700123-2026"_s, u"711456-2026"_s}));
    QCOMPARE(made.changeNote, u"Die Frist für Ventile wird verlängert."_s);
}

void tst_NoticePlan::anOlderNoticeFillsGapsOnly()
{
    take(u"eforms-change.xml"_s);

    const NoticePlan older = take(u"eforms-call.xml"_s);

    QVERIFY(older.isOlder);
    QCOMPARE(all<Opportunity>().size(), size_t(1));
    QCOMPARE(all<Opportunity>()[0].closesOn, QDate(2026, 12, 22));
    QCOMPARE(all<Opportunity>()[0].published.size(), 2);
}

void tst_NoticePlan::noticesOfOneDayDoNotUndoEachOther()
{
    auto call = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/eforms-call.xml"));
    auto change = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/eforms-change.xml"));
    VERIFY_OK(call);
    VERIFY_OK(change);
    change->opportunity.publishedOn = call->opportunity.publishedOn;
    change->opportunity.noticeForm = call->opportunity.noticeForm;
    const auto taken = [&](const Notice &notice) {
        auto made = planNotice(m_file->database(), notice, {});
        if (made && !made->changes.empty() && !(*m_file)->apply(made->changes, u"notice"_s))
            qFatal("not applied");
        return made;
    };
    VERIFY_OK(taken(*call));
    VERIFY_OK(taken(*change));

    const auto again = taken(*call);

    VERIFY_OK(again);
    QVERIFY(again->isOlder);
    QCOMPARE(again->action, NoticeAction::Unchanged);
    QCOMPARE(all<Opportunity>()[0].closesOn, QDate(2026, 12, 22));
}

void tst_NoticePlan::aResultAddsWinnersToItsCall()
{
    take(u"eforms-call.xml"_s);

    const NoticePlan result = take(u"eforms-result.xml"_s);

    QCOMPARE(result.knownBy, NoticeKnownBy::Procedure);
    QCOMPARE(result.awardsCreated, 3);
    const Opportunity made = all<Opportunity>()[0];
    QCOMPARE(made.stage, OpportunityStage::Awarded);
    QCOMPARE(made.kind, OpportunityKind::Tender);
    QCOMPARE(made.closesOn, QDate(2026, 12, 8)); // the result does not say it, so it stays
    QCOMPARE(all<ContractAward>().size(), size_t(3));
    QCOMPARE(take(u"eforms-result.xml"_s).action, NoticeAction::Unchanged);
}

void tst_NoticePlan::aCorrigendumKeepsEverythingElse()
{
    take(u"ted-call.xml"_s);
    const Opportunity before = all<Opportunity>()[0];

    const NoticePlan change = take(u"ted-change.xml"_s);

    QCOMPARE(change.knownBy, NoticeKnownBy::Changed);
    const Opportunity after = all<Opportunity>()[0];
    QCOMPARE(after.closesOn, QDate(2021, 7, 1));
    QCOMPARE(after.closesAt, u"17:00"_s);
    QCOMPARE(after.noticeForm, before.noticeForm);
    QCOMPARE(after.cpv, before.cpv);
    QCOMPARE(after.value, before.value);
    QCOMPARE(after.description, before.description);
    QCOMPARE(take(u"ted-result.xml"_s).knownBy, NoticeKnownBy::Earlier);
    QCOMPARE(all<Opportunity>().size(), size_t(1));
    QCOMPARE(all<Opportunity>()[0].stage, OpportunityStage::Awarded);
}

void tst_NoticePlan::aKnownBuyerIsLinkedByNumberNameOrShortName()
{
    Organisation known = test::company(u"TSQ"_s);
    known.country = u"DE"_s;
    known.registerNumber = u"HRB990011"_s;
    VERIFY_OK((*m_file)->apply({created(known)}, u"x"_s));
    QCOMPARE(plan(u"eforms-call.xml"_s).buyer.by, PartyKnownBy::Number);

    Organisation named = known;
    named.registerNumber.clear();
    named.name = u"TESTSTRAHLQUELLE Küstenstadt GmbH"_s;
    VERIFY_OK((*m_file)->apply({edited(known, named)}, u"x"_s));
    QCOMPARE(plan(u"eforms-call.xml"_s).buyer.by, PartyKnownBy::Name);
    QCOMPARE(plan(u"eforms-call.xml"_s).opportunity.organisation, known.id);

    Organisation elsewhere = named;
    elsewhere.country = u"SE"_s;
    VERIFY_OK((*m_file)->apply({edited(named, elsewhere)}, u"x"_s));
    QVERIFY(!plan(u"eforms-call.xml"_s).buyer.organisation);
}

void tst_NoticePlan::twoThatFitAreNotGuessed()
{
    Organisation one = test::company(u"Teststrahlquelle Küstenstadt GmbH"_s);
    one.country = u"DE"_s;
    Organisation other = one;
    other.id = Id<Organisation>::create();
    VERIFY_OK((*m_file)->apply({created(one), created(other)}, u"x"_s));

    QVERIFY(!plan(u"eforms-call.xml"_s).buyer.organisation);
}

void tst_NoticePlan::aBuyerIsMadeOnlyWhenWished()
{
    const NoticePlan made = take(u"eforms-call.xml"_s, {.makesBuyer = true});

    QVERIFY(made.newBuyer.has_value());
    QCOMPARE(all<Organisation>().size(), size_t(1));
    QCOMPARE(all<Organisation>()[0].name, u"Teststrahlquelle Küstenstadt GmbH"_s);
    QCOMPARE(all<Opportunity>()[0].organisation, all<Organisation>()[0].id);
}

void tst_NoticePlan::winnersBecomeCompaniesWithAReference()
{
    const NoticePlan made = take(u"eforms-result.xml"_s, {.makesWinners = true});

    QCOMPARE(made.winners.size(), size_t(2));
    const auto companies = all<Organisation>();
    QCOMPARE(companies.size(), size_t(2));
    QCOMPARE(companies[0].name, u"Kryotechnik Beispiel GmbH"_s);
    QCOMPARE(companies[0].country, u"DE"_s);
    QCOMPARE(companies[0].sizeClass, SizeClass::Small);
    const auto references = all<Reference>();
    QCOMPARE(references.size(), size_t(2));
    QCOMPARE(references[0].customer, u"Teststrahlquelle Küstenstadt GmbH"_s);
    QCOMPARE(references[0].subject, u"Kryostate und Ventile"_s);
    QCOMPARE(references[0].year, std::optional(2027));
    QCOMPARE(all<ContractAward>()[0].organisation, companies[0].id);
    QCOMPARE(take(u"eforms-result.xml"_s, {.makesWinners = true}).action, NoticeAction::Unchanged);
    QCOMPARE(all<Organisation>().size(), size_t(2));
}

void tst_NoticePlan::anSmeWithoutItsClassIsKeptAsOne()
{
    take(u"ted-result.xml"_s, {.makesWinners = true});

    const auto companies = all<Organisation>();
    QCOMPARE(companies.size(), size_t(2));
    QCOMPARE(companies[0].sizeClass, SizeClass::Sme);
    QCOMPARE(companies[1].sizeClass, SizeClass::NotSme);
}

void tst_NoticePlan::aKnownWinnerIsNotMadeTwice()
{
    Organisation known = test::company(u"Limsen Vakuum ApS"_s);
    VERIFY_OK((*m_file)->apply({created(known)}, u"x"_s));

    const NoticePlan made = take(u"eforms-result.xml"_s, {.makesWinners = true});

    QCOMPARE(made.winners[1].found.by, PartyKnownBy::Name);
    QCOMPARE(all<Organisation>().size(), size_t(2));
    QCOMPARE(all<ContractAward>()[1].organisation, known.id);
    QVERIFY(std::ranges::any_of(all<Reference>(), [&](const Reference &reference) {
        return reference.organisation == known.id;
    }));
}

void tst_NoticePlan::aNeedIsDraftedOnce()
{
    const NoticePlan made =
        take(u"eforms-call.xml"_s, {.makesNeed = true, .needCode = u"N-0001"_s});

    QCOMPARE(all<Need>().size(), size_t(1));
    const Need need = all<Need>()[0];
    QCOMPARE(need.code, u"N-0001"_s);
    QCOMPARE(need.title, u"Kryostate und Ventile"_s);
    QCOMPARE(need.responseUntil, QDate(2026, 12, 8));
    QCOMPARE(need.budgetTo, (Money{125000050, u"EUR"_s}));
    QCOMPARE(need.status, NeedStatus::Draft);
    QCOMPARE(made.opportunity.need, need.id);

    take(u"eforms-change.xml"_s, {.makesNeed = true, .needCode = u"N-0002"_s});
    QCOMPARE(all<Need>().size(), size_t(1));
}

void tst_NoticePlan::whatTheOfficeWroteStays()
{
    take(u"eforms-call.xml"_s);
    const Opportunity before = all<Opportunity>()[0];
    Opportunity noted = before;
    noted.note = u"Ask Bremen"_s;
    noted.owner = m_file->advisor.id;
    VERIFY_OK((*m_file)->apply({edited(before, noted)}, u"x"_s));

    take(u"eforms-change.xml"_s);

    QCOMPARE(all<Opportunity>()[0].note, u"Ask Bremen"_s);
    QCOMPARE(all<Opportunity>()[0].owner, m_file->advisor.id);
}

void tst_NoticePlan::oneUndoTakesAllBack()
{
    const QStringList before = m_file->contents();
    take(u"eforms-result.xml"_s,
         {.makesBuyer = true, .makesNeed = true, .makesWinners = true, .needCode = u"N-0001"_s});
    QVERIFY(m_file->contents() != before);

    VERIFY_OK((*m_file)->undo());

    QCOMPARE(m_file->contents(), before);
}

QTEST_GUILESS_MAIN(tst_NoticePlan)
#include "tst_noticeplan.moc"
