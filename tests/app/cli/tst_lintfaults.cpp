#include "app/cli/program.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace ilo;

/// "field=value" of the need, "2.field=value" of its second requirement, "N-0002.title=…" of
/// another record.
using Changes = QStringList;

/// Each of the 22 checks, from a record that is set to a line of JSON that is printed.
class tst_LintFaults : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aCleanNeedIsReady();
    void oneFaultRaisesItsCheckAlone_data();
    void oneFaultRaisesItsCheckAlone();
    void theScoreCountsChecksAndNotFindings();
    void theStatedLanguageCounts();
    void aWarningIsKeptWithItsReason();

private:
    void change(const QString &path, const Changes &changes) const;
    QJsonObject lint(const QString &path) const
    {
        return inprocap({u"lint"_s, path, u"N-0001"_s, u"--json"_s}).object();
    }
    QString copyOfClean(const QString &name) const
    {
        const QString path = m_folder.filePath(name + u".inprocap"_s);
        return QFile::copy(m_path, path) ? path : QString();
    }
    QString textAt(const QString &path, const QJsonObject &line) const;

    QTemporaryDir m_folder;
    QString m_path;
    QStringList m_rows; ///< ids of the requirements
};

namespace {

QList<QJsonObject> linesThatSpeak(const QJsonObject &quality)
{
    QList<QJsonObject> lines;
    for (const QJsonValue &value : quality[u"checks"_s].toArray()) {
        if (value.toObject()[u"result"_s] != u"pass"_s)
            lines << value.toObject();
    }
    return lines;
}

} // namespace

void tst_LintFaults::change(const QString &path, const Changes &changes) const
{
    for (const QString &change : changes) {
        QString place = change.section(u'=', 0, 0);
        QString record = u"N-0001"_s;
        if (const qsizetype dot = place.indexOf(u'.'); dot > 0) {
            bool isRow = false;
            const int row = place.left(dot).toInt(&isRow);
            record = isRow ? m_rows[row - 1] : place.left(dot);
            place = place.mid(dot + 1);
        }
        VERIFY_CODE(inprocap({u"set"_s, path, record, place, change.section(u'=', 1)}), 0);
    }
}

/// The words that the span of a line marks in its field.
QString tst_LintFaults::textAt(const QString &path, const QJsonObject &line) const
{
    const bool isOfRow = !line[u"row"_s].isNull();
    const QString record = isOfRow ? m_rows[line[u"row"_s].toInt() - 1] : u"N-0001"_s;
    const QString text = inprocap({u"show"_s, path, record, u"--json"_s})
                             .object()[line[u"field"_s].toString()]
                             .toString();
    const QJsonArray span = line[u"span"_s].toArray();
    return span.size() == 2 ? text.mid(span[0].toInt(), span[1].toInt() - span[0].toInt())
                            : QString();
}

void tst_LintFaults::initTestCase()
{
    m_path = m_folder.filePath(u"clean.inprocap"_s);
    VERIFY_CODE(inprocap({u"new"_s, m_path, u"--sample"_s}), 0);
    const QJsonObject need = inprocap({u"show"_s, m_path, u"N-0001"_s, u"--json"_s}).object();
    for (const QJsonValue &row : need[u"requirements"_s].toArray())
        m_rows << row[u"id"_s].toString();
    QVERIFY(m_rows.size() >= 5);
    // The need stands by itself: nothing is filled in by the office.
    const QString backup = m_folder.filePath(u"all.json"_s);
    VERIFY_CODE(inprocap({u"export"_s, m_path, backup}), 0);
    QFile file(backup);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString office = QJsonDocument::fromJson(file.readAll()).object()[u"office"_s].toString();
    change(m_path, {office + u".published_at="_s});
    // Days that stay ahead; what is asked for is counted from the day the consultation opens.
    change(m_path,
           {u"needed_by=2098-11-30"_s,
            u"response_until=2097-03-05"_s,
            u"consultation_until=2097-03-05"_s,
            u"consultation_from=2097-01-18"_s,
            u"signed_off_on=2026-01-05"_s});
}

void tst_LintFaults::aCleanNeedIsReady()
{
    const QJsonObject quality = lint(m_path);

    QCOMPARE(quality[u"score"_s].toInt(), 100);
    QVERIFY(quality[u"ready"_s].toBool());
    QVERIFY(linesThatSpeak(quality).isEmpty());
}

