#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/check.h"

#include <QSignalSpy>
#include <QTest>

using namespace ilo;
using namespace ilo::test;

/// The door for writes: one action, one transaction, one signal.
class WorkspaceTest : public QObject
{
    Q_OBJECT

private slots:
    void createsAndReadsBack();
    void editsOnlyWhatDiffers();
    void mergesSetsByMember();
    void refusesWhatWasChangedMeanwhile();
    void refusesPartsOfNothing();
    void refusesInvalidFields();
    void failedActionLeavesNothing();
    void nothingToWriteIsNoAction();
    void guardsRefuseWritesFromOutside();
    void tellsWhatChanged();
    void numbersNeedsInOrder();
    void aReaderSeesButCannotWrite();
    void aLongJobKeepsOthersOut();
    void namesWhoActed();

private:
    Organisation stored(TemporaryWorkspace &workspace, const Organisation &organisation)
    {
        const auto found = Repository<Organisation>(workspace.database()).get(organisation.id);
        return found ? *found : Organisation{};
    }
};

void WorkspaceTest::createsAndReadsBack()
{
    TemporaryWorkspace workspace;
    Organisation nord = company(QStringLiteral("Nordkryo ApS"));
    nord.tags = {QStringLiteral("cryo"), QStringLiteral("vacuum")};
    nord.turnover = {1250000000, QStringLiteral("DKK")};
    nord.consentOn = QDate(2026, 3, 1);
    nord.headcount = 43;
    VERIFY_OK(
        workspace->apply({created(nord), created(capability(nord, QStringLiteral("Feedthroughs")))},
                         QStringLiteral("Added Nordkryo ApS")));
    QCOMPARE(stored(workspace, nord), nord);
    VERIFY_OK(workspace.reopen());
    QCOMPARE(stored(workspace, nord), nord);
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY(report->findings.empty());
}

void WorkspaceTest::editsOnlyWhatDiffers()
{
    TemporaryWorkspace workspace;
    const Organisation before = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(before)}, QStringLiteral("Added")));
    const auto count = [&] {
        return *workspace.database().number(QStringLiteral("SELECT count(*) FROM op"));
    };
    const qint64 ops = count();
    Organisation after = before;
    after.town = QStringLiteral("Odense");
    after.headcount = 12;
    VERIFY_OK(workspace->apply({edited(before, after)}, QStringLiteral("Edited")));
    QCOMPARE(count(), ops + 2);
    QCOMPARE(stored(workspace, before), after);
}

void WorkspaceTest::mergesSetsByMember()
{
    TemporaryWorkspace workspace;
    Organisation seen = company(QStringLiteral("Nordkryo ApS"));
    seen.tags = {QStringLiteral("a"), QStringLiteral("b")};
    VERIFY_OK(workspace->apply({created(seen)}, QStringLiteral("Added")));
    Organisation one = seen;
    one.tags = {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
    Organisation two = seen;
    two.tags = {QStringLiteral("b")};
    VERIFY_OK(workspace->apply({edited(seen, one)}, QStringLiteral("One")));
    VERIFY_OK(
        workspace->apply({edited(seen, two)}, QStringLiteral("Two"))); // another page's older view
    QCOMPARE(stored(workspace, seen).tags, (QStringList{QStringLiteral("b"), QStringLiteral("c")}));
}

void WorkspaceTest::refusesWhatWasChangedMeanwhile()
{
    TemporaryWorkspace workspace;
    const Organisation seen = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(seen)}, QStringLiteral("Added")));
    Organisation one = seen;
    one.town = QStringLiteral("Odense");
    VERIFY_OK(workspace->apply({edited(seen, one)}, QStringLiteral("One")));

    Organisation two = seen;
    two.town = QStringLiteral("Vejle");
    const Status conflict = workspace->apply({edited(seen, two)}, QStringLiteral("Two"));
    QVERIFY(!conflict);
    QCOMPARE(conflict.error().code, Error::Code::Conflict);
    QCOMPARE(conflict.error().subject, QStringLiteral("town"));

    Organisation three = seen;
    three.street = QStringLiteral("Kanalvej 2"); // an untouched field does not conflict
    VERIFY_OK(workspace->apply({edited(seen, three)}, QStringLiteral("Three")));
    QCOMPARE(stored(workspace, seen).town, QStringLiteral("Odense"));
}

