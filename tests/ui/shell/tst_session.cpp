#include "windowkit.h"

#include "core/storage/check.h"
#include "kit/verify.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigator.h"
#include "ui/welcome/welcome.h"

#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSysInfo>

using namespace ilo;
using namespace ilo::test;

class TestSession : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_kit = std::make_unique<WindowKit>(); }
    void cleanup() { m_kit.reset(); }

    void theNextStartShowsTheSamePageRecordAndLayout();
    void aClosedWorkspaceIsNotOpenedAgain();
    void recentWorkspacesAreListedAndThoseGoneCanBeRemoved();
    void aFileThatDoesNotOpenIsExplainedInWelcome_data();
    void aFileThatDoesNotOpenIsExplainedInWelcome();
    void whatIsOpenStaysWhenAnotherDoesNotOpen();
    void theSameFileIsOpenedOnce();
    void aCrashLeavesOneLine();
    void anEmptyWorkspaceIsOneAnswerAway();
    void theSampleOpensWithOneKey();
    void aSecondWorkspaceAsksNothingTwice();
    void aWorkspaceMadeBesideTheSampleKnowsNothingOfIt();
    void passingRecordsQuicklyMakesNoStops();

private:
    QString faultShown() const { return m_kit->window->welcome()->fault(); }

    std::unique_ptr<WindowKit> m_kit;
};

void TestSession::theNextStartShowsTheSamePageRecordAndLayout()
{
    m_kit->withWorkspace();
    m_kit->first->layout = "widths of companies";
    m_kit->second->layout = "widths of needs";
    m_kit->view().go({QStringLiteral("needs"), QStringLiteral("2"), {}});
    m_kit->window->resize(1200, 700);
    QVERIFY(m_kit->window->close());
    m_kit->close();

    m_kit->open();
    m_kit->window->start();

    QVERIFY(m_kit->window->view());
    QCOMPARE(m_kit->view().page(), m_kit->second);
    QCOMPARE(m_kit->second->list->currentRow(), 2);
    QCOMPARE(m_kit->first->layout, QByteArray("widths of companies"));
    QCOMPARE(m_kit->second->layout, QByteArray("widths of needs"));
}

void TestSession::aClosedWorkspaceIsNotOpenedAgain()
{
    m_kit->withWorkspace();
    m_kit->press(Qt::Key_W, Qt::ControlModifier);
    QVERIFY(!m_kit->window->view());
    QVERIFY(m_kit->window->welcome()->isVisible());
    m_kit->close();

    m_kit->open();
    m_kit->window->start();

    QVERIFY(!m_kit->window->view());
}

void TestSession::recentWorkspacesAreListedAndThoseGoneCanBeRemoved()
{
    QVERIFY(m_kit->window->createWorkspace(m_kit->path(QStringLiteral("one.inprocap"))));
    QVERIFY(m_kit->window->createWorkspace(m_kit->path(QStringLiteral("two.inprocap"))));
    QVERIFY(m_kit->window->closeWorkspace());
    QVERIFY(QFile::remove(m_kit->path(QStringLiteral("one.inprocap"))));
    m_kit->close();

    m_kit->open();

    const auto actions = m_kit->part<Menus>()->recent->actions();
    QCOMPARE(actions.at(0)->text(), QStringLiteral("two"));
    QVERIFY(actions.at(0)->isEnabled());
    QCOMPARE(actions.at(1)->text(), QStringLiteral("one (not found)"));
    QVERIFY(!actions.at(1)->isEnabled());

    QPushButton *remove = nullptr;
    for (auto *button : m_kit->window->welcome()->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Remove"))
            remove = button;
    }
    QVERIFY(remove);
    remove->click();
    QCOMPARE(m_kit->part<Menus>()->recent->actions().at(0)->text(), QStringLiteral("two"));
    QVERIFY(m_kit->part<Menus>()->recent->actions().at(1)->isSeparator());

    m_kit->part<Menus>()->recent->actions().constLast()->trigger();
    QVERIFY(m_kit->part<Menus>()->recent->isEmpty() || !m_kit->part<Menus>()->recent->isEnabled());
}

void TestSession::aFileThatDoesNotOpenIsExplainedInWelcome_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("not ours") << QByteArray("just some text, nothing of ours");
    QTest::newRow("empty") << QByteArray("");
}

