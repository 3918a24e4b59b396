#include "app/cli/program.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_CodelistVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aListIsImportedListedAndRemoved();
    void whatTheFileDoesNotSayIsAskedFor();
    void aBadLineEndsWithItsPlace();
    void theOfficialListIsRead();

private:
    QTemporaryDir m_folder;
    QString m_path;
    const QString m_small = QStringLiteral(TEST_DATA_DIR "/codelists/works-small.csv");
};

void tst_CodelistVerb::initTestCase()
{
    m_path = m_folder.filePath(u"a.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path}), 0);
}

void tst_CodelistVerb::aListIsImportedListedAndRemoved()
{
    const QStringList list{u"--scheme"_s, u"cpv"_s, u"--version"_s, u"2008"_s};
    const Ended imported =
        inprocap(QStringList{u"codelist"_s, m_path, m_small, u"--json"_s} + list);
    VERIFY_CODE(imported, 0);
    QCOMPARE(imported.object()[u"codes"_s].toInt(), 4);

    const Ended listed = inprocap({u"codelist"_s, m_path, u"--json"_s});
    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.array().size(), 1);
    const QJsonObject line = listed.array()[0].toObject();
    QCOMPARE(line[u"scheme"_s].toString(), u"cpv"_s);
    QCOMPARE(line[u"file"_s].toString(), u"works-small.csv"_s);
    QVERIFY(line[u"inUse"_s].toBool());

    VERIFY_CODE(inprocap(QStringList{u"codelist"_s, m_path, u"--remove"_s} + list), 0);
    QVERIFY(inprocap({u"codelist"_s, m_path, u"--json"_s}).array().isEmpty());
    VERIFY_CODE(inprocap(QStringList{u"codelist"_s, m_path, u"--remove"_s} + list), 3);
}

void tst_CodelistVerb::whatTheFileDoesNotSayIsAskedFor()
{
    const Ended unsaid = inprocap({u"codelist"_s, m_path, m_small});
    VERIFY_CODE(unsaid, 2);
    QVERIFY2(unsaid.words().contains(u"--version"_s), qPrintable(unsaid.words()));
}

void tst_CodelistVerb::aBadLineEndsWithItsPlace()
{
    const Ended wrong = inprocap(
        {u"codelist"_s, m_path, m_small, u"--scheme"_s, u"nuts"_s, u"--version"_s, u"1"_s});
    VERIFY_CODE(wrong, 4);
    QVERIFY2(wrong.words().contains(u"line 2"_s), qPrintable(wrong.words()));
}

void tst_CodelistVerb::theOfficialListIsRead()
{
    const QString cpv = QStringLiteral(INPROCAP_SHARED_DIR) + u"/data/codelists/cpv2008.csv"_s;
    if (!QFileInfo::exists(cpv))
        QSKIP("no folder of shared data");
    VERIFY_CODE(inprocap({u"codelist"_s, m_path, cpv}), 0);
    const QJsonArray lists = inprocap({u"codelist"_s, m_path, u"--json"_s}).array();
    QCOMPARE(lists[0].toObject()[u"codes"_s].toInt(), 9454);
    QCOMPARE(lists[0].toObject()[u"version"_s].toString(), u"2008"_s);
}

QTEST_GUILESS_MAIN(tst_CodelistVerb)
#include "tst_codelistverb.moc"
