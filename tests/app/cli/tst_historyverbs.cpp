#include "app/cli/contents.h"
#include "app/cli/program.h"
#include "core/sample/sampleworkspace.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_HistoryVerbs : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void actionsAreListedNewestFirst();
    void aRecordsChangesSayFromAndTo();
    void undoAllAndRedoAllLeadBackAndForth();
    void anOlderActionCanBeTakenBack();
    void nothingToUndoEndsWithThree();

private:
    Ended run(const QStringList &arguments) const
    {
        QStringList all = arguments;
        all.insert(1, m_path);
        return inprocap(all);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_HistoryVerbs::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"s.inprocap"_s);
    VERIFY_OK(makeSampleWorkspace(m_path));
}

void tst_HistoryVerbs::cleanup()
{
    m_folder.reset();
}

void tst_HistoryVerbs::actionsAreListedNewestFirst()
{
    VERIFY_CODE(run({u"set"_s, u"CERN"_s, u"note"_s, u"x"_s}), 0);

    const Ended listed = run({u"history"_s, u"--json"_s});

    VERIFY_CODE(listed, 0);
    QCOMPARE(listed.array()[0][u"label"_s].toString(), u"Set note of “CERN”"_s);
    QCOMPARE(listed.array()[0][u"kind"_s].toString(), u"do"_s);
    QCOMPARE(run({u"history"_s, u"--json"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
    QVERIFY(run({u"history"_s}).out.contains("Set note of"));
}

void tst_HistoryVerbs::aRecordsChangesSayFromAndTo()
{
    const QString company = u"Frostvig Kryoteknik ApS"_s;
    VERIFY_CODE(run({u"set"_s, company, u"founded"_s, u"1997"_s}), 0);
    VERIFY_CODE(run({u"set"_s, company, u"town"_s, u"Genève"_s}), 0);

    const QJsonArray changes =
        run({u"history"_s, company, u"--field"_s, u"founded"_s, u"--json"_s}).array();

    QCOMPARE(changes[0][u"from"_s].toInt(), 1998);
    QCOMPARE(changes[0][u"to"_s].toInt(), 1997);
    for (const QJsonValue &change : changes)
        QCOMPARE(change[u"field"_s].toString(), u"founded"_s);
    QVERIFY(run({u"history"_s, company, u"--json"_s}).array().size() > changes.size());
}

void tst_HistoryVerbs::undoAllAndRedoAllLeadBackAndForth()
{
    VERIFY_CODE(run({u"generate"_s, u"--companies"_s, u"20"_s}), 0);
    VERIFY_CODE(run({u"set"_s, u"N-0001"_s, u"tried"_s, u"Nothing yet"_s}), 0);
    VERIFY_CODE(run({u"set"_s, u"ESS"_s, u"tags"_s, u"a, b"_s}), 0);
    const QStringList after = contentsOf(m_path);

    int undone = 0;
    while (run({u"undo"_s}).code == 0)
        ++undone;
    const QStringList before = contentsOf(m_path);
    int redone = 0;
    while (run({u"redo"_s}).code == 0)
        ++redone;

    QCOMPARE(undone, 24); // twenty-one of the sample, three here
    QCOMPARE(redone, undone);
    QCOMPARE(before.size(), 2); // office and advisor
    QCOMPARE(contentsOf(m_path), after);
    VERIFY_CODE(run({u"check"_s}), 0);
}

void tst_HistoryVerbs::anOlderActionCanBeTakenBack()
{
    VERIFY_CODE(run({u"set"_s, u"CERN"_s, u"town"_s, u"Prévessin"_s}), 0);
    VERIFY_CODE(run({u"set"_s, u"ESS"_s, u"town"_s, u"Malmö"_s}), 0);
    const int action = run({u"history"_s, u"--json"_s}).array()[1][u"action"_s].toInt();

    const Ended undone = run({u"undo"_s, u"--action"_s, QString::number(action), u"--json"_s});

    VERIFY_CODE(undone, 0);
    QCOMPARE(undone.object()[u"label"_s].toString(), u"Set town of “CERN”"_s);
    QCOMPARE(undone.object()[u"left_count"_s].toInt(), 0);
    QCOMPARE(run({u"show"_s, u"CERN"_s, u"--json"_s}).object()[u"town"_s].toString(), u"Meyrin"_s);
    QCOMPARE(run({u"show"_s, u"ESS"_s, u"--json"_s}).object()[u"town"_s].toString(), u"Malmö"_s);
    VERIFY_CODE(run({u"undo"_s, u"--action"_s, u"9999"_s}), 3);
}

void tst_HistoryVerbs::nothingToUndoEndsWithThree()
{
    const Ended redo = run({u"redo"_s});

    VERIFY_CODE(redo, 3);
    QVERIFY(redo.out.isEmpty());
    QVERIFY(!redo.error.isEmpty());
}

QTEST_GUILESS_MAIN(tst_HistoryVerbs)
#include "tst_historyverbs.moc"
