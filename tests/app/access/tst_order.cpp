#include "accesskit.h"
#include "checks.h"

#include "ui/help/helpwindow.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// Tab goes through every place in reading order and out again; F1 opens the help there.
class tst_Order : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_kit = std::make_unique<AccessKit>(Look{.name = u"light"_s}); }
    void cleanupTestCase() { m_kit.reset(); }
    void tabGoesThroughEveryPlace_data() { places(); }
    void tabGoesThroughEveryPlace();
    // A window of its own: what the places before have left open is not in the way.
    void f1HelpsInEveryPlace_data()
    {
        m_kit.reset();
        initTestCase();
        places();
    }
    void f1HelpsInEveryPlace();

private:
    static void places();

    std::unique_ptr<AccessKit> m_kit;
};

void tst_Order::places()
{
    QTest::addColumn<int>("scene");
    for (int at = 0; at < int(scenes().size()); ++at)
        QTest::newRow(scenes()[size_t(at)].name) << at;
}

void tst_Order::tabGoesThroughEveryPlace()
{
    QFETCH(int, scene);
    QWidget *window = show(*m_kit, scenes()[size_t(scene)]);
    QStringList faults = tabFaults(window);
    // What a worker brings while Tab goes round is met only the next time.
    for (int most = 3; most > 0 && !faults.isEmpty(); --most) {
        AccessKit::settle();
        faults = tabFaults(window);
    }
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

void tst_Order::f1HelpsInEveryPlace()
{
    QFETCH(int, scene);
    QWidget *window = show(*m_kit, scenes()[size_t(scene)]);
    QWidget *focus = window->focusWidget() ? window->focusWidget() : window;
    QTest::keyClick(focus, Qt::Key_F1);
    AccessKit::settle();
    HelpWindow *help = nullptr;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<HelpWindow *>(top); found && found->isVisible())
            help = found;
    }
    QVERIFY(help);
    QVERIFY(!help->page().isEmpty());
    // Only a place of its own leads to the first page.
    QVERIFY2(help->page() != u"getting-started", qPrintable(help->page()));
    help->close();
}

QTEST_MAIN(tst_Order)
#include "tst_order.moc"
