#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/bin.h"
#include "core/storage/check.h"
#include "core/storage/history.h"
#include "core/storage/recordwriter.h"
#include "core/storage/transaction.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ilo;
using namespace ilo::test;

/// Undo and redo: whole actions, over restarts, never over something newer.
class UndoTest : public QObject
{
    Q_OBJECT

private slots:
    void takesBackAndDoesAgain();
    void survivesARestart();
    void aNewActionEndsRedo();
    void leavesWhatIsNewer();
    void leavesARecordThatOthersLeadTo();
    void takesBackAnOlderActionOutOfTurn();
    void bringsBackADeletedRecordWithItsParts();
    void repeatedCyclesStayExact();
    void aRestoredRecordCanStillBeUnimported();
    void bringsBackWhatWasShownOfSeveralValues();
    void randomActionsUndoAndRedoExactly_data();
    void randomActionsUndoAndRedoExactly();
};

void UndoTest::takesBackAndDoesAgain()
{
    TemporaryWorkspace workspace;
    const QStringList empty = workspace.contents();
    const Organisation nord = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added Nordkryo ApS")));
    Organisation moved = nord;
    moved.town = QStringLiteral("Odense");
    moved.tags = {QStringLiteral("cryo")};
    VERIFY_OK(workspace->apply({edited(nord, moved)}, QStringLiteral("Moved Nordkryo ApS")));
    const QStringList full = workspace.contents();

    QCOMPARE(workspace->nextUndo()->label, QStringLiteral("Moved Nordkryo ApS"));
    const auto report = workspace->undo();
    VERIFY_OK(report);
    QCOMPARE(report->label, QStringLiteral("Moved Nordkryo ApS"));
    QCOMPARE(report->records, 1);
    QCOMPARE(report->leftCount, 0);
    VERIFY_OK(workspace->undo());
    QCOMPARE(workspace.contents(), empty);
    QVERIFY(!workspace->undo());
    VERIFY_OK(workspace->redo());
    VERIFY_OK(workspace->redo());
    QCOMPARE(workspace.contents(), full);
    QVERIFY(!workspace->redo());
}

void UndoTest::survivesARestart()
{
    TemporaryWorkspace workspace;
    const QStringList empty = workspace.contents();
    VERIFY_OK(
        workspace->apply({created(company(QStringLiteral("One")))}, QStringLiteral("Added One")));
    VERIFY_OK(
        workspace->apply({created(company(QStringLiteral("Two")))}, QStringLiteral("Added Two")));
    VERIFY_OK(workspace->undo());
    VERIFY_OK(workspace.reopen());
    QCOMPARE(workspace->nextUndo()->label, QStringLiteral("Added One"));
    QCOMPARE(workspace->nextRedo()->label, QStringLiteral("Added Two"));
    VERIFY_OK(workspace->undo());
    QCOMPARE(workspace.contents(), empty);
    VERIFY_OK(workspace.reopen());
    VERIFY_OK(workspace->redo());
    VERIFY_OK(workspace->redo());
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT count(*) FROM organisation")), 2);
}

void UndoTest::aNewActionEndsRedo()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(
        workspace->apply({created(company(QStringLiteral("One")))}, QStringLiteral("Added One")));
    VERIFY_OK(workspace->undo());
    QVERIFY(workspace->nextRedo());
    VERIFY_OK(
        workspace->apply({created(company(QStringLiteral("Two")))}, QStringLiteral("Added Two")));
    QVERIFY(!workspace->nextRedo());
    VERIFY_OK(workspace.reopen());
    QVERIFY(!workspace->nextRedo());
}

void UndoTest::leavesWhatIsNewer()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nord"));
    const Organisation syd = company(QStringLiteral("Syd"));
    VERIFY_OK(
        workspace->apply({created(nord), created(syd)}, QStringLiteral("Imported 2 companies")));
    const qint64 import = workspace->nextUndo()->changeset;
    Organisation edit = nord;
    edit.town = QStringLiteral("Odense");
    VERIFY_OK(workspace->apply({edited(nord, edit)}, QStringLiteral("Moved Nord")));

    const auto report = workspace->undoAction(import);
    VERIFY_OK(report);
    QCOMPARE(report->records, 1);
    QCOMPARE(report->leftCount, 1);
    QCOMPARE(report->left,
             QStringList{QStringLiteral("organisation/%1/_new").arg(nord.id.toString())});
    QCOMPARE(Repository<Organisation>(workspace.database()).get(nord.id)->town,
             QStringLiteral("Odense"));
    QVERIFY(!Repository<Organisation>(workspace.database()).get(syd.id));
}

