#include "kit/temporaryworkspace.h"
#include "kit/verify.h"

#include "core/storage/bin.h"
#include "core/storage/check.h"

#include <QTest>

using namespace ilo;
using namespace ilo::test;
using namespace Qt::StringLiterals;

/// Check finds what someone changed behind the log's back; rebuild mends what can be mended.
class CheckTest : public QObject
{
    Q_OBJECT

private slots:
    void findsAndMends_data();
    void findsAndMends();
    void alteredLogCannotBeMended_data();
    void alteredLogCannotBeMended();
    void linkIntoTheBinIsANotice();
    void cancelEndsTheCheck();

private:
    static void behindTheLog(Database &database, const QString &sql)
    {
        // What an attacker or a broken program would do: the guards are only triggers.
        const auto triggers =
            database.select<QString>(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s,
                                     {},
                                     [](const Row &row) { return row.text(0); });
        VERIFY_OK(triggers);
        for (const QString &trigger : *triggers)
            VERIFY_OK(database.execute(u"DROP TRIGGER "_s + trigger));
        VERIFY_OK(database.execute(sql));
    }
};

void CheckTest::findsAndMends_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("kind");
    const int projection = int(Finding::Kind::Projection);
    QTest::newRow("value") << u"UPDATE organisation SET town = 'Elsewhere' WHERE name = 'Nord'"_s
                           << projection;
    QTest::newRow("missing") << u"DELETE FROM organisation WHERE name = 'Nord'"_s << projection;
    QTest::newRow("extra")
        << u"INSERT INTO organisation (number, id, name) VALUES (999, 'x', 'Ghost')"_s
        << projection;
    QTest::newRow("set") << u"UPDATE organisation SET tags = '[\"y\"]' WHERE name = 'Nord'"_s
                         << projection;
    QTest::newRow("index") << u"DELETE FROM company_list"_s << int(Finding::Kind::Index);
}

void CheckTest::findsAndMends()
{
    QFETCH(QString, sql);
    QFETCH(int, kind);
    TemporaryWorkspace workspace;
    Organisation nord = company(u"Nord"_s);
    nord.tags = {u"x"_s};
    VERIFY_OK(workspace->apply({created(nord), created(company(u"Syd"_s))}, u"Added"_s));
    const QStringList before = workspace.contents();
    behindTheLog(workspace.database(), sql);

    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY(!report->isClean());
    QCOMPARE(int(report->findings.front().kind), kind);
    VERIFY_OK(rebuild(workspace.database()));
    QCOMPARE(workspace.contents(), before);
    QVERIFY(checkWorkspace(workspace.database())->findings.empty());
}

void CheckTest::alteredLogCannotBeMended_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("value")
        << u"UPDATE op SET value = replace(value, 'Nord', 'Sued') WHERE value LIKE '%Nord%'"_s;
    QTest::newRow("label") << u"UPDATE changeset SET label = 'Nothing happened' WHERE number = 2"_s;
    QTest::newRow("time") << u"UPDATE changeset SET wall = wall - 1000 WHERE number = 2"_s;
    QTest::newRow("who") << u"UPDATE actor SET uuid = 'somebody else'"_s;
    QTest::newRow("removed action") << u"DELETE FROM changeset WHERE number = 2"_s;
}

void CheckTest::alteredLogCannotBeMended()
{
    QFETCH(QString, sql);
    TemporaryWorkspace workspace;
    VERIFY_OK(workspace->apply({created(company(u"Nord"_s))}, u"Added Nord"_s));
    VERIFY_OK(workspace->apply({created(company(u"Syd"_s))}, u"Added Syd"_s));
    behindTheLog(workspace.database(), sql);
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QVERIFY(std::ranges::any_of(report->findings,
                                [](const Finding &f) { return f.kind == Finding::Kind::Chain; }));
}

void CheckTest::linkIntoTheBinIsANotice()
{
    TemporaryWorkspace workspace;
    const Organisation cern = company(u"CERN"_s);
    Need need;
    need.id = Id<Need>::create();
    need.code = u"N-0001"_s;
    need.title = u"Keep seals tight"_s;
    need.organisation = cern.id;
    VERIFY_OK(workspace->apply({created(cern), created(need)}, u"Added"_s));
    VERIFY_OK(workspace->apply({deleted(cern)}, u"Deleted CERN"_s));
    const auto report = checkWorkspace(workspace.database());
    VERIFY_OK(report);
    QCOMPARE(report->findings.size(), 1);
    QCOMPARE(report->findings.front().kind, Finding::Kind::Dangling);
    QVERIFY(report->isClean());
}

void CheckTest::cancelEndsTheCheck()
{
    TemporaryWorkspace workspace;
    const auto cancelled = checkWorkspace(workspace.database(), [](qint64) { return false; });
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, Error::Code::Cancelled);
}

QTEST_GUILESS_MAIN(CheckTest)

#include "tst_check.moc"
