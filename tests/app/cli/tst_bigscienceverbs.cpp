#include "app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_BigScienceVerbs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesComeOnceAndCanBeUndone();
    void aBalanceListIsImportedForAnOrganisation();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_BigScienceVerbs::initTestCase()
{
    m_path = file(u"a.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path}), 0);
}

void tst_BigScienceVerbs::rulesComeOnceAndCanBeUndone()
{
    const Ended trial = inprocap({u"rules"_s, m_path, u"--dry-run"_s, u"--json"_s});
    VERIFY_CODE(trial, 0);
    QCOMPARE(trial.object()[u"organisations"_s].toInt(), 6);
    VERIFY_CODE(inprocap({u"rules"_s, m_path}), 0);
    const Ended again = inprocap({u"rules"_s, m_path, u"--json"_s});
    VERIFY_CODE(again, 0);
    QCOMPARE(again.object()[u"organisations"_s].toInt(), 0);
    const QJsonObject cern = inprocap({u"show"_s, m_path, u"CERN"_s, u"--json"_s}).object();
    QVERIFY(cern[u"rules"_s].toArray().size() > 10);
    VERIFY_CODE(inprocap({u"undo"_s, m_path}), 0);
    VERIFY_CODE(inprocap({u"show"_s, m_path, u"CERN"_s}), 3);
    VERIFY_CODE(inprocap({u"redo"_s, m_path}), 0);
}

void tst_BigScienceVerbs::aBalanceListIsImportedForAnOrganisation()
{
    QFile list(file(u"balance.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("State,Supplies,Services\nDenmark,0.62,1.1\nSweden,1.2,\nTotal,1,1\n");
    list.close();
    const QStringList call{u"balances"_s, m_path, u"CERN"_s, list.fileName(), u"--json"_s};
    const Ended imported =
        inprocap(call + QStringList{u"--from"_s, u"2026-03-01"_s, u"--until"_s, u"2027-02-28"_s});
    VERIFY_CODE(imported, 0);
    QCOMPARE(imported.object()[u"created"_s].toInt(), 3);
    const QJsonArray left = imported.object()[u"leftOut"_s].toArray();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left[0].toObject()[u"line"_s].toInt(), 4);
    QCOMPARE(left[0].toObject()[u"fault"_s].toString(), u"no_state"_s);

    const QJsonArray balances =
        inprocap({u"show"_s, m_path, u"CERN"_s, u"--json"_s}).object()[u"balances"_s].toArray();
    QCOMPARE(balances.size(), 3);
    QCOMPARE(balances[0].toObject()[u"valid_until"_s].toString(), u"2027-02-28"_s);

    VERIFY_CODE(inprocap(call + QStringList{u"--from"_s, u"someday"_s}), 2);
    VERIFY_CODE(inprocap({u"balances"_s, m_path, u"Nobody"_s, list.fileName()}), 3);
}

QTEST_GUILESS_MAIN(tst_BigScienceVerbs)
#include "tst_bigscienceverbs.moc"
