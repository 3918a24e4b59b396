#include "windowkit.h"

#include "ui/shell/sidebar.h"

#include <QSignalSpy>

using namespace ilo;
using namespace ilo::test;

class TestSidebar : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_kit = std::make_unique<WindowKit>();
        m_kit->withWorkspace();
    }
    void cleanup() { m_kit.reset(); }

    void theEntryOfThePageLeadsToItsList();
    void theSidebarFoldsByKeyAndByWidth();

private:
    std::unique_ptr<WindowKit> m_kit;
};

void TestSidebar::theEntryOfThePageLeadsToItsList()
{
    m_kit->view().go({QStringLiteral("companies"), QStringLiteral("1"), {}});
    auto *sidebar = m_kit->part<Sidebar>();
    QSignalSpy chosen(sidebar, &Sidebar::chosen);
    const auto click = [&](const QModelIndex &entry) {
        QTest::mouseClick(
            sidebar->viewport(), Qt::LeftButton, {}, sidebar->visualRect(entry).center());
    };

    click(sidebar->currentIndex());
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("companies"));

    m_kit->view().go({QStringLiteral("needs"), {}, {}});
    const QModelIndex needs = sidebar->currentIndex();
    m_kit->view().go({QStringLiteral("companies"), {}, {}});
    chosen.clear();
    click(needs);
    QCOMPARE(chosen.size(), 1); // another page is chosen once
    QCOMPARE(m_kit->view().page(), m_kit->second);
}

void TestSidebar::theSidebarFoldsByKeyAndByWidth()
{
    auto *sidebar = m_kit->part<Sidebar>();
    QVERIFY(!sidebar->isNarrow());

    m_kit->press(Qt::Key_F9);
    QVERIFY(sidebar->isNarrow());
    QVERIFY(sidebar->width() < 80);
    m_kit->press(Qt::Key_F9);
    QVERIFY(!sidebar->isNarrow());

    m_kit->window->resize(1180, 640);
    QTRY_VERIFY(sidebar->isNarrow());
    m_kit->press(Qt::Key_F9);
    QVERIFY(!sidebar->isNarrow());
}

QTEST_MAIN(TestSidebar)
#include "tst_sidebar.moc"
