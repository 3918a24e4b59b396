#include "assistantkit.h"

#include "core/storage/duplicatesearch.h"
#include "kit/verify.h"
#include "ui/pairs/pairview.h"
#include "ui/transfer/checkstep.h"
#include "ui/transfer/planmodel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QToolButton>

using namespace ilo;
using namespace Qt::StringLiterals;
using ilo::test::AssistantKit;

/// The plan before anything is written, as a person sees and changes it.
class tst_ImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_kit.reset(); }

    void countsOpenTheirRows();
    void aFieldCanBeLeftAsItIs();
    void thePolicyHoldsForAllRows();
    void duplicatesAreDecidedByKeys();
    void whatNobodyDecidesChangesNothingThatIsHere();
    void twoThatAreNotTheSameAreNotAskedAboutAgain();
    void oneRuleDecidesAllOthers();
    void aRowThatComesAgainIsNamed();
    void rowsOfOneCompanyAreTakenAsOne();
    void rejectedAndLeftOutRowsAreSaved();
    void theReceiptOpensAndTheImportIsTakenBack();
    void stoppingTheCheckLeadsBack();

private:
    QToolButton *count(CheckStep::Count count) const
    {
        return m_kit->find<QToolButton>(u"count%1"_s.arg(int(count)));
    }
    QTableView *rows() const { return m_kit->find<QTableView>(u"importPlan"_s); }

    std::unique_ptr<AssistantKit> m_kit;
};

static const QByteArray before = "Company;VAT;Town;Country;Employees\n"
                                 "Nordkryo ApS;DK12345678;Aarhus;DK;31\n"
                                 "Limsen Vakuum ApS;;Odense;DK;12\n";

static const QByteArray list = "Company;VAT;Town;Country;Employees\n"
                               "Nordkryo ApS;DK12345678;Vejle;DK;34\n"
                               "Limsen Vacuum;;Odense;DK;14\n"
                               "Neu GmbH;;Ulm;DE;7\n"
                               ";;Kiel;DE;9\n";

void tst_ImportPlan::init()
{
    m_kit = std::make_unique<AssistantKit>();
    QVERIFY(m_kit->import(before));
    QCOMPARE(m_kit->companies().size(), 2U);
}

void tst_ImportPlan::countsOpenTheirRows()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Check));

    QCOMPARE(count(CheckStep::Updated)->text(), u"Updated: 1"_s);
    QCOMPARE(count(CheckStep::New)->text(), u"New: 1"_s);
    QCOMPARE(count(CheckStep::Duplicates)->text(), u"Possible duplicates: 1"_s);
    QCOMPARE(count(CheckStep::Rejected)->text(), u"Rejected: 1"_s);
    auto *notes = m_kit->find<QTableView>(u"importNotes"_s);
    QVERIFY2(notes->isVisible(), "rejected rows need a person first");
    QCOMPARE(m_kit->cell(notes, 0, 0), u"5"_s);

    QTest::mouseClick(count(CheckStep::Updated), Qt::LeftButton);
    QVERIFY(rows()->isVisible());
    QCOMPARE(rows()->model()->rowCount(), 1);
    QCOMPARE(m_kit->cell(rows(), 0, PlanModel::Company), u"Nordkryo ApS"_s);
    QVERIFY(m_kit->cell(rows(), 0, PlanModel::Detail).contains(u"Town"_s));

    QTest::mouseClick(count(CheckStep::New), Qt::LeftButton);
    QCOMPARE(rows()->model()->rowCount(), 1);

    QTest::mouseClick(count(CheckStep::Rejected), Qt::LeftButton);
    QVERIFY(notes->isVisible());
}

void tst_ImportPlan::aFieldCanBeLeftAsItIs()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Check));
    QTest::mouseClick(count(CheckStep::Updated), Qt::LeftButton);
    auto *town = m_kit->find<QCheckBox>(u"take_town"_s);
    QVERIFY(town);
    QVERIFY(town->isChecked());
    QVERIFY(town->accessibleName().contains(u"Vejle"_s));
    QVERIFY(town->accessibleName().contains(u"Aarhus"_s));

    town->setFocus();
    QTest::keyClick(town, Qt::Key_Space);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    for (const Organisation &company : m_kit->companies()) {
        if (company.name == u"Nordkryo ApS"_s) {
            QCOMPARE(company.town, u"Aarhus"_s);
            QCOMPARE(company.headcount, 34);
        }
    }
}

