#include "core/storage/attention.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 25);

Task task(const QString &title, const QDate &due)
{
    Task made;
    made.id = Id<Task>::create();
    made.title = title;
    made.dueOn = due;
    return made;
}

Activity activity(const Organisation &with, int level)
{
    Activity made;
    made.id = Id<Activity>::create();
    made.day = today;
    made.organisation = with.id;
    made.subject = u"Visit"_s;
    made.level = level;
    return made;
}

} // namespace

class TestAttention : public QObject
{
    Q_OBJECT

private slots:
    void tasksThatAreDueComeFirstTheOldestAhead();
    void doneSnoozedAndLaterTasksDoNotWait();
    void mineAreThoseThatIOwn();
    void consentsThatEndAreOneLine();
    void dataThatMayNotBeKeptAreTold();
    void theOfficeSaysHowLongPeopleAreKept();
    void rulesThatEndAreTold();
    void anotherKindTakesItsPlaceByItsDay();
    void aCompanyIsEngagedOnceByProofOfLevelTwo();
    void openNeedsLeaveOutClosedOnes();

private:
    static std::vector<Attention> waiting(TemporaryWorkspace &file, const QString &advisor = {})
    {
        auto found = attentionOn(file.database(), today, advisor);
        if (!found)
            qFatal("%s", qPrintable(found.error().detail));
        return *found;
    }
};

void TestAttention::tasksThatAreDueComeFirstTheOldestAhead()
{
    TemporaryWorkspace file;
    Organisation nordkryo = company(u"Nordkryo ApS"_s);
    nordkryo.consent = Consent::Given;
    nordkryo.consentUntil = today.addDays(1);
    Task late = task(u"Call back"_s, today.addDays(-4));
    late.organisation = nordkryo.id;
    VERIFY_OK(file->apply(
        {created(nordkryo), created(task(u"Send the brief"_s, today.addDays(7))), created(late)},
        u"Added"_s));

    const auto all = waiting(file);
    QCOMPARE(all.size(), size_t(3));
    QCOMPARE(all[0].title, u"Call back"_s);
    QCOMPARE(all[0].about, nordkryo.name);
    QCOMPARE(all[0].day, today.addDays(-4));
    QCOMPARE(all[1].title, u"Send the brief"_s);
    QCOMPARE(all[2].kind, QString(Attention::companyConsent));
}

void TestAttention::doneSnoozedAndLaterTasksDoNotWait()
{
    TemporaryWorkspace file;
    Task done = task(u"Done"_s, today);
    done.doneOn = today;
    Task snoozed = task(u"Snoozed"_s, today);
    snoozed.snoozedUntil = today.addDays(1);
    VERIFY_OK(
        file->apply({created(done), created(snoozed), created(task(u"Later"_s, today.addDays(8)))},
                    u"Added"_s));
    QVERIFY(waiting(file).empty());
    const auto tomorrow = attentionOn(file.database(), today.addDays(1));
    QVERIFY(tomorrow && tomorrow->size() == 2);
}

void TestAttention::mineAreThoseThatIOwn()
{
    TemporaryWorkspace file;
    Task mine = task(u"Mine"_s, today);
    mine.owner = file.advisor.id;
    VERIFY_OK(file->apply({created(mine), created(task(u"Nobody's"_s, today))}, u"Added"_s));
    QCOMPARE(waiting(file).size(), size_t(2));
    const auto own = waiting(file, file.advisor.id.toString());
    QCOMPARE(own.size(), size_t(1));
    QCOMPARE(own.front().title, u"Mine"_s);
}

void TestAttention::consentsThatEndAreOneLine()
{
    TemporaryWorkspace file;
    ChangeSet changes;
    for (const int days : {3, 60, 61, -1}) {
        Organisation one = company(u"Company %1"_s.arg(days));
        one.consent = Consent::Given;
        one.consentUntil = today.addDays(days);
        changes.push_back(created(one));
    }
    Organisation withdrawn = company(u"Withdrawn"_s);
    withdrawn.consent = Consent::Withdrawn;
    withdrawn.consentUntil = today.addDays(2);
    changes.push_back(created(withdrawn));
    VERIFY_OK(file->apply(changes, u"Added"_s));

    const auto all = waiting(file);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().count, qint64(2));
    QCOMPARE(all.front().title, u"Company 3"_s);
    QCOMPARE(all.front().day, today.addDays(3));
}

void TestAttention::dataThatMayNotBeKeptAreTold()
{
    TemporaryWorkspace file;
    Contact ada;
    ada.id = Id<Contact>::create();
    ada.name = u"Ada"_s;
    ada.retainUntil = today.addDays(30);
    Contact bo = ada;
    bo.id = Id<Contact>::create();
    bo.retainUntil = today.addDays(31);
    VERIFY_OK(file->apply({created(ada), created(bo)}, u"Added"_s));
    const auto all = waiting(file);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().kind, QString(Attention::retention));
    QCOMPARE(all.front().id, ada.id.toString());
}