void UndoTest::leavesARecordThatOthersLeadTo()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nord"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added Nord")));
    const qint64 action = workspace->nextUndo()->changeset;
    VERIFY_OK(workspace->apply({created(capability(nord, QStringLiteral("Cryostats")))},
                               QStringLiteral("Added")));
    const qint64 actions = *historyCount(workspace.database());
    const auto report = workspace->undoAction(action);
    VERIFY_OK(report);
    QCOMPARE(report->leftCount, 1);
    QCOMPARE(report->records, 0);
    VERIFY_OK(Repository<Organisation>(workspace.database()).get(nord.id));
    // Nothing was done, so nothing stands in the history, and undo goes on where it was.
    QCOMPARE(*historyCount(workspace.database()), actions);
    QCOMPARE(workspace->nextUndo()->label, QStringLiteral("Added"));
}

void UndoTest::takesBackAnOlderActionOutOfTurn()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nord"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added Nord")));
    Organisation town = nord;
    town.town = QStringLiteral("Odense");
    VERIFY_OK(workspace->apply({edited(nord, town)}, QStringLiteral("Town")));
    const qint64 townAction = workspace->nextUndo()->changeset;
    Organisation street = town;
    street.street = QStringLiteral("Kanalvej 2");
    VERIFY_OK(workspace->apply({edited(town, street)}, QStringLiteral("Street")));

    VERIFY_OK(workspace->undoAction(townAction));
    const auto now = Repository<Organisation>(workspace.database()).get(nord.id);
    VERIFY_OK(now);
    QCOMPARE(now->town, QString());
    QCOMPARE(now->street, QStringLiteral("Kanalvej 2"));
    VERIFY_OK(workspace->undo()); // takes back the taking back
    QCOMPARE(Repository<Organisation>(workspace.database()).get(nord.id)->town,
             QStringLiteral("Odense"));
}

void UndoTest::bringsBackADeletedRecordWithItsParts()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nord"));
    VERIFY_OK(
        workspace->apply({created(nord), created(capability(nord, QStringLiteral("Cryostats")))},
                         QStringLiteral("Added")));
    const QStringList before = workspace.contents();
    const auto deletion = deletionOf(workspace.database(), {nord.id.toString()});
    VERIFY_OK(deletion);
    QCOMPARE(deletion->size(), 2);
    VERIFY_OK(workspace->apply(*deletion, QStringLiteral("Deleted Nord")));
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT count(*) FROM capability")), 0);
    VERIFY_OK(workspace->undo());
    QCOMPARE(workspace.contents(), before);
    VERIFY_OK(workspace->redo());
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT count(*) FROM organisation")), 0);
}

