#include "needskit.h"

#include "ui/needs/requirementrows.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

class tst_Requirements : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theModelKeepsQtsContract();
    void aThresholdIsTypedInOneGo();
    void twoUnitsInARowAreRefusedAndKeptAsTyped();
    void pastedLinesBecomeRowsInOneAction();
    void pastedCellsGoToTheirColumns();
    void rowsMoveAndOnlyTheTwoPlacesChange();
    void deletedRowsComeBackInTheirPlace();
    void lettersSetThePriority();
    void theFieldsBelowTheTableAreTheRow();
    void anotherActionLeavesTypingAlone();

private:
    ChangeSet records() const;
    QStringList texts(NeedsWindow &window);

    Need m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    Requirement m_first;
    Requirement m_second;
};

void tst_Requirements::initTestCase()
{
    m_first = aRequirement(m_need, 0, u"Stay leak-tight"_s);
    m_second = aRequirement(m_need, 1, u"Survive cool-downs"_s);
}

ChangeSet tst_Requirements::records() const
{
    return {created(m_need), created(m_first), created(m_second)};
}

QStringList tst_Requirements::texts(NeedsWindow &window)
{
    QStringList found;
    for (const Requirement &row : window.requirementsOf(m_need))
        found << row.text;
    return found;
}

void tst_Requirements::theModelKeepsQtsContract()
{
    NeedsWindow window(records());
    window.open(m_need);
    RequirementModel *model = window.rows();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);

    QCOMPARE(model->insertLines(1, {u"In between"_s}), 1);
    QVERIFY(model->move({0}, 1));
    model->remove({2});
    while (window.file->nextUndo() && window.file->nextUndo()->label != u"Prepared")
        window.context->undo();

    QCOMPARE(texts(window), (QStringList{u"Stay leak-tight"_s, u"Survive cool-downs"_s}));
    QCOMPARE(model->rowCount(), 3);
}

void tst_Requirements::aThresholdIsTypedInOneGo()
{
    NeedsWindow window(records());
    window.open(m_need);
    window.requirements()->setFocus();
    window.requirements()->setCurrentIndex(window.rows()->index(0, RequirementModel::Threshold));

    window.type(u"<= 1 x 10-9 mbar l/s"_s);
    window.key(Qt::Key_Tab);
    window.type(u"1e-10"_s);
    window.key(Qt::Key_Return);
    window.key(Qt::Key_Escape);

    const Requirement row = window.requirementsOf(m_need).front();
    QCOMPARE(row.comparison, Comparison::AtMost);
    QCOMPARE(row.threshold, u"1 x 10-9"_s);
    QCOMPARE(row.target, u"1e-10"_s);
    QCOMPARE(row.unit, u"mbar l/s"_s);
    const QModelIndex target = window.rows()->index(0, RequirementModel::Target);
    QCOMPARE(target.data().toString(), u"≤ 1e-10 mbar l/s"_s);
}

void tst_Requirements::twoUnitsInARowAreRefusedAndKeptAsTyped()
{
    NeedsWindow window(records());
    window.open(m_need);
    RequirementModel *model = window.rows();
    QVERIFY(model->setData(model->index(0, RequirementModel::Threshold), u"≤ 30 min"_s));

    const QModelIndex target = model->index(0, RequirementModel::Target);
    QVERIFY(!model->setData(target, u"1 h"_s));
    QVERIFY(model->setData(model->index(1, RequirementModel::Today), u"10"_s));

    QCOMPARE(target.data().toString(), u"1 h"_s);
    QVERIFY(target.data(RequirementModel::FaultRole).toString().contains(u"min"_s));
    QCOMPARE(window.requirementsOf(m_need).front().target, QString());
    QVERIFY(model->setData(target, u"60 min"_s));
    QCOMPARE(target.data(RequirementModel::FaultRole).toString(), QString());
    QCOMPARE(window.requirementsOf(m_need).front().target, u"60"_s);
}

void tst_Requirements::pastedLinesBecomeRowsInOneAction()
{
    NeedsWindow window(records());
    window.open(m_need);
    QApplication::clipboard()->setText(
        u"• Pass many fibres\n\n2. Keep low loss\nBe exchanged in the tunnel\n"_s);
    window.form()->focusField(u"requirements"_s);
    window.requirements()->setCurrentIndex(window.rows()->index(0, 0));

    window.key(Qt::Key_V, Qt::ControlModifier);

    QCOMPARE(texts(window),
             (QStringList{u"Stay leak-tight"_s,
                          u"Pass many fibres"_s,
                          u"Keep low loss"_s,
                          u"Be exchanged in the tunnel"_s,
                          u"Survive cool-downs"_s}));
    QCOMPARE(window.file->nextUndo()->label, u"Added 3 requirements to N-0001"_s);
    window.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts(window), (QStringList{u"Stay leak-tight"_s, u"Survive cool-downs"_s}));
}

