#include "listhost.h"
#include "ui/kit/drawer.h"
#include "ui/lists/listandpane.h"

#include <QApplication>
#include <QLineEdit>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// A list with a pane of two fields, wide or narrow.
class tst_ListAndPane : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void besideWhereThereIsRoom();
    void aNarrowWindowHasADrawerThatEscCloses();
    void escInTheListClosesTheDrawerBeforeItClearsAnything();
    void theButtonOpensAndClosesIt();
    void whatIsTypedInThePaneGoesOnInTheDrawer();
    void largerTextMakesADrawerOfIt();
    void thePaneIsAsWideInLettersAsItWas();
    void widthsAreKeptWhateverTheRoom();

private:
    void widen(int letters)
    {
        m_both->resize(m_both->fontMetrics().averageCharWidth() * letters, 500);
    }
    Drawer *drawer() const { return m_both->findChild<Drawer *>(); }
    QToolButton *button() const
    {
        for (QToolButton *one : m_both->findChildren<QToolButton *>()) {
            if (one->accessibleName() == u"Details of the contact")
                return one;
        }
        return nullptr;
    }
    bool isInPane() const { return m_pane->isAncestorOf(QApplication::focusWidget()); }

    std::unique_ptr<ContactsHost> m_host;
    RecordListView *m_list = nullptr;
    QWidget *m_pane = nullptr;
    QLineEdit *m_first = nullptr;
    std::unique_ptr<ListAndPane> m_both;
};

void tst_ListAndPane::init()
{
    m_host = std::make_unique<ContactsHost>();
    m_host->list.hide();
    m_list = new RecordListView(m_host->context, *listKind(u"contacts"_s));
    m_pane = new QWidget;
    m_first = new QLineEdit(u"Anna"_s);
    auto *column = new QVBoxLayout(m_pane);
    column->addWidget(m_first);
    column->addWidget(new QLineEdit);
    m_both = std::make_unique<ListAndPane>(m_list, m_pane, u"Details of the contact"_s);
    connect(m_list, &RecordListView::opened, m_both.get(), &ListAndPane::enter);
    widen(160);
    m_both->show();
    m_both->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_both.get()));
    QTRY_COMPARE(m_list->model().rowCount(), 3);
    m_list->table()->setFocus();
}

void tst_ListAndPane::cleanup()
{
    m_both.reset();
    m_host.reset();
}

void tst_ListAndPane::besideWhereThereIsRoom()
{
    QVERIFY(m_pane->isVisible());
    QVERIFY(!drawer()->isVisible());
    QVERIFY(!button()->isVisible());

    QTest::keyClick(m_list->table(), Qt::Key_Return);
    QVERIFY(isInPane());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(m_list->table()->hasFocus());
    QVERIFY(m_pane->isVisible());
}

void tst_ListAndPane::aNarrowWindowHasADrawerThatEscCloses()
{
    widen(90);
    QVERIFY(!m_pane->isVisible());
    QVERIFY(m_both->isNarrow());

    QTest::keyClick(m_list->table(), Qt::Key_Return);
    QVERIFY(m_pane->isVisible());
    QVERIFY(drawer()->isAncestorOf(m_pane));
    QVERIFY(isInPane());
    QCOMPARE(drawer()->accessibleName(), u"Details of the contact"_s);
    QVERIFY(drawer()->geometry().right() == m_both->rect().right());
    QVERIFY(drawer()->x() > 0); // the list stays in sight

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!m_pane->isVisible());
    QVERIFY(m_list->table()->hasFocus());
}

void tst_ListAndPane::escInTheListClosesTheDrawerBeforeItClearsAnything()
{
    widen(90);
    m_list->setFilterText(u"a"_s);
    m_both->enter();
    m_list->table()->setFocus();

    QTest::keyClick(m_list->table(), Qt::Key_Escape);
    QVERIFY(!drawer()->isVisible());
    QCOMPARE(m_list->filterText(), u"a"_s);
    QTest::keyClick(m_list->table(), Qt::Key_Escape);
    QCOMPARE(m_list->filterText(), QString());
}

void tst_ListAndPane::theButtonOpensAndClosesIt()
{
    widen(90);
    QVERIFY(button()->isVisible());

    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(drawer()->isVisible());
    QVERIFY(isInPane());
    QVERIFY(button()->isChecked());
    for (QToolButton *cross : drawer()->findChildren<QToolButton *>())
        QTest::mouseClick(cross, Qt::LeftButton);
    QVERIFY(!drawer()->isVisible());
    QVERIFY(!button()->isChecked());
    QVERIFY(m_list->table()->hasFocus());
}

void tst_ListAndPane::whatIsTypedInThePaneGoesOnInTheDrawer()
{
    m_first->setFocus();
    QTest::keyClicks(m_first, u" K"_s);
    widen(90);
    QVERIFY(drawer()->isVisible());
    QVERIFY(m_first->hasFocus());
    QTest::keyClicks(m_first, u"o"_s);
    widen(160);
    QVERIFY(m_first->hasFocus());
    QCOMPARE(m_first->text(), u"Anna Ko"_s);
    QVERIFY(!drawer()->isVisible());
}

void tst_ListAndPane::largerTextMakesADrawerOfIt()
{
    widen(130);
    QVERIFY(!m_both->isNarrow());
    QFont large = m_both->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    m_both->setFont(large);
    QVERIFY(m_both->isNarrow());
    QVERIFY(!m_pane->isVisible());
}

void tst_ListAndPane::thePaneIsAsWideInLettersAsItWas()
{
    const QFont usual = QApplication::font();
    const int letter = QFontMetrics(usual).averageCharWidth();
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    auto *pane = new QWidget;
    ListAndPane both(new RecordListView(m_host->context, *listKind(u"contacts"_s)), pane, u"x"_s);
    both.resize(letter * 150, 500);
    both.show();
    QTRY_VERIFY(both.isNarrow()); // the window was left in large text

    QApplication::setFont(usual);
    QTRY_VERIFY(!both.isNarrow());
    QVERIFY2(pane->width() <= letter * 50, qPrintable(QString::number(pane->width() / letter)));
    QVERIFY(pane->width() >= letter * 40);
}

void tst_ListAndPane::widthsAreKeptWhateverTheRoom()
{
    auto *splitter = m_both->findChild<QSplitter *>();
    const int all = splitter->width();
    splitter->setSizes({all * 3 / 5, all * 2 / 5});
    const QList<int> wanted = splitter->sizes();
    widen(90);
    const QByteArray kept = m_both->saveState();
    widen(160);
    QCOMPARE(splitter->sizes(), wanted);

    splitter->setSizes({all * 4 / 5, all / 5});
    m_both->restoreState(kept);
    QCOMPARE(splitter->sizes(), wanted);
    m_both->restoreState("damaged"); // changes nothing
    QCOMPARE(splitter->sizes(), wanted);
}

QTEST_MAIN(tst_ListAndPane)
#include "tst_listandpane.moc"
