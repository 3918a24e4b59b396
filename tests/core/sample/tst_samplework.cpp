#include "core/sample/samplerecords.h"

#include "core/domain/engagement.h"

#include "kit/verify.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

const QDate wednesday(2026, 11, 25);

template<typename Record>
qint64 countIf(const std::vector<Record> &records, const auto &holds)
{
    return std::ranges::count_if(records, holds);
}

} // namespace

class tst_SampleWork : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyRecordCanBeStoredAndIsMarked();
    void contactsAreDifferentPeopleWithAnOrganisation();
    void someContactsNeedCare();
    void activitiesFillTheYearBeforeToday();
    void contactsBelongToTheCompanyOfTheActivity();
    void notesAreNotRepeated();
    void halfOfTheCompaniesAreEngaged();
    void levelsAreWhatTheActivityProves();
    void tasksAreOverdueDueLaterAndDone();

private:
    SampleRecords m_records;
    QSet<QString> m_companies; ///< ids
};

void tst_SampleWork::initTestCase()
{
    Result<SampleRecords> records = readSampleRecords(wednesday);
    VERIFY_OK(records);
    m_records = *std::move(records);
    for (const AnyRecord &record : m_records.organisations) {
        if (const auto *company = std::get_if<Organisation>(&record))
            m_companies.insert(company->id.toString());
    }
}

void tst_SampleWork::everyRecordCanBeStoredAndIsMarked()
{
    const auto verify = [](const auto &records) {
        for (const auto &record : records) {
            QCOMPARE(invalidFields(record), QStringList());
            QVERIFY(record.sample);
        }
    };
    verify(m_records.work.contacts);
    verify(m_records.work.activities);
    verify(m_records.work.tasks);
}

void tst_SampleWork::contactsAreDifferentPeopleWithAnOrganisation()
{
    const std::vector<Contact> &contacts = m_records.work.contacts;
    QVERIFY2(contacts.size() >= 150, QByteArray::number(qint64(contacts.size())));

    QSet<QString> names;
    QSet<QString> addresses;
    QSet<QString> companies;
    for (const Contact &contact : contacts) {
        QVERIFY2(!names.contains(contact.name), qPrintable(contact.name));
        QVERIFY2(!addresses.contains(contact.email), qPrintable(contact.email));
        QVERIFY2(contact.email.endsWith(u".example"_s), qPrintable(contact.email));
        QVERIFY(!contact.organisation.isNull() && !contact.jobTitle.isEmpty());
        QVERIFY(contact.role != ContactRole::NotStated && !contact.languages.isEmpty());
        QVERIFY(contact.retainUntil.isValid());
        names.insert(contact.name);
        addresses.insert(contact.email);
        if (m_companies.contains(contact.organisation.toString()))
            companies.insert(contact.organisation.toString());
    }
    QVERIFY2(companies.size() >= 110, QByteArray::number(companies.size()));
}

void tst_SampleWork::someContactsNeedCare()
{
    const std::vector<Contact> &contacts = m_records.work.contacts;

    QCOMPARE(countIf(contacts, [](const Contact &c) { return c.doNotContact; }), 2);
    QCOMPARE(countIf(contacts, [](const Contact &c) { return c.retainUntil < wednesday; }), 1);
    QVERIFY(countIf(contacts,
                    [](const Contact &c) {
                        return c.retainUntil >= wednesday && c.retainUntil < wednesday.addDays(60);
                    })
            >= 3);
    for (const auto &[basis, key] : EnumKeys<LawfulBasis>::keys)
        QVERIFY2(countIf(contacts, [basis](const Contact &c) { return c.basis == basis; }) > 0,
                 key);
    for (const auto &[consent, key] : EnumKeys<Consent>::keys)
        QVERIFY2(countIf(contacts, [consent](const Contact &c) { return c.consent == consent; })
                     > 0,
                 key);
}

