#include "core/quality/judged.h"
#include "core/quality/tally.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// The checks against texts that were judged by hand (tests/data/quality/README.md).
class TestJudged : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void sentences_data();
    void sentences();
    void needs_data();
    void needs();

private:
    QualityWords m_words;
};

void TestJudged::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = std::move(*words);
}

void TestJudged::sentences_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<double>("leastPrecision");
    QTest::addColumn<double>("leastRecall");
    QTest::newRow("sentences") << u"sentences.txt"_s << 0.95 << 0.95;
    QTest::newRow("unseen") << u"unseen-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("third") << u"third-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("fourth") << u"fourth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("fifth") << u"fifth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("sixth") << u"sixth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("seventh") << u"seventh-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("eighth") << u"eighth-sentences.txt"_s << 0.9 << 0.88;
    QTest::newRow("ninth") << u"ninth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("tenth") << u"tenth-sentences.txt"_s << 0.8 << 0.8;
    QTest::newRow("eleventh") << u"eleventh-sentences.txt"_s << 0.9 << 0.88;
    QTest::newRow("twelfth") << u"twelfth-sentences.txt"_s << 0.9 << 0.7;
    QTest::newRow("thirteenth") << u"thirteenth-sentences.txt"_s << 0.9 << 0.88;
    QTest::newRow("fourteenth") << u"fourteenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("fifteenth") << u"fifteenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("sixteenth") << u"sixteenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("seventeenth") << u"seventeenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("eighteenth") << u"eighteenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("nineteenth") << u"nineteenth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("twentieth") << u"twentieth-sentences.txt"_s << 0.9 << 0.9;
    QTest::newRow("twenty-second") << u"twenty-second-sentences.txt"_s << 0.85 << 0.9;
    QTest::newRow("twenty-first") << u"twenty-first-sentences.txt"_s << 0.9 << 0.9;
}

void TestJudged::sentences()
{
    QFETCH(QString, file);
    QFETCH(double, leastPrecision);
    QFETCH(double, leastRecall);
    Tallies tallies;
    const auto judged = judgedSentences(file);
    QVERIFY(judged.size() >= 80);
    for (const JudgedSentence &sentence : judged) {
        const QStringList raised = raisedBySentence(sentence.text, {}, m_words, sentence.field);
        count(tallies, sentence.checks, raised);
        if (raised != sentence.checks)
            qInfo().noquote() << sentence.language << m_words.languageOf({sentence.text})
                              << sentence.checks << raised << sentence.text;
    }
    print(tallies, file);
    constexpr int enoughToTell = 5;
    for (auto tally = tallies.cbegin(); tally != tallies.cend(); ++tally) {
        if (tally->right + tally->missed < enoughToTell)
            continue;
        QVERIFY2(tally->precision() >= leastPrecision, qPrintable(tally.key()));
        QVERIFY2(tally->recall() >= leastRecall, qPrintable(tally.key()));
    }
}

void TestJudged::needs_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<double>("leastRecall");
    QTest::addColumn<int>("mostFalse");
    QTest::newRow("needs") << u"needs-"_s << 0.97 << 0;
    QTest::newRow("unseen") << u"unseen-needs-"_s << 0.97 << 0;
}

void TestJudged::needs()
{
    QFETCH(QString, prefix);
    QFETCH(double, leastRecall);
    QFETCH(int, mostFalse);
    Tallies tallies;
    int faultsBeside = 0;
    int planted = 0;
    int worstClean = 0;
    for (const QString &language : QualityWords::languages()) {
        const auto needs = judgedNeeds(prefix + language + u".json"_s);
        QVERIFY2(needs.size() > 10, qPrintable(language));
        for (const JudgedNeed &judged : needs) {
            const Quality quality = assess(judged.input, m_words);
            QStringList raised = raisedBy(quality);
            if (quality.language != language)
                qInfo().noquote() << "language" << language << quality.language << judged.why;
            if (judged.check.isEmpty()) {
                worstClean = std::max(worstClean, int(raised.size()));
                for (const QualityFinding &finding : quality.open())
                    qInfo().noquote() << language << "clean:" << finding.check << finding.subject
                                      << finding.place.field << finding.place.row << finding.detail;
                continue;
            }
            ++planted;
            faultsBeside += int(raised.size()) - int(raised.contains(judged.check));
            if (!raised.contains(judged.check))
                qInfo().noquote() << language << "missed:" << judged.check << judged.why;
            if (raised.size() > 1)
                qInfo().noquote() << language << "beside" << judged.check << judged.why << raised;
            count(tallies, {judged.check}, raised);
        }
    }
    print(tallies, prefix);
    qInfo() << "planted" << planted << "others raised beside them" << faultsBeside
            << "most on a clean need" << worstClean;
    QVERIFY(worstClean <= mostFalse);
    QVERIFY2(total(tallies).recall() >= leastRecall, "recall over all");
}

QTEST_GUILESS_MAIN(TestJudged)
#include "tst_judged.moc"
