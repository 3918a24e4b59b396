#include "core/dedupe/duplicatefinder.h"
#include "tests/core/dedupe/lists.h"

#include <QDir>
#include <QHash>
#include <QSet>
#include <QTest>

using namespace ilo;
using namespace ilo::testing;
using namespace Qt::StringLiterals;

/// Precision and recall on three real lists with a known answer, printed by kind: with the names as
/// they are, and with every accented letter of one list lost.
class tst_OrganisationLists : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theListsAsTheyAre();
    void withLostLetters();

private:
    struct Measured
    {
        double precision = 0;
        double recall = 0;
        double recallOfOtherNames = 0;
    };
    Measured measure(const QString &what, const std::vector<CompanyFacts> &companies);
    void read(const QString &file);

    QString m_folder = QStringLiteral(INPROCAP_SHARED_DIR) + u"/data/dedupe/cordis-dev/"_s;
    std::vector<CompanyFacts> m_companies;
    QHash<QString, qint64> m_places;
    QHash<std::pair<qint64, qint64>, bool> m_same; ///< value: the names are equal once normalised
};

void tst_OrganisationLists::read(const QString &file)
{
    for (const QHash<QString, QString> &row : rowsOf(m_folder + file)) {
        const auto cell = [&](const QString &name) { return row.value(name); };
        CompanyFacts facts;
        facts.number = qint64(m_companies.size());
        facts.sourceId = cell(u"id"_s);
        facts.name = cell(u"name"_s);
        facts.shortName = cell(u"short_name"_s);
        const QString country = cell(u"country"_s);
        facts.country = country == "UK"_L1 ? u"GB"_s : country == "EL"_L1 ? u"GR"_s : country;
        facts.street = cell(u"address"_s) + cell(u"street"_s);
        facts.town = cell(u"city"_s);
        facts.web = cell(u"website"_s);
        m_places.insert(facts.sourceId, facts.number);
        m_companies.push_back(std::move(facts));
    }
}

void tst_OrganisationLists::initTestCase()
{
    if (!QDir(m_folder).exists())
        QSKIP("no folder of real test data");
    for (const QString &file :
         {u"source_a_fp7.csv.gz"_s, u"source_b_h2020.csv.gz"_s, u"source_c_he.csv.gz"_s})
        read(file);
    for (const QHash<QString, QString> &row : rowsOf(m_folder + u"gold_pairs.csv"_s)) {
        m_same.insert(std::minmax(m_places.value(row[u"id1"_s]), m_places.value(row[u"id2"_s])),
                      row[u"same_normalised_name"_s] == "1"_L1);
    }
    QVERIFY(m_same.size() > 6000);
}

tst_OrganisationLists::Measured
tst_OrganisationLists::measure(const QString &what, const std::vector<CompanyFacts> &companies)
{
    DuplicateFinder finder;
    QSet<qint64> there;
    for (const CompanyFacts &facts : companies) {
        finder.add(facts);
        there.insert(facts.number);
    }
    const auto pairs = finder.allPairs(kPerhapsSame);
    int right = 0;
    int rightOther = 0;
    int wrong = 0;
    for (const DuplicatePair &pair : *pairs) {
        // Two of one list have two numbers of the same register.
        if (m_companies[size_t(pair.a)].sourceId[0] == m_companies[size_t(pair.b)].sourceId[0])
            continue;
        const auto known = m_same.constFind({pair.a, pair.b});
        if (known == m_same.cend())
            ++wrong;
        else
            ++(*known ? right : rightOther);
    }
    int all = 0;
    int others = 0;
    for (auto pair = m_same.cbegin(); pair != m_same.cend(); ++pair) {
        if (there.contains(pair.key().first) && there.contains(pair.key().second)) {
            ++all;
            others += *pair ? 0 : 1;
        }
    }
    const Measured measured{double(right + rightOther) / (right + rightOther + wrong),
                            double(right + rightOther) / all,
                            double(rightOther) / others};
    qInfo("%s: precision %.4f, recall %.4f, recall of names that differ %.4f, compared %lld",
          qPrintable(what),
          measured.precision,
          measured.recall,
          measured.recallOfOtherNames,
          static_cast<long long>(finder.compared()));
    return measured;
}

void tst_OrganisationLists::theListsAsTheyAre()
{
    const Measured measured = measure(u"as they are"_s, m_companies);
    QVERIFY(measured.precision >= 0.972);
    QVERIFY(measured.recall >= 0.954);
    QVERIFY(measured.recallOfOtherNames >= 0.695);
}

void tst_OrganisationLists::withLostLetters()
{
    // Two of the lists are enough, and quick.
    std::vector<CompanyFacts> whole = m_companies;
    std::erase_if(whole, [](const CompanyFacts &facts) { return facts.sourceId[0] == u'H'; });
    std::vector<CompanyFacts> damaged = whole;
    for (CompanyFacts &facts : damaged) {
        if (facts.sourceId[0] != u'F')
            continue;
        // A vowel of every third name, as if it had had an accent.
        for (qsizetype at = 2; facts.number % 3 == 0 && at + 1 < facts.name.size(); ++at) {
            const bool isVowel = u"aeiouAEIOU"_s.contains(facts.name[at]);
            if (isVowel && facts.name[at - 1].isLetter() && facts.name[at + 1].isLetter()) {
                facts.name[at] = u'?';
                break;
            }
        }
    }
    const Measured before = measure(u"two lists as they are"_s, whole);
    const Measured after = measure(u"with lost letters"_s, damaged);
    // These two lists differ more than the third from either: what counts is what the damage costs.
    QVERIFY(after.precision >= before.precision - 0.005);
    QVERIFY(after.recall >= before.recall - 0.004);
}

QTEST_GUILESS_MAIN(tst_OrganisationLists)
#include "tst_organisationlists.moc"