void TestAttention::theOfficeSaysHowLongPeopleAreKept()
{
    TemporaryWorkspace file;
    Contact ada;
    ada.id = Id<Contact>::create();
    ada.name = u"Ada"_s;
    Activity call;
    call.id = Id<Activity>::create();
    call.day = today.addMonths(-12);
    call.contact = ada.id;
    call.subject = u"Call"_s;
    VERIFY_OK(file->apply({created(ada), created(call)}, u"Added"_s));
    QVERIFY(waiting(file).empty());

    Office decided = file->office();
    decided.retentionMonths = 12;
    VERIFY_OK(file->apply({edited(file->office(), decided)}, u"Decided"_s));
    const auto all = waiting(file);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().kind, QString(Attention::retention));
    QCOMPARE(all.front().title, u"Ada"_s);
    QCOMPARE(all.front().day, today);
}

void TestAttention::rulesThatEndAreTold()
{
    TemporaryWorkspace file;
    Organisation cern = company(u"CERN"_s);
    cern.roles = {toKey(OrganisationRole::BigScience)};
    ChangeSet changes{created(cern)};
    for (const int days : {40, 40, 100}) {
        ReturnBalance balance;
        balance.id = Id<ReturnBalance>::create();
        balance.organisation = cern.id;
        balance.state = u"DK"_s;
        balance.validUntil = today.addDays(days);
        changes.push_back(created(balance));
    }
    VERIFY_OK(file->apply(changes, u"Added"_s));
    const auto all = waiting(file);
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all.front().kind, QString(Attention::balanceEnds));
    QCOMPARE(all.front().about, u"CERN"_s);
    QCOMPARE(all.front().count, qint64(2));
}

void TestAttention::anotherKindTakesItsPlaceByItsDay()
{
    TemporaryWorkspace file;
    Contact ada;
    ada.id = Id<Contact>::create();
    ada.name = u"Ada"_s;
    ada.retainUntil = today.addDays(20);
    VERIFY_OK(file->apply({created(ada), created(task(u"Call back"_s, today))}, u"Added"_s));
    QString asked;
    const AttentionQuery calls = [&](Database &, const QDate &day, const QString &advisor) {
        asked = day.toString(Qt::ISODate) + u' ' + advisor;
        return Result<std::vector<Attention>>(
            {{u"call"_s, {}, u"Market survey"_s, {}, day.addDays(3)},
             {u"call"_s, {}, u"Tender"_s, {}, day.addDays(30)}});
    };

    const auto all = attentionOn(file.database(), today, u"me"_s, {calls});
    QVERIFY(all);
    QStringList titles;
    for (const Attention &one : *all)
        titles << one.title;
    QCOMPARE(titles, (QStringList{u"Market survey"_s, u"Ada"_s, u"Tender"_s}));
    QCOMPARE(asked, u"2026-11-25 me"_s);
    const AttentionQuery broken = [](Database &, const QDate &, const QString &) {
        return Result<std::vector<Attention>>(fail(Error::Code::Damaged, u"no table"_s));
    };
    QVERIFY(!attentionOn(file.database(), today, {}, {broken}));
}

void TestAttention::aCompanyIsEngagedOnceByProofOfLevelTwo()
{
    TemporaryWorkspace file;
    const Organisation dane = company(u"Nordkryo ApS"_s);
    Organisation pole = company(u"Kriowis"_s);
    pole.country = u"PL"_s;
    Organisation cern = company(u"CERN"_s);
    cern.roles = {toKey(OrganisationRole::BigScience)};
    const Organisation informed = company(u"Only informed"_s);
    Activity event = activity(dane, 2);
    event.companies = {pole.id.toString()};
    VERIFY_OK(file->apply({created(dane),
                           created(pole),
                           created(cern),
                           created(informed),
                           created(event),
                           created(activity(dane, 3)),
                           created(activity(cern, 4)),
                           created(activity(informed, 1))},
                          u"Added"_s));

    const auto counts = engagedCompanies(file.database());
    QVERIFY(counts);
    QCOMPARE(*counts, (std::vector<EngagedCount>{{u"DK"_s, 1}, {u"PL"_s, 1}}));
}

void TestAttention::openNeedsLeaveOutClosedOnes()
{
    TemporaryWorkspace file;
    Need open;
    open.id = Id<Need>::create();
    open.code = u"N-0001"_s;
    open.title = u"Cameras"_s;
    Need closed = open;
    closed.id = Id<Need>::create();
    closed.code = u"N-0002"_s;
    closed.status = NeedStatus::Closed;
    VERIFY_OK(file->apply({created(open), created(closed)}, u"Added"_s));
    const auto ids = openNeeds(file.database(), {}, 10);
    QVERIFY(ids);
    QCOMPARE(*ids, QStringList{open.id.toString()});
    const auto mine = openNeeds(file.database(), file.advisor.id.toString(), 10);
    QVERIFY(mine && mine->isEmpty());
}

QTEST_MAIN(TestAttention)
#include "tst_attention.moc"
