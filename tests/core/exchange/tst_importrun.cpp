#include "core/exchange/importer.h"
#include "core/storage/companylist.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QFile>

using namespace ilo;
using namespace Qt::StringLiterals;

/// The last stage of an import: one action in the log, all or nothing.
class TestImportRun : public QObject
{
    Q_OBJECT

private slots:
    void importsAsOneAction();
    void undoTakesItBack();
    void cancelLeavesEverythingAsItWas_data();
    void cancelLeavesEverythingAsItWas();
    void cancelIsHeardWhileTheSearchTablesAreMade();
    void aDamagedFileLeavesEverythingAsItWas();
    void nothingToImportWritesNothing();
    void companiesOfTheFileAreFound();

private:
    static QString keep(const test::TemporaryWorkspace &workspace, const QByteArray &bytes)
    {
        QFile file(workspace.folder() + u"/list.csv"_s);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file cannot be written");
        return file.fileName();
    }
};

static const QByteArray list = "Firma;Land;Kompetenzen;TRL;Nr\n"
                               "Łódź Pumpy Sp. z o.o.;Polen;Vakuumpumpen;7;1\n"
                               ";DE;nobody;;2\n"
                               "Kryø ApS;Danmark;;;3\n";

static Result<ImportReceipt> import(test::TemporaryWorkspace &workspace, const QString &path,
                                    const FileProgress &progress = {})
{
    const auto job = prepareImport(path, {}, u"DKK"_s);
    if (!job)
        return fail(job.error());
    workspace->beginLongJob();
    auto writer = Database::open(workspace.path());
    if (!writer)
        return fail(writer.error());
    auto receipt = runImport(**writer, workspace->author(), *job, {}, progress);
    workspace->endLongJob(receipt ? receipt->receipt.changed.label : QString());
    return receipt;
}

void TestImportRun::importsAsOneAction()
{
    test::TemporaryWorkspace workspace;

    const auto receipt = import(workspace, keep(workspace, list));

    VERIFY_OK(receipt);
    QCOMPARE(receipt->companies, 2);
    QCOMPARE(receipt->records, 3);
    QCOMPARE(Repository<ListImport>(workspace.database()).where(u"1"_s)->size(), 1U);
    QCOMPARE(workspace->nextUndo()->label, u"Imported 2 companies from list.csv"_s);
    const auto companies =
        Repository<Organisation>(workspace.database()).where(u"1 ORDER BY source_id"_s);
    VERIFY_OK(companies);
    QCOMPARE(companies->size(), 2U);
    QCOMPARE((*companies)[0].name, u"Łódź Pumpy Sp. z o.o."_s);
    QCOMPARE((*companies)[0].country, u"PL"_s);
    QCOMPARE((*companies)[0].sourceId, u"1"_s);
    const auto capabilities = Repository<Capability>(workspace.database()).where(u"1"_s);
    VERIFY_OK(capabilities);
    QCOMPARE(capabilities->size(), 1U);
    QCOMPARE((*capabilities)[0].text, u"Vakuumpumpen"_s);
    QCOMPARE((*capabilities)[0].trl, 7);
    QCOMPARE((*capabilities)[0].organisation, (*companies)[0].id);
}

void TestImportRun::undoTakesItBack()
{
    test::TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    VERIFY_OK(import(workspace, keep(workspace, list)));
    const QStringList after = workspace.contents();

    VERIFY_OK(workspace->undo());
    QCOMPARE(workspace.contents(), before);
    VERIFY_OK(workspace->redo());
    QCOMPARE(workspace.contents(), after);
}

void TestImportRun::cancelLeavesEverythingAsItWas_data()
{
    QTest::addColumn<int>("call");
    for (const int call : {1, 2, 3, 6})
        QTest::addRow("at report %d", call) << call;
}

void TestImportRun::cancelLeavesEverythingAsItWas()
{
    QFETCH(int, call);
    test::TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    QByteArray many = "Firma;Land\n";
    for (int i = 0; i < 1500; ++i)
        many += "Firma " + QByteArray::number(i) + ";DK\n";
    int calls = 0;

    const auto receipt =
        import(workspace, keep(workspace, many), [&](qint64, double) { return ++calls < call; });

    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, Error::Code::Cancelled);
    QCOMPARE(workspace.contents(), before);
    QVERIFY(!workspace->nextUndo());
}

void TestImportRun::cancelIsHeardWhileTheSearchTablesAreMade()
{
    constexpr qint64 rows = 1500;
    test::TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    QByteArray many = "Firma;Land\n";
    for (int i = 0; i < rows; ++i)
        many += "Firma " + QByteArray::number(i) + ";DK\n";
    int afterLast = 0; // the first of these reports comes before the end of the file is seen

    const auto receipt = import(workspace, keep(workspace, many), [&](qint64 companies, double) {
        return companies < rows || ++afterLast < 2;
    });

    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, Error::Code::Cancelled);
    QCOMPARE(afterLast, 2);
    QCOMPARE(workspace.contents(), before);
}

void TestImportRun::aDamagedFileLeavesEverythingAsItWas()
{
    test::TemporaryWorkspace workspace;
    const QStringList before = workspace.contents();
    const QString path = keep(workspace, list);
    const auto job = prepareImport(path);
    VERIFY_OK(job);
    QVERIFY(QFile::remove(path));
    auto writer = Database::open(workspace.path());
    VERIFY_OK(writer);

    const auto receipt = runImport(**writer, workspace->author(), *job);

    QCOMPARE(receipt.error().code, Error::Code::NotFound);
    QCOMPARE(workspace.contents(), before);
}

void TestImportRun::nothingToImportWritesNothing()
{
    test::TemporaryWorkspace workspace;

    const auto receipt = import(workspace, keep(workspace, "Firma;Land\n;DK\n-;PL\n"));

    VERIFY_OK(receipt);
    QCOMPARE(receipt->receipt.changeset, 0);
    QVERIFY(!workspace->nextUndo());
}

void TestImportRun::companiesOfTheFileAreFound()
{
    test::TemporaryWorkspace workspace;
    VERIFY_OK(import(workspace, keep(workspace, list)));

    const auto numbers = companyNumbers(workspace.database(), {.filter = u"lodz vak"_s});

    VERIFY_OK(numbers);
    QCOMPARE(numbers->size(), 1U);
}

QTEST_GUILESS_MAIN(TestImportRun)
#include "tst_importrun.moc"
