#include "needskit.h"

#include "ui/kit/messageframe.h"
#include "ui/needs/requirementdetails.h"
#include "ui/needs/requirementsheetdialog.h"

#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDragMoveEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QMimeData>
#include <QPushButton>
#include <QTableWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// Rows of the table as wholes: moved, dragged, written once more, pasted and imported.
class tst_RequirementRows : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void altArrowsMoveTheRow();
    void aDraggedRowGoesWhereItIsDropped();
    void theNumbersTakeWhatIsDroppedOnThem();
    void theDetailsNeverMakeTheFormWider();
    void rowsOfAnotherNeedAreNotTaken();
    void ctrlDWritesTheRowOnceMore();
    void copiedRowsComeBackWhole();
    void severalColumnsAreShownFirst();
    void aColumnCanGoElsewhere();
    void aFileIsReadAndOneUndoTakesItBack();
    void aFileThatCannotBeReadIsSaid();
    void levelAndVerificationAreKept();
    void aRequirementGoesBackToARecord();

private:
    QStringList texts() const;
    RequirementSheetDialog *dialog() const;

    Need m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
    Requirement m_first;
    std::unique_ptr<NeedsWindow> m_window;
};

void tst_RequirementRows::init()
{
    m_first = aRequirement(m_need, 0, u"Stay leak-tight"_s);
    m_first.threshold = u"5"_s;
    m_first.unit = u"K"_s;
    m_first.level = RequirementLevel::Performance;
    m_window = std::make_unique<NeedsWindow>(
        ChangeSet{created(m_need),
                  created(m_first),
                  created(aRequirement(m_need, 1, u"Survive cool-downs"_s)),
                  created(aRequirement(m_need, 2, u"Pass many fibres"_s))});
    m_window->open(m_need);
    m_window->form()->focusField(u"requirements"_s);
    m_window->requirements()->selectRow(0);
}

QStringList tst_RequirementRows::texts() const
{
    QStringList found;
    for (const Requirement &row : m_window->requirementsOf(m_need))
        found << row.text;
    return found;
}

RequirementSheetDialog *tst_RequirementRows::dialog() const
{
    return m_window->page->findChild<RequirementSheetDialog *>();
}

void tst_RequirementRows::altArrowsMoveTheRow()
{
    m_window->key(Qt::Key_Down, Qt::AltModifier);

    QCOMPARE(texts(),
             (QStringList{u"Survive cool-downs"_s, u"Stay leak-tight"_s, u"Pass many fibres"_s}));
    QCOMPARE(m_window->requirements()->currentIndex().row(), 1);
    m_window->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(texts().first(), u"Stay leak-tight"_s);
}

void tst_RequirementRows::aDraggedRowGoesWhereItIsDropped()
{
    RequirementModel *model = m_window->rows();
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
    QVERIFY(model->canDropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {}));

    QVERIFY(model->dropMimeData(dragged.get(), Qt::MoveAction, 2, 0, {}));

    QCOMPARE(texts(),
             (QStringList{u"Survive cool-downs"_s, u"Stay leak-tight"_s, u"Pass many fibres"_s}));
    QCOMPARE(m_window->file->nextUndo()->label, u"Moved “Stay leak-tight” in N-0001"_s);
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts().first(), u"Stay leak-tight"_s);
    // Dropped where it stands, nothing happens and nothing is there to undo.
    QVERIFY(!model->dropMimeData(dragged.get(), Qt::MoveAction, 1, 0, {}));
}

void tst_RequirementRows::theNumbersTakeWhatIsDroppedOnThem()
{
    RequirementTable *table = m_window->requirements();
    QWidget *numbers = table->verticalHeader()->viewport();
    const std::unique_ptr<QMimeData> dragged(
        table->model()->mimeData({table->model()->index(0, 0)}));
    QTRY_VERIFY(table->rowHeight(2) > 4);
    // Below the middle of the third row: behind it.
    const QPoint below(4, table->rowViewportPosition(2) + table->rowHeight(2) - 2);
    QDragEnterEvent enter(below, Qt::MoveAction, dragged.get(), Qt::LeftButton, {});
    QApplication::sendEvent(numbers, &enter);
    QVERIFY(enter.isAccepted());
    QDragMoveEvent move(below, Qt::MoveAction, dragged.get(), Qt::LeftButton, {});
    move.ignore();
    QVERIFY(numbers->acceptDrops());
    QApplication::sendEvent(numbers, &move);
    QVERIFY(move.isAccepted());
    QCOMPARE(move.dropAction(), Qt::MoveAction);

    QDropEvent drop(below, Qt::MoveAction, dragged.get(), Qt::LeftButton, {});
    QApplication::sendEvent(numbers, &drop);

    QVERIFY(drop.isAccepted());
    QCOMPARE(texts(),
             (QStringList{u"Survive cool-downs"_s, u"Pass many fibres"_s, u"Stay leak-tight"_s}));
    QCOMPARE(m_window->file->nextUndo()->label, u"Moved “Stay leak-tight” in N-0001"_s);

    // Something else is not taken.
    QMimeData words;
    words.setText(u"words"_s);
    QDragEnterEvent foreign(below, Qt::MoveAction, &words, Qt::LeftButton, {});
    QApplication::sendEvent(numbers, &foreign);
    QVERIFY(!foreign.isAccepted());
}

