#include "app/cli/program.h"

#include "kit/verify.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace ilo;

class tst_LintVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void itSaysScoreAndEveryCheck();
    void aFindingHasItsPlace();
    void aKeptFindingSaysWhy();
    void itNeedsANeed();

private:
    Ended lint(const QStringList &arguments) const
    {
        return inprocap(QStringList{u"lint"_s, m_path} + arguments);
    }
    void set(const QString &field, const QString &value) const
    {
        const Ended done = inprocap({u"set"_s, m_path, u"N-0001"_s, field, value});
        VERIFY_CODE(done, 0);
    }
    static QJsonObject line(const Ended &ended, const QString &check, const QString &field)
    {
        for (const QJsonValue &value : ended.object()[u"checks"_s].toArray()) {
            const QJsonObject line = value.toObject();
            if (line[u"id"_s] == check && (field.isEmpty() || line[u"field"_s] == field))
                return line;
        }
        return {};
    }

    QTemporaryDir m_folder;
    QString m_path;
};

void tst_LintVerb::initTestCase()
{
    m_path = m_folder.filePath(u"s.inprocap"_s);
    const Ended made = inprocap({u"new"_s, m_path, u"--sample"_s});
    VERIFY_CODE(made, 0);
}

void tst_LintVerb::itSaysScoreAndEveryCheck()
{
    const Ended ended = lint({u"N-0001"_s, u"--json"_s});

    const QJsonObject object = ended.object();
    QStringList checks;
    for (const QJsonValue &value : object[u"checks"_s].toArray())
        checks << value.toObject()[u"id"_s].toString();
    checks.removeDuplicates();
    QCOMPARE(checks.size(), 22);
    const int score = object[u"score"_s].toInt(-1);
    QVERIFY(score >= 0 && score <= 100);
    QCOMPARE(object[u"language"_s].toString(), u"en"_s);
    VERIFY_CODE(ended, object[u"ready"_s].toBool() ? 0 : 7);
}

void tst_LintVerb::aFindingHasItsPlace()
{
    set(u"challenge_question"_s, u"How might we cool it in a robust way?"_s);
    set(u"sponsor"_s, QString());

    const Ended ended = lint({u"1"_s, u"--json"_s});

    VERIFY_CODE(ended, 7);
    const QJsonObject vague = line(ended, u"Q07"_s, u"challenge_question"_s);
    QCOMPARE(vague[u"result"_s].toString(), u"warn"_s);
    QCOMPARE(vague[u"span"_s].toArray(), (QJsonArray{26, 32}));
    QVERIFY(vague[u"row"_s].isNull());
    QVERIFY(vague[u"message"_s].toString().contains(u"robust"_s));
    QCOMPARE(line(ended, u"Q14"_s, u"sponsor"_s)[u"result"_s].toString(), u"fail"_s);
    const Ended text = lint({u"1"_s});
    VERIFY_CODE(text, 7);
    QVERIFY(text.out.contains("Q07"));
}

void tst_LintVerb::aKeptFindingSaysWhy()
{
    set(u"challenge_question"_s, u"How might we cool it in a robust way?"_s);
    set(u"quality_kept"_s, u"Q07/challenge_question/robust=word of the standard"_s);

    const QJsonObject kept =
        line(lint({u"N-0001"_s, u"--json"_s}), u"Q07"_s, u"challenge_question"_s);

    QCOMPARE(kept[u"result"_s].toString(), u"pass"_s);
    QCOMPARE(kept[u"kept"_s].toString(), u"word of the standard"_s);
}

void tst_LintVerb::itNeedsANeed()
{
    VERIFY_CODE(lint({u"N-9999"_s}), 3);
    VERIFY_CODE(lint({}), 2);
    VERIFY_CODE(lint({u"N-0001"_s, u"--language"_s, u"xx"_s}), 2);
}

QTEST_GUILESS_MAIN(tst_LintVerb)
#include "tst_lintverb.moc"
