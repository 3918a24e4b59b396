#include "ui/settings/workspacesection.h"

#include "core/storage/backup.h"
#include "ui/kit/context.h"

#include "kit/fakeprompts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_WorkspaceSection : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theFileIsDescribed();
    void aBackupIsMadeAndListed();
    void aRestoreShowsWhatItDoesThenDoesItInOneStep();
    void aRestoreCanBeLeft();
    void aSoundWorkspaceIsCalledSound();
    void aTamperedTableIsFoundAndMended();
    void theSampleGoesInOneStep();

private:
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        return m_section->findChild<Widget *>(name);
    }
    void click(const QString &button) const;
    QString textOf(const QString &widget) const;
    void tamper();
    void backUp();

    std::unique_ptr<TemporaryWorkspace> m_workspace;
    test::FakePrompts m_prompts;
    std::unique_ptr<Context> m_context;
    std::unique_ptr<WorkspaceSection> m_section;
    Organisation m_alfa;
};

void tst_WorkspaceSection::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_workspace = std::make_unique<TemporaryWorkspace>();
    m_context = std::make_unique<Context>(**m_workspace, m_prompts);
    m_alfa = test::company(u"Alfa"_s);
    VERIFY_OK((*m_workspace)->apply({created(m_alfa)}, u"Added “Alfa”"_s));
    m_section = std::make_unique<WorkspaceSection>(*m_context);
    m_section->resize(760, 1400);
    m_section->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_section.get()));
}

void tst_WorkspaceSection::cleanup()
{
    m_section.reset();
    m_context.reset();
    m_workspace.reset();
}

void tst_WorkspaceSection::click(const QString &button) const
{
    auto *found = find<QPushButton>(button);
    QVERIFY2(found && found->isVisible(), qPrintable(button));
    QTRY_VERIFY(found->isEnabled());
    QTest::mouseClick(found, Qt::LeftButton);
}

/// Everything that a part says.
QString tst_WorkspaceSection::textOf(const QString &widget) const
{
    QString text;
    for (const QLabel *label : find<QWidget>(widget)->findChildren<QLabel *>())
        text += label->text();
    return text;
}

/// Changes a record as another program might, past the log.
void tst_WorkspaceSection::tamper()
{
    Database &database = m_workspace->database();
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 1"_s));
    VERIFY_OK(database.execute(u"UPDATE organisation SET town = 'Elsewhere'"_s));
    VERIFY_OK(database.execute(u"UPDATE guard SET open = 0"_s));
}

void tst_WorkspaceSection::backUp()
{
    click(u"backUpNow"_s);
    QTRY_COMPARE(find<QTreeWidget>(u"backups"_s)->topLevelItemCount(), 1);
    QTRY_VERIFY(find<QPushButton>(u"previewRestore"_s)->isEnabled());
}

void tst_WorkspaceSection::theFileIsDescribed()
{
    QCOMPARE(find<QLabel>(u"workspacePath"_s)->text(), m_workspace->path());
    QTRY_VERIFY(find<QLabel>(u"workspaceCounts"_s)
                    ->text()
                    .contains(u"1 company or organisation · 1 office"_s));
    QVERIFY(find<QLabel>(u"workspaceCounts"_s)->text().endsWith(u"2 actions in the history"_s));
    QVERIFY(!find<QPushButton>(u"removeSample"_s)->isVisible());
}

void tst_WorkspaceSection::aBackupIsMadeAndListed()
{
    QVERIFY(!find<QTreeWidget>(u"backups"_s)->isVisible());

    backUp();

    auto *list = find<QTreeWidget>(u"backups"_s);
    QVERIFY(list->isVisible());
    QVERIFY(list->topLevelItem(0)->text(0).startsWith(u"today"_s));
    QCOMPARE(list->topLevelItem(0)->text(2), u"1"_s); // organisations
    QCOMPARE(list->topLevelItem(0)->text(4), u"2"_s); // actions
    QCOMPARE(backups(m_workspace->path())->size(), size_t(1));
}

