#include "core/quality/quality.h"

#include <QTest>

#include <algorithm>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Q04 and Q05: what a requirement is compared with today, and how far it may be from it.
class tst_Baseline : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void todayIsWhatTheThresholdNeeds_data();
    void todayIsWhatTheThresholdNeeds();
    void aSlipIsToldFromAnAmbition_data();
    void aSlipIsToldFromAnAmbition();

private:
    CheckResult resultOf(const QString &check, const Requirement &requirement) const;

    QualityWords m_words;
};

static Requirement plainRequirement()
{
    Requirement requirement;
    requirement.id = Id<Requirement>::create();
    requirement.text = u"Show every value"_s;
    requirement.measure = u"gap"_s;
    requirement.unit = u"mm"_s;
    requirement.priority = Priority::Must;
    return requirement;
}

void tst_Baseline::initTestCase()
{
    auto words = QualityWords::load();
    QVERIFY(words);
    m_words = *std::move(words);
}

void tst_Baseline::todayIsWhatTheThresholdNeeds_data()
{
    QTest::addColumn<QString>("today");
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<CheckResult>("result");
    QTest::newRow("number with number") << u"2.5"_s << u"0.5"_s << CheckResult::Pass;
    QTest::newRow("nothing") << QString() << u"0.5"_s << CheckResult::Failure;
    QTest::newRow("words beside a number") << u"by eye"_s << u"0.5"_s << CheckResult::Failure;
    QTest::newRow("a new function") << u"not done"_s << u"0.5"_s << CheckResult::Warning;
    QTest::newRow("words beside what passes or not")
        << u"file by hand"_s << u"complete list"_s << CheckResult::Pass;
    QTest::newRow("no beside yes") << u"no"_s << u"yes"_s << CheckResult::Pass;
    QTest::newRow("nothing beside what passes or not")
        << QString() << u"complete list"_s << CheckResult::Failure;
}

void tst_Baseline::todayIsWhatTheThresholdNeeds()
{
    QFETCH(QString, today);
    QFETCH(QString, threshold);
    QFETCH(CheckResult, result);
    Requirement requirement = plainRequirement();
    requirement.today = today;
    requirement.threshold = threshold;
    QCOMPARE(resultOf(u"Q04"_s, requirement), result);
}

void tst_Baseline::aSlipIsToldFromAnAmbition_data()
{
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<QString>("target");
    QTest::addColumn<CheckResult>("result");
    QTest::newRow("threshold near") << u"1"_s << QString() << CheckResult::Pass;
    QTest::newRow("threshold far") << u"0.1"_s << QString() << CheckResult::Warning;
    QTest::newRow("target goes on") << u"1"_s << u"0.2"_s << CheckResult::Pass;
    QTest::newRow("target a power of ten off") << u"1"_s << u"0.05"_s << CheckResult::Warning;
    QTest::newRow("both far") << u"0.1"_s << u"0.05"_s << CheckResult::Warning;
    QTest::newRow("target alone") << QString() << u"0.2"_s << CheckResult::Warning;
}

void tst_Baseline::aSlipIsToldFromAnAmbition()
{
    QFETCH(QString, threshold);
    QFETCH(QString, target);
    QFETCH(CheckResult, result);
    Requirement requirement = plainRequirement();
    requirement.today = u"40"_s;
    requirement.comparison = Comparison::AtMost;
    requirement.threshold = threshold;
    requirement.target = target;
    QCOMPARE(resultOf(u"Q05"_s, requirement), result);
}

CheckResult tst_Baseline::resultOf(const QString &check, const Requirement &requirement) const
{
    QualityInput input;
    input.language = u"en"_s;
    input.requirements = {requirement};
    const Quality quality = assess(input, m_words);
    return std::ranges::find(quality.checks, check, &CheckOutcome::check)->result;
}

QTEST_MAIN(tst_Baseline)
#include "tst_baseline.moc"