void UndoTest::repeatedCyclesStayExact()
{
    TemporaryWorkspace workspace;
    const QStringList empty = workspace.contents();
    const Organisation nord = company(QStringLiteral("Nord"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added")));
    Organisation edit = nord;
    edit.town = QStringLiteral("Odense");
    VERIFY_OK(workspace->apply({edited(nord, edit)}, QStringLiteral("Moved")));
    const QStringList full = workspace.contents();
    for (int i = 0; i < 4; ++i) {
        VERIFY_OK(workspace->undo());
        VERIFY_OK(workspace->undo());
        QCOMPARE(workspace.contents(), empty);
        VERIFY_OK(workspace->redo());
        VERIFY_OK(workspace->redo());
        QCOMPARE(workspace.contents(), full);
    }
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY(report->isClean());
}

void UndoTest::aRestoredRecordCanStillBeUnimported()
{
    TemporaryWorkspace workspace;
    const QStringList empty = workspace.contents();
    const Organisation nord = company(QStringLiteral("Nord"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Imported 1 company")));
    const qint64 import = workspace->nextUndo()->changeset;
    VERIFY_OK(workspace->apply({deleted(nord)}, QStringLiteral("Deleted Nord")));
    VERIFY_OK(workspace->restoreDeleted({nord.id.toString()}, QStringLiteral("Restored Nord")));
    const auto report = workspace->undoAction(import);
    VERIFY_OK(report);
    QCOMPARE(report->leftCount, 0);
    QCOMPARE(workspace.contents(), empty);
}

/// Writes the town anew from what stood before both offices changed it: a second head.
static Status writeTown(TemporaryWorkspace &workspace, const Organisation &company,
                        const QString &town, const std::vector<ParentOp> &parents)
{
    const auto receipt = writeAction(workspace.database(), [&]() -> Result<Receipt> {
        RecordWriter records(workspace.database(), workspace->author());
        if (Status begun = records.begin(QStringLiteral("Theirs"), ActionKind::Do); !begun)
            return fail(begun.error());
        const auto entity = records.log().entity(company.id.toString());
        if (Status put = records.putCell(**entity, QStringLiteral("town"), {}, town, parents, 0);
            !put)
            return fail(put.error());
        return records.finish();
    });
    return receipt ? workspace.reopen() : fail(receipt.error());
}

void UndoTest::bringsBackWhatWasShownOfSeveralValues()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added")));
    RecordWriter reader(workspace.database(), workspace->author());
    VERIFY_OK(reader.log().begin({}, ActionKind::Do, 0));
    const auto entity = reader.log().entity(nord.id.toString());
    const auto before = reader.log().heads(**entity, QStringLiteral("town"), {});
    VERIFY_OK(before);
    VERIFY_OK(writeTown(workspace, nord, QStringLiteral("Odense"), *before));
    VERIFY_OK(writeTown(workspace, nord, QStringLiteral("Aarhus"), *before));
    Organisation now = *Repository<Organisation>(workspace.database()).get(nord.id);
    QCOMPARE(now.town, QStringLiteral("Aarhus")); // the newest of the two
    Organisation joined = now;
    joined.town = QStringLiteral("Aalborg");
    VERIFY_OK(workspace->apply({edited(now, joined)}, QStringLiteral("Decided")));
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT count(*) FROM op_parent")), 2);

    const auto report = workspace->undo();
    VERIFY_OK(report);
    QCOMPARE(report->leftCount, 0);
    now = *Repository<Organisation>(workspace.database()).get(nord.id);
    QCOMPARE(now.town, QStringLiteral("Aarhus"));
    VERIFY_OK(workspace->redo());
    QCOMPARE(Repository<Organisation>(workspace.database()).get(nord.id)->town,
             QStringLiteral("Aalborg"));
    const auto checked = checkWorkspace(workspace.database());
    VERIFY_OK(checked);
    QVERIFY(checked->findings.empty());
}

void UndoTest::randomActionsUndoAndRedoExactly_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 3; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void UndoTest::randomActionsUndoAndRedoExactly()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    TemporaryWorkspace workspace;
    const QStringList empty = workspace.contents();
    const auto any = [&](int count) { return int(random.bounded(count)); };
    const auto word = [&] { return QStringLiteral("w%1").arg(any(20)); };

    int actions = 0;
    for (int round = 0; round < 40; ++round) {
        const auto all =
            Repository<Organisation>(workspace.database()).where(QStringLiteral("1 ORDER BY id"));
        VERIFY_OK(all);
        ChangeSet changes;
        const int kind = all->empty() ? 0 : any(6);
        if (kind == 0) {
            for (int i = any(3); i >= 0; --i) {
                Organisation made = company(word());
                made.tags = {word(), word()};
                changes.push_back(created(made));
                if (any(2) == 0)
                    changes.push_back(created(capability(made, word())));
            }
        } else if (kind == 1) {
            const auto deletion = deletionOf(workspace.database(),
                                             {(*all)[size_t(any(int(all->size())))].id.toString()});
            VERIFY_OK(deletion);
            changes = *deletion;
        } else if (kind == 2) {
            const auto bin = binEntries(workspace.database(), 10);
            VERIFY_OK(bin);
            if (!bin->empty()) {
                VERIFY_OK(workspace->restoreDeleted({(*bin)[size_t(any(int(bin->size())))].id},
                                                    QStringLiteral("Restored")));
                ++actions;
            }
            continue;
        } else {
            for (int i = any(2); i >= 0; --i) {
                const Organisation &before = (*all)[size_t(any(int(all->size())))];
                Organisation after = before;
                if (any(2) == 0)
                    after.town = any(4) == 0 ? QString() : word();
                else
                    after.tags = {word(), word(), word()};
                after.tags = asSet(after.tags);
                const bool again = std::ranges::any_of(changes, [&](const Change &c) {
                    return idOf(*c.before) == before.id.toString();
                });
                if (after != before && !again)
                    changes.push_back(edited(before, after));
            }
        }
        if (changes.empty())
            continue;
        VERIFY_OK(workspace->apply(changes, QStringLiteral("Action")));
        ++actions;
        if (any(8) == 0) {
            VERIFY_OK(workspace->undo());
            --actions;
        }
    }

    const QStringList full = workspace.contents();
    VERIFY_OK(rebuild(workspace.database()));
    QCOMPARE(workspace.contents(), full);
    for (int i = 0; i < actions; ++i) {
        const auto report = workspace->undo();
        VERIFY_OK(report);
        QCOMPARE(report->left, QStringList());
    }
    QCOMPARE(workspace.contents(), empty);
    VERIFY_OK(workspace.reopen());
    for (int i = 0; i < actions; ++i)
        VERIFY_OK(workspace->redo());
    QCOMPARE(workspace.contents(), full);
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY2(report->isClean(),
             report->findings.empty() ? "" : qPrintable(report->findings.front().detail));
}

QTEST_GUILESS_MAIN(UndoTest)

#include "tst_undo.moc"
