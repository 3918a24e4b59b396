#include "ui/help/helpwindow.h"
#include "ui/kit/filteredit.h"
#include "ui/kit/glossarytips.h"

#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace ilo;
using namespace Qt::StringLiterals;

class TestHelpWindow : public QObject
{
    Q_OBJECT

private slots:
    void aPlaceOpensItsPage();
    void wordsNarrowTheListAndAHitShowsItsSection();
    void headingsAreLargerThanTheTextAndItsLinesStandEven();
    void backAndForwardGoThroughThePages();
    void linksOpenPagesAndThePlacesOfTheProgram();
    void aFieldIsExplainedByItsLabel();

private:
    QWidget m_main;
};

void TestHelpWindow::aPlaceOpensItsPage()
{
    m_main.show();
    HelpWindow *help = HelpWindow::open(u"needs/brief"_s, &m_main);
    QCOMPARE(help->page(), u"brief"_s);
    QVERIFY(help->text()->toPlainText().contains(u"The needs brief"_s));
    // The same window for the next question.
    QCOMPARE(HelpWindow::open(u"companies"_s, &m_main), help);
    QCOMPARE(help->page(), u"companies"_s);
    QCOMPARE(help->list()->currentItem()->text(), u"Companies"_s);
}

void TestHelpWindow::wordsNarrowTheListAndAHitShowsItsSection()
{
    HelpWindow *help = HelpWindow::open(u"home"_s, &m_main);
    QTest::keyClicks(help->field(), u"erasing"_s);
    QVERIFY(help->list()->count() > 0);
    QTest::keyClick(help->field(), Qt::Key_Down);
    QVERIFY(help->list()->currentRow() == 0);
    QVERIFY(help->page() != u"home"_s);
    QTest::keyClick(help->field(), Qt::Key_Escape);
    QVERIFY(help->list()->count() > 10);
}

void TestHelpWindow::headingsAreLargerThanTheTextAndItsLinesStandEven()
{
    HelpWindow *help = HelpWindow::open(u"contacts"_s, &m_main);
    const auto sizeOf = [](const QTextBlock &block) {
        const QTextLayout *layout = block.layout();
        return layout->lineAt(0).height();
    };
    const QTextBlock title = help->text()->document()->begin();
    QTRY_VERIFY(title.layout()->lineCount() > 0);
    double text = 0;
    for (QTextBlock block = title.next(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level > 0) {
            QVERIFY(sizeOf(title) > sizeOf(block));
            QVERIFY2(text == 0 || sizeOf(block) > text, qPrintable(block.text()));
        } else if (block.layout()->lineCount() > 0 && !block.textList()) {
            QCOMPARE(block.blockFormat().lineHeight(), 120.0);
            text = text == 0 ? sizeOf(block) : text;
        }
    }
    QVERIFY(text > 0);
}

void TestHelpWindow::backAndForwardGoThroughThePages()
{
    HelpWindow *help = HelpWindow::open(u"home"_s, &m_main);
    help->showPage(u"needs"_s);
    help->showPage(u"brief"_s);
    QVERIFY(QTest::qWaitForWindowActive(help));
    QTest::keyClick(help, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(help->page(), u"needs"_s);
    QTest::keyClick(help, Qt::Key_Right, Qt::AltModifier);
    QTRY_COMPARE(help->page(), u"brief"_s);
}

void TestHelpWindow::linksOpenPagesAndThePlacesOfTheProgram()
{
    HelpWindow *help = HelpWindow::open(u"companies"_s, &m_main);
    emit help->text()->anchorClicked(QUrl(u"help:glossary#trl"_s));
    QCOMPARE(help->page(), u"glossary"_s);
    QCOMPARE(help->text()->textCursor().block().text(), u"Technology readiness level (TRL)"_s);

    QSignalSpy wanted(help, &HelpWindow::placeWanted);
    emit help->text()->anchorClicked(QUrl(u"app:settings/workspace"_s));
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.front().front().value<Place>(), (Place{u"settings"_s, {}, u"workspace"_s}));
}

void TestHelpWindow::aFieldIsExplainedByItsLabel()
{
    QLabel label(u"TRL"_s);
    QVERIFY(GlossaryTips::tipFor(&label).contains(u"Technology readiness level"_s));
    QLabel other(u"Remarks of the day"_s);
    QVERIFY(GlossaryTips::tipFor(&other).isEmpty());
    QWidget field;
    field.setAccessibleName(u"CPV codes"_s);
    QVERIFY(GlossaryTips::tipFor(&field).contains(u"213/2008"_s));
}

QTEST_MAIN(TestHelpWindow)
#include "tst_helpwindow.moc"
