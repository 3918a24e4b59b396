#include "sentences.h"

#include <QTest>

#include <random>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Facts read quickly are worth what they are worth when each is named, and who is not looked at
/// closely would not have been among the best.
class tst_FactWorth : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sumsAreThoseOfTheShares_data();
    void sumsAreThoseOfTheShares();
    void cuttingEarlyLeavesTheBest_data();
    void cuttingEarlyLeavesTheBest();
    void mustHavesAreCounted();

private:
    MatchRequest request(bool asksForCertificates) const
    {
        MatchRequest asked;
        asked.text = {u"Vacuum chambers, welded from stainless steel"_s, {}, u"en"_s};
        asked.facts = {.cpv = {42122000, 44611000, 38000000},
                       .trlNeeded = 6,
                       .customers = QStringList{u"cern"_s, u"european spallation source"_s},
                       .today = QDate(2026, 11, 26)};
        if (asksForCertificates)
            asked.facts.certificates = {u"ISO 9001"_s, u"ISO 3834"_s};
        return asked;
    }

    TextReader m_reader{test::glossaryKnowledge()};
    std::unique_ptr<MatchIndex> m_index;
};

void tst_FactWorth::initTestCase()
{
    m_index = std::make_unique<MatchIndex>(test::glossaryKnowledge());
    std::mt19937 random(17);
    const auto one = [&](const QStringList &of) {
        return of[qsizetype(random() % size_t(of.size()))];
    };
    std::vector<MatchCompany> companies = test::judgedCompanies();
    for (MatchCompany &company : companies) {
        while (random() % 2 == 0)
            company.cpv << one({u"42122000"_s, u"42120000"_s, u"44611500"_s, u"38000000"_s});
        while (random() % 2 == 0)
            company.certificates.push_back(
                {one({u"ISO 9001"_s, u"DIN EN ISO 9001:2015"_s, u"EN ISO 3834-2"_s, u""_s}),
                 one({u"a"_s, u"b"_s}) == u"a"_s
                     ? QDate()
                     : QDate(2026, 11, 26).addDays(int(random() % 9) - 4)});
        while (random() % 2 == 0)
            company.references.push_back(
                {.number = company.number * 100 + qint64(company.references.size()),
                 .customer = one({u"CERN, Geneva"_s,
                                  u"The European Spallation Source ERIC"_s,
                                  u"Concerning Ltd"_s,
                                  QString()}),
                 .subject = one({u"vacuum chambers"_s, u"welded tanks"_s, QString()})});
        if (random() % 3 > 0)
            company.capabilities.front().trl = int(1 + random() % 9);
        m_index->put(makeEntry(company, m_reader, m_index->terms()));
    }
    for (qint64 number = 3; number < 20; number += 4)
        m_index->remove(number);
    for (qint64 number = 5; number < 20; number += 4)
        m_index->put(makeEntry(companies[size_t(number)], m_reader, m_index->terms()));
}

void tst_FactWorth::sumsAreThoseOfTheShares_data()
{
    QTest::addColumn<bool>("asksForCertificates");
    QTest::newRow("any") << false;
    QTest::newRow("asked") << true;
}

void tst_FactWorth::sumsAreThoseOfTheShares()
{
    QFETCH(bool, asksForCertificates);
    const MatchRun run(request(asksForCertificates), m_reader, *m_index);
    const NeedFacts &need = run.request().facts;
    const FactWorth worth(need, *m_index, run.textLikeness());
    int with = 0;
    for (quint32 place = 0; place < m_index->placeCount(); ++place) {
        if (!m_index->stands(place))
            continue;
        const MatchIndex::Company company = m_index->company(place);
        QCOMPARE(worth.cpv(place), sumOf(cpvShares(need, company)));
        QCOMPARE(worth.certificates(place), sumOf(certificateShares(need, company)));
        const double references =
            sumOf(referenceShares(need, *m_index, company, run.textLikeness()));
        QVERIFY(worth.references(place) == references); // bit for bit
        with += references > 0.5 && worth.certificates(place) > 0 ? 1 : 0;
    }
    QVERIFY(with > 10);
}

void tst_FactWorth::cuttingEarlyLeavesTheBest_data()
{
    QTest::addColumn<MatchWeights>("weights");
    QTest::newRow("usual") << MatchWeights();
    QTest::newRow("words") << MatchWeights{{100, 0, 0, 0, 0}};
    QTest::newRow("levels") << MatchWeights{{1, 90, 1, 1, 1}};
    QTest::newRow("references") << MatchWeights{{0, 0, 1, 0, 0}};
    QTest::newRow("certificates, many equal") << MatchWeights{{0, 0, 0, 7, 0}};
    QTest::newRow("nothing") << MatchWeights{{0, 0, 0, 0, 0}};
}

void tst_FactWorth::cuttingEarlyLeavesTheBest()
{
    QFETCH(MatchWeights, weights);
    const MatchRun run(request(true), m_reader, *m_index);
    const std::vector<RankedCompany> all = run.ranked(weights);
    QCOMPARE(all.size(), m_index->companyCount());
    for (const size_t most : {size_t(1), size_t(7), size_t(40), size_t(1000)}) {
        const std::vector<RankedCompany> best = run.ranked(weights, most);
        QCOMPARE(best.size(), std::min(most, all.size()));
        for (size_t at = 0; at < best.size(); ++at) {
            QCOMPARE(best[at].number, all[at].number);
            QVERIFY(best[at].score == all[at].score);
            QVERIFY(best[at].points == all[at].points);
        }
    }
}

void tst_FactWorth::mustHavesAreCounted()
{
    const MatchRun run(request(false),
                       m_reader,
                       *m_index,
                       {{u"first"_s, {1, 2, 100}}, {u"second"_s, {2, 100, 101}}});
    QCOMPARE(run.passing(), size_t(2));
    QCOMPARE(run.lacking(0), m_index->companyCount() - 3);
    QCOMPARE(run.excluded().size(), m_index->companyCount() - 2);
    QCOMPARE(run.ranked({}).size(), size_t(2));
}

QTEST_GUILESS_MAIN(tst_FactWorth)
#include "tst_factworth.moc"
