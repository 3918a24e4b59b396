#include "core/opportunities/noticeplan.h"
#include "core/opportunities/ocds.h"

#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_Ocds : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void aReleaseTellsTenderPartiesAndAwards();
    void whatTheOfficeKeepsIsNotTold();
    void aSupplierOfTwoTendersStandsOnce();
    void thePackageIsValidAgainstTheSchema();

private:
    QJsonObject package()
    {
        const QString path = m_file.folder() + u"/out.ocds.json"_s;
        const auto written = exportOcds(m_file.database(), path, m_head);
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("not written");
        return QJsonDocument::fromJson(file.readAll()).object();
    }

    test::TemporaryWorkspace m_file;
    OcdsHead m_head{.publisher = u"Test Office"_s,
                    .publishedAt = QDateTime(QDate(2026, 11, 26), QTime(9, 0), Qt::UTC)};
};

void tst_Ocds::initTestCase()
{
    for (const auto &name :
         {u"eforms-call.xml"_s, u"eforms-result.xml"_s, u"ted-call.xml"_s, u"ted-change.xml"_s}) {
        auto notice = readNoticeFile(QStringLiteral(TEST_DATA_DIR "/notices/") + name);
        VERIFY_OK(notice);
        const auto plan = planNotice(m_file.database(), *std::move(notice), {});
        VERIFY_OK(plan);
        VERIFY_OK(m_file->apply(plan->changes, u"notice"_s));
    }
    Opportunity own;
    own.id = Id<Opportunity>::create();
    own.title = u"Typed by hand"_s;
    own.kind = OpportunityKind::MarketSurvey;
    own.stage = OpportunityStage::MarketSurvey;
    own.value = {90000000, u"CHF"_s};
    own.valueConfidential = true;
    own.note = u"secret note"_s;
    VERIFY_OK(m_file->apply({created(own)}, u"x"_s));
}

void tst_Ocds::aReleaseTellsTenderPartiesAndAwards()
{
    const QJsonArray releases = package().value(u"releases"_s).toArray();
    QCOMPARE(releases.size(), 3);
    const QJsonObject release = releases[0].toObject();

    QCOMPARE(release.value(u"ocid"_s).toString(),
             u"ocds-000000-5b1f4c1e-5d6f-4b7e-8a3b-2f0c6d1e9a01"_s);
    QCOMPARE(release.value(u"tag"_s).toArray(), QJsonArray{u"award"_s});
    const QJsonObject tender = release.value(u"tender"_s).toObject();
    QCOMPARE(tender.value(u"title"_s).toString(), u"Kryostate und Ventile"_s);
    QCOMPARE(tender.value(u"procurementMethod"_s).toString(), u"open"_s);
    QCOMPARE(tender.value(u"mainProcurementCategory"_s).toString(), u"goods"_s);
    QCOMPARE(tender.value(u"tenderPeriod"_s).toObject().value(u"endDate"_s).toString(),
             u"2026-12-08T11:00:00Z"_s);
    QCOMPARE(tender.value(u"lots"_s).toArray().size(), 2);
    QCOMPARE(tender.value(u"items"_s).toArray()[0].toObject().value(u"classification"_s),
             QJsonValue(QJsonObject{{u"scheme"_s, u"CPV"_s}, {u"id"_s, u"42122450"_s}}));
    QCOMPARE(release.value(u"parties"_s).toArray().size(), 3);
    const QJsonArray awards = release.value(u"awards"_s).toArray();
    QCOMPARE(awards.size(), 2);
    QCOMPARE(awards[0].toObject().value(u"suppliers"_s).toArray().size(), 2);
    QCOMPARE(awards[0].toObject().value(u"value"_s).toObject().value(u"amount"_s).toDouble(),
             1'180'000.);
    QCOMPARE(awards[1].toObject().value(u"status"_s).toString(), u"unsuccessful"_s);
}

void tst_Ocds::whatTheOfficeKeepsIsNotTold()
{
    const QByteArray json = QJsonDocument(package()).toJson();

    QVERIFY(json.contains("Typed by hand"));
    QVERIFY(!json.contains("secret note"));
    QVERIFY(!json.contains("CHF"));
}

void tst_Ocds::aSupplierOfTwoTendersStandsOnce()
{
    OpportunityInFull full;
    full.opportunity.id = Id<Opportunity>::create();
    full.opportunity.title = u"Pumps"_s;
    for (const auto &name : {u"Nordkryo"_s, u"Fjordoptik"_s, u"Nordkryo"_s, u"Fjordoptik"_s})
        full.awards.push_back({.id = Id<ContractAward>::create(),
                               .lots = {u"LOT-0001"_s},
                               .name = name,
                               .group = u"ARGE"_s});

    const QJsonArray awards = ocdsRelease(full, m_head).value(u"awards"_s).toArray();

    QCOMPARE(awards.size(), 1);
    QCOMPARE(awards[0].toObject().value(u"suppliers"_s).toArray().size(), 2);
}

void tst_Ocds::thePackageIsValidAgainstTheSchema()
{
    const QString schemas = QStringLiteral(INPROCAP_SHARED_DIR "/data/ocds/schema-1.1.5");
    if (!QFile::exists(schemas) || schemas.startsWith(u"/data"))
        QSKIP("no folder of shared data");
    const QString python = QStandardPaths::findExecutable(u"python3"_s);
    if (python.isEmpty())
        QSKIP("no python3");
    QProcess has;
    has.start(python, {u"-c"_s, u"import jsonschema"_s});
    if (!has.waitForFinished() || has.exitCode() != 0)
        QSKIP("python3-jsonschema is not installed");
    package();

    QProcess check;
    check.start(python,
                {QStringLiteral(TEST_DATA_DIR "/ocds/validate.py"),
                 schemas,
                 m_file.folder() + u"/out.ocds.json"_s});
    QVERIFY(check.waitForFinished(60'000));

    QVERIFY2(check.exitCode() == 0, (check.readAllStandardOutput() + check.readAllStandardError()));
}

QTEST_GUILESS_MAIN(tst_Ocds)
#include "tst_ocds.moc"
