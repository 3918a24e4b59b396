#include "app/cli/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_NoticeVerb : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void aTrialWritesNothingAndSaysAll();
    void aNoticeIsTakenUpChangedAndUndone();
    void aDamagedFileNamesItsLine();
    void severalFilesGoOnAfterABadOne();
    void opportunitiesGoOutAsOcdsAndCalendar();

private:
    QString notice(const QString &name) const
    {
        return QStringLiteral(TEST_DATA_DIR "/notices/") + name;
    }

    int count() const
    {
        return int(inprocap({u"list"_s, m_path, u"opportunities"_s, u"--json"_s}).array().size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_NoticeVerb::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"a.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path}), 0);
}

void tst_NoticeVerb::aTrialWritesNothingAndSaysAll()
{
    const Ended trial =
        inprocap({u"notice"_s, m_path, notice(u"eforms-call.xml"_s), u"--dry-run"_s, u"--json"_s});

    VERIFY_CODE(trial, 0);
    const QJsonObject said = trial.object();
    QCOMPARE(said[u"action"_s].toString(), u"create"_s);
    QCOMPARE(said[u"format"_s].toString(), u"eforms"_s);
    QCOMPARE(said[u"opportunity"_s].toObject()[u"closes_on"_s].toString(), u"2026-12-08"_s);
    QCOMPARE(said[u"lots"_s].toArray().size(), 2);
    QCOMPARE(said[u"buyer"_s].toObject()[u"is"_s].toString(), u"not_known"_s);
    QVERIFY(said[u"notUnderstood"_s].toArray().size() > 0);
    QCOMPARE(count(), 0);
}

void tst_NoticeVerb::aNoticeIsTakenUpChangedAndUndone()
{
    VERIFY_CODE(inprocap({u"notice"_s, m_path, notice(u"eforms-call.xml"_s), u"--need"_s}), 0);
    QCOMPARE(count(), 1);
    QCOMPARE(inprocap({u"list"_s, m_path, u"needs"_s, u"--json"_s}).array().size(), 1);
    const Ended change =
        inprocap({u"notice"_s, m_path, notice(u"eforms-change.xml"_s), u"--json"_s});
    VERIFY_CODE(change, 0);
    QCOMPARE(change.object()[u"action"_s].toString(), u"update"_s);
    QCOMPARE(count(), 1);
    VERIFY_CODE(inprocap({u"undo"_s, m_path}), 0);
    VERIFY_CODE(inprocap({u"undo"_s, m_path}), 0);
    QCOMPARE(count(), 0);
}

void tst_NoticeVerb::aDamagedFileNamesItsLine()
{
    QFile file(m_folder->filePath(u"bad.xml"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<ContractNotice>\n<ID>1</ID>\n<b></ContractNotice>");
    file.close();

    const Ended ended = inprocap({u"notice"_s, m_path, file.fileName()});

    VERIFY_CODE(ended, 4);
    QVERIFY2(ended.words().contains(u"line 3"_s), qPrintable(ended.words()));
    VERIFY_CODE(inprocap({u"notice"_s, m_path, u"nowhere.xml"_s}), 3);
}

void tst_NoticeVerb::severalFilesGoOnAfterABadOne()
{
    const Ended ended = inprocap({u"notice"_s,
                                  m_path,
                                  notice(u"../ocds/validate.py"_s),
                                  notice(u"ted-call.xml"_s),
                                  notice(u"eforms-call.xml"_s)});

    VERIFY_CODE(ended, 4);
    QCOMPARE(count(), 2);
}

void tst_NoticeVerb::opportunitiesGoOutAsOcdsAndCalendar()
{
    VERIFY_CODE(inprocap({u"notice"_s, m_path, notice(u"eforms-call.xml"_s)}), 0);
    const QString ocds = m_folder->filePath(u"o.ocds.json"_s);
    VERIFY_CODE(inprocap({u"export"_s, m_path, ocds, u"--ocid-prefix"_s, u"ocds-abc123"_s}), 0);
    QFile package(ocds);
    QVERIFY(package.open(QIODevice::ReadOnly));
    const QJsonObject written = QJsonDocument::fromJson(package.readAll()).object();
    QCOMPARE(written[u"version"_s].toString(), u"1.1"_s);
    QVERIFY(written[u"releases"_s].toArray()[0].toObject()[u"ocid"_s].toString().startsWith(
        u"ocds-abc123-"_s));

    const QString calendar = m_folder->filePath(u"o.ics"_s);
    VERIFY_CODE(inprocap({u"export"_s, m_path, calendar, u"--filter"_s, u"stage:tender_open"_s}),
                0);
    QFile file(calendar);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("DTSTART:20261208T110000Z"));
    VERIFY_CODE(inprocap({u"export"_s, m_path, m_folder->filePath(u"o.txt"_s)}), 2);
}

QTEST_GUILESS_MAIN(tst_NoticeVerb)
#include "tst_noticeverb.moc"