void tst_ImportPlan::thePolicyHoldsForAllRows()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Check));
    auto *policy = m_kit->find<QComboBox>(u"updatePolicy"_s);

    policy->setFocus();
    QTest::keyClick(policy, Qt::Key_Down);

    QCOMPARE(policy->currentText(), u"Fill empty fields only"_s);
    QVERIFY(!count(CheckStep::Updated)->isVisible());
    QCOMPARE(count(CheckStep::Unchanged)->text(), u"Unchanged: 1"_s);
    QVERIFY(count(CheckStep::Unchanged)->isVisible());
}

void tst_ImportPlan::duplicatesAreDecidedByKeys()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Check));
    QCOMPARE(m_kit->next()->text(), u"Decide about duplicates"_s);
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    auto *alike = m_kit->find<QListView>(u"alikeRows"_s);
    QCOMPARE(alike->model()->rowCount(), 1);
    QVERIFY(m_kit->find<QLabel>(u"alikeCount"_s)->text().startsWith(u"1 possible duplicate"_s));
    QVERIFY(alike->model()
                ->index(0, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .contains(u"Limsen Vakuum ApS"_s));
    QVERIFY(alike->hasFocus());

    QTest::keyClick(alike, Qt::Key_M);

    QCOMPARE(m_kit->find<QLabel>(u"alikeDecided"_s)->text(), u"1 decided"_s);
    QCOMPARE(m_kit->find<QLabel>(u"assistantSummary"_s)->text(), u"Result: 1 new, 2 updated"_s);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(m_kit->companies().size(), 3U);
    QCOMPARE(m_kit->companies()[0].headcount, 14);
}

void tst_ImportPlan::whatNobodyDecidesChangesNothingThatIsHere()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    QCOMPARE(m_kit->find<QComboBox>(u"restAnswer"_s)->currentIndex(), 0);
    QCOMPARE(m_kit->find<QLabel>(u"assistantSummary"_s)->text(),
             u"Result: 1 new, 1 updated, 1 left for later"_s);
    QCOMPARE(m_kit->next()->text(), u"Import 3 companies"_s);

    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    const auto all = m_kit->companies();
    QCOMPARE(all.size(), 4U);
    QCOMPARE(all[0].name, u"Limsen Vacuum"_s);
    QCOMPARE(all[0].headcount, 14);
    QCOMPARE(all[1].name, u"Limsen Vakuum ApS"_s);
    QCOMPARE(all[1].headcount, 12);
    QVERIFY(m_kit->find<QLabel>(u"importReceipt"_s)->text().contains(u"left for later"_s));
    const auto pairs = findDuplicates(m_kit->workspace.database(), kPerhapsSame);
    VERIFY_OK(pairs);
    QCOMPARE(pairs->size(), 1U);
}

void tst_ImportPlan::twoThatAreNotTheSameAreNotAskedAboutAgain()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));

    QTest::keyClick(m_kit->find<QListView>(u"alikeRows"_s), Qt::Key_B);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));

    QCOMPARE(m_kit->companies().size(), 4U);
    const auto pairs = findDuplicates(m_kit->workspace.database(), kPerhapsSame);
    VERIFY_OK(pairs);
    QCOMPARE(pairs->size(), 0U);
}

void tst_ImportPlan::oneRuleDecidesAllOthers()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    auto *rest = m_kit->find<QComboBox>(u"restAnswer"_s);

    rest->setFocus();
    QTest::keyClick(rest, Qt::Key_End);

    QCOMPARE(rest->currentText(), u"leave out"_s);
    QCOMPARE(m_kit->find<QLabel>(u"assistantSummary"_s)->text(),
             u"Result: 1 new, 1 updated, 1 left out"_s);
}

void tst_ImportPlan::aRowThatComesAgainIsNamed()
{
    QVERIFY(m_kit->open(m_kit->keep("Company;VAT\nAlfa ApS;DK11111111\nBeta;DK22222222\n"
                                    "Alfa ApS;DK11111111\n")));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    auto *alike = m_kit->find<QListView>(u"alikeRows"_s);
    QVERIFY(
        alike->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"Row 2"_s));

    QTest::keyClick(alike, Qt::Key_B);

    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(m_kit->companies().size(), 5U);
}

