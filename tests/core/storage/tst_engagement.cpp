#include "core/domain/engagement.h"
#include "core/storage/activityrecords.h"
#include "core/storage/check.h"
#include "core/storage/engagement.h"
#include "core/storage/partychoices.h"
#include "kit/temporaryworkspace.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

Activity activity(const Organisation &with, QDate day, std::optional<int> level = {})
{
    Activity made;
    made.id = Id<Activity>::create();
    made.day = day;
    made.kind = ActivityKind::Call;
    made.organisation = with.id;
    made.level = level;
    return made;
}

Contact contact(const QString &name, const Organisation &at)
{
    Contact made;
    made.id = Id<Contact>::create();
    made.name = name;
    made.organisation = at.id;
    return made;
}

QStringList names(const Result<std::vector<PartyChoice>> &choices)
{
    QStringList all;
    for (const PartyChoice &choice : *choices)
        all << choice.name;
    return all;
}

} // namespace

class EngagementTest : public QObject
{
    Q_OBJECT

private slots:
    void anActivityProvesALevelByItsKind_data();
    void anActivityProvesALevelByItsKind();
    void theHighestLevelCountsSinceItsFirstDay();
    void whoTookPartCountsToo();
    void theFunnelCountsEachOrganisationOnce();
    void activitiesOfARecordAreFoundFromEachSide();
    void dueTasksLeaveOutWhatIsSnoozedOrDone();
    void partiesAreFoundByWordsMisspeltOnesToo();
    void theCompaniesListKnowsTheLastContact();
};

void EngagementTest::anActivityProvesALevelByItsKind_data()
{
    QTest::addColumn<ActivityKind>("kind");
    QTest::addColumn<int>("minutes");
    QTest::addColumn<bool>("isAlone");
    QTest::addColumn<int>("level");
    QTest::newRow("half an hour") << ActivityKind::Call << 30 << true << 3;
    QTest::newRow("too short") << ActivityKind::Call << 29 << true << 0;
    QTest::newRow("with several") << ActivityKind::Meeting << 90 << false << 0;
    QTest::newRow("told") << ActivityKind::Alert << 0 << true << 1;
    QTest::newRow("event") << ActivityKind::Event << 0 << false << 2;
    QTest::newRow("consultation") << ActivityKind::Answer << 0 << true << 2;
    QTest::newRow("note") << ActivityKind::Note << 90 << true << 0;
}

void EngagementTest::anActivityProvesALevelByItsKind()
{
    QFETCH(ActivityKind, kind);
    QFETCH(int, minutes);
    QFETCH(bool, isAlone);
    QFETCH(int, level);
    Activity one = activity(company(u"A"_s), QDate(2026, 11, 24));
    one.kind = kind;
    one.minutes = minutes;
    if (!isAlone)
        one.companies << Id<Organisation>::create().toString();
    QCOMPARE(provenLevel(one).value_or(0), level);
}

void EngagementTest::theHighestLevelCountsSinceItsFirstDay()
{
    TemporaryWorkspace workspace;
    const Organisation one = company(u"A"_s);
    QVERIFY(workspace->apply({created(one),
                              created(activity(one, QDate(2026, 1, 1), 1)),
                              created(activity(one, QDate(2026, 3, 1), 3)),
                              created(activity(one, QDate(2026, 2, 1), 3)),
                              created(activity(one, QDate(2026, 5, 1)))},
                             u"Added"_s));
    QCOMPARE(*engagementOf(workspace.database(), one.id), (Engagement{3, QDate(2026, 2, 1)}));
    QCOMPARE(*engagementOf(workspace.database(), Id<Organisation>::create()), Engagement{});
}

void EngagementTest::whoTookPartCountsToo()
{
    TemporaryWorkspace workspace;
    const Organisation host = company(u"A"_s);
    const Organisation guest = company(u"B"_s);
    Activity event = activity(host, QDate(2026, 4, 1), 2);
    event.companies = {guest.id.toString()};
    QVERIFY(workspace->apply({created(host), created(guest), created(event)}, u"Added"_s));
    QCOMPARE(engagementOf(workspace.database(), guest.id)->level, 2);
    QCOMPARE(*activityCountOf(workspace.database(), guest.id.toString()), 1);
}

