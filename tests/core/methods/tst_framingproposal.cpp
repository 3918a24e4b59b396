#include "core/methods/framingproposal.h"

#include <QTest>

using namespace ilo;
using namespace Qt::StringLiterals;

class tst_FramingProposal : public QObject
{
    Q_OBJECT

private slots:
    void whatTheNeedSaysIsTaken();
    void whatIsWrittenStays();
    void anEmptyNeedProposesNothing();

private:
    static Need aNeed()
    {
        Need need;
        need.beneficiaries = u"vacuum crews"_s;
        need.today = u"Two crews walk 3.5 km. They reach 60 % of it."_s;
        need.conditions = u"500 Gy over its life\n\nno emission at 2.4 GHz"_s;
        need.neededBy = QDate(2028, 11, 30);
        return need;
    }
    static std::vector<Requirement> requirements()
    {
        Requirement could;
        could.priority = Priority::Could;
        could.target = u"1"_s;
        Requirement unmeasured;
        unmeasured.text = u"Run by itself"_s;
        Requirement measured;
        measured.text = u"Find small leaks"_s;
        measured.measure = u"air leak at 0.5 m"_s;
        measured.comparison = Comparison::AtMost;
        measured.threshold = u"1e-4"_s;
        measured.target = u"1e-5"_s;
        measured.unit = u"mbar·l/s"_s;
        return {could, unmeasured, measured};
    }
};

void tst_FramingProposal::whatTheNeedSaysIsTaken()
{
    const NeedAssessment framed = framedFromNeed({}, aNeed(), requirements());
    QCOMPARE(framed.who, u"vacuum crews"_s);
    QCOMPARE(framed.baseline, u"Two crews walk 3.5 km"_s);
    QCOMPARE(framed.constraints, u"500 Gy over its life; no emission at 2.4 GHz"_s);
    QCOMPARE(framed.target, u"≤ 1e-5 mbar·l/s, air leak at 0.5 m"_s);
    QCOMPARE(framed.targetBy, QDate(2028, 11, 30));
    QCOMPARE(framed.outcome, QString());
    QCOMPARE(framed.because, QString());
}

void tst_FramingProposal::whatIsWrittenStays()
{
    NeedAssessment before;
    before.who = u"operators"_s;
    before.targetBy = QDate(2027, 1, 1);
    const NeedAssessment framed = framedFromNeed(before, aNeed(), requirements());
    QCOMPARE(framed.who, u"operators"_s);
    QCOMPARE(framed.targetBy, QDate(2027, 1, 1));
    QCOMPARE(framed.baseline, u"Two crews walk 3.5 km"_s);
}

void tst_FramingProposal::anEmptyNeedProposesNothing()
{
    QCOMPARE(framedFromNeed({}, {}, {}), NeedAssessment());
}

QTEST_GUILESS_MAIN(tst_FramingProposal)
#include "tst_framingproposal.moc"
