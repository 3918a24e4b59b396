#include "ui/codes/codepicker.h"

#include "core/domain/codescheme.h"
#include "core/exchange/referencefile.h"
#include "core/storage/referencelists.h"
#include "ui/codes/codenotes.h"
#include "ui/codes/codetree.h"
#include "ui/kit/context.h"
#include "ui/kit/emptystate.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_CodePicker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void wordsFindACodeByKeysAlone();
    void theTreeOpensBranchByBranch();
    void whatWasChosenIsTickedAndInSight();
    void oneCodeIsTakenWithEnter();
    void whatIsNoCodeOfTheListStays();
    void cancellingChangesNothing();
    void withoutAListItSaysWhatAnImportWouldAdd();
    void notesSayWhatCodesMeanAndWhatIsWrong();

private:
    void importList();
    void open(const QStringList &codes, CodePicker::Choice choice = CodePicker::Choice::Several);
    CodeTree *tree() const { return m_picker->findChild<CodeTree *>(); }
    QLineEdit *field() const { return m_picker->findChild<QLineEdit *>(u"codeSearch"_s); }
    QString chosenText() const { return m_picker->findChild<QLabel *>(u"chosenCodes"_s)->text(); }

    std::unique_ptr<TemporaryWorkspace> m_file;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<QWidget> m_window;
    QPointer<CodePicker> m_picker;
    std::optional<QStringList> m_taken;
};

void tst_CodePicker::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_file = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_file, m_prompts);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_taken.reset();
}

void tst_CodePicker::cleanup()
{
    delete m_picker;
    m_window.reset();
    m_context.reset();
    m_file.reset();
}

void tst_CodePicker::importList()
{
    const auto list = readReferenceList(
        QStringLiteral(TEST_DATA_DIR "/codelists/works-small.csv"), cpvScheme, u"2008"_s);
    VERIFY_OK(list);
    VERIFY_OK(storeList(m_file->database(), *list));
}

void tst_CodePicker::open(const QStringList &codes, CodePicker::Choice choice)
{
    m_picker = CodePicker::open(
        *m_context, cpvScheme, codes, choice, m_window.get(), [this](const QStringList &taken) {
            m_taken = taken;
        });
    QVERIFY(QTest::qWaitForWindowExposed(m_picker));
    QTRY_VERIFY(m_picker->isActiveWindow());
}

void tst_CodePicker::wordsFindACodeByKeysAlone()
{
    importList();
    open({});
    QTRY_VERIFY(field()->hasFocus());
    QTest::keyClicks(field(), u"prozniowe"_s); // Polish, without its accents
    QCOMPARE(tree()->topLevelItemCount(), 1);
    QCOMPARE(tree()->topLevelItem(0)->text(0), u"42122450-9"_s);
    QCOMPARE(tree()->topLevelItem(0)->text(1), u"Vacuum pumps – Pompy próżniowe"_s);
    QTest::keyClick(field(), Qt::Key_Down);
    QTRY_VERIFY(tree()->hasFocus());
    QTest::keyClick(tree(), Qt::Key_Space);
    QCOMPARE(chosenText(), u"42122450-9"_s);
    QTest::keyClick(tree(), Qt::Key_Up);
    QTRY_VERIFY(field()->hasFocus());
    field()->selectAll();
    QTest::keyClicks(field(), u"31643100"_s);
    QTest::keyClick(field(), Qt::Key_Return); // ticks the first
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_taken);
    QCOMPARE(*m_taken, QStringList({u"31643100-6"_s, u"42122450-9"_s}));
}

void tst_CodePicker::theTreeOpensBranchByBranch()
{
    importList();
    open({});
    QCOMPARE(tree()->topLevelItemCount(), 2);
    QTest::keyClick(field(), Qt::Key_Down);
    QTRY_VERIFY(tree()->hasFocus());
    QTest::keyClick(tree(), Qt::Key_Right);
    QTreeWidgetItem *first = tree()->topLevelItem(0);
    QVERIFY(first->isExpanded());
    QCOMPARE(first->childCount(), 1);
    QCOMPARE(first->child(0)->text(1), u"Particle accelerators"_s);
    QTest::keyClick(tree(), Qt::Key_Right);
    QCOMPARE(tree()->currentItem()->text(0), u"31643000-5"_s);
    QVERIFY(tree()
                ->currentItem()
                ->data(0, Qt::AccessibleTextRole)
                .toString()
                .contains(u"Particle accelerators"));
}

