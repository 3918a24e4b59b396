#include "core/exchange/importer.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Companies that take several rows of a table.
class TestCompanyRows : public QObject
{
    Q_OBJECT

private slots:
    void rowsWithoutNameGoOn();
    void rowsOfTheSameNameGoOnWhenOnlyListsDiffer();
    void whatDiffersIsAnotherCompany();
    void totalsAreNoCompany();
    void notesBelowTheTableAreNoCompany();
    void aQuoteThatNeverClosesIsToldWithItsLine();
    void aLineOfUnitsIsPartOfTheHeader();
    void totalsWithACountAreNoCompany();
    void peopleOfOneCompanyBelowOneAnother();
    void namesOfPeopleAreNoTelephone();
    void twoLinesOfHeaderAreOne();
    void theLineBelowTheGroupsNames();

private:
    std::vector<CompanyRows> companiesOf(const QByteArray &text);

    QTemporaryDir m_folder;
    ImportJob m_job;
    int m_count = 0;
};

std::vector<CompanyRows> TestCompanyRows::companiesOf(const QByteArray &text)
{
    QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_count)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
        qFatal("the test's file cannot be written");
    file.close();
    auto job = prepareImport(file.fileName());
    if (!job)
        qFatal("%s", qPrintable(job.error().detail));
    m_job = *std::move(job);
    auto rows = openData(m_job.form);
    CompanyReader reader(*std::move(rows), RowPlanner(m_job.form, m_job.mapping, {}));
    std::vector<CompanyRows> companies;
    for (;;) {
        auto company = reader.next();
        if (!company || !*company)
            return companies;
        companies.push_back(**std::move(company));
    }
}

void TestCompanyRows::rowsWithoutNameGoOn()
{
    const auto companies = companiesOf("Name,Country,CPV,Capabilities,E-mail\n"
                                       "Alfa,DK,42000000,Pumps,a@alfa.example\n"
                                       ",,43000000,Valves,b@alfa.example\n"
                                       ",,42000000,,\n"
                                       "Beta,PL,,,\n");

    QCOMPARE(companies.size(), 2U);
    const PlannedRow &alfa = companies[0].planned;
    QCOMPARE(companies[0].more(), 2);
    QCOMPARE(alfa.organisation.cpv, (QStringList{u"42000000"_s, u"43000000"_s}));
    QCOMPARE(alfa.capabilities.size(), 2U);
    QCOMPARE(alfa.capabilities[1].text, u"Valves"_s);
    QCOMPARE(alfa.capabilities[1].organisation, alfa.organisation.id);
    QCOMPARE(alfa.organisation.email, u"a@alfa.example"_s);
    QVERIFY(alfa.organisation.note.contains(u"b@alfa.example"_s));
    QCOMPARE(alfa.remarks.size(), 1U);
    QCOMPARE(alfa.remarks.front().reason, Reason::SeveralValues);

    const auto plan = planImport(m_job);
    VERIFY_OK(plan);
    QCOMPARE(plan->rows, 4);
    QCOMPARE(plan->created, 2);
    QCOMPARE(plan->continued, 2);
    QCOMPARE(plan->rejected, 0);
}

void TestCompanyRows::rowsOfTheSameNameGoOnWhenOnlyListsDiffer()
{
    const auto companies = companiesOf("Name,Country,CPV\nAlfa,DK,42000000\nAlfa,DK,43000000\n"
                                       "ALFA,,44000000\n");

    QCOMPARE(companies.size(), 1U);
    QCOMPARE(companies[0].planned.organisation.cpv.size(), 3);
}

void TestCompanyRows::whatDiffersIsAnotherCompany()
{
    QCOMPARE(companiesOf("Name,Country,CPV\nAlfa,DK,42000000\nAlfa,PL,43000000\n").size(), 2U);
    // The very same row twice is a duplicate, which is not for here to decide.
    QCOMPARE(companiesOf("Name,Country\nAlfa,DK\nAlfa,DK\n").size(), 2U);
    // A blank row parts.
    const auto parted = companiesOf("Name,CPV\nAlfa,42000000\n\n,43000000\n");
    QCOMPARE(parted.size(), 2U);
    QCOMPARE(parted[1].planned.rejection->reason, Reason::NoName);
}

void TestCompanyRows::totalsAreNoCompany()
{
    const auto companies = companiesOf("Navn;Ansatte;Omsætning\nAlfa;3;100\nBeta;4;200\n"
                                       "I alt;7;300\n;7;300\nTotal Pumps ApS;9;9\n");

    QCOMPARE(companies.size(), 5U);
    QCOMPARE(companies[2].planned.rejection->reason, Reason::Total);
    QCOMPARE(companies[3].planned.rejection->reason, Reason::NoName);
    QVERIFY(companies[4].planned.isNew());
}

