#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/duplicatesearch.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Duplicates in a portfolio, and of a company that is being typed.
class tst_DuplicateSearch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsPairsWithTheirSources();
    void decidedPairsAreLeftOut();
    void findsWhatATypedNameLooksLike();
    void findsNamesOfWhichEveryWordLostLetters_data();
    void findsNamesOfWhichEveryWordLostLetters();
    void findsByNumberAndDomain();
    void aStoredCompanyIsNotItsOwnCandidate();
    void canBeCancelled();

private:
    std::unique_ptr<TemporaryWorkspace> m_workspace;
    Organisation m_a;
    Organisation m_b;
};

void tst_DuplicateSearch::init()
{
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_a = company(u"Skagstål Præcision A/S"_s);
    m_a.town = u"Skagen"_s;
    m_a.sourceId = u"F1"_s;
    m_a.web = u"www.skagstaal.example"_s;
    m_a.vatNumber = u"DK12345678"_s;
    m_b = company(u"SKAGSTAAL PRAECISION"_s);
    m_b.town = u"SKAGEN"_s;
    m_b.sourceId = u"H2"_s;
    Organisation other = company(u"Fjord Optik A/S"_s);
    other.town = u"Skagen"_s;
    VERIFY_OK((*m_workspace)->apply({created(m_a), created(m_b), created(other)}, u"Added"_s));
}

void tst_DuplicateSearch::findsPairsWithTheirSources()
{
    const auto pairs = findDuplicates(m_workspace->database(), kPerhapsSame);
    VERIFY_OK(pairs);
    QCOMPARE(pairs->size(), 1);
    QCOMPARE(pairs->front().a, m_a.id.toString());
    QCOMPARE(pairs->front().sourceA, u"F1"_s);
    QCOMPARE(pairs->front().sourceB, u"H2"_s);
    const auto likeness =
        likenessOfStored(m_workspace->database(), m_a.id.toString(), m_b.id.toString());
    VERIFY_OK(likeness);
    QCOMPARE(likeness->tenths, pairs->front().pair.tenths);
}

void tst_DuplicateSearch::decidedPairsAreLeftOut()
{
    const NotSame decision{.id = Id<NotSame>::create(),
                           .organisation = m_b.id,
                           .otherId = m_a.id.toString(),
                           .decidedOn = QDate(2026, 11, 26)};
    VERIFY_OK((*m_workspace)->apply({created(decision)}, u"Not the same"_s));
    QVERIFY(findDuplicates(m_workspace->database(), kPerhapsSame)->empty());
    QVERIFY(duplicateCandidates(m_workspace->database(), factsOf(m_a))->empty());
}

void tst_DuplicateSearch::findsWhatATypedNameLooksLike()
{
    CompanyFacts typed;
    typed.name = u"Skagstal Præcision"_s;
    typed.country = u"DK"_s;
    typed.town = u"Skagen"_s;
    const auto found = duplicateCandidates(m_workspace->database(), typed);
    VERIFY_OK(found);
    QCOMPARE(found->size(), 2);
    QVERIFY(found->front().likeness.tenths >= found->back().likeness.tenths);
    typed.name = u"Something else"_s;
    QVERIFY(duplicateCandidates(m_workspace->database(), typed)->empty());
}

void tst_DuplicateSearch::findsNamesOfWhichEveryWordLostLetters_data()
{
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("typed");
    QTest::newRow("stored damaged") << u"G?teborgs Universit?t"_s << u"Göteborgs Universität"_s;
    QTest::newRow("typed damaged") << u"Göteborgs Elnät"_s << u"G?teborgs Eln?t"_s;
    QTest::newRow("first letter") << u"Łódź Ćmielów"_s << u"?ód? ?mielów"_s;
    QTest::newRow("read wrongly") << u"GÃ¶teborgs UniversitÃ¤t"_s << u"Göteborgs Universität"_s;
}

void tst_DuplicateSearch::findsNamesOfWhichEveryWordLostLetters()
{
    QFETCH(const QString, stored);
    QFETCH(const QString, typed);
    const Organisation known = company(stored);
    VERIFY_OK((*m_workspace)->apply({created(known)}, u"Added"_s));
    CompanyFacts facts;
    facts.name = typed;
    const auto found = duplicateCandidates(m_workspace->database(), facts);
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->front().facts.id, known.id.toString());
}

void tst_DuplicateSearch::findsByNumberAndDomain()
{
    CompanyFacts typed;
    typed.name = u"Renamed Industries"_s;
    typed.country = u"DK"_s;
    typed.vatNumber = u"DK12345678"_s;
    const auto byNumber = duplicateCandidates(m_workspace->database(), typed);
    VERIFY_OK(byNumber);
    QCOMPARE(byNumber->size(), 1);
    QCOMPARE(byNumber->front().facts.id, m_a.id.toString());
}

void tst_DuplicateSearch::aStoredCompanyIsNotItsOwnCandidate()
{
    const auto found = duplicateCandidates(m_workspace->database(), factsOf(m_a));
    VERIFY_OK(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->front().facts.id, m_b.id.toString());
}

void tst_DuplicateSearch::canBeCancelled()
{
    const auto pairs =
        findDuplicates(m_workspace->database(), kPerhapsSame, [](int) { return false; });
    QVERIFY(!pairs);
    QCOMPARE(pairs.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(tst_DuplicateSearch)
#include "tst_duplicatesearch.moc"
