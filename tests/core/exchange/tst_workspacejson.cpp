#include "chancerecords.h"
#include "core/exchange/jsonimport.h"
#include "core/storage/attachments.h"
#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace ilo;
using namespace Qt::StringLiterals;

/// A workspace written as JSON and read back: every record type, by generation.
class TestWorkspaceJson : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeComesBackEqual();
    void twoExportsDifferInTheTimeAlone();
    void deletedRecordsStayOut();
    void ordersByTypeAndId();
    void readsItsOwnFormSpacedOut();
    void namesThePlaceOfAnError_data();
    void namesThePlaceOfAnError();
    void aNewerVersionIsRefused();
    void unknownTypesAndKeysArePassedOver();
    void nothingIsLeftBehindOnError();
    void attachedFilesComeWithTheirBytes();
    void alteredBytesAreRefused();
    void chanceNeverCrashes();
};

static JsonHead headOf(test::TemporaryWorkspace &workspace, int second = 0)
{
    return {workspace.office.id,
            workspace.advisor.id,
            QDateTime({2026, 7, 1}, {12, 0, second}, Qt::UTC)};
}

static QByteArray exported(Database &database, const JsonHead &head)
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto counts = writeWorkspaceJson(database, head, out);
    return counts ? out.data() : counts.error().detail.toUtf8();
}

static QString keep(const test::TemporaryWorkspace &workspace, const QByteArray &bytes)
{
    QFile file(workspace.folder() + u"/export.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the test's file cannot be written");
    return file.fileName();
}

/// A workspace with some of everything.
static void fill(test::TemporaryWorkspace &workspace, int ofEach = 7)
{
    test::ChanceRecords chance(7);
    ChangeSet changes;
    for (int i = 0; i < ofEach; ++i)
        chance.addOneOfEach(changes);
    if (const Status applied = workspace->apply(changes, u"Filled"_s); !applied)
        qFatal("not filled: %s", qPrintable(applied.error().detail));
}

void TestWorkspaceJson::everyTypeComesBackEqual()
{
    test::TemporaryWorkspace workspace;
    fill(workspace, 20);
    const QByteArray json = exported(workspace.database(), headOf(workspace));
    const QString copy = workspace.folder() + u"/copy.inprocap"_s;

    const auto receipt = createFromJson(keep(workspace, json), copy, u"Read from export.json"_s);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->unknown, 0);
    for (const RecordType &type : recordTypes())
        QVERIFY(receipt->counts.at(type.name) >= 20);
    const auto opened = Workspace::open(copy);
    VERIFY_OK(opened);
    QCOMPARE((*opened)->office(), workspace->office());
    QCOMPARE((*opened)->advisor(), workspace->advisor());
    QCOMPARE(exported((*opened)->database(), headOf(workspace)), json);
}

void TestWorkspaceJson::twoExportsDifferInTheTimeAlone()
{
    test::TemporaryWorkspace workspace;
    fill(workspace);

    const QByteArray first = exported(workspace.database(), headOf(workspace, 1));
    QByteArray second = exported(workspace.database(), headOf(workspace, 2));

    QVERIFY(first != second);
    QCOMPARE(second.replace("12:00:02", "12:00:01"), first);
}

void TestWorkspaceJson::deletedRecordsStayOut()
{
    test::TemporaryWorkspace workspace;
    const Organisation company = test::company(u"Gone"_s);
    VERIFY_OK(workspace->apply({created(company)}, u"Created"_s));
    VERIFY_OK(workspace->apply({deleted(company)}, u"Deleted"_s));

    QVERIFY(!exported(workspace.database(), headOf(workspace)).contains("Gone"));
}

void TestWorkspaceJson::ordersByTypeAndId()
{
    test::TemporaryWorkspace workspace;
    // Ids older than what is there already: their rows have higher numbers.
    Organisation old = test::company(u"Old"_s);
    Organisation older = test::company(u"Older"_s);
    old.id = Id<Organisation>::parse(u"00000000-0000-7000-8000-000000000002"_s);
    older.id = Id<Organisation>::parse(u"00000000-0000-7000-8000-000000000001"_s);
    VERIFY_OK(workspace->apply({created(test::company(u"New"_s)), created(old), created(older)},
                               u"Created"_s));

    const QJsonObject object =
        QJsonDocument::fromJson(exported(workspace.database(), headOf(workspace))).object();

    const QJsonArray companies =
        object.value("records"_L1).toObject().value("organisation"_L1).toArray();
    QStringList names;
    for (const QJsonValue &company : companies)
        names << company.toObject().value("name"_L1).toString();
    QCOMPARE(names, (QStringList{u"Older"_s, u"Old"_s, u"New"_s}));
    QCOMPARE(object.value("format"_L1).toString(), u"inprocap-workspace"_s);
    QCOMPARE(object.value("exportedAt"_L1).toString(), u"2026-07-01T12:00:00Z"_s);
}

