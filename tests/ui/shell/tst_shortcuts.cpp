#include "windowkit.h"

#include "ui/kit/filteredit.h"
#include "ui/shell/menus.h"
#include "ui/shell/shortcutdialog.h"
#include "ui/shell/shortcuts.h"

#include <QClipboard>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

class TestShortcuts : public QObject
{
    Q_OBJECT

private slots:
    void chosenKeysWorkAndAreKept();
    void usualKeysComeBack();
    void twoMeaningsOfOneKeyAreTold();
    void theDialogFindsChangesAndCopies();

private:
    static std::unique_ptr<QAction> action(const QString &text, const QString &keys)
    {
        auto made = std::make_unique<QAction>(text);
        made->setShortcut(QKeySequence(keys));
        return made;
    }
};

void TestShortcuts::chosenKeysWorkAndAreKept()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Shortcuts shortcuts(settings);
    const auto find = action(u"Find"_s, u"Ctrl+/"_s);
    shortcuts.take(find.get(), u"window"_s);
    shortcuts.set(find.get(), QKeySequence(u"F7"_s));
    QCOMPARE(find->shortcut(), QKeySequence(u"F7"_s));
    QVERIFY(Shortcuts::isChanged(*find));

    const auto next = action(u"Chercher"_s, u"Ctrl+/"_s); // another start, another language
    shortcuts.take(next.get(), u"window"_s);
    QCOMPARE(next->shortcut(), QKeySequence(u"F7"_s));
    const auto elsewhere = action(u"Other"_s, u"Ctrl+/"_s);
    shortcuts.take(elsewhere.get(), u"needs"_s);
    QCOMPARE(elsewhere->shortcut(), QKeySequence(u"Ctrl+/"_s));
}

void TestShortcuts::usualKeysComeBack()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Shortcuts shortcuts(settings);
    const auto larger = action(u"Larger"_s, u"Ctrl+="_s);
    larger->setShortcuts({QKeySequence(u"Ctrl+="_s), QKeySequence(u"Ctrl++"_s)});
    shortcuts.take(larger.get(), u"window"_s);
    shortcuts.set(larger.get(), {});
    QVERIFY(larger->shortcut().isEmpty());
    shortcuts.reset(larger.get());
    QCOMPARE(larger->shortcuts().size(), 2);
    QVERIFY(!Shortcuts::isChanged(*larger));
    QVERIFY(settings.allKeys().isEmpty());
}

void TestShortcuts::twoMeaningsOfOneKeyAreTold()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Shortcuts shortcuts(settings);
    const auto quit = action(u"Quit"_s, u"Ctrl+Q"_s);
    const auto merge = action(u"Merge"_s, u"Ctrl+G"_s);
    const auto group = action(u"Group"_s, u"Ctrl+G"_s);
    shortcuts.take(quit.get(), u"window"_s);
    shortcuts.take(merge.get(), u"companies"_s);
    shortcuts.take(group.get(), u"needs"_s);
    const QList<QAction *> all{quit.get(), merge.get(), group.get()};
    QVERIFY(Shortcuts::conflicts(*merge, all).isEmpty()); // never at the same time
    shortcuts.set(merge.get(), QKeySequence(u"Ctrl+Q"_s));
    QCOMPARE(Shortcuts::conflicts(*merge, all), QList<QAction *>{quit.get()});
    QCOMPARE(Shortcuts::conflicts(*quit, all), QList<QAction *>{merge.get()});
}

void TestShortcuts::theDialogFindsChangesAndCopies()
{
    WindowKit kit;
    kit.withWorkspace();
    bool looked = false;
    QTimer::singleShot(0, this, [&] {
        auto *dialog = qobject_cast<ShortcutDialog *>(QApplication::activeModalWidget());
        QVERIFY(dialog);
        auto *list = dialog->findChild<QTreeWidget *>();
        QTest::keyClicks(dialog->findChild<FilterEdit *>(), u"ctrl z"_s);
        QCOMPARE(list->currentItem()->text(0), u"Undo"_s); // not what it would undo just now
        dialog->findChild<FilterEdit *>()->clear();
        QTest::keyClicks(dialog->findChild<FilterEdit *>(), u"merge"_s);
        QCOMPARE(list->currentItem()->text(0), u"Merge"_s);
        QCOMPARE(list->currentItem()->parent()->text(0), u"Companies"_s);

        auto *keys = dialog->findChild<QKeySequenceEdit *>();
        QTest::keyClick(keys, Qt::Key_Q, Qt::ControlModifier);
        emit keys->editingFinished();
        QCOMPARE(kit.first->other->shortcut(), QKeySequence(u"Ctrl+Q"_s));
        QVERIFY2(list->currentItem()->text(2).contains(u"Quit"_s),
                 qPrintable(list->currentItem()->text(2)));

        for (auto *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Copy the list"_s || button->text() == u"Reset all"_s)
                button->click();
        }
        QCOMPARE(kit.first->other->shortcut(), QKeySequence(u"Ctrl+G"_s));
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Merge\tCtrl+"_s));
        looked = true;
        dialog->reject();
    });
    kit.press(Qt::Key_Slash, Qt::ControlModifier);
    QTRY_VERIFY(looked);
}

QTEST_MAIN(TestShortcuts)
#include "tst_shortcuts.moc"