void tst_CodePicker::whatWasChosenIsTickedAndInSight()
{
    importList();
    open({u"31643100"_s});
    QTreeWidgetItem *item = tree()->currentItem();
    QVERIFY(item);
    QCOMPARE(item->text(0), u"31643100-6"_s);
    QCOMPARE(item->checkState(0), Qt::Checked);
    auto *use = m_picker->findChild<QPushButton *>(u"useCodes"_s);
    QVERIFY(!use->isEnabled()); // nothing is different yet
    QTest::keyClick(tree(), Qt::Key_Space);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    QTRY_VERIFY(m_taken);
    QCOMPARE(*m_taken, QStringList());
}

void tst_CodePicker::oneCodeIsTakenWithEnter()
{
    importList();
    open({}, CodePicker::Choice::One);
    QTest::keyClicks(field(), u"linear"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTRY_VERIFY(m_taken);
    QCOMPARE(*m_taken, QStringList({u"31643100-6"_s}));
}

void tst_CodePicker::whatIsNoCodeOfTheListStays()
{
    importList();
    open({u"something else"_s, u"99999999"_s, u"42122450"_s});
    QTest::keyClicks(field(), u"linear"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(field(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(m_taken);
    QCOMPARE(*m_taken,
             QStringList({u"something else"_s, u"99999999"_s, u"42122450"_s, u"31643100-6"_s}));
}

void tst_CodePicker::cancellingChangesNothing()
{
    importList();
    open({});
    QTest::keyClicks(field(), u"linear"_s);
    QTest::keyClick(field(), Qt::Key_Return);
    QTest::keyClick(m_picker, Qt::Key_Escape);
    QTRY_VERIFY(!m_picker);
    QVERIFY(!m_taken);
}

void tst_CodePicker::withoutAListItSaysWhatAnImportWouldAdd()
{
    open({});
    QString said;
    for (const QLabel *label : m_picker->findChild<EmptyState *>()->findChildren<QLabel *>())
        said += label->text();
    QVERIFY2(said.contains(u"No CPV list yet"), qPrintable(said));
    QVERIFY2(said.contains(u"9,454"), qPrintable(said));
    QVERIFY2(said.contains(u"eu-vocabularies"), qPrintable(said));
    QSignalSpy went(m_context.get(), &Context::wentTo);
    const auto buttons = m_picker->findChildren<QPushButton *>();
    const auto import = std::ranges::find_if(
        buttons, [](const QPushButton *button) { return button->text() == u"Import the list…"; });
    QVERIFY(import != buttons.end());
    QTest::mouseClick(*import, Qt::LeftButton);
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.first().first().value<Place>().part, u"lists"_s);
}

void tst_CodePicker::notesSayWhatCodesMeanAndWhatIsWrong()
{
    CodeNotes notes(cpvScheme);
    notes.show(m_file->database(), {u"42122450"_s});
    QCOMPARE(notes.text(), QString()); // no list: nothing is known
    importList();
    notes.show(m_file->database(), {u"42122450"_s, u"31643000-4"_s, u"99999999"_s});
    QCOMPARE(notes.text(),
             u"42122450-9  Vacuum pumps\n31643000-5  Particle accelerators – Its check digit is 5."
             "\n99999999 – Not in 2008."_s);
    ReferenceList newer{.scheme = cpvScheme,
                        .version = u"2030"_s,
                        .codes = {{u"31643000"_s, u"5"_s, {}, {{u"en"_s, u"Accelerators"_s}}}}};
    VERIFY_OK(storeList(m_file->database(), newer));
    notes.show(m_file->database(), {u"42122450"_s});
    QCOMPARE(notes.text(), u"42122450-9  Vacuum pumps – Not in 2030; it was in 2008."_s);
}

QTEST_MAIN(tst_CodePicker)
#include "tst_codepicker.moc"
