#include "sentences.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Ranking, its reasons, and what may not move it.
class tst_MatchRun : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aNeedFindsCompaniesInOtherLanguages();
    void everyPointHasAReasonAndAllAddUp();
    void noPartHasMoreThanThereIsToHave();
    void noCompanyGainsByStatingLess();
    void whatIsNotStatedIsNamed();
    void aLevelAloneIsNoCapability();
    void nothingIsPromisedBeyondWhatIsLeftOfItsPart();
    void whatANeedDoesNotAskGivesNoPoints();
    void otherWeightsNeedNoNewSearch();
    void mustHavesNameWhomTheyExclude();
    void aWrongTranslationIsLeftOut();
    void equalsStandByName();
    void equalsOfNamesThatAreFoldedAlikeKeepTheirOrder();

private:
    MatchRequest request() const
    {
        MatchRequest asked;
        asked.text = {u"Vacuum chambers for a storage ring"_s,
                      u"Welded from stainless steel, with flanges; leak tested with helium."_s,
                      u"en"_s};
        asked.facts = {.cpv = {42122000, 44611000},
                       .trlNeeded = 7,
                       .certificates = {u"ISO 9001"_s, u"ISO 3834"_s},
                       .customers = QStringList{u"cern"_s, u"ess"_s},
                       .today = QDate(2026, 11, 26)};
        return asked;
    }

    MatchIndex indexOf(const std::vector<MatchCompany> &companies) const
    {
        MatchIndex index(test::glossaryKnowledge());
        for (const MatchCompany &company : companies)
            index.put(makeEntry(company, m_reader, index.terms()));
        return index;
    }

    double scoreOf(const std::vector<MatchCompany> &companies, qint64 number) const
    {
        const MatchIndex index = indexOf(companies);
        return MatchRun(request(), m_reader, index).rankedCompany({}, number)->score;
    }

    /// Companies of which number 1 states everything.
    std::vector<MatchCompany> companies() const
    {
        std::vector<MatchCompany> made = test::judgedCompanies();
        made.resize(40);
        MatchCompany &full = made.front();
        full.capabilities = {
            {1, u"Vacuum chambers"_s, u"Welding of stainless steel."_s, u"en"_s, 5},
            {2, u"Machining"_s, u"Milling and turning."_s, u"en"_s, 9}};
        full.references = {{3, u"CERN, Geneva"_s, u"vacuum chambers"_s, 2024},
                           {4, u"Brewery"_s, u"tanks"_s, 2020}};
        full.certificates = {{u"DIN EN ISO 9001:2015"_s, QDate()},
                             {u"EN ISO 3834-2"_s, QDate(2026, 1, 1)}};
        full.cpv = {u"42122000"_s, u"44600000"_s};
        return made;
    }

    TextReader m_reader{test::glossaryKnowledge()};
};

void tst_MatchRun::initTestCase()
{
    QVERIFY(test::glossaryKnowledge());
}

void tst_MatchRun::aNeedFindsCompaniesInOtherLanguages()
{
    const std::vector<MatchCompany> all = test::judgedCompanies();
    const MatchIndex index = indexOf(all);
    const MatchRun run(
        {.text = {u"Spawanie komór próżniowych ze stali nierdzewnej"_s, {}, {}}}, m_reader, index);
    QCOMPARE(run.query().language, TextLanguage::Pl);
    QStringList languages;
    for (const RankedCompany &company : run.ranked({}, 8))
        languages << all[size_t(company.number) - 1].capabilities.front().language;
    languages.removeDuplicates();
    QVERIFY2(languages.size() >= 3, qPrintable(languages.join(u' ')));
}

void tst_MatchRun::everyPointHasAReasonAndAllAddUp()
{
    const std::vector<MatchCompany> all = companies();
    const MatchIndex index = indexOf(all);
    const MatchRun run(request(), m_reader, index);
    for (const MatchWeights &weights :
         {MatchWeights(), MatchWeights{{7, 3, 1, 1, 1}}, MatchWeights{{0, 0, 0, 0, 5}}}) {
        int before = 1000;
        for (const RankedCompany &ranked : run.ranked(weights)) {
            const MatchExplanation fit =
                explain(run, ranked, all[size_t(ranked.number) - 1], weights, m_reader);
            QVERIFY(fit.tenths <= before);
            before = fit.tenths;
            int sum = 0;
            int most = 0;
            for (const MatchPart &part : fit.parts) {
                const int reasons = std::accumulate(
                    part.reasons.begin(), part.reasons.end(), 0, [](int all_, const auto &reason) {
                        return all_ + reason.tenths;
                    });
                QCOMPARE(reasons, part.tenths);
                QVERIFY(part.tenths <= part.ofTenths);
                sum += part.tenths;
                most += part.ofTenths;
            }
            QCOMPARE(sum, fit.tenths);
            QCOMPARE(most, 1000);
        }
    }
}

