#include "app/cli/contents.h"
#include "app/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_ImportVerb : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void aTrialNamesFileColumnsAndPlan();
    void aTrialWritesNothing();
    void rowsBecomeCompaniesInOneAction();
    void aMapSaysWhereColumnsGo();
    void companiesThatAreHereAreUpdated();
    void answersSayWhatWordsMeanAndWhatBecomesOfRows();
    void rejectedRowsAreMendedAndImportedAgain();
    void damagedLettersAreRepairedWhenAsked();
    void whatCannotBeImportedIsSaid();

private:
    Ended run(const QStringList &arguments) const
    {
        QStringList all = arguments;
        all.insert(1, m_path);
        return inprocap(all);
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_list;
};

void tst_ImportVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"w.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path}), 0);
    m_list = write(u"list.csv"_s,
                   "Company;Country;Town;Remark\n"
                   "Østfold Vakuum AS;Norway;Halden;\n"
                   ";Norway;Moss;no name\n"
                   "Brzeg Optyka Sp. z o.o.;PL;Brzeg;met; at the fair\n");
}

void tst_ImportVerb::cleanup()
{
    m_folder.reset();
}

void tst_ImportVerb::aTrialNamesFileColumnsAndPlan()
{
    const Ended trial = run({u"import"_s, m_list, u"--dry-run"_s, u"--json"_s});

    VERIFY_CODE(trial, 0);
    const QJsonObject plan = trial.object();
    QCOMPARE(plan[u"encoding"_s].toString(), u"UTF-8"_s);
    QCOMPARE(plan[u"delimiter"_s].toString(), u";"_s);
    QCOMPARE(plan[u"headerRow"_s].toInt(), 1);
    QCOMPARE(plan[u"rows"_s].toArray().size(), 3);
    QCOMPARE(plan[u"rows"_s][0].toArray().size(), 5); // padded to the widest
    QCOMPARE(plan[u"rows"_s][0][0].toString(), u"Østfold Vakuum AS"_s);
    QCOMPARE(plan[u"plan"_s][u"new"_s].toInt(), 2);
    QCOMPARE(plan[u"plan"_s][u"rejected"_s].toInt(), 1);
    QVERIFY(run({u"import"_s, m_list, u"--dry-run"_s}).out.contains("rejected"));
}

void tst_ImportVerb::aTrialWritesNothing()
{
    const QStringList before = contentsOf(m_path);

    VERIFY_CODE(run({u"import"_s, m_list, u"--dry-run"_s}), 0);

    QCOMPARE(contentsOf(m_path), before);
    QCOMPARE(run({u"history"_s, u"--json"_s}).array().size(), 1);
}

void tst_ImportVerb::rowsBecomeCompaniesInOneAction()
{
    const QStringList before = contentsOf(m_path);

    const Ended done = run({u"import"_s, m_list, u"--json"_s});

    VERIFY_CODE(done, 0);
    QVERIFY(done.error.isEmpty());
    QCOMPARE(done.object()[u"companies"_s].toInt(), 2);
    QCOMPARE(done.object()[u"rejected"_s].toInt(), 1);
    const QJsonArray found =
        run({u"list"_s, u"companies"_s, u"--filter"_s, u"ostfold"_s, u"--json"_s}).array();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"country"_s].toString(), u"NO"_s);
    VERIFY_CODE(run({u"undo"_s}), 0);
    QCOMPARE(contentsOf(m_path), before);
}

void tst_ImportVerb::aMapSaysWhereColumnsGo()
{
    const QString map = write(u"map.json"_s, R"({"Company": "name", "Remark": "town"})");

    VERIFY_CODE(run({u"import"_s, m_list, u"--map"_s, map}), 0);

    const QJsonObject company =
        run({u"show"_s, u"Brzeg Optyka Sp. z o.o."_s, u"--json"_s}).object();
    QCOMPARE(company[u"town"_s].toString(), u"met"_s);
    QVERIFY(!company.contains(u"country"_s));

    VERIFY_CODE(
        run({u"import"_s, m_list, u"--map"_s, write(u"bad.json"_s, R"({"Nonsense": "name"})")}), 4);
    VERIFY_CODE(run({u"import"_s, m_list, u"--map"_s, write(u"worse.json"_s, "{")}), 4);
}