void WorkspaceTest::refusesPartsOfNothing()
{
    TemporaryWorkspace workspace;
    const Organisation absent = company(QStringLiteral("Absent"));
    const Status refused = workspace->apply({created(capability(absent, QStringLiteral("x")))},
                                            QStringLiteral("Added"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::NotFound);
}

void WorkspaceTest::refusesInvalidFields()
{
    TemporaryWorkspace workspace;
    Organisation wrong = company(QStringLiteral("Nordkryo ApS"));
    wrong.country = QStringLiteral("Denmark");
    const Status refused = workspace->apply({created(wrong)}, QStringLiteral("Added"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QCOMPARE(refused.error().subject, QStringLiteral("country"));
}

void WorkspaceTest::failedActionLeavesNothing()
{
    TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    Organisation wrong = company(QString());
    QSignalSpy changed(&*workspace, &Workspace::changed);
    QVERIFY(!workspace->apply({created(company(QStringLiteral("Good"))), created(wrong)},
                              QStringLiteral("Added two")));
    QCOMPARE(workspace.contents(), before);
    QCOMPARE(changed.count(), 0);
    QVERIFY(!workspace->nextUndo());
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT open FROM guard")), 0);
}

void WorkspaceTest::nothingToWriteIsNoAction()
{
    TemporaryWorkspace workspace;
    const Organisation same = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(same)}, QStringLiteral("Added")));
    QSignalSpy changed(&*workspace, &Workspace::changed);
    VERIFY_OK(workspace->apply({edited(same, same)}, QStringLiteral("Nothing")));
    VERIFY_OK(workspace->apply({}, QStringLiteral("Nothing")));
    QCOMPARE(changed.count(), 0);
    QCOMPARE(workspace->nextUndo()->label, QStringLiteral("Added"));
}

void WorkspaceTest::guardsRefuseWritesFromOutside()
{
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(QStringLiteral("Nordkryo ApS")))},
                               QStringLiteral("Added")));
    for (const RecordType &type : recordTypes()) {
        for (const QString &sql : {QStringLiteral("INSERT INTO %1 (number, id) VALUES (99, 'x')"),
                                   QStringLiteral("UPDATE %1 SET id = 'x'"),
                                   QStringLiteral("DELETE FROM %1")}) {
            if (sql.startsWith(u"INSERT")
                || *workspace.database().number(QStringLiteral("SELECT count(*) FROM ") + type.name)
                    > 0)
                QVERIFY2(!workspace.database().execute(sql.arg(type.name)),
                         qPrintable(sql.arg(type.name)));
        }
    }
    for (const char *sql :
         {"UPDATE op SET value = 'x'",
          "DELETE FROM op",
          "UPDATE changeset SET label = 'x'",
          "DELETE FROM changeset",
          "DELETE FROM entity",
          "UPDATE op SET head = 0",
          "INSERT INTO op (number, changeset, entity, field, head) VALUES (99, 1, 1, 1, 1)"})
        QVERIFY2(!workspace.database().execute(QLatin1StringView(sql)), sql);
}