void tst_ImportPlan::rowsOfOneCompanyAreTakenAsOne()
{
    QVERIFY(m_kit->open(m_kit->keep("Company;Town;Country;Headcount\nFjordoptik A/S;Ribe;DK;\n"
                                    "Fjord Optik;Ribe;DK;12\nFjord-Optik ApS;Ribe;DK;34\n")));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    auto *alike = m_kit->find<QListView>(u"alikeRows"_s);
    auto *others = m_kit->find<QComboBox>(u"otherCompanies"_s);
    QCOMPARE(alike->model()->rowCount(), 2);
    int both = 0; // the row that is like two
    while (both < 2 && others->count() < 2)
        alike->setCurrentIndex(alike->model()->index(++both, 0));
    QCOMPARE(others->count(), 2);
    QVERIFY(others->isVisible());

    others->setFocus();
    others->setCurrentIndex(others->findData(3));
    emit others->activated(others->currentIndex());
    alike->setFocus();
    QTest::keyClick(alike, Qt::Key_M);

    QCOMPARE(m_kit->find<QLabel>(u"alikeDecided"_s)->text(), u"1 decided"_s);
    const QString spoken = alike->model()->index(both, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Row 3"_s) && spoken.contains(u"Taken as one"_s), qPrintable(spoken));
    QCOMPARE(m_kit->find<QLabel>(u"assistantSummary"_s)->text(),
             u"Result: 1 new, 0 updated, 1 left for later, 1 taken as one with others"_s);
    const size_t stored = m_kit->companies().size();
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QCOMPARE(m_kit->companies().size(), stored + 2);
}

void tst_ImportPlan::rejectedAndLeftOutRowsAreSaved()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Duplicates));
    QTest::keyClick(m_kit->find<QListView>(u"alikeRows"_s), Qt::Key_X);
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    m_kit->prompts.file = m_kit->workspace.folder() + u"/rejected.csv"_s;

    for (QPushButton *button : m_kit->assistant->findChildren<QPushButton *>(u"saveRejected"_s)) {
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
    }

    QTRY_VERIFY(QFile::exists(m_kit->prompts.file));
    QFile saved(m_kit->prompts.file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    const QByteArray text = saved.readAll();
    QVERIFY2(text.contains("3;Limsen Vacuum;;Odense;DK;14;Left out"), text.constData());
    QVERIFY2(text.contains("5;;;Kiel;DE;9;The row names no company."), text.constData());
}

void tst_ImportPlan::theReceiptOpensAndTheImportIsTakenBack()
{
    QVERIFY(m_kit->open(m_kit->keep(list)));
    QVERIFY(m_kit->goTo(ImportAssistant::Import));
    QVERIFY(m_kit->find<QLabel>(u"importReceipt"_s)->text().contains(u"1 row"_s));

    QTest::mouseClick(m_kit->find<QPushButton>(u"showReceipt"_s), Qt::LeftButton);

    auto *dialog = m_kit->find<QDialog>(u"importReceiptDialog"_s);
    QVERIFY(dialog && dialog->isVisible());
    QStringList words;
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        words << label->text();
    QVERIFY(words.contains(u"list.csv"_s));
    QVERIFY(words.contains(u"Ada Advisor"_s));
    dialog->close();

    QTest::mouseClick(m_kit->find<QPushButton>(u"undoImport"_s), Qt::LeftButton);
    QCOMPARE(m_kit->companies().size(), 2U);
    QCOMPARE(m_kit->companies()[1].town, u"Aarhus"_s);
}

void tst_ImportPlan::stoppingTheCheckLeadsBack()
{
    QByteArray many = "Company;Country\n";
    for (int i = 0; i < 20'000; ++i)
        many += "Company " + QByteArray::number(i) + ";DK\n";
    QVERIFY(m_kit->open(m_kit->keep(many)));
    auto *cancel = m_kit->find<QPushButton>(u"cancelAssistant"_s);

    QTest::mouseClick(m_kit->next(), Qt::LeftButton);
    QCOMPARE(m_kit->assistant->step(), ImportAssistant::Check);
    QCOMPARE(cancel->text(), u"Stop checking"_s);
    QTest::mouseClick(cancel, Qt::LeftButton);

    QTRY_COMPARE(m_kit->assistant->step(), ImportAssistant::Columns);
    QVERIFY(m_kit->assistant->isVisible());
}

QTEST_MAIN(tst_ImportPlan)
#include "tst_importplan.moc"