void tst_Requirements::pastedCellsGoToTheirColumns()
{
    const std::vector<Requirement> rows = requirementsFrom(
        {u"Pass many fibres\t12\t>= 24\t96\tShould\tCERN"_s, u"Keep low loss\t\t≤ 0.5 dB\t1 h"_s});

    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].today, u"12"_s);
    QCOMPARE(rows[0].comparison, Comparison::AtLeast);
    QCOMPARE(rows[0].threshold, u"24"_s);
    QCOMPARE(rows[0].target, u"96"_s);
    QCOMPARE(rows[0].priority, Priority::Should);
    QCOMPARE(rows[0].source, u"CERN"_s);
    QCOMPARE(rows[1].unit, u"dB"_s);
    QCOMPARE(rows[1].target, u"1 h"_s);
}

void tst_Requirements::rowsMoveAndOnlyTheTwoPlacesChange()
{
    NeedsWindow window(records());
    window.open(m_need);
    QCOMPARE(window.rows()->insertLines(2, {u"Third"_s, u"Fourth"_s}), 2);
    window.form()->focusField(u"requirements"_s);
    window.requirements()->selectRow(1);

    window.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);

    QCOMPARE(texts(window),
             (QStringList{u"Survive cool-downs"_s, u"Stay leak-tight"_s, u"Third"_s, u"Fourth"_s}));
    QCOMPARE(window.file->nextUndo()->ops, 2);
    QCOMPARE(window.requirements()->currentIndex().row(), 0);
    window.key(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(texts(window).first(), u"Survive cool-downs"_s);
}

void tst_Requirements::deletedRowsComeBackInTheirPlace()
{
    NeedsWindow window(records());
    window.open(m_need);
    window.form()->focusField(u"requirements"_s);
    window.requirements()->selectRow(0);

    window.key(Qt::Key_Delete);
    QCOMPARE(texts(window), QStringList{u"Survive cool-downs"_s});
    QCOMPARE(window.requirements()->currentIndex().row(), 0);
    window.key(Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(window.requirementsOf(m_need), (std::vector{m_first, m_second}));
}

void tst_Requirements::lettersSetThePriority()
{
    NeedsWindow window(records());
    window.open(m_need);
    window.form()->focusField(u"requirements"_s);
    window.requirements()->setCurrentIndex(window.rows()->index(1, RequirementModel::Priority));

    window.type(u"c"_s);

    QCOMPARE(window.requirementsOf(m_need)[1].priority, Priority::Could);
}

void tst_Requirements::theFieldsBelowTheTableAreTheRow()
{
    NeedsWindow window(records());
    window.open(m_need);
    window.requirements()->setCurrentIndex(window.rows()->index(1, 0));
    auto *proof = window.find<QLineEdit>(u"test_method"_s);
    QVERIFY(proof->isVisible());

    proof->setFocus();
    window.type(u"cold test"_s);
    window.requirements()->setCurrentIndex(window.rows()->index(0, 0));

    QCOMPARE(window.requirementsOf(m_need)[1].testMethod, u"cold test"_s);
    QCOMPARE(proof->text(), QString());
    QCOMPARE(window.file->nextUndo()->label, u"Changed Proved by of requirement 2 in N-0001"_s);
}

void tst_Requirements::anotherActionLeavesTypingAlone()
{
    NeedsWindow window(records());
    window.open(m_need);
    window.form()->focusField(u"requirements"_s);
    window.requirements()->setCurrentIndex(window.rows()->index(0, RequirementModel::Today));
    window.type(u"about 10"_s);

    Requirement theirs = m_first;
    theirs.unit = u"K"_s;
    VERIFY_OK(window.file->apply({edited(m_first, theirs)}, u"Elsewhere"_s));

    QCOMPARE(qobject_cast<QLineEdit *>(QApplication::focusWidget())->text(), u"about 10"_s);
    window.key(Qt::Key_Return);
    QCOMPARE(window.requirementsOf(m_need).front().today, u"about 10"_s);
    QCOMPARE(window.requirementsOf(m_need).front().unit, u"K"_s);
}

QTEST_MAIN(tst_Requirements)
#include "tst_requirements.moc"
