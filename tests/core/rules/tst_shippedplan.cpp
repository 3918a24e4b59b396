#include "core/rules/shippedplan.h"

#include "core/storage/bin.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_ShippedPlan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everythingComesAsOneActionThatCanBeUndone();
    void asecondTimeNothingIsLeftToDo();
    void whatTheOfficeChangedStays();
    void whatTheOfficeDeletedStaysDeleted();
    void anOrganisationOfThatNameGetsTheFacts();
    void aNewerReleaseShowsWhatIsNew();

private:
    ShippedPlan plan();
    void bringIn();

    std::unique_ptr<TemporaryWorkspace> m_file;
};

namespace {

ProcurementRule ruleIn(Database &database, const QString &title)
{
    const auto found = Repository<ProcurementRule>(database).where(u"title = ?"_s, {title});
    if (!found || found->size() != 1)
        qFatal("no single rule %s", qPrintable(title));
    return found->front();
}

} // namespace

void tst_ShippedPlan::init()
{
    m_file = std::make_unique<TemporaryWorkspace>();
}

ShippedPlan tst_ShippedPlan::plan()
{
    auto made = planShipped(m_file->database());
    if (!made)
        qFatal("no plan: %s", qPrintable(made.error().detail));
    return *std::move(made);
}

void tst_ShippedPlan::bringIn()
{
    VERIFY_OK((*m_file)->apply(plan().changes, u"Added"_s));
}

void tst_ShippedPlan::everythingComesAsOneActionThatCanBeUndone()
{
    const QStringList before = m_file->contents();
    const ShippedPlan planned = plan();
    QCOMPARE(planned.organisations, 6);
    QCOMPARE(planned.thresholds, 16);
    QVERIFY(planned.rules > 30);
    QVERIFY(planned.portals > 5);
    QCOMPARE(planned.kept + planned.inBin + planned.matched + planned.updated, 0);
    bringIn();
    QCOMPARE(*m_file->database().number(u"SELECT count(*) FROM procurement_rule"_s), planned.rules);
    VERIFY_OK((*m_file)->undo());
    QCOMPARE(m_file->contents(), before);
}

void tst_ShippedPlan::asecondTimeNothingIsLeftToDo()
{
    bringIn();
    const ShippedPlan again = plan();
    QVERIFY(again.isEmpty());
    QCOMPARE(again.kept, 0);
}

void tst_ShippedPlan::whatTheOfficeChangedStays()
{
    bringIn();
    const ProcurementRule shipped = ruleIn(m_file->database(), u"At least three bids"_s);
    ProcurementRule own = shipped;
    own.firms = u"at least 4"_s;
    own.check = false;
    own.checkedOn = QDate(2026, 11, 25);
    VERIFY_OK((*m_file)->apply({edited(shipped, own)}, u"Checked"_s));
    const ShippedPlan again = plan();
    QVERIFY(again.isEmpty());
    QCOMPARE(again.kept, 1);
    QCOMPARE(ruleIn(m_file->database(), u"At least three bids"_s), own);
}

void tst_ShippedPlan::whatTheOfficeDeletedStaysDeleted()
{
    bringIn();
    const QString iter = shippedOrganisation(u"iter"_s).toString();
    const auto deletion = deletionOf(m_file->database(), {iter});
    VERIFY_OK(deletion);
    VERIFY_OK((*m_file)->apply(*deletion, u"Deleted"_s));
    const ShippedPlan again = plan();
    QVERIFY(again.isEmpty());
    QVERIFY(again.inBin > 1);
}

void tst_ShippedPlan::anOrganisationOfThatNameGetsTheFacts()
{
    Organisation own = company(u"Cern"_s);
    own.roles = {toKey(OrganisationRole::ResearchOrganisation)};
    own.country = u"FR"_s;
    own.sample = true;
    VERIFY_OK((*m_file)->apply({created(own), created(company(u"Cernet ApS"_s))}, u"Made"_s));
    const ShippedPlan planned = plan();
    QCOMPARE(planned.organisations, 5);
    QCOMPARE(planned.matched, 1);
    bringIn();
    const auto held = Repository<Organisation>(m_file->database()).get(own.id);
    VERIFY_OK(held);
    QCOMPARE(held->name, u"Cern"_s);
    QCOMPARE(held->country, u"FR"_s); // what the office wrote counts
    QCOMPARE(held->shortName, u"CERN"_s);
    QVERIFY(held->members.contains(u"DK"_s));
    QVERIFY(held->roles.contains(toKey(OrganisationRole::BigScience)));
    QVERIFY(held->roles.contains(toKey(OrganisationRole::ResearchOrganisation)));
    QVERIFY(!held->sample);
    QCOMPARE(ruleIn(m_file->database(), u"At least three bids"_s).organisation, own.id);
    QVERIFY(plan().isEmpty());
}

void tst_ShippedPlan::aNewerReleaseShowsWhatIsNew()
{
    auto facts = shippedFacts();
    VERIFY_OK(facts);
    ShippedRecord last = facts->back();
    facts->pop_back();
    const auto old = planFacts(m_file->database(), *facts);
    VERIFY_OK(old);
    VERIFY_OK((*m_file)->apply(old->changes, u"Added"_s));

    // The next release adds a threshold and corrects two rules; one of them the office changed.
    facts->push_back(last);
    const ProcurementRule bids = ruleIn(m_file->database(), u"At least three bids"_s);
    const ProcurementRule aligned = ruleIn(m_file->database(), u"Alignment to the lowest bid"_s);
    ProcurementRule own = aligned;
    own.from = {20000000, u"CHF"_s};
    VERIFY_OK((*m_file)->apply({edited(aligned, own)}, u"Corrected"_s));
    for (ShippedRecord &fact : *facts) {
        auto *rule = std::get_if<ProcurementRule>(&fact.record);
        if (rule && rule->id == bids.id) {
            rule->firms = u"at least 5"_s;
            fact.earlier[u"firms"_s] = {u"at least 3"_s};
        } else if (rule && rule->id == aligned.id) {
            rule->from = {15000000, u"CHF"_s};
            fact.earlier[u"value_from"_s] = {toStored(aligned.from)};
        }
    }
    const auto newer = planFacts(m_file->database(), *facts);
    VERIFY_OK(newer);
    QCOMPARE(newer->thresholds, 1);
    QCOMPARE(newer->added(), 1);
    QCOMPARE(newer->updated, 1);
    QCOMPARE(newer->kept, 1);
    VERIFY_OK((*m_file)->apply(newer->changes, u"Updated"_s));
    QCOMPARE(ruleIn(m_file->database(), u"At least three bids"_s).firms, u"at least 5"_s);
    QCOMPARE(ruleIn(m_file->database(), u"Alignment to the lowest bid"_s).from, own.from);
}

QTEST_GUILESS_MAIN(tst_ShippedPlan)
#include "tst_shippedplan.moc"
