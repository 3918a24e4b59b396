#include "core/exchange/importer.h"
#include "core/exchange/listimporting.h"
#include "core/sheets/textencoder.h"
#include "kit/verify.h"

#include <QBuffer>

using namespace ilo;
using namespace Qt::StringLiterals;

/// Rows that did not go in, as a file that is mended and imported again.
class TestRejectedRows : public QObject, private test::ListImporting
{
    Q_OBJECT

private slots:
    void init() { m_workspace = std::make_unique<test::TemporaryWorkspace>(); }
    void cleanup() { m_workspace.reset(); }

    void mendedTheyAreImportedWithoutTheRest();
    void unmendedTheyAreRejectedAgain();
    void theyAreWrittenAsTheListWas_data();
    void theyAreWrittenAsTheListWas();
    void rowsThatGoOnComeAlongAndNoOthersDo();
    void theBasisOfThePeopleComesAlong();

private:
    QByteArray rejectedOf(const ImportJob &job)
    {
        QBuffer rejected;
        rejected.open(QIODevice::WriteOnly);
        const Status written = writeRejected(
            job,
            &m_workspace->database(),
            rejected,
            {u"Row in the file"_s, u"Why"_s, u"Lawful basis"_s},
            [](const Remark &remark) { return u"Why, in words: "_s + toKey(remark.reason); });
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return rejected.data();
    }
};

void TestRejectedRows::mendedTheyAreImportedWithoutTheRest()
{
    const ImportJob job = jobOf("Company,Country,Town\n"
                                "Alfa ApS,DK,Ribe\n"
                                ",PL,Brzeg\n"
                                "Beta ApS,DK,Vejle\n");
    VERIFY_OK(run(job));
    QByteArray mended = rejectedOf(job);
    QVERIFY2(mended.contains("3,,PL,Brzeg,\"Why, in words: no_name\""), mended.constData());
    mended.replace("3,,PL", "3,Gamma Sp. z o.o.,PL");
    // The person also leaves a row in that went in before.
    mended += "2,Alfa ApS,DK,Ribe,\r\n";

    const ImportJob second = jobOf(mended);
    QCOMPARE(second.mapping.columns.front().field, QString());
    QCOMPARE(second.mapping.columns.back().field, QString());
    const auto receipt = run(second);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->companies, 1);
    QCOMPARE(receipt->plan.unchanged, 1);
    QCOMPARE(companies().size(), 3U);
    QCOMPARE(companies()[2].name, u"Gamma Sp. z o.o."_s);
    QCOMPARE(companies()[2].note, QString());
}

void TestRejectedRows::unmendedTheyAreRejectedAgain()
{
    const ImportJob job = jobOf("Company;Country;Employees\n"
                                "Alfa ApS;DK;12\n"
                                ";PL;7\n"
                                "Company;Country;Employees\n"
                                "Beta ApS;DK;30\n"
                                "Total;;49\n");
    VERIFY_OK(run(job));
    QCOMPARE(companies().size(), 2U);

    const ImportJob again = jobOf(rejectedOf(job));
    const auto plan = planImport(again, m_workspace->database());

    VERIFY_OK(plan);
    QCOMPARE(plan->rejected, 3);
    QCOMPARE(plan->made() + plan->updated, 0);
    QCOMPARE(plan->reasons.at(Reason::Total), 1);
    QCOMPARE(plan->reasons.at(Reason::HeaderAgain), 1);
}

void TestRejectedRows::theyAreWrittenAsTheListWas_data()
{
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("delimiter");
    QTest::newRow("semicolons in windows-1252") << u"windows-1252"_s << u";"_s;
    QTest::newRow("tabs in UTF-16") << u"UTF-16LE"_s << u"\t"_s;
    QTest::newRow("bars in UTF-8") << u"UTF-8"_s << u"|"_s;
}

void TestRejectedRows::theyAreWrittenAsTheListWas()
{
    QFETCH(QString, encoding);
    QFETCH(QString, delimiter);
    QString text = u"Firma;Land;Ort;Bemerkung\nMüller GmbH;DE;Köln;größer als früher\n"
                   "Böhm AG;DE;Füssen;für später\n;AT;Übelbach;ohne Namen, ärgerlich\n"_s;
    text.replace(u';', delimiter);
    TextEncoder encoder(encoding);
    const ImportJob job =
        jobOf(encoder.encode((encoding.startsWith("UTF-16"_L1) ? u"\uFEFF"_s : QString()) + text));
    QCOMPARE(job.form.encoding, encoding);

    const ImportJob again = jobOf(rejectedOf(job));

    QCOMPARE(again.form.encoding, encoding);
    QCOMPARE(again.form.delimiter, delimiter.front());
    const auto rows = firstRows(again.form, 10);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1U);
    QCOMPARE(rows->front().cells.mid(0, 5),
             (QStringList{u"4"_s, QString(), u"AT"_s, u"Übelbach"_s, u"ohne Namen, ärgerlich"_s}));
}

void TestRejectedRows::rowsThatGoOnComeAlongAndNoOthersDo()
{
    const QByteArray first = "Company;VAT;Country;Certificates\nAlfa ApS;DK11111111;DK;ISO 9001\n";
    VERIFY_OK(run(jobOf(first)));
    ImportJob job = jobOf("Company;VAT;Country;Certificates\n"
                          "Alfa ApS;;DK;ISO 14001\n"
                          ";;;ISO 27001\n"
                          "Beta ApS;DK22222222;DK;\n"
                          "\n"
                          ";;;EN 15085\n");
    job.choices.alike = RowAnswer::LeaveOut;

    const QByteArray rejected = rejectedOf(job);
    const auto plan = planImport(jobOf(rejected), m_workspace->database());

    QVERIFY2(rejected.contains("\r\n3;;;;ISO 27001;\r\n"), rejected.constData());
    VERIFY_OK(plan);
    QCOMPARE(plan->rows, 3);
    QCOMPARE(plan->continued, 1);
    QCOMPARE(plan->rejected, 1); // it stood apart in the list
}

void TestRejectedRows::theBasisOfThePeopleComesAlong()
{
    ImportJob job = jobOf("Company;Contact;E-mail\n"
                          "Alfa ApS;Ann Holm;no address\n"
                          "Beta ApS;Bo Lind;bo@beta.example\n");
    job.basis = LawfulBasis::PublicTask;
    QByteArray rejected = rejectedOf(job);
    VERIFY_OK(run(job));
    QCOMPARE(byName<Contact>().size(), 1U);

    rejected.replace("no address", "ann@alfa.example");
    const ImportJob mended = jobOf(rejected);
    QCOMPARE(mended.basis, LawfulBasis::PublicTask);
    VERIFY_OK(run(mended));

    const auto people = byName<Contact>();
    QCOMPARE(people.size(), 2U);
    QCOMPARE(people[0].basis, LawfulBasis::PublicTask);
    QVERIFY(people[0].note.isEmpty());
    QVERIFY(companies().at(0).note.isEmpty());
    QCOMPARE(jobOf("Company;Contact\nAlfa ApS;Ann Holm\n").basis, LawfulBasis::NotStated);
}

QTEST_GUILESS_MAIN(TestRejectedRows)
#include "tst_rejectedrows.moc"