void tst_MatchRun::noPartHasMoreThanThereIsToHave()
{
    std::vector<MatchCompany> all = companies();
    all.front().capabilities.front().trl = 9; // all there is for the level
    const MatchIndex index = indexOf(all);
    const MatchRun run(request(), m_reader, index);
    for (int at = 0; at < 900; ++at) { // most weights are no whole tenths of their sum
        const MatchWeights weights{{1 + at % 30, 1 + at / 30, 7, 3, 0}};
        for (const RankedCompany &ranked : run.ranked(weights)) {
            const MatchExplanation fit =
                explain(run, ranked, all[size_t(ranked.number) - 1], weights, m_reader);
            int sum = 0;
            for (const MatchPart &part : fit.parts) {
                QVERIFY2(part.tenths <= part.ofTenths,
                         qPrintable(u"%1 of %2"_s.arg(part.tenths).arg(part.ofTenths)));
                sum += part.tenths;
            }
            QCOMPARE(sum, fit.tenths);
        }
    }
}

void tst_MatchRun::noCompanyGainsByStatingLess()
{
    const std::vector<MatchCompany> all = companies();
    const double whole = scoreOf(all, 1);
    const auto without = [&](auto take) {
        std::vector<MatchCompany> less = all;
        take(less.front());
        return scoreOf(less, 1);
    };
    // Words of others become a little rarer or commoner with a text; a fact never does that.
    constexpr double tolerance = 1e-9;
    QVERIFY(without([](MatchCompany &c) { c.cpv.clear(); }) < whole);
    QVERIFY(without([](MatchCompany &c) { c.cpv.pop_back(); }) <= whole + tolerance);
    QVERIFY(without([](MatchCompany &c) { c.certificates.erase(c.certificates.begin()); }) < whole);
    QVERIFY(without([](MatchCompany &c) { c.references.clear(); }) < whole);
    QVERIFY(without([](MatchCompany &c) { c.capabilities[0].trl.reset(); }) <= whole + tolerance);
    QVERIFY(without([](MatchCompany &c) { c.capabilities[1].trl.reset(); }) <= whole + tolerance);
    QVERIFY(without([](MatchCompany &c) { c.capabilities.clear(); }) < whole);
    const double empty =
        without([](MatchCompany &c) { c = {.number = c.number, .id = c.id, .name = c.name}; });
    const MatchIndex index = indexOf(all);
    for (const RankedCompany &company : MatchRun(request(), m_reader, index).ranked({}))
        QVERIFY(company.score >= empty - tolerance);
}

void tst_MatchRun::whatIsNotStatedIsNamed()
{
    std::vector<MatchCompany> all = companies();
    all.front().references.clear();
    all.front().capabilities.pop_back();
    all.front().capabilities[0].trl.reset();
    const MatchIndex index = indexOf(all);
    const MatchRun run(request(), m_reader, index);
    const MatchExplanation fit = explain(run, *run.rankedCompany({}, 1), all.front(), {}, m_reader);
    const auto upTo = [&](MissingFact::Kind kind, const QString &what) {
        const auto fact = std::ranges::find_if(fit.missing, [&](const MissingFact &missing) {
            return missing.kind == kind && missing.what == what;
        });
        return fact == fit.missing.end() ? 0 : fact->upToTenths;
    };
    QCOMPARE(upTo(MissingFact::Kind::Reference, {}), 200);
    QCOMPARE(upTo(MissingFact::Kind::Trl, u"Vacuum chambers"_s), 100);
    QCOMPARE(upTo(MissingFact::Kind::ExpiredCertificate, u"ISO 3834"_s), 60);
    QVERIFY(!fit.parts[size_t(MatchCriterion::Trl)].isKnown);
    QCOMPARE(fit.parts[size_t(MatchCriterion::Trl)].tenths, 100);
}

void tst_MatchRun::aLevelAloneIsNoCapability()
{
    std::vector<MatchCompany> all = companies();
    all.front().capabilities = {{1, {}, {}, {}, 9}};
    const MatchIndex index = indexOf(all);
    const MatchRun run(request(), m_reader, index);
    const MatchExplanation fit = explain(run, *run.rankedCompany({}, 1), all.front(), {}, m_reader);
    const auto fact =
        std::ranges::find(fit.missing, MissingFact::Kind::Capability, &MissingFact::kind);
    QVERIFY(fact != fit.missing.end());
    QCOMPARE(fact->upToTenths, 400);
}

