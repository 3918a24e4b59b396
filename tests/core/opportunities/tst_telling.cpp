#include "core/domain/brief.h"
#include "core/opportunities/nominationlist.h"
#include "core/storage/opportunityrecord.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Telling : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void itIsKeptWhatWasToldToWhomAndWhen();
    void aNeedThatIsToldOfIsNoAlert_data();
    void aNeedThatIsToldOfIsNoAlert();
    void theSameTextKeepsItsVersion();
    void whoObjectedIsNotWrittenTo();
    void whoObjectsIsNamedWhenTheirsIsTheOnlyAddress();
    void aDisclosureOutlivesWhatItIsAbout();
    void aNominationIsALineOfTheList();

private:
    Telling telling(const QString &text)
    {
        Telling made;
        made.recordType = typeName<Opportunity>();
        made.recordId = m_call.id.toString();
        made.subject = u"Vacuum chambers"_s;
        made.text = text;
        made.at = QDateTime(QDate(2026, 11, 26), QTime(14, 5));
        made.parties = {*tellingParty(m_file->database(), m_company.id)};
        made.advisor = m_file->advisor.id;
        return made;
    }

    void tell(const QString &text)
    {
        const auto earlier = disclosuresOf(m_file->database(), m_call.id.toString());
        VERIFY_OK((*m_file)->apply(changesOf(telling(text), *earlier), u"told"_s));
    }

    std::unique_ptr<test::TemporaryWorkspace> m_file;
    Organisation m_company;
    Contact m_person;
    Opportunity m_call;
};

void tst_Telling::init()
{
    m_file = std::make_unique<test::TemporaryWorkspace>();
    m_company = test::company(u"Limsen Vakuum ApS"_s);
    m_company.street = u"Havnevej 9"_s;
    m_company.postcode = u"6700"_s;
    m_company.town = u"Esbjerg"_s;
    m_company.email = u"post@limsen.example"_s;
    m_person = {};
    m_person.id = Id<Contact>::create();
    m_person.name = u"Mette Limsen"_s;
    m_person.organisation = m_company.id;
    m_person.email = u"mette@limsen.example"_s;
    m_call = {};
    m_call.id = Id<Opportunity>::create();
    m_call.title = u"Vacuum chambers"_s;
    VERIFY_OK((*m_file)->apply({created(m_company), created(m_person), created(m_call)}, u"x"_s));
}

void tst_Telling::itIsKeptWhatWasToldToWhomAndWhen()
{
    tell(u"It closes on 8 December."_s);

    const auto full = opportunityInFull(m_file->database(), m_call.id);
    VERIFY_OK(full);
    QCOMPARE(full->disclosures.size(), size_t(1));
    const InformationDisclosure &told = full->disclosures[0];
    QCOMPARE(told.version, 1);
    QCOMPARE(told.hash.size(), 64);
    QCOMPARE(told.hash, disclosureHash(u"Vacuum chambers"_s, u"It closes on 8 December."_s));
    QCOMPARE(told.toldOn, QDate(2026, 11, 26));
    QCOMPARE(told.toldAt, u"14:05"_s);
    QCOMPARE(told.recipients.value(m_company.id.toString()),
             u"Limsen Vakuum ApS, Mette Limsen <mette@limsen.example>"_s);
    QVERIFY(!told.publicOn.isValid());
    QCOMPARE(full->told().value(m_company.id.toString()), QDate(2026, 11, 26));
    const auto activity = Repository<Activity>(m_file->database()).get(told.activity);
    VERIFY_OK(activity);
    QCOMPARE(activity->kind, ActivityKind::Alert);
    QCOMPARE(activity->organisation, m_company.id);
    QCOMPARE(activity->service, AdvisoryService::OpportunityAlert);
}

void tst_Telling::aNeedThatIsToldOfIsNoAlert_data()
{
    QTest::addColumn<DisclosureChannel>("channel");
    QTest::addColumn<ActivityKind>("kind");
    QTest::newRow("mail") << DisclosureChannel::Mail << ActivityKind::Email;
    QTest::newRow("files") << DisclosureChannel::MailFiles << ActivityKind::Email;
    QTest::newRow("telephone") << DisclosureChannel::Telephone << ActivityKind::Call;
    QTest::newRow("meeting") << DisclosureChannel::Meeting << ActivityKind::Meeting;
    QTest::newRow("letter") << DisclosureChannel::Letter << ActivityKind::Note;
}

