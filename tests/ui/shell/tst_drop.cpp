#include "windowkit.h"

#include "kit/verify.h"
#include "ui/shell/dropguide.h"
#include "ui/welcome/welcome.h"

#include <QDialog>
#include <QDir>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

using namespace ilo;
using namespace ilo::test;

class TestDrop : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_kit = std::make_unique<WindowKit>(); }
    void cleanup() { m_kit.reset(); }

    void whatWillHappenIsSaidBeforeTheDrop();
    void aSheetOverAFieldIsTheWindowsToo();
    void textStaysTheFieldsOwn();
    void aSpreadsheetReachesThePageThatTakesIt();
    void aWorkspaceIsOpened();
    void anythingElseIsRefused();
    void aSpreadsheetInWelcomeMakesAWorkspaceFirst();
    void thatWorkspaceGoesWhenNothingIsImported();

private:
    DropGuide &guide() const { return *m_kit->part<DropGuide>(); }
    void dragOver(QWidget *widget, const QMimeData &data);
    void drop(const QString &path);

    std::unique_ptr<WindowKit> m_kit;
    bool m_accepted = false;
};

namespace {

void fill(QMimeData &data, const QString &path)
{
    data.setUrls({QUrl::fromLocalFile(path)});
    data.setText(path);
}

} // namespace

void TestDrop::dragOver(QWidget *widget, const QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(widget, &enter);
    // The guide lies under the pointer now: Qt hands the drag over to it.
    if (guide().isVisible()) {
        QDragEnterEvent next(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&guide(), &next);
    }
}

void TestDrop::drop(const QString &path)
{
    QMimeData data;
    fill(data, path);
    dragOver(m_kit->window.get(), data);
    QDragMoveEvent move(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&guide(), &move);
    m_accepted = move.isAccepted();
    if (!m_accepted)
        return;
    QDropEvent release(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&guide(), &release);
    QCoreApplication::processEvents();
}

void TestDrop::whatWillHappenIsSaidBeforeTheDrop()
{
    m_kit->withWorkspace();
    QMimeData data;
    fill(data, m_kit->path(QStringLiteral("list.csv")));

    dragOver(m_kit->window.get(), data);

    QVERIFY(guide().isVisible());
    QVERIFY(guide().sentence().contains(QStringLiteral("import of companies from “list.csv”")));
    QVERIFY(m_kit->first->taken.isEmpty());

    QDragLeaveEvent leave;
    QApplication::sendEvent(&guide(), &leave);
    QVERIFY(guide().isHidden());
}

void TestDrop::aSheetOverAFieldIsTheWindowsToo()
{
    m_kit->withWorkspace();
    QMimeData data;
    fill(data, m_kit->path(QStringLiteral("list.xlsx")));

    dragOver(m_kit->first->filter, data);

    QVERIFY(guide().isVisible());
    QVERIFY(m_kit->first->filter->text().isEmpty());
}

void TestDrop::textStaysTheFieldsOwn()
{
    m_kit->withWorkspace();
    QMimeData data;
    data.setText(QStringLiteral("cryostat"));

    dragOver(m_kit->first->filter, data);

    QVERIFY(guide().isHidden());
}

void TestDrop::aSpreadsheetReachesThePageThatTakesIt()
{
    m_kit->withWorkspace();
    m_kit->second->takes = true;
    const QString path = m_kit->path(QStringLiteral("list.csv"));

    drop(path);

    QCOMPARE(m_kit->second->taken, path);
    QCOMPARE(m_kit->view().page(), m_kit->second);
    QVERIFY(guide().isHidden());
}

void TestDrop::aWorkspaceIsOpened()
{
    m_kit->withWorkspace();
    const QString path = m_kit->path(QStringLiteral("other.inprocap"));
    QVERIFY(m_kit->window->createWorkspace(path));
    QVERIFY(m_kit->window->openWorkspace(m_kit->path(QStringLiteral("office.inprocap"))));

    drop(path);

    QCOMPARE(m_kit->view().workspace().path(), path);
}

void TestDrop::anythingElseIsRefused()
{
    m_kit->withWorkspace();

    drop(m_kit->path(QStringLiteral("holiday.jpg")));

    QVERIFY(!m_accepted);
    QVERIFY(guide().sentence().contains(QStringLiteral("holiday.jpg")));
}

void TestDrop::aSpreadsheetInWelcomeMakesAWorkspaceFirst()
{
    const QString path = m_kit->path(QStringLiteral("list.csv"));
    QVERIFY(!m_kit->window->view());

    drop(path);

    QVERIFY(m_kit->window->view());
    QVERIFY(QFile::exists(m_kit->view().workspace().path()));
}

void TestDrop::thatWorkspaceGoesWhenNothingIsImported()
{
    const auto endAssistant = [this] {
        QDialog assistant(m_kit->window.get());
        assistant.open();
        QVERIFY(QTest::qWaitForWindowExposed(&assistant));
        assistant.reject();
    };
    drop(m_kit->path(QStringLiteral("list.csv")));
    const QString unused = m_kit->window->path();
    endAssistant();
    QTRY_VERIFY(!m_kit->window->view());
    QVERIFY(!QFile::exists(unused));
    QVERIFY(QDir(QFileInfo(unused).path()).entryList({QStringLiteral("*.inprocap*")}).isEmpty());

    drop(m_kit->path(QStringLiteral("list.csv")));
    const QString used = m_kit->window->path();
    VERIFY_OK(m_kit->view().workspace().apply({created(company(QStringLiteral("Nord")))},
                                              QStringLiteral("Imported 1 company")));
    endAssistant();
    QCoreApplication::processEvents();
    QCOMPARE(m_kit->window->path(), used);
    QVERIFY(QFile::exists(used));
}

QTEST_MAIN(TestDrop)
#include "tst_drop.moc"