void tst_RequirementRows::theDetailsNeverMakeTheFormWider()
{
    m_window->page->resize(1180, 660);
    m_window->key(Qt::Key_P, Qt::ControlModifier); // the brief beside the form
    QVERIFY(m_window->page->findChild<BriefPane *>()->isVisible());

    m_window->requirements()->setCurrentIndex(m_window->rows()->index(1, 0));

    auto *details = m_window->page->findChild<RequirementDetails *>();
    QTRY_VERIFY(details->isVisible());
    const QWidget *room = m_window->form()->parentWidget();
    QTRY_VERIFY2(m_window->form()->width() <= room->width(),
                 qPrintable(u"%1 in %2"_s.arg(m_window->form()->width()).arg(room->width())));
}

void tst_RequirementRows::rowsOfAnotherNeedAreNotTaken()
{
    RequirementModel *model = m_window->rows();
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0, 0)}));
    const Need other = aNeed(u"N-0002"_s, u"Another"_s);
    VERIFY_OK(m_window->file->apply({created(other)}, u"Elsewhere"_s));
    m_window->open(other);

    QVERIFY(!model->canDropMimeData(dragged.get(), Qt::MoveAction, 0, 0, {}));
}

void tst_RequirementRows::ctrlDWritesTheRowOnceMore()
{
    m_window->key(Qt::Key_D, Qt::ControlModifier);

    const std::vector<Requirement> rows = m_window->requirementsOf(m_need);
    QCOMPARE(rows.size(), 4u);
    QCOMPARE(rows[1].text, u"Stay leak-tight"_s);
    QCOMPARE(rows[1].threshold, u"5"_s);
    QCOMPARE(rows[1].level, RequirementLevel::Performance);
    QVERIFY(rows[1].id != rows[0].id);
    QCOMPARE(m_window->requirements()->currentIndex().row(), 1);
    QCOMPARE(m_window->requirements()->selectedRows(), QList<int>{1});
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts().size(), 3);
}

void tst_RequirementRows::copiedRowsComeBackWhole()
{
    m_window->key(Qt::Key_C, Qt::ControlModifier);
    m_window->requirements()->selectRow(2);
    m_window->key(Qt::Key_V, Qt::ControlModifier);

    const Requirement last = m_window->requirementsOf(m_need).back();
    QCOMPARE(last.text, u"Stay leak-tight"_s);
    QCOMPARE(last.level, RequirementLevel::Performance);
    QVERIFY(!dialog());
}

void tst_RequirementRows::severalColumnsAreShownFirst()
{
    QApplication::clipboard()->setText(
        u"Requirement\tThreshold\tPriority\nKeep low loss\t≤ 0.5 dB\tShould\nHold\t2 K\tM\n"_s);
    m_window->key(Qt::Key_V, Qt::ControlModifier);

    QVERIFY(dialog());
    QCOMPARE(texts().size(), 3); // nothing is written yet
    const auto *preview = dialog()->findChild<QTableWidget *>();
    QCOMPARE(preview->rowCount(), 2);
    QCOMPARE(preview->item(0, RequirementModel::Threshold)->text(), u"≤ 0.5 dB"_s);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return);

    QCOMPARE(texts(),
             (QStringList{u"Stay leak-tight"_s,
                          u"Keep low loss"_s,
                          u"Hold"_s,
                          u"Survive cool-downs"_s,
                          u"Pass many fibres"_s}));
    QCOMPARE(m_window->requirementsOf(m_need)[1].priority, Priority::Should);
    m_window->key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(texts().size(), 3);
}

