#include "needskit.h"

#include "core/base/stored.h"

#include <QLabel>
#include <QMenu>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The technology areas of a need, in its form.
class tst_NeedAreas : public QObject
{
    Q_OBJECT

private slots:
    void areasAreTypedByNameInAnyLanguage();
    void whatIsNoAreaStaysAndIsToldAtTheField();
    void areasAreOfferedWhileOneTypes();
    void areasAreTickedInTheMenu();
    void aProposedAreaIsTakenBesideTheOthers();

private:
    Need m_need = aNeed(u"N-0001"_s, u"Cool a cavity"_s);
};

void tst_NeedAreas::areasAreTypedByNameInAnyLanguage()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *areas = window.find<QLineEdit>(u"areas"_s);

    areas->setFocus();
    areas->setText({});
    QTest::keyClicks(areas, u"Kryostate; leak testing,"_s);
    QTest::keyClick(areas, Qt::Key_Tab);

    QCOMPARE(window.needs().front().areas, (QStringList{u"cryostats"_s, u"leak_testing"_s}));
    QCOMPARE(areas->text(), u"Cryostats, Leak testing"_s);
    QCOMPARE(window.file->nextUndo()->label, u"Changed Technology areas of N-0001"_s);

    window.context->undo();
    QCOMPARE(window.needs().front().areas, QStringList());
    QCOMPARE(areas->text(), QString());
}

void tst_NeedAreas::whatIsNoAreaStaysAndIsToldAtTheField()
{
    Need need = m_need;
    need.areas = {u"cryostats"_s, u"of_a_newer_program"_s};
    NeedsWindow window({created(need)});
    window.open(need);
    auto *areas = window.find<QLineEdit>(u"areas"_s);
    QCOMPARE(areas->text(), u"Cryostats, of_a_newer_program"_s);

    areas->setFocus();
    areas->end(false);
    QTest::keyClicks(areas, u", chocolate"_s);
    QTest::keyClick(areas, Qt::Key_Tab);
    const auto *fault = window.find<QLabel>(u"areasMessage"_s);
    QVERIFY(fault->isVisible());
    QVERIFY2(fault->text().contains(u"chocolate"_s), qPrintable(fault->text()));
    QCOMPARE(window.needs().front().areas, need.areas);

    areas->setFocus();
    areas->setText(u"of_a_newer_program, Welding and brazing"_s);
    emit areas->textEdited(areas->text());
    QTest::keyClick(areas, Qt::Key_Tab);
    QCOMPARE(window.needs().front().areas, (QStringList{u"of_a_newer_program"_s, u"welding"_s}));
}

void tst_NeedAreas::areasAreOfferedWhileOneTypes()
{
    NeedsWindow window({created(m_need)});
    window.open(m_need);
    auto *areas = window.find<QLineEdit>(u"areas"_s);
    areas->setFocus();

    QTest::keyClicks(areas, u"leak"_s);
    QWidget *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Return);

    QCOMPARE(areas->text(), u"Leak testing"_s);
    QTest::keyClick(areas, Qt::Key_Tab);
    QCOMPARE(window.needs().front().areas, QStringList{u"leak_testing"_s});

    areas->setFocus();
    areas->end(false);
    QTest::keyClicks(areas, u", coat"_s);
    list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Tab); // takes it as well
    QCOMPARE(areas->text(), u"Coatings and surfaces, Leak testing"_s);
    QCOMPARE(window.needs().front().areas, (QStringList{u"coatings"_s, u"leak_testing"_s}));
}

void tst_NeedAreas::areasAreTickedInTheMenu()
{
    Need need = m_need;
    need.areas = {u"targets"_s};
    NeedsWindow window({created(need)});
    window.open(need);
    auto *areas = window.find<QLineEdit>(u"areas"_s);
    areas->setFocus();

    const auto choiceOf = [&](const QString &key) -> QAction * {
        QTest::keyClick(areas, Qt::Key_Down, Qt::AltModifier);
        for (QAction *action : window.find<QMenu>(u"areas"_s)->findChildren<QAction *>()) {
            if (action->data().toString() == key)
                return action;
        }
        return nullptr;
    };
    QAction *cryostats = choiceOf(u"cryostats"_s);
    QVERIFY(cryostats && !cryostats->isChecked());
    cryostats->trigger();
    QCOMPARE(window.needs().front().areas, (QStringList{u"cryostats"_s, u"targets"_s}));
    window.find<QMenu>(u"areas"_s)->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);

    QAction *targets = choiceOf(u"targets"_s);
    QVERIFY(targets && targets->isChecked());
    targets->trigger();
    QCOMPARE(window.needs().front().areas, QStringList{u"cryostats"_s});
}

void tst_NeedAreas::aProposedAreaIsTakenBesideTheOthers()
{
    Need need = m_need;
    need.title = u"Weld cryostats without a leak"_s;
    need.areas = {u"cryostats"_s};
    NeedsWindow window({created(need)});
    window.open(need);
    window.find<QLineEdit>(u"areas"_s)->setFocus();

    window.key(Qt::Key_Up, Qt::AltModifier);
    auto *dialog = window.page->findChild<QDialog *>(u"suggestions"_s);
    QVERIFY(dialog);
    auto *list = dialog->findChild<QTreeWidget *>(u"suggestedKeys"_s);
    QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 0, 30'000);
    QStringList proposed;
    for (int row = 0; row < list->topLevelItemCount(); ++row)
        proposed << list->topLevelItem(row)->text(0);
    QVERIFY2(!proposed.contains(u"cryostats"_s), qPrintable(proposed.join(u' ')));
    QVERIFY2(proposed.contains(u"leak_testing"_s), qPrintable(proposed.join(u' ')));
    QCOMPARE(window.needs().front().areas, need.areas); // nothing by itself

    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(window.needs().front().areas, asSet(QStringList{u"cryostats"_s, proposed.front()}));
}

QTEST_MAIN(tst_NeedAreas)
#include "tst_needareas.moc"
