#include "core/storage/companyindex.h"

#include "core/storage/companylist.h"

#include "core/storage/companytables.h"
#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace ilo;

/// The derived tables of companies: however they came about, they say what the records say.
class tst_CompanyIndex : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void refreshingEqualsRebuilding();
    void refreshingTheSameWritesNothing();
    void differencesAreFound();
    void theDayOfAChangeIsTheNewest();
    void aDeletedPartKeepsTheDayOfItsDeletion();
    void theWorkFollowsTheNumberOfCompanies();

private:
    QStringList content();

    QTemporaryDir m_folder;
    std::unique_ptr<CompanyTables> m_tables;
    int m_files = 0;
};

void tst_CompanyIndex::init()
{
    m_tables = std::make_unique<CompanyTables>(m_folder.filePath(u"%1.inprocap"_s.arg(++m_files)));
}

/// Every row of the derived tables.
QStringList tst_CompanyIndex::content()
{
    QStringList lines;
    const auto add = [&](const Row &row) -> Status {
        QStringList values;
        for (int i = 0; i < 9; ++i)
            values << row.text(i);
        lines << values.join(u'|');
        return {};
    };
    for (
        const auto &sql :
        {u"SELECT * FROM company_list ORDER BY number"_s,
         u"SELECT 'names', rowid, words, '', '', '', '', '', '' FROM company_names ORDER BY rowid"_s,
         u"SELECT 'texts', rowid, words, '', '', '', '', '', '' FROM company_texts ORDER BY rowid"_s}) {
        if (!m_tables->database().forEach(sql, {}, add))
            lines << u"failed"_s;
    }
    return lines;
}

void tst_CompanyIndex::refreshingEqualsRebuilding()
{
    QRandomGenerator chance(7);
    for (int round = 0; round < 60; ++round) {
        std::vector<qint64> touched;
        for (int i = 0; i < 5; ++i) {
            const qint64 number = 1 + chance.bounded(40);
            touched.push_back(number);
            if (chance.bounded(4) == 0)
                m_tables->remove(number);
            else
                m_tables->put(number, m_tables->invented(chance));
        }
        VERIFY_OK(refreshCompanies(m_tables->database(), touched));
    }
    const QStringList refreshed = content();
    QVERIFY(refreshed.size() > 40);
    const auto differences = companyIndexDifferences(m_tables->database());
    VERIFY_OK(differences);
    QCOMPARE(*differences, QStringList());

    VERIFY_OK(rebuildCompanies(m_tables->database()));

    QCOMPARE(content(), refreshed);
}

void tst_CompanyIndex::refreshingTheSameWritesNothing()
{
    QRandomGenerator chance(8);
    m_tables->put(3, m_tables->invented(chance));
    VERIFY_OK(refreshCompanies(m_tables->database(), {3}));
    const auto before = m_tables->database().number(u"SELECT total_changes()"_s);

    VERIFY_OK(refreshCompanies(m_tables->database(), {3}));

    const auto after = m_tables->database().number(u"SELECT total_changes()"_s);
    QCOMPARE(*after, *before);
}

void tst_CompanyIndex::differencesAreFound()
{
    QRandomGenerator chance(9);
    for (qint64 number = 1; number <= 4; ++number) {
        CompanyTables::Company company = m_tables->invented(chance);
        company.record.roles.clear();
        m_tables->put(number, company);
    }
    VERIFY_OK(rebuildCompanies(m_tables->database()));

    m_tables->run(u"UPDATE organisation SET country = 'XX' WHERE number = 1"_s);
    m_tables->run(u"UPDATE organisation SET note = 'another' WHERE number = 2"_s);
    m_tables->run(u"DELETE FROM organisation WHERE number = 3"_s);
    const auto found = companyIndexDifferences(m_tables->database());

    VERIFY_OK(found);
    const QString text = found->join(u'\n');
    QVERIFY2(text.contains(u"organisation 1 is not in the list as its record says"),
             qPrintable(text));
    QVERIFY2(text.contains(u"organisation 2 has other words than company_texts"), qPrintable(text));
    QVERIFY2(text.contains(u"organisation 3 is gone, but still in company_list"), qPrintable(text));
    QVERIFY2(!text.contains(u"organisation 4"), qPrintable(text));
}

void tst_CompanyIndex::theDayOfAChangeIsTheNewest()
{
    constexpr qint64 day = 24;
    m_tables->put(1, {.record = {.name = u"A"_s}, .capabilities = {{.title = u"T"_s}}});
    m_tables->touch(1, 20000 * day);
    m_tables->touch(1'000'001, 20005 * day); // its capability
    m_tables->touch(77, 20009 * day);        // another company
    VERIFY_OK(refreshCompanies(m_tables->database(), {1}));

    const auto rows = companyRows(m_tables->database(), {1});

    VERIFY_OK(rows);
    QCOMPARE(rows->front().changedOn, QDate(1970, 1, 1).addDays(20005));
}

void tst_CompanyIndex::aDeletedPartKeepsTheDayOfItsDeletion()
{
    m_tables->put(1, {.record = {.name = u"A"_s}, .capabilities = {{.title = u"T"_s}}});
    m_tables->touch(1, 100 * 24);
    m_tables->touch(1'000'001, 200 * 24);
    VERIFY_OK(refreshCompanies(m_tables->database(), {1}));

    m_tables->run(u"DELETE FROM capability"_s);
    VERIFY_OK(refreshCompanies(m_tables->database(), {1}));
    VERIFY_OK(rebuildCompanies(m_tables->database()));

    QCOMPARE(companyRows(m_tables->database(), {1})->front().changedOn,
             QDate(1970, 1, 1).addDays(200));
}

/// Statistics that were gathered while the log was small once made SQLite walk all of it for each
/// company of a large import: ten times the companies were a hundred times the work.
void tst_CompanyIndex::theWorkFollowsTheNumberOfCompanies()
{
    const auto stepsFor = [&](int companies) -> qint64 {
        const QString path = m_folder.filePath(u"steps%1.inprocap"_s.arg(companies));
        auto workspace = test::newWorkspace(path);
        Database &database = (*workspace)->database();
        if (!workspace || !database.execute(u"ANALYZE"_s))
            return 0;
        ChangeSet changes;
        for (int i = 0; i < companies; ++i)
            changes.push_back(created(
                Organisation{.id = Id<Organisation>::create(), .name = u"Firma %1"_s.arg(i)}));
        if (!(*workspace)->apply(changes, u"Added"_s))
            return 0;
        qint64 steps = 0;
        sqlite3_progress_handler(
            database.handle(),
            100,
            [](void *count) {
                ++*static_cast<qint64 *>(count);
                return 0;
            },
            &steps);
        const Status done = database.execute(u"UPDATE guard SET open = 1"_s);
        const Status rebuilt = rebuildCompanies(database);
        sqlite3_progress_handler(database.handle(), 0, nullptr, nullptr);
        return done && rebuilt ? steps : 0;
    };

    const qint64 few = stepsFor(100);
    const qint64 many = stepsFor(1000);

    QVERIFY(few > 0);
    QVERIFY2(many < few * 20, qPrintable(u"%1 for 100, %2 for 1000"_s.arg(few).arg(many)));
}

QTEST_APPLESS_MAIN(tst_CompanyIndex)
#include "tst_companyindex.moc"
