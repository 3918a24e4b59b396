#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
#include "core/storage/repository.h"
#include "kit/verify.h"

#include <QBuffer>

using namespace ilo;
using namespace Qt::StringLiterals;

/// People beside the companies of a list.
class TestImportPeople : public QObject, private test::ListImporting
{
    Q_OBJECT

private slots:
    void init() { m_workspace = std::make_unique<test::TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void columnsAreKnownInNineLanguages_data();
    void columnsAreKnownInNineLanguages();
    void mailboxesStayTheCompanys();
    void withoutNamesNothingGoesToPeople();
    void aNameBesideACompanyIsThePersons();
    void peopleStandBelowTheirCompany();
    void severalPeopleStandInOneRow_data();
    void severalPeopleStandInOneRow();
    void aJobStandsInTheNameOrItsColumn();
    void theSameListAgainChangesNothing();
    void aListUpdatesWhoIsThere();
    void whatIsNotSaidOfAPersonStays();
    void aMendedListAddsWhoWasRejected();
    void whoHasNoBasisInAListOfBasesIsLeftOut();
    void theBasisForAllIsTakenWhereNoneIsListed();
    void aRowFurtherDownBringsItsPerson();
    void oneUndoTakesPeopleBack();

private:
    std::vector<Contact> people() { return byName<Contact>(); }

    qsizetype companies()
    {
        auto found = Repository<Organisation>(m_workspace->database()).where(u"1"_s);
        return found ? qsizetype(found->size()) : -1;
    }

    static QStringList fieldsOf(const ImportJob &job)
    {
        QStringList fields;
        for (const ColumnMapping &column : job.mapping.columns)
            fields << column.field;
        return fields;
    }
};

static const QByteArray fair =
    "Company;Country;VAT;Contact person;Job title;Contact e-mail;Contact phone\n"
    "Nordkryo ApS;DK;DK12345674;Ann Holm;CEO;ann@nordkryo.example;+45 11 22 33 44\n"
    ";;;Bo Lind;Sales engineer;bo@nordkryo.example;+45 11 22 33 55\n"
    "Limsen Vakuum ApS;DK;DK87654321;Cai Friis;;cai@limsen.example;\n";

void TestImportPeople::columnsAreKnownInNineLanguages_data()
{
    QTest::addColumn<QString>("header");

    QTest::newRow("en") << u"Company;Country;Contact person;Job title;E-mail;Phone"_s;
    QTest::newRow("fr") << u"Société;Pays;Interlocuteur;Fonction;Courriel;Téléphone"_s;
    QTest::newRow("da") << u"Virksomhed;Land;Kontaktperson;Stilling;E-mail;Telefon"_s;
    QTest::newRow("nl") << u"Bedrijf;Land;Contactpersoon;Functie;E-mail;Telefoon"_s;
    QTest::newRow("es") << u"Empresa;País;Persona de contacto;Cargo;Correo;Teléfono"_s;
    QTest::newRow("pl") << u"Firma;Kraj;Osoba kontaktowa;Stanowisko;E-mail;Telefon"_s;
    QTest::newRow("sk") << u"Spoločnosť;Krajina;Kontaktná osoba;Funkcia;E-mail;Telefón"_s;
    QTest::newRow("de") << u"Firma;Land;Ansprechpartner;Funktion;E-Mail;Telefon"_s;
    QTest::newRow("sv") << u"Företag;Land;Kontaktperson;Befattning;E-post;Telefon"_s;
}

void TestImportPeople::columnsAreKnownInNineLanguages()
{
    QFETCH(QString, header);
    const ImportJob job = jobOf(header.toUtf8()
                                + "\nAlfa GmbH;DE;Ann Holm;CEO;ann.holm@alfa.example;+49 123 4567\n"
                                  "Beta AG;DE;Bo Lind;;b.lind@beta.example;+49 765 4321\n");

    QCOMPARE(fieldsOf(job),
             (QStringList{u"name"_s,
                          u"country"_s,
                          u"contact.name"_s,
                          u"contact.job_title"_s,
                          u"contact.email"_s,
                          u"contact.telephone"_s}));
}

void TestImportPeople::mailboxesStayTheCompanys()
{
    const ImportJob job = jobOf("Company;E-mail;Country;Contact;Contact e-mail\n"
                                "Alfa GmbH;info@alfa.example;DE;Ann Holm;ann@alfa.example\n");
    QCOMPARE(
        fieldsOf(job),
        (QStringList{u"name"_s, u"email"_s, u"country"_s, u"contact.name"_s, u"contact.email"_s}));

    const ImportJob behind = jobOf("Company;Contact;E-mail\nAlfa GmbH;Ann Holm;info@alfa.example\n"
                                   "Beta AG;Bo Lind;sales@beta.example\n");
    QCOMPARE(fieldsOf(behind), (QStringList{u"name"_s, u"contact.name"_s, u"email"_s}));
}

void TestImportPeople::withoutNamesNothingGoesToPeople()
{
    const ImportJob job = jobOf("Company;Contact e-mail;Mobile\n"
                                "Alfa GmbH;ann@alfa.example;+49 171 123456\n");
    QCOMPARE(fieldsOf(job), (QStringList{u"name"_s, u"email"_s, u"telephone"_s}));
}

void TestImportPeople::aNameBesideACompanyIsThePersons()
{
    const ImportJob job = jobOf("Name;Company;E-mail\n"
                                "Ann Holm;Alfa GmbH;ann@alfa.example\n"
                                "Bo Lind;Beta AG;bo@beta.example\n");
    QCOMPARE(fieldsOf(job), (QStringList{u"contact.name"_s, u"name"_s, u"contact.email"_s}));

    const ImportJob parted = jobOf("Vorname;Nachname;Firma;E-Mail\n"
                                   "Ann;Holm;Alfa GmbH;ann@alfa.example\n");
    VERIFY_OK(run(parted));
    QCOMPARE(people().size(), 1U);
    QCOMPARE(people()[0].name, u"Ann Holm"_s);
}

void TestImportPeople::peopleStandBelowTheirCompany()
{
    const ImportPlan plan = planOf(jobOf(fair));
    QCOMPARE(plan.created, 2);
    QCOMPARE(plan.continued, 1);
    QCOMPARE(plan.people.created, 3);

    VERIFY_OK(run(jobOf(fair)));
    const auto found = people();
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[1].name, u"Bo Lind"_s);
    QCOMPARE(found[1].email, u"bo@nordkryo.example"_s);
    QCOMPARE(found[1].telephone, u"+45 11 22 33 55"_s);
    QCOMPARE(found[1].jobTitle, u"Sales engineer"_s);
    QCOMPARE(found[1].organisation, found[0].organisation);
    QCOMPARE(found[0].role, ContactRole::Management);
    QCOMPARE(found[0].source, u"list.csv"_s);
    QCOMPARE(found[0].basis, LawfulBasis::NotStated); // never guessed
    QVERIFY(found[2].organisation != found[0].organisation);
}