void tst_LintFaults::oneFaultRaisesItsCheckAlone_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("words"); ///< that the span marks; empty: there is none
    const auto row = [](const char *check,
                        const Changes &changes,
                        const char *result,
                        const char *field,
                        int requirement,
                        const QString &words) {
        QTest::newRow(check) << changes << QString::fromLatin1(result) << QString::fromLatin1(field)
                             << requirement << words;
    };
    row("Q01", {u"2.text=Mount a camera on each flange"_s}, "warn", "text", 2, u"camera"_s);
    row("Q02",
        {u"conditions=Controlled by a Siemens S7-1500"_s},
        "fail",
        "conditions",
        0,
        u"Siemens"_s);
    row("Q03", {u"3.threshold=many"_s}, "fail", "threshold", 3, {});
    row("Q04", {u"1.today="_s}, "fail", "today", 1, {});
    row("Q05", {u"2.today=0.1"_s, u"2.target="_s}, "warn", "threshold", 2, {});
    row("Q06", {u"2.test_method="_s}, "fail", "test_method", 2, {});
    row("Q07",
        {u"challenge_question=How might we find loose flanges in a user-friendly way?"_s},
        "warn",
        "challenge_question",
        0,
        u"user-friendly"_s);
    row("Q08", {u"trl_needed=4"_s}, "fail", "trl_needed", 0, {});
    row("Q09", {u"response_until=2097-02-01"_s}, "fail", "response_until", 0, {});
    row("Q10", {u"budget_to=EUR 9000000"_s}, "tip", "budget_to", 0, {});
    row("Q11", {u"ipr=tbd"_s}, "fail", "ipr", 0, {});
    row("Q12",
        {u"response_form=Call +33 6 12 34 56 78 before you write."_s},
        "fail",
        "response_form",
        0,
        u"+33 6 12 34 56 78"_s);
    row("Q13", {u"response_address=ask at the desk"_s}, "fail", "response_address", 0, {});
    row("Q14", {u"sponsor="_s}, "fail", "sponsor", 0, {});
    row("Q15", {u"5.priority=must"_s}, "warn", "requirements", 0, {});
    row("Q16",
        {u"response_form=Only firms with a turnover above EUR 9 million may answer."_s},
        "warn",
        "response_form",
        0,
        u"Only firms"_s);
    row("Q17",
        {u"route=Direct talks: there is only one supplier."_s},
        "warn",
        "route",
        0,
        u"only one supplier"_s);
    row("Q18",
        {u"conditions=Signals go to the BLKX of the ring"_s},
        "warn",
        "conditions",
        0,
        u"BLKX"_s);
    row("Q19", {u"beneficiaries="_s}, "fail", "beneficiaries", 0, {});
    row("Q20",
        {u"N-0002.title=Check every flange of a closed accelerator tunnel between runs"_s},
        "warn",
        "title",
        0,
        {});
    row("Q21", {u"published_at="_s}, "fail", "published_at", 0, {});
    row("Q22",
        {u"conditions=Pressure of 3 Torr in the pipe"_s},
        "warn",
        "conditions",
        0,
        u"Torr"_s);
}

void tst_LintFaults::oneFaultRaisesItsCheckAlone()
{
    QFETCH(Changes, changes);
    QFETCH(QString, result);
    QFETCH(QString, field);
    QFETCH(int, row);
    QFETCH(QString, words);
    const QString check = QString::fromLatin1(QTest::currentDataTag());
    const QString path = copyOfClean(check);
    change(path, changes);

    const Ended ended = inprocap({u"lint"_s, path, u"N-0001"_s, u"--json"_s});

    const auto lines = linesThatSpeak(ended.object());
    QVERIFY2(!lines.isEmpty(), "nothing was raised");
    for (const QJsonObject &line : lines)
        QVERIFY2(line[u"id"_s] == check, qPrintable(line[u"message"_s].toString()));
    const QJsonObject line = lines.front();
    QCOMPARE(line[u"result"_s].toString(), result);
    QCOMPARE(line[u"field"_s].toString(), field);
    QCOMPARE(line[u"row"_s].toInt(), row);
    QVERIFY2(textAt(path, line).contains(words) && textAt(path, line).isEmpty() == words.isEmpty(),
             qPrintable(textAt(path, line)));
    QVERIFY(!line[u"message"_s].toString().isEmpty());
    const int points = result == u"fail" ? 15 : result == u"warn" ? 4 : 0;
    QCOMPARE(ended.object()[u"score"_s].toInt(), 100 - points);
    QCOMPARE(ended.object()[u"ready"_s].toBool(), result != u"fail");
    VERIFY_CODE(ended, result == u"fail" ? 7 : 0);
}

void tst_LintFaults::theScoreCountsChecksAndNotFindings()
{
    const QString path = copyOfClean(u"several"_s);
    change(path,
           {u"1.today="_s,
            u"2.today="_s,
            u"sponsor="_s,
            u"challenge_question=How might we find loose flanges in a handy and easy way?"_s});

    const QJsonObject quality = lint(path);

    QCOMPARE(linesThatSpeak(quality).size(), 5);
    QCOMPARE(quality[u"score"_s].toInt(), 100 - 2 * 15 - 4);
    QVERIFY(!quality[u"ready"_s].toBool());
}

void tst_LintFaults::theStatedLanguageCounts()
{
    const QString path = copyOfClean(u"stated"_s);
    QCOMPARE(lint(path)[u"language"_s].toString(), u"en"_s);

    change(path, {u"language=pl"_s, u"sponsor=do ustalenia"_s});

    const QJsonObject quality = lint(path);
    QCOMPARE(quality[u"language"_s].toString(), u"pl"_s);
    const auto lines = linesThatSpeak(quality);
    QVERIFY(std::ranges::any_of(lines,
                                [](const QJsonObject &line) { return line[u"id"_s] == u"Q14"_s; }));
}

void tst_LintFaults::aWarningIsKeptWithItsReason()
{
    const QString path = copyOfClean(u"kept"_s);
    change(path, {u"conditions=Signals go to the BLKX of the ring"_s});
    QCOMPARE(lint(path)[u"score"_s].toInt(), 96);

    change(path, {u"quality_kept=Q18/conditions/blkx=name of a place"_s});

    const QJsonObject quality = lint(path);
    QCOMPARE(quality[u"score"_s].toInt(), 100);
    QVERIFY(linesThatSpeak(quality).isEmpty());
}

QTEST_GUILESS_MAIN(tst_LintFaults)
#include "tst_lintfaults.moc"