void TestCompanyRows::notesBelowTheTableAreNoCompany()
{
    for (const QByteArray &note : {QByteArray("Source: Chamber of commerce 2026"),
                                   QByteArray("Stand 12.03.2026"),
                                   QByteArray("* preliminary"),
                                   QByteArray("Źródło: GUS")}) {
        const auto companies =
            companiesOf("Name,Country,CPV\nAlfa,DK,42000000\nBeta,PL,\n" + note + ",,\n");
        QCOMPARE(companies.size(), 3U);
        QVERIFY(companies[2].planned.rejection);
        QCOMPARE(companies[2].planned.rejection->reason, Reason::Footnote);
    }
    // A company may be called so.
    const auto companies = companiesOf("Name,Country\nSource Engineering,DK\nStand 2 ApS,\n");
    QVERIFY(companies[0].planned.isNew());
    QVERIFY(companies[1].planned.isNew());
}

void TestCompanyRows::aQuoteThatNeverClosesIsToldWithItsLine()
{
    const auto companies = companiesOf("Name;Country;Town\nAlfa;DK;\"Aarhus\nBeta;PL;Gdynia\n"
                                       "Gama;DE;Jena\n");
    QCOMPARE(companies.size(), 3U);
    QCOMPARE(companies[0].planned.line, 2);
    QCOMPARE(companies[0].planned.remarks.size(), 1U);
    QCOMPARE(companies[0].planned.remarks[0].reason, Reason::OddQuote);
    QCOMPARE(companies[0].planned.remarks[0].column, 2);
    QVERIFY(companies[1].planned.remarks.empty());
}

void TestCompanyRows::aLineOfUnitsIsPartOfTheHeader()
{
    const auto companies =
        companiesOf("Company;Country;Employees;Turnover;Floor\n-;-;persons;EUR;m2\n"
                    "Alfa GmbH;DE;12;1500000;100\nBeta AG;DE;20;2500000;200\n");
    QCOMPARE(m_job.form.headerRows, 2);
    QCOMPARE(companies.size(), 2U);
    QCOMPARE(toText(companies[0].planned.organisation.turnover), u"EUR 1500000.00"_s);
}

void TestCompanyRows::twoLinesOfHeaderAreOne()
{
    const auto companies = companiesOf(";Contact;;Place;\nName;E-mail;Phone;Town;Country\n"
                                       "Alfa;a@alfa.example;+45 12 34 56 78;Odense;DK\n"
                                       "Beta;b@beta.example;+48 12 34 56 78;Gdynia;PL\n");

    QCOMPARE(m_job.form.headerRow, 1);
    QCOMPARE(m_job.form.headerRows, 2);
    QCOMPARE(m_job.form.columns,
             (QStringList{u"Name"_s,
                          u"Contact E-mail"_s,
                          u"Contact Phone"_s,
                          u"Place Town"_s,
                          u"Place Country"_s}));
    QCOMPARE(companies.size(), 2U);
    QCOMPARE(companies[0].planned.organisation.town, u"Odense"_s);
    QCOMPARE(companies[1].planned.organisation.country, u"PL"_s);
}

void TestCompanyRows::totalsWithACountAreNoCompany()
{
    const auto companies = companiesOf("Firma;Land;Ort\nAlfa;DE;Jena\nBeta;DE;Bonn\n"
                                       "Summe: 2;;\nTotal Energies;;\n");

    QCOMPARE(companies.size(), 4U);
    QVERIFY(companies[2].planned.rejection);
    QCOMPARE(companies[2].planned.rejection->reason, Reason::Total);
    QVERIFY(companies[3].planned.isNew());
}

void TestCompanyRows::peopleOfOneCompanyBelowOneAnother()
{
    const auto companies = companiesOf("Name,Country,E-mail\nAlfa,DK,ann@alfa.example\n"
                                       "Alfa,DK,bo@alfa.example\n");

    QCOMPARE(companies.size(), 1U);
    QVERIFY(companies[0].planned.organisation.note.contains(u"bo@alfa.example"_s));
    // Without a word of where they are, two addresses may be two companies.
    QCOMPARE(companiesOf("Name,E-mail\nAlfa,a@alfa.example\nAlfa,b@alpha.example\n").size(), 2U);
}

void TestCompanyRows::namesOfPeopleAreNoTelephone()
{
    companiesOf("Name,Country,Contact\nAlfa,DK,Ann Smith\nBeta,PL,Bo Lund\n");
    QVERIFY(!m_job.mapping.goesTo(u"telephone"_s));

    companiesOf("Name,Country,Contact\nAlfa,DK,12 34 56 78\nBeta,PL,+48 12 34 56 78\n");
    QVERIFY(m_job.mapping.goesTo(u"telephone"_s));
}

void TestCompanyRows::theLineBelowTheGroupsNames()
{
    companiesOf("Firma;;Anschrift;;;Kontakt\nName;Gründung;Straße;Ort;Land;E-Mail\n"
                "Alfa GmbH;1998;Hauptstr. 1;Jena;DE;a@alfa.example\n"
                "Beta AG;2004;Am Tor 3;Dresden;DE;b@beta.example\n");

    QCOMPARE(m_job.form.headerRows, 2);
    QStringList fields;
    for (const ColumnMapping &column : m_job.mapping.columns)
        fields << column.field;
    QCOMPARE(
        fields,
        (QStringList{u"name"_s, u"founded"_s, u"street"_s, u"town"_s, u"country"_s, u"email"_s}));
}

QTEST_GUILESS_MAIN(TestCompanyRows)
#include "tst_companyrows.moc"
