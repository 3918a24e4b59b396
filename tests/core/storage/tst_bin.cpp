#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/draft.h"
#include "core/storage/history.h"

#include <QDir>
#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Deleted records: listed, restored with their parts, erased for good.
class BinTest : public QObject
{
    Q_OBJECT

private slots:
    void listsWhatAPersonDeleted();
    void restoresWithParts();
    void restoresOnlyPartsOfTheSameAction();
    void refusesAPartWithoutItsOwner();
    void erasingLeavesNothingInTheFile();
    void erasingKeepsTheChainAndTheRest();
    void onlyTheBinCanBeErased();
    void erasedIsNotBroughtBack();
    void draftsAreKeptOutsideTheLog();

private:
    void remove(TemporaryWorkspace &workspace, const Organisation &organisation)
    {
        const auto deletion = deletionOf(workspace.database(), {organisation.id.toString()});
        VERIFY_OK(deletion);
        VERIFY_OK(workspace->apply(*deletion, u"Deleted “%1”"_s.arg(organisation.name)));
    }
};

void BinTest::listsWhatAPersonDeleted()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    VERIFY_OK(
        workspace->apply({created(nord), created(capability(nord, u"Cryostats"_s))}, u"Added"_s));
    QCOMPARE(*binCount(workspace.database()), 0);
    remove(workspace, nord);
    const auto bin = binEntries(workspace.database(), 10);
    VERIFY_OK(bin);
    QCOMPARE(bin->size(), 1);
    QCOMPARE(bin->front().name, u"Nord"_s);
    QCOMPARE(bin->front().type, u"organisation"_s);
    QCOMPARE(bin->front().children, 1);
    QCOMPARE(bin->front().who, workspace.advisor.name);
    QCOMPARE(*binCount(workspace.database()), 1);
    VERIFY_OK(workspace->undo());
    QCOMPARE(*binCount(workspace.database()), 0);
}

void BinTest::restoresWithParts()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    VERIFY_OK(
        workspace->apply({created(nord), created(capability(nord, u"Cryostats"_s))}, u"Added"_s));
    const QStringList before = workspace.contents();
    remove(workspace, nord);
    VERIFY_OK(workspace->restoreDeleted({nord.id.toString()}, u"Restored Nord"_s));
    QCOMPARE(workspace.contents(), before);
    QCOMPARE(workspace->nextUndo()->label, u"Restored Nord"_s);
    VERIFY_OK(workspace->undo());
    QCOMPARE(*binCount(workspace.database()), 1);
}

void BinTest::restoresOnlyPartsOfTheSameAction()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    const Capability early = capability(nord, u"Early"_s);
    VERIFY_OK(workspace->apply(
        {created(nord), created(early), created(capability(nord, u"Late"_s))}, u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(early)}, u"Deleted a capability"_s));
    remove(workspace, nord);
    VERIFY_OK(workspace->restoreDeleted({nord.id.toString()}, u"Restored"_s));
    const auto left = Repository<Capability>(workspace.database()).where(u"1"_s);
    VERIFY_OK(left);
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->front().title, u"Late"_s);
}

void BinTest::refusesAPartWithoutItsOwner()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    const Capability skill = capability(nord, u"Cryostats"_s);
    VERIFY_OK(workspace->apply({created(nord), created(skill)}, u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(skill)}, u"Deleted a capability"_s));
    remove(workspace, nord);
    const Status refused = workspace->restoreDeleted({skill.id.toString()}, u"Restored"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Conflict);
}