void EngagementTest::theFunnelCountsEachOrganisationOnce()
{
    TemporaryWorkspace workspace;
    const Organisation one = company(u"A"_s);
    const Organisation two = company(u"B"_s);
    Activity event = activity(one, QDate(2026, 4, 1), 2);
    event.companies = {two.id.toString()};
    QVERIFY(workspace->apply({created(one),
                              created(two),
                              created(event),
                              created(activity(one, QDate(2026, 6, 1), 4)),
                              created(activity(one, QDate(2026, 7, 1), 1))},
                             u"Added"_s));
    QCOMPARE(*engagementFunnel(workspace.database()), (std::array<qint64, 5>{0, 1, 0, 1, 0}));
    QCOMPARE(*engagementFunnel(workspace.database(), {}, QDate(2026, 5, 31)),
             (std::array<qint64, 5>{0, 2, 0, 0, 0}));
    QCOMPARE(*engagementFunnel(workspace.database(), QDate(2026, 7, 1)),
             (std::array<qint64, 5>{1, 0, 0, 0, 0}));
}

void EngagementTest::activitiesOfARecordAreFoundFromEachSide()
{
    TemporaryWorkspace workspace;
    const Organisation one = company(u"A"_s);
    const Contact person = contact(u"Anna Nowak"_s, one);
    Need need;
    need.id = Id<Need>::create();
    need.code = u"N-0147"_s;
    need.title = u"Feedthroughs"_s;
    Activity older = activity(one, QDate(2026, 1, 1));
    Activity newer = activity(one, QDate(2026, 2, 1));
    newer.contact = person.id;
    newer.need = need.id;
    newer.minutes = 30;
    QVERIFY(workspace->apply(
        {created(one), created(person), created(need), created(older), created(newer)},
        u"Added"_s));
    Database &database = workspace.database();
    const auto lines = activitiesOf(database, one.id.toString(), 5);
    QCOMPARE(lines->size(), 2u);
    QCOMPARE(lines->front().activity, newer);
    QCOMPARE(lines->front().needCode, u"N-0147"_s);
    QCOMPARE(activitiesOf(database, one.id.toString(), 1)->size(), 1u);
    QCOMPARE(*activityCountOf(database, person.id.toString()), 1);
    QCOMPARE(*activityCountOf(database, need.id.toString()), 1);
    const auto numbers = database.select<qint64>(
        u"SELECT number FROM activity"_s, {}, [](const Row &row) { return row.number(0); });
    QCOMPARE(*minutesOf(database, *numbers), 30);
}

void EngagementTest::dueTasksLeaveOutWhatIsSnoozedOrDone()
{
    TemporaryWorkspace workspace;
    const QDate today(2026, 11, 24);
    const Organisation one = company(u"A"_s);
    ChangeSet changes{created(one)};
    const auto add = [&](QDate due, QDate snoozed = {}, QDate done = {}) {
        Task task;
        task.id = Id<Task>::create();
        task.title = u"Follow up"_s;
        task.organisation = one.id;
        task.dueOn = due;
        task.snoozedUntil = snoozed;
        task.doneOn = done;
        changes.push_back(created(task));
    };
    add(today);
    add(today.addDays(-3));
    add(today.addDays(1));
    add(today, today.addDays(1));
    add(today.addDays(-2), today);
    add(today, {}, today);
    QVERIFY(workspace->apply(changes, u"Added"_s));
    QCOMPARE(*dueTaskCount(workspace.database(), today), 3);
    const auto open = openTasksOf(workspace.database(), one.id.toString());
    QCOMPARE(open->size(), 5u);
    QCOMPARE(open->front().dueOn, today.addDays(-3));
}