void tst_RequirementRows::aColumnCanGoElsewhere()
{
    QApplication::clipboard()->setText(u"Keep low loss\t0.5 dB\nHold the field\t2 T\n"_s);
    m_window->key(Qt::Key_V, Qt::ControlModifier);
    auto *second = dialog()->findChild<QComboBox *>(u"part1"_s);
    QCOMPARE(second->currentData().toInt(), int(RequirementPart::Threshold));

    second->setFocus();
    while (second->currentData().toInt() != int(RequirementPart::Today))
        QTest::keyClick(second, Qt::Key_Up);
    dialog()->accept();

    QCOMPARE(m_window->requirementsOf(m_need)[1].today, u"0.5 dB"_s);
    QCOMPARE(m_window->requirementsOf(m_need)[1].threshold, QString());
}

void tst_RequirementRows::aFileIsReadAndOneUndoTakesItBack()
{
    const QString path = m_window->file.path() + u".csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Anforderung;Grenzwert;Ziel;Prio\n"
               "Dicht bleiben;höchstens 1e-9 mbar l/s;1e-10 mbar l/s;muss\n"
               "Getauscht werden;30 min;0,25 h;soll\n");
    file.close();
    m_window->prompts.file = path;
    m_window->requirements()->importFile();
    QVERIFY(dialog());
    auto *take = dialog()->findChild<QTableWidget *>();
    QTRY_COMPARE(take->rowCount(), 2);

    dialog()->accept();

    const std::vector<Requirement> rows = m_window->requirementsOf(m_need);
    QCOMPARE(rows.size(), 5u);
    QCOMPARE(rows[1].comparison, Comparison::AtMost);
    QCOMPARE(rows[2].target, u"15"_s);
    QCOMPARE(rows[2].priority, Priority::Should);
    m_window->context->undo();
    QCOMPARE(texts().size(), 3);
}

void tst_RequirementRows::aFileThatCannotBeReadIsSaid()
{
    m_window->prompts.file = u"/nowhere/at all.csv"_s;
    m_window->requirements()->importFile();
    const auto buttons = dialog()->findChildren<QPushButton *>();
    QTRY_VERIFY(dialog()->findChild<MessageFrame *>()->isVisible());
    QVERIFY(std::ranges::any_of(buttons, [](const QPushButton *button) {
        return !button->isEnabled() && button->text().startsWith(u"Add requirements");
    }));
}

void tst_RequirementRows::levelAndVerificationAreKept()
{
    auto *level = m_window->find<QComboBox>(u"level"_s);
    auto *verification = m_window->find<QComboBox>(u"verification"_s);
    QCOMPARE(level->currentText(), u"Performance"_s);

    level->setFocus();
    QTest::keyClick(level, Qt::Key_Down); // Interface
    verification->setFocus();
    QTest::keyClick(verification, Qt::Key_End); // Test

    const Requirement row = m_window->requirementsOf(m_need).front();
    QCOMPARE(row.level, RequirementLevel::Interface);
    QCOMPARE(row.verification, Verification::Test);
    const QModelIndex priority = m_window->rows()->index(0, RequirementModel::Priority);
    QCOMPARE(priority.data(RequirementModel::SecondLineRole).toString(), u"Interface"_s);
}

void tst_RequirementRows::aRequirementGoesBackToARecord()
{
    Activity visit;
    visit.id = Id<Activity>::create();
    visit.day = QDate(2026, 10, 5);
    visit.subject = u"Visit to the test benches"_s;
    visit.need = m_need.id;
    VERIFY_OK(m_window->file->apply({created(visit)}, u"Elsewhere"_s));
    m_window->requirements()->selectRow(1);
    m_window->requirements()->selectRow(0);
    auto *origin = m_window->find<QComboBox>(u"source_record_id"_s);
    origin->setFocus();
    QTest::keyClick(origin, Qt::Key_Down);

    const Requirement row = m_window->requirementsOf(m_need).front();
    QCOMPARE(row.sourceType, u"activity"_s);
    QCOMPARE(row.sourceId, visit.id.toString());
    QCOMPARE(row.source, u"Visit to the test benches"_s);
    QSignalSpy went(m_window->context.get(), &Context::wentTo);
    QTest::mouseClick(m_window->find<QWidget>(u"openSource"_s), Qt::LeftButton);
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.front().front().value<Place>().record, visit.id.toString());
}

QTEST_MAIN(tst_RequirementRows)
#include "tst_requirementrows.moc"
