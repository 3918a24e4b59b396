#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"
#include "core/storage/companylist.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_RecordVerbs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void companiesComeWithTheShownFields();
    void theFilterIsTheOneOfTheWindow_data();
    void theFilterIsTheOneOfTheWindow();
    void everyListIsValidJson();
    void listsAreFilteredByFields();
    void showNamesWhatBelongsToARecord();
    void aRecordIsFoundByEveryFormOfItsId();
    void whatDoesNotFitIsSaid();
    void readingWorksBesideAWriter();
    void writingBesideAWriterIsRefused();

private:
    Ended run(const QStringList &arguments) const
    {
        QStringList all = arguments;
        all.insert(1, m_path);
        return inprocap(all);
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_RecordVerbs::initTestCase()
{
    m_path = m_folder.filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_RecordVerbs::companiesComeWithTheShownFields()
{
    const Ended list = run({u"list"_s, u"companies"_s, u"--filter"_s, u"frostvig"_s, u"--json"_s});

    VERIFY_CODE(list, 0);
    QCOMPARE(list.array().size(), 1);
    const QJsonObject company = list.array().first().toObject();
    QCOMPARE(company.keys(),
             QStringList({u"areas"_s,
                          u"changed_on"_s,
                          u"consent"_s,
                          u"consent_until"_s,
                          u"country"_s,
                          u"id"_s,
                          u"last_contact"_s,
                          u"name"_s,
                          u"sample"_s,
                          u"size_class"_s,
                          u"town"_s,
                          u"trl"_s}));
    QCOMPARE(company[u"name"_s].toString(), u"Frostvig Kryoteknik ApS"_s);
    QCOMPARE(company[u"country"_s].toString(), u"DK"_s);
    QCOMPARE(company[u"trl"_s].toInt(), 9);
}

void tst_RecordVerbs::theFilterIsTheOneOfTheWindow_data()
{
    QTest::addColumn<QString>("filter");
    for (const char *filter :
         {"", "vakuum", "laser", "proznia", "nowy targ", "neutron", "a", "zzz"})
        QTest::newRow(filter) << QString::fromLatin1(filter);
}

void tst_RecordVerbs::theFilterIsTheOneOfTheWindow()
{
    QFETCH(QString, filter);
    const auto workspace = Workspace::open(m_path, Workspace::Access::Read);
    VERIFY_OK(workspace);
    Database &database = (*workspace)->database();
    const auto numbers = companyNumbers(database, {.filter = filter});
    VERIFY_OK(numbers);
    const auto rows = companyRows(database, *numbers);
    VERIFY_OK(rows);
    QStringList expected;
    for (const CompanyRow &row : *rows)
        expected << row.id;

    const Ended list = run({u"list"_s, u"companies"_s, u"--filter"_s, filter, u"--json"_s});

    VERIFY_CODE(list, 0);
    QStringList shown;
    for (const QJsonValue &company : list.array())
        shown << company[u"id"_s].toString();
    QCOMPARE(shown, expected);
}

void tst_RecordVerbs::everyListIsValidJson()
{
    for (const auto &[kind, count] : {std::pair{u"companies"_s, 120},
                                      std::pair{u"needs"_s, 10},
                                      std::pair{u"big-science"_s, 6},
                                      std::pair{u"tasks"_s, 23},
                                      std::pair{u"bin"_s, 0},
                                      std::pair{u"backups"_s, 0}}) {
        const Ended list = run({u"list"_s, kind, u"--json"_s});
        VERIFY_CODE(list, 0);
        QVERIFY2(QJsonDocument::fromJson(list.out).isArray(), qPrintable(kind));
        QCOMPARE(list.array().size(), count);
    }
    const Ended needs = run({u"list"_s, u"needs"_s, u"--json"_s});
    QCOMPARE(needs.array()[0][u"code"_s].toString(), u"N-0001"_s);
    QCOMPARE(needs.array()[0][u"version"_s].toInt(), 1);
}

void tst_RecordVerbs::listsAreFilteredByFields()
{
    const auto filtered = [&](const QString &kind, const QString &filter) {
        return run({u"list"_s, kind, u"--filter"_s, filter, u"--json"_s});
    };
    const Ended danish = filtered(u"companies"_s, u"country:DK -consent:withdrawn"_s);
    VERIFY_CODE(danish, 0);
    QVERIFY(!danish.array().isEmpty());
    for (const QJsonValue &company : danish.array()) {
        QCOMPARE(company[u"country"_s].toString(), u"DK"_s);
        QVERIFY(company[u"consent"_s].toString() != u"withdrawn");
    }
    QCOMPARE(filtered(u"big-science"_s, u"country:CH"_s).array()[0][u"country"_s].toString(),
             u"CH"_s);
    QCOMPARE(filtered(u"needs"_s, u"status:none -text:zzz"_s).array().size(), 0);

    const Ended wrong = filtered(u"companies"_s, u"cryo countri:DK"_s);
    QVERIFY(wrong.code != 0);
    QVERIFY2(wrong.error.contains("countri") && wrong.error.contains("character 6"), wrong.error);
}

void tst_RecordVerbs::showNamesWhatBelongsToARecord()
{
    const QJsonObject company =
        run({u"show"_s, u"Frostvig Kryoteknik ApS"_s, u"--json"_s}).object();
    QCOMPARE(company[u"type"_s].toString(), u"organisation"_s);
    QCOMPARE(company[u"capabilities"_s].toArray().size(), 3);
    QCOMPARE(company[u"certificates"_s].toArray().size(), 2);
    QCOMPARE(company[u"references"_s].toArray().size(), 2);

    const QJsonObject need = run({u"show"_s, u"N-0001"_s, u"--json"_s}).object();
    QCOMPARE(need[u"requirements"_s].toArray().size(), 6);
    QCOMPARE(need[u"briefs"_s][0][u"code"_s].toString(), u"INP-CERN-2026-001"_s);

    const Ended text = run({u"show"_s, u"N-0001"_s});
    VERIFY_CODE(text, 0);
    QVERIFY(text.out.contains("title                Check every flange"));
}

void tst_RecordVerbs::aRecordIsFoundByEveryFormOfItsId()
{
    const QString id = run({u"show"_s, u"N-0001"_s, u"--json"_s}).object()[u"id"_s].toString();
    for (const QString &form : {id, id.right(8), u"n-0001"_s, u"N-1"_s, u"1"_s}) {
        const Ended found = run({u"show"_s, form, u"--json"_s});
        VERIFY_CODE(found, 0);
        QCOMPARE(found.object()[u"id"_s].toString(), id);
    }
    QCOMPARE(run({u"show"_s, u"ess"_s, u"--json"_s}).object()[u"name"_s].toString(),
             u"European Spallation Source ERIC"_s);
    QCOMPARE(run({u"show"_s, u"INP-CERN-2026-001"_s, u"--json"_s}).object()[u"type"_s].toString(),
             u"brief"_s);
}

void tst_RecordVerbs::whatDoesNotFitIsSaid()
{
    const Ended none = run({u"show"_s, u"N-0999"_s});
    VERIFY_CODE(none, 3);
    QVERIFY(none.words().contains(u"N-0999"_s));

    const QString id = run({u"show"_s, u"N-0001"_s, u"--json"_s}).object()[u"id"_s].toString();
    const Ended several = run({u"show"_s, id.left(6)}); // records made together begin alike
    VERIFY_CODE(several, 4);

    VERIFY_CODE(inprocap({u"list"_s, m_folder.filePath(u"none.inprocap"_s), u"needs"_s}), 3);
    QFile other(m_folder.filePath(u"other.inprocap"_s));
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(8192, 'x'));
    other.close();
    VERIFY_CODE(inprocap({u"list"_s, other.fileName(), u"needs"_s}), 6);
}

void tst_RecordVerbs::readingWorksBesideAWriter()
{
    const auto writer = Workspace::open(m_path);
    VERIFY_OK(writer);

    for (const QStringList &verb : {QStringList{u"list"_s, u"companies"_s},
                                    {u"show"_s, u"1"_s},
                                    {u"history"_s},
                                    {u"check"_s}})
        VERIFY_CODE(run(verb), 0);
}

void tst_RecordVerbs::writingBesideAWriterIsRefused()
{
    const auto writer = Workspace::open(m_path);
    VERIFY_OK(writer);

    for (const QStringList &verb : {QStringList{u"set"_s, u"1"_s, u"title"_s, u"x"_s},
                                    {u"undo"_s},
                                    {u"rebuild"_s},
                                    {u"generate"_s}}) {
        const Ended refused = run(verb);
        VERIFY_CODE(refused, 5);
        QVERIFY(refused.words().contains(m_path));
    }
}

QTEST_GUILESS_MAIN(tst_RecordVerbs)
#include "tst_recordverbs.moc"