void tst_MatchRun::nothingIsPromisedBeyondWhatIsLeftOfItsPart()
{
    std::vector<MatchCompany> all = companies();
    all.front() = {.number = 1, .id = all.front().id, .name = all.front().name};
    const MatchIndex index = indexOf(all);
    MatchRequest asked = request();
    asked.facts.trlNeeded.reset();
    asked.facts.cpv.clear();
    const MatchRun run(asked, m_reader, index);
    const MatchExplanation fit = explain(run, *run.rankedCompany({}, 1), all.front(), {}, m_reader);
    const MatchPart &capabilities = fit.parts[size_t(MatchCriterion::Capabilities)];
    QCOMPARE(capabilities.ofTenths, 555); // of 55.56, or three parts would be 100.1
    QCOMPARE(fit.missing.front().kind, MissingFact::Kind::Capability);
    QCOMPARE(fit.missing.front().upToTenths, capabilities.ofTenths);
}

void tst_MatchRun::whatANeedDoesNotAskGivesNoPoints()
{
    const MatchIndex index = indexOf(companies());
    MatchRequest asked = request();
    asked.facts.trlNeeded.reset();
    asked.facts.cpv.clear();
    const MatchRun run(asked, m_reader, index);
    const auto points = run.pointsOf({});
    QCOMPARE(points[size_t(MatchCriterion::Trl)], 0.0);
    QCOMPARE(points[size_t(MatchCriterion::Cpv)], 0.0);
    QCOMPARE(std::accumulate(points.begin(), points.end(), 0.0), 100.0);
}

void tst_MatchRun::otherWeightsNeedNoNewSearch()
{
    const MatchIndex index = indexOf(companies());
    const MatchRun run(request(), m_reader, index);
    const MatchWeights cpvAlone{{0, 0, 0, 0, 8}};
    QCOMPARE(run.ranked(cpvAlone, 1).front().number, 1);
    QCOMPARE(run.ranked(cpvAlone, 1).front().score, 90.0); // one code the same, one wider
    QVERIFY(run.ranked({}, 3).front().score < 90.0);
}

void tst_MatchRun::mustHavesNameWhomTheyExclude()
{
    const MatchIndex index = indexOf(companies());
    const MatchRun run(
        request(), m_reader, index, {{u"consent:given"_s, {1, 2, 5}}, {u"size:small"_s, {2, 5}}});
    QCOMPARE(run.ranked({}).size(), size_t(2));
    QCOMPARE(run.excluded().size(), index.companyCount() - 2);
    QCOMPARE(run.excluded().front().number, 1);
    QCOMPARE(run.excluded().front().filters, std::vector<size_t>{1});
}

void tst_MatchRun::aWrongTranslationIsLeftOut()
{
    const MatchIndex index = indexOf(test::judgedCompanies());
    const auto counts = [&](const std::vector<GlossaryWord> &corrections) {
        const NeedQuery query = makeQuery({u"vacuum"_s, {}, u"en"_s}, m_reader, index, corrections);
        return std::ranges::count_if(query.words.front().links, [&](const QueryLink &link) {
            return index.terms().language(link.term) == TextLanguage::Fr
                && index.terms().stem(link.term) == "vid";
        });
    };
    QCOMPARE(counts({}), 1);
    QCOMPARE(counts({{TextLanguage::En, u"vacuum"_s, TextLanguage::Fr, u"vide"_s, false}}), 0);
    QCOMPARE(counts({{TextLanguage::Fr, u"vide"_s, TextLanguage::En, u"vacuum"_s, false}}), 0);
}

void tst_MatchRun::equalsStandByName()
{
    std::vector<MatchCompany> all;
    for (const auto &[number, name] :
         {std::pair(1, u"Zeta"_s), std::pair(2, u"alpha"_s), std::pair(3, u"Ømega"_s)})
        all.push_back({.number = number, .id = QString::number(number), .name = name});
    const MatchIndex index = indexOf(all);
    std::vector<qint64> order;
    for (const RankedCompany &company : MatchRun(request(), m_reader, index).ranked({}))
        order.push_back(company.number);
    QCOMPARE(order, (std::vector<qint64>{2, 3, 1}));
}

void tst_MatchRun::equalsOfNamesThatAreFoldedAlikeKeepTheirOrder()
{
    const auto order = [&](const QStringList &names) {
        std::vector<MatchCompany> all;
        for (const QString &name : names)
            all.push_back({.number = qint64(all.size()) + 1,
                           .id = QString::number(all.size()),
                           .name = name});
        const MatchIndex index = indexOf(all);
        QStringList ranked;
        for (const RankedCompany &company : MatchRun(request(), m_reader, index).ranked({}))
            ranked << names[qsizetype(company.number) - 1];
        return ranked;
    };
    const QStringList names{u"HMH, s.r.o."_s, u"HMH s.r.o."_s, u"HMH s. r. o."_s, u"Hmh S.R.O."_s};
    QCOMPARE(order({names[3], names[2], names[1], names[0]}), order(names));
    QCOMPARE(order({names[1], names[3], names[0], names[2]}), order(names));
}

QTEST_GUILESS_MAIN(tst_MatchRun)
#include "tst_matchrun.moc"
