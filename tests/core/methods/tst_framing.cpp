#include "core/methods/framing.h"
#include "core/quality/words.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_Framing : public QObject
{
    Q_OBJECT

private slots:
    void thePartsBecomeOneSentence();
    void whatIsMissingIsLeftOut();
    void everyLanguageHasItsPhrases();
    void theQuestionFitsTheOutcomeIn_data();
    void theQuestionFitsTheOutcomeIn();
    void anUnmetNeedNeedsEvidence();
    void everyMethodSaysWhatItCaptures();

private:
    static NeedAssessment full()
    {
        NeedAssessment assessment;
        assessment.who = u"the operators of the test benches"_s;
        assessment.outcome = u"Carry 96 signals out of 4 K."_s;
        assessment.because = u"each failure warms a bench for nine days"_s;
        assessment.constraints = u"vacuum and radiation"_s;
        assessment.baseline = u"12 signals"_s;
        assessment.target = u"96 signals"_s;
        assessment.targetBy = QDate(2028, 6, 30);
        assessment.unmet = {u"no_solution"_s};
        assessment.evidence = {{u"no_solution"_s, u"three makers asked"_s}};
        return assessment;
    }
};

void tst_Framing::thePartsBecomeOneSentence()
{
    QCOMPARE(framingSentence(full(), u"en"_s),
             u"The operators of the test benches need to carry 96 signals out of 4 K because each "
             "failure warms a bench for nine days, under vacuum and radiation. Today: 12 signals. "
             "Target: 96 signals by 30 June 2028. Not possible today: there is no solution (three "
             "makers asked)."_s);
}

void tst_Framing::whatIsMissingIsLeftOut()
{
    NeedAssessment assessment;
    assessment.who = u"operators"_s;
    QCOMPARE(framingSentence(assessment, u"en"_s), QString());

    assessment.outcome = u"carry signals"_s;
    assessment.target = u"96"_s;
    QCOMPARE(framingSentence(assessment, u"en"_s),
             u"Operators need to carry signals. Target: 96."_s);
}

void tst_Framing::everyLanguageHasItsPhrases()
{
    QSet<QString> questions;
    QSet<QString> sentences;
    for (const QString &language : QualityWords::languages()) {
        questions.insert(challengeQuestion(u"x"_s, {}, language));
        sentences.insert(framingSentence(full(), language));
        QVERIFY(!framingSentence(full(), language).contains(u'{'));
        QVERIFY(!framingSentence(full(), language).contains(u'['));
    }
    QCOMPARE(questions.size(), 9);
    QCOMPARE(sentences.size(), 9);
}

void tst_Framing::theQuestionFitsTheOutcomeIn_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("constraint");
    QTest::addColumn<QString>("question");
    QTest::newRow("plain")
        << u"Carry signals out of 4 K."_s << u"without breaking the vacuum"_s
        << u"How might we carry signals out of 4 K without breaking the vacuum?"_s;
    QTest::newRow("abbreviation") << u"MRI images in half the time"_s << QString()
                                  << u"How might we MRI images in half the time?"_s;
    QTest::newRow("empty") << QString() << u"without noise"_s << QString();
}

void tst_Framing::theQuestionFitsTheOutcomeIn()
{
    QFETCH(QString, outcome);
    QFETCH(QString, constraint);
    QTEST(challengeQuestion(outcome, constraint, u"en"_s), "question");
}

void tst_Framing::anUnmetNeedNeedsEvidence()
{
    QCOMPARE(missingOfFraming(full()), QStringList());
    NeedAssessment assessment = full();
    assessment.evidence.clear();
    QCOMPARE(missingOfFraming(assessment), QStringList{u"unmet"_s});
}

void tst_Framing::everyMethodSaysWhatItCaptures()
{
    for (const auto &[method, key] : EnumKeys<NeedMethod>::keys)
        QVERIFY2(!statementFields(method).isEmpty(), key);
    QVERIFY(statementFields(NeedMethod::AimDay).contains(u"follow_up_on"_s));
}

QTEST_APPLESS_MAIN(tst_Framing)
#include "tst_framing.moc"
