#include "core/storage/historyfilter.h"

#include "core/storage/bin.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;
using ilo::test::TemporaryWorkspace;

class tst_HistoryFilter : public QObject
{
    Q_OBJECT

private slots:
    void theNewestActionComesFirst();
    void everyWordHasToStandInActionOrPerson();
    void personAndKindNarrowIt();
    void anActionIsUndoneUntilItIsDoneAgain();
    void everyoneNamedIsListedOnce();
    void recordsAreNamedAlsoInTheBin();

private:
    static QStringList labels(TemporaryWorkspace &workspace, const HistoryQuery &query);
    static Organisation add(TemporaryWorkspace &workspace, const QString &name);
    static HistoryEntry entry(TemporaryWorkspace &workspace, const QString &label);
};

QStringList tst_HistoryFilter::labels(TemporaryWorkspace &workspace, const HistoryQuery &query)
{
    const auto numbers = historyNumbers(workspace.database(), query);
    if (!numbers)
        return {numbers.error().detail};
    const auto entries = historyEntries(workspace.database(), *numbers);
    if (!entries)
        return {entries.error().detail};
    QStringList found;
    for (const HistoryEntry &entry : *entries)
        found << entry.label;
    return found;
}

Organisation tst_HistoryFilter::add(TemporaryWorkspace &workspace, const QString &name)
{
    const Organisation made = test::company(name);
    if (Status done = workspace->apply({created(made)}, u"Added “%1”"_s.arg(name)); !done)
        qFatal("%s", qPrintable(done.error().detail));
    return made;
}

HistoryEntry tst_HistoryFilter::entry(TemporaryWorkspace &workspace, const QString &label)
{
    const auto numbers =
        historyNumbers(workspace.database(), {.text = label, .kind = ActionKind::Do});
    const auto entries = historyEntries(workspace.database(), *numbers);
    return entries->empty() ? HistoryEntry{} : entries->front();
}

void tst_HistoryFilter::theNewestActionComesFirst()
{
    TemporaryWorkspace workspace;
    add(workspace, u"Álfa"_s);
    add(workspace, u"Beta"_s);

    QCOMPARE(labels(workspace, {}),
             QStringList({u"Added “Beta”"_s, u"Added “Álfa”"_s, u"Created the workspace"_s}));
}

void tst_HistoryFilter::everyWordHasToStandInActionOrPerson()
{
    TemporaryWorkspace workspace;
    add(workspace, u"Łódź 100% Optyka"_s);
    add(workspace, u"Beta"_s);

    QCOMPARE(labels(workspace, {.text = u"lodz optyk"_s}),
             QStringList{u"Added “Łódź 100% Optyka”"_s});
    QCOMPARE(labels(workspace, {.text = u"beta ADA"_s}), QStringList{u"Added “Beta”"_s});
    QCOMPARE(labels(workspace, {.text = u"beta optyka"_s}), QStringList());
}

void tst_HistoryFilter::personAndKindNarrowIt()
{
    TemporaryWorkspace workspace;
    add(workspace, u"Alfa"_s);
    VERIFY_OK(workspace->undo());
    const Advisor bo{.id = Id<Advisor>::create(), .name = u"Bo"_s, .office = workspace.office.id};
    VERIFY_OK(workspace->apply({created(bo)}, u"Added an advisor"_s));
    VERIFY_OK(workspace->setAdvisor(bo.id));
    add(workspace, u"Beta"_s);

    QCOMPARE(labels(workspace, {.who = u"Bo"_s}), QStringList{u"Added “Beta”"_s});
    QCOMPARE(labels(workspace, {.kind = ActionKind::Undo}), QStringList{u"Added “Alfa”"_s});
    QCOMPARE(labels(workspace, {.who = u"Bo"_s, .kind = ActionKind::Undo}), QStringList());
}

void tst_HistoryFilter::anActionIsUndoneUntilItIsDoneAgain()
{
    TemporaryWorkspace workspace;
    add(workspace, u"Alfa"_s);
    QVERIFY(!entry(workspace, u"Alfa"_s).undone);

    VERIFY_OK(workspace->undo());
    QVERIFY(entry(workspace, u"Alfa"_s).undone);
    VERIFY_OK(workspace->redo());
    QVERIFY(!entry(workspace, u"Alfa"_s).undone);
    VERIFY_OK(workspace->undo());
    QVERIFY(entry(workspace, u"Alfa"_s).undone);
}

void tst_HistoryFilter::everyoneNamedIsListedOnce()
{
    TemporaryWorkspace workspace;
    add(workspace, u"Alfa"_s);

    const auto people = historyPeople(workspace.database());

    VERIFY_OK(people);
    QCOMPARE(*people, QStringList{u"Ada Advisor"_s});
}

void tst_HistoryFilter::recordsAreNamedAlsoInTheBin()
{
    TemporaryWorkspace workspace;
    const QString alfa = add(workspace, u"Alfa"_s).id.toString();
    const QString beta = add(workspace, u"Beta"_s).id.toString();
    const auto deletion = deletionOf(workspace.database(), {beta});
    VERIFY_OK(deletion);
    VERIFY_OK(workspace->apply(*deletion, u"Deleted “Beta”"_s));

    const auto names = recordNames(workspace.database(), {alfa, beta, u"no such id"_s});

    VERIFY_OK(names);
    QCOMPARE(*names, (QHash<QString, QString>{{alfa, u"Alfa"_s}, {beta, u"Beta"_s}}));
}

QTEST_MAIN(tst_HistoryFilter)
#include "tst_historyfilter.moc"
