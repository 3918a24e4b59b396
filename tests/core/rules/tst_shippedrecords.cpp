#include "core/rules/shippedrecords.h"

#include "core/base/country.h"
#include "kit/verify.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_ShippedRecords : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRecordCanBeStoredAndHasItsOwnId();
    void idsAreTheSameInEveryOffice();
    void partsFollowTheirOrganisation();
    void whatHasNoSourceIsMarked();
    void tiersAreInOneCurrencyAndInOrder();
    void thresholdsAreThoseOfTheDirectives();
    void noOrganisationHasADirectiveThresholdAsItsOwn();

private:
    template<typename Record>
    std::vector<Record> all() const
    {
        std::vector<Record> found;
        for (const ShippedRecord &fact : m_facts) {
            if (const auto *record = std::get_if<Record>(&fact.record))
                found.push_back(*record);
        }
        return found;
    }

    std::vector<ShippedRecord> m_facts;
};

void tst_ShippedRecords::initTestCase()
{
    auto facts = shippedFacts();
    VERIFY_OK(facts);
    m_facts = *std::move(facts);
    QCOMPARE(all<Organisation>().size(), size_t(6));
    QVERIFY(all<ProcurementRule>().size() > 30);
}

void tst_ShippedRecords::everyRecordCanBeStoredAndHasItsOwnId()
{
    QSet<QString> ids;
    for (const ShippedRecord &fact : m_facts) {
        QVERIFY2(invalidFields(fact.record).isEmpty(), qPrintable(fact.key));
        QVERIFY2(!ids.contains(idOf(fact.record)), qPrintable(fact.key));
        ids.insert(idOf(fact.record));
    }
    for (const Organisation &organisation : all<Organisation>()) {
        for (const QString &member : organisation.members)
            QVERIFY2(countryByCode(member), qPrintable(member));
    }
}

void tst_ShippedRecords::idsAreTheSameInEveryOffice()
{
    // Written down on the day of the first release: files hold them.
    QCOMPARE(shippedOrganisation(u"cern"_s).toString(), u"28266bd5-8c3d-505d-aa8b-6cd952a18139"_s);
    const auto again = shippedRecords();
    VERIFY_OK(again);
    QCOMPARE(again->size(), m_facts.size());
    for (size_t at = 0; at < again->size(); ++at)
        QCOMPARE(idOf((*again)[at]), idOf(m_facts[at].record));
}

void tst_ShippedRecords::partsFollowTheirOrganisation()
{
    Id<Organisation> last;
    for (const ShippedRecord &fact : m_facts) {
        if (const auto *organisation = std::get_if<Organisation>(&fact.record))
            last = organisation->id;
        if (const auto *rule = std::get_if<ProcurementRule>(&fact.record))
            QCOMPARE(rule->organisation, last);
        if (const auto *portal = std::get_if<Portal>(&fact.record))
            QCOMPARE(portal->organisation, last);
    }
}

void tst_ShippedRecords::whatHasNoSourceIsMarked()
{
    for (const ProcurementRule &rule : all<ProcurementRule>())
        QVERIFY2(rule.check || !rule.source.isEmpty(), qPrintable(rule.title));
    for (const Portal &portal : all<Portal>())
        QVERIFY2(portal.check || !portal.source.isEmpty(), qPrintable(portal.name));
    for (const ProcurementRule &rule : all<ProcurementRule>()) {
        QVERIFY2(!rule.checkedOn.isValid(), qPrintable(rule.title)); // an office checks, not we
        // Not the short name by which the file calls its sources.
        QVERIFY2(rule.source.isEmpty() || rule.source.contains(u' '), qPrintable(rule.source));
    }
}

void tst_ShippedRecords::tiersAreInOneCurrencyAndInOrder()
{
    int tiers = 0;
    for (const ProcurementRule &rule : all<ProcurementRule>()) {
        if (rule.from.isNull() || rule.below.isNull())
            continue;
        ++tiers;
        QCOMPARE(rule.from.currency, rule.below.currency);
        QVERIFY2(rule.from.minor < rule.below.minor, qPrintable(rule.title));
    }
    QVERIFY(tiers > 4);
}

void tst_ShippedRecords::thresholdsAreThoseOfTheDirectives()
{
    const auto thresholds = all<Threshold>();
    const auto amountOn = [&](ThresholdKind kind, QDate day) {
        for (const Threshold &threshold : thresholds) {
            if (threshold.kind == kind && threshold.validFrom <= day && day <= threshold.validUntil)
                return threshold.amount;
        }
        return Money();
    };
    QCOMPARE(amountOn(ThresholdKind::Works, QDate(2025, 12, 31)), (Money{553800000, u"EUR"_s}));
    QCOMPARE(amountOn(ThresholdKind::Works, QDate(2026, 1, 1)), (Money{540400000, u"EUR"_s}));
    QCOMPARE(amountOn(ThresholdKind::SubCentral, QDate(2026, 11, 25)), (Money{21600000, u"EUR"_s}));
    QCOMPARE(amountOn(ThresholdKind::CentralGovernment, QDate(2023, 6, 1)),
             (Money{14000000, u"EUR"_s}));
    QCOMPARE(amountOn(ThresholdKind::UtilitiesAndDefence, QDate(2027, 12, 31)),
             (Money{43200000, u"EUR"_s}));
    QVERIFY(amountOn(ThresholdKind::Works, QDate(2028, 1, 1)).isNull());
    for (const Threshold &threshold : thresholds)
        QVERIFY(!threshold.act.isEmpty() && !threshold.source.isEmpty());
}

void tst_ShippedRecords::noOrganisationHasADirectiveThresholdAsItsOwn()
{
    QSet<qint64> directive;
    for (const Threshold &threshold : all<Threshold>())
        directive.insert(threshold.amount.minor);
    for (const ProcurementRule &rule : all<ProcurementRule>()) {
        for (const Money &money : {rule.from, rule.below}) {
            const bool isEuro = money.currency == u"EUR";
            QVERIFY2(!isEuro || !directive.contains(money.minor), qPrintable(rule.title));
        }
    }
}

QTEST_GUILESS_MAIN(tst_ShippedRecords)
#include "tst_shippedrecords.moc"