void tst_SampleWork::activitiesFillTheYearBeforeToday()
{
    const std::vector<Activity> &activities = m_records.work.activities;
    QVERIFY2(activities.size() >= 240, QByteArray::number(qint64(activities.size())));
    QVERIFY(std::ranges::is_sorted(activities, {}, &Activity::day));

    QSet<int> months;
    for (const Activity &activity : activities) {
        QVERIFY2(activity.day <= wednesday && activity.day > wednesday.addDays(-372),
                 qPrintable(activity.subject));
        QVERIFY2(activity.day.dayOfWeek() <= Qt::Friday, qPrintable(activity.subject));
        QVERIFY(!activity.subject.isEmpty() && activity.minutes.value_or(0) > 0);
        QVERIFY2(!activity.organisation.isNull() || !activity.companies.isEmpty(),
                 qPrintable(activity.subject));
        months.insert(activity.day.month());
    }
    QCOMPARE(months.size(), 12);
}

void tst_SampleWork::contactsBelongToTheCompanyOfTheActivity()
{
    QHash<QString, Contact> byId;
    for (const Contact &contact : m_records.work.contacts)
        byId.insert(contact.id.toString(), contact);
    for (const Activity &activity : m_records.work.activities) {
        if (activity.contact.isNull())
            continue;
        const Contact contact = byId.value(activity.contact.toString());
        QVERIFY2(contact.organisation == activity.organisation, qPrintable(activity.subject));
        QVERIFY2(!contact.doNotContact, qPrintable(activity.subject));
    }
}

void tst_SampleWork::notesAreNotRepeated()
{
    QSet<QString> notes;
    for (const Activity &activity : m_records.work.activities) {
        QVERIFY2(activity.note.isEmpty() || !notes.contains(activity.note),
                 qPrintable(activity.note));
        notes.insert(activity.note);
    }
    QVERIFY(notes.size() > 100);
}

void tst_SampleWork::halfOfTheCompaniesAreEngaged()
{
    QSet<QString> engaged;
    QSet<QString> contracted;
    for (const Activity &activity : m_records.work.activities) {
        QStringList parties = activity.companies;
        parties << activity.organisation.toString();
        for (const QString &party : parties) {
            if (m_companies.contains(party) && activity.level.value_or(0) >= engagedLevel)
                engaged.insert(party);
            if (m_companies.contains(party) && activity.level == 5)
                contracted.insert(party);
        }
    }
    QVERIFY2(engaged.size() >= 55 && engaged.size() <= 80, QByteArray::number(engaged.size()));
    QVERIFY(contracted.size() >= 3 && contracted.size() <= 8);
}

void tst_SampleWork::levelsAreWhatTheActivityProves()
{
    for (const Activity &activity : m_records.work.activities) {
        if (!activity.level || *activity.level == 1 || *activity.level > 3)
            continue; // told of something, or judged by a person
        QVERIFY2(provenLevel(activity) == activity.level || activity.kind == ActivityKind::Training,
                 qPrintable(activity.subject));
    }
}

void tst_SampleWork::tasksAreOverdueDueLaterAndDone()
{
    const std::vector<Task> &tasks = m_records.work.tasks;
    const auto open = [&](const auto &due) {
        return countIf(tasks, [&](const Task &t) { return !t.doneOn.isValid() && due(t.dueOn); });
    };

    QVERIFY(tasks.size() >= 20);
    QVERIFY(open([](QDate day) { return day < wednesday; }) >= 2);
    QVERIFY(open([](QDate day) { return day == wednesday; }) >= 2);
    QVERIFY(open([](QDate day) { return day > wednesday; }) >= 5);
    QVERIFY(countIf(tasks, [](const Task &t) { return t.doneOn.isValid(); }) >= 5);
    QVERIFY(countIf(tasks, [](const Task &t) { return t.snoozedUntil.isValid(); }) >= 1);
    QVERIFY(countIf(tasks, [](const Task &t) { return !t.activity.isNull(); }) >= 5);
    for (const Task &task : tasks)
        QVERIFY2(!task.doneOn.isValid() || task.doneOn < wednesday, qPrintable(task.title));
}

QTEST_APPLESS_MAIN(tst_SampleWork)
#include "tst_samplework.moc"
