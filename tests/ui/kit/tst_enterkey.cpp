#include "ui/kit/enterkey.h"

#include "ui/kit/style.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_EnterKey : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void enterPressesTheFocusedButton_data();
    void enterPressesTheFocusedButton();
    void otherKeysAndLocksDoNot();
    void aButtonWithAMenuOpensIt();
    void aCheckBoxIsLeftAlone();
    void inADialogTheFocusedButtonIsMeant();
};

void tst_EnterKey::initTestCase()
{
    QApplication::setStyle(new Style);
}

void tst_EnterKey::enterPressesTheFocusedButton_data()
{
    QTest::addColumn<bool>("isTool");
    QTest::addColumn<int>("key");
    QTest::newRow("push button") << false << int(Qt::Key_Return);
    QTest::newRow("push button, keypad") << false << int(Qt::Key_Enter);
    QTest::newRow("tool button") << true << int(Qt::Key_Return);
}

void tst_EnterKey::enterPressesTheFocusedButton()
{
    QFETCH(bool, isTool);
    QFETCH(int, key);
    QWidget page;
    QAbstractButton *button = isTool ? static_cast<QAbstractButton *>(new QToolButton)
                                     : new QPushButton(u"Restore 3 records"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    auto *column = new QVBoxLayout(&page);
    column->addWidget(button);
    page.show();
    button->setFocus();
    QSignalSpy clicked(button, &QAbstractButton::clicked);

    QTest::keyClick(button, Qt::Key(key));
    QCOMPARE(clicked.size(), 1);
    QTest::keyClick(button, Qt::Key_Space);
    QCOMPARE(clicked.size(), 2);
}

void tst_EnterKey::otherKeysAndLocksDoNot()
{
    QPushButton button(u"Restore"_s);
    button.show();
    QSignalSpy clicked(&button, &QAbstractButton::clicked);

    QTest::keyClick(&button, Qt::Key_Return, Qt::ControlModifier);
    QTest::keyClick(&button, Qt::Key_A);
    button.setEnabled(false);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.size(), 0);
}

void tst_EnterKey::aButtonWithAMenuOpensIt()
{
    QToolButton button;
    QMenu menu;
    menu.addAction(u"One"_s);
    button.setMenu(&menu);
    button.setPopupMode(QToolButton::InstantPopup);
    button.show();
    bool wasOpen = false;
    connect(&menu, &QMenu::aboutToShow, &menu, [&] {
        wasOpen = true;
        QMetaObject::invokeMethod(&menu, &QMenu::close, Qt::QueuedConnection);
    });

    QTest::keyClick(&button, Qt::Key_Return);
    QVERIFY(wasOpen);
}

void tst_EnterKey::aCheckBoxIsLeftAlone()
{
    QCheckBox box(u"Sample"_s);
    box.show();
    QTest::keyClick(&box, Qt::Key_Return);
    QVERIFY(!box.isChecked());
    QTest::keyClick(&box, Qt::Key_Space);
    QVERIFY(box.isChecked());
}

void tst_EnterKey::inADialogTheFocusedButtonIsMeant()
{
    QDialog dialog;
    auto *column = new QVBoxLayout(&dialog);
    auto *fine = new QPushButton(u"Import"_s);
    auto *cancel = new QPushButton(u"Cancel"_s);
    fine->setDefault(true);
    cancel->setAutoDefault(false);
    column->addWidget(fine);
    column->addWidget(cancel);
    dialog.show();
    QSignalSpy imported(fine, &QAbstractButton::clicked);
    QSignalSpy cancelled(cancel, &QAbstractButton::clicked);
    cancel->setFocus();

    QTest::keyClick(cancel, Qt::Key_Return);
    QCOMPARE(cancelled.size(), 1);
    QCOMPARE(imported.size(), 0);
}

QTEST_MAIN(tst_EnterKey)
#include "tst_enterkey.moc"
