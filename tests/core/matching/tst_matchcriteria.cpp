#include "core/matching/matchcriteria.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What facts of a company are worth.
class tst_MatchCriteria : public QObject
{
    Q_OBJECT

private slots:
    void nearCodesCountByTheirDigits();
    void statingALevelNeverLoses();
    void certificatesAreKnownInAnySpelling_data();
    void certificatesAreKnownInAnySpelling();
    void anEndedCertificateCountsNothing();
    void onlyAskedCertificatesCountWhenSomeAreAsked();

private:
    static MatchEntry::Held held(const QString &name, QDate until = {})
    {
        return {name, certificateKey(name), until};
    }
};

void tst_MatchCriteria::nearCodesCountByTheirDigits()
{
    QCOMPARE(cpvLikeness(31643100, 31643100), 1.0);
    QCOMPARE(cpvLikeness(31643100, 31640000), 0.8); // a wider one above
    QCOMPARE(cpvLikeness(31643100, 31643200), 0.75);
    QCOMPARE(cpvLikeness(31640000, 31642000), 0.55);
    QCOMPARE(cpvLikeness(31640000, 31610000), 0.35);
    QCOMPARE(cpvLikeness(31640000, 31100000), 0.15);
    QCOMPARE(cpvLikeness(31640000, 48000000), 0.0);
}

void tst_MatchCriteria::statingALevelNeverLoses()
{
    for (int needed = 1; needed <= 9; ++needed)
        for (int stated = 1; stated <= 9; ++stated)
            QVERIFY(trlFit(needed, stated) >= trlFit(needed, std::nullopt));
    QCOMPARE(trlFit(7, std::nullopt), 0.5);
    QCOMPARE(trlFit(7, 7), 1.0);
    QCOMPARE(trlFit(7, 9), 1.0);
    QCOMPARE(trlFit(7, 6), 0.875);
}

void tst_MatchCriteria::certificatesAreKnownInAnySpelling_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("key");
    QTest::newRow("plain") << u"ISO 9001"_s << u"ISO 9001"_s;
    QTest::newRow("edition") << u"DIN EN ISO 9001:2015"_s << u"ISO 9001"_s;
    QTest::newRow("part") << u"EN ISO 3834-2"_s << u"ISO 3834"_s;
    QTest::newRow("aerospace") << u"AS9100D / EN 9100"_s << u"EN 9100"_s;
    QTest::newRow("unknown") << u"Safety Club"_s << u"safety club"_s;
}

void tst_MatchCriteria::certificatesAreKnownInAnySpelling()
{
    QFETCH(QString, name);
    QFETCH(QString, key);
    QCOMPARE(certificateKey(name), key);
}

void tst_MatchCriteria::anEndedCertificateCountsNothing()
{
    MatchIndex::Company company;
    company.certificates = {held(u"ISO 9001"_s, QDate(2026, 1, 31)), held(u"ISO 14001"_s)};
    NeedFacts need{.today = QDate(2026, 2, 1)};
    QCOMPARE(sumOf(certificateShares(need, company)), 0.5);
    need.today = QDate(2026, 1, 31);
    QCOMPARE(sumOf(certificateShares(need, company)), 0.75);
}

void tst_MatchCriteria::onlyAskedCertificatesCountWhenSomeAreAsked()
{
    const NeedFacts need{.certificates =
                             certificatesIn(u"Welding to EN ISO 3834-2, quality to ISO 9001."_s),
                         .today = QDate(2026, 2, 1)};
    QCOMPARE(need.certificates.size(), 2);
    MatchIndex::Company company;
    company.certificates = {held(u"ISO 9001:2015"_s), held(u"ISO 14001"_s)};
    QCOMPARE(sumOf(certificateShares(need, company)), 0.5);
    company.certificates.push_back(held(u"EN ISO 3834-2"_s));
    QCOMPARE(sumOf(certificateShares(need, company)), 1.0);
}

QTEST_GUILESS_MAIN(tst_MatchCriteria)
#include "tst_matchcriteria.moc"
