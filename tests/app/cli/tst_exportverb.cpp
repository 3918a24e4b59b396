#include "app/cli/contents.h"
#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_ExportVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void twoExportsDifferInTheTimeAlone();
    void jsonReadBackGivesEqualContent();
    void companiesGoToCsvAsFiltered();
    void whatCannotBeWrittenIsSaid();

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_ExportVerb::initTestCase()
{
    m_path = file(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_ExportVerb::twoExportsDifferInTheTimeAlone()
{
    QList<QJsonObject> exports;
    for (const QString &name : {u"a.json"_s, u"b.json"_s}) {
        const Ended written = inprocap({u"export"_s, m_path, file(name), u"--json"_s});
        VERIFY_CODE(written, 0);
        QCOMPARE(written.object()[u"records"_s][u"need"_s].toInt(), 10);
        QFile json(file(name));
        QVERIFY(json.open(QIODevice::ReadOnly));
        QJsonObject content = QJsonDocument::fromJson(json.readAll()).object();
        QVERIFY(content.contains(u"exportedAt"_s));
        content.remove(u"exportedAt"_s);
        exports << content;
    }
    QCOMPARE(exports[0], exports[1]);
}

void tst_ExportVerb::jsonReadBackGivesEqualContent()
{
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"c.json"_s)}), 0);

    VERIFY_CODE(inprocap({u"new"_s, file(u"copy.inprocap"_s), u"--from"_s, file(u"c.json"_s)}), 0);

    QCOMPARE(contentsOf(file(u"copy.inprocap"_s)), contentsOf(m_path));
    VERIFY_CODE(inprocap({u"check"_s, file(u"copy.inprocap"_s)}), 0);
    VERIFY_CODE(inprocap({u"new"_s, file(u"x.inprocap"_s), u"--from"_s, file(u"none.json"_s)}), 6);
    QVERIFY(!QFile::exists(file(u"x.inprocap"_s)));
}

void tst_ExportVerb::companiesGoToCsvAsFiltered()
{
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"all.csv"_s)}), 0);
    const Ended some = inprocap(
        {u"export"_s, m_path, file(u"some.csv"_s), u"--filter"_s, u"frostvig"_s, u"--json"_s});
    VERIFY_CODE(some, 0);
    QCOMPARE(some.object()[u"records"_s][u"organisation"_s].toInt(), 1);

    // The import reads it back.
    VERIFY_CODE(inprocap({u"new"_s, file(u"again.inprocap"_s)}), 0);
    const Ended imported =
        inprocap({u"import"_s, file(u"again.inprocap"_s), file(u"all.csv"_s), u"--json"_s});
    VERIFY_CODE(imported, 0);
    QCOMPARE(imported.object()[u"companies"_s].toInt(), 120);
    QCOMPARE(imported.object()[u"rejected"_s].toInt(), 0);
}

void tst_ExportVerb::whatCannotBeWrittenIsSaid()
{
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"a.txt"_s)}), 2);
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"no/such/folder/a.json"_s)}), 6);
    VERIFY_CODE(inprocap({u"export"_s, m_path, file(u"no/such/folder/a.csv"_s)}), 6);
    VERIFY_CODE(inprocap({u"export"_s, file(u"none.inprocap"_s), file(u"a.json"_s)}), 3);
}

QTEST_GUILESS_MAIN(tst_ExportVerb)
#include "tst_exportverb.moc"