void tst_Telling::aNeedThatIsToldOfIsNoAlert()
{
    QFETCH(const DisclosureChannel, channel);
    QFETCH(const ActivityKind, kind);
    Telling telling;
    telling.recordType = typeName<Brief>();
    telling.recordId = Id<Brief>::create().toString();
    telling.subject = u"INP-CERN-2026-001"_s;
    telling.channel = channel;
    telling.at = QDateTime(QDate(2026, 11, 26), QTime(14, 5));
    telling.parties = {
        TellingParty{.company = m_company, .contact = {}, .email = {}, .objector = {}}};
    const ChangeSet changes = changesOf(telling, {});
    VERIFY_OK((*m_file)->apply(changes, u"x"_s));

    const auto told = disclosuresOf(m_file->database(), telling.recordId);
    VERIFY_OK(told);
    const auto activity = Repository<Activity>(m_file->database()).get(told->front().activity);
    VERIFY_OK(activity);
    QCOMPARE(activity->kind, kind);
    QCOMPARE(activity->service, AdvisoryService::None);
    QCOMPARE(activity->level, std::optional(1));
}

void tst_Telling::theSameTextKeepsItsVersion()
{
    tell(u"One"_s);
    tell(u"Two"_s);
    tell(u"One"_s);

    const auto told = disclosuresOf(m_file->database(), m_call.id.toString());
    QCOMPARE(told->size(), size_t(3));
    QList<int> versions;
    for (const InformationDisclosure &disclosure : *told)
        versions << disclosure.version;
    std::ranges::sort(versions);
    QCOMPARE(versions, QList<int>({1, 1, 2}));
}

void tst_Telling::whoObjectedIsNotWrittenTo()
{
    Contact objects = m_person;
    objects.doNotContact = true;
    VERIFY_OK((*m_file)->apply({edited(m_person, objects)}, u"x"_s));
    QCOMPARE(tellingParty(m_file->database(), m_company.id)->email, u"post@limsen.example"_s);
    QVERIFY(tellingParty(m_file->database(), m_company.id)->mayBeTold());

    Organisation withdrew = m_company;
    withdrew.consent = Consent::Withdrawn;
    VERIFY_OK((*m_file)->apply({edited(m_company, withdrew)}, u"x"_s));
    QVERIFY(!tellingParty(m_file->database(), m_company.id)->mayBeTold());
    QVERIFY(tellingParty(m_file->database(), m_company.id)->refusal
            == TellingParty::Refusal::Withdrawn);
}

void tst_Telling::whoObjectsIsNamedWhenTheirsIsTheOnlyAddress()
{
    Contact objects = m_person;
    objects.doNotContact = true;
    objects.email = m_company.email;
    VERIFY_OK((*m_file)->apply({edited(m_person, objects)}, u"x"_s));

    const auto party = tellingParty(m_file->database(), m_company.id);

    QVERIFY(party->refusal == TellingParty::Refusal::Objected);
    QCOMPARE(party->objector, m_person.name);
}

void tst_Telling::aDisclosureOutlivesWhatItIsAbout()
{
    tell(u"One"_s);

    VERIFY_OK((*m_file)->apply({deleted(m_call)}, u"x"_s));

    QCOMPARE(disclosuresOf(m_file->database(), m_call.id.toString())->size(), size_t(1));
}

void tst_Telling::aNominationIsALineOfTheList()
{
    m_person.telephone = u"+45 7512 0000"_s;
    const Nomination made = nominationOf(
        m_call.id, {.company = m_company, .contact = m_person, .email = m_person.email});

    QCOMPARE(made.name, u"Limsen Vakuum ApS"_s);
    QCOMPARE(made.address, u"Havnevej 9\n6700 Esbjerg\nDenmark"_s);
    QCOMPARE(made.contactName, u"Mette Limsen"_s);
    QCOMPARE(made.telephone, u"+45 7512 0000"_s);
    QVERIFY(invalidFields(made).isEmpty());
    const OutTable table =
        nominationTable({u"Firm"_s, u"Address"_s, u"Contact"_s, u"E-mail"_s, u"Telephone"_s});
    QCOMPARE(table.columns.size(), nominationCells(made).size());
    QCOMPARE(nominationCells(made)[1].toString(), u"Havnevej 9, 6700 Esbjerg, Denmark"_s);
}

QTEST_GUILESS_MAIN(tst_Telling)
#include "tst_telling.moc"
