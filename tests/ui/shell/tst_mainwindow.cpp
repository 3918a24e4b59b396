#include "windowkit.h"

#include "kit/verify.h"
#include "ui/shell/menus.h"
#include "ui/shell/pageheader.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusstrip.h"
#include "ui/shell/toast.h"

#include <QLabel>
#include <QLayout>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSignalSpy>

using namespace ilo;
using namespace ilo::test;

class TestMainWindow : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_kit = std::make_unique<WindowKit>();
        m_kit->withWorkspace();
    }
    void cleanup() { m_kit.reset(); }

    void chordsReachThePages();
    void theStatusOffersToUndoTheLastActionAlone();
    void backAndForwardFollowTheWay();
    void theFirstPartOfThePathLeadsUp();
    void theMiddleOfThePathLeadsToTheRecord();
    void thePagesActionsAreInHeaderAndMenus();
    void theWindowsImportGivesWayToThePages();
    void anActionOfTheRecordStaysThereWhateverItsChord();
    void everyChordHasAMenuEntryAndIsUsedOnce();
    void chordsWorkWhileTheMenuBarIsHidden();
    void theFilterIsReachedByKey();
    void panesAreReachedInTurn();
    void anActionIsToldWithUndo();
    void undoAndRedoSayWhatTheyWouldDo();
    void ctrlSAnswersThatAllIsSaved();
    void aHintStaysOnItsPage();
    void anErrorStandsOverThePage();
    void textSizeAndAppearanceFollowTheKeys();
    void theTitleNamesTheFile();
    void everyWidgetHasAName();

private:
    std::unique_ptr<WindowKit> m_kit;
};

void TestMainWindow::chordsReachThePages()
{
    QCOMPARE(m_kit->view().page(), m_kit->first);

    m_kit->press(Qt::Key_5, Qt::ControlModifier);

    QCOMPARE(m_kit->view().page(), m_kit->second);
    QVERIFY(m_kit->second->list->hasFocus());
    QCOMPARE(m_kit->part<Sidebar>()->currentIndex().data().toString(), QStringLiteral("Needs"));
    QCOMPARE(m_kit->part<StatusStrip>()->pageText(), QStringLiteral("3 of 1,284 in needs"));
}

void TestMainWindow::backAndForwardFollowTheWay()
{
    m_kit->view().go({QStringLiteral("companies"), QStringLiteral("1"), {}});
    m_kit->view().go({QStringLiteral("needs"), QStringLiteral("2"), {}});

    m_kit->press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_kit->view().page(), m_kit->first);
    QCOMPARE(m_kit->first->list->currentRow(), 1);

    m_kit->press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_kit->view().page(), m_kit->second);
    QCOMPARE(m_kit->second->list->currentRow(), 2);
    QVERIFY(!m_kit->part<Menus>()->forward->isEnabled());
    QVERIFY(m_kit->part<Menus>()->back->isEnabled());

    // Going elsewhere forgets what lay forward.
    m_kit->press(Qt::Key_Left, Qt::AltModifier);
    m_kit->view().go({QStringLiteral("needs"), QStringLiteral("0"), {}});
    QVERIFY(!m_kit->part<Menus>()->forward->isEnabled());
}

void TestMainWindow::theFirstPartOfThePathLeadsUp()
{
    m_kit->first->record = QStringLiteral("Nordkryo ApS");
    emit m_kit->first->headerChanged();
    auto *header = m_kit->part<PageHeader>();
    QPushButton *up = nullptr;
    for (QPushButton *button : header->findChildren<QPushButton *>()) {
        if (button->text() == u"Companies")
            up = button;
    }
    QVERIFY(up && up->isVisible());
    QSignalSpy wanted(header, &PageHeader::pageWanted);

    QTest::mouseClick(up, Qt::LeftButton);

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("companies"));
}

void TestMainWindow::theMiddleOfThePathLeadsToTheRecord()
{
    m_kit->first->list->setCurrentRow(1);
    m_kit->first->record = QStringLiteral("N-0005 › Shortlist");
    emit m_kit->first->headerChanged();
    auto *header = m_kit->part<PageHeader>();
    auto *record = header->findChild<QPushButton *>(QStringLiteral("upToRecord"));
    QVERIFY(record->isVisible());
    QCOMPARE(record->text(), QStringLiteral("N-0005"));
    QVERIFY(record->focusPolicy() & Qt::TabFocus);
    QSignalSpy wanted(header, &PageHeader::placeWanted);

    QTest::mouseClick(record, Qt::LeftButton);

    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Place>(),
             (Place{QStringLiteral("companies"), QStringLiteral("1"), {}}));
    m_kit->first->record = QStringLiteral("N-0005");
    emit m_kit->first->headerChanged();
    QVERIFY(!record->isVisible()); // the last part is where one is
}

