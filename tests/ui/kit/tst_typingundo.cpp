#include "ui/kit/typingundo.h"

#include <QAction>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace ilo;

class TestTypingUndo : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void inALineTypingGoesFirstThenTheWindow();
    void inATextTypingGoesFirstThenTheWindow();
    void aWeightThatWasSteppedLeavesTheKeyToTheWindow();
    void redoTakesTheSameWay();
    void aReadOnlyFieldLeavesTheKeysToTheWindow();

private:
    std::unique_ptr<TypingUndo> m_filter;
    std::unique_ptr<QWidget> m_window;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QLineEdit *m_line = nullptr;
    QPlainTextEdit *m_text = nullptr;
};

void TestTypingUndo::init()
{
    m_filter = std::make_unique<TypingUndo>(nullptr);
    m_window = std::make_unique<QWidget>();
    m_undo = new QAction(m_window.get());
    m_undo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    m_redo = new QAction(m_window.get());
    m_redo->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+Z")));
    m_window->addActions({m_undo, m_redo});
    auto *column = new QVBoxLayout(m_window.get());
    m_line = new QLineEdit;
    m_text = new QPlainTextEdit;
    column->addWidget(m_line);
    column->addWidget(m_text);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestTypingUndo::cleanup()
{
    m_window.reset();
    m_filter.reset();
}

void TestTypingUndo::inALineTypingGoesFirstThenTheWindow()
{
    QSignalSpy undo(m_undo, &QAction::triggered);
    m_line->setText(QStringLiteral("Nordkryo"));
    m_line->setFocus();
    QTest::keyClicks(m_line, QStringLiteral(" ApS"));
    QCOMPARE(m_line->text(), QStringLiteral("Nordkryo ApS"));

    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_line->text(), QStringLiteral("Nordkryo"));
    QCOMPARE(undo.size(), 0);

    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_line->text(), QStringLiteral("Nordkryo"));
    QCOMPARE(undo.size(), 1);
}

void TestTypingUndo::inATextTypingGoesFirstThenTheWindow()
{
    QSignalSpy undo(m_undo, &QAction::triggered);
    m_text->setFocus();
    QTest::keyClicks(m_text, QStringLiteral("leaks"));

    QTest::keyClick(m_text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_text->toPlainText(), QString());
    QCOMPARE(undo.size(), 0);

    QTest::keyClick(m_text, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);
}

void TestTypingUndo::aWeightThatWasSteppedLeavesTheKeyToTheWindow()
{
    auto *weight = new QSpinBox;
    m_window->layout()->addWidget(weight);
    weight->setFocus();
    QSignalSpy undo(m_undo, &QAction::triggered);

    QTest::keyClick(weight, Qt::Key_Up);
    QTest::keyClick(weight, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1);

    QTest::keyClick(weight, Qt::Key_7);
    QTest::keyClick(weight, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undo.size(), 1); // what is typed goes first
}

void TestTypingUndo::redoTakesTheSameWay()
{
    QSignalSpy redo(m_redo, &QAction::triggered);
    m_line->setFocus();
    QTest::keyClicks(m_line, QStringLiteral("abc"));
    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_line->text(), QString());

    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_line->text(), QStringLiteral("abc"));
    QCOMPARE(redo.size(), 0);

    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(redo.size(), 1);
}

void TestTypingUndo::aReadOnlyFieldLeavesTheKeysToTheWindow()
{
    QSignalSpy undo(m_undo, &QAction::triggered);
    m_line->setFocus();
    QTest::keyClicks(m_line, QStringLiteral("abc"));
    m_line->setReadOnly(true);

    QTest::keyClick(m_line, Qt::Key_Z, Qt::ControlModifier);

    QCOMPARE(m_line->text(), QStringLiteral("abc"));
    QCOMPARE(undo.size(), 1);
}

QTEST_MAIN(TestTypingUndo)
#include "tst_typingundo.moc"