void BinTest::erasingLeavesNothingInTheFile()
{
    TemporaryWorkspace workspace;
    Organisation nord = company(u"Zymurgist Quixotry ApS"_s);
    nord.email = u"xylophone@zymurgist.example"_s;
    nord.tags = {u"zephyrtag"_s};
    VERIFY_OK(workspace->apply({created(nord), created(capability(nord, u"Quokka cryostats"_s))},
                               u"Added “%1”"_s.arg(nord.name)));
    Organisation edit = nord;
    edit.telephone = u"+45 55443322"_s;
    VERIFY_OK(workspace->apply({edited(nord, edit)}, u"Edited"_s));
    VERIFY_OK(keepDraft(workspace.database(), nord.id.toString(), u"note"_s, u"quagmire draft"_s));
    remove(workspace, edit);
    VERIFY_OK(eraseForGood(*workspace, nord.id.toString(), u"Erased a company for good"_s));
    QCOMPARE(*binCount(workspace.database()), 0);
    workspace.close();

    for (const QFileInfo &file : QDir(workspace.folder()).entryInfoList(QDir::Files)) {
        QFile opened(file.filePath());
        QVERIFY(opened.open(QIODevice::ReadOnly));
        const QByteArray bytes = opened.readAll().toLower();
        for (const char *word :
             {"zymurgist", "quixotry", "xylophone", "zephyrtag", "quokka", "55443322", "quagmire"})
            QVERIFY2(!bytes.contains(word),
                     qPrintable(QLatin1StringView(word) + u" in "_s + file.fileName()));
    }
}

void BinTest::erasingKeepsTheChainAndTheRest()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    const Organisation syd = company(u"Syd"_s);
    VERIFY_OK(
        workspace->apply({created(nord), created(syd)}, u"Imported 2 companies from Nord.csv"_s));
    remove(workspace, nord);
    VERIFY_OK(eraseForGood(*workspace, nord.id.toString(), u"Erased a company for good"_s));
    VERIFY_OK(Repository<Organisation>(workspace.database()).get(syd.id));
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : qPrintable(report->findings.front().detail));
    VERIFY_OK(rebuild(workspace.database()));
    VERIFY_OK(Repository<Organisation>(workspace.database()).get(syd.id));
    QVERIFY(!Repository<Organisation>(workspace.database()).get(nord.id));

    const auto entries = history(workspace.database(), 0, 10);
    VERIFY_OK(entries);
    QCOMPARE(entries->front().label, u"Erased a company for good"_s); // it is itself in the history
    QCOMPARE(entries->front().kind, ActionKind::System);
    const auto changes = recordHistory(workspace.database(), nord.id.toString());
    VERIFY_OK(changes);
    QVERIFY(std::ranges::any_of(*changes, &FieldChange::erased));
}

void BinTest::onlyTheBinCanBeErased()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    VERIFY_OK(workspace->apply({created(nord)}, u"Added"_s));
    const Status refused = eraseForGood(*workspace, nord.id.toString(), u"Erased"_s);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    VERIFY_OK(Repository<Organisation>(workspace.database()).get(nord.id));
}

void BinTest::erasedIsNotBroughtBack()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    VERIFY_OK(workspace->apply({created(nord)}, u"Added"_s));
    remove(workspace, nord);
    VERIFY_OK(eraseForGood(*workspace, nord.id.toString(), u"Erased"_s));
    const auto report = workspace->undo(); // of the deletion
    VERIFY_OK(report);
    QCOMPARE(report->records, 0);
    QCOMPARE(report->leftCount, 1);
    QVERIFY(!workspace->restoreDeleted({nord.id.toString()}, u"Restored"_s));
    QVERIFY(!Repository<Organisation>(workspace.database()).get(nord.id));
}

void BinTest::draftsAreKeptOutsideTheLog()
{
    TemporaryWorkspace workspace;
    const qint64 actions = *historyCount(workspace.database());
    VERIFY_OK(keepDraft(workspace.database(), u"id"_s, u"today"_s, u"half a sen"_s));
    VERIFY_OK(keepDraft(workspace.database(), u"id"_s, u"today"_s, u"half a sentence"_s));
    VERIFY_OK(workspace.reopen());
    const auto kept = drafts(workspace.database());
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 1);
    QCOMPARE(kept->front().text, u"half a sentence"_s);
    QCOMPARE(*historyCount(workspace.database()), actions);
    VERIFY_OK(dropDraft(workspace.database(), u"id"_s, u"today"_s));
    QVERIFY(drafts(workspace.database())->empty());
}

QTEST_GUILESS_MAIN(BinTest)

#include "tst_bin.moc"