void TestImportPeople::severalPeopleStandInOneRow_data()
{
    QTest::addColumn<QByteArray>("list");

    QTest::newRow("columns") << QByteArray("Company;Contact 1;E-mail 1;Contact 2;E-mail 2\n"
                                           "Alfa GmbH;Ann Holm;ann@alfa.example;Bo Lind;"
                                           "bo@alfa.example\n");
    QTest::newRow("blocks") << QByteArray("Company;Contact 1;Contact 2;Contact e-mail 1;"
                                          "Contact e-mail 2\n"
                                          "Alfa GmbH;Ann Holm;Bo Lind;ann@alfa.example;"
                                          "bo@alfa.example\n");
    QTest::newRow("one cell") << QByteArray("Company;Contact;Contact e-mail\n"
                                            "Alfa GmbH;Ann Holm / Bo Lind;\"ann@alfa.example;"
                                            "bo@alfa.example\"\n");
    QTest::newRow("lines") << QByteArray("Company;Contact\nAlfa GmbH;\"Ann Holm <ann@alfa.example>"
                                         "\nBo Lind <bo@alfa.example>\"\n");
}

void TestImportPeople::severalPeopleStandInOneRow()
{
    QFETCH(QByteArray, list);
    VERIFY_OK(run(jobOf(list)));

    const auto found = people();
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].name, u"Ann Holm"_s);
    QCOMPARE(found[0].email, u"ann@alfa.example"_s);
    QCOMPARE(found[1].name, u"Bo Lind"_s);
    QCOMPARE(found[1].email, u"bo@alfa.example"_s);
}