void WorkspaceTest::tellsWhatChanged()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nordkryo ApS"));
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added Nordkryo ApS")));
    QSignalSpy spy(&*workspace, &Workspace::changed);
    const Capability skill = capability(nord, QStringLiteral("Feedthroughs"));
    VERIFY_OK(workspace->apply({created(skill)}, QStringLiteral("Added a capability")));
    QCOMPARE(spy.count(), 1);
    const auto changed = spy.first().first().value<Changed>();
    QCOMPARE(changed.label, QStringLiteral("Added a capability"));
    QVERIFY(!changed.many);
    QCOMPARE(changed.records.value(QStringLiteral("capability")),
             QSet<QString>{skill.id.toString()});
    QCOMPARE(changed.records.value(QStringLiteral("organisation")),
             QSet<QString>{nord.id.toString()});
    QVERIFY(!changed.touches(QStringLiteral("need")));
}

void WorkspaceTest::numbersNeedsInOrder()
{
    TemporaryWorkspace workspace;
    QCOMPARE(*workspace->nextNeedCode(), QStringLiteral("N-0001"));
    Need need;
    need.id = Id<Need>::create();
    need.code = *workspace->nextNeedCode();
    need.title = QStringLiteral("Keep seals tight at 4 K");
    VERIFY_OK(workspace->apply({created(need)}, QStringLiteral("Added")));
    QCOMPARE(*workspace->nextNeedCode(), QStringLiteral("N-0002"));
    VERIFY_OK(workspace->apply({deleted(need)}, QStringLiteral("Deleted")));
    QCOMPARE(*workspace->nextNeedCode(),
             QStringLiteral("N-0002")); // somebody has said N-0001 aloud
}

void WorkspaceTest::aReaderSeesButCannotWrite()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(QStringLiteral("Nordkryo ApS"));
    const auto reader = Workspace::open(workspace.path(), Workspace::Access::Read);
    VERIFY_OK(reader);
    VERIFY_OK(workspace->apply({created(nord)}, QStringLiteral("Added")));
    VERIFY_OK(Repository<Organisation>((*reader)->database()).get(nord.id));
    const Status refused = (*reader)->apply({deleted(nord)}, QStringLiteral("Deleted"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::ReadOnly);
}

void WorkspaceTest::aLongJobKeepsOthersOut()
{
    TemporaryWorkspace workspace;
    workspace->beginLongJob();
    const Status busy =
        workspace->apply({created(company(QStringLiteral("Nord")))}, QStringLiteral("Added"));
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, Error::Code::Busy);

    const auto worker = Database::open(workspace.path());
    VERIFY_OK(worker);
    int left = 3;
    const auto receipt =
        applyStream(**worker,
                    workspace->author(),
                    QStringLiteral("Imported three"),
                    [&]() -> Result<std::optional<Change>> {
                        return left-- > 0
                            ? std::optional(created(company(QStringLiteral("C%1").arg(left))))
                            : std::nullopt;
                    });
    VERIFY_OK(receipt);
    QCOMPARE(receipt->records, 3);
    QSignalSpy spy(&*workspace, &Workspace::changed);
    workspace->endLongJob(QStringLiteral("Imported three"));
    QCOMPARE(spy.count(), 1);
    QVERIFY(spy.first().first().value<Changed>().many);
    QCOMPARE(workspace->nextUndo()->label, QStringLiteral("Imported three"));
    VERIFY_OK(workspace->undo());
    QCOMPARE(*workspace.database().number(QStringLiteral("SELECT count(*) FROM organisation")), 0);
}

void WorkspaceTest::namesWhoActed()
{
    TemporaryWorkspace workspace;
    Advisor second;
    second.id = Id<Advisor>::create();
    second.name = QStringLiteral("Bo Berg");
    second.office = workspace.office.id;
    VERIFY_OK(workspace->apply({created(second)}, QStringLiteral("Added Bo Berg")));
    VERIFY_OK(workspace->setAdvisor(second.id));
    VERIFY_OK(workspace.reopen());
    QCOMPARE(workspace->advisor(), second);
    QCOMPARE(workspace->office(), workspace.office);
}

QTEST_GUILESS_MAIN(WorkspaceTest)

#include "tst_workspace.moc"
