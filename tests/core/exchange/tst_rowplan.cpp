#include "core/domain/change.h"
#include "core/exchange/importer.h"
#include "core/exchange/importtarget.h"
#include "core/exchange/vocabulary.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace ilo;
using namespace Qt::StringLiterals;

/// What rows become, and why some do not.
class TestRowPlan : public QObject
{
    Q_OBJECT

private slots:
    void readsAWholeRow();
    void keepsWhatIsNotUnderstood();
    void consentIsNeverGuessed_data();
    void consentIsNeverGuessed();
    void aPersonSaysWhatAWordMeans();
    void rejectsWithReason_data();
    void rejectsWithReason();
    void severalRecordsOfARow();
    void ticksMeanTheirHeader();
    void aSizeIsKeptAsItIsSaid();
    void aLevelAloneIsACapability();
    void everythingPlannedCanBeStored();
    void countsAndNotes();
    void dryRunIsOneJsonObject();
    void rejectedRowsCanBeMended();

private:
    Result<ImportJob> jobOf(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(u"%1.csv"_s.arg(++m_count)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        file.close();
        return prepareImport(file.fileName(), {}, u"EUR"_s);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

static PlannedRow planned(const QStringList &columns, const QStringList &fields,
                          const QStringList &cells, const TextMap &meanings = {})
{
    const SheetForm form{.headerRow = 1, .columns = columns};
    Mapping mapping;
    for (const QString &field : fields)
        mapping.columns.push_back({field, MatchLevel::Sure, meanings});
    return RowPlanner(form, mapping, u"EUR"_s).plan({cells, 2, 2});
}

static PlannedRow planned(const QString &field, const QString &text, const TextMap &meanings = {})
{
    return planned({u"Firma"_s, u"Spalte"_s}, {u"name"_s, field}, {u"Alfa"_s, text}, meanings);
}

void TestRowPlan::readsAWholeRow()
{
    const PlannedRow row = planned({u"Firmanavn"_s,
                                    u"Moms"_s,
                                    u"Land"_s,
                                    u"Ansatte"_s,
                                    u"Omsætn. (mio. DKK)"_s,
                                    u"Kompetencer"_s,
                                    u"TRL"_s,
                                    u"CPV"_s,
                                    u"Samtykke"_s,
                                    u"Web"_s,
                                    u"By"_s,
                                    u"Id"_s},
                                   {u"name"_s,
                                    u"vat_number"_s,
                                    u"country"_s,
                                    u"headcount"_s,
                                    u"turnover"_s,
                                    u"capability.text"_s,
                                    u"capability.trl"_s,
                                    u"cpv"_s,
                                    u"consent"_s,
                                    u"web"_s,
                                    u"town"_s,
                                    u"source_id"_s},
                                   {u" Skagstål  Præcision A/S"_s,
                                    u"00 00 02 12"_s,
                                    u"Danmark"_s,
                                    u"50"_s,
                                    u"41,5"_s,
                                    u"5-akset fræsning"_s,
                                    u"TRL 9"_s,
                                    u"38000000, 42122450-9"_s,
                                    u"ja 3.10.2026"_s,
                                    u"www.skagstal.example"_s,
                                    u"8000 Aarhus C"_s,
                                    u"A-17"_s});

    QVERIFY(row.isNew());
    QVERIFY(row.remarks.empty());
    const Organisation &made = row.organisation;
    QCOMPARE(made.name, u"Skagstål Præcision A/S"_s);
    QCOMPARE(made.vatNumber, u"DK00000212"_s);
    QCOMPARE(made.country, u"DK"_s);
    QCOMPARE(made.headcount, 50);
    QCOMPARE(toText(made.turnover), u"DKK 41500000.00"_s);
    QCOMPARE(made.cpv, (QStringList{u"38000000"_s, u"42122450-9"_s}));
    QCOMPARE(made.consent, Consent::Given);
    QCOMPARE(made.consentOn, QDate(2026, 10, 3));
    QCOMPARE(made.web, u"https://www.skagstal.example"_s);
    QCOMPARE(made.town, u"Aarhus C"_s);
    QCOMPARE(made.postcode, u"8000"_s);
    QCOMPARE(made.sourceId, u"A-17"_s);
    QCOMPARE(made.roles, QStringList{u"company"_s});
    QVERIFY(made.note.isEmpty());
    QCOMPARE(row.capabilities.size(), 1U);
    QCOMPARE(row.capabilities[0].text, u"5-akset fræsning"_s);
    QCOMPARE(row.capabilities[0].trl, 9);
    QCOMPARE(row.capabilities[0].organisation, made.id);
}

void TestRowPlan::keepsWhatIsNotUnderstood()
{
    const PlannedRow row = planned(u"country"_s, u"Narnia"_s);

    QVERIFY(row.isNew());
    QVERIFY(row.organisation.country.isEmpty());
    QCOMPARE(row.organisation.note, u"Spalte: Narnia"_s);
    for (const auto &[field, text] : {std::pair{u"headcount"_s, u"viele"_s},
                                      std::pair{u"founded"_s, u"neunzehn"_s},
                                      std::pair{u"capability.trl"_s, u"12"_s},
                                      std::pair{u"headcount"_s, u"about 50"_s},
                                      std::pair{u"turnover"_s, u"much"_s}})
        QVERIFY2(planned(field, text).organisation.note.startsWith(u"Spalte: "_s + text),
                 qPrintable(field));
    QCOMPARE(row.remarks,
             (std::vector{Remark{Reason::NotUnderstood, u"country"_s, 1, u"Narnia"_s}}));
}

void TestRowPlan::consentIsNeverGuessed_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("consent");
    QTest::addColumn<bool>("clear");

    for (const QString &word :
         {u"yes"_s, u"Oui"_s, u"JA"_s, u"sí"_s, u"tak"_s, u"áno"_s, u"granted"_s})
        QTest::newRow(qPrintable(word)) << word << u"given"_s << true;
    for (const QString &word : {u"no"_s, u"non"_s, u"nej"_s, u"nee"_s, u"nie"_s, u"nein"_s})
        QTest::newRow(qPrintable(word)) << word << u"declined"_s << true;
    QTest::newRow("withdrawn") << u"widerrufen"_s << u"withdrawn"_s << true;
    QTest::newRow("empty") << u""_s << u"not_asked"_s << true;
    QTest::newRow("n/a") << u"n/a"_s << u"not_asked"_s << true;
    for (const QString &word :
         {u"x"_s, u"1"_s, u"ok?"_s, u"ja 3/10"_s, u"yes but ask first"_s, u"true"_s, u"✓"_s})
        QTest::newRow(qPrintable(word)) << word << u"not_asked"_s << false;
}

void TestRowPlan::consentIsNeverGuessed()
{
    QFETCH(QString, word);
    QFETCH(bool, clear);

    const PlannedRow row = planned(u"consent"_s, word);

    QTEST(toKey(row.organisation.consent), "consent");
    QCOMPARE(row.remarks.empty(), clear);
    QCOMPARE(row.organisation.note, clear ? QString() : u"Spalte: "_s + word);
}

void TestRowPlan::aPersonSaysWhatAWordMeans()
{
    const PlannedRow row = planned(u"consent"_s, u"X"_s, {{squashed(u"x"_s), u"given"_s}});

    QCOMPARE(row.organisation.consent, Consent::Given);
    QVERIFY(row.remarks.empty());
}

void TestRowPlan::rejectsWithReason_data()
{
    QTest::addColumn<QStringList>("cells");
    QTest::addColumn<QString>("reason");

    QTest::newRow("no name") << QStringList{u""_s, u"DK"_s} << u"no_name"_s;
    QTest::newRow("spaces") << QStringList{u" \u00A0 "_s, u"DK"_s} << u"no_name"_s;
    QTest::newRow("dashes") << QStringList{u"---"_s, u"DK"_s} << u"no_name"_s;
    QTest::newRow("n/a") << QStringList{u"n/a"_s, u"DK"_s} << u"no_name"_s;
    QTest::newRow("header again") << QStringList{u"Firma"_s, u"Land"_s} << u"header_again"_s;
    QTest::newRow("a company of that name") << QStringList{u"Firma"_s, u"DK"_s} << QString();
    QTest::newRow("new") << QStringList{u"Alfa"_s, u"DK"_s} << QString();
}

void TestRowPlan::rejectsWithReason()
{
    QFETCH(QStringList, cells);
    const PlannedRow row = planned({u"Firma"_s, u"Land"_s}, {u"name"_s, u"country"_s}, cells);
    QTEST(row.rejection ? toKey(row.rejection->reason) : QString(), "reason");
}

void TestRowPlan::severalRecordsOfARow()
{
    const PlannedRow row = planned(
        {u"Name"_s, u"ISO"_s, u"Supplied to"_s, u"Products"_s, u"Services"_s, u"ISO 9001"_s},
        {u"name"_s,
         u"certificate.name"_s,
         u"reference_project.customer"_s,
         u"capability.text"_s,
         u"capability.text"_s,
         u"certificate.name"_s},
        {u"Alfa"_s, u"9001, 14001 , EN 15085"_s, u"CERN; ESS"_s, u"Pumps"_s, u"Repair"_s, u"x"_s});

    QStringList certificates;
    for (const Certificate &certificate : row.certificates)
        certificates << certificate.name;
    QCOMPARE(certificates,
             (QStringList{u"ISO 9001"_s, u"ISO 14001"_s, u"EN 15085"_s, u"ISO 9001"_s}));
    QCOMPARE(row.references.size(), 2U);
    QCOMPARE(row.references[1].customer, u"ESS"_s);
    QCOMPARE(row.capabilities.size(), 2U);
    QCOMPARE(row.capabilities[1].text, u"Repair"_s);
    QCOMPARE(row.references[0].organisation, row.organisation.id);
}

void TestRowPlan::ticksMeanTheirHeader()
{
    const PlannedRow row =
        planned({u"Firma"_s, u"Laser"_s, u"Kryo"_s, u"Vakuum"_s, u"Tags"_s},
                {u"name"_s, u"capability.text"_s, u"tags"_s, u"tags"_s, u"tags"_s},
                {u"Alfa"_s, u"X"_s, u"ja"_s, u"nein"_s, u"x"_s});

    QCOMPARE(row.capabilities.size(), size_t(1));
    QCOMPARE(row.capabilities[0].text, u"Laser"_s);
    QCOMPARE(row.organisation.tags, (QStringList{u"Kryo"_s, u"x"_s}));
    QCOMPARE(row.organisation.note, QString());
}

void TestRowPlan::aSizeIsKeptAsItIsSaid()
{
    QCOMPARE(planned(u"size_class"_s, u"Kleinunternehmen"_s).organisation.sizeClass,
             SizeClass::Small);
    QCOMPARE(planned(u"size_class"_s, u"Micro (<10)"_s).organisation.sizeClass, SizeClass::Micro);
    const PlannedRow sme = planned(u"size_class"_s, u"SME"_s);
    QCOMPARE(sme.organisation.sizeClass, SizeClass::Sme);
    QCOMPARE(sme.organisation.tags, QStringList());
    QVERIFY(sme.remarks.empty());
    QCOMPARE(planned(u"size_class"_s, u"No"_s).organisation.sizeClass, SizeClass::NotSme);
    QCOMPARE(planned(u"size_class"_s, u"tiny"_s).remarks.front().reason, Reason::Unclear);
    QCOMPARE(planned(u"tags"_s, u"vacuum; cryo | vacuum"_s).organisation.tags,
             (QStringList{u"cryo"_s, u"vacuum"_s}));
}

void TestRowPlan::aLevelAloneIsACapability()
{
    const PlannedRow level = planned(u"capability.trl"_s, u"TRL 7"_s);
    QCOMPARE(level.capabilities.size(), 1U);
    QCOMPARE(level.capabilities[0].trl, 7);
    QCOMPARE(level.organisation.note, QString());
    QVERIFY(level.remarks.empty());

    const PlannedRow kind = planned(u"capability.kind"_s, u"Dienstleistung"_s);
    QVERIFY(kind.capabilities.empty());
    QVERIFY(kind.organisation.note.contains(u"Dienstleistung"_s));
    QCOMPARE(kind.remarks.front().reason, Reason::NoCapability);
    QCOMPARE(planned(u"capability.trl"_s, u"12"_s).remarks.size(), 1U);

    const PlannedRow named = planned({u"Name"_s, u"What"_s, u"Art"_s},
                                     {u"name"_s, u"capability.text"_s, u"capability.kind"_s},
                                     {u"Alfa"_s, u"Pumps"_s, u"Dienstleistung"_s});
    QCOMPARE(named.capabilities.front().kind, CapabilityKind::Service);
}

/// Whatever stands in a cell, the records obey the rules of the file.
void TestRowPlan::everythingPlannedCanBeStored()
{
    const QStringList odd{u"-1"_s,
                          u"99999999999"_s,
                          u"0"_s,
                          u"31.12.9999"_s,
                          u"TRL 0-12"_s,
                          u"@"_s,
                          u"a@b.c"_s,
                          u"\"\"\""_s,
                          u"1e308"_s,
                          u"€"_s,
                          u"1,2,3;4|5"_s,
                          u"ja 1.1.1"_s,
                          QString(5000, u'x'),
                          u"\u0000\u202E"_s,
                          u"9223372036854775807 EUR"_s,
                          u"1.1.2020"_s,
                          u"Q"_s};
    for (const ImportTarget &target : importTargets()) {
        for (const QString &text : odd) {
            const PlannedRow row = planned(target.field, text);
            if (!row.isNew())
                continue;
            QCOMPARE(invalidFields(row.organisation), QStringList());
            for (const Capability &record : row.capabilities)
                QCOMPARE(invalidFields(record), QStringList());
            for (const Certificate &record : row.certificates)
                QCOMPARE(invalidFields(record), QStringList());
            for (const Reference &record : row.references)
                QCOMPARE(invalidFields(record), QStringList());
        }
    }
}

static const QByteArray messy = "Name;Land;Ansatte\n"
                                "Alfa;Danmark;12\n"
                                ";Polen;3\n"
                                "\n"
                                "\"Beta\nGroup\";Narnia;ca. 50;extra\n"
                                "Name;Land;Ansatte\n";

void TestRowPlan::countsAndNotes()
{
    const auto job = jobOf(messy);
    VERIFY_OK(job);

    const auto plan = planImport(*job);

    VERIFY_OK(plan);
    QCOMPARE(plan->rows, 4);
    QCOMPARE(plan->created, 2);
    QCOMPARE(plan->rejected, 2);
    QCOMPARE(plan->remarked, 1);
    QCOMPARE(plan->reasons.at(Reason::NoName), 1);
    QCOMPARE(plan->reasons.at(Reason::HeaderAgain), 1);
    QCOMPARE(plan->reasons.at(Reason::Approximate), 1);
    QCOMPARE(plan->notes.front().row, 3);
    QCOMPARE(plan->notes.front().line, 3);
    QVERIFY(plan->notes.front().rejected);
    QCOMPARE(plan->notes.back().row, 6);
    QCOMPARE(plan->notes.back().line, 7);
}

void TestRowPlan::dryRunIsOneJsonObject()
{
    const auto job = jobOf(messy);
    VERIFY_OK(job);
    QBuffer out;
    out.open(QIODevice::WriteOnly);

    VERIFY_OK(writeDryRun(*job, out));

    QJsonParseError error{};
    const QJsonObject object = QJsonDocument::fromJson(out.data(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(object.value("encoding"_L1).toString(), u"UTF-8"_s);
    QCOMPARE(object.value("delimiter"_L1).toString(), u";"_s);
    QCOMPARE(object.value("headerRow"_L1).toInt(), 1);
    QCOMPARE(object.value("columns"_L1).toArray(),
             (QJsonArray{u"Name"_s, u"Land"_s, u"Ansatte"_s, u""_s}));
    const QJsonArray rows = object.value("rows"_L1).toArray();
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0].toArray(), (QJsonArray{u"Alfa"_s, u"Danmark"_s, u"12"_s, u""_s}));
    QCOMPARE(rows[2].toArray(),
             (QJsonArray{u"Beta\nGroup"_s, u"Narnia"_s, u"ca. 50"_s, u"extra"_s}));
    const QJsonObject plan = object.value("plan"_L1).toObject();
    QCOMPARE(plan.value("new"_L1).toInt(), 2);
    QCOMPARE(plan.value("rejected"_L1).toInt(), 2);
    QCOMPARE(plan.value("reasons"_L1).toObject().value("no_name"_L1).toInt(), 1);
}

void TestRowPlan::rejectedRowsCanBeMended()
{
    const auto job = jobOf(messy);
    VERIFY_OK(job);
    QBuffer out;
    out.open(QIODevice::WriteOnly);

    VERIFY_OK(writeRejected(*job, nullptr, out, {u"Row"_s, u"Reason"_s}, [](const Remark &r) {
        return toKey(r.reason);
    }));

    QCOMPARE(out.data(),
             QByteArray("\xEF\xBB\xBF"
                        "Row (INPROCAP);Name;Land;Ansatte;;Reason (INPROCAP)\r\n"
                        "3;;Polen;3;;no_name\r\n"
                        "6;Name;Land;Ansatte;;header_again\r\n"));
}

QTEST_GUILESS_MAIN(TestRowPlan)
#include "tst_rowplan.moc"