void TestMainWindow::thePagesActionsAreInHeaderAndMenus()
{
    QSignalSpy created(m_kit->first->create, &QAction::triggered);
    QSignalSpy merged(m_kit->first->other, &QAction::triggered);

    m_kit->press(Qt::Key_N, Qt::ControlModifier);
    m_kit->press(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(created.size(), 1);
    QCOMPARE(merged.size(), 1);

    QPushButton *button = nullptr;
    for (QPushButton *one : m_kit->part<PageHeader>()->findChildren<QPushButton *>()) {
        if (one->text() == u"New companies" && one->isVisible())
            button = one;
    }
    QVERIFY(button);
    // Pressing it ends what is being typed, and so the page changes under the click.
    QTest::mousePress(button, Qt::LeftButton);
    emit m_kit->first->headerChanged();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::mouseRelease(m_kit->view().window()->childAt(
                            button->mapTo(m_kit->view().window(), button->rect().center())),
                        Qt::LeftButton);
    QCOMPARE(created.size(), 2);

    // Those of a page that is not shown are silent.
    m_kit->press(Qt::Key_5, Qt::ControlModifier);
    m_kit->press(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(created.size(), 2);
}

void TestMainWindow::theWindowsImportGivesWayToThePages()
{
    QSignalSpy imported(m_kit->first->import, &QAction::triggered);
    m_kit->press(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(imported.size(), 1);
    QVERIFY(!m_kit->part<Menus>()->importFile->isVisible());
}

void TestMainWindow::anActionOfTheRecordStaysThereWhateverItsChord()
{
    QAction *action = m_kit->first->create; // Ctrl+N belongs into File whoever offers it
    const auto menuOf = [&] {
        QStringList titles;
        for (const QMenu *menu : m_kit->window->menuBar()->findChildren<QMenu *>()) {
            if (menu->actions().contains(action))
                titles << menu->title().remove(QLatin1Char('&'));
        }
        return titles.join(QLatin1Char(','));
    };
    action->setShortcut(QKeySequence(QKeySequence::New));
    emit m_kit->first->headerChanged();
    QTRY_COMPARE(menuOf(), QStringLiteral("File"));

    action->setProperty("iloMenu", QStringLiteral("record"));
    emit m_kit->first->headerChanged();
    QTRY_COMPARE(menuOf(), QStringLiteral("Record"));
}

void TestMainWindow::everyChordHasAMenuEntryAndIsUsedOnce()
{
    QStringList chords;
    for (const QMenu *menu : m_kit->window->menuBar()->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                if (action->isVisible())
                    chords << keys.toString();
            }
        }
    }
    for (const char *chord :
         {"Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+O", "Ctrl+Shift+N", "Ctrl+N",    "Ctrl+I", "Ctrl+F",
          "Ctrl+S", "Ctrl+Q",       "Ctrl+W", "Ctrl+M",       "F9",        "Ctrl+K", "F1",
          "F6",     "Shift+F6",     "F11",    "Alt+Left",     "Alt+Right", "Ctrl+2", "Ctrl+5",
          "Ctrl+,", "Ctrl+/",       "Ctrl+=", "Ctrl+-"})
        QVERIFY2(chords.contains(QString::fromLatin1(chord)), chord);
    QStringList once = chords;
    once.removeDuplicates();
    QCOMPARE(once.size(), chords.size());
}

void TestMainWindow::chordsWorkWhileTheMenuBarIsHidden()
{
    m_kit->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_kit->window->menuBar()->isHidden());

    m_kit->press(Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(m_kit->view().page(), m_kit->second);

    m_kit->press(Qt::Key_M, Qt::ControlModifier);
    QVERIFY(!m_kit->window->menuBar()->isHidden());
}

void TestMainWindow::theFilterIsReachedByKey()
{
    m_kit->press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(m_kit->first->filter->hasFocus());
}

void TestMainWindow::panesAreReachedInTurn()
{
    auto *sidebar = m_kit->part<Sidebar>();
    m_kit->first->list->setFocus();

    m_kit->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(m_kit->part<PageHeader>()->isAncestorOf(QApplication::focusWidget()));
    m_kit->press(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(sidebar->hasFocus());

    m_kit->press(Qt::Key_Down);
    QCOMPARE(m_kit->view().page(), m_kit->second);
    QVERIFY(sidebar->hasFocus());
    m_kit->press(Qt::Key_F6);
    m_kit->press(Qt::Key_F6);
    QVERIFY(m_kit->second->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::anActionIsToldWithUndo()
{
    Context &context = m_kit->view().context();
    const Organisation nordkryo = company(QStringLiteral("Nordkryo ApS"));

    QVERIFY(context.perform(QStringLiteral("Added “Nordkryo ApS”"), {created(nordkryo)}, true));

    auto *toast = m_kit->part<Toast>();
    auto *status = m_kit->part<StatusStrip>();
    QVERIFY(toast->isVisible());
    QCOMPARE(toast->text(), QStringLiteral("Added “Nordkryo ApS”"));
    QCOMPARE(status->text(), QStringLiteral("Added “Nordkryo ApS”"));
    auto *undo = status->findChild<QPushButton *>();
    QVERIFY(undo->isVisible());

    QTest::mouseClick(undo, Qt::LeftButton);

    QVERIFY(!m_kit->view().workspace().nextUndo());
    QCOMPARE(status->text(), QStringLiteral("Undone: Added “Nordkryo ApS”"));
    QVERIFY(undo->isHidden());
}

void TestMainWindow::undoAndRedoSayWhatTheyWouldDo()
{
    auto *menus = m_kit->part<Menus>();
    QVERIFY(m_kit->view().context().perform(QStringLiteral("Added “Nordkryo ApS”"),
                                            {created(company(QStringLiteral("Nordkryo ApS")))}));
    QCOMPARE(menus->undo->text(), QStringLiteral("&Undo: Added “Nordkryo ApS”"));

    m_kit->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(menus->undo->text(), QStringLiteral("&Undo"));
    QCOMPARE(menus->redo->text(), QStringLiteral("&Redo: Added “Nordkryo ApS”"));

    m_kit->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_kit->view().workspace().nextUndo());
    QCOMPARE(m_kit->part<StatusStrip>()->text(),
             QStringLiteral("Done again: Added “Nordkryo ApS”"));
}

void TestMainWindow::ctrlSAnswersThatAllIsSaved()
{
    m_kit->press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(m_kit->part<Toast>()->text().startsWith(QStringLiteral("All changes are saved")));
    QVERIFY(m_kit->part<StatusStrip>()->text().startsWith(QStringLiteral("All changes saved ")));
}

void TestMainWindow::aHintStaysOnItsPage()
{
    auto *status = m_kit->part<StatusStrip>();
    Context &context = m_kit->view().context();
    m_kit->view().go({QStringLiteral("companies"), {}, {}});
    context.announce(QStringLiteral("Tick what is to be changed."), false, false);
    QCOMPARE(status->text(), QStringLiteral("Tick what is to be changed."));
    m_kit->view().go({QStringLiteral("needs"), {}, {}});
    QVERIFY2(status->text().startsWith(QStringLiteral("All changes saved")),
             qPrintable(status->text()));

    context.announce(QStringLiteral("Nothing of this need may leave the office."), false, false);
    m_kit->view().go({QStringLiteral("needs"), QStringLiteral("2"), {}});
    context.announce(QStringLiteral("Nothing of this need may leave the office."), false, false);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(m_kit->view().page()->place().record, QStringLiteral("1"));
    QVERIFY2(status->text().startsWith(QStringLiteral("All changes saved")),
             qPrintable(status->text()));

    QVERIFY(context.perform(QStringLiteral("Added “Nordkryo ApS”"),
                            {created(company(QStringLiteral("Nordkryo ApS")))},
                            true));
    m_kit->view().go({QStringLiteral("companies"), {}, {}});
    QCOMPARE(status->text(), QStringLiteral("Added “Nordkryo ApS”"));
}

void TestMainWindow::anErrorStandsOverThePage()
{
    Organisation nameless = company({});
    QVERIFY(!m_kit->view().context().perform(QStringLiteral("Added"), {created(nameless)}));

    QString shown;
    for (const QLabel *label : m_kit->view().findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(QStringLiteral("Nothing was stored")))
            shown = label->text();
    }
    QVERIFY(!shown.isEmpty());
}

void TestMainWindow::textSizeAndAppearanceFollowTheKeys()
{
    m_kit->press(Qt::Key_Equal, Qt::ControlModifier);
    QCOMPARE(m_kit->appearance.textScale(), 110);
    const auto *status = m_kit->part<StatusStrip>();
    const int before = status->layout()->contentsMargins().left();
    m_kit->appearance.setTextScale(200);
    // The mark before the words of the status line has grown, and they make room for it.
    QTRY_VERIFY(status->layout()->contentsMargins().left() >= before + 8);
    m_kit->appearance.setTextScale(110);
    m_kit->press(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_kit->appearance.textScale(), 100);
}

void TestMainWindow::theTitleNamesTheFile()
{
    QCOMPARE(m_kit->window->windowTitle(), QStringLiteral("office – INPROCAP Desk"));
}

void TestMainWindow::everyWidgetHasAName()
{
    for (QWidget *widget : m_kit->view().findChildren<QWidget *>()) {
        if (m_kit->first->isAncestorOf(widget) || m_kit->second->isAncestorOf(widget)
            || widget->focusPolicy() == Qt::NoFocus || !widget->isVisible())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        QVERIFY2(!widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                     || qobject_cast<Page *>(widget),
                 widget->metaObject()->className());
    }
}

void TestMainWindow::theStatusOffersToUndoTheLastActionAlone()
{
    auto *status = m_kit->part<StatusStrip>();
    const auto *undo = status->findChild<QPushButton *>();
    QVERIFY(m_kit->view().context().perform(QStringLiteral("Added “Nord”"),
                                            {created(company(QStringLiteral("Nord")))}));
    QVERIFY(undo->isVisible());
    QCOMPARE(status->text(), QStringLiteral("Added “Nord”"));

    // By somebody who does not say so: another window, an assistant.
    VERIFY_OK(m_kit->view().workspace().undo());

    QVERIFY(!undo->isVisible());
    QVERIFY(status->text() != QStringLiteral("Added “Nord”"));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
