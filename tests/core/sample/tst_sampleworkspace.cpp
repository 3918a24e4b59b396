#include "core/sample/sampleworkspace.h"

#include "core/brief/documentjson.h"
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

class tst_SampleWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void itHoldsCompaniesNeedsAndAKeptBrief();
    void theCheckFindsNothing();
    void removingIsOneActionThatCanBeUndone();
    void ownRecordsStay();
    void removingTwiceDoesNothing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
};

void tst_SampleWorkspace::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto made = makeSampleWorkspace(m_folder->filePath(u"s.inprocap"_s), QDate(2026, 11, 23));
    VERIFY_OK(made);
    m_workspace = *std::move(made);
}

void tst_SampleWorkspace::cleanup()
{
    m_workspace.reset();
    m_folder.reset();
}

void tst_SampleWorkspace::itHoldsCompaniesNeedsAndAKeptBrief()
{
    Database &database = m_workspace->database();
    const Result<qint64> companies = companyCount(database);
    VERIFY_OK(companies);
    QCOMPARE(*companies, 25);

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
    for (const char *table : {"organisation",
                              "capability",
                              "certificate",
                              "reference_project",
                              "need",
                              "requirement",
                              "brief"})
        QCOMPARE(*database.number(u"SELECT count(*) FROM "_s + QLatin1StringView(table)), 0);
    QVERIFY(!*hasSample(database));
    QVERIFY(!m_workspace->office().name.isEmpty());

    VERIFY_OK(m_workspace->undo());
    QCOMPARE(*companyCount(database), 25);
    QCOMPARE(*needCount(database), 3);
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
    VERIFY_OK(m_workspace->apply({created(own), created(company)}, u"Made own records"_s));

    VERIFY_OK(removeSample(*m_workspace));

    const auto left = Repository<Organisation>(m_workspace->database()).where(u"1 ORDER BY name"_s);
    VERIFY_OK(left);
    QCOMPARE(left->size(), size_t(2));
    QCOMPARE(left->front().name, u"CERN"_s);
    QVERIFY(!left->front().sample);
    QCOMPARE(left->back().name, u"Own company"_s);
    QCOMPARE(*needCount(m_workspace->database()), 1);
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