/// Indented and with keys in another order, as other tools write it: parts before their wholes.
void TestWorkspaceJson::readsItsOwnFormSpacedOut()
{
    test::TemporaryWorkspace workspace;
    fill(workspace);
    const QByteArray json = exported(workspace.database(), headOf(workspace));
    const QByteArray spaced = QJsonDocument::fromJson(json).toJson(QJsonDocument::Indented);
    const QString copy = workspace.folder() + u"/copy.inprocap"_s;

    VERIFY_OK(createFromJson(keep(workspace, spaced), copy, u"Read"_s));

    const auto opened = Workspace::open(copy);
    VERIFY_OK(opened);
    QCOMPARE(exported((*opened)->database(), headOf(workspace)), json);
}

void TestWorkspaceJson::namesThePlaceOfAnError_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("subject");

    QTest::newRow("wrong enum") << QByteArray("\"consent\":\"given\"")
                                << QByteArray("\"consent\":\"perhaps\"")
                                << u"line 9, organisation number 1"_s;
    QTest::newRow("against a rule") << QByteArray("\"country\":\"DK\",\"id\":\"00000000")
                                    << QByteArray("\"country\":\"Denmark\",\"id\":\"00000000")
                                    << u"line 9, organisation number 1"_s;
    QTest::newRow("no id") << QByteArray("00000000-0000-7000-8000-000000000001") << QByteArray("1")
                           << u"line 9, organisation number 1"_s;
    QTest::newRow("broken") << QByteArray("\"consent\":\"given\",")
                            << QByteArray("\"consent\"\"given\",")
                            << u"line 9, organisation number 1"_s;
    QTest::newRow("no comma") << QByteArray("],\n\"organisation\"")
                              << QByteArray("]\n\"organisation\"") << u"line 8"_s;
    QTest::newRow("not an array") << QByteArray("\"organisation\":[")
                                  << QByteArray("\"organisation\":7 [") << u"line 8"_s;
}

static const QByteArray small =
    R"({"advisor":"00000000-0000-7000-8000-00000000000a","exportedAt":"2026-07-01T12:00:00Z","format":"inprocap-workspace","office":"00000000-0000-7000-8000-00000000000b","formatVersion":1,"records":{
"advisor":[
{"id":"00000000-0000-7000-8000-00000000000a","name":"Ada","office_id":"00000000-0000-7000-8000-00000000000b"}
],
"office":[{"id":"00000000-0000-7000-8000-00000000000b","name":"Office"}

],
"organisation":[
{"consent":"given","country":"DK","id":"00000000-0000-7000-8000-000000000001","name":"Alfa"}
]}}
)";

void TestWorkspaceJson::namesThePlaceOfAnError()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    test::TemporaryWorkspace workspace;
    QByteArray json = small;
    json.replace(from, to);
    QVERIFY(json != small);

    const auto receipt =
        createFromJson(keep(workspace, json), workspace.folder() + u"/copy.inprocap"_s, u"Read"_s);

    QVERIFY(!receipt);
    QCOMPARE(receipt.error().code, Error::Code::Format);
    QTEST(receipt.error().subject, "subject");
}

void TestWorkspaceJson::aNewerVersionIsRefused()
{
    test::TemporaryWorkspace workspace;
    QByteArray json = small;
    json.replace("\"formatVersion\":1", "\"formatVersion\":2");

    const auto receipt =
        createFromJson(keep(workspace, json), workspace.folder() + u"/copy.inprocap"_s, u"Read"_s);

    QCOMPARE(receipt.error().code, Error::Code::Newer);
}

