#include "ui/kit/editlabel.h"
#include "ui/kit/filteredit.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ilo;

class TestEditLabel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_window.reset(); }
    void clickTypeEnterKeepsTheText();
    void leavingKeepsTheTextToo();
    void escapeTakesTheTextBack();
    void f2OpensWithoutAMouse();
    void typingOpensItAndReplacesALine();
    void typingGoesOnBehindSeveralLines();
    void aShortcutIsNoTyping();
    void aLetterOfTwoKeysIsTypingToo();
    void anUnchangedTextTellsNobody();
    void severalLinesAreKeptByCtrlEnter();
    void aFaultGoesWhenTypingStarts();
    void escapeClearsAFilterOnceAndThenPassesOn();

private:
    QLineEdit *lineEditor() const { return m_field->findChild<QLineEdit *>(); }

    std::unique_ptr<QWidget> m_window;
    EditLabel *m_field = nullptr;
    EditLabel *m_long = nullptr;
    QLineEdit *m_other = nullptr;
};

void TestEditLabel::init()
{
    m_window = std::make_unique<QWidget>();
    auto *column = new QVBoxLayout(m_window.get());
    m_field = new EditLabel(QStringLiteral("Town"));
    m_long = new EditLabel(QStringLiteral("Note"), EditLabel::Lines::Many);
    m_other = new QLineEdit;
    column->addWidget(m_field);
    column->addWidget(m_long);
    column->addWidget(m_other);
    m_window->resize(300, 300);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_field->setText(QStringLiteral("Aalborg"));
}

void TestEditLabel::clickTypeEnterKeepsTheText()
{
    QSignalSpy edited(m_field, &EditLabel::edited);
    QTest::mouseClick(m_field, Qt::LeftButton);
    QVERIFY(m_field->isEditing());
    QVERIFY(lineEditor()->hasFocus());
    QCOMPARE(lineEditor()->selectedText(), QStringLiteral("Aalborg"));

    QTest::keyClicks(lineEditor(), QStringLiteral(" Lyngby "));
    QTest::keyClick(lineEditor(), Qt::Key_Return);

    QVERIFY(!m_field->isEditing());
    QVERIFY(m_field->hasFocus());
    QCOMPARE(edited.size(), 1);
    QCOMPARE(edited.first().first().toString(), QStringLiteral("Lyngby"));
    QCOMPARE(m_field->findChild<QLabel *>()->text(), QStringLiteral("Lyngby"));
}

void TestEditLabel::leavingKeepsTheTextToo()
{
    QSignalSpy edited(m_field, &EditLabel::edited);
    m_field->edit();
    QTest::keyClicks(lineEditor(), QStringLiteral("Lund"));

    m_other->setFocus();

    QCOMPARE(edited.size(), 1);
    QCOMPARE(m_field->text(), QStringLiteral("Lund"));
    QVERIFY(m_other->hasFocus());
}

void TestEditLabel::escapeTakesTheTextBack()
{
    QSignalSpy edited(m_field, &EditLabel::edited);
    m_field->edit();
    QTest::keyClicks(lineEditor(), QStringLiteral("Lund"));

    QTest::keyClick(lineEditor(), Qt::Key_Escape);

    QCOMPARE(edited.size(), 0);
    QCOMPARE(m_field->text(), QStringLiteral("Aalborg"));
    QVERIFY(!m_field->isEditing());
}

void TestEditLabel::f2OpensWithoutAMouse()
{
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_F2);
    QVERIFY(m_field->isEditing());
}

void TestEditLabel::typingOpensItAndReplacesALine()
{
    QSignalSpy edited(m_field, &EditLabel::edited);
    m_field->setFocus();

    QTest::keyClick(m_field, 'L');
    QVERIFY(m_field->isEditing());
    QVERIFY(lineEditor()->hasFocus());
    QTest::keyClicks(lineEditor(), QStringLiteral("und"));
    QTest::keyClick(lineEditor(), Qt::Key_Return);

    QCOMPARE(edited.size(), 1);
    QCOMPARE(m_field->text(), QStringLiteral("Lund"));
}

void TestEditLabel::typingGoesOnBehindSeveralLines()
{
    m_long->setText(QStringLiteral("Two pumps"));
    m_long->setFocus();

    QTest::keyClick(m_long, Qt::Key_Comma);

    QVERIFY(m_long->isEditing());
    QCOMPARE(m_long->findChild<QPlainTextEdit *>()->toPlainText(), QStringLiteral("Two pumps,"));
}

void TestEditLabel::aShortcutIsNoTyping()
{
    m_field->setFocus();
    QTest::keyClick(m_field, Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(m_field, Qt::Key_L, Qt::AltModifier);
    QTest::keyClick(m_field, Qt::Key_Escape);
    QVERIFY(!m_field->isEditing());
    // A space presses what reads as a button, and writes nothing.
    QTest::keyClick(m_field, Qt::Key_Space);
    QVERIFY(m_field->isEditing());
    QCOMPARE(lineEditor()->text(), QStringLiteral("Aalborg"));
}

void TestEditLabel::aLetterOfTwoKeysIsTypingToo()
{
    m_field->setFocus();
    QInputMethodEvent composed;
    composed.setCommitString(QStringLiteral("Ö"));

    QCoreApplication::sendEvent(m_field, &composed);

    QVERIFY(m_field->isEditing());
    QCOMPARE(lineEditor()->text(), QStringLiteral("Ö"));
}

void TestEditLabel::anUnchangedTextTellsNobody()
{
    QSignalSpy edited(m_field, &EditLabel::edited);
    m_field->edit();
    QTest::keyClick(lineEditor(), Qt::Key_Return);
    QCOMPARE(edited.size(), 0);
}

void TestEditLabel::severalLinesAreKeptByCtrlEnter()
{
    QSignalSpy edited(m_long, &EditLabel::edited);
    m_long->edit();
    auto *text = m_long->findChild<QPlainTextEdit *>();
    QTest::keyClicks(text, QStringLiteral("one"));
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClicks(text, QStringLiteral("two"));
    QCOMPARE(edited.size(), 0);

    QTest::keyClick(text, Qt::Key_Return, Qt::ControlModifier);

    QCOMPARE(edited.size(), 1);
    QCOMPARE(m_long->text(), QStringLiteral("one\ntwo"));
}

void TestEditLabel::aFaultGoesWhenTypingStarts()
{
    m_field->edit();
    m_field->setFault(QStringLiteral("8 digits needed"));
    QCOMPARE(m_field->accessibleDescription(), QStringLiteral("8 digits needed"));

    QTest::keyClicks(lineEditor(), QStringLiteral("1"));

    QCOMPARE(m_field->accessibleDescription(), QString());
}

void TestEditLabel::escapeClearsAFilterOnceAndThenPassesOn()
{
    FilterEdit filter(QStringLiteral("Filter this list"));
    filter.show();
    QSignalSpy cleared(&filter, &FilterEdit::cleared);
    QTest::keyClicks(&filter, QStringLiteral("cryo"));

    QTest::keyClick(&filter, Qt::Key_Escape);
    QCOMPARE(filter.text(), QString());
    QCOMPARE(cleared.size(), 1);

    QTest::keyClick(&filter, Qt::Key_Escape);
    QCOMPARE(cleared.size(), 1);
}

QTEST_MAIN(TestEditLabel)
#include "tst_editlabel.moc"
