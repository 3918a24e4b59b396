#include "app/cli/contents.h"
#include "app/cli/program.h"

#include "kit/newworkspace.h"
#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

/// Finding, merging and separating companies from a script.
class tst_DuplicateVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pairsSayScoreSourceAndEvidence();
    void aLeastScoreLeavesOut();
    void mergedAndSeparatedIsAsBefore();
    void aMergeSurvivesExportAndImport();
    void wrongWordsAreSaid();

private:
    QString file(const QString &name) const { return m_folder->filePath(name); }
    Ended run(const QString &verb, const QStringList &more = {}) const
    {
        return inprocap(QStringList{verb, m_path} + more);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_DuplicateVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = file(u"w.inprocap"_s);
    VERIFY_OK(test::newWorkspace(m_path));
    QFile list(file(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("id,name,country,city,employees\n"
               "F1,Limsen Vacuum ApS,DK,Aarhus,12\n"
               "H2,LIMSEN VAKUUM,DK,Aarhus,14\n"
               "E3,Fjord Optik A/S,DK,Odense,\n");
    list.close();
    VERIFY_CODE(run(u"import"_s, {file(u"list.csv"_s)}), 0);
}

void tst_DuplicateVerbs::pairsSayScoreSourceAndEvidence()
{
    const Ended found = run(u"duplicates"_s, {u"--json"_s});
    VERIFY_CODE(found, 0);
    QCOMPARE(found.array().size(), 1);
    const QJsonObject pair = found.array()[0].toObject();
    QCOMPARE(pair[u"sourceA"_s].toString(), u"F1"_s);
    QCOMPARE(pair[u"sourceB"_s].toString(), u"H2"_s);
    double sum = 0;
    for (const QJsonValue &part : pair[u"evidence"_s].toArray())
        sum += part[u"points"_s].toDouble();
    QVERIFY(qAbs(pair[u"score"_s].toDouble() - sum) < 0.01);
    QVERIFY(run(u"duplicates"_s).out.contains("Limsen Vacuum ApS"));
}

void tst_DuplicateVerbs::aLeastScoreLeavesOut()
{
    QCOMPARE(run(u"duplicates"_s, {u"--json"_s, u"--min"_s, u"40"_s}).array().size(), 0);
}

void tst_DuplicateVerbs::mergedAndSeparatedIsAsBefore()
{
    const QJsonObject pair = run(u"duplicates"_s, {u"--json"_s}).array()[0].toObject();
    const QString a = pair[u"a"_s].toString();
    const QString b = pair[u"b"_s].toString();
    const Ended merged =
        run(u"merge-records"_s, {a, b, u"--take"_s, u"headcount=B"_s, u"--json"_s});
    VERIFY_CODE(merged, 0);
    const QJsonObject one = run(u"show"_s, {a, u"--json"_s}).object();
    QCOMPARE(one[u"headcount"_s].toInt(), 14);
    QCOMPARE(run(u"duplicates"_s, {u"--json"_s}).array().size(), 0);
    VERIFY_CODE(run(u"show"_s, {b}), 3);

    VERIFY_CODE(run(u"set"_s, {a, u"headcount"_s, u"20"_s}), 0);
    const Ended separated =
        run(u"separate"_s, {merged.object()[u"merger"_s].toString(), u"--json"_s});
    VERIFY_CODE(separated, 0);
    QCOMPARE(separated.object()[u"left"_s].toArray().size(), 1);
    QCOMPARE(separated.object()[u"left"_s][0][u"field"_s].toString(), u"headcount"_s);
    QCOMPARE(run(u"show"_s, {b, u"--json"_s}).object()[u"headcount"_s].toInt(), 14);
    QCOMPARE(run(u"duplicates"_s, {u"--json"_s}).array().size(), 0);
    VERIFY_CODE(run(u"check"_s), 0);
}

void tst_DuplicateVerbs::aMergeSurvivesExportAndImport()
{
    const QJsonObject pair = run(u"duplicates"_s, {u"--json"_s}).array()[0].toObject();
    const QString a = pair[u"a"_s].toString();
    const QString b = pair[u"b"_s].toString();
    VERIFY_CODE(run(u"merge-records"_s, {a, b}), 0);
    VERIFY_CODE(run(u"rebuild"_s), 0);
    VERIFY_CODE(run(u"export"_s, {file(u"all.json"_s)}), 0);
    m_path = file(u"again.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path, u"--from"_s, file(u"all.json"_s)}), 0);
    VERIFY_CODE(run(u"separate"_s, {a}), 0);
    QCOMPARE(run(u"show"_s, {b, u"--json"_s}).object()[u"name"_s].toString(), u"LIMSEN VAKUUM"_s);
    VERIFY_CODE(run(u"check"_s), 0);
}

void tst_DuplicateVerbs::wrongWordsAreSaid()
{
    VERIFY_CODE(run(u"duplicates"_s, {u"--min"_s, u"much"_s}), 2);
    VERIFY_CODE(run(u"separate"_s, {u"no-such"_s}), 3);
    const QJsonObject pair = run(u"duplicates"_s, {u"--json"_s}).array()[0].toObject();
    const QStringList both{pair[u"a"_s].toString(), pair[u"b"_s].toString()};
    VERIFY_CODE(run(u"merge-records"_s, both + QStringList{u"--take"_s, u"town"_s}), 2);
    VERIFY_CODE(run(u"merge-records"_s, both + QStringList{u"--take"_s, u"colour=B"_s}), 4);
    VERIFY_CODE(run(u"merge-records"_s, {both[0], both[0]}), 4);
}

QTEST_GUILESS_MAIN(tst_DuplicateVerbs)
#include "tst_duplicateverbs.moc"
