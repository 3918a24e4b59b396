#include "accesskit.h"
#include "checks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using namespace ilo::test;

/// Light; dark or contrast where INPROCAP_ACCESS_SCHEME says so, to look at the pictures.
static Look wantedLook()
{
    const QString scheme = qEnvironmentVariable("INPROCAP_ACCESS_SCHEME");
    if (scheme == u"dark")
        return {.name = u"dark"_s, .scheme = Appearance::Choice::Dark};
    if (scheme == u"contrast")
        return {.name = u"contrast"_s, .scheme = Appearance::Choice::Contrast};
    return {.name = u"light"_s};
}

/// Every place of the program speaks: names, roles, cells, targets; and F1 has a page for it.
class tst_Names : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { m_kit = std::make_unique<AccessKit>(wantedLook()); }
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
    const QStringList faults = namelessControls(window) + unreadCells(window) + smallTargets(window)
        + shapelessIcons(window) + doubledKeys(window);
    QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n')));
}

QTEST_MAIN(tst_Names)
#include "tst_names.moc"
