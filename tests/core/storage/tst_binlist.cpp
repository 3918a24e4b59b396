#include "core/storage/binlist.h"

#include "core/storage/mergers.h"
#include "core/storage/workspacefacts.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_BinList : public QObject
{
    Q_OBJECT

private slots:
    void partsComeWithTheirOwner();
    void theFilterFoldsNamesAndKnowsTypes();
    void whatUndoTookBackIsNotDeleted();
    void separatingPutsNothingThere();
    void factsCountWhatIsThere();

private:
    static void remove(TemporaryWorkspace &workspace, const QString &id);
    static std::vector<BinRow> rows(TemporaryWorkspace &workspace, const BinQuery &query);
};

void tst_BinList::remove(TemporaryWorkspace &workspace, const QString &id)
{
    const auto deletion = deletionOf(workspace.database(), {id});
    VERIFY_OK(deletion);
    VERIFY_OK(workspace->apply(*deletion, u"Deleted"_s));
}

std::vector<BinRow> tst_BinList::rows(TemporaryWorkspace &workspace, const BinQuery &query)
{
    const auto numbers = binNumbers(workspace.database(), query);
    if (!numbers)
        qFatal("%s", qPrintable(numbers.error().detail));
    auto found = binRows(workspace.database(), *numbers);
    if (!found)
        qFatal("%s", qPrintable(found.error().detail));
    return *std::move(found);
}

void tst_BinList::partsComeWithTheirOwner()
{
    TemporaryWorkspace workspace;
    const Organisation alfa = test::company(u"Alfa"_s);
    const Organisation beta = test::company(u"Beta"_s);
    const Capability alone = test::capability(beta, u"Welding"_s);
    VERIFY_OK(workspace->apply({created(alfa),
                                created(beta),
                                created(test::capability(alfa, u"Lasers"_s)),
                                created(test::capability(alfa, u"Optics"_s)),
                                created(alone)},
                               u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(alone)}, u"Deleted a capability"_s));
    remove(workspace, alfa.id.toString());

    const std::vector<BinRow> found = rows(workspace, {});

    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].entry.name, u"Alfa"_s);
    QCOMPARE(found[0].entry.children, 2);
    QCOMPARE(found[0].entry.who, u"Ada Advisor"_s);
    QCOMPARE(found[1].entry.type, u"capability"_s);
    QCOMPARE(found[1].entry.id, alone.id.toString());
    QCOMPARE(*binTypes(workspace.database()), QStringList({u"capability"_s, u"organisation"_s}));
}

void tst_BinList::theFilterFoldsNamesAndKnowsTypes()
{
    TemporaryWorkspace workspace;
    const Organisation company = test::company(u"Bałtyk Fotonika"_s);
    const Need need{
        .id = Id<Need>::create(), .code = u"N-0001"_s, .title = u"Seal the beam pipe"_s};
    VERIFY_OK(workspace->apply({created(company), created(need)}, u"Added"_s));
    remove(workspace, company.id.toString());
    remove(workspace, need.id.toString());

    QCOMPARE(rows(workspace, {.text = u"baltyk"_s}).size(), size_t(1));
    QCOMPARE(rows(workspace, {.text = u"beam ada"_s}).size(), size_t(1));
    QCOMPARE(rows(workspace, {.text = u"gone"_s}).size(), size_t(0));
    QCOMPARE(rows(workspace, {.type = u"need"_s}).front().entry.name, u"Seal the beam pipe"_s);
}

void tst_BinList::whatUndoTookBackIsNotDeleted()
{
    TemporaryWorkspace workspace;
    const Organisation alfa = test::company(u"Alfa"_s);
    VERIFY_OK(workspace->apply({created(alfa)}, u"Added"_s));
    VERIFY_OK(workspace->undo());
    QCOMPARE(rows(workspace, {}).size(), size_t(0));
    QCOMPARE(*binCount(workspace.database()), 0);
    QVERIFY(binEntries(workspace.database(), 9)->empty());
    QVERIFY(binTypes(workspace.database())->isEmpty());
    QVERIFY(*hasTakenBack(workspace.database()));
    const auto taken = rows(workspace, {.takenBack = true});
    QCOMPARE(taken.size(), size_t(1));
    QVERIFY(taken.front().entry.takenBack);

    // So it is after Redo and another Undo.
    VERIFY_OK(workspace->redo());
    QVERIFY(!*hasTakenBack(workspace.database()));
    VERIFY_OK(workspace->undo());
    QCOMPARE(*binCount(workspace.database()), 0);
    VERIFY_OK(workspace->redo());

    // A deletion that is done again, or a return from the bin that is undone, is deleting.
    remove(workspace, alfa.id.toString());
    VERIFY_OK(workspace->undo());
    QCOMPARE(*binCount(workspace.database()), 0);
    VERIFY_OK(workspace->redo());
    QCOMPARE(*binCount(workspace.database()), 1);
    VERIFY_OK(workspace->restoreDeleted({alfa.id.toString()}, u"Restored"_s));
    VERIFY_OK(workspace->undo());
    QCOMPARE(*binCount(workspace.database()), 1);
    QVERIFY(!rows(workspace, {}).front().entry.takenBack);
}

void tst_BinList::separatingPutsNothingThere()
{
    TemporaryWorkspace workspace;
    const Organisation alfa = test::company(u"Alfa"_s);
    const Organisation beta = test::company(u"Beta"_s);
    VERIFY_OK(workspace->apply({created(alfa), created(beta)}, u"Added"_s));
    const QDate today(2026, 3, 1);
    const auto merge =
        planMerge(workspace.database(), alfa.id.toString(), beta.id.toString(), {}, today);
    VERIFY_OK(merge);
    VERIFY_OK(workspace->apply(merge->changes, u"Merged"_s));
    const auto mergers = mergersOf(workspace.database(), alfa.id.toString());
    VERIFY_OK(mergers);
    QCOMPARE(mergers->size(), size_t(1));
    const auto apart = planSeparation(workspace.database(), mergers->front().id.toString(), today);
    VERIFY_OK(apart);
    VERIFY_OK(workspace->apply(apart->changes, u"Separated"_s));

    QCOMPARE(rows(workspace, {}).size(), size_t(0));
    QCOMPARE(*binTypes(workspace.database()), QStringList());
    QCOMPARE(*binCount(workspace.database()), 0);
    QCOMPARE(binEntries(workspace.database(), 10)->size(), size_t(0));
}

void tst_BinList::factsCountWhatIsThere()
{
    TemporaryWorkspace workspace;
    Organisation sample = test::company(u"Sample"_s);
    sample.sample = true;
    VERIFY_OK(workspace->apply({created(sample), created(test::company(u"Own"_s))}, u"Added"_s));

    const auto facts = workspaceFacts(workspace.database());

    VERIFY_OK(facts);
    QVERIFY(facts->bytes > 0);
    QCOMPARE(facts->actions, 2);
    using Count = std::pair<QString, qint64>;
    QCOMPARE(facts->samples, std::vector<Count>({{u"organisation"_s, 1}}));
    QVERIFY(facts->hasSample());
    QVERIFY(std::ranges::find(facts->records, Count(u"organisation"_s, 2)) != facts->records.end());
    QVERIFY(std::ranges::find(facts->records, u"need"_s, &Count::first) == facts->records.end());
}

QTEST_MAIN(tst_BinList)
#include "tst_binlist.moc"
