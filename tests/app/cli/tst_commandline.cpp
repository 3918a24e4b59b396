#include "app/cli/program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList verbs{u"new"_s,
                        u"generate"_s,
                        u"list"_s,
                        u"show"_s,
                        u"set"_s,
                        u"import"_s,
                        u"brief"_s,
                        u"export"_s,
                        u"check"_s,
                        u"rebuild"_s,
                        u"backup"_s,
                        u"restore"_s,
                        u"history"_s,
                        u"undo"_s,
                        u"redo"_s};

} // namespace

class tst_CommandLine : public QObject
{
    Q_OBJECT

private slots:
    void helpNamesEveryVerbAndExitCode();
    void everyVerbExplainsItself();
    void misuseEndsWithTwo_data();
    void misuseEndsWithTwo();
    void theVersionIsSaid();
    void aForeignLocaleMakesNoNoise();
    void outputThatIsLostIsAFailure();
    void newRefusesAnExistingFile();
    void newTakesOfficeAndAdvisor();
    void generateIsTheSameForOneSeed();
};

void tst_CommandLine::helpNamesEveryVerbAndExitCode()
{
    const Ended help = inprocap({u"--help"_s});

    VERIFY_CODE(help, 0);
    QVERIFY(help.error.isEmpty());
    for (const QString &verb : verbs)
        QVERIFY2(help.out.contains("\n  " + verb.toUtf8() + ' '), qPrintable(verb));
    for (int code = 0; code <= 7; ++code)
        QVERIFY(help.out.contains("\n  " + QByteArray::number(code) + "  "));
}

void tst_CommandLine::everyVerbExplainsItself()
{
    for (const QString &verb : verbs) {
        const Ended help = inprocap({verb, u"--help"_s});
        VERIFY_CODE(help, 0);
        QVERIFY2(help.out.startsWith("Usage: inprocap " + verb.toUtf8() + " WORKSPACE"),
                 help.out.constData());
        QVERIFY2(help.out.contains("--help"), help.out.constData());
    }
}

void tst_CommandLine::misuseEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no verb") << QStringList();
    QTest::newRow("unknown verb") << QStringList{u"frobnicate"_s, u"w"_s};
    QTest::newRow("too few arguments") << QStringList{u"show"_s, u"w"_s};
    QTest::newRow("too many arguments") << QStringList{u"check"_s, u"w"_s, u"x"_s};
    QTest::newRow("unknown option") << QStringList{u"check"_s, u"w"_s, u"--quick"_s};
    QTest::newRow("unknown list") << QStringList{u"list"_s, u"w"_s, u"planets"_s};
    QTest::newRow("no number") << QStringList{u"generate"_s, u"w"_s, u"--companies"_s, u"many"_s};
    QTest::newRow("no form") << QStringList{u"brief"_s, u"w"_s, u"1"_s, u"--out"_s, u"b.doc"_s};
}

void tst_CommandLine::misuseEndsWithTwo()
{
    QFETCH(QStringList, arguments);

    const Ended ended = inprocap(arguments);

    VERIFY_CODE(ended, 2);
    QVERIFY(ended.out.isEmpty());
    QVERIFY(ended.error.startsWith("inprocap: "));
}

void tst_CommandLine::theVersionIsSaid()
{
    const Ended said = inprocap({u"--version"_s});

    VERIFY_CODE(said, 0);
    QVERIFY(said.out.startsWith("inprocap 0."));
}

void tst_CommandLine::aForeignLocaleMakesNoNoise()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"Łódź.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, path, u"--sample"_s}), 0);

    const Ended list =
        inprocap({u"list"_s, path, u"companies"_s, u"--filter"_s, u"żuławskie"_s}, {u"LC_ALL=C"_s});

    VERIFY_CODE(list, 0);
    QCOMPARE(list.words(), QString());
    QVERIFY(QString::fromUtf8(list.out).contains(u"Żuławskie Kompozyty Sp. z o.o."_s));
}

void tst_CommandLine::outputThatIsLostIsAFailure()
{
    if (!QFile::exists(u"/dev/full"_s))
        QSKIP("this system has no /dev/full");
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(INPROCAP_PROGRAM), {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 6);

    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, path, u"--sample"_s}), 0);
    process.start(QStringLiteral(INPROCAP_PROGRAM), {u"list"_s, path, u"companies"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 6);
    QVERIFY(process.readAllStandardError().startsWith("inprocap: "));
}

void tst_CommandLine::newRefusesAnExistingFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, path}), 0);

    const Ended again = inprocap({u"new"_s, path});

    VERIFY_CODE(again, 6);
    QVERIFY(again.words().contains(path));
    VERIFY_CODE(inprocap({u"new"_s, folder.filePath(u"no/such/folder/w.inprocap"_s)}), 6);
}

void tst_CommandLine::newTakesOfficeAndAdvisor()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"w.inprocap"_s);

    VERIFY_CODE(inprocap({u"new"_s,
                          path,
                          u"--office"_s,
                          u"Office of Trying"_s,
                          u"--country"_s,
                          u"dk"_s,
                          u"--advisor"_s,
                          u"Ann Advisor"_s}),
                0);

    const Ended history = inprocap({u"history"_s, path, u"--json"_s});
    QCOMPARE(history.array().first()[u"by"_s].toString(), u"Ann Advisor"_s);
    VERIFY_CODE(inprocap({u"new"_s, folder.filePath(u"x"_s), u"--country"_s, u"QQ"_s}), 4);
}

void tst_CommandLine::generateIsTheSameForOneSeed()
{
    QTemporaryDir folder;
    QList<QByteArray> lists;
    for (const QString &name : {u"a"_s, u"b"_s}) {
        const QString path = folder.filePath(name);
        VERIFY_CODE(inprocap({u"new"_s, path}), 0);
        const Ended made = inprocap(
            {u"generate"_s, path, u"--companies"_s, u"50"_s, u"--seed"_s, u"7"_s, u"--json"_s});
        VERIFY_CODE(made, 0);
        QCOMPARE(made.object()[u"companies"_s].toInt(), 50);
        QVERIFY(made.error.isEmpty());
        lists << inprocap({u"list"_s, path, u"companies"_s, u"--json"_s}).out;
        VERIFY_CODE(inprocap({u"generate"_s, path, u"--companies"_s, u"50"_s, u"--seed"_s, u"7"_s}),
                    5);
        VERIFY_CODE(inprocap({u"check"_s, path}), 0);
    }
    QCOMPARE(lists[0].count('\n'), 52);
    QCOMPARE(lists[0], lists[1]);
}

QTEST_GUILESS_MAIN(tst_CommandLine)
#include "tst_commandline.moc"
