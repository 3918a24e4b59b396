#include "core/sample/sampleworkspace.h"

#include "core/brief/documentjson.h"
#include "core/domain/recordtype.h"
#include "core/rules/shippedplan.h"
#include "core/storage/check.h"
#include "core/storage/companylist.h"
#include "core/storage/needlist.h"
#include "core/storage/repository.h"
#include "core/storage/samplemark.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

namespace {

constexpr qint64 shippedOrganisations = 6; ///< files of organisations in resources/rules

} // namespace

class tst_SampleWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void itHoldsCompaniesNeedsAndKeptBriefs();
    void linksResolve();
    void theCheckFindsNothing();
    void removingIsOneActionThatCanBeUndone();
    void ownRecordsStay();
    void removingTwiceDoesNothing();

private:
    QTemporaryDir m_made; ///< the sample, made once
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_SampleWorkspace::initTestCase()
{
    VERIFY_OK(makeSampleWorkspace(m_made.filePath(u"s.inprocap"_s), QDate(2026, 11, 23)));
}

void tst_SampleWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(u"s.inprocap"_s);
    QVERIFY(QFile::copy(m_made.filePath(u"s.inprocap"_s), path));
    auto opened = Workspace::open(path);
    VERIFY_OK(opened);
    m_workspace = *std::move(opened);
}

void tst_SampleWorkspace::cleanup()
{
    m_workspace.reset();
    m_folder.reset();
}

void tst_SampleWorkspace::itHoldsCompaniesNeedsAndKeptBriefs()
{
    Database &database = m_workspace->database();
    const Result<qint64> companies = companyCount(database);
    VERIFY_OK(companies);
    QCOMPARE(*companies, 120);

    const Result<Id<Need>> first = needByCode(database, u"N-0001"_s);
    VERIFY_OK(first);
    const Result<NeedInFull> full = needInFull(database, *first);
    VERIFY_OK(full);
    QCOMPARE(full->organisation->name, u"CERN"_s);
    QCOMPARE(full->owner, m_workspace->advisor().name);
    QCOMPARE(full->briefs.size(), size_t(1));
    QCOMPARE(full->briefs.front().code, u"INP-CERN-2026-001"_s);
    const Result<Document> document = documentFromJson(full->briefs.front().content.toUtf8());
    VERIFY_OK(document);
    QCOMPARE(document->title, full->need.title);
    QCOMPARE(*database.number(u"SELECT count(*) FROM brief"_s), 4);
    QCOMPARE(*database.number(u"SELECT count(*) FROM brief WHERE code IN ('INP-EISCAT-2026-004', "
                              "'INP-F4E-2026-005', 'INP-XFEL-2025-009')"_s),
             3);
}

void tst_SampleWorkspace::linksResolve()
{
    Database &database = m_workspace->database();
    const auto dangling = [&](const QString &type, const QString &column, const QString &target) {
        return *database.number(
            u"SELECT count(*) FROM %1 WHERE %2 IS NOT NULL AND %2 NOT IN (SELECT id FROM %3)"_s.arg(
                type, column, target));
    };
    for (const RecordType &type : recordTypes()) {
        for (const FieldInfo &field : type.fields) {
            if (!field.target.isEmpty())
                QCOMPARE(dangling(type.name, field.name, field.target), 0);
        }
    }
    QCOMPARE(*database.number(u"SELECT count(*) FROM activity, json_each(activity.companies) "
                              "WHERE value NOT IN (SELECT id FROM organisation)"_s),
             0);
    QVERIFY(*database.number(u"SELECT count(*) FROM activity WHERE advisor_id IS NOT NULL"_s)
            > 200);
}

void tst_SampleWorkspace::theCheckFindsNothing()
{
    const Result<CheckReport> report = checkWorkspace(m_workspace->database());
    VERIFY_OK(report);
    QVERIFY2(report->findings.empty(),
             report->findings.empty() ? "" : qPrintable(report->findings.front().detail));
}

void tst_SampleWorkspace::removingIsOneActionThatCanBeUndone()
{
    Database &database = m_workspace->database();

    VERIFY_OK(removeSample(*m_workspace));

    QCOMPARE(m_workspace->nextUndo()->label, u"Removed the sample records"_s);
    for (const char *table : {"capability",
                              "certificate",
                              "reference_project",
                              "need",
                              "requirement",
                              "brief",
                              "prior_art_search",
                              "prior_art_hit",
                              "need_assessment",
                              "contact",
                              "activity",
                              "task"})
        QCOMPARE(*database.number(u"SELECT count(*) FROM "_s + QLatin1StringView(table)), 0);
    // What ships with the program is no sample: it stays, and is all that does.
    QVERIFY(planShipped(database)->isEmpty());
    QCOMPARE(*database.number(u"SELECT count(*) FROM organisation"_s), shippedOrganisations);
    QVERIFY(!*hasSample(database));
    QVERIFY(!m_workspace->office().name.isEmpty());

    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*companyCount(database), 120);
    QCOMPARE(*needCount(database), 10);
    QVERIFY(*hasSample(database));
}

void tst_SampleWorkspace::ownRecordsStay()
{
    const auto cern = Repository<Organisation>(m_workspace->database()).where(u"name = 'CERN'"_s);
    VERIFY_OK(cern);
    const Need own{.id = Id<Need>::create(),
                   .code = *m_workspace->nextNeedCode(),
                   .title = u"Own need"_s,
                   .organisation = cern->front().id};
    const Organisation company{.id = Id<Organisation>::create(), .name = u"Own company"_s};
    const auto frostvig =
        Repository<Organisation>(m_workspace->database()).where(u"name LIKE 'Frostvig%'"_s);
    VERIFY_OK(frostvig);
    const Contact person{
        .id = Id<Contact>::create(), .name = u"Own person"_s, .organisation = frostvig->front().id};
    const Contact alone{.id = Id<Contact>::create(), .name = u"Person of no company"_s};
    VERIFY_OK(m_workspace->apply({created(own), created(company), created(person), created(alone)},
                                 u"Made own records"_s));

    VERIFY_OK(removeSample(*m_workspace));

    const auto left =
        Repository<Organisation>(m_workspace->database())
            .where(u"roles NOT LIKE '%big_science%' OR roles IS NULL ORDER BY name"_s);
    VERIFY_OK(left);
    QCOMPARE(left->size(), size_t(2));
    QCOMPARE(left->front().name, frostvig->front().name);
    QVERIFY(!left->front().sample);
    QCOMPARE(left->back().name, u"Own company"_s);
    QVERIFY(bool(Repository<Organisation>(m_workspace->database()).get(own.organisation)));
    QCOMPARE(*needCount(m_workspace->database()), 1);
    QCOMPARE(*m_workspace->database().number(u"SELECT count(*) FROM contact"_s), 2);
}

void tst_SampleWorkspace::removingTwiceDoesNothing()
{
    VERIFY_OK(removeSample(*m_workspace));
    const qint64 action = m_workspace->nextUndo()->changeset;

    VERIFY_OK(removeSample(*m_workspace));

    QCOMPARE(m_workspace->nextUndo()->changeset, action);
}

QTEST_GUILESS_MAIN(tst_SampleWorkspace)
#include "tst_sampleworkspace.moc"