void TestSession::aFileThatDoesNotOpenIsExplainedInWelcome()
{
    QFETCH(QByteArray, content);
    const QString path = m_kit->path(QStringLiteral("strange.inprocap"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();

    m_kit->window->start(path);

    QVERIFY(!m_kit->window->view());
    QVERIFY2(faultShown().contains(QStringLiteral("strange.inprocap")), qPrintable(faultShown()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestSession::whatIsOpenStaysWhenAnotherDoesNotOpen()
{
    m_kit->withWorkspace();

    QVERIFY(!m_kit->window->openWorkspace(m_kit->path(QStringLiteral("missing.inprocap"))));

    QVERIFY(m_kit->window->view());
    QString shown;
    for (const QLabel *label : m_kit->view().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("missing.inprocap")))
            shown = label->text();
    }
    QVERIFY(!shown.isEmpty());
}

void TestSession::theSameFileIsOpenedOnce()
{
    m_kit->withWorkspace();
    const WorkspaceView *before = m_kit->window->view();

    QVERIFY(m_kit->window->openWorkspace(m_kit->path(QStringLiteral("office.inprocap"))));

    QCOMPARE(m_kit->window->view(), before);
}

void TestSession::aCrashLeavesOneLine()
{
    m_kit->withWorkspace();
    QVERIFY(m_kit->view().context().perform(QStringLiteral("Added “Nordkryo ApS”"),
                                            {created(company(QStringLiteral("Nordkryo ApS")))}));
    // The file as a killed program leaves it: copied while it is open, the lock of one that is
    // gone.
    const QString crashed = m_kit->path(QStringLiteral("crashed.inprocap"));
    for (const char *part : {"", "-wal"})
        QVERIFY(
            QFile::copy(m_kit->path(QStringLiteral("office.inprocap")) + QString::fromLatin1(part),
                        crashed + QString::fromLatin1(part)));

    QFile lock(crashed + QStringLiteral(".lock"));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write("999999999\ninprocap-desk\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();

    QVERIFY(m_kit->window->openWorkspace(crashed));

    const auto shown = [this] {
        for (const QLabel *label : m_kit->view().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(QStringLiteral("Recovered up to ")))
                return label->text();
        }
        return QString();
    };
    QVERIFY(!shown().isEmpty());
    QTRY_VERIFY2(shown().endsWith(QStringLiteral("The whole file was checked and is sound.")),
                 qPrintable(shown()));
}

void TestSession::anEmptyWorkspaceIsOneAnswerAway()
{
    m_kit->prompts.answer = m_kit->path(QStringLiteral("new.inprocap"));

    m_kit->press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);

    QVERIFY(m_kit->window->view());
    QVERIFY(QFileInfo::exists(m_kit->prompts.answer));
    QVERIFY(m_kit->prompts.suggested.endsWith(QStringLiteral(".inprocap")));
}

void TestSession::theSampleOpensWithOneKey()
{
    m_kit->press(Qt::Key_Return);

    QVERIFY(m_kit->window->view());
    QCOMPARE(m_kit->view().workspace().office().name, QStringLiteral("Sample office"));
}

void TestSession::aSecondWorkspaceAsksNothingTwice()
{
    m_kit->withWorkspace();
    const QString office = m_kit->view().workspace().office().name;

    QVERIFY(m_kit->window->createWorkspace(m_kit->path(QStringLiteral("second.inprocap"))));

    QCOMPARE(m_kit->view().workspace().office().name, office);
    QCOMPARE(m_kit->view().workspace().advisor().office, m_kit->view().workspace().office().id);
    const auto report = checkWorkspace(m_kit->view().workspace().database());
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
}

void TestSession::aWorkspaceMadeBesideTheSampleKnowsNothingOfIt()
{
    QVERIFY(m_kit->window->openSample());
    Organisation invented = company(QStringLiteral("Kryostat"));
    invented.sample = true;
    VERIFY_OK(m_kit->view().workspace().apply({created(invented)}, QStringLiteral("Added")));

    QVERIFY(m_kit->window->createWorkspace(m_kit->path(QStringLiteral("own.inprocap"))));

    QVERIFY(m_kit->view().workspace().office().name != QStringLiteral("Sample office"));
    QVERIFY(m_kit->view().workspace().advisor().name != QStringLiteral("Ada"));
}

void TestSession::passingRecordsQuicklyMakesNoStops()
{
    Navigator way;
    way.visit({QStringLiteral("companies"), QStringLiteral("1"), {}});
    way.visit({QStringLiteral("companies"), QStringLiteral("2"), {}}, true);
    way.visit({QStringLiteral("companies"), QStringLiteral("3"), {}}, true);
    QVERIFY(!way.canGoBack());

    // On another page nothing is put in place of what was.
    way.visit({QStringLiteral("needs"), {}, {}}, true);
    QVERIFY(way.canGoBack());
    QCOMPARE(way.back().record, QStringLiteral("3"));
}

QTEST_MAIN(TestSession)
#include "tst_session.moc"