void TestWorkspaceJson::unknownTypesAndKeysArePassedOver()
{
    test::TemporaryWorkspace workspace;
    QByteArray json = small;
    json.replace("\"organisation\":[", "\"moonbase\":[{\"id\":\"1\"},{}],\n\"organisation\":[");
    json.replace("\"consent\"", "\"colour\":\"red\",\"consent\"");

    const auto receipt =
        createFromJson(keep(workspace, json), workspace.folder() + u"/copy.inprocap"_s, u"Read"_s);

    VERIFY_OK(receipt);
    QCOMPARE(receipt->unknown, 2);
    QCOMPARE(receipt->counts.at(u"organisation"_s), 1);
}

void TestWorkspaceJson::nothingIsLeftBehindOnError()
{
    test::TemporaryWorkspace workspace;
    const QString copy = workspace.folder() + u"/copy.inprocap"_s;
    QByteArray twice = small;
    twice.replace(
        "\"organisation\":[\n",
        "\"organisation\":[\n{\"id\":\"00000000-0000-7000-8000-000000000001\",\"name\":\"Again\"},\n");

    QVERIFY(!createFromJson(keep(workspace, twice), copy, u"Read"_s));
    QVERIFY(!QFile::exists(copy));
    QVERIFY(!createFromJson(keep(workspace, small), copy, u"Read"_s, [](qint64) { return false; }));
    QVERIFY(!QFile::exists(copy));
    VERIFY_OK(createFromJson(keep(workspace, small), copy, u"Read"_s));
}

/// Any change of a few bytes gives records or an error, never a crash or an endless reading.
static AttachedFile attach(test::TemporaryWorkspace &workspace, const QByteArray &content)
{
    QFile file(workspace.folder() + u"/cold.bin"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("the test's file cannot be written");
    file.close();
    const auto kept = keepFile(workspace.database(),
                               file.fileName(),
                               typeName<Office>(),
                               workspace.office.id.toString(),
                               QDate(2026, 11, 24));
    if (!kept || !workspace->apply({created(*kept)}, u"Attached"_s))
        qFatal("cannot attach");
    return *kept;
}

void TestWorkspaceJson::attachedFilesComeWithTheirBytes()
{
    test::TemporaryWorkspace workspace;
    const QByteArray content = QByteArray("\0\xff bytes \n", 10) + QByteArray(5000, 'x');
    const AttachedFile file = attach(workspace, content);
    const QByteArray json = exported(workspace.database(), headOf(workspace));
    const QString path = workspace.folder() + u"/back.inprocap"_s;
    VERIFY_OK(createFromJson(keep(workspace, json), path, u"Read"_s));
    auto again = Workspace::open(path);
    VERIFY_OK(again);
    QCOMPARE(*attachedBytes((*again)->database(), file.hash), content);
    QCOMPARE(exported((*again)->database(), headOf(workspace)), json);
}

void TestWorkspaceJson::alteredBytesAreRefused()
{
    test::TemporaryWorkspace workspace;
    attach(workspace, "cold words");
    QByteArray json = exported(workspace.database(), headOf(workspace));
    QVERIFY(json.contains(QByteArray("cold words").toBase64()));
    json.replace(QByteArray("cold words").toBase64(), QByteArray("warm words").toBase64());
    const QString path = workspace.folder() + u"/back.inprocap"_s;
    const auto read = createFromJson(keep(workspace, json), path, u"Read"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Format);
    QVERIFY(!QFile::exists(path));
}

void TestWorkspaceJson::chanceNeverCrashes()
{
    QRandomGenerator chance(99);
    for (int round = 0; round < 600; ++round) {
        QByteArray json = small;
        for (int i = 0; i < 1 + round % 4; ++i)
            json[chance.bounded(int(json.size()))] = "{}[]\",:\\ n1\x80"[chance.bounded(12)];
        json.truncate(round % 5 == 0 ? chance.bounded(int(json.size())) : json.size());
        QBuffer buffer(&json);
        buffer.open(QIODevice::ReadOnly);
        WorkspaceJsonReader reader(buffer);
        auto head = reader.readHead();
        for (int records = 0; head && records < 100; ++records) {
            const auto record = reader.next();
            if (!record || !*record)
                break;
            QVERIFY(records < 50);
        }
    }
}

QTEST_GUILESS_MAIN(TestWorkspaceJson)
#include "tst_workspacejson.moc"
