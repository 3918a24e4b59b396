#include "core/domain/capability.h"
#include "core/domain/glossaryentry.h"
#include "core/domain/opportunity.h"
#include "core/storage/filterparser.h"
#include "core/storage/listquery.h"
#include "core/storage/opportunityfits.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// How many companies do what a call asks for, kept beside the calls.
class tst_OpportunityFits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_file.reset(); }
    void openCallsAreCounted();
    void whatIsKnownIsNotCountedAgain();
    void whatCompaniesStateNewCounts();
    void aChangedCallIsCountedAgain();
    void anotherLotIsCountedAgain();
    void theOfficesWordsAreCountedAgain();
    void stoppedItKeepsNothing();
    void theListShowsOrdersAndFilters();
    void theRankingNamesWhoAndWhy();

private:
    Change capabilityOf(const Organisation &maker, const QString &title)
    {
        return created(Capability{.id = Id<Capability>::create(),
                                  .organisation = maker.id,
                                  .title = title,
                                  .language = u"en"_s});
    }
    void apply(const ChangeSet &changes) { VERIFY_OK((*m_file)->apply(changes, u"Changed"_s)); }
    bool count(const Progress &progress = {})
    {
        auto store = openMatchStore(m_file->database(), true);
        if (!store)
            qFatal("no store: %s", qPrintable(store.error().detail));
        const auto isOther =
            countOpportunityFits(m_file->database(), *store, QDate::currentDate(), progress);
        return isOther && *isOther;
    }
    /// -1: not counted.
    qint64 fitOf(const Opportunity &call)
    {
        return *m_file->database().number(
            u"SELECT companies FROM opportunity_fit WHERE opportunity = ?"_s,
            {call.id.toString()},
            -1);
    }
    /// Titles of the list in its order.
    QStringList listed(const QString &filter, const QString &sort)
    {
        const ListKind &kind = *listKind(u"opportunities"_s);
        auto parsed = parseFilter(kind, filter);
        if (parsed.fault)
            qFatal("the filter cannot be read");
        const auto numbers = listNumbers(
            m_file->database(), kind, {.filter = parsed.filter, .sort = sort, .descending = true});
        QStringList titles;
        for (const qint64 number : *numbers)
            titles << *m_file->database().text(u"SELECT title FROM opportunity WHERE number = ?"_s,
                                               {number});
        return titles;
    }

    std::unique_ptr<TemporaryWorkspace> m_file;
    Organisation m_chambers;
    Organisation m_optics;
    Opportunity m_vacuum;
    Opportunity m_mirrors;
    Opportunity m_closed;
};

void tst_OpportunityFits::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
    m_chambers = company(u"Chambers ApS"_s);
    m_chambers.consent = Consent::Given;
    m_optics = company(u"Optics ApS"_s);
    m_vacuum = {.id = Id<Opportunity>::create(), .title = u"Vacuum chambers"_s};
    m_mirrors = {.id = Id<Opportunity>::create(), .title = u"Bricks"_s};
    m_closed = {.id = Id<Opportunity>::create(), .title = u"Vacuum chambers"_s};
    m_closed.stage = OpportunityStage::Cancelled;
    apply({created(m_chambers),
           created(m_optics),
           created(m_vacuum),
           created(m_mirrors),
           created(m_closed),
           capabilityOf(m_chambers, u"Vacuum chambers"_s),
           capabilityOf(m_optics, u"Mirrors and lenses"_s)});
}

void tst_OpportunityFits::openCallsAreCounted()
{
    QCOMPARE(fitOf(m_vacuum), -1);
    QVERIFY(count());
    QCOMPARE(fitOf(m_vacuum), 1);
    QCOMPARE(fitOf(m_mirrors), 0);
    QCOMPARE(fitOf(m_closed), -1); // nobody can answer it any more
}

void tst_OpportunityFits::whatIsKnownIsNotCountedAgain()
{
    QVERIFY(count());
    int asked = 0;
    QVERIFY(!count([&](qint64) {
        ++asked;
        return true;
    }));
    QCOMPARE(asked, 0);
}

void tst_OpportunityFits::whatCompaniesStateNewCounts()
{
    QVERIFY(count());
    apply({capabilityOf(m_optics, u"Vacuum chambers for mirrors"_s)});
    QVERIFY(count());
    QCOMPARE(fitOf(m_vacuum), 2);
}

void tst_OpportunityFits::aChangedCallIsCountedAgain()
{
    QVERIFY(count());
    Opportunity other = m_vacuum;
    other.title = u"Mirrors"_s;
    apply({edited(m_vacuum, other)});
    QCOMPARE(fitOf(m_vacuum), -1);
    QVERIFY(count());
    QCOMPARE(fitOf(m_vacuum), 1);
}

void tst_OpportunityFits::anotherLotIsCountedAgain()
{
    QVERIFY(count());
    Lot lot;
    lot.id = Id<Lot>::create();
    lot.opportunity = m_mirrors.id;
    lot.title = u"Mirrors"_s;
    apply({created(lot)});
    QCOMPARE(fitOf(m_mirrors), -1);
    QCOMPARE(fitOf(m_vacuum), 1);
}

void tst_OpportunityFits::theOfficesWordsAreCountedAgain()
{
    QVERIFY(count());
    GlossaryEntry entry;
    entry.id = Id<GlossaryEntry>::create();
    entry.word = u"bricks"_s;
    entry.language = u"en"_s;
    entry.otherWord = u"kammer"_s;
    entry.otherLanguage = u"da"_s;
    apply({created(entry)});
    QCOMPARE(fitOf(m_vacuum), -1);
}

void tst_OpportunityFits::stoppedItKeepsNothing()
{
    QVERIFY(!count([](qint64 done) { return done < 1; }));
    QCOMPARE(fitOf(m_vacuum), -1);
    QCOMPARE(fitOf(m_mirrors), -1);
}

void tst_OpportunityFits::theListShowsOrdersAndFilters()
{
    QVERIFY(count());
    QCOMPARE(listed(u"fit:>0"_s, {}), QStringList{u"Vacuum chambers"_s});
    QCOMPARE(listed(u"fit:>=0"_s, u"fit"_s), QStringList({u"Vacuum chambers"_s, u"Bricks"_s}));
}

void tst_OpportunityFits::theRankingNamesWhoAndWhy()
{
    auto store = openMatchStore(m_file->database(), true);
    VERIFY_OK(store);
    const auto ranking = rankedForOpportunity(
        m_file->database(), *store, *store->reader, m_vacuum, 1, QDate::currentDate());
    VERIFY_OK(ranking);
    QCOMPARE(ranking->companies.size(), 1u);
    QCOMPARE(ranking->all, 2);
    const ExplainedCompany &first = ranking->companies.front();
    QCOMPARE(first.name, u"Chambers ApS"_s);
    QCOMPARE(first.place, 1);
    QVERIFY(!first.fit.parts.front().reasons.empty());
    QCOMPARE(ranking->names.value(first.id).consent, Consent::Given);
}

QTEST_GUILESS_MAIN(tst_OpportunityFits)
#include "tst_opportunityfits.moc"
