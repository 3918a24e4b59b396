#include "sentences.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace ilo;
using namespace Qt::StringLiterals;

/// An index that was edited answers as one made anew.
class tst_MatchIndex : public QObject
{
    Q_OBJECT

private slots:
    void afterAnyEditsItIsAsMadeAnew();
    void manyPutAtOnceAreAsOneByOne();
    void aCompanyIsFoundByNumberAndKeepsItsId();
    void theOrderInWhichCompaniesCameDoesNotMatter();
    void entriesComeBackFromBytes();
    void damagedEntriesAreRefused();

private:
    using Ranking = std::vector<std::pair<QString, double>>;

    static MatchIndex indexOf(const std::vector<MatchCompany> &companies)
    {
        MatchIndex index(test::glossaryKnowledge());
        const TextReader reader(test::glossaryKnowledge());
        for (const MatchCompany &company : companies)
            index.put(makeEntry(company, reader, index.terms()));
        return index;
    }

    /// Who stands where with which score, bit for bit, for three needs.
    static Ranking rankings(const MatchIndex &index)
    {
        Ranking ranking;
        const TextReader reader(test::glossaryKnowledge());
        for (const QString &text : {u"Vacuum chambers in stainless steel, welded and leak tested"_s,
                                    u"Magnete und Spulen für einen Teilchenbeschleuniger"_s,
                                    u"detektory krzemowe i elektronika odczytu"_s}) {
            const MatchRun run({.text = {text, {}, {}}}, reader, index);
            for (const RankedCompany &company : run.ranked({}))
                ranking.emplace_back(index.company(company.place).id, company.score);
        }
        return ranking;
    }
};

void tst_MatchIndex::afterAnyEditsItIsAsMadeAnew()
{
    std::vector<MatchCompany> companies = test::judgedCompanies();
    const std::vector<MatchCompany> spare = companies;
    MatchIndex index = indexOf(companies);
    const TextReader reader(test::glossaryKnowledge());
    std::mt19937 random(5);
    for (int edit = 0; edit < 120; ++edit) {
        const size_t at = random() % companies.size();
        MatchCompany &company = companies[at];
        switch (random() % 3) {
        case 0:
            index.remove(company.number);
            companies.erase(companies.begin() + qsizetype(at));
            continue;
        case 1:
            company.capabilities.front().text = u"Neue Wörter %1 "_s.arg(edit)
                + spare[random() % spare.size()].capabilities.front().text;
            break;
        default:
            company.capabilities.push_back(spare[random() % spare.size()].capabilities.front());
            company.references.push_back({.number = edit, .customer = u"CERN"_s});
            break;
        }
        index.put(makeEntry(company, reader, index.terms()));
    }
    QCOMPARE(index.companyCount(), companies.size());
    QCOMPARE(rankings(index), rankings(indexOf(companies)));
}

void tst_MatchIndex::manyPutAtOnceAreAsOneByOne()
{
    const std::vector<MatchCompany> companies = test::judgedCompanies();
    MatchIndex index(test::glossaryKnowledge());
    const TextReader reader(test::glossaryKnowledge());
    index.put(makeEntry(companies[1], reader, index.terms()));
    {
        MatchIndex::Filling filling(index);
        for (const MatchCompany &company : companies)
            filling.put(makeEntry(company, reader, index.terms()));
        filling.remove(companies[2].number);
    }
    index.put(makeEntry(companies[2], reader, index.terms()));
    QCOMPARE(index.companyCount(), companies.size());
    QCOMPARE(rankings(index), rankings(indexOf(companies)));
}

void tst_MatchIndex::aCompanyIsFoundByNumberAndKeepsItsId()
{
    std::vector<MatchCompany> companies = test::judgedCompanies();
    const QStringList ids{u"0b5b7a0e-52a1-4c7e-9f0d-00c0ffee0a1b"_s,
                          u"0B5B7A0E-52A1-4C7E-9F0D-00C0FFEE0A1B"_s,
                          u"sixteen letters."_s,
                          u"short"_s};
    companies.resize(size_t(ids.size()));
    const std::array<qint64, 4> numbers{7, 30, 12, 5}; // not in order
    for (size_t at = 0; at < companies.size(); ++at) {
        companies[at].id = ids[qsizetype(at)];
        companies[at].number = numbers[at];
    }
    const MatchIndex index = indexOf(companies);
    for (const MatchCompany &company : companies) {
        const auto place = index.placeOfCompany(company.number);
        QVERIFY(place);
        QCOMPARE(index.company(*place).id, company.id);
        QCOMPARE(index.number(*place), company.number);
    }
    QVERIFY(!index.placeOfCompany(6));
}

void tst_MatchIndex::theOrderInWhichCompaniesCameDoesNotMatter()
{
    std::vector<MatchCompany> companies = test::judgedCompanies();
    const Ranking before = rankings(indexOf(companies));
    std::ranges::shuffle(companies, std::mt19937(3));
    qint64 number = 1000;
    for (MatchCompany &company : companies)
        company.number = --number;
    QCOMPARE(rankings(indexOf(companies)), before);
}

void tst_MatchIndex::entriesComeBackFromBytes()
{
    const TextReader reader(test::glossaryKnowledge());
    TermTable terms = test::glossaryKnowledge()->terms();
    MatchCompany company = test::judgedCompanies().front();
    company.cpv = {u"31643100-6"_s, u"nothing"_s};
    company.references = {{7, u"ESS"_s, u"vacuum chambers"_s, 2024}};
    company.certificates = {{u"ISO 9001"_s, QDate(2027, 1, 1)}};
    company.capabilities.front().trl = 6;
    const MatchEntry entry = makeEntry(company, reader, terms);
    QCOMPARE(entry.cpv, std::vector<quint32>{31643100});
    const auto read = entryFromBytes(entryBytes(entry), terms.size());
    QVERIFY(read);
    QVERIFY(*read == entry);
}

void tst_MatchIndex::damagedEntriesAreRefused()
{
    const TextReader reader(test::glossaryKnowledge());
    TermTable terms = test::glossaryKnowledge()->terms();
    const QByteArray bytes = entryBytes(makeEntry(test::judgedCompanies().front(), reader, terms));
    QVERIFY(!entryFromBytes(bytes.left(bytes.size() - 1), terms.size()));
    QVERIFY(!entryFromBytes(bytes, 10)); // of terms that are not there
}

QTEST_GUILESS_MAIN(tst_MatchIndex)
#include "tst_matchindex.moc"