void EngagementTest::partiesAreFoundByWordsMisspeltOnesToo()
{
    TemporaryWorkspace workspace;
    const Organisation nordkryo = company(u"Nordkryo ApS"_s);
    const Organisation kriowis = company(u"Kriowis Sp. z o.o."_s);
    Organisation cern = company(u"European Organization for Nuclear Research"_s);
    cern.shortName = u"CERN"_s;
    cern.roles = {toKey(OrganisationRole::BigScience)};
    const Contact anna = contact(u"Anna Nowak"_s, kriowis);
    QVERIFY(workspace->apply({created(nordkryo), created(kriowis), created(cern), created(anna)},
                             u"Added"_s));
    Database &database = workspace.database();
    QCOMPARE(names(partyChoices(database, {u"nordk"_s}, 9)), QStringList{u"Nordkryo ApS"_s});
    QCOMPARE(names(partyChoices(database, {u"nordkyro"_s}, 9)), QStringList{u"Nordkryo ApS"_s});
    QCOMPARE(names(partyChoices(database, {u"kriowisem"_s}, 9)),
             QStringList{u"Kriowis Sp. z o.o."_s});
    QCOMPARE(names(partyChoices(database, {u"cern"_s}, 9)), QStringList{cern.name});
    const auto found = partyChoices(database, {u"annou"_s, u"nowak"_s}, 9);
    QCOMPARE(names(found), QStringList{u"Anna Nowak"_s});
    QVERIFY(found->front().isContact);
    QCOMPARE(found->front().organisationName, kriowis.name);
    QVERIFY(partyChoices(database, {u"zebra"_s}, 9)->empty());
    const auto figure = partyChoices(database, {u"1,5"_s}, 9); // of "nordkryo 1,5 h"
    QVERIFY(figure);
    QVERIFY(figure->empty());
    QVERIFY(partyChoices(database, {}, 9)->empty());
    QCOMPARE((*partyChoice(database, anna.id.toString()))->name, anna.name);
    QCOMPARE((*partyChoice(database, cern.id.toString()))->otherNames, QStringList{u"CERN"_s});
    QVERIFY(!*partyChoice(database, Id<Contact>::create().toString()));
}

void EngagementTest::theCompaniesListKnowsTheLastContact()
{
    TemporaryWorkspace workspace;
    const Organisation one = company(u"A"_s);
    const Organisation two = company(u"B"_s);
    const Activity first = activity(one, QDate(2026, 1, 1));
    Activity event = activity(one, QDate(2026, 4, 1));
    event.companies = {two.id.toString()};
    QVERIFY(
        workspace->apply({created(one), created(two), created(first), created(event)}, u"Added"_s));
    Database &database = workspace.database();
    const auto contacted = [&](const Organisation &company) {
        return *database.text(u"SELECT contacted FROM company_list WHERE number ="
                              " (SELECT number FROM entity WHERE uuid = ?)"_s,
                              {company.id.toString()});
    };
    QCOMPARE(contacted(one), u"2026-04-01"_s);
    QCOMPARE(contacted(two), u"2026-04-01"_s);

    Activity moved = event;
    moved.organisation = two.id;
    moved.companies.clear();
    QVERIFY(workspace->apply({edited(event, moved)}, u"Moved"_s));
    QCOMPARE(contacted(one), u"2026-01-01"_s);
    QCOMPARE(contacted(two), u"2026-04-01"_s);
    QVERIFY(workspace->undo());
    QCOMPARE(contacted(one), u"2026-04-01"_s);
    QVERIFY(workspace->apply({deleted(event), deleted(first)}, u"Deleted"_s));
    QCOMPARE(contacted(one), QString(u""_s));
    QCOMPARE(contacted(two), QString(u""_s));
    QVERIFY(workspace->undo());
    QVERIFY(rebuild(database));
    QCOMPARE(contacted(two), u"2026-04-01"_s);
    QVERIFY(checkWorkspace(database)->isClean());
}

QTEST_GUILESS_MAIN(EngagementTest)

#include "tst_engagement.moc"