void TestImportPeople::aJobStandsInTheNameOrItsColumn()
{
    VERIFY_OK(run(jobOf("Company;Contact;Role\nAlfa GmbH;Ann Holm (Sales manager);\n"
                        "Beta AG;\"Holm, Bo\";Buyer\nGama AG;Dr. Cai Friis, CEO;\n")));

    const auto found = people();
    QCOMPARE(found.size(), 3U);
    QCOMPARE(found[0].name, u"Ann Holm"_s);
    QCOMPARE(found[0].jobTitle, u"Sales manager"_s);
    QCOMPARE(found[1].name, u"Dr. Cai Friis"_s);
    QCOMPARE(found[1].jobTitle, u"CEO"_s);
    QCOMPARE(found[2].name, u"Holm, Bo"_s);
    QCOMPARE(found[2].role, ContactRole::Purchasing);
}

void TestImportPeople::theSameListAgainChangesNothing()
{
    VERIFY_OK(run(jobOf(fair)));
    const QStringList before = m_workspace->contents();

    const ImportPlan plan = planOf(jobOf(fair));
    QCOMPARE(plan.unchanged, 2);
    QCOMPARE(plan.people.unchanged, 3);
    QCOMPARE(plan.people.created + plan.people.updated, 0);
    const auto again = run(jobOf(fair));

    VERIFY_OK(again);
    QCOMPARE(again->receipt.changeset, 0);
    QCOMPARE(m_workspace->contents(), before);
}

void TestImportPeople::aListUpdatesWhoIsThere()
{
    VERIFY_OK(run(jobOf(fair)));
    const QByteArray list = "Company;VAT;Contact person;Contact phone\n"
                            "Nordkryo ApS;DK12345674;Dr. Ann Holm;+45 99 99 99 99\n"
                            "Nordkryo ApS;DK12345674;Dan Krog;\n";

    const ImportPlan plan = planOf(jobOf(list));
    QCOMPARE(plan.updated, 1);
    QCOMPARE(plan.people.created, 1);
    QCOMPARE(plan.people.updated, 1);
    VERIFY_OK(run(jobOf(list)));

    const auto found = people();
    QCOMPARE(found.size(), 4U);
    QCOMPARE(found[0].name, u"Ann Holm"_s);
    QCOMPARE(found[0].telephone, u"+45 99 99 99 99"_s);
    QCOMPARE(found[0].email, u"ann@nordkryo.example"_s);
    QCOMPARE(found[3].organisation, found[0].organisation);
}

void TestImportPeople::whatIsNotSaidOfAPersonStays()
{
    VERIFY_OK(run(jobOf(fair)));
    ImportJob job = jobOf("Company;VAT;Contact person;Contact phone\n"
                          "Nordkryo ApS;DK12345674;Ann Holm;+45 99 99 99 99\n");
    job.choices.updates = UpdatePolicy::Fill;

    QCOMPARE(planOf(job).unchanged, 1);
    VERIFY_OK(run(job));
    QCOMPARE(people()[0].telephone, u"+45 11 22 33 44"_s);
}

