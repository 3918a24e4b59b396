#include "core/base/json.h"
#include "core/exchange/companiescsv.h"
#include "core/exchange/importer.h"
#include "core/exchange/vocabulary.h"
#include "core/storage/liverecords.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QFile>

using namespace ilo;
using namespace Qt::StringLiterals;

/// The companies list as CSV: its form, its guard against formulas, and the way back.
class TestCompaniesCsv : public QObject
{
    Q_OBJECT

private slots:
    void writesRfc4180_data();
    void writesRfc4180();
    void styleDecides();
    void everyColumnIsKnownToTheImport();
    void importReadsItBack_data();
    void importReadsItBack();
    void aFailureLeavesTheFileAsItWas();
};

static QByteArray written(const QStringList &cells, const CsvStyle &style)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    CsvWriter csv(out, style);
    return csv.write(cells) ? out.data() : QByteArray("failed");
}

void TestCompaniesCsv::writesRfc4180_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("plain") << u"Kryø"_s << QByteArray("Kryø");
    QTest::newRow("comma") << u"a,b"_s << QByteArray("\"a,b\"");
    QTest::newRow("quote") << u"5\" valve"_s << QByteArray("\"5\"\" valve\"");
    QTest::newRow("line break") << u"a\nb"_s << QByteArray("\"a\nb\"");
    QTest::newRow("outer spaces") << u" a"_s << QByteArray("\" a\"");
    QTest::newRow("formula") << u"=1+1"_s << QByteArray("'=1+1");
    QTest::newRow("call") << u"@SUM(A1)"_s << QByteArray("'@SUM(A1)");
    QTest::newRow("minus word") << u"-cmd"_s << QByteArray("'-cmd");
    QTest::newRow("telephone") << u"+45 12 34"_s << QByteArray("'+45 12 34");
    QTest::newRow("tab first") << u"\t=1"_s << QByteArray("'\t=1");
    QTest::newRow("negative number") << u"-5"_s << QByteArray("-5");
    QTest::newRow("negative fraction") << u"-5.25"_s << QByteArray("-5.25");
}

void TestCompaniesCsv::writesRfc4180()
{
    QFETCH(QString, cell);
    QFETCH(QByteArray, bytes);

    QCOMPARE(written({cell, u"x"_s}, {.byteOrderMark = false}), bytes + ",x\r\n");
}

void TestCompaniesCsv::styleDecides()
{
    QCOMPARE(written({u"a"_s, u"b;c"_s}, {.delimiter = u';'}),
             QByteArray("\xEF\xBB\xBF"
                        "a;\"b;c\"\r\n"));
    QCOMPARE(written({u"=1"_s}, {.byteOrderMark = false, .guardFormulas = false}),
             QByteArray("=1\r\n"));
    QCOMPARE(written({u""_s}, {.byteOrderMark = false}), QByteArray("\"\"\r\n"));
}

void TestCompaniesCsv::everyColumnIsKnownToTheImport()
{
    for (const QString &column : companyColumns()) {
        const auto fields = fieldsNamed(column);
        QVERIFY2(!fields.empty() && fields.front().likeness == 1.0, qPrintable(column));
    }
}

void TestCompaniesCsv::importReadsItBack_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("csv") << u".csv"_s;
    QTest::newRow("xlsx") << u".xlsx"_s;
    QTest::newRow("ods") << u".ods"_s;
}

void TestCompaniesCsv::importReadsItBack()
{
    QFETCH(QString, suffix);
    test::TemporaryWorkspace workspace;
    Organisation made = test::company(u"=Łódź \"Pumpy\", Sp. z o.o."_s);
    made.otherNames = {u"ŁP"_s, u"Pumpy"_s};
    made.vatNumber = u"PL5261040828"_s;
    made.country = u"PL"_s;
    made.telephone = u"+48 12 345 67 89"_s;
    made.web = u"https://pumpy.example"_s;
    made.email = u"biuro@pumpy.example"_s;
    made.founded = 1998;
    made.headcount = 34;
    made.turnover = {123'456'789, u"PLN"_s};
    made.sizeClass = SizeClass::SmallMidCap;
    made.sizeDeclaredOn = QDate(2026, 1, 31);
    made.consent = Consent::Withdrawn;
    made.consentOn = QDate(2026, 2, 28);
    made.tags = {u"cryo"_s, u"vacuum"_s};
    made.cpv = {u"38000000"_s, u"42122450-9"_s};
    made.note = u"one\ntwo"_s;
    Capability capability = test::capability(made, QString());
    capability.text = u"Pumps, \"clean\"\nand dry"_s;
    capability.trl = 8;
    VERIFY_OK(workspace->apply({created(made), created(capability)}, u"Created"_s));
    const auto numbers = liveNumbers(workspace.database(), u"organisation"_s);
    VERIFY_OK(numbers);
    const QString path = workspace.folder() + u"/companies"_s + suffix;

    const auto count = exportCompanies(workspace.database(), *numbers, path);

    VERIFY_OK(count);
    QCOMPARE(*count, 1);
    const auto job = prepareImport(path);
    VERIFY_OK(job);
    const auto rows = firstRows(job->form, 10);
    VERIFY_OK(rows);
    QCOMPARE(rows->size(), 1U);
    const PlannedRow row = RowPlanner(job->form, job->mapping, {}).plan(rows->front());
    QVERIFY(row.isNew());
    QVERIFY(row.remarks.empty());
    Organisation back = row.organisation;
    QCOMPARE(back.sourceId, made.id.toString());
    back.id = made.id;
    back.sourceId.clear();
    QCOMPARE(toJson(back), toJson(made));
    QCOMPARE(row.capabilities.size(), 1U);
    QCOMPARE(row.capabilities[0].text, capability.text);
    QCOMPARE(row.capabilities[0].trl, 8);
}

void TestCompaniesCsv::aFailureLeavesTheFileAsItWas()
{
    test::TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(test::company(u"Alfa"_s))}, u"Created"_s));
    const auto numbers = liveNumbers(workspace.database(), u"organisation"_s);
    VERIFY_OK(numbers);
    const QString path = workspace.folder() + u"/companies.csv"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("before") == 6);
    file.close();

    const auto count =
        exportCompanies(workspace.database(), *numbers, path, {}, {}, [](qint64) { return false; });

    QCOMPARE(count.error().code, Error::Code::Cancelled);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QVERIFY(
        !exportCompanies(workspace.database(), *numbers, workspace.folder() + u"/none/x.csv"_s));
}

QTEST_GUILESS_MAIN(TestCompaniesCsv)
#include "tst_companiescsv.moc"
