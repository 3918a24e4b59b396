#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/personfile.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Until when people are kept, and what is held about them.
class RetentionTest : public QObject
{
    Q_OBJECT

private slots:
    void countsFromTheLastContact();
    void countsFromTheDayItWasMadeWithoutOne();
    void aDayOfItsOwnCounts();
    void listsWhoseTimeEnds();
    void holdsEverythingOfThePerson();
    void theOfficeDecidesTheMonths();

private:
    static Contact person(const QString &name, QDate until = {})
    {
        Contact made;
        made.id = Id<Contact>::create();
        made.name = name;
        made.retainUntil = until;
        return made;
    }
    static Activity with(const Contact &contact, QDate day)
    {
        Activity made;
        made.id = Id<Activity>::create();
        made.day = day;
        made.contact = contact.id;
        made.subject = u"Call"_s;
        return made;
    }
};

void RetentionTest::countsFromTheLastContact()
{
    TemporaryWorkspace workspace;
    const Contact jane = person(u"Jane"_s);
    VERIFY_OK(workspace->apply({created(jane),
                                created(with(jane, QDate(2024, 8, 31))),
                                created(with(jane, QDate(2024, 5, 1))),
                                created(with(jane, QDate(2027, 1, 1)))}, // planned: no contact yet
                               u"Added"_s));
    const auto retention = retentionOf(workspace.database(), jane, 6, QDate(2025, 1, 1));
    VERIFY_OK(retention);
    QCOMPARE(retention->lastContact, QDate(2024, 8, 31));
    QCOMPARE(retention->until, QDate(2025, 2, 28));
    QVERIFY(retention->isOfRule);
}

void RetentionTest::countsFromTheDayItWasMadeWithoutOne()
{
    TemporaryWorkspace workspace;
    const Contact jane = person(u"Jane"_s);
    VERIFY_OK(workspace->apply({created(jane)}, u"Added"_s));
    Contact renamed = jane;
    renamed.name = u"Jane Doe"_s;
    VERIFY_OK(workspace->apply({edited(jane, renamed)}, u"Renamed"_s));
    const QDate today = QDate::currentDate();
    const auto retention = retentionOf(workspace.database(), renamed, 24, today);
    VERIFY_OK(retention);
    QVERIFY(!retention->lastContact.isValid());
    QCOMPARE(retention->until, today.addMonths(24));
}

void RetentionTest::aDayOfItsOwnCounts()
{
    TemporaryWorkspace workspace;
    const Contact jane = person(u"Jane"_s, QDate(2030, 5, 5));
    VERIFY_OK(
        workspace->apply({created(jane), created(with(jane, QDate(2020, 1, 1)))}, u"Added"_s));
    const auto retention = retentionOf(workspace.database(), jane, 24, QDate(2026, 1, 1));
    VERIFY_OK(retention);
    QCOMPARE(retention->until, QDate(2030, 5, 5));
    QVERIFY(!retention->isOfRule);
}

void RetentionTest::listsWhoseTimeEnds()
{
    TemporaryWorkspace workspace;
    const Organisation nord = company(u"Nord"_s);
    Contact jane = person(u"Jane"_s, QDate(2026, 12, 1));
    jane.organisation = nord.id;
    const Contact john = person(u"John"_s);
    const Contact late = person(u"Late"_s, QDate(2027, 12, 1));
    const Contact gone = person(u"Gone"_s, QDate(2026, 1, 1));
    VERIFY_OK(workspace->apply({created(nord),
                                created(jane),
                                created(john),
                                created(late),
                                created(gone),
                                created(with(john, QDate(2024, 11, 1)))},
                               u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(gone)}, u"Deleted"_s));
    const auto ending =
        endingRetentions(workspace.database(), 24, QDate(2026, 11, 25), QDate(2027, 1, 24));
    VERIFY_OK(ending);
    QCOMPARE(ending->size(), size_t(2));
    QCOMPARE(ending->at(0).name, u"John"_s);
    QCOMPARE(ending->at(0).retention.until, QDate(2026, 11, 1));
    QCOMPARE(ending->at(1).name, u"Jane"_s);
    QCOMPARE(ending->at(1).organisation, u"Nord"_s);
}

void RetentionTest::holdsEverythingOfThePerson()
{
    TemporaryWorkspace workspace;
    const Contact jane = person(u"Jane Zymurgist"_s);
    const Contact other = person(u"Other"_s);
    Organisation nord = company(u"Nord"_s);
    nord.note = u"Ask Jane Zymurgist"_s;
    Task task;
    task.id = Id<Task>::create();
    task.title = u"Call back"_s;
    task.contact = jane.id;
    AttachedFile file;
    file.id = Id<AttachedFile>::create();
    file.recordType = u"contact"_s;
    file.recordId = jane.id.toString();
    file.name = u"card.pdf"_s;
    file.hash = QString(64, u'a');
    VERIFY_OK(workspace->apply({created(jane),
                                created(other),
                                created(nord),
                                created(with(jane, QDate(2026, 1, 1))),
                                created(with(other, QDate(2026, 1, 1))),
                                created(task),
                                created(file)},
                               u"Added"_s));
    Contact moved = jane;
    moved.email = u"jane@x.example"_s;
    VERIFY_OK(workspace->apply({edited(jane, moved)}, u"Changed"_s));

    const auto held =
        personFile(workspace.database(), jane.id, workspace->office(), QDate(2026, 11, 25));
    VERIFY_OK(held);
    QCOMPARE(held->contact, moved);
    QCOMPARE(held->activities.size(), size_t(1));
    QCOMPARE(held->tasks.size(), size_t(1));
    QCOMPARE(held->files.size(), size_t(1));
    QCOMPARE(held->mentions.size(), size_t(1));
    QCOMPARE(held->history.front().field, u"email"_s);
    QCOMPARE(held->history.front().who, workspace.advisor.name);

    VERIFY_OK(workspace->apply({deleted(moved)}, u"Deleted"_s));
    QCOMPARE(personFile(workspace.database(), jane.id, {}, QDate(2026, 11, 25)).error().code,
             Error::Code::NotFound);
}

void RetentionTest::theOfficeDecidesTheMonths()
{
    TemporaryWorkspace workspace;
    QCOMPARE(retentionMonths(workspace->office()), 24);
    Office decided = workspace->office();
    decided.retentionMonths = 12;
    VERIFY_OK(workspace->apply({edited(workspace->office(), decided)}, u"Decided"_s));
    QCOMPARE(retentionMonths(workspace->office()), 12);
    Office wrong = decided;
    wrong.retentionMonths = 0;
    QVERIFY(!workspace->apply({edited(decided, wrong)}, u"Decided"_s));
}

QTEST_GUILESS_MAIN(RetentionTest)
#include "tst_retention.moc"