void TestImportPeople::aMendedListAddsWhoWasRejected()
{
    const ImportJob job = jobOf("Company;Country;Town;Contact;Contact e-mail\n"
                                "Alfa GmbH;DE;Jena;Ann Holm;ann(at)alfa\n"
                                "Beta AG;DE;Ulm;Bo Lind;bo@beta.example\n");
    const ImportPlan plan = planOf(job);
    QCOMPARE(plan.created, 2);
    QCOMPARE(plan.people.rejected, 1);
    QCOMPARE(plan.notes.size(), 1U);
    QCOMPARE(plan.notes[0].row, 2);
    QCOMPARE(plan.notes[0].remark.reason, Reason::NoAddress);
    QCOMPARE(plan.notes[0].remark.column, 4);
    // Of a row that goes on, its own place.
    const ImportPlan below = planOf(jobOf("Company;Country;Contact;Contact e-mail\n"
                                          "Alfa GmbH;DE;Ann Holm;ann@alfa.example\n"
                                          ";;Bo Lind;bo(at)alfa\n",
                                          u"below.csv"_s));
    QCOMPARE(below.notes.size(), 1U);
    QCOMPARE(below.notes[0].row, 3);
    QCOMPARE(below.notes[0].line, 3);
    QBuffer rejected;
    rejected.open(QIODevice::WriteOnly);
    VERIFY_OK(writeRejected(
        job, &m_workspace->database(), rejected, {u"Row"_s, u"Why"_s}, [](const Remark &remark) {
            return toKey(remark.reason);
        }));
    VERIFY_OK(run(job));
    QCOMPARE(people().size(), 1U);
    QVERIFY(rejected.data().contains("ann(at)alfa"));
    QVERIFY(!rejected.data().contains("bo@beta.example"));

    QByteArray mended = rejected.data();
    mended.replace("ann(at)alfa", "ann@alfa.example");
    VERIFY_OK(run(jobOf(mended, u"mended.csv"_s)));

    QCOMPARE(companies(), 2); // found again, not made anew
    QCOMPARE(people().size(), 2U);
    QCOMPARE(people()[0].email, u"ann@alfa.example"_s);
}

void TestImportPeople::whoHasNoBasisInAListOfBasesIsLeftOut()
{
    const ImportJob job = jobOf("Company;Contact;Legal basis\nAlfa GmbH;Ann Holm;Art. 6(1)(f)\n"
                                "Beta AG;Bo Lind;\nGama AG;Cai Friis;öffentliche Aufgabe\n");
    const ImportPlan plan = planOf(job);
    QCOMPARE(plan.people.created, 2);
    QCOMPARE(plan.people.rejected, 1);
    QCOMPARE(plan.reasons.at(Reason::NoBasis), 1);

    VERIFY_OK(run(job));
    QCOMPARE(companies(), 3);
    QCOMPARE(people().size(), 2U);
    QCOMPARE(people()[0].basis, LawfulBasis::LegitimateInterests);
    QCOMPARE(people()[1].basis, LawfulBasis::PublicTask);
    // Who is left out leaves nothing behind.
    QVERIFY(!m_workspace->contents().join(u'\n').contains(u"Bo Lind"_s));
}

void TestImportPeople::theBasisForAllIsTakenWhereNoneIsListed()
{
    ImportJob job = jobOf(fair);
    job.basis = LawfulBasis::PublicTask;
    VERIFY_OK(run(job));
    QCOMPARE(people()[0].basis, LawfulBasis::PublicTask);
}

void TestImportPeople::aRowFurtherDownBringsItsPerson()
{
    const QByteArray list = "Company;VAT;Contact\nAlfa GmbH;DE129273398;Ann Holm\n"
                            "Beta AG;;Bo Lind\nAlfa GmbH;DE129273398;Cai Friis\n"
                            "Delta AG;;Dan Krog\nAlfa GmbH;DE129273398;Ann Holm\n";
    const ImportPlan plan = planOf(jobOf(list));
    QCOMPARE(plan.created, 3);
    QCOMPARE(plan.people.created, 4);

    VERIFY_OK(run(jobOf(list)));
    const auto found = people();
    QCOMPARE(found.size(), 4U);
    QCOMPARE(found[2].name, u"Cai Friis"_s);
    QCOMPARE(found[2].organisation, found[0].organisation);
    const auto again = run(jobOf(list));
    VERIFY_OK(again);
    QCOMPARE(again->receipt.changeset, 0);
}

void TestImportPeople::oneUndoTakesPeopleBack()
{
    VERIFY_OK(run(jobOf("Company;VAT\nNordkryo ApS;DK12345674\n")));
    const QStringList before = m_workspace->contents();
    const auto receipt = run(jobOf(fair));
    VERIFY_OK(receipt);
    QCOMPARE(people().size(), 3U);

    VERIFY_OK((*m_workspace)->undoAction(receipt->receipt.changeset));
    QCOMPARE(people().size(), 0U);
    QCOMPARE(companies(), 1);
}

QTEST_GUILESS_MAIN(TestImportPeople)
#include "tst_importpeople.moc"
