#include "core/quality/tally.h"
#include "core/quality/whole.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// All 22 checks against whole needs with several faults each, and clean ones, as different people
/// write them (tests/data/quality/README.md).
class TestWhole : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void faultsAreFound_data();
    void faultsAreFound();

private:
    QualityWords m_words;
};

void TestWhole::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = std::move(*words);
}

void TestWhole::faultsAreFound_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("leastRecall");
    QTest::addColumn<double>("leastPrecision");
    QTest::addColumn<int>("mostOnClean");
    QTest::newRow("first") << u"whole-first.txt"_s << 0.85 << 0.95 << 0;
    QTest::newRow("second") << u"whole-second.txt"_s << 0.93 << 0.95 << 0;
    QTest::newRow("third") << u"whole-third.txt"_s << 0.92 << 0.95 << 0;
    QTest::newRow("fourth") << u"whole-fourth.txt"_s << 0.95 << 0.95 << 0;
    QTest::newRow("fifth") << u"whole-fifth.txt"_s << 0.85 << 0.95 << 0;
    QTest::newRow("sixth") << u"whole-sixth.txt"_s << 0.98 << 0.95 << 0;
    QTest::newRow("seventh") << u"whole-seventh.txt"_s << 0.98 << 0.95 << 0;
    QTest::newRow("eighth") << u"whole-eighth.txt"_s << 0.98 << 0.95 << 0;
    QTest::newRow("ninth") << u"whole-ninth.txt"_s << 0.93 << 0.95 << 0;
    QTest::newRow("tenth") << u"whole-tenth.txt"_s << 0.93 << 0.92
                           << 1; // a tip: its budget is not disclosed
    QTest::newRow("eleventh") << u"whole-eleventh.txt"_s << 0.95 << 0.95 << 0;
    QTest::newRow("twelfth") << u"whole-twelfth.txt"_s << 0.95 << 0.9 << 1;
    QTest::newRow("thirteenth") << u"whole-thirteenth.txt"_s << 0.92 << 0.92 << 0;
    QTest::newRow("fourteenth") << u"whole-fourteenth.txt"_s << 0.88 << 0.9 << 0;
    QTest::newRow("fifteenth") << u"whole-fifteenth.txt"_s << 0.9 << 0.9 << 1;
    QTest::newRow("sixteenth") << u"whole-sixteenth.txt"_s << 0.9 << 0.9 << 1;
    QTest::newRow("seventeenth") << u"whole-seventeenth.txt"_s << 0.9 << 0.9 << 1;
}

void TestWhole::faultsAreFound()
{
    QFETCH(QString, file);
    QFETCH(double, leastRecall);
    QFETCH(double, leastPrecision);
    QFETCH(int, mostOnClean);
    Tallies tallies;
    int worstClean = 0;
    const auto needs = wholeNeeds(file);
    QVERIFY(needs.size() >= 9);
    for (const WholeNeed &need : needs) {
        const Quality quality = assess(need.input, m_words);
        if (quality.language != need.language)
            qInfo().noquote() << "language" << need.language << quality.language << need.author;
        const auto found = quality.open();
        for (const PlantedFault &fault : need.faults) {
            const bool isFound = std::ranges::any_of(
                found, [&](const QualityFinding &finding) { return isOfFault(finding, fault); });
            ++(isFound ? tallies[fault.checks.first()].right
                       : tallies[fault.checks.first()].missed);
            if (!isFound)
                qInfo().noquote() << need.language << "missed" << fault.checks << fault.place
                                  << fault.phrase;
        }
        int wrong = 0;
        for (const QualityFinding &finding : found) {
            if (std::ranges::any_of(need.faults, [&](const PlantedFault &fault) {
                    return isOfFault(finding, fault);
                }))
                continue;
            ++wrong;
            ++tallies[finding.check].wrong;
            qInfo().noquote() << need.language << need.author << "wrong" << finding.check
                              << finding.place.field << finding.place.row << finding.subject
                              << finding.detail;
        }
        if (need.faults.empty())
            worstClean = std::max(worstClean, wrong);
    }
    print(tallies, file);
    const Tally all = total(tallies);
    qInfo() << "found" << all.right << "of" << all.right + all.missed << "=" << all.recall()
            << "wrong" << all.wrong << "most on a clean need" << worstClean;
    QVERIFY(all.recall() >= leastRecall);
    QVERIFY(all.precision() >= leastPrecision);
    QVERIFY(worstClean <= mostOnClean);
}

QTEST_GUILESS_MAIN(TestWhole)
#include "tst_whole.moc"
