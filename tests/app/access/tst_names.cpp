#include "accesskit.h"
#include "checks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo::test;

/// Every place of the program speaks: names, roles, cells, targets; and F1 has a page for it.
class tst_Names : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_kit = std::make_unique<AccessKit>(Look{.name = u"light"_s}); }
    void cleanupTestCase() { m_kit.reset(); }
    void everyPlace_data();
    void everyPlace();

private:
    std::unique_ptr<AccessKit> m_kit;
};

void tst_Names::everyPlace_data()
{
    QTest::addColumn<int>("scene");
    for (int at = 0; at < int(scenes().size()); ++at)
        QTest::newRow(scenes()[size_t(at)].name) << at;
}

void tst_Names::everyPlace()
{
    QFETCH(int, scene);
    const Scene &shown = scenes()[size_t(scene)];
    QWidget *window = show(*m_kit, shown);
    dump(window, QString::fromLatin1(shown.name));
    const QStringList faults =
        namelessControls(window) + unreadCells(window) + smallTargets(window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(tst_Names)
#include "tst_names.moc"