void tst_ImportVerb::companiesThatAreHereAreUpdated()
{
    const auto listed = [&](const QByteArray &rows) {
        return write(u"update.csv"_s, "Company;VAT;Town;E-mail\n" + rows);
    };
    VERIFY_CODE(run({u"import"_s, listed("Alfa ApS;DK11111111;Ribe;\n")}), 0);
    const QString changed = listed("Alfa ApS;DK11111111;Vejle;a@alfa.example\n");

    const QJsonObject plan =
        run({u"import"_s, changed, u"--dry-run"_s, u"--json"_s}).object()[u"plan"_s].toObject();
    QCOMPARE(plan[u"updated"_s].toInt(), 1);
    QCOMPARE(plan[u"new"_s].toInt(), 0);
    QCOMPARE(plan[u"companies"_s][0][u"changes"_s][u"town"_s].toArray(),
             (QJsonArray{u"Ribe"_s, u"Vejle"_s}));

    VERIFY_CODE(run({u"import"_s, changed, u"--update"_s, u"fill"_s}), 0);
    QJsonObject company = run({u"show"_s, u"Alfa ApS"_s, u"--json"_s}).object();
    QCOMPARE(company[u"town"_s].toString(), u"Ribe"_s);
    QCOMPARE(company[u"email"_s].toString(), u"a@alfa.example"_s);

    const Ended done = run({u"import"_s, changed, u"--json"_s});
    VERIFY_CODE(done, 0);
    QCOMPARE(done.object()[u"updated"_s].toInt(), 1);
    QCOMPARE(done.object()[u"companies"_s].toInt(), 0);
    QCOMPARE(run({u"show"_s, u"Alfa ApS"_s, u"--json"_s}).object()[u"town"_s].toString(),
             u"Vejle"_s);
    QCOMPARE(run({u"import"_s, changed, u"--json"_s}).object()[u"unchanged"_s].toInt(), 1);
    VERIFY_CODE(run({u"import"_s, changed, u"--update"_s, u"sometimes"_s}), 4);
}

void tst_ImportVerb::answersSayWhatWordsMeanAndWhatBecomesOfRows()
{
    const QString list =
        write(u"consent.csv"_s, "Company;Country;Consent\nAlfa ApS;DK;x\nBeta ApS;DK;x\n");
    const QJsonArray questions =
        run({u"import"_s, list, u"--dry-run"_s, u"--json"_s}).object()[u"questions"_s].toArray();
    QCOMPARE(questions.size(), 1);
    QCOMPARE(questions[0][u"column"_s].toString(), u"Consent"_s);
    QCOMPARE(questions[0][u"value"_s].toString(), u"x"_s);
    QCOMPARE(questions[0][u"cells"_s].toInt(), 2);

    const QString answers = write(u"answers.json"_s, R"({
        "columns": {"Consent": {"meanings": {"x": "given"}}}, "rows": {"3": "skip"}})");
    const Ended done = run({u"import"_s, list, u"--answers"_s, answers, u"--json"_s});

    VERIFY_CODE(done, 0);
    QCOMPARE(done.object()[u"companies"_s].toInt(), 1);
    QCOMPARE(done.object()[u"leftOut"_s].toInt(), 1);
    QCOMPARE(run({u"show"_s, u"Alfa ApS"_s, u"--json"_s}).object()[u"consent"_s].toString(),
             u"given"_s);
    const QString wrong = write(u"wrong.json"_s, R"({"columns": {"Nonsense": {}}})");
    VERIFY_CODE(run({u"import"_s, list, u"--answers"_s, wrong}), 4);
}

void tst_ImportVerb::rejectedRowsAreMendedAndImportedAgain()
{
    const QString rejected = m_folder->filePath(u"rejected.csv"_s);
    VERIFY_CODE(run({u"import"_s, m_list, u"--rejected"_s, rejected}), 0);
    QFile file(rejected);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    file.close();
    QVERIFY2(text.contains("3;;Norway;Moss;no name;"), text.constData());
    text.replace("3;;Norway", "3;Moss Optikk AS;Norway");

    const Ended again = run({u"import"_s, write(u"mended.csv"_s, text), u"--json"_s});

    VERIFY_CODE(again, 0);
    QCOMPARE(again.object()[u"companies"_s].toInt(), 1);
    QCOMPARE(again.object()[u"rejected"_s].toInt(), 0);
    QCOMPARE(run({u"list"_s, u"companies"_s, u"--json"_s}).array().size(), 3);
}

void tst_ImportVerb::damagedLettersAreRepairedWhenAsked()
{
    const QString list = write(u"damaged.csv"_s,
                               u"Company;Town\nAlfa AB;GÃ¶teborg\nBeta AB;VÃ¤sterÃ¥s\n"_s.toUtf8());

    VERIFY_CODE(run({u"import"_s, list}), 0);
    QCOMPARE(run({u"show"_s, u"Alfa AB"_s, u"--json"_s}).object()[u"town"_s].toString(),
             u"GÃ¶teborg"_s);
    VERIFY_CODE(run({u"undo"_s}), 0);
    VERIFY_CODE(run({u"import"_s, list, u"--repair"_s}), 0);
    QCOMPARE(run({u"show"_s, u"Alfa AB"_s, u"--json"_s}).object()[u"town"_s].toString(),
             u"Göteborg"_s);
}

void tst_ImportVerb::whatCannotBeImportedIsSaid()
{
    VERIFY_CODE(run({u"import"_s, m_folder->filePath(u"none.csv"_s)}), 6);
    VERIFY_CODE(run({u"import"_s, write(u"empty.csv"_s, "")}), 4);
    VERIFY_CODE(run({u"import"_s, m_list, u"--map"_s, m_folder->filePath(u"none.json"_s)}), 6);
}

QTEST_GUILESS_MAIN(tst_ImportVerb)
#include "tst_importverb.moc"
