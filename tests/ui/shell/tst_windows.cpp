#include "windowkit.h"

#include "ui/palette/commandpalette.h"
#include "ui/shell/windows.h"

#include <QLineEdit>
#include <QPointer>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

/// The windows of a program whose pages are fake ones; each window has its own.
class WindowsKit
{
public:
    WindowsKit()
        : settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat)
        , appearance(settings)
    {
        qputenv("HOME", folder.path().toUtf8());
        start({});
    }

    void start(const QString &path)
    {
        windows.reset();
        windows = std::make_unique<Windows>(ShellParts{
            appearance,
            prompts,
            settings,
            [](Context &) -> std::vector<PageEntry> {
                return {{new FakePage(u"companies"_s, u"Companies"_s),
                         PageGroup::Directory,
                         QKeySequence(u"Ctrl+2"_s)},
                        {new FakePage(u"needs"_s, u"Needs"_s),
                         PageGroup::Work,
                         QKeySequence(u"Ctrl+5"_s)}};
            },
            [](const QString &) -> OpenedWorkspace { return fail(Error::Code::File, {}); }});
        MainWindow *first = windows->add();
        first->show();
        windows->start(path);
        first->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(first));
    }

    MainWindow &at(size_t i) const { return *windows->all().at(i); }
    size_t count() const { return windows->all().size(); }

    void withTwo()
    {
        QVERIFY(at(0).createWorkspace(folder.filePath(u"office.inprocap"_s)));
        QTest::keyClick(
            QApplication::focusWidget(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(count(), size_t(2));
        QVERIFY(at(1).view());
    }

    QTemporaryDir folder;
    QSettings settings;
    Appearance appearance;
    FakePrompts prompts;
    std::unique_ptr<Windows> windows;
};

} // namespace

class TestWindows : public QObject
{
    Q_OBJECT

private slots:
    void aSecondWindowShowsTheSameWorkspace();
    void closingOneLeavesTheOther();
    void quittingClosesAllAndTheyComeBack();
    void theSameFileIsSharedAndNotOpenedTwice();
    void aRecordOpensInAWindowOfItsOwn();
    void aFileInUseElsewhereIsNotTakenAway();
};

void TestWindows::aSecondWindowShowsTheSameWorkspace()
{
    WindowsKit kit;
    kit.withTwo();
    QCOMPARE(&kit.at(0).view()->workspace(), &kit.at(1).view()->workspace());

    int heard = 0;
    connect(&kit.at(1).view()->workspace(), &Workspace::changed, this, [&] { ++heard; });
    QVERIFY(kit.at(0).view()->context().perform(u"Added"_s, {created(company(u"Nordkryo"_s))}));
    QCOMPARE(heard, 1);
    kit.at(1).view()->context().undo();
    QCOMPARE(heard, 2);

    // Each goes its own way.
    kit.at(1).view()->go({u"needs"_s, {}, {}});
    QCOMPARE(kit.at(0).view()->page()->key(), u"companies"_s);
    QCOMPARE(kit.at(1).view()->page()->key(), u"needs"_s);
}

void TestWindows::closingOneLeavesTheOther()
{
    WindowsKit kit;
    kit.withTwo();
    const QPointer<MainWindow> second = &kit.at(1);
    QVERIFY(kit.at(0).close());
    QCOMPARE(kit.count(), size_t(1));
    QCOMPARE(&kit.at(0), second.data());
    QVERIFY(kit.at(0).view()->context().perform(u"Added"_s, {created(company(u"Nordkryo"_s))}));

    QVERIFY(kit.at(0).close());
    QCOMPARE(kit.count(), size_t(0));
    // The last one comes back.
    kit.start({});
    QCOMPARE(kit.count(), size_t(1));
    QVERIFY(kit.at(0).view());
}

void TestWindows::quittingClosesAllAndTheyComeBack()
{
    WindowsKit kit;
    kit.withTwo();
    kit.at(1).view()->go({u"needs"_s, u"2"_s, {}});
    kit.at(1).setGeometry(100, 120, 900, 600);
    QVERIFY(kit.windows->quit());
    QCOMPARE(kit.count(), size_t(0));

    kit.start({});

    QCOMPARE(kit.count(), size_t(2));
    QCOMPARE(&kit.at(0).view()->workspace(), &kit.at(1).view()->workspace());
    QCOMPARE(kit.at(1).view()->page()->key(), u"needs"_s);
    QCOMPARE(kit.at(1).place().record, u"2"_s);
    QCOMPARE(kit.at(1).size(), QSize(900, 600));
}

void TestWindows::theSameFileIsSharedAndNotOpenedTwice()
{
    WindowsKit kit;
    kit.withTwo();
    QVERIFY(kit.at(1).createWorkspace(kit.folder.filePath(u"other.inprocap"_s)));
    QVERIFY(&kit.at(0).view()->workspace() != &kit.at(1).view()->workspace());

    QVERIFY(kit.at(1).openWorkspace(kit.folder.filePath(u"office.inprocap"_s)));
    QCOMPARE(&kit.at(0).view()->workspace(), &kit.at(1).view()->workspace());
}

void TestWindows::aRecordOpensInAWindowOfItsOwn()
{
    WindowsKit kit;
    QVERIFY(kit.at(0).createWorkspace(kit.folder.filePath(u"office.inprocap"_s)));
    const Organisation nordkryo = company(u"Nordkryo ApS"_s);
    QVERIFY(kit.at(0).view()->context().perform(u"Added"_s, {created(nordkryo)}));
    kit.at(0).view()->go({u"needs"_s, {}, {}});

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = kit.at(0).findChild<CommandPalette *>();
    QVERIFY(palette);
    QTest::keyClicks(palette->field(), u"nordk"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return, Qt::ControlModifier);

    QTRY_COMPARE(kit.count(), size_t(2));
    QCOMPARE(kit.at(1).view()->page()->key(), u"companies"_s);
    QCOMPARE(kit.at(0).view()->page()->key(), u"needs"_s);
}

void TestWindows::aFileInUseElsewhereIsNotTakenAway()
{
    WindowsKit kit;
    kit.withTwo();
    kit.at(0).view()->workspace().beginLongJob();
    QVERIFY(!kit.windows->quit());
    QCOMPARE(kit.count(), size_t(2));
    kit.at(0).view()->workspace().endLongJob({});
    QVERIFY(kit.windows->quit());
}

QTEST_MAIN(TestWindows)
#include "tst_windows.moc"
