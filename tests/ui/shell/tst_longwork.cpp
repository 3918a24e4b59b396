#include "windowkit.h"

#include "kit/verify.h"

#include "core/storage/repository.h"

#include <QSignalSpy>
#include <QTest>

using namespace ilo;
using namespace ilo::test;

/// Work of the window as a whole that takes time: big steps back.
class LongWorkTest : public QObject
{
    Q_OBJECT

private slots:
    void aBigStepBackRunsBesideTheWindow();
    void aStoppedStepBackLeavesEverything();

private:
    static qint64 companies(WindowKit &kit)
    {
        const auto count = kit.view().workspace().database().number(
            QStringLiteral("SELECT count(*) FROM organisation"));
        return count ? *count : -1;
    }
    static void addCompanies(WindowKit &kit, int count)
    {
        ChangeSet changes;
        for (int i = 0; i < count; ++i) {
            Organisation company;
            company.id = Id<Organisation>::create();
            company.name = QStringLiteral("Company %1").arg(i);
            changes.push_back(created(company));
        }
        VERIFY_OK(kit.view().workspace().apply(changes, QStringLiteral("Imported companies")));
    }
};

void LongWorkTest::aBigStepBackRunsBesideTheWindow()
{
    WindowKit kit;
    kit.withWorkspace();
    addCompanies(kit, 1500);
    kit.press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(kit.view().context().job().isRunning());
    QVERIFY(kit.view().workspace().isBusy());
    QTRY_VERIFY(!kit.view().workspace().isBusy());
    QCOMPARE(companies(kit), 0);
    QVERIFY(kit.view().workspace().nextRedo());
    kit.window->activateWindow(); // which the offscreen platform forgets while it waits
    QVERIFY(QTest::qWaitForWindowActive(kit.window.get()));
    QSignalSpy reported(&kit.view().context(), &Context::reported);
    kit.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(reported.count(), 0);
    QVERIFY(kit.view().workspace().isBusy());
    QTRY_VERIFY(!kit.view().workspace().isBusy());
    QTRY_COMPARE(companies(kit), 1500);
}

void LongWorkTest::aStoppedStepBackLeavesEverything()
{
    WindowKit kit;
    kit.withWorkspace();
    addCompanies(kit, 1500);
    QSignalSpy told(&kit.view().context(), &Context::announced);
    kit.press(Qt::Key_Z, Qt::ControlModifier);
    kit.view().context().job().cancel();
    QTRY_VERIFY(!kit.view().workspace().isBusy());
    QCOMPARE(companies(kit), 1500);
    QCOMPARE(told.last().first().toString(),
             QStringLiteral("Stopped. Everything is as it was before."));
    QCOMPARE(kit.view().workspace().nextUndo()->label, QStringLiteral("Imported companies"));
}

QTEST_MAIN(LongWorkTest)

#include "tst_longwork.moc"