void tst_WorkspaceSection::aRestoreShowsWhatItDoesThenDoesItInOneStep()
{
    backUp();
    Organisation moved = m_alfa;
    moved.town = u"Aarhus"_s;
    const Organisation beta = test::company(u"Beta"_s);
    VERIFY_OK((*m_workspace)->apply({edited(m_alfa, moved)}, u"Moved “Alfa”"_s));
    VERIFY_OK((*m_workspace)->apply({created(beta)}, u"Added “Beta”"_s));
    const QStringList before = m_workspace->contents();

    click(u"previewRestore"_s);

    auto *lines = find<QTreeWidget>(u"restoreLines"_s);
    QTRY_VERIFY(lines->isVisible());
    QCOMPARE(lines->topLevelItemCount(), 1);
    QCOMPARE(lines->topLevelItem(0)->text(2), u"1"_s); // other values
    QCOMPARE(lines->topLevelItem(0)->text(3), u"1"_s); // to the bin
    auto *actions = find<QListWidget>(u"restoreActions"_s);
    QCOMPARE(actions->count(), 2);
    QCOMPARE(actions->item(0)->text(), u"Added “Beta”"_s);
    QCOMPARE(m_workspace->contents(), before); // shown, not done
    QCOMPARE(find<QPushButton>(u"restoreNow"_s)->text(), u"Restore 2 records"_s);

    click(u"restoreNow"_s);

    QTRY_COMPARE(Repository<Organisation>(m_workspace->database()).get(m_alfa.id)->town, QString());
    QTRY_VERIFY(!(*m_workspace)->isBusy());
    QVERIFY(!Repository<Organisation>(m_workspace->database()).get(beta.id));
    VERIFY_OK((*m_workspace)->undo());
    QCOMPARE(m_workspace->contents(), before);
}

void tst_WorkspaceSection::aRestoreCanBeLeft()
{
    backUp();
    VERIFY_OK((*m_workspace)->apply({created(test::company(u"Beta"_s))}, u"Added “Beta”"_s));
    const QStringList before = m_workspace->contents();
    click(u"previewRestore"_s);
    QTRY_VERIFY(find<QTreeWidget>(u"restoreLines"_s)->isVisible());

    click(u"restoreCancel"_s);

    QVERIFY(!find<QTreeWidget>(u"restoreLines"_s)->isVisible());
    QCOMPARE(m_workspace->contents(), before);
}

void tst_WorkspaceSection::aSoundWorkspaceIsCalledSound()
{
    click(u"check"_s);

    QTRY_VERIFY(textOf(u"checkMessage"_s).contains(u"The workspace is sound."_s));
    QVERIFY(!find<QPushButton>(u"rebuild"_s)->isVisible());
    QVERIFY(!find<QListWidget>(u"findings"_s)->isVisible());
}

void tst_WorkspaceSection::aTamperedTableIsFoundAndMended()
{
    tamper();

    click(u"check"_s);

    auto *findings = find<QListWidget>(u"findings"_s);
    QTRY_VERIFY(findings->isVisible());
    QVERIFY2(findings->item(0)->text().startsWith(u"Records differ from what the history says"_s),
             qPrintable(findings->item(0)->text()));
    QVERIFY(textOf(u"checkMessage"_s).startsWith(u"Something is wrong"_s));

    click(u"rebuild"_s);

    QTRY_VERIFY(textOf(u"checkMessage"_s).contains(u"The workspace is sound."_s));
    QCOMPARE(Repository<Organisation>(m_workspace->database()).get(m_alfa.id)->town, QString());
}

void tst_WorkspaceSection::theSampleGoesInOneStep()
{
    Organisation sample = test::company(u"Invented"_s);
    sample.sample = true;
    VERIFY_OK(
        (*m_workspace)
            ->apply({created(sample), created(test::capability(sample, u"Lasers"_s))}, u"Added"_s));
    QTRY_VERIFY(find<QPushButton>(u"removeSample"_s)->isVisible());

    click(u"removeSample"_s);

    QVERIFY(!Repository<Organisation>(m_workspace->database()).get(sample.id));
    QVERIFY(bool(Repository<Organisation>(m_workspace->database()).get(m_alfa.id)));
    QTRY_VERIFY(!find<QPushButton>(u"removeSample"_s)->isVisible());
    QCOMPARE((*m_workspace)->nextUndo()->label, u"Removed the sample records"_s);
}

QTEST_MAIN(tst_WorkspaceSection)
#include "tst_workspacesection.moc"
