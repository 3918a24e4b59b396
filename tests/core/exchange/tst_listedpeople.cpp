#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
#include "core/exchange/sheetsurvey.h"
#include "kit/verify.h"

using namespace ilo;
using namespace Qt::StringLiterals;

/// What a list says about its people's consent, and people who are here already.
class TestListedPeople : public QObject, private test::ListImporting
{
    Q_OBJECT

private slots:
    void init() { m_workspace = std::make_unique<test::TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void consentPurposesAndDaysAreThePersons();
    void consentIsThePersonsInAListOfPeople();
    void whoIsAtAnotherCompanyIsToldAndStaysThere();
    void whoIsWithoutACompanyComesToIt();

private:
    std::vector<Contact> people() { return byName<Contact>(); }

    static QStringList fieldsOf(const ImportJob &job)
    {
        QStringList fields;
        for (const ColumnMapping &column : job.mapping.columns)
            fields << column.field;
        return fields;
    }
};

void TestListedPeople::consentPurposesAndDaysAreThePersons()
{
    const QByteArray list = "Company;Contact;Contact consent;Contact consent date;"
                            "Purpose of processing;Keep until;Do not contact\n"
                            "Alfa GmbH;Ann Holm;ja;03.10.2026;alerts, newsletter;31.12.2027;\n"
                            "Beta AG;Bo Lind;x;;;;x\n"
                            "Gama AG;Cai Friis;nein;;;someday;nein\n";
    ImportJob job = jobOf(list);
    QCOMPARE(fieldsOf(job),
             (QStringList{u"name"_s,
                          u"contact.name"_s,
                          u"contact.consent"_s,
                          u"contact.consent_on"_s,
                          u"contact.purposes"_s,
                          u"contact.retain_until"_s,
                          u"contact.do_not_contact"_s}));
    const auto survey = surveySheet(job.form);
    VERIFY_OK(survey);
    std::vector<ImportQuestion> ofConsent = questionsOf(job, *survey);
    std::erase_if(ofConsent, [](const ImportQuestion &question) { return question.column != 2; });
    QCOMPARE(ofConsent.size(), 1U); // "x" of a consent is never guessed
    QCOMPARE(ofConsent[0].value, u"x"_s);
    QVERIFY(ofConsent[0].choices.contains(u"given"_s));

    VERIFY_OK(run(job));
    const auto found = people();
    QCOMPARE(found[0].consent, Consent::Given);
    QCOMPARE(found[0].consentOn, QDate(2026, 10, 3));
    QCOMPARE(found[0].purposes, (QStringList{u"alerts"_s, u"newsletter"_s}));
    QCOMPARE(found[0].retainUntil, QDate(2027, 12, 31));
    QVERIFY(!found[0].doNotContact);
    QCOMPARE(found[1].consent, Consent::NotAsked);
    QCOMPARE(found[1].note, u"x"_s);
    QVERIFY(found[1].doNotContact);
    QCOMPARE(found[2].consent, Consent::Declined);
    QCOMPARE(found[2].note, u"someday"_s);
    QVERIFY(!found[2].doNotContact);

    // The same again, with a day after the refusal of one and the consent of the other.
    ImportJob again = jobOf("Company;Contact;Contact consent;Contact consent date\n"
                            "Alfa GmbH;Ann Holm;withdrawn;05.11.2026\n"
                            "Gama AG;Cai Friis;yes;05.11.2026\n");
    again.choices.alike = RowAnswer::Update;
    VERIFY_OK(run(again));
    QCOMPARE(people()[0].consent, Consent::Withdrawn);
    QCOMPARE(people()[0].consentOn, QDate(2026, 11, 5));
    QCOMPARE(people()[2].consent, Consent::Declined); // a list never makes it allow more
}

void TestListedPeople::consentIsThePersonsInAListOfPeople()
{
    const ImportJob job = jobOf("Name;Company;E-mail;Consent\n"
                                "Ann Holm;Alfa GmbH;ann@alfa.example;yes\n"
                                "Bo Lind;Beta AG;bo@beta.example;no\n");
    QCOMPARE(fieldsOf(job).last(), u"contact.consent"_s);

    const ImportJob ofCompanies = jobOf("Company;Consent;Contact;E-mail\n"
                                        "Alfa GmbH;yes;Ann Holm;ann@alfa.example\n");
    QCOMPARE(fieldsOf(ofCompanies).at(1), u"consent"_s);
}

void TestListedPeople::whoIsAtAnotherCompanyIsToldAndStaysThere()
{
    VERIFY_OK(run(jobOf("Company;Contact;Contact e-mail\n"
                        "Alfa GmbH;Ann Holm;ann@holm.example\n")));
    const QByteArray list =
        "Company;Contact;Contact e-mail\n"
        "Zeta Vakuum AG;Holm, Ann;ANN@holm.example\n"
        "Zeta Vakuum AG;Bo Lind;ann@holm.example\n"; // one mailbox, another name

    const ImportPlan plan = planOf(jobOf(list));
    QCOMPARE(plan.people.elsewhere, 1);
    QCOMPARE(plan.people.created, 1);
    const auto told = plan.companies.at(0).personPlans();
    QCOMPARE(told.at(0).fate, PersonFate::Elsewhere);
    QCOMPARE(told.at(0).company, u"Alfa GmbH"_s);

    VERIFY_OK(run(jobOf(list)));
    QCOMPARE(people().size(), 2U);
    QCOMPARE(people()[0].name, u"Ann Holm"_s);
    QCOMPARE(people()[0].organisation, companies().at(0).id);
}

void TestListedPeople::whoIsWithoutACompanyComesToIt()
{
    Contact ann{.id = Id<Contact>::create(), .name = u"Ann Holm"_s, .email = u"ann@alfa.example"_s};
    VERIFY_OK((*m_workspace)->apply({created(ann)}, u"Added"_s));
    const QByteArray list = "Company;Contact;Contact e-mail;Mobile\n"
                            "Alfa GmbH;Ann Holm;ann@alfa.example;+49 171 123456\n"
                            "Beta AG;Ann Holm;ann@alfa.example;\n";

    const ImportPlan plan = planOf(jobOf(list));
    QCOMPARE(plan.people.updated, 1);
    QCOMPARE(plan.people.elsewhere, 1); // it is Alfa's by then
    QCOMPARE(plan.people.created, 0);

    const auto receipt = run(jobOf(list));
    VERIFY_OK(receipt);
    QCOMPARE(people().size(), 1U);
    QCOMPARE(people()[0].organisation, companies().at(0).id);
    QCOMPARE(people()[0].mobile, u"+49 171 123456"_s);
    VERIFY_OK((*m_workspace)->undoAction(receipt->receipt.changeset));
    QCOMPARE(people().size(), 1U);
    QVERIFY(people()[0].organisation.isNull());
}

QTEST_GUILESS_MAIN(TestListedPeople)
#include "tst_listedpeople.moc"
