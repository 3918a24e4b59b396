#include "needskit.h"

#include "ui/needs/qualitypanel.h"

#include <QMenu>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// The quality and the sections of a need stay in reach in a narrow window.
class tst_NeedBar : public QObject
{
    Q_OBJECT

private slots:
    void whereThereIsNoRoomABarLeadsToIt();
    void theKeyLeadsThereAndBack();
    void sectionsAreReachedFromTheBar();

private:
    static QualityPanel *panel(const NeedsWindow &window)
    {
        return window.page->findChild<QualityPanel *>();
    }
    static QString score(const NeedsWindow &window)
    {
        return window.find<QLabel>(u"qualityScore"_s)->text();
    }
};

void tst_NeedBar::whereThereIsNoRoomABarLeadsToIt()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity fast"_s);
    NeedsWindow window({created(need)});
    window.open(need);
    auto *bar = window.find<QPushButton>(u"showQuality"_s);
    QVERIFY(!bar->isVisible());
    QVERIFY(panel(window)->isVisible());

    window.page->resize(500, 660);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY(!panel(window)->isVisible());
    QTRY_VERIFY2(bar->text().contains(u"to mend"_s), qPrintable(bar->text()));
    QVERIFY2(bar->text().contains(score(window)), qPrintable(bar->text()));

    QTest::mouseClick(bar, Qt::LeftButton);
    QVERIFY(panel(window)->isVisible());
    QVERIFY(panel(window)->isAncestorOf(QApplication::focusWidget()));
    window.key(Qt::Key_F8); // to the field, which the panel would cover
    QVERIFY(!panel(window)->isVisible());
    QVERIFY(window.form()->isAncestorOf(QApplication::focusWidget()));

    window.page->resize(1180, 660);
    QTRY_VERIFY(panel(window)->isVisible());
    QVERIFY(!bar->isVisible());
}

void tst_NeedBar::theKeyLeadsThereAndBack()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity fast"_s);
    NeedsWindow window({created(need)});
    window.open(need);
    window.form()->focusField(u"today"_s);
    for (const int width : {1180, 500}) {
        window.page->resize(width, 660);
        window.key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(panel(window)->isAncestorOf(QApplication::focusWidget()));
        window.key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(window.focused(), u"today"_s);
    }
    QVERIFY(!panel(window)->isVisible());

    // From the brief, which takes its place.
    window.page->resize(1180, 660);
    window.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!panel(window)->isVisible());
    window.key(Qt::Key_Q, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(panel(window)->isAncestorOf(QApplication::focusWidget()));
}

void tst_NeedBar::sectionsAreReachedFromTheBar()
{
    const Need need = aNeed(u"N-0001"_s, u"Cool a cavity fast"_s);
    NeedsWindow window({created(need)});
    window.open(need);
    window.page->resize(500, 660);
    auto *button = window.find<QPushButton>(u"sectionsMenu"_s);
    QTRY_VERIFY(button->isVisible());
    emit button->menu()->aboutToShow();
    const QList<QAction *> sections = button->menu()->actions();
    QCOMPARE(sections.size(), qsizetype(window.form()->sections().size()));
    for (QAction *section : sections) {
        if (section->text() == u"Conditions"_s)
            section->trigger();
    }
    QCOMPARE(window.focused(), u"conditions"_s);
}

QTEST_MAIN(tst_NeedBar)
#include "tst_needbar.moc"
